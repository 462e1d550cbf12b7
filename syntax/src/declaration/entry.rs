//! One entry of the list: a response, or an option.

use proc_macro2::{Ident, TokenStream};
use responds_core::{
    Text,
    contract::{By, Key},
};
use syn::{LitStr, Token, ext::IdentExt, parenthesized, parse::ParseStream, token::Paren};

use super::{Around, Details, Response, Spread, around, details, meant, option::Choice, status};
use crate::{
    facade,
    mistake::{Mistakes, mistake},
    place::Place,
    worded,
};

/// One entry of the list.
pub(crate) enum Entry {
    /// A response.
    Response(Box<Response>),
    /// The tokens in `elsewhere(..)`.
    Elsewhere(TokenStream),
    /// `..AuthError`.
    Types(Box<Spread>),
    /// The entries of an attribute around this one.
    Around(Around),
    /// An option, and the word that names it.
    Option(Ident, Choice),
}

impl Entry {
    /// Parses the next entry.
    pub(crate) fn parse(input: ParseStream<'_>, mistakes: &mut Mistakes) -> syn::Result<Self> {
        if let Some(word) = keyword(input) {
            return Self::parse_keyword(word, input, mistakes);
        }
        if input.peek(Token![..]) {
            return types(input);
        }
        if let Some(error) = meant::entry(input) {
            return Err(error);
        }
        let (key, place) = status::parse(input)?;
        let details = details(input, mistakes)?;
        if let Some(error) = meant::value(key, input) {
            mistakes.push(error);
        }
        Ok(Self::response(key, None, details, place))
    }

    fn parse_keyword(word: Ident, input: ParseStream<'_>, mistakes: &mut Mistakes) -> syn::Result<Self> {
        let _ = input.call(Ident::parse_any)?;
        let place = Place::at(word.span());
        if word == around::WORD {
            return Around::parse(input).map(Self::Around);
        }
        match word.to_string().as_str() {
            "default" => Ok(Self::response(Key::Default, None, details(input, mistakes)?, place)),
            "custom" => parse_custom(&word, input, mistakes),
            "elsewhere" => {
                let list = group(&word, input, "`elsewhere(401, 429)`")?;
                if list.is_empty() {
                    let what = worded!("`elsewhere` lists no status", "`elsewhere`에 적힌 상태가 없다");
                    let help = worded!("write `elsewhere(401, 429)`", "`elsewhere(401, 429)`처럼 쓴다");
                    return Err(mistake(&word, what, help));
                }
                Ok(Self::Elsewhere(list))
            }
            _ => Choice::parse(&word, input, mistakes).map(|option| Self::Option(word, option)),
        }
    }

    fn response(key: Key, custom: Option<String>, details: Details, place: Place) -> Self {
        Self::Response(Box::new(Response {
            key,
            by: By::Handler,
            handed_down: false,
            custom,
            details,
            place,
        }))
    }
}

/// The words that are not the names of statuses.
pub(super) const KEYWORDS: &[&str] = &[
    "default",
    "custom",
    "elsewhere",
    "never",
    "method",
    "path",
    "framework",
    "allow",
    "warn",
    "deny",
    "strict",
    "into_responses",
    facade::WORD,
    around::WORD,
];

/// The keyword that comes next in the input, if one does.
fn keyword(input: ParseStream<'_>) -> Option<Ident> {
    let ahead = input.fork();
    let word = ahead.call(Ident::parse_any).ok()?;
    (KEYWORDS.iter().any(|keyword| word == keyword) && !ahead.peek(Token![::])).then_some(word)
}

/// The parentheses behind a word that needs them.
pub(super) fn group(word: &Ident, input: ParseStream<'_>, example: &str) -> syn::Result<TokenStream> {
    if !input.peek(Paren) {
        let what = worded!("`{word}` needs parentheses", "`{word}` 뒤에 괄호가 필요하다");
        return Err(mistake(word, what, worded!("write {example}", "{example}처럼 쓴다")));
    }
    let content;
    parenthesized!(content in input);
    content.parse()
}

/// The details in the parentheses behind a status, where there are any.
fn details(input: ParseStream<'_>, mistakes: &mut Mistakes) -> syn::Result<Details> {
    if !input.peek(Paren) {
        return Ok(Details::default());
    }
    let content;
    parenthesized!(content in input);
    Ok(details::parse(&content, mistakes))
}

/// `custom(499, "Client Closed Request", description = "…")`.
fn parse_custom(word: &Ident, input: ParseStream<'_>, mistakes: &mut Mistakes) -> syn::Result<Entry> {
    const EXAMPLE: Text = Text {
        en: "write `custom(499, \"Client Closed Request\")`",
        ko: "`custom(499, \"Client Closed Request\")`처럼 쓴다",
    };
    if !input.peek(Paren) {
        let what = worded!("`custom` needs a code and a phrase", "`custom`에는 코드와 문구가 필요하다");
        return Err(mistake(word, what, EXAMPLE));
    }
    let content;
    parenthesized!(content in input);
    let (key, place) = status::parse(&content).inspect_err(|_| drop(content.parse::<TokenStream>()))?;
    let phrase = content.parse::<Token![,]>().and_then(|_| content.parse::<LitStr>());
    let phrase = phrase.map_err(|error| {
        let _ = content.parse::<TokenStream>();
        let what =
            worded!("`custom` needs a phrase after the code", "`custom`에는 코드 뒤에 문구가 필요하다");
        syn::Error::new(error.span(), crate::mistake::words(what, EXAMPLE))
    })?;
    let _ = content.parse::<Token![,]>();
    let details = details::parse(&content, mistakes);
    if !matches!(key, Key::Code(_)) {
        let what = worded!("`custom` names one code", "`custom`에는 코드 하나만 적는다");
        return Err(mistake(word, what, EXAMPLE));
    }
    Ok(Entry::response(key, Some(phrase.value()), details, place))
}

/// `..AuthError`.
fn types(input: ParseStream<'_>) -> syn::Result<Entry> {
    let dots: Token![..] = input.parse()?;
    let ty = input.parse().map_err(|_| {
        let what = worded!("`..` needs a type", "`..` 뒤에 타입이 필요하다");
        let help = worded!(
            "write a type that implements `Responds`: `..AuthError`",
            "`Responds`를 구현하는 타입을 적는다: `..AuthError`",
        );
        mistake(&dots, what, help)
    })?;
    Ok(Entry::Types(Box::new(Spread::new(ty))))
}
