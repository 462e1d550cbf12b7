//! One endpoint: its route, its purpose, and a row for each of its responses.

use maud::{Markup, html};
use responds::{
    StatusSet,
    docs::{By, Declared, Endpoint, Grounds, Key, Language, error_anchor},
};
use responds_core::{Class, Status, Text, contract::Content};

use super::{
    anchor::{Anchor, key, ordered},
    errors,
    text::{Translations, plain},
    words,
};

/// The section of an endpoint.
pub(super) fn section(endpoint: &Endpoint<'_>, anchor: &Anchor, open: bool, to: &Translations) -> Markup {
    html! {
        details .e id=(anchor.endpoint) open[open] {
            summary { h3 { (title(endpoint, to)) } }
            @if let Some(text) = to.description(&endpoint.description) { p .d { (text) } }
            @if !endpoint.responses.is_empty() {
                ol {
                    @for (response, anchor) in ordered(endpoint.responses).into_iter().zip(&anchor.responses) {
                        (row(response, anchor, to))
                    }
                }
            }
            (grounds(endpoint, to))
            p .h { code { (handler(endpoint)) } }
        }
    }
}

/// The method and the path, or the handler where no path is known.
fn title(endpoint: &Endpoint<'_>, to: &Translations) -> Markup {
    html! {
        @match endpoint.method {
            Some(method) => b { (plain(method)) },
            None if endpoint.path.is_some() => b { (to.often(&words::ANY)) },
            None => {}
        }
        " "
        @match endpoint.path {
            Some(path) => code { (plain(path)) },
            None => { code { (plain(endpoint.handler)) } " " small { (to.often(&words::NO_PATH)) } }
        }
    }
}

/// The full name of the handler.
fn handler(endpoint: &Endpoint<'_>) -> String {
    let module = endpoint.module.filter(|module| !module.is_empty());
    plain(
        &module
            .map_or_else(|| endpoint.handler.to_owned(), |module| format!("{module}::{}", endpoint.handler)),
    )
}

/// One response: its status, its description, and its content.
fn row(response: &Declared<'_>, anchor: &str, to: &Translations) -> Markup {
    html! {
        li .(class(response.key)) id=(anchor) {
            (status(response, to))
            @if let Some(text) = to.description(&response.description) { p { (text) } }
            (details(response, to))
        }
    }
}

/// The content of a response, its sender and its origin; empty if nothing is known.
fn details(response: &Declared<'_>, to: &Translations) -> Markup {
    let by = match response.by {
        By::Handler | By::Shared => None,
        By::Extractor => Some(&words::EXTRACTOR),
        By::Elsewhere => Some(&words::ELSEWHERE),
    };
    let fields = response.fields.unwrap_or_default();
    let bare = response.content() == Content::Unknown && fields.is_empty() && response.from.is_empty();
    html! {
        @if !bare || by.is_some() {
            div {
                (content(response, to))
                @for field in fields { code .f { (plain(field)) } }
                @if let Some(by) = by { (to.often(by)) }
                @for name in response.from {
                    @if !errors::is_listed(response) { code { (plain(name)) } }
                    @else { a href={ "#" (error_anchor(name)) } { (plain(name)) } }
                }
            }
        }
    }
}

/// The status as a link to its entry in the reference.
fn status(response: &Declared<'_>, to: &Translations) -> Markup {
    let key = key(response.key);
    html! {
        @match (response.custom, response.key) {
            (Some(phrase), _) => b { (key) " " span { (plain(phrase)) } },
            (None, Key::Default) => b { (key) " " span { (to.often(&words::DEFAULT)) } },
            (None, Key::Code(_)) => @match response.key.status() {
                Some(status) => a href={ "#" (key) } { (key) " " (to.often(&name(status))) },
                None => b { (key) },
            },
            (None, Key::Class(class)) => a href={ "#" (key) } { (key) " " (to.often(&of_class(class))) },
        }
    }
}

/// The type of the content and its media type.
fn content(response: &Declared<'_>, to: &Translations) -> Markup {
    html! {
        @match response.content() {
            Content::Unknown => {}
            Content::Empty => small { (to.often(&words::NO_CONTENT)) },
            Content::Present => {
                @for part in [response.body, response.content_type].into_iter().flatten() { code { (plain(part)) } }
            }
        }
    }
}

/// The source of the responses, with notes on incomplete knowledge.
fn grounds(endpoint: &Endpoint<'_>, to: &Translations) -> Markup {
    let Endpoint { responses, types, grounds, .. } = *endpoint;
    let empty = responses.is_empty() && types.is_empty();
    let note = match grounds {
        Grounds::Declared { .. } => empty.then_some(&words::SILENT),
        Grounds::Seen { possible, .. } if empty && possible.is_empty() => Some(&words::UNKNOWN),
        Grounds::Seen { closed: true, .. } => Some(&words::SEEN_ALL),
        Grounds::Seen { closed: false, .. } => Some(&words::SEEN_SOME),
    };
    let (label, beside) = match grounds {
        Grounds::Declared { undeclared, .. } => (&words::UNDECLARED, undeclared),
        Grounds::Seen { possible, .. } => (&words::ROOM, possible),
    };
    html! {
        @if !types.is_empty() {
            p .n { (to.often(&words::ALSO_ALL_OF)) @for spread in types { " " code { (plain(spread.text)) } } }
        }
        @if let Some(note) = note { p .n { (to.often(note)) } }
        @if !beside.is_empty() { p .n { (to.often(label)) (codes(beside)) } }
    }
}

/// Codes that have no row.
fn codes(codes: StatusSet) -> Markup {
    html! {
        @for code in codes.iter() {
            " "
            @if Status::from_code(code).is_some() { a href={ "#" (code) } { (code) } } @else { (code) }
        }
    }
}

/// The style's name for the class of a status.
pub(super) fn class(key: Key) -> &'static str {
    let class = match key {
        Key::Class(class) => Some(class),
        Key::Code(_) => key.code().and_then(Class::of),
        Key::Default => None,
    };
    match class {
        Some(Class::Informational) => "s1",
        Some(Class::Success) => "s2",
        Some(Class::Redirection) => "s3",
        Some(Class::ClientError) => "s4",
        Some(Class::ServerError) => "s5",
        None => "s0",
    }
}

/// The name of a status.
pub(super) fn name(status: Status) -> Text {
    Text { en: status.name(Language::English), ko: status.name(Language::Korean) }
}

/// The name of a class.
pub(super) fn of_class(class: Class) -> Text {
    Text { en: class.name(Language::English), ko: class.name(Language::Korean) }
}
