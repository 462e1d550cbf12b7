//! Responses that a function lists which is written by hand: `impl IntoResponses for TodoErrors`.

mod bound;

use proc_macro2::TokenStream;
use quote::ToTokens;
use responds_core::{Class, contract::Key};
use syn::{
    Block, Expr, ExprCall, ExprClosure, ExprForLoop, ExprMethodCall, ExprStruct, ExprTuple, GenericArgument,
    Lit, Local, Macro, Stmt, Token, Type,
    parse::Parser,
    punctuated::Punctuated,
    visit::{self, Visit},
};

use self::bound::Bound;
use super::response::{key_of, key_of_text};
use crate::{declaration::text_of, place::Place};

/// The statuses and types that such a function lists.
#[derive(Debug)]
pub struct Written {
    /// The statuses, each with its place.
    pub keys: Vec<(Key, Place)>,
    /// The types whose own list it takes over: `AuthErrors::responses()`.
    pub types: Vec<Type>,
    /// The functions of the type itself whose list it takes over: `Self::to_responses(components)`.
    pub own: Vec<String>,
    /// `true` if every status could be read.
    pub whole: bool,
    /// `true` if the list is written as empty: `Vec::new()`.
    pub empty: bool,
}

/// Functions in which a type lists its responses: those of utoipa, salvo-oapi, aide and poem-openapi.
const TELLING: &[&str] = &["responses", "to_responses", "register", "inferred_responses", "meta"];

/// Reads the body of such a function.
///
/// A status is the first item of a pair, `("404", response)` or `(Some(404), response)`, the first argument of
/// `.response(..)` or of `.insert(..)` on responses, or that of `MetaResponse { status, .. }`. It may be in a variable:
/// of a `let`, of a loop over a list that is written out, or of a closure that is given such a list.
#[must_use]
pub fn read(body: &Block) -> Written {
    let mut reader = Reader::default();
    reader.visit_block(body);
    let empty = reader.keys.is_empty() && reader.types.is_empty() && is_empty(body);
    let Reader { keys, types, own, unread, .. } = reader;
    Written { keys, types, own, whole: !unread, empty }
}

/// Returns `true` if a body does nothing but give an empty list.
fn is_empty(body: &Block) -> bool {
    match &body.stmts[..] {
        [] => true,
        [Stmt::Expr(Expr::Struct(only), None)] => {
            matches!(only.fields.first(), Some(list) if only.fields.len() == 1 && is_empty_list(&list.expr))
        }
        [Stmt::Expr(only, None)] => is_empty_list(only),
        [Stmt::Macro(only)] => text_of(&only.mac) == "vec![]",
        _ => false,
    }
}

fn is_empty_list(list: &Expr) -> bool {
    matches!(
        text_of(list).as_str(),
        "Vec::new()" | "vec![]" | "Vec::default()" | "Default::default()" | "BTreeMap::new()"
    )
}

#[derive(Default)]
struct Reader {
    keys: Vec<(Key, Place)>,
    types: Vec<Type>,
    own: Vec<String>,
    /// `true` if a status could not be read.
    unread: bool,
    bound: Bound,
}

impl Reader {
    /// Takes a status into the list; `false` if it cannot be read.
    fn take(&mut self, status: &Expr) -> bool {
        if let Some(key) = key(status) {
            self.keys.push((key, Place::of(status)));
            return true;
        }
        let Some(bound) = self.bound.of(status) else { return false };
        // The pair in a list and the variable that is bound to it are one status.
        let new = bound.iter().filter(|(key, _)| self.keys.iter().all(|(known, _)| known != key));
        self.keys.extend(new.copied().collect::<Vec<_>>());
        true
    }

