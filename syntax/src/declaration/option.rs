//! The options of a declaration: `method`, `path`, `framework`, `strict`, and levels.

use darling::{FromMeta, ast::NestedMeta};
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use responds_core::{Text, contract::Key, rule::Level};
use syn::{Expr, Lit, LitStr, Token, parse::ParseStream, token::Paren};

use super::{Control, Declaration, details::reworded, entry::group, status};
use crate::{
    facade,
    frameworks::{self, Framework},
    levels::Selector,
    mistake::{Mistakes, mistake},
    worded,
};

/// An option, read.
pub(crate) enum Choice {
    Method(Vec<String>),
    Path(LitStr),
    Framework(&'static Framework),
    Controls(Vec<Control>),
    Strict,
    IntoResponses,
    Facade(syn::Path),
    Never(Vec<Key>),
}

impl Choice {
    /// Parses the tokens after the word that names an option.
    pub(crate) fn parse(word: &Ident, input: ParseStream<'_>, mistakes: &mut Mistakes) -> syn::Result<Self> {
        match word.to_string().as_str() {
            "method" => {
                value(word, input, "`method = POST`").and_then(|value| methods(&value)).map(Self::Method)
            }
            "path" => {
                value(word, input, "`path = \"/todos\"`").and_then(|value| path(&value)).map(Self::Path)
            }
            "framework" => value(word, input, "`framework = axum`")
                .and_then(|value| framework(&value))
                .map(Self::Framework),
            "strict" | "into_responses" if input.peek(Token![=]) || input.peek(Paren) => {
                let what = worded!("`{word}` takes no value", "`{word}`는 값을 받지 않는다");
                Err(mistake(word, what, worded!("write `{word}` alone", "`{word}`만 적는다")))
            }
            "strict" => Ok(Self::Strict),
            "into_responses" => Ok(Self::IntoResponses),
            facade::WORD => facade::parse(word, input).map(Self::Facade),
            "never" => never(word, input, mistakes).map(Self::Never),
            level => {
                let list = group(word, input, &format!("`{level}(unreturned_status, reason = \"…\")`"))?;
                Ok(Self::Controls(controls(level, word, list, mistakes)))
            }
        }
    }

    /// Returns `true` if it is about the rules or about the path of the crate, not about a handler.
    pub(super) const fn is_of_any_list(&self) -> bool {
        matches!(self, Self::Controls(_) | Self::Strict | Self::Facade(_))
    }

    /// Adds the option to the declaration; reports an option that is allowed once and comes twice.
    pub(super) fn apply(self, word: &Ident, declaration: &mut Declaration) -> syn::Result<()> {
        let twice = match self {
            Self::Method(methods) => declaration.methods.replace(methods).is_some(),
            Self::Path(path) => declaration.path.replace(path).is_some(),
            Self::Framework(framework) => declaration.framework.replace(framework).is_some(),
            Self::Facade(path) => declaration.facade.replace(path).is_some(),
            Self::Strict => std::mem::replace(&mut declaration.strict, true),
            Self::IntoResponses => declaration.into_responses.replace(word.span()).is_some(),
            Self::Controls(controls) => {
                declaration.controls.extend(controls);
                false
            }
            Self::Never(keys) => {
                declaration.never.extend(keys);
                false
            }
        };
        if twice {
            let what = worded!("`{word}` is given twice", "`{word}` 옵션이 두 번 있다");
            Err(mistake(word, what, worded!("remove one of them", "하나를 지운다")))
        } else {
            Ok(())
        }
    }
}

/// The value behind `word =`.
fn value(word: &Ident, input: ParseStream<'_>, example: &str) -> syn::Result<Expr> {
    let value = input.parse::<Token![=]>().and_then(|_| input.parse());
    value.map_err(|_| {
        let what = worded!("`{word}` needs a value", "`{word}`에 값이 필요하다");
        mistake(word, what, worded!("write {example}", "{example}처럼 쓴다"))
    })
}

/// `POST`, `"M-SEARCH"`, or several of them in parentheses or brackets.
fn methods(value: &Expr) -> syn::Result<Vec<String>> {
    match value {
        Expr::Tuple(tuple) if !tuple.elems.is_empty() => tuple.elems.iter().map(method).collect(),
        Expr::Array(array) if !array.elems.is_empty() => array.elems.iter().map(method).collect(),
        Expr::Paren(paren) => method(&paren.expr).map(|method| vec![method]),
        one => method(one).map(|method| vec![method]),
    }
}

pub(crate) fn method(value: &Expr) -> syn::Result<String> {
    let name = match value {
        Expr::Path(path) => path.path.segments.last().map(|segment| segment.ident.to_string()),
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    };
    let name = name.filter(|name| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'-' || b == b'_')
    });
    let Some(name) = name else {
        let what = worded!("expected a method", "메서드가 와야 한다");
        let help = worded!(
            "write `method = POST`, or `method = (GET, HEAD)`",
            "`method = POST`나 `method = (GET, HEAD)`처럼 쓴다",
        );
        return Err(mistake(value, what, help));
    };
    let upper = name.to_ascii_uppercase();
    if name == upper {
        Ok(name)
    } else {
        let what = worded!(
            "methods are case-sensitive (RFC 9110 §9.1)",
            "메서드는 대소문자를 구별한다(RFC 9110 §9.1)",
        );
        Err(mistake(value, what, worded!("write `{upper}`", "`{upper}`처럼 쓴다")))
    }
}

