//! Conditions: whether they hold, as far as what they ask is known.

use proc_macro2::{Ident, TokenStream, TokenTree};
use syn::{
    BinOp, Expr, ExprBinary, ExprMethodCall, Macro, Pat, Token, UnOp,
    parse::{Parse, ParseStream},
    visit,
    visit::Visit,
};

use super::{
    branch::{Doubt, Reach},
    expression::Reader,
    pattern::Fits,
    shape::is_one_item,
    value::{Given, Kind, Value, Values},
};
use crate::nesting;

impl Reader<'_> {
    /// Evaluates a condition and binds what it names.
    pub(super) fn condition(&mut self, condition: &Expr) -> Reach {
        match condition {
            Expr::Let(condition) => {
                let values = self.eval(&condition.expr);
                let reached = self.reach(&condition.pat, &values);
                self.bind(&condition.pat, &values);
                reached.doubted(self.is_about_subject(&condition.expr))
            }
            Expr::Binary(both) if matches!(both.op, BinOp::And(_)) => self.both(both, Fits::Never, Fits::and),
            Expr::Binary(both) if matches!(both.op, BinOp::Or(_)) => self.both(both, Fits::Always, Fits::or),
            Expr::Unary(negated) if matches!(negated.op, UnOp::Not(_)) => {
                let Reach { fits, doubt } = self.condition(&negated.expr);
                Reach { fits: fits.not(), doubt }
            }
            Expr::Paren(inner) => self.condition(&inner.expr),
            other => {
                let known = self.known(other);
                if known.fits == Fits::Perhaps {
                    self.narrow(other);
                }
                known.doubted(self.is_about_subject(other))
            }
        }
    }

    /// Two conditions of which the first may decide alone.
    fn both(&mut self, both: &ExprBinary, alone: Fits, join: fn(Fits, Fits) -> Fits) -> Reach {
        let left = self.condition(&both.left);
        if left.fits == alone {
            return left;
        }
        let right = self.condition(&both.right);
        Reach { fits: join(left.fits, right.fits), doubt: left.doubt.max(right.doubt) }
    }

    /// Whether something holds by what its operands are.
    fn known(&mut self, condition: &Expr) -> Reach {
        match condition {
            Expr::Macro(call) if call.mac.path.is_ident("matches") => self.matched(&call.mac),
            Expr::Binary(both) if matches!(both.op, BinOp::Eq(_)) => self.equal(both),
            Expr::Binary(both) if matches!(both.op, BinOp::Ne(_)) => {
                let Reach { fits, doubt } = self.equal(both);
                Reach { fits: fits.not(), doubt }
            }
            Expr::MethodCall(call) if call.args.is_empty() => self.asked(call),
            other => {
                let values = self.eval(other);
                // What is written out in the body itself, as `if true`, is still to be made a question.
                decided(&values, |value| match value.kind {
                    Kind::Bool(holds) if value.given != Given::No => Some(holds),
                    _ => None,
                })
            }
        }
    }

    /// `matches!(error, StoreError::Missing)`
    fn matched(&mut self, call: &Macro) -> Reach {
        let parsable = nesting::is_parsable(&call.tokens).then(|| syn::parse2(call.tokens.clone()).ok());
        let Some(Matches { scrutinee, pattern }) = parsable.flatten() else {
            self.macro_call(call);
            return Reach { fits: Fits::Perhaps, doubt: Doubt::None };
        };
        let values = self.eval(&scrutinee);
        self.reach(&pattern, &values).doubted(self.is_about_subject(&scrutinee))
    }

    /// `status == StatusCode::GONE`, `id != 0`
    fn equal(&mut self, both: &ExprBinary) -> Reach {
        let (left, right) = (self.eval(&both.left), self.eval(&both.right));
        let [right] = &right[..] else { return decided(&left, |_| None) };
        let reach = decided(&left, |value| same(value, right));
        reach.doubted(is_decided_elsewhere(right))
    }

    /// `found.is_some()`, `result.is_err()`
    fn asked(&mut self, call: &ExprMethodCall) -> Reach {
        let method = call.method.to_string();
        let asked: fn(&Kind) -> Option<bool> = match method.as_str() {
            "is_some" => |kind| is_some(kind),
            "is_none" => |kind| is_some(kind).map(|some| !some),
            "is_ok" => |kind| is_ok(kind),
            "is_err" => |kind| is_ok(kind).map(|ok| !ok),
            _ => {
                let values = self.method_call(call);
                return decided(&values, |_| None);
            }
        };
        let values = self.eval(&call.receiver);
        decided(&values, |value| asked(&value.kind))
    }

    /// Doubts the values of variables that a condition compares: which of them go on is decided there.
    fn narrow(&mut self, condition: &Expr) {
        let mut compared = Compared(Vec::new());
        compared.visit_expr(condition);
        // Of a value of the workspace's own a field is compared: that decides where it is the status.
        let holds_status = |value: &Value| match &value.kind {
            Kind::Made(made) => {
                let mut values = made.fields.iter().flat_map(|(_, values)| values);
                values.any(|value| matches!(value.kind, Kind::Status(_)))
            }
            _ => true,
        };
        for name in compared.0 {
            if self.scope.get(&name).is_some_and(|values| values.iter().any(holds_status)) {
                self.scope.doubt(&name);
            }
        }
    }
}

