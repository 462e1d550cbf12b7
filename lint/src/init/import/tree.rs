//! The names that an import brings into scope.

use proc_macro2::TokenTree;
use responds_syntax::nesting;
use syn::{ItemUse, UseTree};

/// One name that is brought into scope.
pub(super) struct Leaf {
    /// The path of the import; the last part is `*` for a glob.
    path: Vec<String>,
    /// The name.
    pub name: String,
}

impl Leaf {
    /// Returns `true` if it is our attribute.
    pub(super) fn is_attribute(&self) -> bool {
        matches!(self.path.iter().map(String::as_str).collect::<Vec<_>>()[..], ["responds", "responds" | "*"])
    }

    /// Returns `true` if it gives the name of the attribute, or of its crate, to something else.
    pub(super) fn takes_name(&self) -> bool {
        self.name == "responds" && self.path != ["responds"]
    }
}

/// The first word of an import's path, and its names.
pub(super) fn read(tokens: &[TokenTree]) -> Option<(String, Vec<Leaf>)> {
    let tokens = tokens.iter().cloned().collect();
    if !nesting::is_parsable(&tokens) {
        return None;
    }
    let item: ItemUse = syn::parse2(tokens).ok()?;
    let mut leaves = Vec::new();
    walk(&item.tree, &mut Vec::new(), &mut leaves);
    let root = leaves.first().and_then(|leaf| leaf.path.first()).cloned()?;
    Some((root, leaves))
}

fn walk(tree: &UseTree, path: &mut Vec<String>, leaves: &mut Vec<Leaf>) {
    match tree {
        UseTree::Path(inner) => {
            path.push(inner.ident.to_string());
            walk(&inner.tree, path, leaves);
            path.pop();
        }
        UseTree::Group(group) => group.items.iter().for_each(|tree| walk(tree, path, leaves)),
        UseTree::Name(name) => leaves.push(leaf(path, &name.ident, &name.ident)),
        UseTree::Rename(rename) => leaves.push(leaf(path, &rename.ident, &rename.rename)),
        UseTree::Glob(_) => {
            let path: Vec<_> = path.iter().cloned().chain(["*".to_owned()]).collect();
            let name = if path == ["responds", "*"] { "responds" } else { "*" };
            leaves.push(Leaf { path, name: name.to_owned() });
        }
    }
}

fn leaf(path: &[String], last: &syn::Ident, name: &syn::Ident) -> Leaf {
    let mut path = path.to_vec();
    // `self` in braces means the path before them.
    let is_self = last == "self" && !path.is_empty();
    let own = if is_self { path.last().cloned() } else { None };
    if !is_self {
        path.push(last.to_string());
    }
    let name = if name == "self" { own.unwrap_or_else(|| name.to_string()) } else { name.to_string() };
    Leaf { path, name }
}
