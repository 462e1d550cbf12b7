//! The responses that a declaration adds to documentation beside the handler.

use responds_core::{
    Language,
    contract::{By, Content, Declared, Key},
};
use responds_facts::content::PROBLEM;
use syn::{Meta, Type};

use super::{Entry, Listed, content::unwrapped, utoipa};
use crate::{
    Judgement,
    declaration::{self, Declaration},
};

/// A response that documentation lacks.
#[derive(Debug)]
pub struct Filling<'a> {
    /// The codes that it covers.
    pub key: Key,
    /// When it is sent; several meanings are a list.
    pub description: String,
    /// The type of its content, without the wrapper that gives it a media type.
    pub body: Option<&'a Type>,
    /// The media type of its content, where it is not that of the type.
    pub content_type: Option<&'a str>,
    /// The names of its header fields.
    pub headers: Vec<&'a str>,
}

impl Filling<'_> {
    /// Returns `true` if its content is problem details of an unnamed type (RFC 9457).
    #[must_use]
    pub fn is_problem(&self) -> bool {
        self.body.is_none() && self.content_type.is_some_and(|media_type| media_type.starts_with(PROBLEM))
    }
}

/// Returns the responses that an attribute `#[utoipa::path(..)]` lacks; none, if it lists `default`, which covers the rest.
///
/// A code is not missing where its class is listed: that says more of it than could be filled in.
#[must_use]
pub fn missing<'a>(judgement: &'a Judgement, meta: &Meta, language: Language) -> Vec<Filling<'a>> {
    let written = listed(meta);
    let lacks = |filling: &Filling<'_>| !written.iter().any(|known| covers(*known, filling.key));
    all(judgement, language).into_iter().filter(lacks).collect()
}

/// The keys of the responses that an attribute lists itself.
#[must_use]
pub fn listed(meta: &Meta) -> Vec<Key> {
    let entries = utoipa::read(meta).map(|Listed { entries, .. }| entries).unwrap_or_default();
    let keys = entries.into_iter().filter_map(|entry| match entry {
        Entry::Response(response) => Some(response.key),
        Entry::Types(_) => None,
    });
    keys.collect()
}

/// All that is declared by itself, and what extractors add, one for each status.
#[must_use]
pub fn all(judgement: &Judgement, language: Language) -> Vec<Filling<'_>> {
    let Judgement { declaration, handler, rejected, .. } = judgement;
    let mut all: Vec<Filling<'_>> = Vec::new();
    for declared in &declaration.responses {
        if all.iter().all(|known| known.key != declared.key) && is_status(declared.key) {
            let described = handler.as_ref().and_then(|handler| handler.described(declared.key));
            all.push(filling(declaration, declared.key, described, language));
        }
    }
    let extracted =
        rejected.iter().map(|code| Declared { by: By::Extractor, ..Declared::bare(Key::Code(code.into())) });
    all.extend(extracted.map(|declared| Filling {
        key: declared.key,
        description: declared.when(language).to_owned(),
        body: None,
        content_type: None,
        headers: Vec::new(),
    }));
    all
}

fn is_status(key: Key) -> bool {
    !matches!(key, Key::Code(_)) || key.code().is_some()
}

fn covers(known: Key, key: Key) -> bool {
    known == Key::Default || known == key || key.code().is_some_and(|code| known.codes().contains(code))
}

/// One status with all its meanings.
fn filling<'a>(
    declaration: &'a Declaration,
    key: Key,
    described: Option<&str>,
    language: Language,
) -> Filling<'a> {
    let meanings = || declaration.responses.iter().filter(move |declared| declared.key == key);
    let content = meanings().find(|declared| declared.content() == Content::Present);
    let details = content.map(|declared| &declared.details);
    let written = details.and_then(|details| details.content_type.as_ref()).map(|text| text.0.as_str());
    let (wrapped, body) =
        details.and_then(|details| details.body.as_ref()).map_or((None, None), |body| unwrapped(&body.ty));
    let mut headers: Vec<&str> = Vec::new();
    for name in meanings().filter_map(|declared| declared.details.headers.as_ref()).flat_map(|list| &list.0) {
        if !headers.iter().any(|known| known.eq_ignore_ascii_case(name)) {
            headers.push(name);
        }
    }
    let texts = meanings().map(|declared| text(declared, described, language));
    Filling { key, description: joined(texts), body, content_type: written.or(wrapped), headers }
}

/// When a response is sent: as it is declared, else as it is documented, else as its status says.
fn text(declared: &declaration::Response, described: Option<&str>, language: Language) -> String {
    let view = declared.view(None);
    let own = view.description.get(language).or(described).or(view.custom);
    own.map_or_else(|| view.when(language).to_owned(), str::to_owned)
}

/// One text as it is, several as a list.
fn joined(texts: impl Iterator<Item = String>) -> String {
    let mut different: Vec<String> = Vec::new();
    texts.for_each(|text| {
        if !different.contains(&text) {
            different.push(text);
        }
    });
    match &different[..] {
        [text] => text.clone(),
        several => several.iter().map(|text| format!("- {text}")).collect::<Vec<_>>().join("\n"),
    }
}
