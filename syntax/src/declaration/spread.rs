//! `..AuthError`: all that a type sends.

use proc_macro2::{Group, Ident, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use responds_core::contract;
use syn::{Path, Type};

use super::details::text_of;

/// A type all of whose statuses are declared.
#[derive(Debug)]
pub struct Spread {
    /// The type, as it is written.
    pub ty: Type,
    /// The number of modules between the attribute that names it and the handler.
    pub depth: usize,
    /// Its text: `AuthError`.
    pub text: String,
}

impl Spread {
    pub(super) fn new(ty: Type) -> Self {
        let text = text_of(&ty);
        Self { ty, depth: 0, text }
    }

    /// The modules around the handler up to that in which it is written: `super::super`.
    #[must_use]
    pub fn module(&self) -> Option<TokenStream> {
        let above = std::iter::repeat_n(quote!(super), self.depth.checked_sub(1)?);
        Some(above.fold(quote!(super), |module, above| quote!(#module::#above)))
    }

    /// The type as written inside the modules of the handler: `self` and `super` still lead to the same module.
    #[must_use]
    pub fn seen_from_within(&self) -> TokenStream {
        match self.module() {
            Some(module) => led_out(self.ty.to_token_stream(), &module),
            None => self.ty.to_token_stream(),
        }
    }

    /// The path by which documentation of the handler can link it.
    ///
    /// Behind modules, the first of several names may be a crate or a module: that cannot be told.
    pub(crate) fn link(&self) -> Option<String> {
        let Type::Path(ty) = &self.ty else { return None };
        if ty.qself.is_some() {
            return None;
        }
        let path = without_arguments(&ty.path);
        let first = path.segments.first()?.ident.to_string();
        let text = |tokens: TokenStream| Some(text_of(&tokens));
        match self.module() {
            None => text(path.into_token_stream()),
            Some(_) if path.leading_colon.is_some() || first == "crate" => text(path.into_token_stream()),
            Some(module) if first == "self" || first == "super" => {
                text(led_out(path.into_token_stream(), &module))
            }
            Some(module) => path.get_ident().and_then(|name| text(quote!(#module::#name))),
        }
    }

    /// Returns `true` if it is the word for all extractors of the handler.
    pub(super) fn is_extractors(&self) -> bool {
        matches!(&self.ty, Type::Path(path) if path.path.is_ident("Extractors"))
    }

    /// It as the rules and tables see it.
    pub(crate) fn view<'a>(&'a self, link: Option<&'a str>) -> contract::Spread<'a> {
        contract::Spread { text: &self.text, link }
    }

    /// Returns `true` if both name the same type.
    pub(super) fn is_same(&self, other: &Self) -> bool {
        self.depth == other.depth && self.ty == other.ty
    }
}

/// The names of a path.
fn without_arguments(path: &Path) -> Path {
    let mut path = path.clone();
    path.segments.iter_mut().for_each(|segment| segment.arguments = syn::PathArguments::None);
    path
}

/// The tokens with each path that starts at a module starting further out.
fn led_out(tokens: TokenStream, module: &TokenStream) -> TokenStream {
    let mut behind_colon = false;
    let led = tokens.into_iter().flat_map(|token| {
        let starts = !std::mem::replace(
            &mut behind_colon,
            matches!(&token, TokenTree::Punct(punct) if punct.as_char() == ':'),
        );
        match token {
            TokenTree::Ident(word) if starts && word == "self" => at(module, &word),
            TokenTree::Ident(word) if starts && word == "super" => {
                let module = at(module, &word);
                quote!(#module::#word)
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), led_out(group.stream(), module));
                inner.set_span(group.span());
                TokenTree::Group(inner).into()
            }
            other => other.into(),
        }
    });
    led.collect()
}

/// The module with the span of the word that it replaces.
fn at(module: &TokenStream, word: &Ident) -> TokenStream {
    let spanned = module.clone().into_iter().map(|mut token| {
        token.set_span(word.span());
        token
    });
    spanned.collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_seen(text: &str, depth: usize, seen: &str, link: Option<&str>) {
        let spread = Spread { depth, ..Spread::new(syn::parse_str(text).unwrap()) };
        assert_eq!(text_of(&spread.seen_from_within()), seen);
        assert_eq!(spread.link().as_deref(), link);
    }

    #[test]
    fn beside_the_handler() {
        assert_seen("Auth", 0, "Auth", Some("Auth"));
        assert_seen("self::Auth", 0, "self::Auth", Some("self::Auth"));
        assert_seen("sets::Problem<Todo>", 0, "sets::Problem<Todo>", Some("sets::Problem"));
        assert_seen("(A, B)", 0, "(A, B)", None);
    }

    #[test]
    fn in_modules_around_it() {
        assert_seen("Auth", 1, "Auth", Some("super::Auth"));
        assert_seen("Auth", 2, "Auth", Some("super::super::Auth"));
        assert_seen("crate::Auth", 2, "crate::Auth", Some("crate::Auth"));
        assert_seen("self::Auth", 1, "super::Auth", Some("super::Auth"));
        assert_seen("super::Auth", 1, "super::super::Auth", Some("super::super::Auth"));
        assert_seen("sets::Auth", 1, "sets::Auth", None);
        assert_seen("Of<self::A, super::B>", 1, "Of<super::A, super::super::B>", Some("super::Of"));
    }
}
