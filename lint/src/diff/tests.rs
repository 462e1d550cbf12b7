//! Changes, and what they do.
