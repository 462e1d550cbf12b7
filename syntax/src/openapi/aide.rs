//! aide: the steps that document a `TransformOperation`.

mod response;

use syn::{Block, Expr, ExprClosure, ExprMethodCall, FnArg, ItemFn, Local, Pat, Path, Stmt};

use self::response::{code, default, is_false, range, response};
use super::Response;
use crate::{declaration::text_of, handler::names_type};

/// The feature of `responds` with which its types document themselves.
pub const FEATURE: &str = "aide";

/// The type of an operation, whose methods are the steps that document it.
pub const OPERATION: &str = "TransformOperation";

/// The steps that document the status which a literal says: `.response::<404, ()>()`.
pub const STEPS: &[&str] = &["response", "response_with"];

/// The names by which a function may document any other status.
pub const ANY: &[&str] =
    &["response_range", "response_range_with", "default_response", "default_response_with", "responses"];

/// One step in the documentation of an operation.
#[derive(Debug)]
pub enum Step {
    /// A response is added.
    Response(Response),
    /// A function continues with it, or returns the function that continues: `docs("todos")`.
    Through(Path),
    /// The operation is left out of the document.
    Hidden,
    /// The step is unknown.
    Unknown,
}

/// Methods that add no responses.
const SILENT: &[&str] = &[
    "id",
    "summary",
    "description",
    "tag",
    "input",
    "parameter",
    "parameter_untyped",
    "callback",
    "security_requirement",
    "security_requirement_multi",
    "security_requirement_scopes",
    "security_requirement_multi_scopes",
];

/// Parses the second argument of `get_with(handler, documentation)`.
///
/// ```
/// use responds_syntax::openapi::aide::{Step, steps};
///
/// let docs = syn::parse_quote!(|op| errors(op.summary("makes a todo").response::<201, Json<Todo>>()));
/// let [Step::Response(made), Step::Through(errors)] = &steps(&docs)[..] else { panic!() };
/// assert_eq!((made.key.code(), made.body.as_deref()), (Some(201), Some("Json<Todo>")));
/// assert!(errors.is_ident("errors"));
/// ```
#[must_use]
pub fn steps(documentation: &Expr) -> Vec<Step> {
    let mut walk = Walk::default();
    walk.documentation(documentation, 0);
    walk.steps
}

/// Reads a function that documents an operation, or gives the function that does.
#[must_use]
pub fn steps_of(function: &ItemFn) -> Vec<Step> {
    let mut walk = Walk::default();
    let operation = function.sig.inputs.iter().find_map(|input| match input {
        FnArg::Typed(input) if names_type(&input.ty, OPERATION) => name(&input.pat),
        _ => None,
    });
    match operation {
        Some(name) => {
            walk.names.push(name);
            walk.block(&function.block, 0);
        }
        None => match function.block.stmts.last() {
            Some(Stmt::Expr(tail, None)) => walk.documentation(tail, 0),
            _ => walk.steps.push(Step::Unknown),
        },
    }
    walk.steps
}

/// The maximum nesting of functions and blocks.
const DEEPEST: usize = 256;

/// The state of the walk.
#[derive(Default)]
struct Walk {
    /// The names that the operation has.
    names: Vec<String>,
    steps: Vec<Step>,
}

impl Walk {
    /// Walks a function that takes an operation and returns it: a closure, a path, a call that returns either.
    fn documentation(&mut self, documentation: &Expr, depth: usize) {
        match documentation {
            Expr::Closure(closure) => self.closure(closure, depth),
            Expr::Path(path) if path.qself.is_none() => self.steps.push(Step::Through(path.path.clone())),
            Expr::Call(call) => match &*call.func {
                Expr::Path(path) if path.qself.is_none() => self.steps.push(Step::Through(path.path.clone())),
                _ => self.steps.push(Step::Unknown),
            },
            Expr::Reference(inner) => self.documentation(&inner.expr, depth),
            Expr::Paren(inner) => self.documentation(&inner.expr, depth),
            Expr::Group(inner) => self.documentation(&inner.expr, depth),
            _ => self.steps.push(Step::Unknown),
        }
    }

    fn closure(&mut self, closure: &ExprClosure, depth: usize) {
        match closure.inputs.first().and_then(name) {
            Some(name) => {
                self.names.push(name);
                self.operation(&closure.body, depth + 1);
            }
            // A closure that ignores the operation returns another one.
            None => self.steps.push(Step::Unknown),
        }
    }

