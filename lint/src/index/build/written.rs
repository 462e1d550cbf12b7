//! Names that macros and derives of other crates write into a module.

use std::str::FromStr;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use responds_facts::crates::derives;

use super::super::items::Import;

/// The module that a call of another crate's macro writes: it is of that crate.
pub(super) fn module_of(text: &str) -> Option<Import> {
    let trees: Vec<TokenTree> = TokenStream::from_str(text).ok()?.into_iter().collect();
    let (name, group) = trees.windows(3).find_map(|trees| match trees {
        [TokenTree::Ident(name), TokenTree::Punct(mark), TokenTree::Group(group)]
            if mark.as_char() == '!' =>
        {
            Some((name.to_string(), group))
        }
        _ => None,
    })?;
    let krate = derives::writes_module(&name)?;
    let inside: Vec<TokenTree> = group.stream().into_iter().collect();
    let module = inside.windows(2).find_map(|trees| match trees {
        [TokenTree::Ident(module), TokenTree::Group(group)]
            if group.delimiter() == Delimiter::Parenthesis =>
        {
            Some(module.to_string())
        }
        _ => None,
    })?;
    let path = ["", krate, &name, &module].into_iter().map(Box::from).collect();
    Some(Import { path, name: Box::from(module), type_only: false })
}

/// The names of the types that a derive writes beside a struct: those of the crate of the derive.
pub(super) fn beside(text: &str) -> Option<Vec<Import>> {
    let (krate, names) = derives::beside(text)?;
    let import = |name: &&str| Import {
        path: ["", krate, name].into_iter().map(Box::from).collect(),
        name: Box::from(*name),
        type_only: false,
    };
    Some(names.iter().map(import).collect())
}
