//! The service from outside.

todo_suite::suite!("dropshot", "dropshot-todo", dropshot_todo::ENDPOINTS, "application/json");
