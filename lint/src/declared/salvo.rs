//! salvo's `#[endpoint(..)]`: the responses that the return type registers and the attribute lists, as far as it keeps
//! them.

use responds_core::{Class, contract::Key};
use responds_syntax::{
    declaration::text_of,
    openapi::{Entry, salvo},
};
use syn::{Meta, Type, TypePath};

use super::{
    Declaration, Response, Source, attribute,
    reader::{Function, Reader},
    types::{Dialect, Known, Look, Scope},
};
use crate::index::Kind;

/// The responses that a return type registers.
static RETURNED: Dialect = Dialect {
    source: Source::Salvo,
    known,
    crates: &["salvo", "salvo_core", "salvo_oapi"],
    derives: &["ToResponses"],
    traits: &[("EndpointOutRegister", "register"), ("ToResponses", "to_responses")],
    silent: false,
    feature: Some(salvo::FEATURE),
};

const OK: &[Key] = &[Key::Code(200)];
/// The responses that `StatusError` registers: every error that it has a constructor for.
const ERRORS: &[Key] = &[Key::Class(Class::ClientError), Key::Class(Class::ServerError)];
/// The responses that `StatusCode` registers: every status that it has a constant for.
const ALL: &[Key] = &[
    Key::Class(Class::Informational),
    Key::Class(Class::Success),
    Key::Class(Class::Redirection),
    Key::Class(Class::ClientError),
    Key::Class(Class::ServerError),
];

fn known(name: &str) -> Option<Known> {
    match name {
        "Json" | "str" | "String" => Some(Known::Is(OK, true)),
        // In a `Result`; alone it would register nothing, and does not compile.
        "()" => Some(Known::Is(OK, false)),
        "Result" => Some(Known::Halves),
        "StatusError" | "Error" | "Report" => Some(Known::Is(ERRORS, false)),
        "StatusCode" => Some(Known::Is(ALL, false)),
        "Problem" => Some(Known::Is(&[Key::Default], false)),
        _ => None,
    }
}

impl Reader<'_> {
    /// The attribute on the impl around a function, whose `handle` is the handler.
    pub(super) fn salvo_on_impl(&self, function: &Function) -> Option<Meta> {
        let index = self.index;
        let block = function.parent.filter(|block| index.item(*block).kind == Kind::Impl)?;
        if function.handler.name != "handle" || index.implementation(block)?.trait_path.is_some() {
            return None;
        }
        let mut metas = function.on_block().into_iter();
        metas.find(|meta| attribute::source(index, function.module, meta) == Some(Source::Salvo))
    }

    pub(super) fn salvo(&self, function: &Function, meta: &Meta) -> Declaration {
        let reading = &function.reading;
        let mut declaration = self.blank(Source::Salvo, reading.site_of(meta));
        let endpoint = salvo::read(meta);
        declaration.complete = endpoint.listed.whole;
        let scope = Scope::of(function.module);
        for entry in endpoint.listed.entries {
            match entry {
                Entry::Response(response) => {
                    declaration.responses.push(Response::documented(response, reading));
                }
                Entry::Types(path) => {
                    let (site, text) = (reading.site_of(&path), text_of(&path));
                    let look = Look::new(self, &RETURNED, site);
                    let ty = Type::Path(TypePath { attrs: Vec::new(), qself: None, path });
                    declaration.spread(look.told(&ty, &scope), text, site);
                }
            }
        }
        // A function without a return type registers nothing for it.
        if let Some(output) = &function.handler.output {
            let look = Look::new(self, &RETURNED, reading.site_of(output));
            let told = look.told(output, &scope);
            declaration.complete &= told.whole;
            let new = told.responses.into_iter().filter(|new| {
                // A response in the attribute replaces one that the type registers.
                !declaration.responses.iter().any(|known| known.key == new.key)
            });
            let new: Vec<_> = new.collect();
            declaration.responses.extend(new);
        }
        if !endpoint.kept.is_empty() {
            let kept = endpoint.kept.into_iter().map(|(key, place)| (key, reading.site(place)));
            declaration.keep(&kept.collect::<Vec<_>>());
        }
        declaration
    }
}

impl Declaration {
    /// Leaves out each code that is not among these, and declares these.
    ///
    /// salvo silently drops a code that nothing registers from its document; but it is declared, and the responses that
    /// an argument registers are unknown.
    fn keep(&mut self, kept: &[(Key, crate::source::Site)]) {
        let registered = std::mem::take(&mut self.responses);
        // `StatusError` registers classes, code by code.
        let stays = |response: &Response| {
            response.key == Key::Default || !response.handed_down && !is_code(response.key)
        };
        self.responses = kept
            .iter()
            .map(|(key, site)| {
                let known = registered.iter().find(|response| response.key == *key);
                let known = known.cloned().map(|known| Response {
                    by: responds_core::contract::By::Handler,
                    handed_down: false,
                    ..known
                });
                Response { site: *site, ..known.unwrap_or_else(|| Response::bare(*key, *site)) }
            })
            .chain(registered.iter().filter(|response| stays(response)).cloned())
            .collect();
        // Whatever a type registers that could not be found, no other code gets through.
        self.complete = kept.iter().all(|(key, _)| is_code(*key));
    }
}

const fn is_code(key: Key) -> bool {
    matches!(key, Key::Code(_))
}
