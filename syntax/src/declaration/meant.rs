//! Entries that are written as other attributes have them, and the entry that was meant.

use proc_macro2::Ident;
use quote::ToTokens;
use responds_core::{Status, contract::Key};
use syn::{Expr, ExprLit, Lit, Path, Token, Type, ext::IdentExt, parse::ParseStream, token::Paren};

use super::{details::text_of, entry::KEYWORDS};
use crate::{arguments, mistake::mistake, nearest::nearest, worded};

/// The words that belong into the parentheses behind a status.
const DETAILS: &[&str] = &["body", "headers", "content_type", "description"];

/// The words that others use for what is around a handler.
const OUTSIDE: &[&str] = &["layer", "layers", "middleware", "extractor", "extractors"];

/// Recognizes a common mistake at the start of an entry, and returns an error with the correct form.
pub(super) fn entry(input: ParseStream<'_>) -> Option<syn::Error> {
    if input.peek(Paren) {
        return utoipa(input);
    }
    if let Some(error) = spread(input) {
        return Some(error);
    }
    let ahead = input.fork();
    let word = ahead.call(Ident::parse_any).ok()?;
    let valued = ahead.peek(Token![=]) && !ahead.peek(Token![==]);
    (valued || ahead.peek(Paren)).then(|| option(&word, &ahead)).flatten()
}

/// Recognizes a type that lacks its `..`: `AppError`.
fn spread(input: ParseStream<'_>) -> Option<syn::Error> {
    let ahead = input.fork();
    let path = ahead.call(Path::parse_mod_style).ok()?;
    if !ahead.is_empty() && !ahead.peek(Token![,]) {
        return None;
    }
    let name = path.segments.last()?.ident.to_string();
    let is_type = name.starts_with(char::is_uppercase) && name.contains(char::is_lowercase);
    if !is_type || Status::from_phrase(&name).is_some() || Status::nearest_name(&name).is_some() {
        return None;
    }
    let written = text_of(&path);
    let what = worded!("`{name}` is not the name of a status", "`{name}` 상태는 없다");
    let help = worded!(
        "write `..{written}` if it is a type that implements `Responds`",
        "`Responds`를 구현하는 타입이라면 `..{written}`처럼 쓴다",
    );
    Some(mistake(&path, what, help))
}

/// Recognizes `404 = "missing"` and `404: "missing"`; the status is already parsed.
pub(super) fn value(key: Key, input: ParseStream<'_>) -> Option<syn::Error> {
    let is_colon = input.peek(Token![:]) && !input.peek(Token![::]);
    if !input.peek(Token![=]) && !is_colon {
        return None;
    }
    let sign = input.parse::<proc_macro2::TokenTree>().ok()?;
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
    Some(mistake(&sign, what, worded!("write `{status}({detail})`", "`{status}({detail})`처럼 쓴다")))
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
    if let Some(error) = named(word, behind) {
        return Some(error);
    }
    if OUTSIDE.contains(&name.as_str()) && behind.peek(Paren) {
        let list = behind
            .parse::<proc_macro2::TokenTree>()
            .map_or_else(|_| "(401)".to_owned(), |list| text_of(&list));
        let what = worded!("unknown option `{name}`", "`{name}` 옵션은 없다");
        let help = worded!(
            "write `elsewhere{list}` for what something around the handler sends",
            "핸들러 바깥에서 보내는 상태는 `elsewhere{list}`처럼 쓴다",
        );
        return Some(mistake(word, what, help));
    }
    if Status::from_phrase(&name).is_some() {
        return None;
    }
    let meant = nearest(&name, KEYWORDS.iter().copied())?;
    let what = worded!("unknown option `{name}`", "`{name}` 옵션은 없다");
    Some(mistake(word, what, worded!("did you mean `{meant}`?", "`{meant}` 옵션을 뜻하는가?")))
}

/// Recognizes `status = 404`, where the status alone is written.
pub(crate) fn named(word: &Ident, behind: ParseStream<'_>) -> Option<syn::Error> {
    if word != "status" || !behind.peek(Token![=]) {
        return None;
    }
    behind.parse::<Token![=]>().ok()?;
    let code = behind.parse::<Expr>().map_or_else(|_| "200".to_owned(), |code| text_of(&code));
    let what = worded!("a status is written without a name", "상태는 이름 없이 적는다");
    Some(mistake(word, what, worded!("write `{code}`", "`{code}`처럼 쓴다")))
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

#[cfg(test)]
mod tests {
    use proc_macro2::TokenStream;

    use crate::{
        Declaration,
        mistake::{Language, speak},
    };

    /// The only mistake in a list, in English and Korean.
    #[track_caller]
    fn says(list: &str, english: &str, korean: &str) {
        for (language, expected) in [(Language::English, english), (Language::Korean, korean)] {
            speak(language);
            let (_, mistakes) = Declaration::parse(list.parse::<TokenStream>().unwrap());
            let said: Vec<_> = mistakes.into_iter().map(|mistake| mistake.to_string()).collect();
            speak(Language::English);
            assert_eq!(said, [expected.replace("; ", "\n  = help: ")], "{list}");
        }
    }

    #[test]
    fn a_type_needs_its_dots() {
        says(
            "200, error::AppError",
            "`AppError` is not the name of a status; write `..error::AppError` if it is a type that implements \
             `Responds`",
            "`AppError` 상태는 없다; `Responds`를 구현하는 타입이라면 `..error::AppError`처럼 쓴다",
        );
    }

    #[test]
    fn what_is_around_the_handler_is_elsewhere() {
        says(
            "200, layer(401, 403)",
            "unknown option `layer`; write `elsewhere(401, 403)` for what something around the handler sends",
            "`layer` 옵션은 없다; 핸들러 바깥에서 보내는 상태는 `elsewhere(401, 403)`처럼 쓴다",
        );
    }

    #[test]
    fn details_go_in_parentheses_with_a_name() {
        says(
            "404: \"gone\"",
            "the details of a status go in parentheses after it; write `404(description = \"gone\")`",
            "상태에 딸린 항목은 상태 뒤의 괄호에 적는다; `404(description = \"gone\")`처럼 쓴다",
        );
        says(
            "404(\"gone\")",
            "a value needs a name; write `description = \"gone\"`",
            "값에는 이름이 필요하다; `description = \"gone\"`처럼 쓴다",
        );
    }

    #[test]
    fn rules_are_known_by_a_part_of_their_names() {
        says(
            "200, allow(unreturned)",
            "unknown rule `unreturned`; did you mean `unreturned_status`?",
            "`unreturned` 규칙은 없다; `unreturned_status` 규칙을 뜻하는가?",
        );
        says(
            "200, allow(colour)",
            "unknown rule `colour`; `cargo responds explain rules` lists the rules",
            "`colour` 규칙은 없다; 규칙은 `cargo responds explain rules`로 볼 수 있다",
        );
    }

    #[test]
    fn a_reason_is_quoted() {
        says(
            "200, allow(unreturned_status, reason = later)",
            "a reason is a string; write `reason = \"…\"`",
            "이유는 문자열이다; `reason = \"…\"`처럼 쓴다",
        );
    }
}
