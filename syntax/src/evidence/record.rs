//! Structs and enums of the workspace: their literals and their fields.

use std::rc::Rc;

use syn::{ExprStruct, Member};

use super::{
    expression::Reader,
    pattern::member,
    value::{Kind, Made, Value, Values},
    world::Meaning,
};
use crate::place::Place;

impl Reader<'_> {
    /// `ApiError { status, message }`, `Self { code, ..self }`.
    pub(super) fn literal(&mut self, literal: &ExprStruct) -> Values {
        let place = Place::between(literal);
        let fields = literal.fields.iter();
        let mut fields: Vec<_> =
            fields.map(|field| (member(&field.member), self.eval(&field.expr))).collect();
        let rest = literal.rest.as_ref().map(|rest| self.eval(rest));
        let Meaning::Constructor(constructor) = self.world.path(&literal.path) else {
            return vec![Value::unknown(place)];
        };
        if let Some([Value { kind: Kind::Made(base), .. }]) = rest.as_deref() {
            let kept = base.fields.iter().filter(|(name, _)| fields.iter().all(|(set, _)| set != name));
            let kept: Vec<_> = kept.cloned().collect();
            fields.extend(kept);
        }
        let made = Made { ty: constructor.ty, variant: constructor.variant, fields };
        vec![Value::new(Kind::Made(Rc::new(made)), place)]
    }

    /// `error.status`, `pair.0`.
    pub(super) fn field(&self, value: &Value, name: &Member) -> Values {
        let name = member(name);
        let part = |kind| vec![Value { given: value.given, ..value.becomes(kind, value.place) }];
        match &value.kind {
            Kind::Made(made) => match made.field(&name) {
                Some(values) => values.iter().map(|inner| inner.clone().doubted(value.perhaps)).collect(),
                None => part(self.typed_field(&made.ty, &name)),
            },
            Kind::Typed(ty) => part(self.typed_field(ty, &name)),
            Kind::Tuple(elements) => {
                let element = name.parse().ok().and_then(|index: usize| elements.get(index));
                element.map_or_else(
                    || part(Kind::Unknown),
                    |element| vec![element.clone().doubted(value.perhaps)],
                )
            }
            _ => part(Kind::Unknown),
        }
    }

    fn typed_field(&self, ty: &syn::Type, name: &str) -> Kind {
        self.world.field(ty, name).map_or(Kind::Unknown, |ty| Kind::Typed(Rc::new(ty)))
    }
}
