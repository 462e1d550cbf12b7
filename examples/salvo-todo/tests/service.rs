//! The service from outside.

todo_suite::suite!("salvo", "salvo-todo", salvo_todo::ENDPOINTS);
