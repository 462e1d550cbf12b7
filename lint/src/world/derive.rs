//! Responses that derives write: rocket's `Responder`, poem-openapi's `ApiResponse`, our own `Responds`.

use responds_core::contract::{Content, Key};
use responds_syntax::{
    Responding,
    derived::{self, Derived, Role},
    evidence::{Answer, Given, Kind as Is, Made, Value, Values},
    frameworks::is_status_type,
    variant::Sent,
};
use syn::Type;

use super::{
    View,
    definition::{Definition, Variant},
    depth,
    respond::{answer, part},
};

/// What a variant sends, as its attributes say.
enum Sends {
    /// A status.
    Code(u16),
    /// What this field sends.
    Field(String),
    /// It cannot be told.
    Unknown,
}

impl View<'_, '_> {
    /// The responses that a derive gives to a value's type; nothing, where there is none.
    pub(super) fn derived_responses(&self, value: &Value) -> Option<Values> {
        let ty = value.ty()?;
        let item = *self.engine.items(ty).first()?;
        let definition = self.engine.library.definition(item)?;
        let made = match &value.kind {
            Is::Made(made) => Some(&**made),
            _ => None,
        };
        let sends = sends(&definition)?;
        let variant = made.map(|made| made.variant.as_deref());
        let fits =
            |candidate: &&(&Variant, Sends)| variant.is_none_or(|name| candidate.0.name.as_deref() == name);
        let chosen: Vec<&(&Variant, Sends)> = sends.iter().filter(fits).collect();
        let open = variant.is_none() && chosen.len() > 1;
        depth::inside(&self.engine.depth, || {
            let values =
                chosen.into_iter().map(|(variant, sends)| self.sent(value, made, variant, sends, ty));
            let values: Option<Vec<Values>> = values.collect();
            let values = values?.into_iter().flatten();
            Some(values.map(|value| if open { value.perhaps() } else { value }).collect())
        })
    }

    fn sent(
        &self,
        value: &Value,
        made: Option<&Made>,
        variant: &Variant,
        sends: &Sends,
        ty: &Type,
    ) -> Option<Values> {
        match sends {
            Sends::Code(code) => Some(vec![answer(*code, Content::Unknown).at(value.place)]),
            Sends::Unknown => Some(vec![Answer::of(None).at(value.place)]),
            Sends::Field(member) => {
                let field = self.engine.declared_type(ty, &variant.field(member)?.ty);
                let values = part(value, made, member, field).into_iter();
                let values = values.map(|inner| self.as_response(inner.given(Given::Subject)));
                let values: Option<Vec<Values>> = values.collect();
                Some(values?.into_iter().flatten().collect())
            }
        }
    }

    /// What is inside a variant as a response: of the workspace's own types what they say, else itself.
    fn as_response(&self, inner: Value) -> Option<Values> {
        match inner.ty() {
            Some(ty) if !self.engine.items(ty).is_empty() => {
                let responses = self.responses(&inner)?;
                Some(responses.into_iter().map(|response| inner.led_to(response)).collect())
            }
            _ => Some(vec![inner]),
        }
    }
}

/// What the variants of a type send, where a derive says so.
fn sends(definition: &Definition) -> Option<Vec<(&Variant, Sends)>> {
    if definition.derives("Responds") {
        return responds(definition);
    }
    let input = syn::parse2(definition.tokens.clone()).ok()?;
    let answers = |derived: &Derived| derived.derive.role != Role::Documents;
    let derived = Derived::read(&input).into_iter().find(answers)?;
    let of = |read: &derived::Variant| {
        let variant = definition.variant(read.name.as_deref())?;
        Some((variant, sent(&read.sends, variant)))
    };
    derived.variants.iter().map(of).collect()
}

/// What a variant sends by the derives that others wrote.
fn sent(sends: &derived::Sends, variant: &Variant) -> Sends {
    match (sends, variant.fields.first()) {
        (derived::Sends::Status(Key::Code(code)), _) => {
            u16::try_from(*code).map_or(Sends::Unknown, Sends::Code)
        }
        (derived::Sends::Field(ty), Some(field)) if !is_status_type(ty) => Sends::Field(field.member.clone()),
        _ => Sends::Unknown,
    }
}

/// Our own derive, read by whoever reads it in the macro.
fn responds(definition: &Definition) -> Option<Vec<(&Variant, Sends)>> {
    let (responding, _) = Responding::parse(&definition.tokens);
    let responding = responding?;
    let of = |variant: &responds_syntax::variant::Variant| {
        let name = variant.name.as_ref().map(ToString::to_string);
        let sends = match &variant.sent {
            Sent::Answer(answer) => u16::try_from(answer.code).map_or(Sends::Unknown, Sends::Code),
            Sent::Transparent(field) => Sends::Field(match &field.member {
                syn::Member::Named(name) => name.to_string(),
                syn::Member::Unnamed(index) => index.index.to_string(),
            }),
        };
        Some((definition.variant(name.as_deref())?, sends))
    };
    let read: Vec<_> = responding.variants.iter().filter_map(of).collect();
    (read.len() == definition.variants.len()).then_some(read)
}
