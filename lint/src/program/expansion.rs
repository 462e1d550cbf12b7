//! Calls of the workspace's own macros, written out.

use std::rc::Rc;

use proc_macro2::TokenStream;
use quote::quote;
use syn::{Macro, spanned::Spanned};

use super::{
    Resolver,
    types::{ident, names},
    view::View,
};
use crate::{
    expand::Rules,
    index::{ItemId, Kind, ModuleId, Resolved, Space},
};

/// The maximum number of calls that are expanded for one body: a recursive macro might never end.
const MOST: usize = 200;

impl View<'_, '_> {
    /// Returns the expansion of a call of a macro of the workspace.
    pub(super) fn expansion(&self, call: &Macro) -> Option<TokenStream> {
        let names = names(&call.path);
        let item = match (self.resolve(&names, Space::Macros), &names[..]) {
            (Resolved::Items(items, rest), _) if items.len() == 1 && rest.is_empty() => items[0],
            // A macro without a path is in scope in all code after it, in any module.
            (Resolved::Unknown, [name]) => self.program.macro_within(self.root(self.context.module), name)?,
            _ => return None,
        };
        self.expansions.set(self.expansions.get() + 1);
        if self.expansions.get() > MOST {
            return None;
        }
        let rules = self.program.rules(item)?;
        rules.expand_at(&call.tokens, &self.home(item), call.path.span())
    }

    fn root(&self, module: ModuleId) -> ModuleId {
        self.program.index.module(module).root
    }

    /// Returns the meaning of `$crate` in a macro, as a path from here.
    fn home(&self, item: ItemId) -> TokenStream {
        let module = |module| self.program.index.module(module);
        let (there, here) = (module(self.program.index.item(item).module), module(self.context.module));
        if there.root == here.root {
            return quote!(crate);
        }
        let name = ident(&module(there.root).path);
        quote!(::#name)
    }
}

impl Resolver<'_> {
    /// The only macro of a name in a crate.
    fn macro_within(&self, root: ModuleId, name: &str) -> Option<ItemId> {
        let here = |item: &&ItemId| self.index.module(self.index.item(**item).module).root == root;
        let mut found = self.tables.macros(name).iter().filter(here);
        let only = found.next()?;
        found.next().is_none().then_some(*only)
    }

    fn rules(&self, item: ItemId) -> Option<Rc<Rules>> {
        if let Some(known) = self.rules.borrow().get(&item) {
            return known.clone();
        }
        let is_rules = self.index.item(item).kind == Kind::MacroRules;
        let tokens = is_rules.then(|| self.library.tokens(self.index.item(item).site)).flatten();
        let rules = tokens.and_then(|tokens| Rules::parse(&tokens)).map(Rc::new);
        self.rules.borrow_mut().insert(item, rules.clone());
        rules
    }
}
