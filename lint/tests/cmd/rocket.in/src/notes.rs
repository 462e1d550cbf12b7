//! Handlers of notes.

use responds::responds;
use rocket::{
    delete, get,
    http::Status,
    post,
    response::status::{Created, NoContent},
    serde::json::Json,
};

#[responds(200, 401, 429, default)]
#[get("/")]
pub fn all() -> Json<Vec<&'static str>> {
    Json(vec!["buy milk"])
}

/// Shows a note; the declaration forgets those that do not exist.
#[responds(200, 500)]
#[get("/<id>")]
pub fn one(id: usize) -> Result<&'static str, Status> {
    if id > 0 {
        return Err(Status::NotFound);
    }
    Ok("buy milk")
}

/// Adds a note; 422 is nothing that the style guide takes.
#[responds(201(headers("Location")), 422, default)]
#[post("/", data = "<note>")]
pub fn add(note: String) -> Result<Created<String>, Status> {
    if note.is_empty() {
        return Err(Status::UnprocessableEntity);
    }
    Ok(Created::new("/notes/1").body(note))
}

#[responds(204, default)]
#[delete("/")]
pub fn drop_all() -> NoContent {
    NoContent
}
