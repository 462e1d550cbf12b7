//! The name of `responds` in the crate that is compiled, for use in generated code.

use std::sync::OnceLock;

use proc_macro2::{Ident, Spacing, Span, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use responds_syntax::{mistake::words, worded};
use syn::Path;

/// Under which name the crate that is compiled knows `responds`.
#[derive(Clone, Debug, Default)]
pub(crate) enum Facade {
    /// As `::responds`.
    #[default]
    Own,
    /// By another path: the dependency is renamed, or `crate = path` names one that re-exports it.
    Path(TokenStream),
    /// By none: it is no dependency, so some other crate gave the macro.
    Missing,
}

impl Facade {
    /// Returns the name from the arguments of the compiler; they are read once.
    pub(crate) fn of_compiler() -> Self {
        static NAME: OnceLock<Name> = OnceLock::new();
        let arguments = || std::env::args_os().filter_map(|argument| argument.into_string().ok());
        Self::of_name(NAME.get_or_init(|| Name::of_arguments(arguments())))
    }

    fn of_name(name: &Name) -> Self {
        match name {
            Name::Own => Self::Own,
            Name::Missing => Self::Missing,
            Name::Other(name) => {
                let name = Ident::new(name, Span::call_site());
                Self::Path(quote!(::#name))
            }
        }
    }

    /// The one that `crate = path` names, where it does.
    pub(crate) fn or_named(&self, path: Option<&Path>) -> Self {
        path.map_or_else(|| self.clone(), |path| Self::Path(path.to_token_stream()))
    }

    /// The error where there is no name; `example` is how a path is given.
    pub(crate) fn error(&self, example: &str) -> Option<syn::Error> {
        matches!(self, Self::Missing).then(|| {
            let what = worded!(
                "`responds` is no direct dependency of this crate, and the code that the macro writes needs it",
                "이 크레이트가 `responds`에 직접 의존하지 않는데, 매크로가 쓰는 코드에 필요하다",
            );
            let help = worded!(
                "add `responds` to the dependencies in `Cargo.toml`, or name the path that re-exports the whole \
                 crate: `{example}`",
                "`Cargo.toml`의 의존성에 `responds`를 더하거나, 크레이트 전체를 다시 내보내는 경로를 적는다: \
                 `{example}`",
            );
            syn::Error::new(Span::call_site(), words(what, help))
        })
    }

    /// Replaces the name of the crate in generated code.
    pub(crate) fn rename(&self, generated: TokenStream) -> TokenStream {
        match self {
            Self::Path(path) => renamed(generated, path),
            Self::Own | Self::Missing => generated,
        }
    }
}

/// The name of the dependency, from the arguments of the compiler.
enum Name {
    Own,
    Other(String),
    Missing,
}

impl Name {
    /// Finds the name among the arguments of the compiler; its own if they do not contain it, as in rust-analyzer.
    fn of_arguments(arguments: impl Iterator<Item = String>) -> Self {
        let (mut other, mut listed, mut hidden) = (None, false, false);
        let mut arguments = arguments.peekable();
        while let Some(argument) = arguments.next() {
            hidden |= argument.starts_with('@');
            if argument == "--crate-name" && arguments.peek().is_some_and(|name| name == "responds") {
                return Self::Own;
            }
            let value = match argument.strip_prefix("--extern=") {
                Some(value) => Some(value.to_owned()),
                None if argument == "--extern" => arguments.next(),
                None => None,
            };
            let Some(value) = value else { continue };
            listed = true;
            let (name, file) = value.split_once('=').unwrap_or((&value, ""));
            let name = name.rsplit(':').next().unwrap_or(name);
            if name == "responds" {
                return Self::Own;
            }
            if is_library(file) {
                other = Some(name.to_owned());
            }
        }
        match other {
            Some(name) => Self::Other(name),
            None if listed && !hidden => Self::Missing,
            None => Self::Own,
        }
    }
}

/// Returns `true` if a file is the library of this crate: `libresponds-0f3a….rmeta`.
fn is_library(file: &str) -> bool {
    let name = file.rsplit(['/', '\\']).next().unwrap_or(file);
    let stem = name.rsplit_once('.').map_or(name, |(stem, _)| stem);
    let stem = stem.strip_prefix("lib").unwrap_or(stem);
    stem == "responds"
        || stem.strip_prefix("responds-").is_some_and(|hash| hash.bytes().all(|b| b.is_ascii_hexdigit()))
}

/// Replaces each `::responds` that starts a path.
fn renamed(tokens: TokenStream, path: &TokenStream) -> TokenStream {
    let mut written: Vec<TokenTree> = Vec::new();
    for token in tokens {
        match token {
            TokenTree::Ident(name) if name == "responds" && starts_path(&written) => {
                written.truncate(written.len() - 2);
                written.extend(path.clone().into_iter().map(|mut token| {
                    token.set_span(name.span());
                    token
                }));
            }
            TokenTree::Group(group) => {
                let mut inner = proc_macro2::Group::new(group.delimiter(), renamed(group.stream(), path));
                inner.set_span(group.span());
                written.push(inner.into());
            }
            other => written.push(other),
        }
    }
    written.into_iter().collect()
}

/// Returns `true` if the tokens end with `::` that no name precedes.
fn starts_path(written: &[TokenTree]) -> bool {
    const KEYWORDS: [&str; 4] = ["as", "for", "impl", "use"];
    let (before, colons) = match written {
        [before @ .., TokenTree::Punct(first), TokenTree::Punct(second)] => (before, (first, second)),
        _ => return false,
    };
    let is_colons =
        colons.0.as_char() == ':' && colons.0.spacing() == Spacing::Joint && colons.1.as_char() == ':';
    is_colons
        && match before.last() {
            Some(TokenTree::Ident(word)) => KEYWORDS.iter().any(|keyword| word == keyword),
            _ => true,
        }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn facade(arguments: &[&str]) -> Facade {
        Facade::of_name(&Name::of_arguments(arguments.iter().map(|argument| (*argument).to_owned())))
    }

    #[track_caller]
    fn found(arguments: &[&str], expected: &str) {
        let facade = facade(arguments);
        assert_eq!(
            facade.rename(quote!(::responds::Status)).to_string().replace(' ', ""),
            format!("{expected}::Status")
        );
        assert!(facade.error("").is_none());
    }

    #[test]
    fn a_dependency_may_be_renamed() {
        found(&["rustc", "--extern", "responds=/t/libresponds-0af3.rmeta"], "::responds");
        found(
            &[
                "rustc",
                "--extern",
                "axum=/t/libaxum-1.rmeta",
                "--extern",
                "statuses=/t/libresponds-0af3.rlib",
            ],
            "::statuses",
        );
        found(&["rustc", "--extern=priv,noprelude:statuses=C:\\t\\libresponds-0af3.rlib"], "::statuses");
        found(&["rustc", "--extern", "responds_core=/t/libresponds_core-1.rmeta", "@rest"], "::responds");
    }

    #[test]
    fn where_arguments_do_not_tell_it_is_the_crates_own() {
        found(&["rust-analyzer-proc-macro-srv"], "::responds");
        found(&["rustc", "--crate-name", "responds", "--extern", "http=/t/libhttp-1.rmeta"], "::responds");
    }

    #[test]
    fn what_is_no_dependency_is_missing() {
        let facade = facade(&["rustc", "--extern", "common=/t/libcommon-1.rmeta"]);
        let error = facade.error("#[responds(crate = common::responds)]").unwrap();
        assert!(error.to_string().contains("no direct dependency"));
        let path = syn::parse_quote!(common::responds);
        assert!(facade.or_named(Some(&path)).error("").is_none());
    }

    #[test]
    fn only_what_starts_a_path_is_renamed() {
        let path = Facade::Path(quote!(common::http));
        let renamed = path
            .rename(quote!(<T as ::responds::Responds>::S; ours::responds::x; { &::responds::y }; responds));
        let expected =
            quote!(<T as common::http::Responds>::S; ours::responds::x; { &common::http::y }; responds);
        assert_eq!(renamed.to_string(), expected.to_string());
    }
}
