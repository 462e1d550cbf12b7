//! The typed replies of `responds` as types: `responds::Reply<201, T>`, `responds::Created<T>`.

use responds_facts::replies;
use syn::{Expr, GenericArgument, Lit, PathArguments, Type};

/// A typed reply.
#[derive(Clone, Copy, Debug)]
pub struct Reply<'t> {
    /// Its status.
    pub code: u16,
    /// The header field that its constructors set.
    pub field: Option<&'static str>,
    /// The type of its content; `None` if it has none.
    pub body: Option<&'t Type>,
}

/// Returns the typed reply of this name, with these generic arguments.
#[must_use]
pub fn of<'t>(name: &str, arguments: &'t PathArguments) -> Option<Reply<'t>> {
    let (code, field) = match replies::named(name) {
        Some(reply) => (reply.code, reply.field),
        None if name == replies::BY_NUMBER => (number(arguments)?, None),
        None => return None,
    };
    Some(Reply { code, field, body: body(arguments) })
}

/// Returns the number that is the first generic argument.
fn number(arguments: &PathArguments) -> Option<u16> {
    match list(arguments).next()? {
        GenericArgument::Const(Expr::Lit(literal)) => match &literal.lit {
            Lit::Int(code) => code.base10_parse().ok(),
            _ => None,
        },
        _ => None,
    }
}

fn body(arguments: &PathArguments) -> Option<&Type> {
    let is_empty = |ty: &Type| matches!(ty, Type::Path(path) if path.path.is_ident("Empty"));
    let mut types = list(arguments).filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.next().filter(|ty| !is_empty(ty))
}

fn list(arguments: &PathArguments) -> impl Iterator<Item = &GenericArgument> {
    let list = match arguments {
        PathArguments::AngleBracketed(list) => Some(list),
        PathArguments::None | PathArguments::Parenthesized(_) => None,
    };
    list.into_iter().flat_map(|list| &list.args)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::declaration::text_of;

    fn read(path: &str) -> Option<(u16, Option<&'static str>, Option<String>)> {
        let path: syn::Path = syn::parse_str(path).unwrap();
        let last = path.segments.last().unwrap();
        let reply = of(&last.ident.to_string(), &last.arguments)?;
        Some((reply.code, reply.field, reply.body.map(text_of)))
    }

    #[test]
    fn by_number_and_by_name() {
        assert_eq!(read("Reply<202, Json<Todo>>"), Some((202, None, Some("Json<Todo>".to_owned()))));
        assert_eq!(read("Reply<404>"), Some((404, None, None)));
        assert_eq!(read("Created<String>"), Some((201, Some("Location"), Some("String".to_owned()))));
        assert_eq!(read("Created<Empty>"), Some((201, Some("Location"), None)));
        assert_eq!(read("NoContent"), Some((204, None, None)));
        assert_eq!(read("Reply<N>"), None);
        assert_eq!(read("Reply"), None);
        assert_eq!(read("Problem"), None);
    }
}
