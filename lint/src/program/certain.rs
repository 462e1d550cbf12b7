//! Statuses that the types of a handler name for certain, by which the compiler judges what the handler declares.

use responds_flow::program::Sends;
use responds_syntax::{Handler, handler::halves};
use syn::Type;

use super::{Resolver, derive, field, respond};
use crate::index::ItemId;

/// How many types are followed through variants that send what their field does.
const MAX_DEPTH: usize = 16;

impl Resolver<'_> {
    /// Returns the type in what a handler returns that names a status for certain which is not among these, by its name.
    ///
    /// The statuses of a type that implements `Responds` by hand are not read: it may name any.
    #[must_use]
    pub fn naming_more(&self, item: ItemId, handler: &Handler, codes: &[u16]) -> Option<String> {
        let output = handler.output.as_ref()?;
        let mut context = (*self.context(item)).clone();
        self.add_generics(&mut context, &handler.bounds);
        let output = self.view(&context).canonical(output);
        halves(&output).find(|half| names_more(self, half, codes, 0)).and_then(last_name)
    }
}

/// Returns `true` if a canonical type names a status for certain that is not among these.
fn names_more(program: &Resolver<'_>, ty: &Type, codes: &[u16], depth: usize) -> bool {
    if depth > MAX_DEPTH {
        return false;
    }
    let Some(variants) = derive::certain(program, ty) else {
        return !respond::impls_named(program, ty, "Responds").is_empty();
    };
    variants.iter().any(|(variant, sends)| match sends {
        Sends::Status(code) => !codes.contains(code),
        Sends::Field(member) => {
            let member =
                variant.as_ref().map_or_else(|| member.to_string(), |name| format!("{name}.{member}"));
            field::of(program, ty, &member).is_some_and(|inner| names_more(program, &inner, codes, depth + 1))
        }
        Sends::Unknown => false,
    })
}

fn last_name(ty: &Type) -> Option<String> {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
        _ => None,
    }
}
