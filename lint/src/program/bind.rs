//! The arguments of generic parameters in a given type.

use syn::{Expr, ExprLit, GenericArgument, Lit, PathArguments, Stmt, Type};

use super::{
    context::{Context, unknown},
    definition::Parameter,
};

/// Binds the parameters of a definition to the arguments of a canonical type.
pub(super) fn parameters(context: &mut Context, parameters: &[Parameter], given: &Type) {
    let mut given = arguments(given).into_iter();
    for parameter in parameters {
        let argument = given.next();
        match parameter {
            Parameter::Type(name) => {
                let ty = argument.and_then(as_type).cloned().unwrap_or_else(unknown);
                context.generics.insert(name.clone(), ty);
            }
            Parameter::Number(name) => {
                context.numbers.insert(name.clone(), argument.and_then(number));
            }
        }
    }
}

/// Binds the parameters in the type of an impl to the arguments of a canonical type.
pub(super) fn matching(context: &mut Context, written: &Type, given: &Type) {
    match (written, given) {
        (Type::Reference(written), Type::Reference(given)) => matching(context, &written.elem, &given.elem),
        (Type::Reference(written), given) => matching(context, &written.elem, given),
        (written, Type::Reference(given)) => matching(context, written, &given.elem),
        (Type::Tuple(written), Type::Tuple(given)) if written.elems.len() == given.elems.len() => {
            for (written, given) in written.elems.iter().zip(&given.elems) {
                matching(context, written, given);
            }
        }
        (Type::Path(path), given) => {
            let name = path.path.get_ident().filter(|_| path.qself.is_none()).map(ToString::to_string);
            if let Some(name) = name.filter(|name| context.generics.contains_key(name)) {
                if !matches!(given, Type::Infer(_)) {
                    context.generics.insert(name, given.clone());
                }
                return;
            }
            for (written, given) in arguments(written).into_iter().zip(arguments(given)) {
                argument(context, written, given);
            }
        }
        _ => {}
    }
}

fn argument(context: &mut Context, written: &GenericArgument, given: &GenericArgument) {
    let name = match written {
        GenericArgument::Type(Type::Path(path)) => path.path.get_ident(),
        GenericArgument::Const(Expr::Path(path)) => path.path.get_ident(),
        _ => None,
    };
    match name.map(ToString::to_string) {
        Some(name) if context.numbers.contains_key(&name) => {
            if let Some(number) = number(given) {
                context.numbers.insert(name, Some(number));
            }
        }
        _ => {
            if let (GenericArgument::Type(written), GenericArgument::Type(given)) = (written, given) {
                matching(context, written, given);
            }
        }
    }
}

/// Returns the generic arguments of a type, without lifetimes, behind references.
pub(super) fn arguments(ty: &Type) -> Vec<&GenericArgument> {
    let Type::Path(path) = responds_flow::ty::bare(ty) else { return Vec::new() };
    match path.path.segments.last().map(|last| &last.arguments) {
        Some(PathArguments::AngleBracketed(given)) => {
            given.args.iter().filter(|argument| !matches!(argument, GenericArgument::Lifetime(_))).collect()
        }
        _ => Vec::new(),
    }
}

const fn as_type(argument: &GenericArgument) -> Option<&Type> {
    match argument {
        GenericArgument::Type(ty) => Some(ty),
        _ => None,
    }
}

/// Returns the number that an argument is: `404`, `{ 404 }`.
pub(super) fn number(argument: &GenericArgument) -> Option<u64> {
    match argument {
        GenericArgument::Const(value) => of_expr(value),
        _ => None,
    }
}

fn of_expr(value: &Expr) -> Option<u64> {
    match value {
        Expr::Lit(ExprLit { lit: Lit::Int(number), .. }) => number.base10_parse().ok(),
        Expr::Block(block) => match &block.block.stmts[..] {
            [Stmt::Expr(inner @ Expr::Lit(_), None)] => of_expr(inner),
            _ => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::index::ModuleId;

    fn bound(written: &str, given: &str) -> Context {
        let mut context = Context::of(ModuleId(0));
        context.generics.insert("T".to_owned(), unknown());
        context.numbers.insert("N".to_owned(), None);
        matching(&mut context, &syn::parse_str(written).unwrap(), &syn::parse_str(given).unwrap());
        context
    }

    #[test]
    fn types_and_numbers_are_bound() {
        let context = bound("Reply<T, N>", "::a::Reply<::a::Todo, 404>");
        assert_eq!(context.generics["T"], syn::parse_quote!(::a::Todo));
        assert_eq!(context.numbers["N"], Some(404));
        let context = bound("&Reply<Json<T>, { N }>", "::a::Reply<Json<u8>, { 201 }>");
        assert_eq!(context.generics["T"], syn::parse_quote!(u8));
    }

    #[test]
    fn what_is_not_known_is_not_bound() {
        let context = bound("Reply<T, N>", "::a::Reply<_, N>");
        assert_eq!(context.generics["T"], unknown());
        assert_eq!(context.numbers["N"], None);
    }
}
