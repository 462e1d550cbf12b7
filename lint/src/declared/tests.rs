//! Declarations as services write them, one file of tests per source.

mod aide;
mod dropshot;
mod found;
mod garbage;
mod poem_openapi;
mod responds;
mod salvo;
mod utoipa;

use responds_core::contract::{By, Key};

use super::{Declaration, Reader, Response};
use crate::index::Index;

/// The declaration of the function of this name, in these files.
#[track_caller]
fn declared(files: &[(&str, &str)], function: &str) -> (Index, Declaration) {
    let index = Index::of_files(files);
    let item = index.item_named(function);
    let declaration = Reader::new(&index).of_function(item);
    let declaration = declaration.unwrap_or_else(|| panic!("`{function}` declares nothing"));
    (index, declaration)
}

/// Asserts the declaration of the function `f` in this file: each response, then the open parts.
#[track_caller]
fn assert_declares(file: &str, expected: &[&str]) {
    let (index, declaration) = declared(&[("src/lib.rs", file)], "f");
    assert_eq!(shown(&index, &declaration), expected, "{file}");
}

/// Each response with the text at its place, then the types that are not known, then `..` where it is not complete.
fn shown(index: &Index, declaration: &Declaration) -> Vec<String> {
    let mut lines: Vec<_> = declaration.responses.iter().map(|response| line(index, response)).collect();
    let unknown = declaration.types.iter().filter(|spread| !spread.known);
    lines.extend(unknown.map(|spread| format!("?{} at {}", spread.text, index.sources().text(spread.site))));
    lines.extend((!declaration.complete).then(|| "..".to_owned()));
    lines
}

fn line(index: &Index, response: &Response) -> String {
    let key = match response.key {
        Key::Code(code) => code.to_string(),
        Key::Class(class) => class.range().to_owned(),
        Key::Default => "default".to_owned(),
    };
    let mut line = key;
    let mut say = |word: &str, text: Option<&str>| {
        if let Some(text) = text {
            line.extend([" ", word, text]);
        }
    };
    say("", (response.by == By::Elsewhere).then_some("elsewhere"));
    say("", (response.by == By::Shared).then_some("shared"));
    say("custom=", response.custom.as_deref());
    say("", response.body.as_deref());
    say("", response.content_type.as_deref());
    say("+", response.headers.as_ref().map(|headers| headers.join("+")).as_deref());
    let description = &response.description;
    say("'", description.plain.as_deref().or(description.ko.as_deref()).or(description.en.as_deref()));
    say("of ", response.from.as_deref());
    let at = index.sources().text(response.site);
    say("at ", Some(at));
    line
}
