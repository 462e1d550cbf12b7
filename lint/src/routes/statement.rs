//! Evaluates statements, and binds patterns.

use syn::{Pat, Stmt};

use super::{frame::Frame, names, value::Value};

impl Frame<'_, '_> {
    /// Returns the value of the last of some statements.
    pub(super) fn statements(&mut self, statements: &[Stmt]) -> Value {
        // Items count in all of their block.
        for statement in statements {
            if let Stmt::Item(item) = statement {
                self.declare(item);
            }
        }
        let mut last = Value::Unknown;
        for statement in statements {
            self.serve(std::mem::take(&mut last));
            last = self.statement(statement);
        }
        last
    }

    /// Returns the value of a statement; `Unknown` if it ends with a `;`.
    fn statement(&mut self, statement: &Stmt) -> Value {
        let (value, ended) = match statement {
            Stmt::Local(local) => {
                let value = local.init.as_ref().map_or(Value::Unknown, |init| self.evaluate(&init.expr));
                self.bind(&local.pat, value);
                let diverging = local.init.as_ref().and_then(|init| init.diverge.as_ref());
                (diverging.map_or(Value::Unknown, |(_, other)| self.evaluate(other)), true)
            }
            Stmt::Item(_) => (Value::Unknown, true),
            Stmt::Expr(expression, end) => (self.evaluate(expression), end.is_some()),
            Stmt::Macro(call) => (self.expand(&call.mac), call.semi_token.is_some()),
        };
        if ended {
            self.serve(value);
            return Value::Unknown;
        }
        value
    }

    /// Binds the names of a pattern.
    pub(super) fn bind(&mut self, pattern: &Pat, value: Value) {
        match pattern {
            Pat::Ident(name) => self.set(&names::unraw(&name.ident), value),
            Pat::Type(typed) => {
                let value = if value.matters() { value } else { self.of_type(&typed.ty) };
                self.bind(&typed.pat, value);
            }
            Pat::Paren(inner) => self.bind(&inner.pat, value),
            Pat::Reference(inner) => self.bind(&inner.pat, value),
            Pat::Tuple(tuple) => self.bind_each(&tuple.elems, value),
            Pat::TupleStruct(tuple) if tuple.elems.len() == 1 => self.bind(&tuple.elems[0], value),
            Pat::TupleStruct(tuple) => self.bind_each(&tuple.elems, value),
            Pat::Slice(slice) => self.bind_each(&slice.elems, value),
            Pat::Struct(fields) => {
                self.serve(value);
                for field in &fields.fields {
                    self.bind(&field.pat, Value::Unknown);
                }
            }
            _ => self.serve(value),
        }
    }

    fn bind_each<'p>(
        &mut self,
        patterns: impl IntoIterator<Item = &'p Pat, IntoIter: ExactSizeIterator>,
        value: Value,
    ) {
        let patterns = patterns.into_iter();
        let values = match value {
            Value::Many(values) if values.len() == patterns.len() => values,
            // The first that is bound has the routes: `let (router, api) = router.split_for_parts()`.
            value => vec![value],
        };
        let mut values = values.into_iter();
        for pattern in patterns {
            self.bind(pattern, values.next().unwrap_or_default());
        }
    }
}
