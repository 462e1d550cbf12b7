//! The service from outside.

todo_suite::suite!("axum", "axum-todo", axum_todo::ENDPOINTS);
