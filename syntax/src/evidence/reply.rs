//! Our own answers, whose status is part of their type: `responds::Reply<201, T>`, `responds::Created<T>`.

use responds_core::Status;
use syn::{Expr, GenericArgument, Lit, Path, PathArguments};

/// The status of an answer, by its canonical type.
pub(super) fn status(path: &Path) -> Option<u16> {
    let (first, last) = (path.segments.first()?, path.segments.last()?);
    if first.ident != "responds" {
        return None;
    }
    match last.ident.to_string().as_str() {
        "Reply" => number(&last.arguments),
        // The others go by the phrase of their status.
        name => Status::from_phrase(name).map(Status::code),
    }
}

/// The number that is the first generic argument.
fn number(arguments: &PathArguments) -> Option<u16> {
    let PathArguments::AngleBracketed(arguments) = arguments else { return None };
    match arguments.args.first()? {
        GenericArgument::Const(Expr::Lit(literal)) => match &literal.lit {
            Lit::Int(code) => code.base10_parse().ok(),
            _ => None,
        },
        _ => None,
    }
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
