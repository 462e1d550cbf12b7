//! A service for the editor: it contains each kind of word of the attribute at least once.

use axum::{Json, http::StatusCode};
use responds::{Rejects, Responds, responds, responses};

pub struct Todo;

#[derive(Debug, Responds)]
pub enum TodoError {
    /// No such todo.
    #[status(404)]
    Missing,
    #[status(CONFLICT, description = "the name is taken")]
    Taken,
}

#[derive(Rejects)]
#[rejects(401(description = "no session"))]
pub struct Session;

responses! {
    pub Limits = 429, elsewhere(503);
}

/// Creates a todo.
#[responds(
    201(body = Json<Vec<Todo>>, headers("Location"), description(en = "the new todo")),
    StatusCode::BAD_REQUEST,
    custom(499, "Client Closed Request"),
    5xx,
    ..TodoError,
    ..Limits,
    elsewhere(401),
    never(409, reason = "names need not be unique"),
    allow(unreturned_status(4xx), reason = "the store decides"),
    method = POST,
    framework = axum,
)]
pub async fn create(Json(name): Json<String>) -> Result<StatusCode, TodoError> {
    find(&name)?;
    Ok(StatusCode::CREATED)
}

#[responds(200, default, strict)]
pub async fn show() -> StatusCode {
    StatusCode::OK
}

pub struct Api;

impl Api {
    #[responds(204, ..TodoError)]
    pub async fn remove(&self) -> Result<StatusCode, TodoError> {
        find("milk")?;
        Ok(StatusCode::NO_CONTENT)
    }
}

pub fn find(_name: &str) -> Result<(), TodoError> {
    Err(TodoError::Missing)
}
