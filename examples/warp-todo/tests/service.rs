//! The service from outside.

todo_suite::suite!("warp", "warp-todo", warp_todo::ENDPOINTS);
