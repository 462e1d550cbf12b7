//! `#[status(404, ..)]`: a status, or `transparent`.

use darling::{FromMeta, ast::NestedMeta};
use proc_macro2::Ident;
use responds_core::contract::Key;
use syn::{Attribute, LitStr, Meta, Token, ext::IdentExt, parse::ParseStream, token::Paren};

use super::{Answer, Header, Value};
use crate::{
    declaration::{
        Control, Description,
        details::{MediaType, name_of, reworded},
        entry::Entry,
        expect_comma,
        option::Choice,
        skip_entry, status,
    },
    mistake::{Mistakes, mistake, words},
    place::Place,
};

/// The parsed content of `#[status(..)]`.
pub(super) enum Written {
    /// `transparent`, and the word itself.
    Transparent(Ident),
    /// A status; the properties from the fields are not added yet.
    Answer(Box<Answer>),
}

const EXAMPLE: &str = "write the code: `#[status(404)]`";
const HELP: &str = "the details of a status are `header(\"Name\" = \"value\")`, `detail`, `content_type = \
                    \"type/subtype\"`, `description = \"…\"` or `description(en = \"…\", ko = \"…\")`, and \
                    `allow(rule, reason = \"…\")`";

/// Reads the attribute of a variant.
pub(super) fn parse(attribute: &Attribute, from: &str, mistakes: &mut Mistakes) -> Option<Written> {
    match &attribute.meta {
        Meta::List(list) if list.tokens.is_empty() => {}
        Meta::List(list) => {
            let read = |input: ParseStream<'_>| {
                let written = written(input, from, mistakes);
                if written.is_err() {
                    // The tokens after a mistake would only be reported as unexpected.
                    let _ = input.parse::<proc_macro2::TokenStream>();
                }
                Ok(mistakes.ok(written))
            };
            let read = syn::parse::Parser::parse2(read, list.tokens.clone());
            return mistakes.ok(read).flatten();
        }
        Meta::NameValue(_) => {
            mistakes.push(mistake(attribute, "`#[status]` needs parentheses", EXAMPLE));
            return None;
        }
        Meta::Path(_) => {}
    }
    mistakes.push(mistake(attribute, "`#[status]` needs a status code", EXAMPLE));
    None
}

fn written(input: ParseStream<'_>, from: &str, mistakes: &mut Mistakes) -> syn::Result<Written> {
    let word = word(input);
    if let Some(word) = word.as_ref().filter(|word| *word == "transparent") {
        let _ = input.call(Ident::parse_any)?;
        let _ = input.parse::<Option<Token![,]>>()?;
        if !input.is_empty() {
            let what = format!("`{from}` is transparent: nothing can be added to the response of its field");
            return Err(syn::Error::new(input.span(), words(what, "remove it, or write a status")));
        }
        return Ok(Written::Transparent(word.clone()));
    }
    let mut answer = match word.filter(|word| word == "custom" || word == "default") {
        Some(_) => entry(input, from, mistakes)?,
        None => coded(input, from)?,
    };
    if input.peek(Paren) {
        let what = "the details of the status go after a comma";
        let code = answer.code;
        let help = format!("write `#[status({code}, description = \"…\")]`");
        return Err(syn::Error::new(input.span(), words(what, help)));
    }
    if !input.is_empty() {
        expect_comma(input, mistakes);
    }
    options(input, &mut answer, mistakes);
    Ok(Written::Answer(Box::new(answer)))
}

/// The word that comes next in the input, unless it starts a path.
fn word(input: ParseStream<'_>) -> Option<Ident> {
    let ahead = input.fork();
    let word = ahead.call(Ident::parse_any).ok()?;
    (!ahead.peek(Token![::])).then_some(word)
}

/// A code or its name.
fn coded(input: ParseStream<'_>, from: &str) -> syn::Result<Answer> {
    let (key, place) = status::parse(input)?;
    let Key::Code(code) = key else {
        let what = format!("`{from}` sends one status, not a class of them");
        return Err(syn::Error::new(place.mark, words(what, EXAMPLE)));
    };
    Ok(Answer::new(code, place))
}