/// Whether something holds for all of these values, for none, or who knows.
fn decided(values: &Values, holds: impl Fn(&Value) -> Option<bool>) -> Reach {
    let fits = Fits::agreed(values.iter().map(|value| holds(value).map_or(Fits::Perhaps, Fits::if_known)));
    Reach { fits, doubt: Doubt::None }.doubted(values.iter().any(is_decided_elsewhere))
}

/// Whether the caller decides what something asked of a value gives: by an error, or by what it has written out.
pub(super) const fn is_decided_elsewhere(value: &Value) -> bool {
    match value.given {
        Given::No => false,
        Given::Subject => true,
        Given::Data => !matches!(value.kind, Kind::Unknown | Kind::Typed(_)),
    }
}

/// Whether an `Option` has something in it.
const fn is_some(kind: &Kind) -> Option<bool> {
    match kind {
        Kind::Some(_) => Some(true),
        Kind::None => Some(false),
        _ => None,
    }
}

/// Whether a `Result` is a success.
const fn is_ok(kind: &Kind) -> Option<bool> {
    match kind {
        Kind::Ok(_) => Some(true),
        Kind::Err(_) => Some(false),
        _ => None,
    }
}

/// Whether two values are the same, where that is seen.
fn same(one: &Value, other: &Value) -> Option<bool> {
    match (&one.kind, &other.kind) {
        (Kind::Status(one) | Kind::Number(one), Kind::Status(other) | Kind::Number(other)) => {
            Some(one == other)
        }
        (Kind::Bool(one), Kind::Bool(other)) => Some(one == other),
        (Kind::Made(one), Kind::Made(other)) if is_one_item(&one.ty, &other.ty) => {
            // Of a struct not all fields may be seen.
            let bare = one.variant.is_some() && one.fields.is_empty() && other.fields.is_empty();
            if one.variant == other.variant { bare.then_some(true) } else { Some(false) }
        }
        _ => None,
    }
}

/// What stands in `matches!(..)`.
struct Matches {
    scrutinee: Expr,
    pattern: Pat,
}

impl Parse for Matches {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let scrutinee = input.parse()?;
        let _: Token![,] = input.parse()?;
        let pattern = Pat::parse_multi_with_leading_vert(input)?;
        // A guard may ask anything.
        let rest: TokenStream = input.parse()?;
        if rest.into_iter().any(|token| !matches!(&token, TokenTree::Punct(sign) if sign.as_char() == ',')) {
            return Err(input.error("expected the end"));
        }
        Ok(Self { scrutinee, pattern })
    }
}

/// The variables that an expression compares.
struct Compared(Vec<Ident>);

impl Compared {
    fn note(&mut self, side: &Expr) {
        match side {
            Expr::Path(path) => self.0.extend(path.path.get_ident().cloned()),
            Expr::Reference(inner) => self.note(&inner.expr),
            Expr::Unary(inner) => self.note(&inner.expr),
            Expr::Paren(inner) => self.note(&inner.expr),
            Expr::Field(field) => self.note(&field.base),
            _ => {}
        }
    }
}

impl<'ast> Visit<'ast> for Compared {
    fn visit_expr_binary(&mut self, both: &'ast ExprBinary) {
        if matches!(both.op, BinOp::Eq(_) | BinOp::Ne(_)) {
            self.note(&both.left);
            self.note(&both.right);
        }
        visit::visit_expr_binary(self, both);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        let first = call.tokens.clone().into_iter().find_map(|token| match token {
            TokenTree::Ident(name) => Some(name),
            _ => None,
        });
        self.0.extend(first.filter(|_| call.path.is_ident("matches")));
    }
}
