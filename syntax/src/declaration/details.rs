//! The options in the parentheses after a status: `201(body = Json<Todo>, headers("Location"))`.

use darling::{FromMeta, ast::NestedMeta};
use responds_core::Text;
use syn::{Expr, Lit, LitStr, Meta, MetaNameValue, Token, Type, ext::IdentExt, parse::ParseStream};

use crate::{
    mistake::{Mistakes, Worded, mistake, words},
    worded,
};

/// How header fields are written.
const HEADERS_HELP: Text =
    Text { en: "write `headers(\"Location\")`", ko: "`headers(\"Location\")`처럼 쓴다" };

/// The options of a declared response.
#[derive(Debug, Default, FromMeta)]
#[darling(default)]
pub struct Details {
    /// The type of its content.
    pub body: Option<Body>,
    /// The names of its header fields.
    pub headers: Option<Headers>,
    /// The media type of its content.
    pub content_type: Option<MediaType>,
    /// When it is sent.
    pub description: Option<Description>,
}

/// A type, and how it was written.
#[derive(Debug)]
pub struct Body {
    /// The type.
    pub ty: Type,
    /// Its text: `Json<Todo>`.
    pub text: String,
}

/// Names of header fields.
#[derive(Debug)]
pub struct Headers(pub Vec<String>);

/// A media type: `application/problem+json`.
#[derive(Debug)]
pub struct MediaType(pub String);

/// When a response is sent: one text, or one per language.
#[derive(Debug, Default, PartialEq, Eq)]
pub struct Description {
    /// The text for every language without one of its own.
    pub plain: Option<String>,
    /// The English text.
    pub en: Option<String>,
    /// The Korean text.
    pub ko: Option<String>,
}

const HELP: Text = Text {
    en: "the details of a status are `body = Type`, `headers(\"Name\")`, `content_type = \"type/subtype\"`, \
         `description = \"…\"` or `description(en = \"…\", ko = \"…\")`",
    ko: "상태에는 `body = Type`, `headers(\"Name\")`, `content_type = \"type/subtype\"`, `description = \"…\"`, \
         `description(en = \"…\", ko = \"…\")`를 적을 수 있다",
};

/// Parses the details; those that cannot be parsed are reported.
pub(super) fn parse(input: ParseStream<'_>, mistakes: &mut Mistakes) -> Details {
    let mut items = Vec::new();
    while !input.is_empty() {
        match item(input) {
            Ok(item) => items.push(item),
            Err(error) => {
                let has_help = error.to_string().contains("= help:");
                mistakes.push(if has_help {
                    error
                } else {
                    syn::Error::new(error.span(), words(unread(&error), HELP))
                });
                super::skip_entry(input);
            }
        }
        super::expect_comma(input, mistakes);
    }
    Details::from_list(&items).unwrap_or_else(|error| {
        reworded(error, HELP).for_each(|error| mistakes.push(error));
        Details::default()
    })
}

/// One detail. The value of `body` is a type, which is no expression: it is kept as it is.
fn item(input: ParseStream<'_>) -> syn::Result<NestedMeta> {
    if input.peek(LitStr) {
        let text: LitStr = input.parse()?;
        let what = worded!("a value needs a name", "값에는 이름이 필요하다");
        let written = text.token();
        let help = worded!("write `description = {written}`", "`description = {written}`처럼 쓴다");
        return Err(mistake(&text, what, help));
    }
    let ahead = input.fork();
    let is_body = ahead.call(syn::Ident::parse_any).is_ok_and(|word| word == "body") && ahead.peek(Token![=]);
    if !is_body {
        return input.parse();
    }
    let (path, eq_token) = (input.parse()?, input.parse()?);
    let ty: Type = input.parse().map_err(|error| {
        let what = worded!("`body` is a type, such as `Json<Todo>`", "`body`는 `Json<Todo>` 같은 타입이다");
        syn::Error::new(error.span(), what)
    })?;
    let value = Expr::Verbatim(quote::ToTokens::to_token_stream(&ty));
    Ok(NestedMeta::Meta(Meta::NameValue(MetaNameValue { path, eq_token, value })))
}

/// Rewords the errors of darling in the form of the crate's own: lower case, with help.
pub(crate) fn reworded(error: darling::Error, help: Text) -> impl Iterator<Item = syn::Error> {
    error.flatten().into_iter().map(move |error| {
        let error = syn::Error::from(error);
        let text = error.to_string();
        if text.contains("= help:") {
            return error;
        }
        syn::Error::new(error.span(), words(plain(&text), help))
    })
}

/// What a parser of syn says, which is in English.
pub(crate) fn unread(error: &syn::Error) -> Worded {
    worded!("{error}", "읽을 수 없다: {error}")
}

