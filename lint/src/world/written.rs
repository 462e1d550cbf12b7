//! Responses that a function does not give but writes, as salvo's `Writer` and `Scribe` do.
//!
//! Such a function is read as if it left where it first sets a status.

use std::rc::Rc;

use proc_macro2::{Delimiter, Group, TokenStream, TokenTree};
use quote::quote;
use responds_core::contract::{Content, Half};
use responds_syntax::{
    Handler,
    evidence::{Kind as Is, Opaque, Response, Seen, Value, Values},
    frameworks::Candidates,
    handler::Body,
};
use syn::{FnArg, Pat, ReturnType, Signature, Type};

use super::{Engine, call::Routine, library::Function, method::anything, respond::answer, types::last_name};
use crate::index::ItemId;

/// What a function writes to the response among its arguments.
pub(super) fn written(
    engine: &Engine<'_>,
    member: ItemId,
    subject: &Value,
    candidates: &Rc<Candidates>,
) -> Option<Values> {
    let function = engine.leaving(member)?;
    let arguments: Vec<Values> = (0..function.signature.inputs.len())
        .map(|i| if i == 0 { vec![subject.clone()] } else { anything() })
        .collect();
    let callee = engine.callee(Routine::Local(function, engine.context(member)));
    let values = engine.run(callee, &arguments, candidates)?;
    Some(values.into_iter().map(as_response).collect())
}

/// A status alone; 200, where none was set.
fn as_response(value: Value) -> Value {
    let kind = match value.kind {
        Is::Unit => Is::Response(answer(200, Content::Unknown)),
        Is::Status(code) => Is::Response(answer(code, Content::Unknown)),
        Is::Response(_) => value.kind,
        _ => Is::Unknown,
    };
    Value { kind, ..value }
}

/// A handler as one that leaves with the status that it sets; nothing, where it writes no response of its own.
///
/// What it sends where it sets none is 200: there it gives `()`.
pub(super) fn leaving(handler: &Handler, candidates: &Candidates) -> Option<Handler> {
    let out = candidates.only()?.out_argument?.ty;
    let at = handler.arguments.iter().position(|ty| last_name(ty).as_deref() == Some(out))?;
    let Body::Tokens(body) = &handler.body else { return None };
    let body = match &handler.names[at] {
        Some(name) => replaced(body.clone(), name)?,
        None => body.clone(),
    };
    let mut arguments = handler.arguments.clone();
    arguments[at] = syn::parse_quote!(());
    Some(Handler {
        name: handler.name.clone(),
        attributes: handler.attributes.clone(),
        generics: handler.generics.clone(),
        names: handler.names.clone(),
        patterns: handler.patterns.clone(),
        output: handler.output.clone(),
        body: Body::Tokens(body),
        routed: handler.routed.clone(),
        is_method: handler.is_method,
        documented: Vec::new(),
        arguments,
    })
}

/// Puts 200 in the place of every `()` that is given.
pub(super) fn settled(mut seen: Seen) -> Seen {
    let (silent, opaque) =
        seen.opaque.into_iter().partition(|opaque| opaque.ty.as_ref().is_some_and(is_unit));
    seen.opaque = opaque;
    let silent: Vec<Opaque> = silent;
    seen.responses.extend(silent.into_iter().map(|silent| Response {
        code: 200,
        certain: true,
        content: Content::Unknown,
        fields: Vec::new(),
        fields_closed: false,
        half: Half::Plain,
        place: silent.place,
        via: None,
    }));
    for response in &mut seen.responses {
        // What is written beside the status is not looked at.
        response.content = Content::Unknown;
        response.fields_closed = false;
    }
    seen
}

fn is_unit(ty: &Type) -> bool {
    matches!(ty, Type::Tuple(tuple) if tuple.elems.is_empty())
}

impl Engine<'_> {
    /// The function as one that leaves with the status that it sets.
    fn leaving(&self, member: ItemId) -> Option<Rc<Function>> {
        if let Some(known) = self.leaving.borrow().get(&member) {
            return known.clone();
        }
        let function = self.library.function(member).and_then(|function| {
            let tokens = self.library.tokens(self.index.item(member).site)?;
            let body = tokens.into_iter().filter_map(|token| match token {
                TokenTree::Group(group) if group.delimiter() == Delimiter::Brace => Some(group.stream()),
                _ => None,
            });
            let name = response(&function.signature)?;
            let body = replaced(body.last()?, &name)?;
            let parsed = syn::parse::Parser::parse2(syn::Block::parse_within, body).ok()?;
            let signature = Signature { output: ReturnType::Default, ..function.signature.clone() };
            Some(Rc::new(Function::new(signature, Some(parsed))))
        });
        self.leaving.borrow_mut().insert(member, function.clone());
        function
    }
}

/// The name of the argument that is the response.
fn response(signature: &Signature) -> Option<String> {
    signature.inputs.iter().find_map(|input| match input {
        FnArg::Typed(argument) => match (&*argument.pat, &*argument.ty) {
            (Pat::Ident(name), Type::Reference(ty)) if last_name(&ty.elem)? == "Response" => {
                Some(name.ident.to_string())
            }
            _ => None,
        },
        FnArg::Receiver(_) => None,
    })
}

/// Leaves with a status: what is not known of it is not taken for something else.
fn exit(status: &TokenStream) -> TokenStream {
    quote!((return { let leaving: StatusCode = #status; leaving }))
}

/// The body with `return` in the place of what sets a status; nothing, where the response goes elsewhere.
fn replaced(body: TokenStream, response: &str) -> Option<TokenStream> {
    let tokens: Vec<TokenTree> = body.into_iter().collect();
    let mut replaced = TokenStream::new();
    let mut at = 0;
    while let Some(token) = tokens.get(at) {
        at += 1;
        match token {
            TokenTree::Ident(word) if word == response => {
                let (dot, Some(method), arguments) = (tokens.get(at), tokens.get(at + 1), tokens.get(at + 2))
                else {
                    return None;
                };
                if !matches!(dot, Some(TokenTree::Punct(dot)) if dot.as_char() == '.') {
                    return None;
                }
                let arguments = match arguments {
                    Some(TokenTree::Group(group)) => group.stream(),
                    _ => return None,
                };
                match method.to_string().as_str() {
                    "status_code" | "set_status_code" => replaced.extend(exit(&arguments)),
                    "render" if arguments.to_string().contains("StatusError") => {
                        replaced.extend(exit(&arguments));
                    }
                    "render" | "add_header" | "headers_mut" | "write_body" | "body" | "add_cookie"
                    | "headers" => {
                        replaced.extend(quote!(()));
                    }
                    _ => return None,
                }
                at += 3;
            }
            TokenTree::Group(group) => {
                let mut inner = Group::new(group.delimiter(), self::replaced(group.stream(), response)?);
                inner.set_span(group.span());
                replaced.extend([TokenTree::Group(inner)]);
            }
            other => replaced.extend([other.clone()]),
        }
    }
    Some(replaced)
}
