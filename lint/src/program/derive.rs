//! Responses that derives write: rocket's `Responder`, poem-openapi's `ApiResponse`, our own `Responds`.

use responds_core::contract::Key;
use responds_flow::{
    body::Name,
    program::{Responders, Sends},
};
use responds_syntax::{
    Responding,
    derived::{self, Derived, Role},
    frameworks::is_status_type,
    variant::Sent,
};
use syn::{Member, Type};

use super::{
    Resolver,
    definition::{Definition, Variant},
};

/// The responses of a type's variants, by name.
pub(super) type Variants = Vec<(Option<Name>, Sends)>;

/// Returns the responses that a derive gives to a type.
pub(super) fn responders(program: &Resolver<'_>, ty: &Type) -> Responders {
    let item = program.items(ty).first().copied();
    let definition = item.and_then(|item| program.library.definition(item));
    definition.and_then(|definition| variants(&definition)).map_or(Responders::Unknown, Responders::Derived)
}

/// Returns the certain responses of a type's variants, if it derives `Responds`.
pub(super) fn certain(program: &Resolver<'_>, ty: &Type) -> Option<Variants> {
    let item = program.items(ty).first().copied()?;
    program
        .library
        .definition(item)
        .filter(|definition| definition.derives("Responds"))
        .and_then(|own| responds(&own))
}

/// Returns the responses of a type's variants, if a derive gives them.
fn variants(definition: &Definition) -> Option<Variants> {
    if definition.derives("Responds") {
        return responds(definition);
    }
    let input = syn::parse2(definition.tokens.clone()).ok()?;
    let answers = |derived: &Derived| derived.derive.role != Role::Documents;
    let derived = Derived::read(&input).into_iter().find(answers)?;
    let of = |read: &derived::Variant| {
        let variant = definition.variant(read.name.as_deref())?;
        Some((variant.name.as_deref().map(Name::from), sends(&read.sends, variant)))
    };
    derived.variants.iter().map(of).collect()
}

/// Returns the response of a variant according to the derives of frameworks.
fn sends(sends: &derived::Sends, variant: &Variant) -> Sends {
    match (sends, variant.fields.first()) {
        (derived::Sends::Status(Key::Code(code)), _) => {
            u16::try_from(*code).map_or(Sends::Unknown, Sends::Status)
        }
        (derived::Sends::Field(ty), Some(field)) if !is_status_type(ty) => {
            Sends::Field(field.member.as_str().into())
        }
        _ => Sends::Unknown,
    }
}

/// Our own derive, read by the reader of the macro.
fn responds(definition: &Definition) -> Option<Variants> {
    let (responding, _) = Responding::parse(&definition.tokens);
    let responding = responding?;
    let of = |variant: &responds_syntax::variant::Variant| {
        let name = variant.name.as_ref().map(|name| Name::from(name.to_string()));
        let sends = match &variant.sent {
            Sent::Answer(answer) => u16::try_from(answer.code).map_or(Sends::Unknown, Sends::Status),
            Sent::Transparent(field) => Sends::Field(match &field.member {
                Member::Named(name) => name.to_string().into(),
                Member::Unnamed(index) => index.index.to_string().into(),
            }),
        };
        (name, sends)
    };
    let read: Vec<_> = responding.variants.iter().map(of).collect();
    (read.len() == definition.variants.len()).then_some(read)
}
