//! Conversions: what `From` makes of a value, by impls and by what derives write.

use std::{cell::RefCell, rc::Rc};

use responds_syntax::evidence::{Given, Kind as Is, Made, Value, Values};
use rustc_hash::FxHashMap;
use syn::{Attribute, Type};

use super::{
    Engine, View,
    definition::{Definition, Variant},
    likeness::{bare, is_like, is_open, is_same_name},
    method::routine,
    text::text,
    types::{arguments_of, last_name},
};
use crate::index::ItemId;

/// The conversions that were found, by the type that they lead to.
pub(super) type Conversions = RefCell<FxHashMap<String, Rc<Vec<Conversion>>>>;

/// A conversion into a type.
#[derive(Clone)]
pub(super) struct Conversion {
    from: Type,
    way: Way,
}

#[derive(Clone)]
enum Way {
    /// This function.
    Function(ItemId),
    /// It becomes this field of this variant.
    Field(Option<String>, String),
}

impl Conversion {
    /// Whether it takes anything of which some trait is implemented.
    fn is_blanket(&self) -> bool {
        matches!(self.from, Type::ImplTrait(_) | Type::Infer(_))
    }
}

impl View<'_, '_> {
    /// What `From` makes of a value; nothing, where it cannot be followed.
    pub(super) fn converted(&self, value: &Value, into: &Type) -> Option<Values> {
        if value.ty() == Some(into) {
            return Some(vec![value.clone()]);
        }
        if self.is_frameworks_error(into)
            && let Some(responses) = self.responses(value)
        {
            return Some(responses);
        }
        let all = self.engine.conversions(into);
        if let Some(known) = Self::known(value) {
            let chosen = chosen(&all, &known);
            return match &chosen[..] {
                [] => self.engine.turned_by_itself(value, into).and_then(|callee| {
                    self.engine.run(callee, &[vec![value.clone().given(Given::Subject)]], &self.candidates)
                }),
                [one] => self.by(one, value, into),
                several => {
                    let united = several.iter().map(|one| self.by(one, value, into));
                    let united: Option<Vec<Values>> = united.collect();
                    united.map(|values| values.into_iter().flatten().map(Value::perhaps).collect())
                }
            };
        }
        // What is not known may be what it is to become.
        if !self.engine.has(into) || all.is_empty() {
            return None;
        }
        let mut values = Values::new();
        for conversion in all.iter() {
            let source = Value { kind: Is::Typed(Rc::new(conversion.from.clone())), ..value.clone() };
            values.extend(self.by(conversion, &source, into)?);
        }
        values.push(Value { kind: Is::Typed(Rc::new(into.clone())), ..value.clone() });
        Some(values.into_iter().map(Value::perhaps).collect())
    }

    /// Whether a type outside is the framework's own error, which keeps what it is made of.
    fn is_frameworks_error(&self, ty: &Type) -> bool {
        let Type::Path(path) = ty else { return false };
        let (first, last) = (path.path.segments.first(), path.path.segments.last());
        let (Some(first), Some(last)) = (first, last) else { return false };
        self.candidates.all().iter().any(|framework| {
            framework.error_type.is_some_and(|error| last.ident == error)
                && framework.tells.iter().any(|tell| first.ident == tell)
        })
    }

    /// The type of a value, where something is known of it.
    fn known(value: &Value) -> Option<Type> {
        match &value.kind {
            Is::Status(_) => Some(syn::parse_quote!(StatusCode)),
            Is::Content(_) => Some(syn::parse_quote!(String)),
            Is::Unit => Some(syn::parse_quote!(())),
            _ => value.ty().filter(|ty| !is_open(ty)).cloned(),
        }
    }

    fn by(&self, conversion: &Conversion, value: &Value, into: &Type) -> Option<Values> {
        match &conversion.way {
            Way::Function(item) => {
                let callee = self.engine.callee(routine(*item, Some(into.clone())));
                self.engine.run(callee, &[vec![value.clone().given(Given::Subject)]], &self.candidates)
            }
            Way::Field(variant, member) => {
                let fields = vec![(member.clone(), vec![value.clone()])];
                let made = Made { ty: into.clone(), variant: variant.clone(), fields };
                Some(vec![Value {
                    perhaps: false,
                    via: None,
                    ..Value::new(Is::Made(Rc::new(made)), value.place)
                }])
            }
        }
    }
}

