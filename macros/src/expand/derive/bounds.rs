//! The head of an `impl`: the type's own generic parameters, and the bounds on its fields.

use std::collections::HashSet;

use proc_macro2::{TokenStream, TokenTree};
use quote::{ToTokens, quote};
use responds_syntax::{
    Responding,
    variant::{Field, Sent, Value},
};
use syn::{Type, WherePredicate, parse_quote};

/// An `impl` of a trait for a type, without its body.
pub(super) struct Head<'a> {
    responding: &'a Responding,
    extra: TokenStream,
    predicates: Vec<WherePredicate>,
}

impl<'a> Head<'a> {
    pub(super) fn new(responding: &'a Responding) -> Self {
        Self { responding, extra: TokenStream::new(), predicates: Vec::new() }
    }

    /// One parameter more, that of the trait: a lifetime or a type.
    pub(super) fn parameter(mut self, parameter: TokenStream) -> Self {
        self.extra = parameter;
        self
    }

    /// That types implement a trait; said only of those that a generic parameter is part of, since the compiler
    /// checks the others where they are used.
    pub(super) fn each<'t>(self, types: impl Iterator<Item = &'t Type>, bound: &TokenStream) -> Self {
        let names: HashSet<_> =
            self.responding.generics.type_params().map(|parameter| parameter.ident.to_string()).collect();
        let generic = |ty: &&Type| mentions(ty.to_token_stream(), &names);
        let generic: Vec<_> = types.filter(generic).collect();
        self.all(generic.into_iter(), bound)
    }

    /// That types implement a trait.
    pub(super) fn all<'t>(mut self, types: impl Iterator<Item = &'t Type>, bound: &TokenStream) -> Self {
        self.predicates.extend(types.map(|ty| -> WherePredicate { parse_quote!(#ty: #bound) }));
        self
    }

    /// That the type itself satisfies something, where a generic parameter decides that.
    pub(super) fn itself(mut self, bound: &TokenStream) -> Self {
        if self.responding.generics.type_params().next().is_some() {
            self.predicates.push(parse_quote!(Self: #bound));
        }
        self
    }

    /// One condition more.
    pub(super) fn asking(mut self, predicate: WherePredicate) -> Self {
        self.predicates.push(predicate);
        self
    }

    /// The `impl` with a body.
    pub(super) fn with(self, of: &TokenStream, body: &TokenStream) -> TokenStream {
        let [parameters, ty, conditions] = self.parts();
        quote! {
            #[automatically_derived]
            #[allow(deprecated, unreachable_code, unreachable_patterns, clippy::all, clippy::pedantic, clippy::nursery)]
            impl #parameters #of for #ty #conditions {
                #body
            }
        }
    }

    /// The generic parameters, the type, and the conditions.
    pub(super) fn parts(self) -> [TokenStream; 3] {
        let Self { responding: Responding { name, generics, .. }, extra, predicates } = self;
        let (_, arguments, _) = generics.split_for_impl();
        let mut extended = generics.clone();
        if !predicates.is_empty() {
            extended.make_where_clause().predicates.extend(predicates);
        }
        if !extra.is_empty() {
            extended.params.insert(0, parse_quote!(#extra));
        }
        let (parameters, _, conditions) = extended.split_for_impl();
        [parameters.to_token_stream(), quote!(#name #arguments), conditions.to_token_stream()]
    }
}

/// Returns `true` if the tokens contain one of some names.
fn mentions(tokens: TokenStream, names: &HashSet<String>) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Ident(word) => names.contains(&word.to_string()),
        TokenTree::Group(group) => mentions(group.stream(), names),
        TokenTree::Punct(_) | TokenTree::Literal(_) => false,
    })
}

/// The types of the fields that are the response of their variant.
pub(super) fn transparent(responding: &Responding) -> impl Iterator<Item = &Type> {
    fields(responding).0.into_iter()
}

/// The types of the fields that are content.
pub(super) fn bodies(responding: &Responding) -> impl Iterator<Item = &Type> {
    fields(responding).1.into_iter()
}

/// The fields that are values of header fields.
pub(super) fn headers(responding: &Responding) -> impl Iterator<Item = &Field> {
    fields(responding).2.into_iter()
}

/// The types of fields, by their purpose: transparent, content, header fields.
fn fields(responding: &Responding) -> (Vec<&Type>, Vec<&Type>, Vec<&Field>) {
    let mut types = (Vec::new(), Vec::new(), Vec::new());
    for variant in &responding.variants {
        match &variant.sent {
            Sent::Transparent(field) => types.0.push(&field.ty),
            Sent::Answer(answer) => {
                types.1.extend(answer.body.as_ref().map(|field| &field.ty));
                types.2.extend(answer.headers.iter().filter_map(|header| match &header.value {
                    Value::Fixed(_) => None,
                    Value::Field(field) => Some(field),
                }));
            }
        }
    }
    types
}
