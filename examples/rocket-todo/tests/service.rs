//! The service from outside.

todo_suite::suite!("rocket", "rocket-todo", rocket_todo::ENDPOINTS);
