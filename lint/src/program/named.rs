//! The types that responses are named after.

use rustc_hash::FxHashSet;

use super::Resolver;
use crate::index::Kind;

impl Resolver<'_> {
    /// Returns the names of the structs that derive `Responds`: each is an error of its own, wherever it is a field.
    #[must_use]
    pub fn responding_structs(&self) -> FxHashSet<String> {
        let structs = self.index.items().filter(|item| self.index.item(*item).kind == Kind::Struct);
        let named = structs.filter(|item| self.index.text(*item).contains("Responds"));
        let derives = |item: &_| {
            self.library.definition(*item).is_some_and(|definition| definition.derives("Responds"))
        };
        named.filter(derives).map(|item| self.index.item(item).name.clone()).collect()
    }
}
