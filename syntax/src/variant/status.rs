//! `#[status(404, ..)]`: a status, or `transparent`.

use darling::{FromMeta, ast::NestedMeta};
use proc_macro2::Ident;
use responds_core::{Text, contract::Key};
use syn::{Attribute, LitStr, Meta, Token, ext::IdentExt, parse::ParseStream, token::Paren};

use super::{Answer, Header, Value};
use crate::{
    declaration::{
        Control, Description,
        details::{MediaType, name_of, reworded, unread},
        entry::Entry,
        expect_comma, meant,
        option::Choice,
        skip_entry, status,
    },
    mistake::{Mistakes, Worded, mistake, words},
    place::Place,
    worded,
};

/// The parsed content of `#[status(..)]`.
pub(super) enum Written {
    /// `transparent`, and the word itself.
    Transparent(Ident),
    /// A status; the properties from the fields are not added yet.
    Answer(Box<Answer>),
}

const EXAMPLE: Text =
    Text { en: "write the code: `#[status(404)]`", ko: "코드를 적는다: `#[status(404)]`" };
const HELP: Text = Text {
    en: "the details of a status are `header(\"Name\" = \"value\")`, `detail`, `content_type = \
         \"type/subtype\"`, `description = \"…\"` or `description(en = \"…\", ko = \"…\")`, and \
         `allow(rule, reason = \"…\")`",
    ko: "상태에는 `header(\"Name\" = \"value\")`, `detail`, `content_type = \"type/subtype\"`, \
         `description = \"…\"`, `description(en = \"…\", ko = \"…\")`, `allow(rule, reason = \"…\")`를 적을 \
         수 있다",
};

/// That something is added to a transparent variant.
pub(super) fn added(from: &str) -> Worded {
    worded!(
        "`{from}` is transparent: nothing can be added to the response of its field",
        "`{from}`는 transparent이므로 필드의 응답에 아무것도 더할 수 없다",
    )
}

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
            let what = worded!("`#[status]` needs parentheses", "`#[status]` 뒤에 괄호가 필요하다");
            mistakes.push(mistake(attribute, what, EXAMPLE));
            return None;
        }
        Meta::Path(_) => {}
    }
    let what = worded!("`#[status]` needs a status code", "`#[status]`에 상태 코드가 필요하다");
    mistakes.push(mistake(attribute, what, EXAMPLE));
    None
}

fn written(input: ParseStream<'_>, from: &str, mistakes: &mut Mistakes) -> syn::Result<Written> {
    let word = word(input);
    if let Some(word) = word.as_ref().filter(|word| *word == "transparent") {
        let _ = input.call(Ident::parse_any)?;
        let _ = input.parse::<Option<Token![,]>>()?;
        if !input.is_empty() {
            let help = worded!("remove it, or write a status", "지우거나 상태를 적는다");
            return Err(syn::Error::new(input.span(), words(added(from), help)));
        }
        return Ok(Written::Transparent(word.clone()));
    }
    let ahead = input.fork();
    let behind = ahead.call(Ident::parse_any).is_ok().then_some(&ahead);
    if let Some(error) = word.as_ref().zip(behind).and_then(|(word, behind)| meant::named(word, behind)) {
        return Err(error);
    }
    let mut answer = match word.filter(|word| word == "custom" || word == "default") {
        Some(_) => entry(input, from, mistakes)?,
        None => coded(input, from)?,
    };
    if input.peek(Paren) {
        let what =
            worded!("the details of the status go after a comma", "상태에 딸린 항목은 쉼표 뒤에 적는다",);
        let code = answer.code;
        let help = worded!(
            "write `#[status({code}, description = \"…\")]`",
            "`#[status({code}, description = \"…\")]`처럼 쓴다",
        );
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
        let what = worded!(
            "`{from}` sends one status, not a class of them",
            "`{from}`는 클래스가 아니라 상태 하나를 보낸다",
        );
        return Err(syn::Error::new(place.mark, words(what, EXAMPLE)));
    };
    Ok(Answer::new(code, place))
}

/// `custom(499, "Client Closed Request")`.
fn entry(input: ParseStream<'_>, from: &str, mistakes: &mut Mistakes) -> syn::Result<Answer> {
    let Entry::Response(response) = Entry::parse(input, mistakes)? else {
        return Err(input.error(words(worded!("expected a status code", "상태 코드가 와야 한다"), EXAMPLE)));
    };
    let Key::Code(code) = response.key else {
        let what = worded!(
            "`{from}` sends one status, and `default` is not one",
            "`{from}`는 상태 하나를 보내는데, `default`는 상태가 아니다",
        );
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
                    syn::Error::new(error.span(), words(unread(&error), HELP))
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
            let what =
                worded!("a header field needs a name and a value", "헤더 필드에는 이름과 값이 필요하다",);
            let help = worded!(
                "write `header(\"WWW-Authenticate\" = \"Bearer\")`, or `#[header(\"…\")]` on the field that is \
                 the value",
                "`header(\"WWW-Authenticate\" = \"Bearer\")`처럼 쓰거나 값이 되는 필드에 `#[header(\"…\")]`를 적는다",
            );
            mistake(item, what, help)
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
            let what = worded!(
                "this cannot be the value of a header field (RFC 9110 §5.5)",
                "이것은 헤더 필드의 값이 될 수 없다(RFC 9110 §5.5)",
            );
            let help = worded!("remove line breaks and surrounding spaces", "줄바꿈과 앞뒤의 공백을 지운다",);
            return Err(mistake(&value, what, help).into());
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