    /// Walks an expression that evaluates to the operation.
    fn operation(&mut self, expression: &Expr, depth: usize) {
        if depth > DEEPEST {
            return self.steps.push(Step::Unknown);
        }
        match expression {
            Expr::Path(path) if self.is_operation(path.path.get_ident()) => {}
            Expr::MethodCall(call) => {
                self.operation(&call.receiver, depth + 1);
                self.method(call, depth);
            }
            Expr::Call(call) => {
                let given = call.args.iter().find(|argument| self.gives(argument));
                match (&*call.func, given) {
                    (Expr::Path(path), Some(given)) if path.qself.is_none() => {
                        self.operation(given, depth + 1);
                        self.steps.push(Step::Through(path.path.clone()));
                    }
                    _ => self.steps.push(Step::Unknown),
                }
            }
            Expr::Block(block) => self.block(&block.block, depth + 1),
            Expr::Paren(inner) => self.operation(&inner.expr, depth + 1),
            Expr::Group(inner) => self.operation(&inner.expr, depth + 1),
            Expr::Return(inner) => match &inner.expr {
                Some(inner) => self.operation(inner, depth + 1),
                None => self.steps.push(Step::Unknown),
            },
            _ => self.steps.push(Step::Unknown),
        }
    }

    fn block(&mut self, block: &Block, depth: usize) {
        for statement in &block.stmts {
            match statement {
                Stmt::Local(local) => self.local(local, depth),
                Stmt::Expr(Expr::Assign(assign), _) if self.gives(&assign.right) => {
                    self.operation(&assign.right, depth + 1);
                }
                Stmt::Expr(last @ Expr::Return(_), _) | Stmt::Expr(last, None) => {
                    self.operation(last, depth + 1);
                }
                // `op.inner_mut()` gives unlimited access to the operation.
                Stmt::Expr(other, Some(_))
                    if self.mentions(other) && text_of(other).contains("responses") =>
                {
                    self.steps.push(Step::Unknown);
                }
                Stmt::Expr(..) | Stmt::Item(_) | Stmt::Macro(_) => {}
            }
        }
    }

    fn local(&mut self, local: &Local, depth: usize) {
        let Some(init) = local.init.as_ref().filter(|init| self.gives(&init.expr)) else { return };
        match name(&local.pat) {
            Some(name) => {
                self.operation(&init.expr, depth + 1);
                self.names.push(name);
            }
            None => self.steps.push(Step::Unknown),
        }
    }

    /// Returns `true` if an expression uses the operation.
    fn gives(&self, expression: &Expr) -> bool {
        match expression {
            Expr::Path(path) => self.is_operation(path.path.get_ident()),
            Expr::MethodCall(call) => self.gives(&call.receiver),
            Expr::Call(call) => call.args.iter().any(|argument| self.gives(argument)),
            Expr::Paren(inner) => self.gives(&inner.expr),
            Expr::Group(inner) => self.gives(&inner.expr),
            Expr::If(_) | Expr::Match(_) | Expr::Block(_) => self.mentions(expression),
            _ => false,
        }
    }

    /// Returns `true` if the operation is named somewhere in an expression.
    fn mentions(&self, expression: &Expr) -> bool {
        let text = text_of(expression);
        let mut words = text.split(|c: char| !c.is_alphanumeric() && c != '_');
        words.any(|word| self.names.iter().any(|name| word == name))
    }

    fn is_operation(&self, name: Option<&syn::Ident>) -> bool {
        name.is_some_and(|name| self.names.iter().any(|known| name == known))
    }

    fn method(&mut self, call: &ExprMethodCall, depth: usize) {
        let step = match call.method.to_string().as_str() {
            "response" | "response_with" => response(call, 0, code),
            "response_range" | "response_range_with" => response(call, 0, range),
            "default_response" | "default_response_with" => default(call),
            "hidden" if is_false(call.args.first()) => None,
            "hidden" => Some(Step::Hidden),
            "with" => return call.args.iter().for_each(|argument| self.documentation(argument, depth + 1)),
            silent if SILENT.contains(&silent) => None,
            _ => Some(Step::Unknown),
        };
        self.steps.extend(step);
    }
}

