//! The words of a declaration, each with its place, which editors show and complete.
//!
//! Nothing depends on whether the declaration can be read: while somebody types, it often cannot.

use proc_macro2::{Delimiter, Ident, Spacing, Span, TokenStream, TokenTree};
use responds_core::{Class, Status};

use crate::arguments;

/// A word of a declaration.
#[derive(Clone, Debug)]
pub enum Word {
    /// A status, by the name of its constant, at the place where it is written.
    Status(Ident),
    /// Any other word, and the list that it belongs to, where that is not the one of all entries.
    Item(Option<&'static str>, Ident),
    /// A type, perhaps half-typed.
    Type(TokenStream),
    /// The end of a list, and the list that its words belong to.
    End(Option<&'static str>),
}

/// Returns the words between the parentheses of an attribute.
#[must_use]
pub fn of_declaration(declaration: &TokenStream) -> Vec<Word> {
    let mut words = Vec::new();
    list(declaration.clone(), Position::Entries, &mut words);
    words
}

/// Returns the words of the attributes with some names in an item: `#[status(404)]`.
#[must_use]
pub fn of_helpers(item: &TokenStream, names: &[&str]) -> Vec<Word> {
    let mut words = Vec::new();
    within(item.clone(), names, &mut words);
    words
}

/// Returns the words of the sets in `responses!`.
#[must_use]
pub fn of_sets(sets: &TokenStream) -> Vec<Word> {
    let sets: Vec<_> = sets.clone().into_iter().collect();
    let is = |token: &TokenTree, letter: char| matches!(token, TokenTree::Punct(punct) if punct.as_char() == letter);
    let mut words = Vec::new();
    for set in sets.split(|token| is(token, ';')) {
        let entries = set.iter().skip_while(|token| !is(token, '=')).skip(1);
        list(entries.cloned().collect(), Position::Entries, &mut words);
    }
    words
}

/// The position of a list of words.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Position {
    /// Between the parentheses of the attribute.
    Entries,
    /// After a status.
    Details,
    /// In `allow(..)` and the like.
    Rules,
    /// In `headers(..)`: strings alone.
    Strings,
}

/// Looks for attributes of some names in an item.
fn within(tokens: TokenStream, names: &[&str], words: &mut Vec<Word>) {
    let mut name = None;
    for token in tokens {
        match token {
            TokenTree::Ident(ident) => name = Some(ident),
            TokenTree::Group(group) => match name.take() {
                Some(name) if names.iter().any(|known| name == known) => {
                    list(group.stream(), Position::Entries, words);
                }
                _ => within(group.stream(), names, words),
            },
            _ => name = None,
        }
    }
}

fn list(tokens: TokenStream, position: Position, words: &mut Vec<Word>) {
    for entry in arguments::entries(tokens) {
        one(&entry, position, words);
    }
    let words_of = match position {
        Position::Entries => None,
        Position::Details => Some("details"),
        Position::Rules => Some("rules"),
        Position::Strings => return,
    };
    words.push(Word::End(words_of));
}

/// One entry of a list.
fn one(entry: &[TokenTree], position: Position, words: &mut Vec<Word>) {
    match entry {
        [TokenTree::Punct(first), TokenTree::Punct(second), ty @ ..]
            if first.as_char() == '.' && first.spacing() == Spacing::Joint && second.as_char() == '.' =>
        {
            match ty {
                [TokenTree::Ident(word)] if word == "Extractors" => item(None, word, words),
                ty => named_type(ty, words),
            }
        }
        [TokenTree::Ident(word), TokenTree::Punct(equals), value @ ..] if equals.as_char() == '=' => {
            valued(word, value, position, words);
        }
        [TokenTree::Literal(literal), rest @ ..] => {
            status(&literal.to_string(), literal.span(), words);
            behind(rest, Position::Details, words);
        }
        _ => path(entry, position, words),
    }
}

/// `body = Json<Todo>`, `method = POST`.
fn valued(word: &Ident, value: &[TokenTree], position: Position, words: &mut Vec<Word>) {
    let detail =
        position == Position::Details || word == "description" || word == "content_type" || word == "reason";
    item(detail.then_some("details"), word, words);
    let module = match word.to_string().as_str() {
        "body" => return named_type(value, words),
        "method" => "methods",
        "framework" => "frameworks",
        _ => return,
    };
    let several = match value {
        [TokenTree::Group(group)] => group.stream(),
        _ => value.iter().cloned().collect(),
    };
    for name in several {
        if let TokenTree::Ident(name) = name {
            item(Some(module), &name, words);
        }
    }
    words.push(Word::End(Some(module)));
}

/// A path, and the parentheses after it.
fn path(entry: &[TokenTree], position: Position, words: &mut Vec<Word>) {
    let names = entry.iter().take_while(|token| !matches!(token, TokenTree::Group(_))).count();
    let (names, rest) = entry.split_at(names);
    let Some(TokenTree::Ident(last)) = names.last() else { return behind(rest, position, words) };
    let name = last.to_string();
    if name == "__around" {
        return;
    }
    let deeper = match (position, name.as_str()) {
        (Position::Rules, _) | (_, "elsewhere" | "never" | "custom") => Position::Entries,
        (_, "allow" | "warn" | "deny") => Position::Rules,
        (_, "headers" | "header") => Position::Strings,
        _ => Position::Details,
    };
    match (position, Status::from_phrase(&name)) {
        (Position::Entries, Some(status)) => constant(status, last.span(), words),
        (Position::Entries, None) => item(None, last, words),
        (Position::Details, _) if name == "header" || name == "detail" => item(None, last, words),
        (Position::Details, _) => item(Some("details"), last, words),
        (Position::Rules, _) => item(Some("rules"), last, words),
        (Position::Strings, _) => {}
    }
    behind(rest, deeper, words);
}

/// The parentheses behind a word.
fn behind(rest: &[TokenTree], position: Position, words: &mut Vec<Word>) {
    if let Some(TokenTree::Group(group)) = rest.first()
        && group.delimiter() == Delimiter::Parenthesis
    {
        list(group.stream(), position, words);
    }
}

/// `404`, or `4xx`.
fn status(literal: &str, span: Span, words: &mut Vec<Word>) {
    if let Some(status) = literal.parse().ok().and_then(Status::from_code) {
        return constant(status, span, words);
    }
    let digit = literal.strip_suffix("xx").or_else(|| literal.strip_suffix("XX"));
    let name = match digit.and_then(|digit| digit.parse().ok()).and_then(Class::from_digit) {
        Some(Class::Informational) => "informational",
        Some(Class::Success) => "success",
        Some(Class::Redirection) => "redirection",
        Some(Class::ClientError) => "client_error",
        Some(Class::ServerError) => "server_error",
        None => return,
    };
    item(Some("classes"), &Ident::new(name, span), words);
}

fn constant(status: Status, span: Span, words: &mut Vec<Word>) {
    let name = Ident::new(status.constant(), span);
    words.push(Word::Status(name));
}

/// The item that a word names.
fn item(module: Option<&'static str>, word: &Ident, words: &mut Vec<Word>) {
    words.push(Word::Item(module, word.clone()));
}

/// A type that is named.
fn named_type(ty: &[TokenTree], words: &mut Vec<Word>) {
    words.push(Word::Type(ty.iter().cloned().collect()));
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The words as text: types in `<..>`, and no ends.
    fn text(words: &[Word]) -> Vec<String> {
        let shown = words.iter().filter_map(|word| match word {
            Word::Status(name) => Some(format!("Status::{name}")),
            Word::Item(Some(module), name) => Some(format!("{module}::{name}")),
            Word::Item(None, name) => Some(name.to_string()),
            Word::Type(ty) => Some(format!("<{}>", ty.to_string().replace(' ', ""))),
            Word::End(_) => None,
        });
        shown.collect()
    }

    #[track_caller]
    fn shows(declaration: &str, expected: &[&str]) {
        assert_eq!(text(&of_declaration(&declaration.parse().unwrap())), expected, "{declaration}");
    }

    #[test]
    fn each_word_is_shown() {
        shows(
            "200, NOT_FOUND, StatusCode::CONFLICT, 4xx, default",
            &["Status::OK", "Status::NOT_FOUND", "Status::CONFLICT", "classes::client_error", "default"],
        );
        shows(
            "201(body = Json<HashMap<u8, Todo>>, headers(\"Location\"), description(en = \"x\"))",
            &[
                "Status::CREATED",
                "details::body",
                "<Json<HashMap<u8,Todo>>>",
                "details::headers",
                "details::description",
                "details::en",
            ],
        );
        shows(
            "..TodoError, ..Extractors, elsewhere(401), never(409, reason = \"x\")",
            &[
                "<TodoError>",
                "Extractors",
                "elsewhere",
                "Status::UNAUTHORIZED",
                "never",
                "Status::CONFLICT",
                "details::reason",
            ],
        );
        shows(
            "allow(undeclared_status(5xx), reason = \"x\"), strict, method = (GET, HEAD), framework = axum",
            &[
                "allow",
                "rules::undeclared_status",
                "classes::server_error",
                "details::reason",
                "strict",
                "method",
                "methods::GET",
                "methods::HEAD",
                "framework",
                "frameworks::axum",
            ],
        );
    }

    #[test]
    fn what_is_half_typed_is_shown_too() {
        shows("200, els", &["Status::OK", "els"]);
        shows("..", &["<>"]);
        shows("200(body =), allow(und)", &["Status::OK", "details::body", "<>", "allow", "rules::und"]);
    }

    #[test]
    fn helpers_of_derives_are_found() {
        let item = "enum E { #[status(404)] #[error(\"x\")] A, #[status(transparent)] B(#[from] C) }";
        assert_eq!(
            text(&of_helpers(&item.parse().unwrap(), &["status"])),
            ["Status::NOT_FOUND", "transparent"]
        );
    }

    #[test]
    fn sets_are_lists_too() {
        let sets = "pub Auth = 401, elsewhere(403); Limits = 4xx;";
        let expected = ["Status::UNAUTHORIZED", "elsewhere", "Status::FORBIDDEN", "classes::client_error"];
        assert_eq!(text(&of_sets(&sets.parse().unwrap())), expected);
    }
}
