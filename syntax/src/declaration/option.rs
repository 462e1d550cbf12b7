//! The options of a declaration: `method`, `path`, `framework`, `strict`, and levels.

use darling::{FromMeta, ast::NestedMeta};
use proc_macro2::{Ident, TokenStream};
use responds_core::{contract::Key, rule::Level, rules};
use syn::{Expr, Lit, LitStr, Token, parse::ParseStream, token::Paren};

use super::{Control, Declaration, details::reworded, entry::group, status};
use crate::{
    frameworks::{self, Framework},
    mistake::{Mistakes, mistake},
    place::Place,
};

/// An option, read.
pub(crate) enum Choice {
    Method(Vec<String>),
    Path(LitStr),
    Framework(&'static Framework),
    Controls(Vec<Control>),
    Strict,
    Never(Vec<Key>),
}

impl Choice {
    /// Reads what stands behind the word that names an option.
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
            "never" => never(word, input, mistakes).map(Self::Never),
            level => {
                let list = group(word, input, &format!("`{level}(unreturned_status, reason = \"…\")`"))?;
                Ok(Self::Controls(controls(level, word, list, mistakes)))
            }
        }
    }

    /// Whether it says how rules judge, and nothing of a handler.
    pub(super) const fn is_of_rules(&self) -> bool {
        matches!(self, Self::Controls(_) | Self::Strict)
    }

    /// Puts it into the declaration; what may stand once, once.
    pub(super) fn apply(self, word: &Ident, declaration: &mut Declaration) -> syn::Result<()> {
        let twice = match self {
            Self::Method(methods) => declaration.methods.replace(methods).is_some(),
            Self::Path(path) => declaration.path.replace(path).is_some(),
            Self::Framework(framework) => declaration.framework.replace(framework).is_some(),
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
            Err(mistake(word, format!("`{word}` is given twice"), "leave one of them out"))
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
            format!("`{name}` is no framework that is known here"),
            format!("the known ones are {}", names.join(", ")),
        )
    })
}

/// What stands inside `allow(..)`, `warn(..)`, `deny(..)`, beside the rules.
#[derive(Default, FromMeta)]
#[darling(default)]
struct Circumstances {
    reason: Option<String>,
}

fn controls(level: &str, word: &Ident, list: TokenStream, mistakes: &mut Mistakes) -> Vec<Control> {
    let level = [Level::Allow, Level::Warn, Level::Deny].into_iter().find(|known| known.name() == level);
    let Some((level, items)) = level.zip(mistakes.ok(NestedMeta::parse_meta_list(list))) else {
        return Vec::new();
    };
    let is_rule = |item: &NestedMeta| matches!(item, NestedMeta::Meta(syn::Meta::Path(_)));
    let (named, rest): (Vec<_>, Vec<_>) = items.into_iter().partition(is_rule);
    let reason = match Circumstances::from_list(&rest) {
        Ok(circumstances) => circumstances.reason,
        Err(error) => {
            reworded(error, "name rules, and why: `allow(unreturned_status, reason = \"…\")`")
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
    let rules = named.iter().filter_map(|name| Some((name, mistakes.ok(rule(name))?))).collect::<Vec<_>>();
    rules
        .into_iter()
        .map(|(name, rule)| Control {
            rule,
            level,
            reason: reason.clone(),
            handed_down: false,
            place: Place::of(name),
        })
        .collect()
}

/// The id of the rule that is named.
fn rule(name: &NestedMeta) -> syn::Result<&'static str> {
    let id = quote::ToTokens::to_token_stream(name).to_string().replace(' ', "");
    let Some(rule) = rules::from_id(id.trim_start_matches("responds::")) else {
        let nearest = rules::ALL.iter().map(|rule| rule.id).min_by_key(|known| distance(known, &id));
        let help = nearest.filter(|known| distance(known, &id) <= known.len() / 3);
        let help = help.map_or_else(
            || "`docs/rules` lists the rules".to_owned(),
            |known| format!("did you mean `{known}`?"),
        );
        return Err(mistake(name, format!("`{id}` is no rule"), help));
    };
    Ok(rule.id)
}

/// How many letters have to be changed, added or left out to make one word of the other.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.chars().enumerate() {
            let changed = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
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
        return Err(mistake(word, "`never` names no status", format!("write {example}")));
    }
    Ok(keys)
}

/// `reason = "…"`.
fn reason(input: ParseStream<'_>) -> syn::Result<()> {
    let word: Ident = input.parse()?;
    let value = input.parse::<Token![=]>().and_then(|_| input.parse::<LitStr>());
    match value {
        Ok(_) if word == "reason" => Ok(()),
        _ => Err(mistake(&word, format!("`{word}` is nothing that `never` takes"), "write `reason = \"…\"`")),
    }
}
