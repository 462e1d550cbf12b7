//! The expansion of a call: the body of its rule, in which names are replaced by their fragments.

use std::collections::BTreeMap;

use proc_macro2::{Delimiter, Group, Spacing, Span, TokenStream, TokenTree};
use quote::quote;

use super::{
    LONGEST,
    fragment::Kind,
    matching::{Bindings, Bound},
    pattern::{Part, Repetition},
};

/// The bindings of names within the repetitions around.
type Names<'a> = BTreeMap<&'a str, &'a Bound>;

/// Puts tokens together, and counts them.
pub(super) struct Outcome<'a> {
    home: &'a TokenStream,
    count: usize,
}

impl Outcome<'_> {
    /// Returns the expansion of a body; `None` if the compiler rejects it, or if it is too long.
    pub(super) fn of(body: &[Part], bindings: &Bindings, home: &TokenStream) -> Option<TokenStream> {
        let names = bindings.iter().map(|(name, bound)| (name.as_str(), bound)).collect();
        Outcome { home, count: 0 }.parts(body, &names)
    }

    fn parts(&mut self, parts: &[Part], names: &Names<'_>) -> Option<TokenStream> {
        let mut tokens = TokenStream::new();
        for (at, part) in parts.iter().enumerate() {
            self.take(1)?;
            match part {
                Part::Token(token) => tokens.extend([token.clone()]),
                Part::Group(delimiter, span, inner) => {
                    let mut group = Group::new(*delimiter, self.parts(inner, names)?);
                    group.set_span(*span);
                    tokens.extend([TokenTree::Group(group)]);
                }
                Part::Crate(span) => tokens.extend(located(self.home, *span)),
                Part::Variable(name, written) => match names.get(name.as_str()) {
                    Some(Bound::One(kind, fragment)) => {
                        self.take(size(fragment))?;
                        let within = *kind == Kind::Type && parts.get(at + 1).is_some_and(is_path_separator);
                        tokens.extend(if within {
                            qualified(fragment)
                        } else {
                            substituted(*kind, fragment)
                        });
                    }
                    Some(Bound::Many(_)) => return None,
                    None => tokens.extend(written.iter().cloned()),
                },
                Part::Repeat(inner, repetition) => tokens.extend(self.repeat(inner, repetition, names)?),
            }
        }
        Some(tokens)
    }

    fn repeat(&mut self, parts: &[Part], repetition: &Repetition, names: &Names<'_>) -> Option<TokenStream> {
        let mut mentioned = Vec::new();
        mention(parts, &mut mentioned);
        let mut repeated = Vec::new();
        for name in mentioned {
            if let Some((name, Bound::Many(bounds))) = names.get_key_value(name) {
                repeated.push((*name, bounds));
            }
        }
        let times = repeated.first()?.1.len();
        let equal = repeated.iter().all(|(_, bounds)| bounds.len() == times);
        (equal && (repetition.none || times > 0)).then_some(())?;
        let mut tokens = TokenStream::new();
        for time in 0..times {
            self.take(1)?;
            if time > 0 {
                tokens.extend(repetition.separator.iter().cloned());
            }
            let mut inside = names.clone();
            inside.extend(repeated.iter().filter_map(|(name, bounds)| Some((*name, bounds.get(time)?))));
            tokens.extend(self.parts(parts, &inside)?);
        }
        Some(tokens)
    }

    fn take(&mut self, tokens: usize) -> Option<()> {
        self.count += tokens;
        (self.count <= LONGEST).then_some(())
    }
}

/// The names that a body mentions.
fn mention<'a>(parts: &'a [Part], names: &mut Vec<&'a str>) {
    for part in parts {
        match part {
            Part::Variable(name, _) => names.push(name),
            Part::Group(_, _, inner) | Part::Repeat(inner, _) => mention(inner, names),
            Part::Token(_) | Part::Crate(_) => {}
        }
    }
}

/// A fragment as it is put into the body.
fn substituted(kind: Kind, fragment: &TokenStream) -> TokenStream {
    if !kind.is_kept_together() || is_together(fragment) || (kind == Kind::Type && is_name(fragment)) {
        return fragment.clone();
    }
    let first = fragment.clone().into_iter().next();
    let mut group = Group::new(Delimiter::None, fragment.clone());
    group.set_span(first.map_or_else(Span::call_site, |token| token.span()));
    TokenTree::Group(group).into()
}

/// `<Vec<T>>`, in front of `::new`.
fn qualified(fragment: &TokenStream) -> TokenStream {
    if is_name(fragment) { fragment.clone() } else { quote!(<#fragment>) }
}

fn is_path_separator(part: &Part) -> bool {
    matches!(part, Part::Token(TokenTree::Punct(punct)) if punct.as_char() == ':' && punct.spacing() == Spacing::Joint)
}

/// Returns `true` for a path without arguments, which needs no group around it.
fn is_name(fragment: &TokenStream) -> bool {
    fragment.clone().into_iter().all(|token| match token {
        TokenTree::Ident(_) => true,
        TokenTree::Punct(punct) => punct.as_char() == ':',
        _ => false,
    })
}

/// Returns `true` if it is already in a group without delimiters.
fn is_together(fragment: &TokenStream) -> bool {
    let mut tokens = fragment.clone().into_iter();
    let first = tokens.next();
    matches!(first, Some(TokenTree::Group(group)) if group.delimiter() == Delimiter::None)
        && tokens.next().is_none()
}

fn located(tokens: &TokenStream, span: Span) -> TokenStream {
    let mut tokens: Vec<_> = tokens.clone().into_iter().collect();
    for token in &mut tokens {
        token.set_span(span);
    }
    tokens.into_iter().collect()
}

/// Returns the number of tokens, with those in groups.
fn size(tokens: &TokenStream) -> usize {
    let inside = |token: TokenTree| match token {
        TokenTree::Group(group) => 1 + size(&group.stream()),
        _ => 1,
    };
    tokens.clone().into_iter().map(inside).sum()
}
