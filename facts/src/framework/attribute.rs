//! The attribute macros that route handlers: names, and the arguments that hold method, path and content.

/// An attribute macro that routes a function, or marks it as a handler.
#[derive(Debug)]
pub struct AttributeFact {
    /// Its name, without the crate.
    pub name: &'static str,
    /// The source of the methods.
    pub methods: Methods,
    /// The argument that holds the path; `None` if the attribute says none.
    pub path: Option<PathArgument>,
    /// The named argument that holds the parameter for the content: `data = "<todo>"`.
    pub content: Option<&'static str>,
    /// The named arguments that put a layer around the handler: `wrap = "Logger::default()"`.
    pub layers: &'static [&'static str],
    /// The named arguments without which it is another attribute.
    pub requires: &'static [&'static str],
    /// The marks that only an attribute of the same name in another framework has.
    pub excluded_by: &'static [Mark],
}

/// The source of the methods in an attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Methods {
    /// It says none.
    Unsaid,
    /// The attribute is for this method alone.
    Fixed(&'static str),
    /// One named argument, as a word or as text, without which it is another attribute.
    One(Argument),
    /// Any number of named arguments.
    Many(Argument),
    /// Any number of arguments with this name, and of words without a name: `GET`, `method = "GET"`.
    Anywhere(&'static str),
}

/// A named argument and the form of its value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Argument {
    /// Its name.
    pub name: &'static str,
    /// The form of its value.
    pub spelling: Spelling,
}

/// The form of an argument's value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Spelling {
    /// A word: `GET`.
    Word,
    /// A string literal: `"GET"`.
    Text,
}

/// The argument that holds the path: always a string literal, without which it is another attribute.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PathArgument {
    /// True if it may have no name.
    pub positional: bool,
    /// The names that it may have.
    pub names: &'static [&'static str],
    /// The character at which the path ends: rocket writes the query behind it.
    pub ends_at: Option<char>,
}

/// A mark in an attribute that identifies its framework.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mark {
    /// A named argument.
    Named(&'static str),
    /// A method argument of this name in this form; an argument without a name counts if it is a word.
    Method(&'static str, Spelling),
    /// One of these characters in the path, unless it also has `unless`.
    InPath {
        /// The characters.
        any: &'static [char],
        /// A character that makes the others mean something else.
        unless: Option<char>,
    },
}

impl AttributeFact {
    /// Makes an attribute that marks a handler and has no route.
    pub(crate) const fn marker(name: &'static str) -> Self {
        Self {
            name,
            methods: Methods::Unsaid,
            path: None,
            content: None,
            layers: &[],
            requires: &[],
            excluded_by: &[],
        }
    }

    /// Makes an attribute that routes.
    pub(crate) const fn route(name: &'static str, methods: Methods, path: PathArgument) -> Self {
        Self { path: Some(path), methods, ..Self::marker(name) }
    }

    /// Adds the argument that holds the parameter for the content.
    pub(crate) const fn content(self, name: &'static str) -> Self {
        Self { content: Some(name), ..self }
    }

    /// Adds the named arguments that put a layer around the handler.
    pub(crate) const fn layers(self, names: &'static [&'static str]) -> Self {
        Self { layers: names, ..self }
    }

    /// Adds named arguments without which it is another attribute.
    pub(crate) const fn requires(self, names: &'static [&'static str]) -> Self {
        Self { requires: names, ..self }
    }

    /// Adds the marks of another framework.
    pub(crate) const fn excluded_by(self, marks: &'static [Mark]) -> Self {
        Self { excluded_by: marks, ..self }
    }
}

impl PathArgument {
    /// Makes a named argument.
    pub(crate) const fn named(names: &'static [&'static str]) -> Self {
        Self { positional: false, names, ends_at: None }
    }

    /// Makes an argument that has no name, or one of these.
    pub(crate) const fn first_or(names: &'static [&'static str]) -> Self {
        Self { positional: true, names, ends_at: None }
    }
}
