//! Reads the attributes that route a handler, as the facts about its framework describe them.

use responds_facts::{
    AttributeFact, Framework,
    framework::{Argument as NamedArgument, Mark, Methods, PathArgument, Spelling},
};
use syn::Meta;

use super::{Route, last_segment};
use crate::arguments::{self, Argument};

/// Reads an attribute of a framework that is bare or qualified by one of its crates.
#[must_use]
pub fn of_framework(framework: &Framework, meta: &Meta) -> Option<Route> {
    let name = last_segment(meta.path(), framework.attribute_crates)?;
    let fact = framework.attributes.iter().find(|fact| name == fact.name)?;
    // One that says whose it is needs no mark: rocket's own `method = "PROPFIND"` looks like actix-web's.
    let is_named = meta.path().segments.len() > 1;
    read(fact, meta, if is_named { &[] } else { fact.excluded_by })
}

/// Reads an attribute of this kind, whatever its name is here.
#[must_use]
pub fn of_fact(fact: &AttributeFact, meta: &Meta) -> Option<Route> {
    read(fact, meta, fact.excluded_by)
}

fn read(fact: &AttributeFact, meta: &Meta, excluded_by: &[Mark]) -> Option<Route> {
    let arguments = arguments::of_meta(meta);
    let has = |name: &&str| arguments.iter().any(|argument| argument.is(name));
    if !fact.requires.iter().all(has) {
        return None;
    }
    let path = match &fact.path {
        Some(place) => Some(path(place, &arguments)?),
        None => None,
    };
    let whole = path.as_deref().unwrap_or_default();
    if excluded_by.iter().any(|mark| is_marked(mark, &arguments, whole)) {
        return None;
    }
    let methods = methods(&fact.methods, &arguments)?.iter().map(|method| method.to_uppercase()).collect();
    let end = fact.path.and_then(|place| place.ends_at);
    let path = path.map(|path| {
        end.and_then(|end| path.split_once(end)).map_or(path.clone(), |(path, _)| path.to_owned())
    });
    let data = fact.content.and_then(|name| parameter(name, &arguments));
    let is_layer = |argument: &&Argument| fact.layers.iter().any(|name| argument.is(name));
    let layers =
        arguments.iter().filter(is_layer).map(|argument| argument.text().unwrap_or_default()).collect();
    Some(Route { methods, path, data, layers })
}

/// Returns the path: the first text without a name, else the first that has one of the names.
fn path(place: &PathArgument, arguments: &[Argument]) -> Option<String> {
    let unnamed = arguments.iter().filter(|argument| place.positional && argument.name.is_none());
    let is_named = |argument: &&Argument| place.names.iter().any(|name| argument.is(name));
    unnamed.chain(arguments.iter().filter(is_named)).find_map(Argument::text)
}

/// Returns the methods; `None` if one is needed and missing.
fn methods(source: &Methods, arguments: &[Argument]) -> Option<Vec<String>> {
    let named = |name| arguments.iter().filter(move |argument| argument.is(name));
    match *source {
        Methods::Unsaid => Some(Vec::new()),
        Methods::Fixed(method) => Some(vec![method.to_owned()]),
        Methods::One(NamedArgument { name, spelling }) => {
            Some(vec![named(name).next().and_then(|argument| value(argument, spelling))?])
        }
        Methods::Many(NamedArgument { name, spelling }) => {
            Some(named(name).filter_map(|argument| value(argument, spelling)).collect())
        }
        Methods::Anywhere(name) => {
            let unnamed = arguments.iter().filter(|argument| argument.name.is_none());
            let named = named(name).filter_map(|argument| argument.word().or_else(|| argument.text()));
            Some(unnamed.filter_map(Argument::word).chain(named).collect())
        }
    }
}

/// Returns the parameter that takes the content: `data = "<todo>"`.
fn parameter(name: &str, arguments: &[Argument]) -> Option<String> {
    let text = arguments.iter().find(|argument| argument.is(name))?.text()?;
    Some(text.strip_prefix('<')?.strip_suffix('>')?.to_owned())
}

/// Tells if an attribute has a mark of another framework.
fn is_marked(mark: &Mark, arguments: &[Argument], path: &str) -> bool {
    match *mark {
        Mark::Named(name) => arguments.iter().any(|argument| argument.is(name)),
        Mark::Method(name, spelling) => arguments.iter().any(|argument| {
            let is_word = argument.name.is_none() && spelling == Spelling::Word;
            (is_word || argument.is(name)) && value(argument, spelling).is_some()
        }),
        Mark::InPath { any, unless } => {
            path.contains(any) && !unless.is_some_and(|letter| path.contains(letter))
        }
    }
}

/// Returns the value of an argument that is written in this form.
fn value(argument: &Argument, spelling: Spelling) -> Option<String> {
    match spelling {
        Spelling::Word => argument.word(),
        Spelling::Text => argument.text(),
    }
}

#[cfg(test)]
mod tests;
