//! The type behind `impl IntoApiResponse`, which the body gives.

use proc_macro2::{Delimiter, Group, TokenTree};
use responds_syntax::{function::Body, nesting};
use syn::{Expr, Stmt, Type};

use super::types::names;

/// The type of a body, as far as its last expression tells: branches have one type.
pub(super) fn answered(body: &Body) -> Option<Type> {
    let Body::Tokens(tokens) = body else { return None };
    let block = TokenTree::from(Group::new(Delimiter::Brace, tokens.clone())).into();
    if !nesting::is_parsable(&block) {
        return None;
    }
    let block: syn::Block = syn::parse2(block).ok()?;
    type_of(&last(&block)?)
}

fn last(block: &syn::Block) -> Option<Expr> {
    match block.stmts.last()? {
        Stmt::Expr(Expr::Return(back), _) => back.expr.as_deref().cloned(),
        Stmt::Expr(tail, None) => Some(tail.clone()),
        _ => None,
    }
}

fn type_of(expression: &Expr) -> Option<Type> {
    match expression {
        Expr::Tuple(tuple) if tuple.elems.len() > 1 => Some(syn::parse_quote!((u8, u8))),
        Expr::MethodCall(call) if call.method == "into_response" => Some(syn::parse_quote!(Response)),
        Expr::Call(call) => match &*call.func {
            Expr::Path(path) if path.qself.is_none() => Some(syn::Type::Path(syn::TypePath {
                attrs: Vec::new(),
                qself: None,
                path: path.path.clone(),
            })),
            _ => None,
        },
        Expr::Path(path) => {
            let names = names(&path.path);
            let before = names.len().checked_sub(2).and_then(|at| names.get(at))?;
            (before == "StatusCode").then(|| syn::parse_quote!(StatusCode))
        }
        Expr::Lit(literal) if matches!(literal.lit, syn::Lit::Str(_)) => Some(syn::parse_quote!(&str)),
        Expr::If(branch) => type_of(&last(&branch.then_branch)?),
        Expr::Match(branches) => branches.arms.iter().find_map(|arm| type_of(&arm.body)),
        Expr::Block(block) => type_of(&last(&block.block)?),
        Expr::Paren(inner) => type_of(&inner.expr),
        _ => None,
    }
}
