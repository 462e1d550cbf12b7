//! One documented response: its status and its other properties.

use proc_macro2::{Group, TokenStream, TokenTree};
use responds_core::{
    Status,
    contract::{Content, Documented, Key},
};
use syn::{Lit, LitStr};

use super::Entry;
use crate::{
    arguments::{self, Argument},
    declaration::text_of,
    place::Place,
};

/// One documented response.
#[derive(Clone, Debug)]
pub struct Response {
    /// The codes that it documents.
    pub key: Key,
    /// The type of its content, as written.
    pub body: Option<String>,
    /// Its media type; the first where there are several.
    pub content_type: Option<String>,
    /// The names of its header fields; `None` if none are given.
    pub headers: Option<Vec<String>>,
    /// The description, if it is a literal.
    pub description: Option<String>,
    /// The place of its status.
    pub place: Place,
}

impl Response {
    /// A response with a status alone.
    #[must_use]
    pub const fn bare(key: Key, place: Place) -> Self {
        Self { key, body: None, content_type: None, headers: None, description: None, place }
    }

    /// Returns its content. A response without any details is documented as empty, but they are more often left out
    /// than absent on purpose.
    #[must_use]
    pub fn content(&self) -> Content {
        match (self.body.as_deref(), &self.content_type) {
            (Some("()"), _) => Content::Empty,
            (None, None) => Content::Unknown,
            _ => Content::Present,
        }
    }

    /// It as the rules see it.
    #[must_use]
    pub fn view(&self) -> Documented {
        Documented { key: self.key, content: self.content() }
    }

    /// Reads the arguments of one response, of which one of these names the status.
    pub(super) fn read(parts: &[Argument], status: &[&str]) -> Option<Self> {
        let find = |name| parts.iter().find(|part| part.is(name));
        let status = status.iter().find_map(|name| find(name))?;
        let mut response = Self::bare(key_of(&status.value)?, Place::of(&status.value));
        response.body = find("body").map(|body| shown_type(&body.value));
        response.content_type = find("content_type").and_then(|media_type| first_text(&media_type.value));
        response.headers = find("headers").map(|headers| names(&headers.value));
        response.description = find("description").and_then(Argument::text);
        if let Some(content) = find("content") {
            response.take_content(&content.value);
        }
        Some(response)
    }

    /// Reads `content((Todo = "application/json"), (Todo = "text/xml"))`: the first that is no `()` counts.
    fn take_content(&mut self, content: &TokenStream) {
        let read = arguments::of_tokens(content.clone()).into_iter().map(|one| of_content(&one));
        let mut first = None;
        for (body, content_type) in read {
            let is_empty = body.as_deref() == Some("()");
            first =
                first.filter(|(known, _): &(Option<String>, _)| is_empty || known.as_deref() != Some("()"));
            first = first.or(Some((body, content_type)));
        }
        if let Some((body, content_type)) = first {
            (self.body, self.content_type) = (body.or(self.body.take()), content_type);
        }
    }
}

/// The type and the media type in `(Todo = "application/json")`.
fn of_content(content: &Argument) -> (Option<String>, Option<String>) {
    let group = parenthesised(&content.value);
    let tokens: Vec<_> = group.map(|group| group.stream().into_iter().collect()).unwrap_or_default();
    let ends =
        |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if ['=', ','].contains(&punct.as_char()));
    let mut parts = tokens.split(ends);
    let ty = parts.next().filter(|ty| !ty.is_empty()).map(|ty| shown_type(&ty.iter().cloned().collect()));
    (ty, parts.next().and_then(|media_type| first_text(&media_type.iter().cloned().collect())))
}

/// An entry of a list: a response in parentheses, or a type that has several responses.
pub(super) fn entry(argument: &Argument, status: &[&str]) -> Option<Entry> {
    if let Some(group) = parenthesised(&argument.value).filter(|_| argument.name.is_none()) {
        return Response::read(&arguments::of_tokens(group.stream()), status).map(Entry::Response);
    }
    let tokens = (argument.name.is_none()).then(|| argument.value.clone())?;
    syn::parse2(tokens).ok().map(Entry::Types)
}

/// Returns the key of a status: `201`, `"4XX"`, `"default"`, `NOT_FOUND`, `StatusCode::NOT_FOUND`.
#[must_use]
pub fn key_of(tokens: &TokenStream) -> Option<Key> {
    if let Ok(literal) = syn::parse2::<Lit>(tokens.clone()) {
        return match literal {
            Lit::Int(code) => code.base10_parse().ok().map(Key::Code),
            Lit::Str(text) => key_of_text(&text.value()),
            _ => None,
        };
    }
    if let Some(block) = block(tokens) {
        return key_of(&block);
    }
    let tokens = without_calls(tokens);
    let path = syn::parse2::<syn::Path>(tokens).ok()?;
    let name = path.segments.last()?.ident.to_string();
    Status::from_phrase(&name).map(|status| Key::Code(status.code().into()))
}

/// `"404"`, `"4XX"`, `"default"`.
pub(super) fn key_of_text(text: &str) -> Option<Key> {
    Key::from_field(&text.to_ascii_lowercase())
}

/// The tokens in `{ .. }`, as generic constants are written, or in parentheses.
fn block(tokens: &TokenStream) -> Option<TokenStream> {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) => Some(group.stream()),
        _ => None,
    }
}

/// `StatusCode::NOT_FOUND.as_u16()`: the constant.
fn without_calls(tokens: &TokenStream) -> TokenStream {
    let is_dot = |token: &TokenTree| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '.');
    tokens.clone().into_iter().take_while(|token| !is_dot(token)).collect()
}

/// The parentheses, where there is nothing else.
pub(crate) fn parenthesised(tokens: &TokenStream) -> Option<Group> {
    let mut trees = tokens.clone().into_iter();
    match (trees.next(), trees.next()) {
        (Some(TokenTree::Group(group)), None) => Some(group),
        _ => None,
    }
}

/// A string, or the first of a list of them.
pub(crate) fn first_text(tokens: &TokenStream) -> Option<String> {
    if let Ok(text) = syn::parse2::<LitStr>(tokens.clone()) {
        return Some(text.value());
    }
    let list = parenthesised(tokens)?.stream();
    arguments::of_tokens(list).first().and_then(Argument::text)
}

/// The names in `("x-total" = u64, description = "…"), ("x-page")`.
pub(crate) fn names(tokens: &TokenStream) -> Vec<String> {
    let fields = arguments::of_tokens(tokens.clone());
    let first = |field: &Argument| {
        let token = parenthesised(&field.value)?.stream().into_iter().next()?;
        syn::parse2::<LitStr>(token.into()).ok()
    };
    fields.iter().filter_map(first).map(|name| name.value()).collect()
}

/// A type as written, without the word that decides how its schema is rendered: `inline(Todo)`.
fn shown_type(tokens: &TokenStream) -> String {
    let trees: Vec<_> = tokens.clone().into_iter().collect();
    match &trees[..] {
        [TokenTree::Ident(word), TokenTree::Group(group)] if word == "inline" || word == "ref" => {
            text_of(&group.stream())
        }
        _ => text_of(tokens),
    }
}