/// `custom(499, "Client Closed Request")`.
fn entry(input: ParseStream<'_>, from: &str, mistakes: &mut Mistakes) -> syn::Result<Answer> {
    let Entry::Response(response) = Entry::parse(input, mistakes)? else {
        return Err(input.error(words("expected a status code", EXAMPLE)));
    };
    let Key::Code(code) = response.key else {
        let what = format!("`{from}` sends one status, and `default` is not one");
        return Err(syn::Error::new(response.place.mark, words(what, EXAMPLE)));
    };
    Ok(Answer {
        custom: response.custom,
        description: response.details.description.unwrap_or_default(),
        content_type: response.details.content_type.map(|media_type| media_type.0),
        ..Answer::new(code, response.place)
    })
}

/// Parses the options after the status.
fn options(input: ParseStream<'_>, answer: &mut Answer, mistakes: &mut Mistakes) {
    let mut items = Vec::new();
    while !input.is_empty() {
        match option(input, mistakes) {
            Ok(Item::Meta(item)) => items.push(*item),
            Ok(Item::Controls(controls)) => answer.controls.extend(controls),
            Err(error) => {
                let error = if error.to_string().contains("= help:") {
                    error
                } else {
                    syn::Error::new(error.span(), words(error, HELP))
                };
                mistakes.push(error);
                skip_entry(input);
            }
        }
        expect_comma(input, mistakes);
    }
    let options = Options::from_list(&items).unwrap_or_else(|error| {
        reworded(error, HELP).for_each(|error| mistakes.push(error));
        Options::default()
    });
    answer.headers.extend(options.headers.into_iter().map(|header| header.0));
    answer.detail = options.detail;
    answer.content_type = options.content_type.map(|media_type| media_type.0).or(answer.content_type.take());
    if let Some(description) = options.description {
        answer.description = description;
    }
}

/// One thing behind the status.
enum Item {
    Meta(Box<NestedMeta>),
    Controls(Vec<Control>),
}

fn option(input: ParseStream<'_>, mistakes: &mut Mistakes) -> syn::Result<Item> {
    match word(input).filter(|word| ["allow", "warn", "deny"].iter().any(|level| word == level)) {
        None => input.parse().map(|item| Item::Meta(Box::new(item))),
        Some(word) => {
            let _ = input.call(Ident::parse_any)?;
            match Choice::parse(&word, input, mistakes)? {
                Choice::Controls(controls) => Ok(Item::Controls(controls)),
                _ => Ok(Item::Controls(Vec::new())),
            }
        }
    }
}

/// The options of a status.
#[derive(Default, FromMeta)]
#[darling(default)]
struct Options {
    #[darling(multiple, rename = "header")]
    headers: Vec<Fixed>,
    detail: Option<bool>,
    content_type: Option<MediaType>,
    description: Option<Description>,
}

/// `header("WWW-Authenticate" = "Bearer")`.
struct Fixed(Header);

impl FromMeta for Fixed {
    fn from_meta(item: &Meta) -> darling::Result<Self> {
        let wrong = || {
            let help = "write `header(\"WWW-Authenticate\" = \"Bearer\")`, or `#[header(\"…\")]` on the field that is \
                        the value";
            mistake(item, "a header field needs a name and a value", help)
        };
        let list = item.require_list().map_err(|_| wrong())?;
        let pair = |input: ParseStream<'_>| -> syn::Result<(LitStr, LitStr)> {
            let name = input.parse()?;
            let _: Token![=] = input.parse()?;
            Ok((name, input.parse()?))
        };
        let (name, value) = syn::parse::Parser::parse2(pair, list.tokens.clone()).map_err(|_| wrong())?;
        let text = value.value();
        if text.trim() != text || text.chars().any(|letter| letter.is_control() && letter != '\t') {
            let what = "this cannot be the value of a header field (RFC 9110 §5.5)";
            return Err(mistake(&value, what, "remove line breaks and surrounding spaces").into());
        }
        Ok(Self(Header { name: name_of(&name)?, value: Value::Fixed(text) }))
    }
}

impl Answer {
    /// A status of which nothing else is said.
    fn new(code: u32, place: Place) -> Self {
        Self {
            code,
            custom: None,
            headers: Vec::new(),
            body: None,
            content_type: None,
            detail: None,
            description: Description::default(),
            controls: Vec::new(),
            place,
        }
    }
}
