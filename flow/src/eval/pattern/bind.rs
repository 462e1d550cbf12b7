//! The bindings of patterns.

use super::{Bound, test};
use crate::{
    body::{Expr, ExprId, LocalId, Pat, PatId},
    domain::{Node, Origin, Set, Value},
    eval::{Frame, place},
    known::wrappers,
    statuses::shape,
    ty::Ty,
};

/// Binds the variables of a pattern to the parts of these values.
pub(crate) fn bind(f: &mut Frame<'_>, pattern: PatId, values: &Set) {
    let values = typed(f, pattern, values);
    let mut bound = Bound::new();
    for entry in values.entries() {
        test(f, pattern, entry, &mut bound);
    }
    if bound.len() > 1 {
        // The correspondence between the parts of several values is lost.
        for (_, values) in &mut bound {
            *values = values.blurred();
        }
    }
    assign_all(f, pattern, &bound);
}

/// Returns the place of a value of which a pattern borrows a part exclusively: its content is unknown afterwards.
pub(crate) fn lent(f: &Frame<'_>, pattern: PatId, value: ExprId) -> Option<place::Place> {
    let lends = match f.function.body.expr(value) {
        Expr::Reference(_, exclusive) => *exclusive,
        Expr::Method(_, name, ..) => wrappers::lends_content(name),
        _ => false,
    };
    let base = match f.function.body.expr(value) {
        Expr::Method(receiver, name, ..) if wrappers::lends_content(name) => *receiver,
        _ => value,
    };
    if lends || binds_exclusively(f, pattern) { place::of(f, base) } else { None }
}

/// Returns `true` if a pattern binds a part by `ref mut`.
fn binds_exclusively(f: &Frame<'_>, pattern: PatId) -> bool {
    match f.function.body.pat(pattern) {
        Pat::Bind(_, inner, exclusive) => {
            *exclusive || inner.is_some_and(|inner| binds_exclusively(f, inner))
        }
        Pat::Typed(inner, _) => binds_exclusively(f, *inner),
        Pat::Tuple(parts) | Pat::Or(parts) | Pat::Slice(parts) => {
            parts.iter().any(|part| binds_exclusively(f, *part))
        }
        Pat::Struct(_, fields) => fields.iter().any(|(_, part)| binds_exclusively(f, *part)),
        Pat::Wild | Pat::Rest | Pat::Path(_) | Pat::Literal(_) | Pat::Range(..) | Pat::Unknown => false,
    }
}

/// Forgets the content of a place of which a part is borrowed.
pub(crate) fn loosen(f: &mut Frame<'_>, lent: Option<&place::Place>, at: Origin) {
    if let Some(lent) = lent {
        let old = f.state.get(lent.local);
        let old = if lent.fields.is_empty() { old } else { Set::unknown(at) };
        place::write(f, lent, &place::loosened(&old, at), at);
    }
}

/// Declares the variables of a pattern without a value.
pub(crate) fn bind_nothing(f: &mut Frame<'_>, pattern: PatId) {
    assign_all(f, pattern, &Bound::new());
}

/// Assigns the bindings to the variables of a pattern; variables without a binding hold anything.
pub(crate) fn assign_all(f: &mut Frame<'_>, pattern: PatId, bound: &[(LocalId, Set)]) {
    let mut locals = Vec::new();
    variables(f, pattern, &mut locals);
    for (local, ty) in locals {
        let found = bound.iter().find(|(known, _)| *known == local).map(|(_, values)| values.clone());
        let at = Origin { body: f.function.body_id, node: Node::Pat(pattern) };
        let values = found.unwrap_or_else(|| match ty {
            Some(ty) => Set::one(Value::Typed(ty), at),
            None => Set::unknown(at),
        });
        f.state.set(local, &values);
    }
}

/// Collects the variables of a pattern, each with its declared type.
fn variables(f: &Frame<'_>, pattern: PatId, to: &mut Vec<(LocalId, Option<Ty>)>) {
    match f.function.body.pat(pattern) {
        Pat::Bind(local, inner, _) => {
            to.push((*local, None));
            if let Some(inner) = inner {
                variables(f, *inner, to);
            }
        }
        Pat::Typed(inner, ty) => {
            let from = to.len();
            variables(f, *inner, to);
            if let (Some(last), Pat::Bind(..)) = (to.get_mut(from), f.function.body.pat(*inner)) {
                last.1 = Some(f.ty(ty));
            }
        }
        Pat::Tuple(parts) | Pat::Or(parts) | Pat::Slice(parts) => {
            for part in parts {
                variables(f, *part, to);
            }
        }
        Pat::Struct(_, fields) => fields.iter().for_each(|(_, part)| variables(f, *part, to)),
        Pat::Wild | Pat::Rest | Pat::Path(_) | Pat::Literal(_) | Pat::Range(..) | Pat::Unknown => {}
    }
}

/// Returns the variable that a plain pattern is.
pub(crate) fn variable(f: &Frame<'_>, pattern: PatId) -> Option<LocalId> {
    match f.function.body.pat(pattern) {
        Pat::Bind(local, None, _) => Some(*local),
        Pat::Typed(inner, _) => variable(f, *inner),
        _ => None,
    }
}

/// Returns values as the type that a pattern declares shapes them.
pub(crate) fn typed(f: &Frame<'_>, pattern: PatId, values: &Set) -> Set {
    match f.function.body.pat(pattern) {
        Pat::Typed(_, ty) => shape::shaped(&f.cx, values, Some(&f.ty(ty))),
        _ => values.clone(),
    }
}

pub(super) fn add(bound: &mut Bound, local: LocalId, values: Set) {
    match bound.iter_mut().find(|(known, _)| *known == local) {
        Some((_, known)) => *known = known.join(&values),
        None => bound.push((local, values)),
    }
}
