//! Return types as they can be written inside a constant.
//!
//! A constant in a function's body can name neither the generic parameters around it nor `Self`, and no `impl Trait`.
//! Such types are replaced, inside wrappers that accept any type; lifetimes are left to the compiler.

#[cfg(test)]
mod tests;

use proc_macro2::{Ident, Spacing, TokenStream, TokenTree};
use quote::{ToTokens, quote};
use syn::{GenericArgument, PathArguments, PathSegment, Type};

use crate::handler::{Handler, type_arguments};

/// Wrappers whose type parameters have no bounds: they accept any type.
const WRAPPERS: &[&str] = &[
    "Result",
    "Option",
    "Box",
    "Json",
    "Html",
    "Form",
    "Either",
    "Reply",
    "Created",
    "Accepted",
    "PartialContent",
];

/// A type as it can be written inside a constant.
#[derive(Debug)]
pub struct Nameable {
    /// The type, with a placeholder for each part that cannot be named.
    pub tokens: TokenStream,
    /// The names in it that could be generic parameters of an `impl` around the handler.
    pub doubtful: Vec<Ident>,
}

impl Nameable {
    /// The type, as it can be written in the body of the handler; `None` if no part of it can be named.
    #[must_use]
    pub fn of(ty: &Type, handler: &Handler) -> Option<Self> {
        let namer = Namer { handler };
        let tokens = namer.name(ty)?;
        let mut doubtful = Vec::new();
        namer.doubt(ty, &mut doubtful);
        Some(Self { tokens, doubtful })
    }
}

struct Namer<'a> {
    handler: &'a Handler,
}