fn path(value: &Expr) -> syn::Result<LitStr> {
    match value {
        Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }) => Ok(text.clone()),
        other => {
            let help = worded!("write `path = \"/todos\"`", "`path = \"/todos\"`처럼 쓴다");
            Err(mistake(other, worded!("a path is a string", "경로는 문자열이다"), help))
        }
    }
}

fn framework(value: &Expr) -> syn::Result<&'static Framework> {
    let name = quote::ToTokens::to_token_stream(value).to_string().replace(['-', ' ', '"'], "_");
    let name = name.trim_matches('_');
    let known = frameworks::ALL.iter().copied().find(|framework| framework.name == name);
    known.ok_or_else(|| {
        let names: Vec<_> = frameworks::ALL.iter().map(|framework| format!("`{}`", framework.name)).collect();
        let names = names.join(", ");
        let what = worded!("`{name}` is not a known framework", "`{name}` 프레임워크는 없다");
        mistake(value, what, worded!("the known ones are {names}", "쓸 수 있는 프레임워크는 {names}이다"))
    })
}

/// The options in `allow(..)`, `warn(..)`, `deny(..)`, apart from the rules.
#[derive(Default, FromMeta)]
#[darling(default)]
struct Circumstances {
    reason: Option<String>,
}

fn controls(level: &str, word: &Ident, list: TokenStream, mistakes: &mut Mistakes) -> Vec<Control> {
    let Some((level, items)) = Level::from_name(level).zip(mistakes.ok(NestedMeta::parse_meta_list(list)))
    else {
        return Vec::new();
    };
    let is_rule =
        |item: &NestedMeta| matches!(item, NestedMeta::Meta(syn::Meta::Path(_) | syn::Meta::List(_)));
    let (named, mut rest): (Vec<_>, Vec<_>) = items.into_iter().partition(is_rule);
    let unquoted = rest.iter().position(is_unquoted_reason);
    if let Some(reason) = unquoted.map(|at| rest.remove(at)) {
        let what = worded!("a reason is a string", "이유는 문자열이다");
        mistakes.push(mistake(&reason, what, worded!("write `reason = \"…\"`", "`reason = \"…\"`처럼 쓴다")));
    }
    let reason = match Circumstances::from_list(&rest) {
        Ok(circumstances) => circumstances.reason,
        Err(error) => {
            let help = Text {
                en: "name a rule and a reason: `allow(unreturned_status, reason = \"…\")`",
                ko: "규칙과 이유를 적는다: `allow(unreturned_status, reason = \"…\")`",
            };
            reworded(error, help).for_each(|error| mistakes.push(error));
            None
        }
    };
    if named.is_empty() {
        let what = worded!("`{word}` names no rule", "`{word}`에 적힌 규칙이 없다");
        let help = worded!("write `{word}(unreturned_status)`", "`{word}(unreturned_status)`처럼 쓴다");
        mistakes.push(mistake(word, what, help));
    }
    let selectors =
        named.iter().filter_map(|name| mistakes.ok(syn::parse2::<Selector>(name.to_token_stream())));
    let controls = selectors.map(|Selector { rule, statuses, place }| Control {
        rule: rule.id,
        statuses,
        level,
        reason: reason.clone(),
        handed_down: false,
        place,
    });
    controls.collect()
}

/// Returns `true` for `reason = word`, whose value lacks its quotes.
fn is_unquoted_reason(item: &NestedMeta) -> bool {
    let NestedMeta::Meta(syn::Meta::NameValue(pair)) = item else { return false };
    pair.path.is_ident("reason") && matches!(pair.value, Expr::Path(_))
}

/// `never(409, reason = "ids are generated here")`.
fn never(word: &Ident, input: ParseStream<'_>, mistakes: &mut Mistakes) -> syn::Result<Vec<Key>> {
    let example = "`never(409, reason = \"…\")`";
    let list = group(word, input, example)?;
    let read = |input: ParseStream<'_>| {
        let mut keys = Vec::new();
        while !input.is_empty() {
            if input.peek(syn::Ident) && input.peek2(Token![=]) {
                reason(input)?;
            } else {
                keys.push(status::parse(input)?.0);
            }
            super::expect_comma(input, mistakes);
        }
        Ok(keys)
    };
    let keys = syn::parse::Parser::parse2(read, list)?;
    if keys.is_empty() {
        let what = worded!("`never` lists no status", "`never`에 적힌 상태가 없다");
        return Err(mistake(word, what, worded!("write {example}", "{example}처럼 쓴다")));
    }
    Ok(keys)
}

/// `reason = "…"`.
fn reason(input: ParseStream<'_>) -> syn::Result<()> {
    let word: Ident = input.parse()?;
    let value = input.parse::<Token![=]>().and_then(|_| input.parse::<LitStr>());
    match value {
        Ok(_) if word == "reason" => Ok(()),
        _ => {
            let what =
                worded!("`{word}` is not an argument of `never`", "`{word}` 항목은 `never`의 인자가 아니다");
            Err(mistake(&word, what, worded!("write `reason = \"…\"`", "`reason = \"…\"`처럼 쓴다")))
        }
    }
}
