//! The service from outside.

todo_suite::suite!("actix_web", "actix-todo", actix_todo::ENDPOINTS);