impl Namer<'_> {
    /// The type with placeholders for the parts that cannot be named; `None` if that is all of it.
    fn name(&self, ty: &Type) -> Option<TokenStream> {
        let tokens = ty.to_token_stream();
        if !self.is_tainted(&tokens) {
            return Some(without_lifetimes(tokens));
        }
        match ty {
            Type::Paren(inner) => self.name(&inner.elem),
            Type::Group(inner) => self.name(&inner.elem),
            Type::Reference(inner) => self.name(&inner.elem),
            Type::Tuple(tuple) => {
                let elements = tuple.elems.iter().map(|element| self.name(element).unwrap_or_else(opaque));
                Some(quote!((#(#elements,)*)))
            }
            // In the place of a type it is no constant, whatever it looks like.
            Type::Path(path) if path.path.get_ident().is_some_and(|name| self.may_be_named(name)) => {
                Some(tokens)
            }
            Type::Path(path) if path.qself.is_none() => {
                let mut before: Vec<_> = path.path.segments.iter().collect();
                let last = self.wrapper(before.pop()?)?;
                let leading = path.path.leading_colon;
                Some(quote!(#leading #(#before ::)* #last))
            }
            _ => None,
        }
    }

    /// A wrapper with its arguments named or replaced.
    fn wrapper(&self, segment: &PathSegment) -> Option<TokenStream> {
        let PathArguments::AngleBracketed(arguments) = &segment.arguments else { return None };
        let name = segment.ident.to_string();
        if !WRAPPERS.contains(&name.as_str()) && !name.ends_with("Result") {
            return None;
        }
        if name == "Reply" && !matches!(arguments.args.first(), Some(GenericArgument::Const(_))) {
            // A placeholder for a type cannot replace a status.
            return None;
        }
        let arguments = arguments.args.iter().map(|argument| match argument {
            GenericArgument::Type(ty) => self.name(ty).unwrap_or_else(opaque),
            other => without_lifetimes(other.to_token_stream()),
        });
        let ident = &segment.ident;
        Some(quote!(#ident<#(#arguments),*>))
    }

    /// Returns `true` if the tokens contain something that cannot be named in a constant.
    fn is_tainted(&self, tokens: &TokenStream) -> bool {
        let is_method = self.handler.is_method;
        if has_associated(tokens, |name| is_method || looks_generic(name))
            || is_method && has_named_status(tokens)
        {
            return true;
        }
        tokens.clone().into_iter().any(|token| match token {
            TokenTree::Ident(word) => {
                let word = word.to_string();
                ["Self", "impl", "for", "_"].contains(&word.as_str())
                    || looks_constant(&word)
                    || self.handler.generics.contains(&word)
            }
            TokenTree::Group(group) => self.is_tainted(&group.stream()),
            // `!` is a type nowhere but behind `->`.
            TokenTree::Punct(punct) => punct.as_char() == '!',
            TokenTree::Literal(_) => false,
        })
    }

    /// Returns `true` if a name alone is a type that can be named, unless it is a parameter of an `impl` around.
    fn may_be_named(&self, name: &Ident) -> bool {
        let name = name.to_string();
        name != "Self" && name != "_" && !self.handler.generics.contains(&name)
    }

    /// Returns `true` if a name is certainly not a generic parameter of an `impl`.
    ///
    /// A function without `self` is mostly a free one: only names that are usual for parameters are in doubt.
    fn is_known(&self, name: &str) -> bool {
        name == "Self"
            || is_builtin(name)
            || self.handler.generics.iter().any(|generic| generic == name)
            || !self.handler.is_method && !looks_generic(name) && !looks_constant(name)
    }

    /// Notes the names in a type that could be generic parameters of an `impl` around.
    fn doubt(&self, ty: &Type, doubtful: &mut Vec<Ident>) {
        match ty {
            Type::Paren(inner) => self.doubt(&inner.elem, doubtful),
            Type::Group(inner) => self.doubt(&inner.elem, doubtful),
            Type::Reference(inner) => self.doubt(&inner.elem, doubtful),
            Type::Tuple(tuple) => tuple.elems.iter().for_each(|element| self.doubt(element, doubtful)),
            Type::Path(path) => {
                let lone = path.path.get_ident().filter(|ident| !self.is_known(&ident.to_string()));
                doubtful.extend(lone.filter(|ident| !doubtful.contains(ident)).cloned());
                for segment in &path.path.segments {
                    type_arguments(&segment.arguments).for_each(|ty| self.doubt(ty, doubtful));
                }
            }
            _ => {}
        }
    }
}

/// Returns `true` if a name is spelt as a constant, `N` or `SIZE`: it may be a constant parameter of the `impl` around,
/// which no type can replace.
fn looks_constant(name: &str) -> bool {
    let shouts = name.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_');
    shouts && (name.len() > 1 || name == "N")
}

/// Returns `true` if a path starts with a possible generic parameter: `T::Out`.
fn has_associated(tokens: &TokenStream, could_be: impl Fn(&str) -> bool + Copy) -> bool {
    let tokens: Vec<_> = tokens.clone().into_iter().collect();
    let is_colon =
        |token: Option<&TokenTree>| matches!(token, Some(TokenTree::Punct(punct)) if punct.as_char() == ':');
    tokens.iter().enumerate().any(|(i, token)| match token {
        TokenTree::Ident(name) => {
            let starts = !is_colon(i.checked_sub(1).and_then(|before| tokens.get(before)));
            starts
                && is_colon(tokens.get(i + 1))
                && name.to_string().starts_with(|first: char| first.is_uppercase())
                && could_be(&name.to_string())
        }
        _ => false,
    })
}

/// Returns `true` if the status of a reply is a name, which may be a parameter of the `impl`: `Reply<S, T>`.
fn has_named_status(tokens: &TokenStream) -> bool {
    let tokens: Vec<_> = tokens.clone().into_iter().collect();
    tokens.windows(3).any(|window| match window {
        [TokenTree::Ident(reply), TokenTree::Punct(open), TokenTree::Ident(_)] => {
            reply == "Reply" && open.as_char() == '<'
        }
        _ => false,
    })
}

/// Returns `true` if a name is usual for a generic parameter: `T`, `DB`, `T1`.
fn looks_generic(name: &str) -> bool {
    name.len() <= 2 && name.starts_with(|first: char| first.is_ascii_uppercase())
}

/// Returns `true` if a name is a type that is in scope in every module.
fn is_builtin(name: &str) -> bool {
    const BUILTIN: &[&str] = &[
        "bool", "char", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "str", "u128", "u16",
        "u32", "u64", "u8", "usize", "String",
    ];
    BUILTIN.contains(&name)
}

/// The placeholder for a type that cannot be named.
fn opaque() -> TokenStream {
    quote!(::responds::verify::Opaque)
}

/// The tokens with every lifetime but `'static` left to the compiler.
fn without_lifetimes(tokens: TokenStream) -> TokenStream {
    let mut lifetime = false;
    tokens
        .into_iter()
        .map(|token| {
            let behind_tick = std::mem::replace(&mut lifetime, is_tick(&token));
            match token {
                TokenTree::Ident(name) if behind_tick && name != "static" => {
                    Ident::new("_", name.span()).into()
                }
                TokenTree::Group(group) => {
                    let mut inner =
                        proc_macro2::Group::new(group.delimiter(), without_lifetimes(group.stream()));
                    inner.set_span(group.span());
                    inner.into()
                }
                other => other,
            }
        })
        .collect()
}

fn is_tick(token: &TokenTree) -> bool {
    matches!(token, TokenTree::Punct(punct) if punct.as_char() == '\'' && punct.spacing() == Spacing::Joint)
}
