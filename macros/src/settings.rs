//! The choices that hold for a whole crate: two variables and the enabled frameworks.

use proc_macro2::{Span, TokenStream};
use quote::quote;
use responds_core::{
    Languages,
    profile::{self, Profile},
};
use responds_syntax::Settings;

/// The variable that names the profile.
const PROFILE: &str = "RESPONDS_PROFILE";
/// The variable that names the languages of the documentation.
const LANG: &str = "RESPONDS_LANG";

/// The frameworks that are enabled as features.
const FRAMEWORKS: &[&str] = &[
    #[cfg(feature = "actix-web")]
    "actix_web",
    #[cfg(feature = "axum")]
    "axum",
    #[cfg(feature = "dropshot")]
    "dropshot",
    #[cfg(feature = "poem")]
    "poem",
    #[cfg(feature = "rocket")]
    "rocket",
    #[cfg(feature = "salvo")]
    "salvo",
    #[cfg(feature = "warp")]
    "warp",
];

/// The choices, and what is wrong with them.
#[derive(Default)]
pub(crate) struct Choices {
    pub(crate) settings: Settings,
    pub(crate) mistakes: Vec<syn::Error>,
}

/// Reads the choices from the environment of the compiler.
pub(crate) fn read() -> Choices {
    let mut choices = Choices::default();
    choices.settings.frameworks = FRAMEWORKS;
    if let Some(name) = variable(PROFILE) {
        match Profile::from_id(&name) {
            Some(profile) => choices.settings.profile = profile,
            None => choices.mistakes.push(unknown_profile(&name)),
        }
    }
    if let Some(tags) = variable(LANG) {
        match Languages::from_tags(&tags) {
            Some(languages) => choices.settings.languages = languages,
            None => choices.mistakes.push(mistake(LANG, &tags, "write `en`, `ko` or `en,ko`")),
        }
    }
    choices
}

/// Tokens that make the compiler note the variables, so that a change of them builds anew.
pub(crate) fn tracked() -> TokenStream {
    quote! {
        let _ = (::core::option_env!(#PROFILE), ::core::option_env!(#LANG));
    }
}

/// The value of a variable that is set to something.
#[allow(
    clippy::disallowed_methods,
    reason = "this is the one module that reads variables; `tracked` notes both"
)]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

fn unknown_profile(name: &str) -> syn::Error {
    let known: Vec<_> = profile::ALL.iter().map(|profile| format!("`{}`", profile.id)).collect();
    mistake(PROFILE, name, &format!("the profiles are {}", known.join(", ")))
}

fn mistake(variable: &str, value: &str, help: &str) -> syn::Error {
    let message = format!("`{value}` is nothing that `{variable}` can be set to\n  = help: {help}");
    syn::Error::new(Span::call_site(), message)
}
