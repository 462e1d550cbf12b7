//! Structs and enums: their variants and fields.

use std::cell::OnceCell;

use proc_macro2::TokenStream;
use syn::{Attribute, Data, DeriveInput, Fields, GenericParam, Path, Token, Type, punctuated::Punctuated};

/// A struct or an enum.
pub(super) struct Definition {
    pub(super) tokens: TokenStream,
    pub(super) attributes: Vec<Attribute>,
    /// Its generic types and constants.
    pub(super) generics: Vec<Parameter>,
    /// A struct is one variant without a name.
    pub(super) variants: Vec<Variant>,
}

/// A generic parameter, by its name.
pub(super) enum Parameter {
    Type(String),
    Number(String),
}

/// A variant, or a struct.
pub(super) struct Variant {
    pub(super) name: Option<String>,
    pub(super) attributes: Vec<Attribute>,
    pub(super) fields: Vec<Field>,
}

/// A field.
pub(super) struct Field {
    /// Its name or number.
    pub(super) member: String,
    /// Its type, as written.
    pub(super) ty: Type,
    /// Its canonical type, once it is known: only where the definition has no generic parameters.
    pub(super) canonical: OnceCell<Type>,
    pub(super) attributes: Vec<Attribute>,
}

impl Definition {
    pub(super) fn parse(tokens: TokenStream) -> Option<Self> {
        let DeriveInput { attrs, generics, data, .. } = syn::parse2(tokens.clone()).ok()?;
        let variants = match data {
            Data::Struct(data) => vec![Variant::new(None, Vec::new(), data.fields)],
            Data::Enum(data) => {
                let variants = data.variants.into_iter();
                let read = |variant: syn::Variant| {
                    Variant::new(Some(variant.ident.to_string()), variant.attrs, variant.fields)
                };
                variants.map(read).collect()
            }
            Data::Union(_) => return None,
        };
        let generics = generics.params.iter().filter_map(|parameter| match parameter {
            GenericParam::Type(ty) => Some(Parameter::Type(ty.ident.to_string())),
            GenericParam::Const(number) => Some(Parameter::Number(number.ident.to_string())),
            GenericParam::Lifetime(_) => None,
        });
        Some(Self { tokens, attributes: attrs, generics: generics.collect(), variants })
    }

    /// The variant of this name; the only one of a struct.
    pub(super) fn variant(&self, name: Option<&str>) -> Option<&Variant> {
        self.variants.iter().find(|variant| variant.name.as_deref() == name)
    }

    /// Returns `true` if it derives a trait of this name.
    pub(super) fn derives(&self, name: &str) -> bool {
        derived(&self.attributes)
            .iter()
            .any(|path| path.segments.last().is_some_and(|last| last.ident == name))
    }
}

impl Variant {
    fn new(name: Option<String>, attributes: Vec<Attribute>, fields: Fields) -> Self {
        let fields = fields.into_iter().enumerate().map(|(i, field)| Field {
            member: field.ident.map_or_else(|| i.to_string(), |name| name.to_string()),
            ty: field.ty,
            canonical: OnceCell::new(),
            attributes: field.attrs,
        });
        Self { name, attributes, fields: fields.collect() }
    }

    /// The field of this name or number.
    pub(super) fn field(&self, member: &str) -> Option<&Field> {
        self.fields.iter().find(|field| field.member == member)
    }
}

/// The paths in `#[derive(..)]`, also inside `cfg_attr`.
fn derived(attributes: &[Attribute]) -> Vec<Path> {
    let metas = responds_syntax::route::metas(attributes);
    let lists = metas
        .iter()
        .filter(|meta| meta.path().is_ident("derive"))
        .filter_map(|meta| meta.require_list().ok());
    lists
        .filter_map(|list| list.parse_args_with(Punctuated::<Path, Token![,]>::parse_terminated).ok())
        .flatten()
        .collect()
}
