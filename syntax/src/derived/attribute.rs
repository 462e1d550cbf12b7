//! The attributes of a variant, and the arguments in them.

use proc_macro2::TokenStream;
use syn::{Attribute, Expr, Lit, Meta};

use super::{Derive, Named};
use crate::{
    arguments::{self, Argument},
    openapi::first_text,
    route,
};

/// The arguments of the attributes on a variant, a field or a type that a derive reads.
pub(super) struct Said {
    /// Each argument with the name of its attribute.
    arguments: Vec<(String, Argument)>,
}

impl Said {
    pub(super) fn read(attributes: &[Attribute], derive: &Derive) -> Self {
        let known = |meta: &Meta| {
            let name = meta.path().get_ident()?.to_string();
            derive.attributes.iter().any(|named| named.attribute == name).then_some(name)
        };
        let metas = route::metas(attributes);
        let read = metas.iter().filter_map(|meta| Some((known(meta)?, arguments::of_meta(meta))));
        let arguments = read.flat_map(|(name, arguments)| {
            arguments.into_iter().flat_map(nested).map(move |argument| (name.clone(), argument))
        });
        Self { arguments: arguments.collect() }
    }

    /// The tokens that name a status, by the first attribute that does.
    pub(super) fn status(&self, named: &[Named]) -> Option<TokenStream> {
        named.iter().find_map(|named| {
            let found = self.arguments.iter().find(|(attribute, argument)| {
                let is_named = match named.argument {
                    "" => argument.name.is_none(),
                    name => argument.is(name),
                };
                attribute == named.attribute && is_named
            });
            found.map(|(_, argument)| argument.value.clone())
        })
    }

    /// The argument of this name.
    pub(super) fn find(&self, name: &str) -> Option<&Argument> {
        self.arguments.iter().map(|(_, argument)| argument).find(|argument| argument.is(name))
    }

    /// All arguments.
    pub(super) fn all(&self) -> Vec<&Argument> {
        self.arguments.iter().map(|(_, argument)| argument).collect()
    }

    /// Returns `true` if one argument is this word alone.
    pub(super) fn has_word(&self, word: &str) -> bool {
        self.arguments.iter().any(|(_, argument)| {
            argument.name.is_none() && argument.word().is_some_and(|alone| alone == word)
        })
    }

    /// The text of an argument.
    pub(super) fn text(&self, name: &str) -> Option<String> {
        first_text(&self.find(name)?.value)
    }
}

/// The arguments in `#[salvo(response(..))]`.
fn nested(argument: Argument) -> Vec<Argument> {
    if argument.is("response") { arguments::of_tokens(argument.value) } else { vec![argument] }
}

/// The first paragraph of the documentation.
pub(super) fn documentation(attributes: &[Attribute]) -> Option<String> {
    let line = |attribute: &Attribute| match &attribute.meta {
        Meta::NameValue(pair) if pair.path.is_ident("doc") => match &pair.value {
            Expr::Lit(literal) => match &literal.lit {
                Lit::Str(text) => Some(text.value().trim().to_owned()),
                _ => None,
            },
            _ => None,
        },
        _ => None,
    };
    let lines = attributes.iter().filter_map(line).skip_while(String::is_empty);
    let paragraph: Vec<_> = lines.take_while(|line| !line.is_empty()).collect();
    (!paragraph.is_empty()).then(|| paragraph.join(" "))
}
