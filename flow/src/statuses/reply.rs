//! The typed replies of `responds`, whose status is part of their type: `responds::Reply<201, T>`, `responds::Created<T>`.

use responds_syntax::{facts::replies, reply};
use syn::Path;

/// Returns the status of a typed reply, by its canonical type.
pub(super) fn status(path: &Path) -> Option<u16> {
    let (first, last) = (path.segments.first()?, path.segments.last()?);
    let is_own = first.ident == replies::LIBRARY;
    reply::of(&last.ident.to_string(), &last.arguments).filter(|_| is_own).map(|reply| reply.code)
}

#[cfg(test)]
mod tests {
    use syn::parse_quote;

    use super::*;

    #[test]
    fn by_number_and_by_name() {
        assert_eq!(status(&parse_quote!(::responds::Reply<201, Json<Todo>>)), Some(201));
        assert_eq!(status(&parse_quote!(responds::reply::NoContent)), Some(204));
        assert_eq!(status(&parse_quote!(responds::Created<Json<Todo>>)), Some(201));
    }

    #[test]
    fn what_others_named() {
        assert_eq!(status(&parse_quote!(rocket::response::status::Created<T>)), None);
        assert_eq!(status(&parse_quote!(Reply<201>)), None);
        assert_eq!(status(&parse_quote!(responds::Reply<N>)), None);
        assert_eq!(status(&parse_quote!(responds::Problem)), None);
    }
}
