//! The responses of an endpoint, one for each status.

use std::collections::BTreeMap;

use responds::docs::{By, Declared, Endpoint, Grounds, Key};
use responds_core::{Language, StatusSet, content::PROBLEM, contract::Content as Said};
use utoipa::openapi::{
    Content, Header, RefOr, Response, ResponseBuilder, Responses, ResponsesBuilder,
    example::ExampleBuilder,
    extensions::Extensions,
    schema::{Object, SchemaType, Type},
};

use super::{
    schema::{self, Body, Components},
    words,
};

/// The responses of an endpoint, with undeclared ones that the code sends.
pub(super) fn all(endpoint: &Endpoint<'_>, language: Language, components: &mut Components) -> Responses {
    let (unsaid, open) = match endpoint.grounds {
        Grounds::Declared { undeclared, open } => (undeclared, open.then_some(StatusSet::EMPTY)),
        Grounds::Seen { possible, closed } => {
            (StatusSet::EMPTY, (!closed || !possible.is_empty()).then_some(possible))
        }
    };
    let undeclared: Vec<_> = unsaid.iter().map(|code| Declared::bare(Key::Code(u32::from(code)))).collect();
    let mut meanings: BTreeMap<String, Vec<&Declared<'_>>> = BTreeMap::new();
    for declared in endpoint.responses.iter().chain(&undeclared) {
        // A number that is no code has no field.
        if declared.key.number().is_some() {
            meanings.entry(declared.key.field().to_string()).or_default().push(declared);
        }
    }
    let mut responses = ResponsesBuilder::new();
    let default = Key::Default.field().to_string();
    let has_default = meanings.contains_key(&default);
    for (name, meanings) in meanings {
        responses = responses.response(name, response(&meanings, language, components));
    }
    if let Some(possible) = open.filter(|_| !has_default) {
        responses = responses.response(default, Response::new(others(possible, language)));
    }
    responses.build()
}

/// The responses that may be sent apart from the listed ones.
fn others(possible: StatusSet, language: Language) -> String {
    let codes: Vec<_> = possible.iter().collect();
    if codes.is_empty() { words::UNKNOWN.get(language).to_owned() } else { words::possible(&codes, language) }
}

/// One response: its meanings are its description, and named examples of its content.
fn response(meanings: &[&Declared<'_>], language: Language, components: &mut Components) -> Response {
    let mut response = ResponseBuilder::new().description(description(meanings, language)).build();
    for field in meanings.iter().filter_map(|meaning| meaning.fields).flatten() {
        response.headers.insert((*field).to_owned(), header().into());
    }
    for meaning in meanings.iter().filter(|meaning| meaning.content() == Said::Present) {
        let Body { media_type, schema } = schema::of(meaning, components);
        let content = response
            .content
            .entry(media_type.clone())
            .or_insert_with(|| RefOr::T(Content::new(Some(schema))));
        let RefOr::T(content) = content else { continue };
        if meanings.len() > 1 {
            example(content, &media_type, meaning, language);
        }
    }
    response.extensions = sender(meanings).map(|sender| {
        let extensions: Extensions = [("x-sent-by", sender)].into_iter().collect();
        extensions
    });
    response
}

/// The texts of all meanings: one as it is, several as a list.
fn description(meanings: &[&Declared<'_>], language: Language) -> String {
    let mut texts: Vec<String> = Vec::new();
    for meaning in meanings {
        let when = meaning.when(language);
        let text = match (when.is_empty(), meaning.from) {
            (false, []) => when.to_owned(),
            (true, []) => meaning.key.name(language).unwrap_or_default().to_owned(),
            (true, from) => words::from(from, language),
            (false, from) => format!("{} {}", ended(when), words::from(from, language)),
        };
        if !texts.contains(&text) {
            texts.push(text);
        }
    }
    match &texts[..] {
        [] => String::new(),
        [text] => text.clone(),
        several => several.iter().map(|text| format!("- {text}")).collect::<Vec<_>>().join("\n"),
    }
}

/// A text that ends a sentence.
fn ended(text: &str) -> String {
    let end = if text.ends_with(['.', '!', '?', '다']) { "" } else { "." };
    format!("{text}{end}")
}

/// Adds a meaning to the examples of a content, by the name of its origin.
///
/// The fields of the service's types are unknown: an object without properties is their example.
fn example(content: &mut Content, media_type: &str, meaning: &Declared<'_>, language: Language) {
    let when = meaning.when(language);
    let name = meaning.from.first().map_or_else(|| component_name(when), |from| component_name(from));
    let mut names = (1_usize..).map(|at| if at == 1 { name.clone() } else { format!("{name}_{at}") });
    if let Some(name) = names.find(|name| !content.examples.contains_key(name)) {
        let value = match media_type {
            PROBLEM => serde_json::json!({
                "status": meaning.key.code(),
                "title": meaning.key.name(Language::English),
                "detail": when,
            }),
            text if text.starts_with("text/") => when.into(),
            _ => serde_json::json!({}),
        };
        let example = ExampleBuilder::new().summary(when).value(Some(value));
        content.examples.insert(name, example.build().into());
    }
}

/// A text as the name of something in a document: letters, digits, `.`, `-` and `_`.
pub(super) fn component_name(text: &str) -> String {
    let parts = text.split(|letter: char| !letter.is_ascii_alphanumeric() && !"._-".contains(letter));
    let name = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_");
    if name.is_empty() { "meaning".to_owned() } else { name }
}

fn header() -> Header {
    Header::new(Object::with_type(SchemaType::new(Type::String)))
}

/// The sender of a response that the handler does not send.
fn sender(meanings: &[&Declared<'_>]) -> Option<&'static str> {
    let of = |by: By| meanings.iter().all(|meaning| meaning.by == by);
    if of(By::Extractor) {
        Some("extractor")
    } else if of(By::Elsewhere) {
        Some("elsewhere")
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(responses: &[Declared<'_>], grounds: Grounds) -> Vec<String> {
        let endpoint = Endpoint { responses, grounds, ..Endpoint::of("show") };
        all(&endpoint, Language::English, &mut Components::default()).responses.into_keys().collect()
    }

    #[test]
    fn other_statuses_are_the_default() {
        let declared = |open| Grounds::Declared { undeclared: StatusSet::EMPTY, open };
        let ok = Declared::bare(Key::Code(200));
        assert_eq!(fields(&[ok], declared(false)), ["200"]);
        assert_eq!(fields(&[ok], declared(true)), ["200", "default"]);
        assert_eq!(fields(&[ok, Declared::bare(Key::Default)], declared(true)), ["200", "default"]);
        let possible = StatusSet::of(&[404]);
        assert_eq!(fields(&[ok], Grounds::Seen { possible, closed: true }), ["200", "default"]);
        assert_eq!(fields(&[ok], Grounds::Seen { possible: StatusSet::EMPTY, closed: true }), ["200"]);
    }
}
