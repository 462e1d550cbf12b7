//! The body of a method with `self` bound to one variant: each `match self` becomes the arm that is taken.

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use syn::{Arm, Pat, PatIdent, Path, parse::Parser};

/// The value that `self` is bound to.
#[derive(Clone, Copy, Debug)]
pub(super) enum Bound<'a> {
    /// A variant of this name.
    Variant(&'a str),
    /// Any variant that no pattern names.
    Other,
}

/// The result of matching a value with a pattern.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Fit {
    Never,
    Perhaps,
    Always,
}

/// The names of the variants of a type that some `match self` distinguishes, in order.
pub(super) fn variants(function: &TokenStream, own: &str) -> Vec<String> {
    let mut names = Vec::new();
    walk(function.clone(), &mut |arms| {
        for arm in arms {
            named(&arm.pat, own, &mut names);
        }
        None
    });
    names
}

/// The function for one value of `self`, of a type of this name; `None` where no arm takes that value.
pub(super) fn bind(function: TokenStream, own: &str, bound: Bound<'_>) -> Option<TokenStream> {
    let mut taken = true;
    let function = walk(function, &mut |arms| {
        let chosen = chosen(arms, own, bound);
        taken &= chosen.is_some();
        chosen
    });
    taken.then_some(function)
}

/// The arms that a value may take, as one expression.
fn chosen(arms: &[Arm], own: &str, bound: Bound<'_>) -> Option<TokenStream> {
    let (arm, rest) = arms.split_first()?;
    let body = &arm.body;
    let fit = fit(&arm.pat, own, bound);
    match fit {
        Fit::Never => chosen(rest, own, bound),
        Fit::Always => Some(quote!({ #body })),
        // The content of the variant decides between the two.
        Fit::Perhaps => Some(if let Some(rest) = chosen(rest, own, bound) {
            quote!({ if __inner() { #body } else { #rest } })
        } else {
            quote!({ #body })
        }),
    }
}

/// Replaces each `match self { .. }` by the result of a choice among its arms.
fn walk(tokens: TokenStream, choose: &mut dyn FnMut(&[Arm]) -> Option<TokenStream>) -> TokenStream {
    let tokens: Vec<_> = tokens.into_iter().collect();
    let mut written = TokenStream::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        if let Some((arms, length)) = tokens.get(at - 1..).and_then(match_on_self)
            && let Some(chosen) = choose(&arms)
        {
            written.extend(walk(chosen, choose));
            at += length - 1;
            continue;
        }
        match token {
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), walk(group.stream(), choose));
                inner.set_span(group.span());
                written.extend([TokenTree::Group(inner)]);
            }
            other => written.extend([other.clone()]),
        }
    }
    written
}

/// The arms of `match self { .. }` at which the tokens begin, and how many tokens that is.
fn match_on_self(tokens: &[TokenTree]) -> Option<(Vec<Arm>, usize)> {
    let [TokenTree::Ident(word), rest @ ..] = tokens else { return None };
    if word != "match" {
        return None;
    }
    let prefix = rest
        .iter()
        .take_while(|token| matches!(token, TokenTree::Punct(punct) if "&*".contains(punct.as_char())));
    let prefix = prefix.count();
    match rest.get(prefix..)? {
        [TokenTree::Ident(scrutinee), TokenTree::Group(body), ..]
            if scrutinee == "self" && body.delimiter() == Delimiter::Brace =>
        {
            let arms = |input: syn::parse::ParseStream<'_>| {
                let mut arms = Vec::new();
                while !input.is_empty() {
                    arms.push(input.parse::<Arm>()?);
                }
                Ok(arms)
            };
            Some((arms.parse2(body.stream()).ok()?, prefix + 3))
        }
        _ => None,
    }
}

/// Adds the variants that a pattern names.
fn named(pattern: &Pat, own: &str, names: &mut Vec<String>) {
    match pattern {
        Pat::Or(pattern) => pattern.cases.iter().for_each(|case| named(case, own, names)),
        Pat::Guard(pattern) => named(&pattern.pat, own, names),
        Pat::Paren(pattern) => named(&pattern.pat, own, names),
        Pat::Reference(pattern) => named(&pattern.pat, own, names),
        other => {
            let name = variant(other, own);
            names.extend(name.filter(|name| !names.contains(name)));
        }
    }
}

/// The variant that a pattern names; `None` if it names the type itself, which is a struct, or binds anything.
fn variant(pattern: &Pat, own: &str) -> Option<String> {
    let of_path = |path: &Path| {
        let last = path.segments.last().map(|last| last.ident.to_string());
        last.filter(|name| path.segments.len() > 1 || name != "Self" && name != own)
    };
    match pattern {
        Pat::Path(pattern) => of_path(&pattern.path),
        Pat::TupleStruct(pattern) => of_path(&pattern.path),
        Pat::Struct(pattern) => of_path(&pattern.path),
        // A variant that is imported looks like a binding, but for its first letter.
        Pat::Ident(pattern) => {
            let name = pattern.ident.to_string();
            (pattern.subpat.is_none() && name.starts_with(char::is_uppercase)).then_some(name)
        }
        _ => None,
    }
}

/// Returns the result of matching the bound variant with a pattern.
fn fit(pattern: &Pat, own: &str, bound: Bound<'_>) -> Fit {
    let inside = match pattern {
        Pat::Or(pattern) => {
            return pattern.cases.iter().map(|case| fit(case, own, bound)).max().unwrap_or(Fit::Never);
        }
        Pat::Guard(pattern) => return fit(&pattern.pat, own, bound).min(Fit::Perhaps),
        Pat::Paren(pattern) => return fit(&pattern.pat, own, bound),
        Pat::Reference(pattern) => return fit(&pattern.pat, own, bound),
        Pat::TupleStruct(pattern) => all(pattern.elems.iter()),
        Pat::Struct(pattern) => all(pattern.fields.iter().map(|field| &*field.pat)),
        Pat::Wild(_) | Pat::Path(_) | Pat::Ident(PatIdent { subpat: None, .. }) => Fit::Always,
        _ => Fit::Perhaps,
    };
    match (variant(pattern, own), bound) {
        (None, _) => inside,
        (Some(name), Bound::Variant(bound)) if name == bound => inside,
        (Some(_), _) => Fit::Never,
    }
}

/// Returns the result of matching any value with the patterns inside of a variant.
fn all<'a>(mut patterns: impl Iterator<Item = &'a Pat>) -> Fit {
    let takes_all = |pattern: &Pat| {
        matches!(pattern, Pat::Wild(_) | Pat::Rest(_) | Pat::Ident(PatIdent { subpat: None, .. }))
    };
    if patterns.all(takes_all) { Fit::Always } else { Fit::Perhaps }
}
