//! Entries as other attributes have them: each gets the entry that was meant.

use responds::responds;

#[responds(200, 404 = "missing", 409 = Conflict)]
fn text() {}

#[responds(200, 404, description = "missing", body = Todo, headers("Location"))]
fn detail() {}

#[responds((status = 200, description = "found", body = Json<Todo>), (status = NOT_FOUND))]
fn as_utoipa_has_it() {}

#[responds(status = 200, methods = GET, elsewhre(401), alow(missing_body))]
fn option() {}

#[responds(200..=404, 400..=499, 500..)]
fn range() {}

fn main() {}
