//! Types that compare, sort and hash by their tokens, without their spans.

use std::{
    cmp::Ordering,
    fmt::{self, Write as _},
    hash::{Hash, Hasher},
    rc::Rc,
};

use quote::ToTokens;
use responds_syntax::frameworks::defining_crate;
use syn::{GenericArgument, Path, PathArguments, Type};

/// A type, with its text as its identity.
///
/// A program makes them canonical: every path is the full one, and aliases are expanded.
#[derive(Clone)]
pub struct Ty(Rc<Inner>);

struct Inner {
    ty: Type,
    text: Box<str>,
}

impl Ty {
    /// Wraps a type.
    #[must_use]
    pub fn new(ty: Type) -> Self {
        let mut text = String::new();
        write_type(&ty, &mut text);
        Self(Rc::new(Inner { ty, text: text.into() }))
    }

    /// Returns the type as syntax.
    #[must_use]
    pub fn syn(&self) -> &Type {
        &self.0.ty
    }

    /// Returns the text of the type: equal for equal types.
    #[must_use]
    pub fn text(&self) -> &str {
        &self.0.text
    }

    /// Returns the unit type.
    #[must_use]
    pub fn unit() -> Self {
        Self::new(syn::parse_quote!(()))
    }

    /// Returns the segments of the path of the type, behind references.
    #[must_use]
    pub fn names(&self) -> Vec<String> {
        responds_syntax::frameworks::names_of(self.syn())
    }

    /// Returns the last segment of the path of the type, behind references.
    #[must_use]
    pub fn last_name(&self) -> Option<String> {
        last_name(self.syn())
    }

    /// Returns the first segment of a full path: the crate that defines the type.
    #[must_use]
    pub fn krate(&self) -> Option<String> {
        match bare(self.syn()) {
            Type::Path(path) if path.path.leading_colon.is_some() || path.path.segments.len() > 1 => {
                let names = responds_syntax::frameworks::names(&path.path);
                let defining = defining_crate(&names).map(str::to_owned);
                defining.or_else(|| names.into_iter().next())
            }
            _ => None,
        }
    }

    /// Returns the type arguments of the type, behind references.
    #[must_use]
    pub fn arguments(&self) -> Vec<Self> {
        arguments_of(self.syn()).into_iter().cloned().map(Self::new).collect()
    }

    /// Returns the type that references to it are taken off.
    #[must_use]
    pub fn referent(&self) -> Self {
        match self.syn() {
            Type::Reference(inner) => Self::new((*inner.elem).clone()).referent(),
            Type::Paren(inner) => Self::new((*inner.elem).clone()).referent(),
            _ => self.clone(),
        }
    }

    /// Returns `true` if nothing is known of the type but the traits that it implements.
    #[must_use]
    pub fn is_unknown(&self) -> bool {
        matches!(bare(self.syn()), Type::Infer(_) | Type::ImplTrait(_) | Type::TraitObject(_))
    }

    /// Returns `true` if two types are the same item, whatever their arguments.
    #[must_use]
    pub fn is_same_item(&self, other: &Self) -> bool {
        match (bare(self.syn()), bare(other.syn())) {
            (Type::Path(one), Type::Path(other)) => {
                let names = |path: &Path| -> Vec<String> {
                    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
                };
                names(&one.path) == names(&other.path)
            }
            _ => self == other,
        }
    }
}

impl PartialEq for Ty {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0) || self.0.text == other.0.text
    }
}

impl Eq for Ty {}

impl PartialOrd for Ty {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl Ord for Ty {
    fn cmp(&self, other: &Self) -> Ordering {
        self.0.text.cmp(&other.0.text)
    }
}

impl Hash for Ty {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.0.text.hash(state);
    }
}

impl fmt::Debug for Ty {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.text)
    }
}

/// Takes references and parentheses off a type.
#[must_use]
pub fn bare(ty: &Type) -> &Type {
    match ty {
        Type::Reference(inner) => bare(&inner.elem),
        Type::Paren(inner) => bare(&inner.elem),
        Type::Group(inner) => bare(&inner.elem),
        _ => ty,
    }
}

/// Returns the last segment of the path of a type, behind references.
#[must_use]
pub fn last_name(ty: &Type) -> Option<String> {
    match bare(ty) {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()),
        _ => None,
    }
}

/// Returns the type arguments of a type, behind references.
#[must_use]
pub fn arguments_of(ty: &Type) -> Vec<&Type> {
    match bare(ty) {
        Type::Path(path) => {
            path.path.segments.last().map(|last| type_arguments(&last.arguments)).unwrap_or_default()
        }
        _ => Vec::new(),
    }
}

/// Returns the types among generic arguments.
#[must_use]
pub fn type_arguments(arguments: &PathArguments) -> Vec<&Type> {
    let PathArguments::AngleBracketed(arguments) = arguments else { return Vec::new() };
    let types = arguments.args.iter().filter_map(|argument| match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    });
    types.collect()
}

/// Writes a type so that equal types are equal; common types are written without printing their tokens.
fn write_type(ty: &Type, to: &mut String) {
    match ty {
        Type::Reference(inner) if inner.lifetime.is_none() => {
            to.push_str(if inner.mutability.is_some() { "&mut " } else { "&" });
            write_type(&inner.elem, to);
        }
        Type::Tuple(tuple) => {
            to.push('(');
            for element in &tuple.elems {
                write_type(element, to);
                to.push(',');
            }
            to.push(')');
        }
        Type::Infer(_) => to.push('_'),
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
                        GenericArgument::Type(ty) => write_type(ty, to),
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
        let mut texts: Vec<_> =
            types.iter().map(|ty| Ty::new(syn::parse_str(ty).unwrap()).text().to_owned()).collect();
        texts.sort_unstable();
        texts.dedup();
        assert_eq!(texts.len(), types.len());
    }
}
