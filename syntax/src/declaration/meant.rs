//! Entries that are written as other attributes have them, and the entry that was meant.

use proc_macro2::Ident;
use quote::ToTokens;
use responds_core::{Status, contract::Key};
use syn::{Expr, ExprLit, Lit, Token, Type, ext::IdentExt, parse::ParseStream, token::Paren};

use super::{details::text_of, entry::KEYWORDS};
use crate::{arguments, mistake::mistake, nearest::nearest, worded};

/// The words that belong into the parentheses behind a status.
const DETAILS: &[&str] = &["body", "headers", "content_type", "description"];

/// Recognizes a common mistake at the start of an entry, and returns an error with the correct form.
pub(super) fn entry(input: ParseStream<'_>) -> Option<syn::Error> {
    if input.peek(Paren) {
        return utoipa(input);
    }
    let ahead = input.fork();
    let word = ahead.call(Ident::parse_any).ok()?;
    let valued = ahead.peek(Token![=]) && !ahead.peek(Token![==]);
    (valued || ahead.peek(Paren)).then(|| option(&word, &ahead)).flatten()
}

/// Recognizes `404 = "missing"`; the status is already parsed.
pub(super) fn value(key: Key, input: ParseStream<'_>) -> Option<syn::Error> {
    if !input.peek(Token![=]) {
        return None;
    }
    let equals = input.parse::<Token![=]>().ok()?;
    let value = input.parse::<Expr>().ok();
    let detail = match &value {
        Some(Expr::Lit(ExprLit { lit: Lit::Str(text), .. })) => format!("description = {}", text.token()),
        Some(value) if syn::parse2::<Type>(value.to_token_stream()).is_ok() => {
            format!("body = {}", text_of(value))
        }
        _ => "description = \"…\"".to_owned(),
    };
    let status = match key {
        Key::Code(code) => code.to_string(),
        Key::Class(class) => class.range().to_owned(),
        Key::Default => "default".to_owned(),
    };
    let what = worded!(
        "the details of a status go in parentheses after it",
        "상태에 딸린 항목은 상태 뒤의 괄호에 적는다",
    );
    Some(mistake(&equals, what, worded!("write `{status}({detail})`", "`{status}({detail})`처럼 쓴다")))
}

/// `description = ".."` beside a status, `status = 200`, and options that are misspelt.
fn option(word: &Ident, behind: ParseStream<'_>) -> Option<syn::Error> {
    let name = word.to_string();
    if DETAILS.contains(&name.as_str()) {
        let example = match name.as_str() {
            "body" => "body = Todo",
            "headers" => "headers(\"Location\")",
            "content_type" => "content_type = \"application/json\"",
            _ => "description = \"…\"",
        };
        let what = worded!(
            "`{name}` is a detail of a status and goes in parentheses after it",
            "`{name}` 항목은 상태에 딸린 것이므로 상태 뒤의 괄호에 적는다",
        );
        return Some(mistake(word, what, worded!("write `404({example})`", "`404({example})`처럼 쓴다")));
    }
    if name == "status" && behind.parse::<Token![=]>().is_ok() {
        let code = behind.parse::<Expr>().map_or_else(|_| "200".to_owned(), |code| text_of(&code));
        let what = worded!("a status is written without a name", "상태는 이름 없이 적는다");
        return Some(mistake(word, what, worded!("write `{code}`", "`{code}`처럼 쓴다")));
    }
    if Status::from_phrase(&name).is_some() {
        return None;
    }
    let meant = nearest(&name, KEYWORDS.iter().copied())?;
    let what = worded!("unknown option `{name}`", "`{name}` 옵션은 없다");
    Some(mistake(word, what, worded!("did you mean `{meant}`?", "`{meant}` 옵션을 뜻하는가?")))
}

/// `(status = 200, description = "..")`, as `#[utoipa::path(responses(..))]` has it.
fn utoipa(input: ParseStream<'_>) -> Option<syn::Error> {
    let written = input.fork().parse::<proc_macro2::TokenTree>().ok()?;
    let proc_macro2::TokenTree::Group(group) = &written else { return None };
    let arguments = arguments::of_tokens(group.stream());
    let named = |name: &str| arguments.iter().find(|argument| argument.name.as_deref() == Some(name));
    let code = text_of(&named("status")?.value);
    let details = DETAILS.iter().filter_map(|name| {
        let value = text_of(&named(name)?.value);
        (*name != "headers").then(|| format!("{name} = {value}"))
    });
    let details: Vec<_> = details.collect();
    let meant = if details.is_empty() { code } else { format!("{code}({})", details.join(", ")) };
    let what = worded!(
        "this is the syntax of `#[utoipa::path(responses(..))]`",
        "이것은 `#[utoipa::path(responses(..))]`의 문법이다",
    );
    Some(mistake(&written, what, worded!("write `{meant}`", "`{meant}`처럼 쓴다")))
}
