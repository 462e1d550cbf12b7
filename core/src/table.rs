//! A handler's statuses as a Markdown table.
