//! Parsing of the codes of an entry: `404`, `4xx`, `NOT_FOUND`, `StatusCode::NOT_FOUND`.

use responds_core::{Class, Status, Text, contract::Key};
use syn::{Lit, LitInt, Token, parse::ParseStream};

use crate::{mistake::mistake, place::Place, worded};

/// Parses the status that comes next in the input.
pub(crate) fn parse(input: ParseStream<'_>) -> syn::Result<(Key, Place)> {
    // A literal may start with the sign, but its span does not.
    if input.peek(Token![-]) {
        let minus: Token![-] = input.parse()?;
        let literal: Lit = input.parse()?;
        let tokens = quote::quote!(#minus #literal);
        let literal = shown(&literal);
        return Err(no_code(&tokens, &format!("-{literal}")));
    }
    if input.peek(Lit) {
        let literal: Lit = input.parse()?;
        let key = number(&literal, input)?;
        return Ok((key, Place::at(literal.span())));
    }
    if input.peek(syn::Ident)
        || input.peek(Token![::])
        || input.peek(Token![crate])
        || input.peek(Token![self])
    {
        let path = input.call(syn::Path::parse_mod_style)?;
        return named(&path);
    }
    Err(input.error(crate::mistake::words(EXPECTED, RANGE_HELP)))
}

/// What a status code is.
pub(crate) const RANGE_HELP: Text = Text {
    en: "a status code is a whole number from 100 to 599, such as `404`",
    ko: "상태 코드는 `404`처럼 100에서 599까지의 정수이다",
};

const EXPECTED: Text = Text { en: "expected a status code", ko: "상태 코드가 와야 한다" };

/// That something written is no status code.
fn no_code(at: &impl quote::ToTokens, written: &str) -> syn::Error {
    let what = worded!("`{written}` is not a status code", "`{written}` 값은 상태 코드가 아니다");
    mistake(at, what, RANGE_HELP)
}

/// The key of a literal.
fn number(literal: &Lit, input: ParseStream<'_>) -> syn::Result<Key> {
    match literal {
        Lit::Int(integer) if input.peek(Token![..=]) || input.peek(Token![..]) => Err(range(integer, input)),
        Lit::Int(integer) => integer_key(integer),
        Lit::Str(text) => Err(quoted(literal, &text.value())),
        _ => Err(no_code(literal, &shown(literal))),
    }
}

/// The key of an integer: a code, or with the suffix `xx` a class.
fn integer_key(integer: &LitInt) -> syn::Result<Key> {
    let suffix = integer.suffix();
    if suffix.eq_ignore_ascii_case("xx") {
        let digit = integer.base10_parse().unwrap_or(0);
        let no_class = || {
            let what = worded!(
                "`{integer}` is not a class of status codes",
                "`{integer}` 값은 상태 코드의 클래스가 아니다",
            );
            let help = worded!("the classes are `1xx` to `5xx`", "클래스는 `1xx`에서 `5xx`까지이다");
            mistake(integer, what, help)
        };
        return Class::from_digit(digit).map(Key::Class).ok_or_else(no_class);
    }
    let code = integer.base10_parse::<u32>();
    match code {
        Ok(code) if fits(suffix, code) => Ok(Key::Code(code)),
        Ok(code) if code >= 100 => {
            let what = worded!(
                "`{suffix}` does not belong after a status code",
                "상태 코드 뒤에는 `{suffix}` 접미사를 붙이지 않는다",
            );
            Err(mistake(integer, what, worded!("write `{code}`", "`{code}`처럼 쓴다")))
        }
        Ok(_) | Err(_) => Err(no_code(integer, &integer.to_string())),
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
    let what = worded!("a range of codes cannot be declared", "코드의 범위는 선언할 수 없다");
    let help = worded!(
        "write whole classes, `{ranges}`, or each code",
        "클래스 전체를 `{ranges}`처럼 쓰거나 코드를 하나씩 적는다",
    );
    mistake(&tokens, what, help)
}

/// `"404"`: returns the error, with the unquoted status if it is recognized.
fn quoted(literal: &Lit, text: &str) -> syn::Error {
    let meant = text.trim().parse().ok().and_then(Status::from_code).or_else(|| Status::from_phrase(text));
    let help = if let Some(status) = meant {
        let (code, constant) = (status.code(), status.constant());
        worded!("write `{code}` or `{constant}`", "`{code}` 또는 `{constant}`처럼 쓴다")
    } else {
        worded!(
            "write the number or the constant: `404`, `NOT_FOUND`",
            "숫자나 상수로 쓴다: `404`, `NOT_FOUND`",
        )
    };
    let what = worded!("a status code is written without quotes", "상태 코드는 따옴표 없이 적는다");
    mistake(literal, what, help)
}

/// The status that a path names by its last segment.
fn named(path: &syn::Path) -> syn::Result<(Key, Place)> {
    let Some(last) = path.segments.last() else {
        return Err(mistake(path, EXPECTED, RANGE_HELP));
    };
    let name = last.ident.to_string();
    if let Some(status) = Status::from_phrase(&name) {
        return Ok((Key::Code(status.code().into()), Place::of(path).marked(last.ident.span())));
    }
    let help = if let Some(status) = Status::nearest_name(&name) {
        let (constant, code) = (status.constant(), status.code());
        worded!("did you mean `{constant}`, {code}?", "`{constant}`({code})를 뜻하는가?")
    } else {
        worded!(
            "write the code, such as `404`, or its constant, `NOT_FOUND`",
            "`404` 같은 코드나 `NOT_FOUND` 같은 상수로 쓴다",
        )
    };
    Err(mistake(path, worded!("`{name}` is not the name of a status", "`{name}` 상태는 없다"), help))
}

/// A literal as it was written.
fn shown(literal: &Lit) -> String {
    quote::ToTokens::to_token_stream(literal).to_string()
}
