//! The documentation of a workspace's endpoints, and whether a committed one is current.

mod borrow;
mod file;
mod html;
mod openapi;
mod service;

use responds::docs::{self, Language, Languages};

use self::borrow::Borrowed;
pub use self::{
    file::{Checked, check, write},
    openapi::{LeftOut, Rendered},
    service::Service,
};
use crate::Endpoint;

/// The format of a document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Format {
    /// For people.
    Markdown,
    /// For people, in a browser.
    Html,
    /// For tools.
    Json,
}

/// Renders the document of these endpoints, with the command that generates it.
#[must_use]
pub fn render(endpoints: &[Endpoint], format: Format, languages: Languages, command: &str) -> String {
    let lists: Vec<_> = endpoints.iter().map(borrow::Lists::of).collect();
    let borrowed: Vec<_> =
        endpoints.iter().zip(&lists).map(|(endpoint, lists)| Borrowed::of(endpoint, lists)).collect();
    let views = borrowed.iter().map(Borrowed::view);
    match format {
        Format::Markdown => docs::markdown(views, languages).generated_by(command).to_string(),
        Format::Html => html::page(views, languages.as_slice()[0], command),
        Format::Json => docs::json(views, languages).generated_by(command).to_string(),
    }
}

/// Renders the OpenAPI 3.1 document of these endpoints, in one language, with the command that generates it.
#[must_use]
pub fn openapi(endpoints: &[Endpoint], language: Language, service: &Service, command: &str) -> Rendered {
    let lists: Vec<_> = endpoints.iter().map(borrow::Lists::of).collect();
    let borrowed: Vec<_> =
        endpoints.iter().zip(&lists).map(|(endpoint, lists)| Borrowed::of(endpoint, lists)).collect();
    openapi::render(borrowed.iter().map(Borrowed::view), language, service, command)
}
