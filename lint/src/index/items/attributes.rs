//! The attributes before an item, as far as they say where it belongs.

use super::super::tokens::{Kind, Tokens};

/// The attributes of an item that matter to the index.
#[expect(clippy::struct_excessive_bools, reason = "each is an attribute of its own")]
#[derive(Default)]
pub(super) struct Attributes {
    /// `true` if the item is part of tests alone.
    pub(super) test: bool,
    /// `#[macro_export]`
    pub(super) exported: bool,
    /// `#[macro_use]`
    pub(super) macro_use: bool,
    /// `true` if an attribute routes to it: actix-web's makes a struct of it that is public.
    pub(super) routed: bool,
    /// The conditions of its own, in their order.
    conditions: Vec<Box<str>>,
    /// The macro that a function of a macro crate defines; empty if it has the name of the function.
    pub(super) macro_name: Option<Box<str>>,
    /// The files of a module.
    pub(super) paths: Vec<String>,
    /// `true` if one of these always applies.
    pub(super) placed: bool,
    /// `true` if a condition may leave the item out.
    pub(super) conditional: bool,
}

impl Attributes {
    /// Parses the attributes and doc comments that start here; returns the index of the token after them.
    pub(super) fn read(tokens: &Tokens<'_>, mut at: usize) -> (Self, usize) {
        let mut attributes = Self::default();
        loop {
            match tokens.kind(at) {
                Some(Kind::Doc) => at += 1,
                Some(Kind::Sign('#')) => {
                    let Some(Kind::Open(_)) = tokens.kind(at + 1) else { return (attributes, at) };
                    let behind = tokens.behind(at + 1);
                    attributes.take(tokens, at + 2, behind - 1);
                    at = behind;
                }
                _ => return (attributes, at),
            }
        }
    }

    /// The condition under which the item is there: several as `all(..)`.
    pub(super) fn condition(&self) -> Option<Box<str>> {
        match &self.conditions[..] {
            [] => None,
            [only] => Some(only.clone()),
            several => Some(format!("all({})", several.join(", ")).into()),
        }
    }

    fn take(&mut self, tokens: &Tokens<'_>, at: usize, end: usize) {
        match tokens.word(at) {
            "cfg" => {
                self.conditional = true;
                self.conditions.push(Box::from(tokens.text(at + 2, end.saturating_sub(1))));
                self.test |= is_test(tokens, at + 2, end);
            }
            "cfg_attr" => self.take_conditional(tokens, at, end),
            "macro_export" => self.exported = true,
            "macro_use" => self.macro_use = true,
            "proc_macro" | "proc_macro_attribute" => self.macro_name = Some(Box::default()),
            "proc_macro_derive" => self.macro_name = Some(Box::from(tokens.word(at + 2))),
            "path" => {
                self.placed |= self.take_path(tokens, at);
            }
            _ => {
                self.test |= names_test(tokens, at, end);
                self.routed |= names_route(tokens, at, end);
            }
        }
    }

    /// `cfg_attr(unix, path = "unix.rs")`
    fn take_conditional(&mut self, tokens: &Tokens<'_>, at: usize, end: usize) {
        for word in at..end {
            if tokens.word(word) == "path" {
                self.take_path(tokens, word);
            }
        }
    }

    fn take_path(&mut self, tokens: &Tokens<'_>, at: usize) -> bool {
        if !tokens.is_sign(at + 1, '=') || tokens.kind(at + 2) != Some(Kind::Literal) {
            return false;
        }
        let path: String = syn::parse_str::<syn::LitStr>(tokens.text(at + 2, at + 3))
            .map_or_else(|_| String::new(), |path| path.value());
        if path.is_empty() {
            return false;
        }
        self.paths.push(path);
        true
    }
}

/// Returns `true` if a file or module is marked as part of tests alone.
pub(super) fn inner_test(tokens: &Tokens<'_>, mut at: usize) -> bool {
    while tokens.is_sign(at, '#') && tokens.is_sign(at + 1, '!') {
        if tokens.word(at + 3) == "cfg" && is_test(tokens, at + 5, tokens.behind(at + 2)) {
            return true;
        }
        at = tokens.behind(at + 2);
    }
    false
}

/// Returns `true` if a condition holds in tests alone.
fn is_test(tokens: &Tokens<'_>, at: usize, end: usize) -> bool {
    match tokens.word(at) {
        "test" => true,
        "all" | "any" if at + 1 < end => {
            let all = tokens.word(at) == "all";
            let mut parts = arguments(tokens, at + 1).map(|part| is_test_once(tokens, part));
            if all { parts.any(|test| test) } else { parts.all(|test| test) }
        }
        _ => false,
    }
}

/// One level of a condition: deeper ones are rare, and nothing is to recurse without a bound.
fn is_test_once(tokens: &Tokens<'_>, at: usize) -> bool {
    tokens.word(at) == "test"
}

/// Returns the start indices of the arguments in a group.
fn arguments<'t>(tokens: &'t Tokens<'_>, group: usize) -> impl Iterator<Item = usize> + 't {
    let end = tokens.behind(group) - 1;
    let mut next = Some(group + 1).filter(|at| *at < end);
    std::iter::from_fn(move || {
        let argument = next?;
        let mut at = argument;
        while at < end && !tokens.is_sign(at, ',') {
            at = tokens.behind(at);
        }
        next = Some(at + 1).filter(|at| *at < end);
        Some(argument)
    })
}

/// Returns `true` for `#[get("/")]`, `#[actix_web::route(..)]` and the like.
fn names_route(tokens: &Tokens<'_>, mut at: usize, end: usize) -> bool {
    let first = tokens.word(at);
    while at + 2 < end && tokens.is_path_sign(at + 1) {
        at += 3;
    }
    let routes =
        ["connect", "delete", "get", "head", "options", "patch", "post", "put", "route", "routes", "trace"];
    routes.contains(&tokens.word(at)) && (routes.contains(&first) || first.starts_with("actix_web"))
}

/// Returns `true` for `#[test]`, `#[tokio::test]` and the like.
fn names_test(tokens: &Tokens<'_>, mut at: usize, end: usize) -> bool {
    while at + 2 < end && tokens.is_path_sign(at + 1) {
        at += 3;
    }
    matches!(tokens.word(at), "test" | "rstest" | "test_case" | "bench" | "quickcheck")
}
