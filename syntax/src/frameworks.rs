//! The facts about frameworks, asked by names that are written in code.

pub use responds_facts::{
    Answer, AttributeFact, CallFact, Candidates, Cause, Combine, Effect, ExtractorFact, FilterFacts,
    Framework, Gives, LiteralFact, MethodFact, OutArgument, Parts, ResponderFact, Says, Source, TakingFact,
    Tuple, TypeAnswer, TypeFact, Written,
    frameworks::ALL,
    origins::{PARSES, defining_crate, is_standard},
};
use syn::{Path, Type};

/// Tells if the values of a type are statuses: it can be any of them.
#[must_use]
pub fn is_status_type(ty: &Type) -> bool {
    let Type::Path(path) = ty else { return false };
    let last = path.path.segments.last();
    last.is_some_and(|last| responds_facts::frameworks::is_status_type(&last.ident.to_string()))
}

/// Returns the segments by which a type is found in a table.
#[must_use]
pub fn names_of(ty: &Type) -> Vec<String> {
    match ty {
        Type::Path(path) => names(&path.path),
        Type::Reference(inner) => names_of(&inner.elem),
        Type::Tuple(tuple) if tuple.elems.is_empty() => vec!["()".to_owned()],
        _ => Vec::new(),
    }
}

/// Returns the segments of a path.
#[must_use]
pub fn names(path: &Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}
