//! The names that a function brings into scope itself: `use` in its body, and items there.

use std::collections::BTreeMap;

use syn::{Block, ItemFn, ItemUse, Stmt, UseTree, visit, visit::Visit};

/// Names that hold in the body of one function.
#[derive(Default)]
pub(super) struct Locals {
    /// Imported names, and their paths.
    names: BTreeMap<String, Vec<String>>,
    /// The paths of globs.
    pub(super) globs: Vec<Vec<String>>,
    /// Items: a body knows its functions itself, and the other items are not resolved.
    hidden: Vec<String>,
}

/// The meaning of a name in a body.
pub(super) enum Local<'a> {
    /// It has none in the body itself.
    None,
    /// This path.
    Path(&'a [String]),
    /// An item in it.
    Hidden,
}

impl Locals {
    pub(super) fn of(body: &[Stmt]) -> Self {
        let mut locals = Self::default();
        for statement in body {
            locals.visit_stmt(statement);
        }
        locals
    }

    pub(super) fn get(&self, name: &str) -> Local<'_> {
        if let Some(path) = self.names.get(name) {
            return Local::Path(path);
        }
        if self.hidden.iter().any(|hidden| hidden == name) { Local::Hidden } else { Local::None }
    }

    fn import(&mut self, tree: &UseTree, path: &mut Vec<String>) {
        match tree {
            UseTree::Path(inner) => {
                path.push(inner.ident.to_string());
                self.import(&inner.tree, path);
                path.pop();
            }
            UseTree::Name(name) if name.ident == "self" => {
                if let Some(last) = path.last() {
                    self.add(last, path.clone());
                }
            }
            UseTree::Name(name) => self.name(&name.ident.to_string(), &name.ident.to_string(), path),
            UseTree::Rename(name) => self.name(&name.rename.to_string(), &name.ident.to_string(), path),
            UseTree::Glob(_) => self.globs.push(path.clone()),
            UseTree::Group(group) => group.items.iter().for_each(|tree| self.import(tree, path)),
        }
    }

    fn name(&mut self, name: &str, of: &str, path: &[String]) {
        let of = (of != "self").then(|| of.to_owned());
        self.add(name, path.iter().cloned().chain(of).collect());
    }

    /// Adds a name; one that means two things in two blocks means nothing that is sure.
    fn add(&mut self, name: &str, path: Vec<String>) {
        let known = self.names.insert(name.to_owned(), path);
        if known.is_some_and(|known| self.names.get(name) != Some(&known)) {
            self.names.remove(name);
            self.hidden.push(name.to_owned());
        }
    }
}

impl<'ast> Visit<'ast> for Locals {
    fn visit_item_use(&mut self, import: &'ast ItemUse) {
        self.import(&import.tree, &mut Vec::new());
    }

    fn visit_item_fn(&mut self, function: &'ast ItemFn) {
        self.hidden.push(function.sig.ident.to_string());
    }

    fn visit_item(&mut self, item: &'ast syn::Item) {
        let name = match item {
            syn::Item::Use(_) | syn::Item::Fn(_) => return visit::visit_item(self, item),
            syn::Item::Const(item) => &item.ident,
            syn::Item::Static(item) => &item.ident,
            syn::Item::Struct(item) => &item.ident,
            syn::Item::Enum(item) => &item.ident,
            syn::Item::Type(item) => &item.ident,
            syn::Item::Trait(item) => &item.ident,
            syn::Item::Mod(item) => &item.ident,
            _ => return,
        };
        self.hidden.push(name.to_string());
    }

    fn visit_block(&mut self, block: &'ast Block) {
        visit::visit_block(self, block);
    }
}
