//! The type that stands for the responses of a handler: `CreateTodoResponses`, for `responses(..)` of utoipa.

use proc_macro2::{Ident, TokenStream};
use quote::{ToTokens, format_ident, quote};
use responds_core::{Language, contract::Key};
use responds_syntax::{
    Handler, Judgement,
    declaration::Spread,
    openapi::{filling, utoipa},
};

use super::{
    super::{
        documents::{self, Generator},
        types::marker,
    },
    response,
};

/// The responses of the type, without those of these keys.
pub(super) enum Extent {
    /// All that is declared.
    All(Vec<Key>),
    /// The responses of the types that are spread: `..AuthError`.
    Types(Vec<Key>),
}

/// The type of one handler.
pub(super) struct Named<'a> {
    pub(super) judgement: &'a Judgement,
    pub(super) handler: &'a Handler,
    pub(super) language: Language,
    /// The `#[cfg(..)]` of the handler, which hold for the type.
    pub(super) conditions: TokenStream,
}

impl Named<'_> {
    /// Its name.
    pub(super) fn name(&self) -> Ident {
        Ident::new(&utoipa::type_name(&self.handler.name.to_string()), self.handler.name.span())
    }

    /// The hidden module that it stands in: what is imported from it by a glob gives way to a type of the same name.
    fn module(&self) -> Ident {
        format_ident!("__responds_{}", self.handler.name)
    }

    /// Its path beside the handler.
    pub(super) fn path(&self) -> TokenStream {
        let (module, name) = (self.module(), self.name());
        quote!(#module::#name)
    }

    /// The type with its implementation.
    pub(super) fn definition(&self, extent: &Extent) -> TokenStream {
        let (module, name, path) = (self.module(), self.name(), self.path());
        let conditions = &self.conditions;
        let about = format!("What `{}` responds with.", self.handler.name);
        let imported = matches!(extent, Extent::All(_)).then(|| {
            quote! {
                #conditions
                #[allow(unused_imports)]
                use #module::*;
            }
        });
        let implementation =
            generator().implementation(&documents::plain(path), self.language, &self.added(extent));
        quote! {
            #conditions
            #[doc(hidden)]
            #[allow(non_snake_case, unreachable_pub)]
            mod #module {
                #[doc = #about]
                #[allow(dead_code)]
                #[derive(Clone, Copy, Debug)]
                pub struct #name;
            }
            #imported
            #conditions
            #implementation
        }
    }

    /// The calls that add the responses: those of types, without the ones that are left out, then its own.
    fn added(&self, extent: &Extent) -> TokenStream {
        let (own, without) = match extent {
            Extent::All(without) => (filling::all(self.judgement, self.language), without),
            Extent::Types(without) => (Vec::new(), without),
        };
        let from = self.handler.name.to_string();
        let answers = own.iter().filter_map(|filling| response::answer(filling, &from));
        let framework = self.judgement.framework.map_or("any", |framework| framework.name);
        let framework = marker(framework);
        let contents = own.iter().filter_map(|filling| {
            let (code, ty) = (filling.key.number()?, filling.body?.to_token_stream());
            Some(generator().content(&framework, &ty, code, filling.content_type))
        });
        let types = self.judgement.declaration.types.iter().map(|spread| sent(spread, &framework));
        let never = &self.judgement.declaration.never;
        let without = never.iter().chain(without).filter_map(|key| key.number());
        let without = quote!(.without(&[#(#without),*]));
        types.chain([without, documents::sends(answers)]).chain(contents).collect()
    }
}

/// The generator whose attribute lists the type.
fn generator() -> Generator {
    Generator::named(utoipa::FEATURE)
}

/// The call that adds the responses of a type.
fn sent(spread: &Spread, framework: &TokenStream) -> TokenStream {
    let import = spread.module().map(|module| {
        quote! {
            #[allow(unused_imports)]
            use #module::*;
        }
    });
    generator().sent(framework, &spread.seen_from_within().to_token_stream(), import.as_ref())
}
