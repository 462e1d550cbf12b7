//! Changes that a program makes to all of its documented operations at once, as far as its tokens tell.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, TokenStream, TokenTree};

use crate::index::Index;

/// The settings of a service that apply to all operations.
#[expect(clippy::struct_excessive_bools, reason = "independent facts, each asked for by name")]
#[derive(Debug, Default)]
pub(super) struct Settings {
    /// aide may add a default response: `finish_api_with(.., |api| api.default_response::<E>())`.
    pub(super) default: bool,
    /// aide is told to infer nothing from return types.
    pub(super) silent: bool,
    /// aide is told to infer responses from return types, which is its default too.
    pub(super) inferring: bool,
    /// aide adds the rejections of extractors.
    pub(super) rejections: bool,
    /// utoipa's document is changed by hand: `impl Modify for CommonErrors`.
    pub(super) modified: bool,
}

/// Methods of aide that reach every operation.
const WIDE: [&str; 4] = ["TransformOpenApi", "TransformPathItem", "finish_api_with", "api_route_with"];
/// Names without which a file has no settings, so that its tokens need not be read.
const TELLING: [&str; 4] = ["default_response", "infer_responses", "all_error_responses", "Modify"];

impl Settings {
    pub(super) fn of(index: &Index) -> Self {
        let files: BTreeSet<_> = index.modules().map(|module| index.module(module).file).collect();
        let mut settings = Self::default();
        for file in files {
            let text = &index.sources().get(file).text;
            if TELLING.iter().any(|name| text.contains(name))
                && let Ok(tokens) = text.parse()
            {
                settings.read(&sequences(tokens));
            }
        }
        settings
    }

    fn read(&mut self, file: &[Vec<TokenTree>]) {
        let has_default = ["default_response", "default_response_with"].iter().any(|name| has(file, name));
        self.default |= has_default && WIDE.iter().any(|wide| has(file, wide));
        self.silent |= is_given(file, "infer_responses", "false");
        self.inferring |= is_given(file, "infer_responses", "true");
        self.rejections |= is_given(file, "all_error_responses", "true");
        self.modified |= file.iter().any(|sequence| bodies(sequence).any(changes_responses));
    }
}

/// The tokens of a file, and those inside of each of its delimiters, without comments.
pub(super) fn sequences(tokens: TokenStream) -> Vec<Vec<TokenTree>> {
    let (mut found, mut left) = (Vec::new(), vec![tokens]);
    while let Some(tokens) = left.pop() {
        let sequence: Vec<_> = tokens.into_iter().collect();
        left.extend(sequence.iter().filter_map(|token| match token {
            TokenTree::Group(group) => Some(group.stream()),
            _ => None,
        }));
        found.push(sequence);
    }
    found
}

pub(super) fn is_name(token: &TokenTree, name: &str) -> bool {
    matches!(token, TokenTree::Ident(ident) if ident == name)
}

pub(super) fn has(sequences: &[Vec<TokenTree>], name: &str) -> bool {
    sequences.iter().flatten().any(|token| is_name(token, name))
}

/// Returns `true` if a function is called with this word as its first argument.
fn is_given(sequences: &[Vec<TokenTree>], function: &str, word: &str) -> bool {
    let is_call = |pair: &[TokenTree]| match pair {
        [name, TokenTree::Group(arguments)] => {
            is_name(name, function)
                && arguments.stream().into_iter().next().is_some_and(|it| is_name(&it, word))
        }
        _ => false,
    };
    sequences.iter().any(|sequence| sequence.windows(2).any(is_call))
}

/// The bodies of the implementations of utoipa's `Modify` in a sequence.
fn bodies(sequence: &[TokenTree]) -> impl Iterator<Item = TokenStream> + '_ {
    let starts = sequence.windows(2).enumerate();
    let starts = starts.filter(|(_, pair)| is_name(&pair[0], "Modify") && is_name(&pair[1], "for"));
    starts.filter_map(|(start, _)| {
        sequence[start..].iter().find_map(|token| match token {
            TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
            _ => None,
        })
    })
}

/// Returns `true` if the body of an implementation of `Modify` may change responses: it names them, or passes the whole
/// document to a function.
fn changes_responses(body: TokenStream) -> bool {
    let sequences = sequences(body);
    let named = ["responses", "paths"].iter().any(|name| has(&sequences, name));
    named || document(&sequences).is_none_or(|document| is_handed_on(&sequences, &document))
}

/// The name of the parameter that is the document.
fn document(sequences: &[Vec<TokenTree>]) -> Option<String> {
    let parameters = sequences.iter().find(|sequence| sequence.iter().any(|token| is_name(token, "self")))?;
    let is_parameter = |pair: &&[TokenTree]| matches!(&pair[1], TokenTree::Punct(it) if it.as_char() == ':');
    match parameters.windows(2).find(is_parameter)?.first()? {
        TokenTree::Ident(name) => Some(name.to_string()),
        _ => None,
    }
}

/// Returns `true` if a name is used as a whole somewhere: not before `.`, nor before `:`.
fn is_handed_on(sequences: &[Vec<TokenTree>], name: &str) -> bool {
    let is_whole = |sequence: &Vec<TokenTree>| {
        sequence.iter().enumerate().any(|(at, token)| {
            let next = sequence.get(at + 1);
            let is_part = matches!(next, Some(TokenTree::Punct(it)) if ['.', ':'].contains(&it.as_char()));
            is_name(token, name) && !is_part
        })
    };
    sequences.iter().any(is_whole)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Settings {
        let mut settings = Settings::default();
        settings.read(&sequences(text.parse().unwrap()));
        settings
    }

    #[test]
    fn comments_and_texts_say_nothing() {
        let read = read(
            "// impl Modify for A { responses. } infer_responses(false) default_response finish_api_with\n\
             const A: &str = \"infer_responses(false) all_error_responses(true)\";",
        );
        assert!(!read.modified && !read.silent && !read.default && !read.rejections);
    }

    #[test]
    fn what_is_called_is_read() {
        assert!(read("fn f() { aide::generate::infer_responses(false); }").silent);
        assert!(!read("fn f() { infer_responses(true); }").silent);
        assert!(read("fn f() { all_error_responses(true) }").rejections);
        let both = read("fn f() { infer_responses(true) } fn g() { infer_responses(false) }");
        assert!(both.inferring && both.silent);
        assert!(read("fn f() { r.finish_api_with(&mut api, |a| a.default_response::<E>()) }").default);
        assert!(read("fn f(a: TransformOpenApi) { a.default_response_with::<E, _>(|r| r) }").default);
        assert!(!read("fn default_response() {}").default);
    }

    #[test]
    fn a_modifier_is_read_for_what_it_changes() {
        let modifier = |body: &str| {
            let text = format!(
                "mod a {{ impl utoipa::Modify for A {{ fn modify(&self, api: &mut OpenApi) {{ {body} }} }} }}"
            );
            read(&text).modified
        };
        assert!(!modifier("/* the responses. */ api.tags = None;"));
        assert!(!modifier("api.components.as_mut().unwrap().add_security_scheme(\"key\", scheme());"));
        assert!(modifier("for item in api.paths.paths.values_mut() { change(item) }"));
        assert!(modifier("add_errors(api)"));
        assert!(modifier("all(api, |operation| operation.responses.clear())"));
    }
}
