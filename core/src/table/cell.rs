//! The cells of a status table.

use core::fmt::{self, Formatter};

use super::{
    list,
    markdown::{Code, Prose},
};
use crate::{
    Language, Text,
    contract::{By, Content, Declared, Key, Spread},
};

/// The mark of a response that something around the handler sends.
const ELSEWHERE: Text = Text {
    en: "Sent by a layer or an extractor, not by the handler",
    ko: "핸들러가 아니라 레이어나 익스트랙터가 보낸다",
};

/// The mark of a response that an extractor sends.
const EXTRACTOR: Text = Text { en: "Sent by an extractor", ko: "익스트랙터가 보낸다" };

/// The text before the origins of a response.
const FROM: Text = Text { en: "From", ko: "출처" };

/// The code and its phrase, linked to their definition; in Korean, its Korean name too.
pub(super) fn status(response: &Declared<'_>, languages: &[Language], f: &mut Formatter<'_>) -> fmt::Result {
    let key = response.key;
    match (response.custom, key.name(Language::English), key.cite()) {
        (Some(phrase), ..) => {
            label(key, f)?;
            write!(f, " {}", Prose(phrase))
        }
        (None, Some(phrase), Some(cite)) => {
            f.write_str("[")?;
            label(key, f)?;
            write!(f, " {phrase}]({})", cite.url())?;
            let korean = key.name(Language::Korean).filter(|_| languages.contains(&Language::Korean));
            korean.map_or(Ok(()), |name| write!(f, "<br>{name}"))
        }
        _ => label(key, f),
    }
}

/// The description of the declaration, else that of the catalogue; and the sender.
pub(super) fn when(response: &Declared<'_>, languages: &[Language], f: &mut Formatter<'_>) -> fmt::Result {
    let said = |language: Language| response.said(language);
    let once =
        languages.iter().all(|language| said(*language).is_some_and(|text| said(languages[0]) == Some(text)));
    let shown = if once { &languages[..1] } else { languages };
    list(f, "<br>", shown, |language, f| match said(*language) {
        Some(text) => write!(f, "{}", Prose(text)),
        None => f.write_str(response.key.description(*language)),
    })?;
    languages.iter().try_for_each(|language| sender(response, *language, f))
}

/// The sender of a response unless it is the handler, and its origin if that is known.
fn sender(response: &Declared<'_>, language: Language, f: &mut Formatter<'_>) -> fmt::Result {
    let mark = match response.by {
        By::Elsewhere => &ELSEWHERE,
        By::Extractor => &EXTRACTOR,
        By::Handler | By::Shared if response.from.is_empty() => return Ok(()),
        By::Handler | By::Shared => &FROM,
    };
    write!(f, "<br>*{}", mark.get(language))?;
    if !response.from.is_empty() {
        f.write_str(": ")?;
    }
    list(f, ", ", response.from, |name, f| write!(f, "{}", Code(name)))?;
    f.write_str(".*")
}

/// A type, linked to its documentation.
pub(super) fn type_name(spread: &Spread<'_>, _: &[Language], f: &mut Formatter<'_>) -> fmt::Result {
    match spread.link {
        Some(link) => write!(f, "[{}]({link})", Code(spread.text)),
        None => write!(f, "{}", Code(spread.text)),
    }
}

/// The declared type of the content.
pub(super) fn all_of_type(spread: &Spread<'_>, languages: &[Language], f: &mut Formatter<'_>) -> fmt::Result {
    list(f, "<br>", languages, |language, f| match language {
        Language::English => write!(f, "All that {} sends.", Code(spread.text)),
        Language::Korean => write!(f, "{} 타입이 보내는 모든 응답이다.", Code(spread.text)),
    })
}

/// The type of the content and its media type.
pub(super) fn content(response: &Declared<'_>, _: &[Language], f: &mut Formatter<'_>) -> fmt::Result {
    let parts = [response.body, response.content_type].into_iter().flatten();
    list(f, " · ", parts.filter(|_| has_content(response)), |part, f| write!(f, "{}", Code(part)))
}

/// Returns `true` if a response is declared with content.
pub(super) fn has_content(response: &Declared<'_>) -> bool {
    response.content() == Content::Present
}

/// The names of the header fields.
pub(super) fn fields(response: &Declared<'_>, _: &[Language], f: &mut Formatter<'_>) -> fmt::Result {
    list(f, ", ", response.fields.unwrap_or_default(), |field, f| write!(f, "{}", Code(field)))
}

/// Returns `true` if a response is declared with header fields.
pub(super) fn has_fields(response: &Declared<'_>) -> bool {
    response.fields.is_some_and(|fields| !fields.is_empty())
}

/// The key as it is written in a declaration.
fn label(key: Key, f: &mut Formatter<'_>) -> fmt::Result {
    match key {
        Key::Code(code) => write!(f, "{code}"),
        Key::Class(class) => f.write_str(class.range()),
        Key::Default => f.write_str("`default`"),
    }
}
