//! The options of a declaration: `method`, `path`, `framework`, `strict`, and levels.

use darling::{FromMeta, ast::NestedMeta};
use proc_macro2::{Ident, TokenStream};
use quote::ToTokens;
use responds_core::{contract::Key, rule::Level};
use syn::{Expr, Lit, LitStr, Token, parse::ParseStream, token::Paren};

use super::{Control, Declaration, details::reworded, entry::group, status};
use crate::{
    facade,
    frameworks::{self, Framework},
    levels::Selector,
    mistake::{Mistakes, mistake},
};

/// An option, read.
pub(crate) enum Choice {
    Method(Vec<String>),
    Path(LitStr),
    Framework(&'static Framework),
    Controls(Vec<Control>),
    Strict,
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
            "strict" if input.peek(Token![=]) || input.peek(Paren) => {
                Err(mistake(word, "`strict` takes no value", "write `strict` alone"))
            }
            "strict" => Ok(Self::Strict),
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
            Err(mistake(word, format!("`{word}` is given twice"), "remove one of them"))
        } else {
            Ok(())
        }
    }
}

/// The value behind `word =`.
fn value(word: &Ident, input: ParseStream<'_>, example: &str) -> syn::Result<Expr> {
    let value = input.parse::<Token![=]>().and_then(|_| input.parse());
    value.map_err(|_| mistake(word, format!("`{word}` needs a value"), format!("write {example}")))
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

fn method(value: &Expr) -> syn::Result<String> {
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
        return Err(mistake(value, "expected a method", "write `method = POST`, or `method = (GET, HEAD)`"));
    };
    let upper = name.to_ascii_uppercase();
    if name == upper {
        Ok(name)
    } else {
        Err(mistake(value, "methods are case-sensitive (RFC 9110 §9.1)", format!("write `{upper}`")))
    }
}

fn path(value: &Expr) -> syn::Result<LitStr> {
    match value {
        Expr::Lit(syn::ExprLit { lit: Lit::Str(text), .. }) => Ok(text.clone()),
        other => Err(mistake(other, "a path is a string", "write `path = \"/todos\"`")),
    }
}

fn framework(value: &Expr) -> syn::Result<&'static Framework> {
    let name = quote::ToTokens::to_token_stream(value).to_string().replace(['-', ' ', '"'], "_");
    let name = name.trim_matches('_');
    let known = frameworks::ALL.iter().copied().find(|framework| framework.name == name);
    known.ok_or_else(|| {
        let names: Vec<_> = frameworks::ALL.iter().map(|framework| format!("`{}`", framework.name)).collect();
        mistake(
            value,
            format!("`{name}` is not a known framework"),
            format!("the known ones are {}", names.join(", ")),
        )
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
    let (named, rest): (Vec<_>, Vec<_>) = items.into_iter().partition(is_rule);
    let reason = match Circumstances::from_list(&rest) {
        Ok(circumstances) => circumstances.reason,
        Err(error) => {
            reworded(error, "name a rule and a reason: `allow(unreturned_status, reason = \"…\")`")
                .for_each(|error| mistakes.push(error));
            None
        }
    };
    if named.is_empty() {
        mistakes.push(mistake(
            word,
            format!("`{word}` names no rule"),
            format!("write `{word}(unreturned_status)`"),
        ));
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
        return Err(mistake(word, "`never` lists no status", format!("write {example}")));
    }
    Ok(keys)
}

/// `reason = "…"`.
fn reason(input: ParseStream<'_>) -> syn::Result<()> {
    let word: Ident = input.parse()?;
    let value = input.parse::<Token![=]>().and_then(|_| input.parse::<LitStr>());
    match value {
        Ok(_) if word == "reason" => Ok(()),
        _ => Err(mistake(&word, format!("`{word}` is not an argument of `never`"), "write `reason = \"…\"`")),
    }
}
