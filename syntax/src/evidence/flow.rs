//! From a body to the responses it returns.

use syn::{Stmt, Type};

use super::{Opaque, expression::Reader, scope::Scope, settle::Settled};
use crate::frameworks::Candidates;

/// Reads the statements of a body whose value answers a type.
pub(super) fn read<'a>(
    statements: &[Stmt],
    output: Option<&Type>,
    candidates: &'a Candidates,
) -> Settled<'a> {
    let mut reader = Reader::new(candidates, Scope::of(statements));
    let mut values = reader.block(statements);
    values.append(&mut reader.exits);
    let mut settled = Settled::new(candidates);
    for value in &values {
        settled.settle(value, output);
    }
    let endless = values.is_empty();
    settled.followed = reader.unseen.is_empty() && !reader.stub && !endless;
    settled.opaque.extend(reader.unseen.into_iter().map(|place| Opaque { ty: None, place }));
    settled
}
