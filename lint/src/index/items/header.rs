//! The header of an impl: generics, trait, self type.

use super::super::tokens::{Bracket, Kind, Tokens};

/// The header of an impl.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Implementation {
    /// The names of the generic types and constants.
    pub generics: Vec<Box<str>>,
    /// The trait; `None` for an inherent impl.
    pub trait_path: Option<PathText>,
    /// `true` for a negative impl: `impl !Send for A`.
    pub negative: bool,
    /// The type.
    pub self_type: PathText,
}

/// A path, or a type, as written.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PathText {
    /// As written.
    pub text: Box<str>,
    /// The names on the path, without generic arguments; behind references, `mut` and `dyn`. None, where it is
    /// not a path: a tuple, a slice, `<A as B>::C`. The first is empty, where the path starts with `::`.
    pub segments: Vec<Box<str>>,
}

/// Reads the header between `impl` and its block.
pub(super) fn read(tokens: &Tokens<'_>, from: usize, to: usize) -> Implementation {
    let (generics, mut at) = generics(tokens, from, to);
    while matches!(tokens.word(at), "const" | "unsafe") || tokens.is_sign(at, '?') {
        at += 1;
    }
    let negative = tokens.is_sign(at, '!');
    at += usize::from(negative);
    let end = outside_angles(tokens, at, to, |at| tokens.word(at) == "where").unwrap_or(to);
    let split =
        outside_angles(tokens, at, end, |at| tokens.word(at) == "for" && !tokens.is_sign(at + 1, '<'));
    let trait_path = split.map(|split| path(tokens, at, split));
    let self_type = path(tokens, split.map_or(at, |split| split + 1), end);
    Implementation { generics, trait_path, negative, self_type }
}

/// The names in `<..>`, and the token behind.
fn generics(tokens: &Tokens<'_>, from: usize, to: usize) -> (Vec<Box<str>>, usize) {
    let mut names = Vec::new();
    if !tokens.is_sign(from, '<') {
        return (names, from);
    }
    let (mut at, mut angles) = (from, 0_usize);
    while at < to {
        match tokens.kind(at) {
            Some(Kind::Sign('<')) => angles += 1,
            Some(Kind::Sign('>')) if !is_arrow(tokens, at) => angles -= 1,
            Some(Kind::Word)
                if angles == 1 && (tokens.is_sign(at - 1, '<') || tokens.is_sign(at - 1, ',')) =>
            {
                let word = at + usize::from(tokens.word(at) == "const");
                names.push(Box::from(tokens.word(word)));
            }
            _ => {}
        }
        at = tokens.behind(at);
        if angles == 0 {
            break;
        }
    }
    (names, at)
}

/// The first token outside of `<..>` that fits.
fn outside_angles(
    tokens: &Tokens<'_>,
    from: usize,
    to: usize,
    fits: impl Fn(usize) -> bool,
) -> Option<usize> {
    let (mut at, mut angles) = (from, 0_usize);
    while at < to {
        match tokens.kind(at) {
            Some(Kind::Sign('<')) => angles += 1,
            Some(Kind::Sign('>')) if !is_arrow(tokens, at) => angles = angles.saturating_sub(1),
            _ if angles == 0 && fits(at) => return Some(at),
            _ => {}
        }
        at = tokens.behind(at);
    }
    None
}

fn is_arrow(tokens: &Tokens<'_>, at: usize) -> bool {
    at > 0 && (tokens.is_sign(at - 1, '-') || tokens.is_sign(at - 1, '='))
}

/// A path or a type between two tokens.
pub(super) fn path(tokens: &Tokens<'_>, from: usize, to: usize) -> PathText {
    PathText { text: Box::from(tokens.text(from, to)), segments: segments(tokens, from, to) }
}

fn segments(tokens: &Tokens<'_>, mut at: usize, to: usize) -> Vec<Box<str>> {
    let mut segments = Vec::new();
    loop {
        let skipped = match tokens.kind(at) {
            Some(Kind::Sign('&') | Kind::Lifetime) => true,
            Some(Kind::Open(Bracket::Round)) if tokens.behind(at) == to => true,
            _ => matches!(tokens.word(at), "mut" | "dyn"),
        };
        if !skipped || at >= to {
            break;
        }
        at += 1;
    }
    if tokens.is_path_sign(at) {
        segments.push(Box::default());
        at += 2;
    }
    while at < to && tokens.kind(at) == Some(Kind::Word) {
        segments.push(Box::from(tokens.word(at)));
        at += 1;
        if tokens.is_path_sign(at) && tokens.is_sign(at + 2, '<') {
            at += 2;
        }
        at = behind_arguments(tokens, at, to);
        if !tokens.is_path_sign(at) {
            break;
        }
        at += 2;
    }
    // Not `()`, `(A, B)`, `[A]` or a function: these have no name, or one of another type.
    let single =
        !matches!(segments.first().map(AsRef::as_ref), Some("fn" | "impl" | "unsafe" | "extern" | "for"));
    if single { segments } else { Vec::new() }
}

/// The token behind `<..>`.
fn behind_arguments(tokens: &Tokens<'_>, from: usize, to: usize) -> usize {
    if !tokens.is_sign(from, '<') {
        return from;
    }
    let (mut at, mut angles) = (from, 0_usize);
    while at < to {
        match tokens.kind(at) {
            Some(Kind::Sign('<')) => angles += 1,
            Some(Kind::Sign('>')) if !is_arrow(tokens, at) => angles = angles.saturating_sub(1),
            _ => {}
        }
        at = tokens.behind(at);
        if angles == 0 {
            break;
        }
    }
    at
}
