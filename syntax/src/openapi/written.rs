//! Responses that a function lists which is written by hand: `impl IntoResponses for TodoErrors`.

use proc_macro2::TokenStream;
use quote::ToTokens;
use responds_core::contract::Key;
use syn::{
    Block, Expr, ExprCall, ExprMethodCall, ExprStruct, ExprTuple, GenericArgument, Lit, Macro, Token, Type,
    parse::Parser,
    punctuated::Punctuated,
    visit::{self, Visit},
};

use super::response::{key_of, key_of_text};
use crate::{declaration::text_of, place::Place};

/// The statuses and types that such a function lists.
#[derive(Debug)]
pub struct Written {
    /// The statuses, each with its place.
    pub keys: Vec<(Key, Place)>,
    /// The types whose own list it takes over: `AuthErrors::responses()`.
    pub types: Vec<Type>,
    /// `true` if every status could be read.
    pub whole: bool,
}

/// Functions in which a type lists its responses: those of utoipa, salvo-oapi, aide and poem-openapi.
const TELLING: &[&str] =
    &["responses", "to_responses", "register", "inferred_responses", "operation_response", "meta"];

/// Reads the body of such a function.
///
/// A status is the first item of a pair, `("404", response)` or `(Some(404), response)`, the first argument of
/// `.response(..)` or of `.insert(..)` on responses, or that of `MetaResponse { status, .. }`.
#[must_use]
pub fn read(body: &Block) -> Written {
    let mut reader = Reader(Written { keys: Vec::new(), types: Vec::new(), whole: true });
    reader.visit_block(body);
    reader.0
}

struct Reader(Written);

impl Reader {
    fn take(&mut self, status: &Expr) -> bool {
        let key = key(status);
        self.0.keys.extend(key.map(|key| (key, Place::of(status))));
        key.is_some()
    }
}

impl<'ast> Visit<'ast> for Reader {
    fn visit_expr_tuple(&mut self, tuple: &'ast ExprTuple) {
        match tuple.elems.first() {
            Some(first) if tuple.elems.len() == 2 && self.take(first) => {
                tuple.elems.iter().skip(1).for_each(|rest| self.visit_expr(rest));
            }
            _ => visit::visit_expr_tuple(self, tuple),
        }
    }

    fn visit_expr_method_call(&mut self, call: &'ast ExprMethodCall) {
        let on_responses = call.method == "response"
            || call.method == "insert" && text_of(&call.receiver).contains("response");
        if let Some(first) = call.args.first().filter(|_| on_responses && call.args.len() == 2) {
            self.0.whole &= self.take(first);
        }
        if call.method == "responses_from_into_responses" {
            let types = call.turbofish.iter().flat_map(|turbofish| &turbofish.args);
            self.0.types.extend(types.filter_map(|argument| match argument {
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
            self.0.types.extend(owner(path));
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
                Some(status) => self.0.whole &= self.take(status),
                None => self.0.keys.push((Key::Default, Place::of(&value.path))),
            }
        }
        visit::visit_expr_struct(self, value);
    }

    fn visit_macro(&mut self, call: &'ast Macro) {
        if call.path.segments.last().is_some_and(|last| last.ident == "vec") {
            let list = Punctuated::<Expr, Token![,]>::parse_terminated.parse2(call.tokens.clone());
            // The elements live as long as this function only: they are read by a reader of their own.
            let mut inner = Reader(Written { keys: Vec::new(), types: Vec::new(), whole: true });
            list.iter().flatten().for_each(|element| inner.visit_expr(element));
            let Written { keys, types, whole } = inner.0;
            self.0.keys.extend(keys);
            self.0.types.extend(types);
            self.0.whole &= whole;
        }
    }
}

/// The type on which a function is called; not `Self`, which is read already.
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

/// The status that an expression is: `"404"`, `Some(404)`, `StatusCode::NOT_FOUND.as_str()`, `404.to_string()`.
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
        Expr::Call(some) if some.args.len() == 1 && text_of(&some.func).ends_with("Some") => {
            key(some.args.first()?)
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
