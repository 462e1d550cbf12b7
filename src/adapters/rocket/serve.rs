//! The documents of a service on rocket.

use std::io::Cursor;

use rocket::{
    Data, Request, Response, Route,
    http::{Method, Status},
    route::{Handler, Outcome},
    tokio::io,
};

use crate::serve::{Document, Documents};

/// The routes of the documents on rocket.
///
/// ```
/// use responds::serve::{self, Documents};
///
/// let documents = Documents::new().page("<!DOCTYPE html>").json("{}");
/// let app = rocket::build().mount("/", serve::rocket(documents));
/// ```
#[must_use]
pub fn serve(documents: Documents) -> Vec<Route> {
    let routes = documents.each().flat_map(|(path, document)| {
        [Method::Get, Method::Head].map(|method| Route::new(method, path, Served(document)))
    });
    routes.collect()
}

/// The handler of one document.
#[derive(Clone, Copy)]
struct Served(Document);

#[rocket::async_trait]
impl Handler for Served {
    async fn handle<'r>(&self, request: &'r Request<'_>, _: Data<'r>) -> Outcome<'r> {
        Outcome::Success(response(&self.0, request))
    }
}

fn response<'r>(document: &Document, request: &'r Request<'_>) -> Response<'r> {
    let answer = document.answer(request.headers().get("If-None-Match").map(str::as_bytes));
    let mut response = Response::new();
    response.set_status(Status::new(answer.status()));
    for (name, value) in answer.fields() {
        response.set_raw_header(name, value.to_owned());
    }
    match answer.content() {
        // Of the content of `HEAD`, rocket sends the length alone.
        _ if request.method() == Method::Head => {
            response.set_sized_body(answer.length(), Cursor::new([0; 0]));
        }
        Some(content) => response.set_sized_body(content.len(), Cursor::new(content)),
        // Rocket gives a 304 the length 0, which is that of another document (RFC 9110 §8.6); a stream has none.
        None => response.set_streamed_body(io::empty()),
    }
    response
}
