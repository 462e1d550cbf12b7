//! The service from outside.

todo_suite::suite!("dropshot", "dropshot-todo", "application/json");
