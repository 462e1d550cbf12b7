//! The attribute on tokens: its expansion, and that the item is in it unchanged.

mod derive;
mod endpoints;
mod kept;
#[cfg(feature = "_openapi")]
mod openapi;
mod robustness;
mod sets;
mod snapshots;

use proc_macro2::TokenStream;

use crate::settings::Choices;

/// Expands the attribute, and holds that nothing of the item is lost or changed.
#[track_caller]
fn expand(declaration: &TokenStream, item: &TokenStream) -> TokenStream {
    let expansion = super::responds(declaration.clone(), item.clone(), Choices::default());
    kept::assert_kept(item, &expansion);
    expansion
}

/// Tokens that are written as text.
#[track_caller]
fn tokens(text: &str) -> TokenStream {
    text.parse().unwrap_or_else(|error| panic!("{error}: {text}"))
}
