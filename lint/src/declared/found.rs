//! The declaration of a found handler, from any source.

use responds_syntax::Handler;

use super::{
    Declaration, Source,
    reader::{Function, Reader},
    reading::Reading,
};
use crate::{
    index::{ItemId, Kind, ModuleId, Resolved, Space},
    routes::{Found, Target},
    source::Site,
};

impl Reader<'_> {
    /// Returns the declaration of a handler: from its attributes, from those of the trait's function that it
    /// implements, or from documentation in the router.
    ///
    /// Documentation without any response does not declare that there are none, and is not
    /// [complete](Declaration::complete).
    #[must_use]
    pub fn of(&self, found: &Found) -> Option<Declaration> {
        let declaration = self.declared(found)?;
        let is_silent = declaration.source != Source::Responds && declaration.responses.is_empty();
        Some(Declaration { complete: declaration.complete && !is_silent, ..declaration })
    }

    /// Returns the documentation of a handler that has `#[responds(..)]`.
    #[must_use]
    pub fn documentation(&self, found: &Found) -> Vec<Declaration> {
        let Target::Function(item) = found.target else { return Vec::new() };
        let mut beside = self.beside(item);
        if self.of_function(item).is_some_and(|own| own.source == Source::Responds) {
            beside.extend(self.in_router(found));
        }
        beside
    }

    /// Returns the documentation in the router: what is written there, and what is inferred from the return type.
    fn in_router(&self, found: &Found) -> Option<Declaration> {
        let handler = match found.target {
            Target::Function(item) => Some(item),
            Target::Closure(_) => None,
        };
        match found.docs {
            Some(docs) => self.of_operation(docs.module, Some(docs.site), handler),
            None if found.inferred => self.of_operation(found.target.module(self.index), None, handler),
            None => None,
        }
    }

    fn declared(&self, found: &Found) -> Option<Declaration> {
        let own = match found.target {
            Target::Function(item) => self.of_function(item),
            Target::Closure(inner) => {
                self.plain(inner.module, inner.site).and_then(|function| self.of_read(&function))
            }
        };
        if own.as_ref().is_some_and(|own| own.source == Source::Responds) {
            return own;
        }
        let implemented = || match found.target {
            Target::Function(item) => self.implemented(item),
            Target::Closure(_) => None,
        };
        let of_trait = found.declared_at.or_else(implemented).and_then(|item| self.of_function(item));
        of_trait.or(own).or_else(|| self.in_router(found))
    }

    /// The function of a trait that a function implements.
    fn implemented(&self, item: ItemId) -> Option<ItemId> {
        let index = self.index;
        let stands = index.item(item);
        let path = index.implementation(stands.parent?)?.trait_path.as_ref()?;
        let Resolved::Items(traits, _) = index.resolve(stands.module, &path.segments, Space::Types) else {
            return None;
        };
        let mut members = traits.iter().flat_map(|of| index.members(*of)).copied();
        members.find(|member| {
            index.item(*member).kind == Kind::Function && index.item(*member).name == stands.name
        })
    }

    /// A function with its own attributes, without those of blocks around it.
    pub(super) fn plain(&self, module: ModuleId, site: Site) -> Option<Function> {
        let reading = Reading::of(self.index, &[(site, "")])?;
        let handler = Handler::parse(&reading.tokens(0)).ok()?;
        Some(Function { parent: None, module, handler, reading, depths: Vec::new() })
    }
}
