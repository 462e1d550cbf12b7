//! `#[responds]` on an `impl` of a response trait: declares the responses of the type.

use proc_macro2::TokenStream;
use quote::quote;
use responds_core::contract::Content;
use responds_flow::answering::{Answering, Answers};
use responds_syntax::{Place, vocabulary};

use super::{editor, item::Item, report, responds::EXAMPLE, responses, types::marker, value};
use crate::settings::Choices;

/// Expands the attribute; `None` if the item is not such an impl.
pub(super) fn answering(
    declaration: &TokenStream,
    item: &TokenStream,
    choices: &Choices,
) -> Option<TokenStream> {
    let mut answering = Answering::read(declaration, item, &choices.settings)?;
    let judgement = &mut answering.judgement;
    let facade = choices.facade.or_named(judgement.declaration.facade.as_ref());
    let missing = facade.error(EXAMPLE);
    let is_missing = missing.is_some();
    if choices.editor {
        judgement.findings.iter_mut().for_each(|finding| finding.place = Place::at(finding.place.mark));
    }
    let mistakes =
        std::mem::take(&mut judgement.mistakes).into_iter().chain(choices.mistakes.iter().cloned());
    let errors = report::errors(mistakes.chain(missing), &judgement.findings);
    let item = Item::new(item.clone());
    let (conditions, levels) = (item.conditions(), item.lint_levels());
    if is_missing {
        return Some(quote!(#item #(#conditions #errors)*));
    }
    let checks = if choices.editor {
        editor::item(&vocabulary::of_declaration(declaration))
    } else {
        let tracked = choices.tracked(!conditions.is_empty());
        let warnings = report::warnings(&answering.judgement.findings);
        quote!(const _: () = { #tracked #warnings };)
    };
    let implementation = implementation(&answering);
    let written = facade.rename(quote! {
        #conditions
        #levels
        #checks
        #conditions
        #implementation
    });
    Some(quote!(#item #written #(#conditions #errors)*))
}

/// The implementation of `Responds`; `None` if the framework is unknown.
fn implementation(answering: &Answering) -> Option<TokenStream> {
    let marker = marker(answering.framework?.name);
    let (parameters, _, conditions) = answering.generics.split_for_impl();
    let (ty, sends) = (&answering.ty, sends(answering, &marker));
    Some(quote! {
        #[automatically_derived]
        impl #parameters ::responds::Responds<#marker> for #ty #conditions {
            const SENDS: ::responds::verify::Sends = #sends;
        }
    })
}

/// The declared statuses alone; without a declaration those read from the body, with an unknown rest if a part of it
/// could not be evaluated.
fn sends(answering: &Answering, marker: &TokenStream) -> TokenStream {
    if answering.is_declared() {
        let answers = answering.judgement.declaration.responses.iter().filter_map(|response| {
            let code = response.key.code();
            let whole = answering.variants.last().map_or("", |variant| variant.from.as_str());
            responses::answer(response, code.and_then(|code| answering.source(code)).unwrap_or(whole))
        });
        let own = quote!(::responds::verify::Sends::Answers(&[#(#answers),*]));
        let types = answering.judgement.declaration.types.iter().map(|spread| &spread.ty);
        return types.fold(own, |sends, ty| {
            quote!(::responds::verify::Sends::Both(&#sends, &<#ty as ::responds::Responds<#marker>>::SENDS))
        });
    }
    let answers = answering.variants.iter().flat_map(read);
    let known = quote!(::responds::verify::Sends::Answers(&[#(#answers),*]));
    if answering.variants.iter().all(|variant| variant.closed) {
        known
    } else {
        quote!(::responds::verify::Sends::Both(&#known, &::responds::verify::Sends::Open))
    }
}

/// The responses that a variant can become: possible ones, since they are not declared.
fn read(variant: &Answers) -> impl Iterator<Item = TokenStream> {
    variant.statuses.iter().map(|(code, content)| {
        let from = &variant.from;
        let content = (*content != Content::Unknown).then(|| {
            let content = value::content(*content);
            quote!(.with_content(#content))
        });
        quote!(::responds::verify::Answer::new(#code, #from).possible()#content)
    })
}
