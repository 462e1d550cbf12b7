//! The service from outside.

todo_suite::suite!("poem", "poem-todo", poem_todo::ENDPOINTS);
