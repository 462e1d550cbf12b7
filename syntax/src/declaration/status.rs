//! Parsing of the codes of an entry: `404`, `4xx`, `NOT_FOUND`, `StatusCode::NOT_FOUND`.

use responds_core::{Class, Status, contract::Key};
use syn::{Lit, LitInt, Token, parse::ParseStream};

use crate::{mistake::mistake, place::Place};

/// Parses the status that comes next in the input.
pub(crate) fn parse(input: ParseStream<'_>) -> syn::Result<(Key, Place)> {
    // A literal may start with the sign, but its span does not.
    if input.peek(Token![-]) {
        let minus: Token![-] = input.parse()?;
        let literal: Lit = input.parse()?;
        let tokens = quote::quote!(#minus #literal);
        return Err(mistake(&tokens, format!("`-{}` is not a status code", shown(&literal)), RANGE_HELP));
    }
    if input.peek(Lit) {
        let literal: Lit = input.parse()?;
        let key = number(&literal, input)?;
        return Ok((key, Place::of(&literal)));
    }
    if input.peek(syn::Ident)
        || input.peek(Token![::])
        || input.peek(Token![crate])
        || input.peek(Token![self])
    {
        let path = input.call(syn::Path::parse_mod_style)?;
        return named(&path);
    }
    Err(input.error(crate::mistake::words("expected a status code", RANGE_HELP)))
}

const RANGE_HELP: &str = "a status code is a whole number from 100 to 599, such as `404`";

/// The key of a literal.
fn number(literal: &Lit, input: ParseStream<'_>) -> syn::Result<Key> {
    match literal {
        Lit::Int(integer) if input.peek(Token![..=]) || input.peek(Token![..]) => Err(range(integer, input)),
        Lit::Int(integer) => integer_key(integer),
        Lit::Str(text) => Err(quoted(literal, &text.value())),
        _ => Err(mistake(literal, format!("`{}` is not a status code", shown(literal)), RANGE_HELP)),
    }
}

/// The key of an integer: a code, or with the suffix `xx` a class.
fn integer_key(integer: &LitInt) -> syn::Result<Key> {
    let suffix = integer.suffix();
    if suffix.eq_ignore_ascii_case("xx") {
        let digit = integer.base10_parse().unwrap_or(0);
        let no_class = || {
            mistake(
                integer,
                format!("`{integer}` is not a class of status codes"),
                "the classes are `1xx` to `5xx`",
            )
        };
        return Class::from_digit(digit).map(Key::Class).ok_or_else(no_class);
    }
    let code = integer.base10_parse::<u32>();
    match code {
        Ok(code) if fits(suffix, code) => Ok(Key::Code(code)),
        Ok(code) if code < 100 => {
            Err(mistake(integer, format!("`{integer}` is not a status code"), RANGE_HELP))
        }
        Ok(code) => Err(mistake(
            integer,
            format!("`{suffix}` does not belong after a status code"),
            format!("write `{code}`"),
        )),
        Err(_) => Err(mistake(integer, format!("`{integer}` is not a status code"), RANGE_HELP)),
    }
}

/// Returns `true` if the suffix is an integer type that can hold the code.
fn fits(suffix: &str, code: u32) -> bool {
    match suffix {
        "u8" => u8::try_from(code).is_ok(),
        "i8" => i8::try_from(code).is_ok(),
        "u16" => u16::try_from(code).is_ok(),
        "i16" => i16::try_from(code).is_ok(),
        "" | "u32" | "i32" | "u64" | "i64" | "u128" | "i128" | "usize" | "isize" => true,
        _ => false,
    }
}

/// `400..=499`: the class, if the range is one.
fn range(from: &LitInt, input: ParseStream<'_>) -> syn::Error {
    let limits: syn::RangeLimits = match input.parse() {
        Ok(limits) => limits,
        Err(error) => return error,
    };
    let to = input.parse::<Option<LitInt>>().ok().flatten();
    let class = |code: &LitInt| code.base10_parse::<u16>().ok().and_then(Class::of);
    let (first, last) = (class(from), to.as_ref().and_then(class));
    let ranges = Class::ALL.iter().filter(|class| Some(**class) >= first && Some(**class) <= last.or(first));
    let ranges: Vec<_> = ranges.map(|class| class.range()).collect();
    let ranges = if first.is_none() || ranges.is_empty() { "4xx".to_owned() } else { ranges.join(", ") };
    let tokens = quote::quote!(#from #limits #to);
    mistake(
        &tokens,
        "a range of codes cannot be declared",
        format!("write whole classes, `{ranges}`, or each code"),
    )
}

/// `"404"`: returns the error, with the unquoted status if it is recognized.
fn quoted(literal: &Lit, text: &str) -> syn::Error {
    let meant = text.trim().parse().ok().and_then(Status::from_code).or_else(|| Status::from_phrase(text));
    let help = match meant {
        Some(status) => format!("write `{}` or `{}`", status.code(), status.constant()),
        None => "write the number or the constant: `404`, `NOT_FOUND`".to_owned(),
    };
    mistake(literal, "a status code is written without quotes", help)
}

/// The status that a path names by its last segment.
fn named(path: &syn::Path) -> syn::Result<(Key, Place)> {
    let Some(last) = path.segments.last() else {
        return Err(mistake(path, "expected a status code", RANGE_HELP));
    };
    let name = last.ident.to_string();
    if let Some(status) = Status::from_phrase(&name) {
        return Ok((Key::Code(status.code().into()), Place::of(path).marked(last.ident.span())));
    }
    let help = match Status::nearest_name(&name) {
        Some(status) => format!("did you mean `{}`, {}?", status.constant(), status.code()),
        None => "write the code, such as `404`, or its constant, `NOT_FOUND`".to_owned(),
    };
    Err(mistake(path, format!("`{name}` is not the name of a status"), help))
}

/// A literal as it was written.
fn shown(literal: &Lit) -> String {
    quote::ToTokens::to_token_stream(literal).to_string()
}