/// The name that a pattern gives.
fn name(pattern: &Pat) -> Option<String> {
    match pattern {
        Pat::Ident(pattern) => Some(pattern.ident.to_string()),
        Pat::Type(typed) => name(&typed.pat),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn shown(steps: &[Step]) -> Vec<String> {
        let one = |step: &Step| match step {
            Step::Response(Response { key, body, description, .. }) => {
                format!("{key:?} {body:?} {description:?}")
            }
            Step::Through(path) => text_of(path),
            Step::Hidden => "hidden".to_owned(),
            Step::Unknown => "?".to_owned(),
        };
        steps.iter().map(one).collect()
    }

    #[track_caller]
    fn assert_steps(documentation: &str, expected: &[&str]) {
        assert_eq!(shown(&steps(&syn::parse_str(documentation).unwrap())), expected, "{documentation}");
    }

    #[test]
    fn responses_in_order() {
        assert_steps(
            r#"|op| op.summary("x").response::<200, Json<Todo>>().response_with::<404, (), _>(|res| res.description("gone"))"#,
            &[r#"Code(200) Some("Json<Todo>") None"#, r#"Code(404) Some("()") Some("gone")"#],
        );
        assert_steps(
            "move |op: TransformOperation| { op.tag(\"t\").response_range::<4, Json<Error>>().default_response::<String>() }",
            &[r#"Class(ClientError) Some("Json<Error>") None"#, r#"Default Some("String") None"#],
        );
        assert_steps("|o| o.response::<{ StatusCode::CREATED.as_u16() }, _>()", &["Code(201) None None"]);
        assert_steps("|o| o.response_with::<500, String, _>(|res| res.hidden(true))", &[]);
    }

    #[test]
    fn functions_go_on() {
        assert_steps("docs::create", &["docs::create"]);
        assert_steps("docs(\"todos\")", &["docs"]);
        assert_steps(
            "|op| errors(op.response::<200, ()>(), true).hidden(true)",
            &[r#"Code(200) Some("()") None"#, "errors", "hidden"],
        );
        assert_steps(
            "|op| op.with(errors).with(|op| op.hidden(false)).response::<204, ()>()",
            &["errors", r#"Code(204) Some("()") None"#],
        );
    }

    #[test]
    fn blocks_and_names() {
        assert_steps(
            "|op| { let op = op.response::<200, ()>(); let n = 1; let op = errors(op); op.id(\"x\") }",
            &[r#"Code(200) Some("()") None"#, "errors"],
        );
        assert_steps("|mut op| { op = op.response::<200, ()>(); op }", &[r#"Code(200) Some("()") None"#]);
        assert_steps("|mut op| { op.inner_mut().deprecated = true; op }", &[]);
        assert_steps("|mut op| { op.inner_mut().responses.take(); op }", &["?"]);
    }

    #[test]
    fn long_chains() {
        let chain = ".response::<404, ()>()".repeat(140);
        let read = steps(&syn::parse_str(&format!("|op| op{chain}")).unwrap());
        assert!(read.len() == 140 && read.iter().all(|step| matches!(step, Step::Response(_))));
        let nested = (0..20).fold("op".to_owned(), |inner, _| format!("op.with(|op| {inner})"));
        assert_steps(&format!("|op| {nested}"), &[]);
    }

    #[test]
    fn what_cannot_be_told_is_said() {
        assert_steps("|op| if new { op.response::<201, ()>() } else { op }", &["?"]);
        assert_steps("|op| op.documented_by_us()", &["?"]);
        assert_steps("|op| op.response::<N, ()>()", &["?"]);
        assert_steps("|op| op.response()", &["?"]);
        assert_steps("|_| other", &["?"]);
        assert_steps("DOCS.of(1)", &["?"]);
        assert_steps("|op| macros!(op)", &["?"]);
    }

    #[test]
    fn whole_functions() {
        let read = |text: &str| shown(&steps_of(&syn::parse_str(text).unwrap()));
        assert_eq!(
            read(
                "fn docs(op: TransformOperation<'_>) -> TransformOperation<'_> { op.response::<201, ()>() }"
            ),
            [r#"Code(201) Some("()") None"#]
        );
        assert_eq!(
            read(
                "fn docs(tag: &str) -> impl FnOnce(TransformOperation) -> TransformOperation { move |op| op.tag(tag).response::<202, ()>() }"
            ),
            [r#"Code(202) Some("()") None"#]
        );
        assert_eq!(
            read(
                "fn docs(tag: &str, op: aide::transform::TransformOperation) -> X { return op.with(other); }"
            ),
            ["other"]
        );
        assert_eq!(read("fn docs() {}"), ["?"]);
    }
}