/// Those that fit a type best.
fn chosen(all: &[Conversion], known: &Type) -> Vec<Conversion> {
    let specific = |fits: &dyn Fn(&Type) -> bool| -> Vec<Conversion> {
        all.iter().filter(|one| !one.is_blanket() && fits(&one.from)).cloned().collect()
    };
    let exact = specific(&|from| bare(from) == bare(known));
    if !exact.is_empty() {
        return exact;
    }
    let like = specific(&|from| is_like(from, known) || is_same_name(from, known));
    if !like.is_empty() {
        return like;
    }
    all.iter().filter(|one| one.is_blanket()).cloned().collect()
}

impl Engine<'_> {
    /// Whether the workspace converts something into this type.
    pub(super) fn is_target(&self, ty: &Type) -> bool {
        !self.conversions(ty).is_empty()
    }

    fn conversions(&self, into: &Type) -> Rc<Vec<Conversion>> {
        let key = text(into);
        if let Some(known) = self.conversions.borrow().get(&key) {
            return known.clone();
        }
        let found = Rc::new(self.found_conversions(into));
        self.conversions.borrow_mut().insert(key, found.clone());
        found
    }

    fn found_conversions(&self, into: &Type) -> Vec<Conversion> {
        let impls = self.tables.froms(last_name(into).as_deref());
        let mut all: Vec<Conversion> = impls.filter_map(|item| self.conversion(item, into)).collect();
        for item in self.items(into).iter() {
            if let Some(definition) = self.library.definition(*item) {
                all.extend(self.derived(&definition, into));
            }
        }
        all
    }

    fn conversion(&self, item: ItemId, into: &Type) -> Option<Conversion> {
        let context = self.context_in(item);
        if !context
            .own
            .as_ref()
            .is_some_and(|own| is_like(own, into) || is_same_name(own, into) && self.items(into).is_empty())
        {
            return None;
        }
        let header = self.index.implementation(item)?.trait_path.as_ref()?;
        let of_trait = syn::parse_str::<Type>(&header.text).ok()?;
        let from = self.view(&context).canonical(arguments_of(&of_trait).first()?);
        Some(Conversion { from, way: Way::Function(self.member(item, "from")?) })
    }

    /// The conversions that derives write: `#[from]` of `thiserror`, `From` of `derive_more`.
    fn derived(&self, definition: &Definition, into: &Type) -> Vec<Conversion> {
        let all = definition.derives("From");
        let marked = definition.variants.iter().any(|variant| is_from(&variant.attributes));
        let field = |variant: &Variant| {
            let marked_field = variant.fields.iter().find(|field| is_from(&field.attributes));
            let only = || match &variant.fields[..] {
                [only]
                    if all
                        && (is_from(&variant.attributes) || !marked && !is_skipped(&variant.attributes)) =>
                {
                    Some(only)
                }
                _ => None,
            };
            let field = marked_field.or_else(only)?;
            let from = self.declared_type(into, &field.ty)?;
            Some(Conversion { from, way: Way::Field(variant.name.clone(), field.member.clone()) })
        };
        definition.variants.iter().filter_map(field).collect()
    }

    /// `impl Into<B> for A`.
    fn turned_by_itself(&self, value: &Value, into: &Type) -> Option<responds_syntax::evidence::Callee> {
        let ty = value.ty()?;
        let fits = |item: &ItemId| {
            let header = self.index.implementation(*item).and_then(|header| header.trait_path.as_ref());
            let Some(header) = header.filter(|_| self.trait_name(*item) == Some("Into")) else {
                return false;
            };
            let Ok(of_trait) = syn::parse_str::<Type>(&header.text) else { return false };
            let target = arguments_of(&of_trait)
                .first()
                .map(|target| self.view(&self.context_in(*item)).canonical(target));
            target.is_some_and(|target| is_like(&target, into))
        };
        let item = self.implementations(ty).into_iter().find(fits)?;
        Some(self.callee(routine(self.member(item, "into")?, Some(ty.clone()))))
    }
}

fn is_from(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("from") && !is_skip(attribute))
}

fn is_skipped(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("from") && is_skip(attribute))
}

/// `#[from(skip)]`, `#[from(ignore)]`.
fn is_skip(attribute: &Attribute) -> bool {
    attribute
        .meta
        .require_list()
        .is_ok_and(|list| ["skip", "ignore"].contains(&list.tokens.to_string().as_str()))
}
