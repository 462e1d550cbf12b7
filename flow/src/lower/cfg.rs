//! Decides `#[cfg(..)]` and `cfg!(..)` as far as the source tells.

use syn::{Attribute, Meta, Token, parse::Parser, punctuated::Punctuated};

use super::Surroundings;
use crate::body::Cfg;

/// Decides all `#[cfg(..)]` among some attributes.
pub(super) fn of(attributes: &[Attribute], around: &dyn Surroundings) -> Cfg {
    let conditions = attributes.iter().filter(|attribute| attribute.path().is_ident("cfg"));
    conditions.fold(Cfg::On, |all, attribute| {
        let one = attribute.parse_args::<Meta>().map_or(Cfg::Unknown, |meta| holds(&meta, around));
        and(all, one)
    })
}

/// Decides a condition: `test` is off, default features are on, targets and profiles are unknown.
#[must_use]
pub fn holds(condition: &Meta, around: &dyn Surroundings) -> Cfg {
    match condition {
        Meta::Path(path) if path.is_ident("test") => Cfg::Off,
        Meta::Path(path) if path.is_ident("doc") || path.is_ident("miri") => Cfg::Off,
        Meta::NameValue(pair) if pair.path.is_ident("feature") => match text(&pair.value) {
            Some(name) if around.feature(&name) == Some(true) => Cfg::On,
            _ => Cfg::Unknown,
        },
        Meta::List(list) => {
            let parts = Punctuated::<Meta, Token![,]>::parse_terminated.parse2(list.tokens.clone());
            let Ok(parts) = parts else { return Cfg::Unknown };
            let parts = parts.iter().map(|part| holds(part, around));
            if list.path.is_ident("all") {
                parts.fold(Cfg::On, and)
            } else if list.path.is_ident("any") {
                not(parts.map(not).fold(Cfg::On, and))
            } else if list.path.is_ident("not") {
                not(parts.fold(Cfg::On, and))
            } else {
                Cfg::Unknown
            }
        }
        Meta::Path(_) | Meta::NameValue(_) => Cfg::Unknown,
    }
}

fn text(value: &syn::Expr) -> Option<String> {
    // A value that is no literal is left to rustc.
    let tokens = quote::quote!(#value);
    syn::parse2::<syn::LitStr>(tokens).ok().map(|text| text.value())
}

/// Combines two conditions that must both hold.
const fn and(one: Cfg, other: Cfg) -> Cfg {
    match (one, other) {
        (Cfg::Off, _) | (_, Cfg::Off) => Cfg::Off,
        (Cfg::On, Cfg::On) => Cfg::On,
        _ => Cfg::Unknown,
    }
}

const fn not(one: Cfg) -> Cfg {
    match one {
        Cfg::On => Cfg::Off,
        Cfg::Unknown => Cfg::Unknown,
        Cfg::Off => Cfg::On,
    }
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    struct Default;

    impl Surroundings for Default {
        fn feature(&self, name: &str) -> Option<bool> {
            Some(name == "default")
        }
    }

    #[track_caller]
    fn assert_cfg(condition: &Meta, expected: Cfg) {
        assert_eq!(holds(condition, &Default), expected);
    }

    #[test]
    fn tests_are_off() {
        assert_cfg(&parse_quote!(test), Cfg::Off);
        assert_cfg(&parse_quote!(not(test)), Cfg::On);
        assert_cfg(&parse_quote!(all(unix, test)), Cfg::Off);
        assert_cfg(&parse_quote!(any(test, feature = "default")), Cfg::On);
    }

    #[test]
    fn what_a_build_decides_is_unknown() {
        assert_cfg(&parse_quote!(debug_assertions), Cfg::Unknown);
        assert_cfg(&parse_quote!(feature = "other"), Cfg::Unknown);
        assert_cfg(&parse_quote!(any(unix, test)), Cfg::Unknown);
        assert_cfg(&parse_quote!(target_os = "linux"), Cfg::Unknown);
    }
}
