//! Splits the tokens of a file into items, without entering the bodies of functions.

mod attributes;
mod block;
mod ends;
mod header;
mod imports;
mod macros;
mod splitter;
#[cfg(test)]
mod tests;

pub use self::header::{Implementation, PathText};
pub(super) use self::imports::Import;
use self::splitter::Splitter;
use super::tokens::Tokens;

/// An item as written in a file.
#[derive(Debug)]
pub(super) struct Raw {
    pub(super) name: Box<str>,
    pub(super) shape: Shape,
    pub(super) start: u32,
    pub(super) end: u32,
    pub(super) visibility: Visibility,
    /// The condition under which it is there, as written: `all(unix, not(test))`.
    pub(super) condition: Option<Box<str>>,
    /// `true` if its own attributes make it part of tests alone.
    pub(super) test: bool,
}

/// The kind of an item, with the parts of it that are needed to find others.
#[derive(Debug)]
pub(super) enum Shape {
    /// The macro that it is in a macro crate, and the items in its body.
    Function(Option<Box<str>>, Box<[Raw]>),
    /// `true` if it is a value too: `struct Unit;`, `struct Tuple(u8);`.
    Struct(bool),
    /// The names of its variants.
    Enum(Box<[Box<str>]>),
    Union,
    /// The type that it names; `None` in a trait.
    Alias(Option<Box<PathText>>),
    Trait(Vec<Raw>),
    Impl(Box<Implementation>, Vec<Raw>),
    Constant,
    /// `true` if it is exported to the root of its crate.
    MacroRules(bool),
    /// `true` if the items in it were added to those around it.
    MacroCall(bool),
    /// `extern "C" { .. }`
    Foreign,
    Module(Box<RawModule>),
    Use(Vec<Import>),
    /// The crate's name; `true` if all of its macros are in scope everywhere.
    ExternCrate(Box<str>, bool),
}

/// A module as written in a file.
#[derive(Debug)]
pub(super) struct RawModule {
    /// Its content; `None` for `mod x;`.
    pub(super) body: Option<Vec<Raw>>,
    /// The paths that attributes give it.
    pub(super) paths: Vec<String>,
    /// `true` if one of these always applies.
    pub(super) placed: bool,
    /// `true` if a condition may leave it out.
    pub(super) conditional: bool,
    /// `true` if its macros are in scope after it: `#[macro_use] mod macros;`.
    pub(super) macro_use: bool,
}

/// The scope in which an item can be named.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Visibility {
    /// In its module and those inside.
    Private,
    /// Everywhere.
    Public,
    /// From within this module: `crate`, `super`, `crate::a`.
    Within(Box<[Box<str>]>),
}

/// The content of a file.
#[derive(Debug, Default)]
pub(super) struct Content {
    pub(super) items: Vec<Raw>,
    /// `true` if the file is part of tests alone: `#![cfg(test)]`.
    pub(super) test: bool,
}

/// Splits a file.
pub(super) fn split(tokens: &Tokens<'_>) -> Content {
    let items = Splitter::new(tokens).items(tokens.list.len());
    Content { items, test: attributes::inner_test(tokens, 0) }
}
