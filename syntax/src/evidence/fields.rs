//! Names of header fields in expressions.

use syn::{Expr, Lit};

/// The names in `[(header::LOCATION, "/"), ("x-id", id)]`; `None` where one cannot be read.
pub(super) fn listed(list: &Expr) -> Option<Vec<String>> {
    match list {
        Expr::Array(array) => array.elems.iter().map(pair).collect(),
        Expr::Reference(reference) => listed(&reference.expr),
        Expr::Paren(inner) => listed(&inner.expr),
        _ => None,
    }
}

/// The name in `(header::LOCATION, "/")`, or of a typed header such as `ContentType::json()`.
pub(super) fn pair(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Tuple(tuple) => tuple.elems.first().and_then(name),
        Expr::Paren(inner) => pair(&inner.expr),
        Expr::Call(call) => typed(&call.func),
        Expr::Path(_) => typed(expression),
        Expr::MethodCall(call) => pair(&call.receiver),
        _ => None,
    }
}

/// The name that an expression is: a string, a constant, or one made of a string.
pub(super) fn name(expression: &Expr) -> Option<String> {
    match expression {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value().to_ascii_lowercase()),
            _ => None,
        },
        Expr::Path(path) => constant(&path.path.segments.last()?.ident.to_string()),
        Expr::Call(call) => call.args.first().and_then(name),
        Expr::MethodCall(call) => name(&call.receiver),
        Expr::Reference(reference) => name(&reference.expr),
        Expr::Paren(inner) => name(&inner.expr),
        _ => None,
    }
}

/// `WWW_AUTHENTICATE` → `www-authenticate`; a variable is no constant.
fn constant(ident: &str) -> Option<String> {
    let upper = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || byte == b'_';
    (ident.bytes().all(upper) && ident.starts_with(|first: char| first.is_ascii_uppercase()))
        .then(|| ident.to_ascii_lowercase().replace('_', "-"))
}

/// The header that a typed one stands for: `ContentType::json()` → `content-type`.
fn typed(function: &Expr) -> Option<String> {
    let Expr::Path(path) = function else { return None };
    let segments = path.path.segments.iter().rev().map(|segment| segment.ident.to_string());
    segments
        .take(2)
        .find(|name| name.starts_with(|first: char| first.is_ascii_uppercase()))
        .map(|name| kebab(&name))
}

/// `IfMatch` → `if-match`.
pub(super) fn kebab(camel: &str) -> String {
    let mut kebab = String::with_capacity(camel.len() + 4);
    for (i, letter) in camel.chars().enumerate() {
        if i > 0 && letter.is_uppercase() && !kebab.ends_with('-') {
            kebab.push('-');
        }
        kebab.extend(letter.to_lowercase());
    }
    kebab
}