/// The words of darling for those who do not know of meta items.
fn plain(text: &str) -> Worded {
    if let Some((field, known)) =
        text.strip_prefix("Unknown field: ").and_then(|text| text.split_once(". Available values: "))
    {
        return worded!(
            "unknown field: {field}. Available values: {known}",
            "{field} 항목은 없다. 쓸 수 있는 항목: {known}",
        );
    }
    match text.strip_prefix("Unexpected meta-item format ") {
        Some("`word`") => worded!("a value is missing here", "값이 빠졌다"),
        Some("`list`") => {
            worded!("a value is written after `=`, not in parentheses", "값은 괄호가 아니라 `=` 뒤에 적는다")
        }
        Some("`literal`") => worded!("a value needs a name", "값에는 이름이 필요하다"),
        _ => {
            let mut letters = text.chars();
            let text: String =
                letters.next().map(|first| first.to_lowercase().chain(letters).collect()).unwrap_or_default();
            worded!("{text}", "읽을 수 없다: {text}")
        }
    }
}

impl FromMeta for Body {
    fn from_expr(expr: &Expr) -> darling::Result<Self> {
        let tokens = quote::ToTokens::to_token_stream(expr);
        let ty: Type = syn::parse2(tokens).map_err(darling::Error::from)?;
        let text = text_of(&ty);
        Ok(Self { ty, text })
    }
}

impl FromMeta for Headers {
    fn from_list(items: &[NestedMeta]) -> darling::Result<Self> {
        let mut errors = darling::Error::accumulator();
        let names: Vec<_> = items.iter().filter_map(|item| errors.handle(field_name(item))).collect();
        errors.finish_with(Self(names))
    }

    fn from_value(value: &Lit) -> darling::Result<Self> {
        let what = worded!("header fields are a list", "헤더 필드는 목록으로 적는다");
        Err(mistake(value, what, HEADERS_HELP).into())
    }
}

/// The name of a header field: a token (RFC 9110 §5.1).
fn field_name(item: &NestedMeta) -> darling::Result<String> {
    let NestedMeta::Lit(Lit::Str(name)) = item else {
        let what = worded!("the name of a header field is a string", "헤더 필드의 이름은 문자열이다");
        return Err(mistake(item, what, HEADERS_HELP).into());
    };
    name_of(name)
}

/// The name of a header field that a string gives.
pub(crate) fn name_of(name: &LitStr) -> darling::Result<String> {
    let text = name.value();
    let is_token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    if text.is_empty() || !text.bytes().all(is_token) {
        let what = worded!(
            "`{text}` cannot be the name of a header field (RFC 9110 §5.1)",
            "`{text}` 값은 헤더 필드의 이름이 될 수 없다(RFC 9110 §5.1)",
        );
        let help = worded!("write the name only, such as `\"Location\"`", "`\"Location\"`처럼 이름만 적는다");
        return Err(mistake(name, what, help).into());
    }
    Ok(text)
}

impl FromMeta for MediaType {
    fn from_value(value: &Lit) -> darling::Result<Self> {
        let text = match value {
            Lit::Str(text) => text.value(),
            _ => String::new(),
        };
        let (kind, subtype) = text.split_once('/').unwrap_or_default();
        if kind.is_empty() || subtype.is_empty() || text.contains(char::is_control) {
            let what = worded!(
                "a media type is a string of type and subtype (RFC 9110 §8.3.1)",
                "미디어 타입은 타입과 서브타입으로 된 문자열이다(RFC 9110 §8.3.1)",
            );
            let help = worded!(
                "write `content_type = \"application/json\"`",
                "`content_type = \"application/json\"`처럼 쓴다",
            );
            return Err(mistake(value, what, help).into());
        }
        Ok(Self(text))
    }
}

impl FromMeta for Description {
    fn from_value(value: &Lit) -> darling::Result<Self> {
        let Lit::Str(text) = value else {
            let what = worded!("a description is a string", "설명은 문자열이다");
            let help = worded!("write `description = \"…\"`", "`description = \"…\"`처럼 쓴다");
            return Err(mistake(value, what, help).into());
        };
        Ok(Self { plain: Some(text.value()), ..Self::default() })
    }

    fn from_list(items: &[NestedMeta]) -> darling::Result<Self> {
        let Languages { en, ko } = Languages::from_list(items)?;
        Ok(Self { plain: None, en: en.map(|text| text.value()), ko: ko.map(|text| text.value()) })
    }
}

/// `description(en = "…", ko = "…")`.
#[derive(Default, FromMeta)]
#[darling(default)]
struct Languages {
    en: Option<LitStr>,
    ko: Option<LitStr>,
}

/// A type as somebody would write it: tokens, without the spaces that token streams print.
#[must_use]
pub fn text_of(tokens: &impl quote::ToTokens) -> String {
    let text = tokens.to_token_stream().to_string();
    let tight = [
        (" :: ", "::"),
        (" <", "<"),
        ("< ", "<"),
        (" >", ">"),
        (" ,", ","),
        ("& ", "&"),
        ("( ", "("),
        (" )", ")"),
        (" ;", ";"),
    ];
    tight.iter().fold(text, |text, (wide, tight)| text.replace(wide, tight)).replace(":: ", "::")
}
