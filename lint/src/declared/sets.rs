//! Sets of `responses!`: a name that a macro defines is no item, so they are found by the macro's call.

use std::collections::BTreeMap;

use proc_macro2::TokenTree;
use responds_syntax::{
    Settings, nesting,
    responses::{self, Set},
};

use super::reading::Reading;
use crate::index::{Index, ItemId, Kind, ModuleId, Resolved, Space};

/// The sets of a workspace, by name: each with the call that makes it.
#[derive(Debug)]
pub(super) struct Sets {
    named: BTreeMap<String, Vec<ItemId>>,
}

impl Sets {
    pub(super) fn of(index: &Index) -> Self {
        let mut named = BTreeMap::<String, Vec<ItemId>>::new();
        for item in index.items() {
            if index.item(item).kind == Kind::MacroCall && index.text(item).contains("responses") {
                let sets = Reading::of_item(index, item).map(|reading| read(&reading));
                for set in sets.into_iter().flatten() {
                    named.entry(set.name.to_string()).or_default().push(item);
                }
            }
        }
        Self { named }
    }

    /// The set that a path names in a module: the macro call that defines it, and its name.
    ///
    /// An import cannot be followed to a name that a macro defines: it counts if there is only one of that name.
    pub(super) fn find(&self, index: &Index, module: ModuleId, names: &[String]) -> Option<(ItemId, String)> {
        let (name, before) = names.split_last()?;
        let made = self.named.get(name)?;
        let module = match before {
            [] => Some(module),
            before => match index.resolve(module, before, Space::Types) {
                Resolved::Module(module) => Some(module),
                _ => None,
            },
        };
        let here = made.iter().find(|item| Some(index.item(**item).module) == module);
        let only = || made.first().filter(|_| made.len() == 1);
        here.or_else(only).map(|item| (*item, name.clone()))
    }
}

/// The sets that a call of `responses!` makes.
pub(super) fn read(reading: &Reading) -> Vec<Set> {
    let tokens: Vec<TokenTree> = reading.tokens(0).into_iter().collect();
    let bang =
        tokens.iter().position(|token| matches!(token, TokenTree::Punct(punct) if punct.as_char() == '!'));
    let named = bang.and_then(|bang| tokens.get(bang.checked_sub(1)?));
    match (named, bang.and_then(|bang| tokens.get(bang + 1))) {
        (Some(TokenTree::Ident(name)), Some(TokenTree::Group(group))) if name == "responses" => {
            let list = group.stream();
            if nesting::is_parsable(&list) { responses::read(list, &Settings::DEFAULT).0 } else { Vec::new() }
        }
        _ => Vec::new(),
    }
}
