//! The choices that hold for a whole crate: three variables and the enabled frameworks.

use std::{
    path::Path,
    sync::{
        OnceLock,
        atomic::{AtomicBool, Ordering},
    },
};

use proc_macro2::{Span, TokenStream};
use quote::quote;
use responds_core::{
    Languages,
    profile::{self, Profile},
};
use responds_syntax::{
    Settings, levels,
    mistake::{self, Worded, words},
    worded,
};

use crate::facade::Facade;

/// The variable that names the profile.
const PROFILE: &str = "RESPONDS_PROFILE";
/// The variable that sets levels of rules: `undeclared_variant=allow, undeclared_status(5xx)=warn`.
const LEVELS: &str = "RESPONDS_LEVELS";
/// The variable that names the languages of the documentation.
const LANG: &str = "RESPONDS_LANG";

/// The variable that rust-analyzer sets for the process that expands macros. Its name warns that it may go: without it,
/// hover and completion inside attributes are lost, and nothing else.
const RUST_ANALYZER: &str = "RUST_ANALYZER_INTERNALS_DO_NOT_USE";

/// The programs that expand macros to compile them: rustc itself, and as clippy.
const COMPILERS: &[&str] = &["rustc", "clippy-driver"];

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

/// The frameworks whose own traits are implemented: the facts of the others are known, but not their crates.
const ADAPTERS: &[&str] = &[
    #[cfg(feature = "actix-web-adapter")]
    "actix_web",
    #[cfg(feature = "axum-adapter")]
    "axum",
    #[cfg(feature = "dropshot-adapter")]
    "dropshot",
    #[cfg(feature = "poem-adapter")]
    "poem",
    #[cfg(feature = "rocket-adapter")]
    "rocket",
    #[cfg(feature = "salvo-adapter")]
    "salvo",
    #[cfg(feature = "warp-adapter")]
    "warp",
];

/// The generators of OpenAPI documents whose traits are implemented.
#[cfg(feature = "_openapi")]
const GENERATORS: &[&str] = &[
    #[cfg(feature = "aide")]
    "aide",
    #[cfg(feature = "salvo-oapi")]
    "salvo_oapi",
    #[cfg(feature = "utoipa")]
    "utoipa",
];

/// The choices, and the mistakes in them.
#[derive(Default)]
pub(crate) struct Choices {
    pub(crate) settings: Settings,
    pub(crate) facade: Facade,
    /// `true` if an editor expands the macro, which compiles nothing.
    pub(crate) editor: bool,
    /// `true` if each handler gets a constant that holds its declaration.
    pub(crate) endpoints: bool,
    /// The frameworks whose traits are implemented.
    pub(crate) adapters: &'static [&'static str],
    /// The generators of OpenAPI documents whose traits are implemented.
    #[cfg(feature = "_openapi")]
    pub(crate) generators: &'static [&'static str],
    pub(crate) mistakes: Vec<syn::Error>,
    /// `true` if all expansions are those of one crate: what is needed once is in one of them.
    pub(crate) one_crate: bool,
}

/// Reads the choices from the environment of the compiler.
pub(crate) fn read() -> Choices {
    let mut choices = Choices::default();
    choices.settings.frameworks = FRAMEWORKS;
    choices.editor = variable(RUST_ANALYZER).is_some();
    choices.one_crate = true;
    choices.facade = Facade::of_compiler();
    choices.adapters = ADAPTERS;
    choices.endpoints = cfg!(feature = "endpoints");
    #[cfg(feature = "_openapi")]
    {
        choices.generators = GENERATORS;
    }
    choices.settings.fills = cfg!(feature = "utoipa");
    choices.settings.tables = !compiles();
    // The language comes first: what is wrong with the others is said in it.
    if let Some(tags) = variable(LANG) {
        match Languages::from_tags(&tags) {
            Some(languages) => choices.settings.languages = languages,
            None => choices.mistakes.push(unknown_languages(&tags)),
        }
    }
    mistake::speak(choices.settings.languages.first());
    if let Some(name) = variable(PROFILE) {
        match Profile::from_id(&name) {
            Some(profile) => choices.settings.profile = profile,
            None => choices.mistakes.push(unknown_profile(&name)),
        }
    }
    if let Some(text) = variable(LEVELS) {
        match levels::read(&text) {
            Ok(list) => {
                let reason = Some("set for the whole crate");
                choices.settings.levels =
                    list.into_iter().map(|(what, level)| what.at(level, reason)).collect();
            }
            Err(error) => choices.mistakes.push(unreadable(LEVELS, &error)),
        }
    }
    if !choices.mistakes.is_empty() && TOLD.swap(true, Ordering::Relaxed) {
        choices.mistakes.clear();
    }
    choices
}

/// Returns `true` if the compiler expands the macro, and neither rustdoc nor an editor nor an unknown program.
fn compiles() -> bool {
    static COMPILES: OnceLock<bool> = OnceLock::new();
    *COMPILES.get_or_init(|| {
        let program = std::env::args_os().next().unwrap_or_default();
        let name = Path::new(&program).file_stem();
        name.is_some_and(|name| COMPILERS.iter().any(|compiler| name == *compiler))
    })
}

/// `true` once a mistake in a variable was reported in this crate: it is the same for each macro call.
static TOLD: AtomicBool = AtomicBool::new(false);

/// `true` once an expansion that the compiler certainly sees has noted the variables.
static NOTED: AtomicBool = AtomicBool::new(false);

impl Choices {
    /// Tokens that make the compiler note the variables, so that a change of them triggers a build. Once per crate is
    /// enough, but an item under a condition may be left out.
    pub(crate) fn tracked(&self, conditional: bool) -> TokenStream {
        if self.one_crate && NOTED.load(Ordering::Relaxed) {
            return TokenStream::new();
        }
        NOTED.fetch_or(!conditional, Ordering::Relaxed);
        quote! {
            let _ = (::core::option_env!(#PROFILE), ::core::option_env!(#LEVELS), ::core::option_env!(#LANG));
        }
    }
}

/// The value of a variable that is set to something.
#[allow(
    clippy::disallowed_methods,
    reason = "this is the one module that reads variables; `tracked` notes each"
)]
fn variable(name: &str) -> Option<String> {
    std::env::var(name).ok().filter(|value| !value.trim().is_empty())
}

fn unknown_profile(name: &str) -> syn::Error {
    let known: Vec<_> = profile::ALL.iter().map(|profile| format!("`{}`", profile.id)).collect();
    let known = known.join(", ");
    unknown_value(PROFILE, name, worded!("the profiles are {known}", "프로필은 {known} 가운데 하나이다"))
}

fn unknown_languages(tags: &str) -> syn::Error {
    let help = worded!("write `en`, `ko` or `en,ko`", "`en`, `ko`, `en,ko` 가운데 하나를 적는다");
    unknown_value(LANG, tags, help)
}

/// A mistake inside the value of a variable, which has no place in the code.
fn unreadable(variable: &str, error: &syn::Error) -> syn::Error {
    syn::Error::new(Span::call_site(), worded!("in `{variable}`: {error}", "`{variable}` 변수: {error}"))
}

fn unknown_value(variable: &str, value: &str, help: Worded) -> syn::Error {
    let what = worded!(
        "unknown value `{value}` of the variable `{variable}`",
        "`{variable}` 변수의 `{value}` 값을 알 수 없다",
    );
    syn::Error::new(Span::call_site(), words(what, help))
}
