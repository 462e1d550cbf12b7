//! From expressions to the values they may have.
//!
//! Every expression is evaluated once, in the order of the code, so that each `return` and each `?`
//! is met with the variables that are in scope there.

use proc_macro2::{TokenStream, TokenTree};
use syn::{
    Arm, Block, Expr, ExprBreak, ExprClosure, ExprIf, ExprMatch, ExprTry, Item, Label, Lit, Local, Macro,
    Stmt, visit, visit::Visit,
};

use super::{
    fields,
    scope::Scope,
    value::{Kind, Value, Values, bounded},
};
use crate::{frameworks::Candidates, place::Place};
use responds_core::contract::Content;

/// Evaluates expressions, and keeps what leaves the function early.
pub(super) struct Reader<'a> {
    pub(super) candidates: &'a Candidates,
    pub(super) scope: Scope,
    /// What `return` and `?` give.
    pub(super) exits: Values,
    /// Whether something is there that may leave the function unseen: an unknown macro, a stub.
    pub(super) unseen: bool,
    /// What `break` gives to the loops and labelled blocks around, innermost last.
    breaks: Vec<(Option<String>, Values)>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(candidates: &'a Candidates, scope: Scope) -> Self {
        Self { candidates, scope, exits: Values::new(), unseen: false, breaks: Vec::new() }
    }

    /// The values that an expression may have.
    pub(super) fn eval(&mut self, expression: &Expr) -> Values {
        let values = match expression {
            Expr::Path(path) => self.path(path),
            Expr::Call(call) => self.call(call),
            Expr::MethodCall(call) => self.method_call(call),
            Expr::Tuple(tuple) => self.tuple(tuple),
            Expr::Array(array) => {
                self.children(expression);
                let named = fields::listed(expression).map_or(Kind::Unknown, Kind::Fields);
                vec![Value::new(named, Place::of(array))]
            }
            Expr::Lit(literal) => vec![Value::new(literal_kind(&literal.lit), Place::of(literal))],
            Expr::If(branch) => self.branch(branch),
            Expr::Match(choice) => self.choice(choice),
            Expr::Block(block) => self.labelled(block.label.as_ref(), &block.block),
            Expr::Unsafe(block) => self.block(&block.block.stmts),
            Expr::Const(block) => self.block(&block.block.stmts),
            Expr::Async(block) => self.frame(|reader| reader.block(&block.block.stmts)),
            Expr::Loop(endless) => self.endless(endless.label.as_ref(), &endless.body),
            Expr::While(repeat) => self.repeat(repeat.label.as_ref(), &repeat.cond, &repeat.body),
            Expr::ForLoop(repeat) => self.for_each(repeat),
            Expr::Return(exit) => {
                let values = exit.expr.as_ref().map_or_else(|| vec![unit(exit)], |value| self.eval(value));
                self.exits.extend(values);
                Values::new()
            }
            Expr::Break(exit) => self.break_with(exit),
            Expr::Continue(_) => Values::new(),
            Expr::Try(question) => self.question(question),
            Expr::Await(future) => self.eval(&future.base),
            Expr::Paren(inner) => self.eval(&inner.expr),
            Expr::Group(inner) => self.eval(&inner.expr),
            Expr::Reference(inner) => self.eval(&inner.expr),
            Expr::Macro(call) => self.macro_call(&call.mac),
            Expr::Let(condition) => {
                self.eval(&condition.expr);
                self.scope.bind(&condition.pat, vec![Value::unknown(Place::of(&condition.let_token))]);
                vec![Value::unknown(Place::of(&condition.let_token))]
            }
            // What a closure returns is not what the handler returns.
            Expr::Closure(closure) => vec![Value::unknown(Place::of(&closure.inputs_begin))],
            other => {
                self.children(other);
                vec![Value::unknown(Place::of(other))]
            }
        };
        bounded(values)
    }

    /// Evaluates what is inside an expression that itself says nothing.
    pub(super) fn children(&mut self, expression: &Expr) {
        visit::visit_expr(&mut Children(self), expression);
    }

    /// The values of what is returned by a closure.
    pub(super) fn closure(&mut self, closure: &ExprClosure) -> Values {
        let depth = self.scope.enter();
        for input in &closure.inputs {
            self.scope.bind(input, vec![Value::unknown(Place::of(input))]);
        }
        let values = self.frame(|reader| reader.eval(&closure.body));
        self.scope.leave(depth);
        values
    }

    /// What a function body, a closure or an `async` block gives: its own value, and what leaves it early.
    fn frame(&mut self, body: impl FnOnce(&mut Self) -> Values) -> Values {
        let (outer, breaks) = (std::mem::take(&mut self.exits), std::mem::take(&mut self.breaks));
        let mut values = body(self);
        values.append(&mut self.exits);
        (self.exits, self.breaks) = (outer, breaks);
        bounded(values)
    }

    /// The values of a block: of its last expression, and of those that `cfg` puts in its place.
    pub(super) fn block(&mut self, statements: &[Stmt]) -> Values {
        let depth = self.scope.enter();
        let (mut alternatives, mut value, mut ended) = (Values::new(), Values::new(), false);
        for (i, statement) in statements.iter().enumerate() {
            let last = i + 1 == statements.len();
            let step = self.statement(statement, last);
            match step {
                Step::Value(values) => value = values,
                Step::Alternative(values) => alternatives.extend(values),
                Step::Ends => ended = true,
                Step::Goes => {}
            }
        }
        self.scope.leave(depth);
        let has_value = statements.last().is_some_and(is_value);
        if !has_value && !ended && alternatives.is_empty() {
            value = vec![Value::new(
                Kind::Unit,
                statements.last().map_or_else(|| Place::at(proc_macro2::Span::call_site()), Place::of),
            )];
        }
        value.append(&mut alternatives);
        value
    }

    fn statement(&mut self, statement: &Stmt, last: bool) -> Step {
        match statement {
            Stmt::Local(local) => self.local(local),
            Stmt::Item(_) => Step::Goes,
            Stmt::Macro(call) => {
                let values = self.macro_call(&call.mac);
                match call.semi_token {
                    None if last => Step::Value(values),
                    _ if values.is_empty() => Step::Ends,
                    _ => Step::Goes,
                }
            }
            Stmt::Expr(expression, None) if last => Step::Value(self.eval(expression)),
            Stmt::Expr(expression, semicolon) => {
                let values = self.eval(expression);
                match (is_conditional(expression), semicolon) {
                    (true, None) => Step::Alternative(values),
                    (false, _) if values.is_empty() => Step::Ends,
                    _ => Step::Goes,
                }
            }
        }
    }

    fn local(&mut self, local: &Local) -> Step {
        let Some(init) = &local.init else {
            self.scope.bind(&local.pat, vec![Value::unknown(Place::of(&local.let_token))]);
            return Step::Goes;
        };
        let values = self.eval(&init.expr);
        if let Some((_, otherwise)) = &init.diverge {
            self.eval(otherwise);
        }
        let ends = values.is_empty();
        self.scope.bind(&local.pat, values);
        if ends { Step::Ends } else { Step::Goes }
    }

    fn branch(&mut self, branch: &ExprIf) -> Values {
        let depth = self.scope.enter();
        self.eval(&branch.cond);
        let mut values = self.block(&branch.then_branch.stmts);
        self.scope.leave(depth);
        match &branch.else_branch {
            Some((_, otherwise)) => {
                values.extend(self.eval(otherwise));
                values
            }
            None => vec![unit(&branch.if_token)],
        }
    }

    fn choice(&mut self, choice: &ExprMatch) -> Values {
        self.eval(&choice.expr);
        choice.arms.iter().flat_map(|arm| self.arm(arm)).collect()
    }

    fn arm(&mut self, arm: &Arm) -> Values {
        let depth = self.scope.enter();
        self.scope.bind(&arm.pat, vec![Value::unknown(Place::of(&arm.fat_arrow_token))]);
        // A guard is part of the pattern.
        visit::visit_pat(&mut Children(self), &arm.pat);
        let values = self.eval(&arm.body);
        self.scope.leave(depth);
        values
    }

    fn endless(&mut self, label: Option<&Label>, body: &Block) -> Values {
        self.breaking(label, |reader| {
            reader.block(&body.stmts);
            Values::new()
        })
    }

    fn repeat(&mut self, label: Option<&Label>, condition: &Expr, body: &Block) -> Values {
        let depth = self.scope.enter();
        self.eval(condition);
        self.endless(label, body);
        self.scope.leave(depth);
        vec![unit(&condition)]
    }

    fn for_each(&mut self, repeat: &syn::ExprForLoop) -> Values {
        self.eval(&repeat.expr);
        let depth = self.scope.enter();
        self.scope.bind(&repeat.pat, vec![Value::unknown(Place::of(&repeat.for_token))]);
        self.endless(repeat.label.as_ref(), &repeat.body);
        self.scope.leave(depth);
        vec![unit(&repeat.for_token)]
    }

    fn labelled(&mut self, label: Option<&Label>, block: &Block) -> Values {
        match label {
            None => self.block(&block.stmts),
            Some(_) => self.breaking(label, |reader| reader.block(&block.stmts)),
        }
    }

    /// Runs something that `break` can leave with a value.
    fn breaking(&mut self, label: Option<&Label>, body: impl FnOnce(&mut Self) -> Values) -> Values {
        self.breaks.push((label.map(|label| label.name.ident.to_string()), Values::new()));
        let mut values = body(self);
        values.extend(self.breaks.pop().map(|(_, values)| values).unwrap_or_default());
        values
    }

    fn break_with(&mut self, exit: &ExprBreak) -> Values {
        let values = exit.expr.as_ref().map_or_else(|| vec![unit(exit)], |value| self.eval(value));
        let label = exit.label.as_ref().map(|label| label.ident.to_string());
        let target = self.breaks.iter_mut().rev().find(|(name, _)| label.is_none() || *name == label);
        if let Some((_, left)) = target {
            left.extend(values);
        }
        Values::new()
    }

    /// `value?`: goes on with what is inside, leaves with the rest.
    fn question(&mut self, question: &ExprTry) -> Values {
        let place = Place::of(question);
        let mut inside = Values::new();
        for value in self.eval(&question.expr) {
            match value.kind {
                Kind::Ok(value) | Kind::Some(value) => inside.push(*value),
                Kind::Err(value) => self.exits.push(value.wrap(Kind::Converted).wrap(Kind::Err)),
                Kind::None => self.exits.push(value),
                Kind::Success(value) => {
                    inside.push(*value);
                    self.exits.push(Value::new(Kind::Failure, place));
                }
                _ => {
                    inside.push(Value::unknown(place));
                    self.exits.push(Value::new(Kind::Failure, place));
                }
            }
        }
        inside
    }

    fn macro_call(&mut self, call: &Macro) -> Values {
        let place = Place::of(&call.path);
        let name = call.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default();
        self.unseen |= hides_exit(call.tokens.clone());
        match name.as_str() {
            "panic" | "unreachable" => Values::new(),
            "todo" | "unimplemented" => {
                self.unseen = true;
                Values::new()
            }
            "json" => vec![Value::new(Kind::Content(Content::Present), place)],
            "format" => vec![Value::new(Kind::Content(Content::Unknown), place)],
            known if HARMLESS.contains(&known) => vec![Value::unknown(place)],
            _ => {
                self.unseen = true;
                vec![Value::unknown(place)]
            }
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

/// Macros that never leave the function around them.
const HARMLESS: &[&str] = &[
    "assert",
    "assert_eq",
    "assert_ne",
    "cfg",
    "concat",
    "context",
    "dbg",
    "debug",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "debug_span",
    "env",
    "eprint",
    "eprintln",
    "error",
    "error_span",
    "event",
    "file",
    "format_args",
    "html",
    "include_bytes",
    "include_str",
    "info",
    "info_span",
    "join",
    "line",
    "log",
    "matches",
    "option_env",
    "print",
    "println",
    "query",
    "query_as",
    "query_scalar",
    "span",
    "stringify",
    "trace",
    "trace_span",
    "uri",
    "vec",
    "warn",
    "warn_span",
    "write",
    "writeln",
];

/// Whether the tokens of a macro call could leave the function: a `?` or a `return` stands among them.
fn hides_exit(tokens: TokenStream) -> bool {
    tokens.into_iter().any(|token| match token {
        TokenTree::Group(group) => hides_exit(group.stream()),
        TokenTree::Punct(punct) => punct.as_char() == '?',
        TokenTree::Ident(ident) => ident == "return",
        TokenTree::Literal(_) => false,
    })
}

/// Whether a statement gives the block its value.
fn is_value(statement: &Stmt) -> bool {
    match statement {
        Stmt::Expr(_, semicolon) => semicolon.is_none(),
        Stmt::Macro(call) => call.semi_token.is_none(),
        Stmt::Local(_) | Stmt::Item(_) => false,
    }
}

/// Whether `cfg` decides if the expression is there.
fn is_conditional(expression: &Expr) -> bool {
    let attributes = match expression {
        Expr::Block(block) => &block.attrs,
        Expr::If(branch) => &branch.attrs,
        Expr::Match(choice) => &choice.attrs,
        Expr::Return(exit) => &exit.attrs,
        Expr::Unsafe(block) => &block.attrs,
        _ => return false,
    };
    attributes.iter().any(|attribute| attribute.path().is_ident("cfg"))
}

fn literal_kind(literal: &Lit) -> Kind {
    let empty = match literal {
        Lit::Str(text) => text.value().is_empty(),
        Lit::ByteStr(bytes) => bytes.value().is_empty(),
        Lit::Int(number) => return number.base10_parse().map_or(Kind::Unknown, Kind::Number),
        _ => return Kind::Unknown,
    };
    Kind::Content(if empty { Content::Empty } else { Content::Present })
}

fn unit(at: &impl quote::ToTokens) -> Value {
    Value::new(Kind::Unit, Place::of(at))
}

/// Evaluates the expressions directly inside another; functions, closures and items are their own.
struct Children<'a, 'b>(&'a mut Reader<'b>);

impl<'ast> Visit<'ast> for Children<'_, '_> {
    fn visit_expr(&mut self, expression: &'ast Expr) {
        self.0.eval(expression);
    }

    fn visit_item(&mut self, _: &'ast Item) {}
}
