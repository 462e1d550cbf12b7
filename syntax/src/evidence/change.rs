//! Responses in variables whose status is set later: `*response.status_mut() = StatusCode::GONE`.

use syn::{Expr, ExprAssign, ExprMethodCall, Ident, UnOp};

use super::{
    expression::Reader,
    response::with_status,
    value::{Answer, Kind, Value, Values},
};
use crate::place::Place;

impl Reader<'_> {
    /// An assignment: what it sets may be the status of a response in a variable.
    pub(super) fn assign(&mut self, assign: &ExprAssign) -> Values {
        let values = self.eval(&assign.right);
        match (status_of(&assign.left), variable(&assign.left)) {
            (Some(variable), _) => self.set_status(variable, &values, Place::of(assign)),
            // What is assigned in the body itself was seen before; this stands in a macro.
            (None, Some(variable)) => self.scope.rebind(variable, vec![Value::unknown(Place::of(assign))]),
            (None, None) => {
                self.eval(&assign.left);
            }
        }
        vec![Value::new(Kind::Unit, Place::of(&assign.eq_token))]
    }

    /// A builder in a variable on which a method was called holds what that gave: `answer.status(StatusCode::GONE);`.
    pub(super) fn built(&mut self, receiver: &Expr, values: &Values) {
        if values.is_empty() || !values.iter().all(Value::is_response) {
            return;
        }
        let root = chained(receiver);
        let holds =
            |root: &&Ident| self.scope.get(root).is_some_and(|old| old.iter().all(Value::is_response));
        if let Some(root) = root.filter(holds) {
            self.scope.rebind(root, values.clone());
        }
    }

    /// Sets the status of the response in a variable.
    pub(super) fn set_status(&mut self, variable: &Ident, statuses: &Values, place: Place) {
        let Some(old) = self.scope.get(variable).cloned() else { return };
        let set = |value: &Value, status: &Value| {
            let unseen = Answer { fields_closed: false, ..Answer::of(None) };
            let answer = with_status(self.answer(value).unwrap_or(unseen), status);
            value.turned(status.turned(answer.at(place)))
        };
        let new = old.iter().flat_map(|value| statuses.iter().map(move |status| set(value, status)));
        let new = new.collect();
        self.scope.rebind(variable, new);
    }
}

/// The variable whose status is assigned to: `*response.status_mut()`.
pub(super) fn status_of(place: &Expr) -> Option<&Ident> {
    let Expr::Unary(unary) = place else { return None };
    let Expr::MethodCall(call) = &*unary.expr else { return None };
    let is_status = matches!(unary.op, UnOp::Deref(_)) && call.method == "status_mut";
    is_status.then(|| variable(&call.receiver)).flatten()
}

/// The variable whose status is set by a method: `response.set_status(..)`.
pub(super) fn set_by(call: &ExprMethodCall) -> Option<&Ident> {
    (call.method == "set_status" && call.args.len() == 1).then(|| variable(&call.receiver)).flatten()
}

/// The variable at the start of a chain of methods.
fn chained(expression: &Expr) -> Option<&Ident> {
    match expression {
        Expr::MethodCall(call) if call.method != "clone" => chained(&call.receiver),
        other => variable(other),
    }
}

fn variable(expression: &Expr) -> Option<&Ident> {
    match expression {
        Expr::Path(path) => path.path.get_ident(),
        _ => None,
    }
}
