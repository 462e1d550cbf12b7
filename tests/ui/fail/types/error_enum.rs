//! The error enum has a variant that the handler does not declare.

use responds::{Responds, responds};

#[derive(Debug, thiserror::Error, Responds)]
enum TodoError {
    #[error("no such list")]
    #[status(404)]
    Missing,
    #[error("the name is taken")]
    #[status(409)]
    Conflict,
}

fn store(name: String) -> Result<String, TodoError> {
    match name.as_str() {
        "" => Err(TodoError::Missing),
        "home" => Err(TodoError::Conflict),
        _ => Ok(name),
    }
}

#[responds(200, 404)]
async fn create(name: String) -> Result<String, TodoError> {
    store(name)
}

fn main() {
    let _ = create;
}
