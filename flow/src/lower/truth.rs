//! Truth values by their form, of which `|` and `&` are logical operators.

use syn::BinOp;

use super::expr::is_logical;

/// Returns `true` if an expression is a truth value by its form: `a == b`, `status.is_success()`.
pub(super) fn is_truth(expression: &syn::Expr) -> bool {
    let mut expression = expression;
    loop {
        match expression {
            syn::Expr::Paren(inner) => expression = &inner.expr,
            syn::Expr::MethodCall(call) => return call.method.to_string().starts_with("is_"),
            syn::Expr::Binary(binary) => match binary.op {
                BinOp::BitOr(_) | BinOp::BitAnd(_) if is_question(&binary.right) => expression = &binary.left,
                _ => return is_question(expression),
            },
            _ => return false,
        }
    }
}

/// Returns `true` if an expression asks something, without operators for bits in it.
pub(super) fn is_question(expression: &syn::Expr) -> bool {
    match expression {
        syn::Expr::MethodCall(call) => call.method.to_string().starts_with("is_"),
        syn::Expr::Binary(binary) => {
            is_logical(&binary.op)
                || matches!(binary.op, BinOp::Lt(_) | BinOp::Le(_) | BinOp::Gt(_) | BinOp::Ge(_))
        }
        _ => false,
    }
}
