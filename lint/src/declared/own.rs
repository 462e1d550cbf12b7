//! The documentation of the types of `responds` and of those that derive its trait, with the feature for a generator.

use responds_core::contract::Key;
use responds_syntax::{declaration::text_of, facts::replies, reply};
use syn::TypePath;

use super::{
    Response,
    alias::shown,
    reading::Reading,
    responds,
    types::{Look, Scope, Told},
};
use crate::index::ItemId;

impl Look<'_, '_> {
    /// Returns `true` if these types implement the trait of the generator.
    fn is_implemented(&self) -> bool {
        self.dialect.feature.is_some_and(|feature| self.reader.generators.contains(&feature))
    }

    /// Returns the responses of a type that derives `Responds`.
    pub(super) fn responding(&self, item: ItemId) -> Option<Told> {
        if !self.is_implemented() {
            return None;
        }
        let module = self.reader.index.item(item).module;
        let reading = Reading::of_item(self.reader.index, item)?;
        let told = responds::responding(&reading, |inner| {
            // A field that documents itself is asked first.
            let told = self.told(inner, &Scope::of(module));
            if told.whole { told } else { self.reader.spread(inner, module, &self.trail) }
        });
        told.map(Told::owned)
    }

    /// Returns the responses of a set of `responses!`.
    pub(super) fn set(&self, names: &[String], scope: &Scope<'_>) -> Option<Told> {
        let told = self.is_implemented().then(|| self.reader.of_set(scope.module, names, &self.trail));
        told.flatten().map(Told::owned)
    }

    /// Returns the response of a typed reply, by its canonical path: `responds::Created<Json<Todo>>`.
    pub(super) fn reply(&self, names: &[String], ty: &TypePath, scope: &Scope<'_>) -> Option<Told> {
        let (first, last) = (names.first()?, names.last()?);
        if *first != replies::LIBRARY || !self.is_implemented() {
            return None;
        }
        let reply = reply::of(last, &ty.path.segments.last()?.arguments)?;
        let response = Response {
            body: reply.body.map(|body| shown(body, scope)),
            headers: reply.field.map(|field| vec![field.to_owned()]),
            ..Response::bare(Key::Code(reply.code.into()), self.site())
        };
        Some(Told { responses: vec![response.shared(text_of(ty))], whole: true })
    }
}
