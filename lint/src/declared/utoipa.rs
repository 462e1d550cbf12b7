//! `#[utoipa::path(..)]`, and the types in it that document several responses.

use responds_syntax::{
    declaration::text_of,
    handler::names_responds,
    openapi::{Entry, utoipa},
};
use syn::{Meta, Path, Type, TypePath};

use super::{
    Declaration, Response, Source,
    reader::{Function, Reader},
    types::{Dialect, Known, Look, Scope, Told, names},
};
use crate::index::{Resolved, Space};

static DIALECT: Dialect = Dialect {
    source: Source::Utoipa,
    known,
    crates: &["utoipa"],
    // axum_thiserror's derives utoipa's too.
    derives: &["IntoResponses", "ErrorStatus"],
    traits: &[("IntoResponses", "responses")],
    silent: false,
    feature: Some(utoipa::FEATURE),
};

fn known(name: &str) -> Option<Known> {
    match name {
        // The empty list of utoipa itself, and of `Infallible`.
        "()" | "Infallible" => Some(Known::Silent),
        "Result" => Some(Known::Halves),
        _ => None,
    }
}

impl Reader<'_> {
    pub(super) fn utoipa(&self, function: &Function, meta: &Meta) -> Declaration {
        let mut declaration = self.blank(Source::Utoipa, function.reading.site_of(meta));
        let route = utoipa::route_of(meta);
        (declaration.methods, declaration.path) = (route.methods, route.path);
        let Some(listed) = utoipa::read(meta) else {
            // Nothing is said of responses: they are those of the return type, or may be added elsewhere.
            declaration.complete = self.types_respond;
            self.add_returned(function, &mut declaration);
            return declaration;
        };
        declaration.complete = listed.whole && !self.settings().modified;
        for entry in listed.entries {
            match entry {
                Entry::Response(response) => {
                    declaration.responses.push(Response::documented(response, &function.reading));
                }
                Entry::Types(path) if self.is_written(function, &path) => {
                    let own = self.declared_beside(function);
                    let text = text_of(&path);
                    declaration.spread(
                        own.unwrap_or_else(Told::unknown),
                        text,
                        function.reading.site_of(&path),
                    );
                }
                Entry::Types(path) => {
                    let site = function.reading.site_of(&path);
                    let text = text_of(&path);
                    let ty = Type::Path(TypePath { qself: None, path, attrs: Vec::new() });
                    let told = Look::new(self, &DIALECT, site).told(&ty, &Scope::of(function.module));
                    declaration.spread(told, text, site);
                }
            }
        }
        self.add_returned(function, &mut declaration);
        declaration
    }

    /// Returns `true` if a type is the one that `#[responds(..)]` writes for the handler: nobody else does.
    fn is_written(&self, function: &Function, path: &Path) -> bool {
        let is_found = || match self.index.resolve(function.module, &names(path), Space::Types) {
            Resolved::Unknown => false,
            Resolved::Items(..) | Resolved::Module(_) | Resolved::Outside(_) => true,
        };
        path.is_ident(&utoipa::type_name(&function.handler.name.to_string())) && !is_found()
    }

    /// The responses that `#[responds(..)]` on the same function declares.
    fn declared_beside(&self, function: &Function) -> Option<Told> {
        let mut attributes = function.handler.attributes.iter();
        let meta = attributes.find(|meta| names_responds(meta.path()))?;
        let Declaration { responses, complete, .. } = self.responds(function, meta);
        let shared = responses.into_iter().map(|response| response.shared("#[responds(..)]".to_owned()));
        Some(Told { responses: shared.collect(), whole: complete })
    }

    /// Adds the responses of the return type that the list does not have, as the feature `auto_into_responses` does.
    fn add_returned(&self, function: &Function, declaration: &mut Declaration) {
        let Some(output) = function.handler.output.as_ref().filter(|_| self.types_respond) else { return };
        let look = Look::new(self, &DIALECT, function.reading.site_of(output));
        let told = look.told(output, &Scope::of(function.module));
        declaration.complete &= told.whole;
        for response in told.responses {
            if declaration.responses.iter().all(|known| known.key != response.key) {
                declaration.responses.push(response);
            }
        }
    }
}
