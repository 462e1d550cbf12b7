//! Documents of every version, in both formats, as they are read, matched and completed.

mod matching;
mod reading;
mod writing;

use super::{Document, Operation};

#[track_caller]
fn read(text: &str) -> Document {
    Document::parse("openapi.yaml".to_owned(), text.to_owned()).unwrap()
}

#[track_caller]
fn fails(text: &str) -> String {
    let error = Document::parse("openapi.yaml".to_owned(), text.to_owned()).unwrap_err();
    format!("{error}\n{}", error.help())
}

/// An operation in one line, with the text of its method's key and of its statuses' keys.
fn shown(document: &Document, operation: &Operation) -> String {
    let at = |span: &std::ops::Range<u32>| &document.text[span.start as usize..span.end as usize];
    let responses = operation.responses.iter().map(|response| {
        let content = response.body.as_ref().or(response.content_type.as_ref());
        let content = content.map(|content| format!(" {content}")).unwrap_or_default();
        let headers =
            response.headers.iter().flatten().map(|name| format!(" +{name}")).collect::<Vec<_>>().concat();
        format!("{}{content}{headers}", at(&response.span))
    });
    let templates: Vec<_> = operation.templates.iter().map(ToString::to_string).collect();
    let all = responses.collect::<Vec<_>>().join(", ");
    let open = if operation.complete { "" } else { ", .." };
    format!("{} {} [{all}{open}] at {}", operation.method, templates.join(" or "), at(&operation.span))
}

fn all_shown(document: &Document) -> Vec<String> {
    document.operations.iter().map(|operation| shown(document, operation)).collect()
}
