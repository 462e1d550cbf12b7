//! Blocks: their statements in order, and the value they end with.

use syn::{Attribute, Expr, Local, Pat, Stmt};

use super::{
    branch::Doubt,
    expression::Reader,
    pattern::Fits,
    value::{Kind, Value, Values},
};
use crate::place::Place;

impl Reader<'_> {
    /// The values of a block: of its last expression, and of those that `cfg` puts in its place.
    pub(super) fn block(&mut self, statements: &[Stmt]) -> Values {
        let depth = self.scope.enter();
        let (mut alternatives, mut value, mut ended) = (Values::new(), Values::new(), false);
        let (outer, mut narrowed) = (std::mem::take(&mut self.narrowed), None);
        for (i, statement) in statements.iter().enumerate() {
            let last = i + 1 == statements.len();
            let step = self.statement(statement, last);
            let doubted = std::mem::take(&mut self.narrowed);
            match step {
                Step::Value(values) => value = values,
                Step::Alternative(values) => alternatives.extend(values),
                Step::Ends => {
                    // What stands behind is never reached.
                    ended = true;
                    break;
                }
                Step::Goes => {}
            }
            if doubted {
                narrowed.get_or_insert(self.exits.len());
            }
        }
        self.narrowed = outer || narrowed.is_some();
        self.scope.leave(depth);
        let has_value = !ended && statements.last().is_some_and(is_value);
        if !has_value && !ended && alternatives.is_empty() {
            value = vec![Value::new(
                Kind::Unit,
                statements.last().map_or_else(|| Place::at(proc_macro2::Span::call_site()), Place::of),
            )];
        }
        value.append(&mut alternatives);
        match narrowed {
            Some(exits) => self.doubted(value, exits),
            None => value,
        }
    }

    /// Values that are in doubt, with the exits from this one on.
    pub(super) fn doubted(&mut self, values: Values, exits: usize) -> Values {
        for exit in self.exits.iter_mut().skip(exits) {
            exit.perhaps = true;
        }
        values.into_iter().map(Value::perhaps).collect()
    }

    fn statement(&mut self, statement: &Stmt, last: bool) -> Step {
        match statement {
            Stmt::Local(local) => self.local(local),
            Stmt::Item(_) => Step::Goes,
            Stmt::Macro(call) => {
                let values = self.macro_call(&call.mac);
                match call.semi_token {
                    None if last => Step::Value(values),
                    _ if values.is_empty() && !has_cfg(&call.attrs) => Step::Ends,
                    _ => Step::Goes,
                }
            }
            Stmt::Expr(expression, _) if is_of_tests(attributes(expression)) => Step::Goes,
            Stmt::Expr(expression, semicolon) => {
                let values = self.eval(expression);
                match (has_cfg(attributes(expression)), semicolon) {
                    (_, None) if last => Step::Value(values),
                    (true, None) => Step::Alternative(values),
                    (false, _) if values.is_empty() => Step::Ends,
                    _ => Step::Goes,
                }
            }
        }
    }

    fn local(&mut self, local: &Local) -> Step {
        if is_of_tests(&local.attrs) {
            return Step::Goes;
        }
        let Some(init) = &local.init else {
            self.scope.bind_unknown(&local.pat);
            return Step::Goes;
        };
        let mut values = self.eval(&init.expr);
        if let Pat::Type(typed) = &local.pat {
            let ty = self.world.ty(&typed.ty);
            values = values.into_iter().flat_map(|value| self.shaped(value, Some(&ty))).collect();
        }
        let ends = values.is_empty();
        if let Some((_, otherwise)) = &init.diverge {
            let reached = self.reach(&local.pat, &values);
            let mark = self.scope.mark();
            if reached.fits != Fits::Always {
                self.guarded(reached.doubt, |reader| reader.eval(otherwise));
                self.narrowed |= reached.doubt == Doubt::Rest;
            }
            self.scope.undo(mark);
            if reached.fits == Fits::Never && !has_cfg(&local.attrs) {
                return Step::Ends;
            }
        }
        if has_cfg(&local.attrs) {
            values.extend(self.alternatives(&local.pat));
        }
        self.bind(&local.pat, &values);
        if ends && !has_cfg(&local.attrs) { Step::Ends } else { Step::Goes }
    }
}

impl Reader<'_> {
    /// What a variable held so far that `cfg` may leave as it is.
    fn alternatives(&self, pattern: &Pat) -> Values {
        match pattern {
            Pat::Ident(name) => self.scope.get(&name.ident).cloned().unwrap_or_default(),
            Pat::Type(typed) => self.alternatives(&typed.pat),
            _ => Values::new(),
        }
    }
}

/// What a statement does to the block it stands in.
enum Step {
    /// Nothing: the next statement runs.
    Goes,
    /// Leaves it.
    Ends,
    /// Is its value.
    Value(Values),
    /// May be its value, if `cfg` says so.
    Alternative(Values),
}

/// Whether a statement gives the block its value.
fn is_value(statement: &Stmt) -> bool {
    match statement {
        Stmt::Expr(_, semicolon) => semicolon.is_none(),
        Stmt::Macro(call) => call.semi_token.is_none(),
        Stmt::Local(_) | Stmt::Item(_) => false,
    }
}

/// The attributes of an expression that stands as a statement.
fn attributes(expression: &Expr) -> &[Attribute] {
    match expression {
        Expr::Assign(expression) => &expression.attrs,
        Expr::Await(expression) => &expression.attrs,
        Expr::Block(expression) => &expression.attrs,
        Expr::Call(expression) => &expression.attrs,
        Expr::ForLoop(expression) => &expression.attrs,
        Expr::If(expression) => &expression.attrs,
        Expr::Loop(expression) => &expression.attrs,
        Expr::Match(expression) => &expression.attrs,
        Expr::MethodCall(expression) => &expression.attrs,
        Expr::Return(expression) => &expression.attrs,
        Expr::Try(expression) => &expression.attrs,
        Expr::Unsafe(expression) => &expression.attrs,
        Expr::While(expression) => &expression.attrs,
        _ => &[],
    }
}

/// Whether `cfg` decides if something is there.
fn has_cfg(attributes: &[Attribute]) -> bool {
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg"))
}

/// Whether something is there in tests alone.
pub(super) fn is_of_tests(attributes: &[Attribute]) -> bool {
    let is_test = |attribute: &Attribute| {
        attribute.path().is_ident("cfg")
            && attribute.parse_args::<syn::Path>().is_ok_and(|path| path.is_ident("test"))
    };
    attributes.iter().any(is_test)
}
