//! `responses!`: a type for each set, with the statuses of the set.

use proc_macro2::TokenStream;
use quote::quote;
use responds_core::contract::{By, Content};
use responds_syntax::{
    declaration::Response,
    responses::{self, Set},
    vocabulary,
};

use super::{editor, report, value};
use crate::settings::Choices;

/// Expands to the sets.
pub(crate) fn responses(sets: TokenStream, mut choices: Choices) -> TokenStream {
    let words = choices.editor.then(|| editor::item(&vocabulary::of_sets(&sets)));
    // Other crates show the documentation of a set that they re-export, so the compiler gets its table too.
    choices.settings.tables = true;
    let (mut sets, unread) = responses::read(sets, &choices.settings);
    let mistakes = sets.iter_mut().flat_map(|set| std::mem::take(&mut set.judgement.mistakes));
    let mistakes: Vec<_> =
        std::mem::take(&mut choices.mistakes).into_iter().chain(unread).chain(mistakes).collect();
    let findings: Vec<_> =
        sets.iter_mut().flat_map(|set| std::mem::take(&mut set.judgement.findings)).collect();
    let errors = report::errors(mistakes.into_iter(), &findings);
    let facade = sets.iter().find_map(|set| set.judgement.declaration.facade.as_ref());
    let facade = choices.facade.or_named(facade);
    if let Some(error) = facade.error("Auth = .., crate = common::responds;") {
        return error.into_compile_error();
    }
    let (tracked, warnings) = (choices.tracked(false), report::warnings(&findings));
    let types: Vec<_> = sets.iter().map(definition).collect();
    let documents = documents(&sets, &choices);
    let checks = words.unwrap_or_else(|| quote!(const _: () = { #tracked #warnings };));
    facade.rename(quote! {
        #(#types)*
        #documents
        #checks
        #(#errors)*
    })
}

/// The type for a set: it has no values, since nothing is ever made of it.
fn definition(set: &Set) -> TokenStream {
    let Set { attributes, visibility, name, judgement } = set;
    let table = (!judgement.table.is_empty()).then(|| {
        let text = format!("\n{}", judgement.table);
        quote!(#[doc = #text])
    });
    let conditions = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    let from = name.to_string();
    let answers = judgement.declaration.responses.iter().filter_map(|response| answer(response, &from));
    let answers: Vec<_> = answers.collect();
    let types = judgement.declaration.types.iter().map(|spread| &spread.ty);
    let types = types.map(|ty| quote!(<#ty as ::responds::Responds<__F>>::SENDS));
    let answers = (!answers.is_empty()).then(|| quote!(::responds::verify::Sends::Answers(&[#(#answers),*])));
    let sends = answers.into_iter().chain(types);
    let sends = sends.reduce(|one, other| quote!(::responds::verify::Sends::Both(&#one, &#other)));
    let sends = sends.unwrap_or_else(|| quote!(::responds::verify::Sends::NOTHING));
    quote! {
        #(#attributes)*
        #table
        #[allow(missing_debug_implementations)]
        #visibility enum #name {}
        #(#conditions)*
        impl<__F> ::responds::Responds<__F> for #name {
            const SENDS: ::responds::verify::Sends = #sends;
        }
    }
}

/// The implementations of the generators' traits for the sets.
#[cfg(feature = "_openapi")]
fn documents(sets: &[Set], choices: &Choices) -> TokenStream {
    sets.iter().map(|set| super::documents::of_set(set, choices)).collect()
}

/// Without a generator there is none.
#[cfg(not(feature = "_openapi"))]
fn documents(_: &[Set], _: &Choices) -> TokenStream {
    TokenStream::new()
}

/// A response as a possible one: a handler that has the set need not send all of it.
pub(super) fn answer(response: &Response, from: &str) -> Option<TokenStream> {
    let Response { details, custom, .. } = response;
    let key = response.key.number()?;
    let elsewhere = (response.by == By::Elsewhere).then(|| quote!(.elsewhere()));
    let content = (response.content() != Content::Unknown).then(|| {
        let content = value::content(response.content());
        quote!(.with_content(#content))
    });
    let answer = quote!(::responds::verify::Answer::new(#key, #from).possible()#elsewhere #content);
    let phrase = custom.as_deref().map(|phrase| {
        let phrase = value::option(Some(phrase));
        quote!(phrase: #phrase,)
    });
    let media_type = details.content_type.as_ref().map(|media_type| {
        let text = value::option(Some(&media_type.0));
        quote!(content_type: #text,)
    });
    let fields = details.headers.as_ref().map(|headers| {
        let names = &headers.0;
        quote!(fields: &[#(#names),*],)
    });
    let description = details.description.as_ref().map(|said| {
        let description = value::description(said);
        quote!(description: #description,)
    });
    let said = [phrase, media_type, fields, description].into_iter().flatten().collect::<TokenStream>();
    Some(if said.is_empty() { answer } else { quote!(::responds::verify::Answer { #said ..#answer }) })
}
