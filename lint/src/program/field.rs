//! The types of fields.

use syn::Type;

use super::{Resolver, bind, lent, types};

/// The maximum nesting of types that give access to the fields of their content.
const DEEPEST: usize = 16;

/// Returns the canonical type of a field: `member` of a struct, `Variant.member` of an enum.
pub(super) fn of(program: &Resolver<'_>, ty: &Type, member: &str) -> Option<Type> {
    let mut ty = ty.clone();
    for _ in 0..DEEPEST {
        match step(program, &ty, member) {
            Step::Found(found) => return found,
            Step::Inside(inner) => ty = inner,
        }
    }
    None
}

/// The next step in the search for a field.
enum Step {
    /// Its type, or that there is none.
    Found(Option<Type>),
    /// This type lends it.
    Inside(Type),
}

fn step(program: &Resolver<'_>, ty: &Type, member: &str) -> Step {
    if let Type::Reference(inner) = ty {
        return Step::Inside((*inner.elem).clone());
    }
    if let (Type::Tuple(tuple), Ok(index)) = (ty, member.parse::<usize>()) {
        return Step::Found(tuple.elems.get(index).cloned());
    }
    let Some(item) = program.items(ty).first().copied() else {
        let Some(inner) = lent::lent(ty) else { return Step::Found(None) };
        // The field of a wrapper is its content.
        let is_wrapped = member == "0" && !lent::is_pointer(ty);
        return if is_wrapped { Step::Found(Some(inner.clone())) } else { Step::Inside(inner.clone()) };
    };
    let Some(definition) = program.library.definition(item) else { return Step::Found(None) };
    let (variant, name) = match member.split_once('.') {
        Some((variant, name)) => (Some(variant), name),
        None => (None, member),
    };
    match definition.variant(variant).and_then(|variant| variant.field(name)) {
        Some(field) if definition.generics.is_empty() => {
            let canonical = || declared(program, ty, &field.ty).unwrap_or_else(types::unknown);
            // It is the same for all values of the type.
            Step::Found(Some(field.canonical.get_or_init(canonical).clone()))
        }
        Some(field) => Step::Found(declared(program, ty, &field.ty)),
        None => program.deref_target(ty).map_or(Step::Found(None), Step::Inside),
    }
}

/// Returns the canonical form of a type that is written in the definition of a canonical type.
pub(super) fn declared(program: &Resolver<'_>, own: &Type, written: &Type) -> Option<Type> {
    let item = *program.items(own).first()?;
    let definition = program.library.definition(item)?;
    let mut context = (*program.context(item)).clone();
    bind::parameters(&mut context, &definition.generics, own);
    context.own = Some(own.clone());
    Some(program.view(&context).canonical(written))
}
