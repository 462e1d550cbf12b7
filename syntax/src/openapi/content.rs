//! The type of a content, without the wrapper that only gives it a media type.

use responds_facts::content;
use syn::Type;

use crate::handler;

/// The media type that the wrapper around a content gives it, and that content; a type that is no wrapper is its own.
#[must_use]
pub fn unwrapped(ty: &Type) -> (Option<&'static str>, Option<&Type>) {
    match content::of_wrapper(&name_of(ty)) {
        Some(media_type) => (Some(media_type), handler::arguments_of(ty).next()),
        None => (None, Some(ty)),
    }
}

/// The last name of a type's path; nothing, where it is none.
#[must_use]
pub fn name_of(ty: &Type) -> String {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default(),
        Type::Reference(inner) => name_of(&inner.elem),
        _ => String::new(),
    }
}
