//! Types as text, to tell one from another.

use std::fmt::Write as _;

use quote::ToTokens;
use syn::{GenericArgument, Path, PathArguments, Type};

/// A type as text: equal for equal types.
pub(super) fn text(ty: &Type) -> String {
    let mut text = String::new();
    write(ty, &mut text);
    text
}

/// Writes a type so that equal types are equal; what is common is written without printing its tokens.
pub(super) fn write(ty: &Type, to: &mut String) {
    match ty {
        Type::Reference(inner) if inner.lifetime.is_none() => {
            to.push_str(if inner.mutability.is_some() { "&mut " } else { "&" });
            write(&inner.elem, to);
        }
        Type::Tuple(tuple) => {
            to.push('(');
            for element in &tuple.elems {
                write(element, to);
                to.push(',');
            }
            to.push(')');
        }
        Type::Path(path) if path.qself.is_none() => write_path(&path.path, to),
        other => to.push_str(&other.to_token_stream().to_string()),
    }
}

fn write_path(path: &Path, to: &mut String) {
    for (at, segment) in path.segments.iter().enumerate() {
        let colons = if at > 0 || path.leading_colon.is_some() { "::" } else { "" };
        let _ = write!(to, "{colons}{}", segment.ident);
        match &segment.arguments {
            PathArguments::None => {}
            PathArguments::AngleBracketed(arguments) => {
                to.push('<');
                for argument in &arguments.args {
                    match argument {
                        GenericArgument::Type(ty) => write(ty, to),
                        other => to.push_str(&other.to_token_stream().to_string()),
                    }
                    to.push(',');
                }
                to.push('>');
            }
            other @ PathArguments::Parenthesized(_) => to.push_str(&other.to_token_stream().to_string()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn different_types_are_different() {
        let types = [
            "()",
            "(A,)",
            "(A, B)",
            "((A,), B)",
            "(A, (B,))",
            "A",
            "::A",
            "&A",
            "&mut A",
            "&&A",
            "A::B",
            "A<B>",
            "A<B, C>",
            "A<(B, C)>",
            "A<B<C>>",
            "A<B>::C",
            "A<1>",
            "A<'a>",
            "[A; 1]",
            "[A]",
            "dyn A",
            "impl A",
            "fn(A) -> B",
            "dyn F(A) -> B",
            "<A as B>::C",
            "r#type",
            "A<B = C>",
            "!",
            "_",
        ];
        let mut texts: Vec<_> = types.iter().map(|ty| text(&syn::parse_str(ty).unwrap())).collect();
        texts.sort_unstable();
        texts.dedup();
        assert_eq!(texts.len(), types.len());
    }
}
