//! The responses of a type, for every generator of OpenAPI documents that is enabled.

use proc_macro2::TokenStream;
use quote::ToTokens;
use responds_syntax::{
    Responding,
    variant::{Answer, Sent},
};

use super::{
    super::{
        documents::{self, Generator},
        types::marker,
    },
    bounds::{self, Head},
    sends,
};
use crate::settings::Choices;

pub(super) fn implementations(responding: &Responding, choices: &Choices) -> TokenStream {
    // A field that responds by itself is asked for the only framework that is enabled, or for any.
    let framework = marker(match choices.adapters {
        [framework] => framework,
        _ => "any",
    });
    let head = Head::new(responding).parts();
    let language = choices.settings.languages.first();
    let generators = choices.generators.iter().map(|name| Generator::named(name));
    let implementation = |generator: Generator| {
        let added = added(responding, &generator, &framework);
        generator.implementation(&head, language, &added)
    };
    generators.map(implementation).collect()
}

/// The calls that add what the type sends: what its fields send, then its own answers, then their contents.
fn added(responding: &Responding, generator: &Generator, framework: &TokenStream) -> TokenStream {
    let answers = || {
        responding.variants.iter().filter_map(|variant| match &variant.sent {
            Sent::Answer(answer) => Some((&**answer, variant.from.as_str())),
            Sent::Transparent(_) => None,
        })
    };
    let inner =
        bounds::transparent(responding).map(|ty| generator.sent(framework, &ty.to_token_stream(), None));
    let own = documents::sends(answers().filter_map(|(answer, from)| sends::answer(answer, from)));
    let contents = answers().filter_map(|(answer, _)| content(answer, generator, framework));
    inner.chain([own]).chain(contents).collect()
}

fn content(answer: &Answer, generator: &Generator, framework: &TokenStream) -> Option<TokenStream> {
    let code = u16::try_from(answer.code).ok()?;
    let ty = answer.body.as_ref()?.ty.to_token_stream();
    Some(generator.content(framework, &ty, code, answer.content_type.as_deref()))
}