    /// Reads the argument of a method that adds a list to another one.
    fn adds(&mut self, list: &Expr) {
        let known = |reader: &Self| reader.keys.len() + reader.types.len() + reader.own.len();
        let before = known(self);
        self.visit_expr(list);
        self.unread |= before == known(self);
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_expr_tuple(&mut self, tuple: &'ast ExprTuple) {
        match tuple.elems.first() {
            Some(first) if tuple.elems.len() == 2 && self.take(first) => {
                tuple.elems.iter().skip(1).for_each(|rest| self.visit_expr(rest));
            }
            first => {
                self.unread |= tuple.elems.len() == 2 && first.is_some_and(is_some);
                visit::visit_expr_tuple(self, tuple);
            }
        }
    }

    fn visit_local(&mut self, local: &'ast Local) {
        visit::visit_local(self, local);
        if let Some(init) = &local.init {
            self.bound.assign(&local.pat, &init.expr, &|status| key(status));
        }
    }

    fn visit_expr_for_loop(&mut self, repeated: &'ast ExprForLoop) {
        self.bound.each(&repeated.pat, &repeated.expr, &|status| key(status));
        visit::visit_expr_for_loop(self, repeated);
    }

    fn visit_expr_closure(&mut self, closure: &'ast ExprClosure) {
        visit::visit_expr(self, &closure.body);
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let on_responses = call.method == "response"
            || call.method == "insert" && text_of(&call.receiver).contains("response");
        if let Some(first) = call.args.first().filter(|_| on_responses && call.args.len() == 2) {
            self.unread |= !self.take(first);
        }
        if let (Some(list), 1) = (call.args.first(), call.args.len())
            && ["extend", "append"].iter().any(|name| call.method == name)
        {
            self.visit_expr(&call.receiver);
            return self.adds(list);
        }
        if let Some(Expr::Closure(closure)) = call.args.first()
            && let Some(pattern) = closure.inputs.first()
        {
            self.bound.each(pattern, &call.receiver, &|status| key(status));
        }
        if call.method == "responses_from_into_responses" {
            let types = call.turbofish.iter().flat_map(|turbofish| &turbofish.args);
            self.types.extend(types.filter_map(|argument| match argument {
                GenericArgument::Type(ty) => Some(ty.clone()),
                _ => None,
            }));
        }
        visit::visit_expr_method_call(self, call);
    }

    fn visit_expr_call(&mut self, call: &'ast ExprCall) {
        if let Expr::Path(path) = &*call.func
            && path.path.segments.last().is_some_and(|last| TELLING.iter().any(|name| last.ident == name))
        {
            match owner(path) {
                Some(ty) => self.types.push(ty),
                None => self.own.extend(path.path.segments.last().map(|last| last.ident.to_string())),
            }
        }
        visit::visit_expr_call(self, call);
    }

    fn visit_expr_struct(&mut self, value: &'ast ExprStruct) {
        if value.path.segments.last().is_some_and(|last| last.ident == "MetaResponse") {
            let field = |name: &str| {
                let is_it = |field: &&syn::FieldValue| matches!(&field.member, syn::Member::Named(ident) if ident == name);
                value
                    .fields
                    .iter()
                    .find(is_it)
                    .map(|field| &field.expr)
                    .filter(|value| text_of(value) != "None")
            };
            match field("status").or_else(|| field("status_range")) {
                Some(status) => self.unread |= !self.take(status),
                None => self.keys.push((Key::Default, Place::of(&value.path))),
            }
        }
        visit::visit_expr_struct(self, value);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        if call.path.segments.last().is_some_and(|last| last.ident == "vec") {
            let list = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(call.tokens.clone());
            // The elements live as long as this function only: they are read by a reader of their own.
            let mut inner = Reader { bound: std::mem::take(&mut self.bound), ..Reader::default() };
            list.iter().flatten().for_each(|element| inner.visit_expr(element));
            self.keys.extend(inner.keys);
            self.types.extend(inner.types);
            self.own.extend(inner.own);
            self.unread |= inner.unread;
            self.bound = inner.bound;
        }
    }
}

/// The type on which a function is called; `None` for `Self`.
fn owner(path: &syn::ExprPath) -> Option<Type> {
    if let Some(qself) = &path.qself {
        return Some((*qself.ty).clone()).filter(|ty| text_of(ty) != "Self");
    }
    let mut segments: Vec<_> = path.path.segments.iter().collect();
    segments.pop();
    if segments.last()?.ident == "Self" {
        return None;
    }
    let colons = path.path.leading_colon;
    syn::parse2(quote::quote!(#colons #(#segments)::*)).ok()
}

/// Returns `true` for `Some(..)`, which is the status of a pair wherever it is one.
fn is_some(status: &Expr) -> bool {
    matches!(status, Expr::Call(some) if text_of(&some.func) == "Some")
}

/// Returns the statuses of `Range(4)`, by their first digit.
fn range(digit: &Expr) -> Option<Key> {
    let Expr::Lit(syn::ExprLit { lit: Lit::Int(digit), .. }) = digit else { return None };
    Class::from_digit(digit.base10_parse().ok()?).map(Key::Class)
}

/// The status that an expression is: `"404"`, `Some(404)`, `Code(404)`, `StatusCode::NOT_FOUND.as_str()`,
/// `404.to_string()`.
fn key(status: &Expr) -> Option<Key> {
    match status {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => {
                let text = text.value();
                let is_short = text.len() == 3 || text.eq_ignore_ascii_case("default");
                is_short.then(|| key_of_text(&text)).flatten()
            }
            Lit::Int(code) => {
                code.base10_parse().ok().filter(|code| (100..1000).contains(code)).map(Key::Code)
            }
            _ => None,
        },
        Expr::Call(call) if call.args.len() == 1 => {
            let Expr::Path(of) = &*call.func else { return None };
            let last = of.path.segments.last()?.ident.to_string();
            match last.as_str() {
                "Some" | "Code" => key(call.args.first()?),
                "Range" => range(call.args.first()?),
                _ => None,
            }
        }
        Expr::Path(none) if none.path.is_ident("None") => Some(Key::Default),
        Expr::Path(path) if path.path.segments.len() > 1 => key_of(&path.to_token_stream()),
        Expr::MethodCall(call) => key(&call.receiver),
        Expr::Reference(inner) => key(&inner.expr),
        Expr::Paren(inner) => key(&inner.expr),
        _ => None,
    }
}

/// Parses the tokens of a body; `None` if they do not parse.
#[must_use]
pub fn read_tokens(body: TokenStream) -> Option<Written> {
    let braced = proc_macro2::Group::new(proc_macro2::Delimiter::Brace, body);
    syn::parse2::<Block>(proc_macro2::TokenTree::from(braced).into()).ok().map(|block| read(&block))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_written(body: &str, keys: &[&str], types: &[&str], whole: bool) {
        let written = read_tokens(body.parse().unwrap()).unwrap();
        assert_eq!(
            written.keys.iter().map(|(key, _)| format!("{key:?}")).collect::<Vec<_>>(),
            keys,
            "{body}"
        );
        assert_eq!(written.types.iter().map(text_of).collect::<Vec<_>>(), types, "{body}");
        assert_eq!(written.whole, whole, "{body}");
    }

    #[test]
    fn utoipa() {
        assert_written(
            r#"ResponsesBuilder::new()
                .response("404", ResponseBuilder::new().description("none").header("x-a", h))
                .response(StatusCode::CONFLICT.as_str(), Response::new("taken"))
                .responses_from_into_responses::<AuthErrors>()
                .build().into()"#,
            &["Code(409)", "Code(404)"],
            &["AuthErrors"],
            true,
        );
        assert_written(
            r#"let mut responses = BTreeMap::new();
            responses.insert("5XX".to_string(), RefOr::T(Response::new("broken")));
            responses.extend(Shared::responses());
            responses.append(&mut <Other<T> as IntoResponses>::responses());
            responses"#,
            &["Class(ServerError)"],
            &["Shared", "Other<T>"],
            true,
        );
        assert_written(
            r#"[("404", a), ("default", b)].into_iter().map(|(k, v)| (k.to_owned(), v)).collect()"#,
            &["Code(404)", "Default"],
            &[],
            true,
        );
        assert_written("for code in CODES { responses.insert(code, x()); } responses", &[], &[], false);
    }

    #[test]
    fn salvo() {
        assert_written(
            r#"operation.responses.insert(StatusCode::NOT_FOUND.as_str(), oapi::Response::new("x").add_content("application/json", Self::to_schema(components)));
            operation.responses.insert("400", x);
            components.schemas.insert("Todo", y);
            StatusError::register(components, operation);
            operation.responses.append(&mut Self::to_responses(components));"#,
            &["Code(404)", "Code(400)"],
            &["StatusError"],
            true,
        );
    }

    #[test]
    fn aide() {
        assert_written(
            "if let Some(res) = Self::operation_response(ctx, operation) { vec![(Some(404), res.clone()), (None, res)] } else { Vec::new() }",
            &["Code(404)", "Default"],
            &[],
            true,
        );
        assert_written("<Json<Problem>>::inferred_responses(ctx, operation)", &[], &["Json<Problem>"], true);
    }

    #[test]
    fn poem_openapi() {
        assert_written(
            r#"MetaResponses { responses: vec![
                MetaResponse { status: Some(404), description: "", status_range: None, content: vec![], headers: vec![] },
                MetaResponse { status: None, status_range: Some("5XX".to_string()), content: vec![], headers: vec![] },
                MetaResponse { status: None, content: vec![] },
                MetaResponse { status: code, ..x },
            ] }"#,
            &["Code(404)", "Class(ServerError)", "Default"],
            &[],
            false,
        );
    }

    #[test]
    fn garbage() {
        assert!(read_tokens("let = ".parse().unwrap()).is_none());
        assert_written(
            "vec![1; 2]; x!(a, b); (1, 2); responses::responses(); responses()",
            &[],
            &["responses"],
            true,
        );
    }
}
