//! The documents of a service on actix-web.

use actix_web::{
    HttpRequest, HttpResponse, Resource,
    dev::HttpServiceFactory,
    http::{
        StatusCode,
        header::{HeaderValue, IF_NONE_MATCH},
    },
    web,
};

use crate::serve::{Document, Documents};

/// The resources of the documents on actix-web.
///
/// The documents are prepared once, outside of the closure that every worker calls.
///
/// ```
/// use actix_web::App;
/// use responds::serve::{self, Documents};
///
/// let documents = Documents::new().page("<!DOCTYPE html>").json("{}");
/// let app = move || App::new().service(serve::actix_web(documents));
/// # let _ = app();
/// ```
#[must_use]
pub fn serve(documents: Documents) -> impl HttpServiceFactory + 'static {
    documents.each().map(|(path, document)| resource(path, document)).collect::<Vec<_>>()
}

fn resource(path: &str, document: Document) -> Resource {
    let send = move |request: HttpRequest| std::future::ready(response(&document, &request));
    web::resource(path).route(web::get().to(send)).route(web::head().to(send))
}

fn response(document: &Document, request: &HttpRequest) -> HttpResponse {
    let answer = document.answer(request.headers().get_all(IF_NONE_MATCH).map(HeaderValue::as_bytes));
    let status = StatusCode::from_u16(answer.status()).unwrap_or(StatusCode::INTERNAL_SERVER_ERROR);
    let mut builder = HttpResponse::build(status);
    for field in answer.fields() {
        builder.insert_header(field);
    }
    match answer.content() {
        Some(content) => builder.body(content),
        None => builder.finish(),
    }
}
