//! `#[derive(Responds)]`: the statuses of a type, and its response traits for each framework that is enabled.

mod actix_web;
mod axum;
mod bounds;
#[cfg(feature = "_openapi")]
mod documented;
mod dropshot;
mod heads;
mod matching;
mod poem;
mod rocket;
mod salvo;
mod sends;
mod warp;

use proc_macro2::TokenStream;
use quote::quote;
use responds_syntax::{Responding, vocabulary};

use super::{editor, report};
use crate::settings::Choices;

/// Emits the implementations that a framework requires of a response type.
type Emit = fn(&Responding) -> TokenStream;

/// The frameworks with their emitters.
const FRAMEWORKS: &[(&str, Emit)] = &[
    ("actix_web", actix_web::implementation),
    ("axum", axum::implementation),
    ("dropshot", dropshot::implementation),
    ("poem", poem::implementation),
    ("rocket", rocket::implementation),
    ("salvo", salvo::implementation),
    ("warp", warp::implementation),
];

/// Expands the derive.
///
/// The parts that could be parsed are implemented even if there are mistakes, so that nothing else fails because of
/// them.
pub(crate) fn derive(item: &TokenStream, choices: Choices) -> TokenStream {
    let (responding, mistakes) = Responding::parse(item);
    let Some(responding) = responding else {
        return report::errors(choices.mistakes.into_iter().chain(mistakes), &[]).into_iter().collect();
    };
    let facade = choices.facade.or_named(responding.facade.as_ref());
    if let Some(error) = facade.error("#[status(crate = common::responds)]") {
        return error.into_compile_error();
    }
    let findings = responding.judge(&choices.settings);
    let errors = report::errors(choices.mistakes.iter().cloned().chain(mistakes), &findings);
    let warnings = report::warnings(&findings);
    let tracked = choices.tracked(false);
    let enabled = FRAMEWORKS.iter().filter(|(name, _)| choices.adapters.contains(name));
    let mut implementations = sends::implementation(&responding);
    let mut heads = TokenStream::new();
    for (_, implementation) in enabled {
        heads = heads::implementation(&responding);
        implementations.extend(implementation(&responding));
    }
    #[cfg(feature = "_openapi")]
    implementations.extend(documented::implementations(&responding, &choices));
    let words = choices.editor.then(|| editor::item(&vocabulary::of_helpers(item, &["status"])));
    let checks = words.unwrap_or_else(|| quote!(const _: () = { #tracked #warnings };));
    facade.rename(quote! {
        #implementations
        #heads
        #checks
        #(#errors)*
    })
}
