//! poem-openapi: `#[oai(path = "/x", method = "get")]`, and the responses of the return type.

use responds_core::contract::Key;
use responds_syntax::openapi::poem;
use syn::Meta;

use super::{
    Declaration, Source,
    reader::{Function, Reader},
    types::{Dialect, Known, Look, Scope, Told},
};

static DIALECT: Dialect = Dialect {
    source: Source::PoemOpenapi,
    known,
    crates: &["poem", "poem_openapi"],
    derives: &["ApiResponse"],
    traits: &[("ApiResponse", "meta")],
    silent: false,
    feature: None,
};

const OK: &[Key] = &[Key::Code(200)];

fn known(name: &str) -> Option<Known> {
    match name {
        "Json" | "PlainText" | "Html" | "Xml" | "Yaml" | "Binary" | "Base64" | "EventStream"
        | "Attachment" => Some(Known::Is(OK, true)),
        "()" => Some(Known::Is(OK, false)),
        "WebSocketUpgraded" | "BoxWebSocketUpgraded" => Some(Known::Is(&[Key::Code(101)], false)),
        "Result" => Some(Known::Halves),
        // The status that it is given at run time is not in the document.
        "Response" => Some(Known::As(0)),
        // poem's own error documents nothing, whatever it sends.
        "Error" => Some(Known::Silent),
        _ => None,
    }
}

impl Reader<'_> {
    pub(super) fn poem_openapi(&self, function: &Function, meta: &Meta) -> Declaration {
        let reading = &function.reading;
        let mut declaration = self.blank(Source::PoemOpenapi, reading.site_of(meta));
        let Some(operation) = poem::operation(meta) else { return declaration };
        let api = api(function);
        declaration.methods = operation.route.methods;
        declaration.path = operation.route.path.zip(api.prefix).map(|(path, prefix)| joined(&prefix, &path));
        declaration.shown = !operation.hidden;
        let output = operation.actual_type.as_ref().or(function.handler.output.as_ref());
        let told = match output {
            Some(output) => {
                let look = Look::new(self, &DIALECT, reading.site_of(output));
                look.told(output, &Scope::of(function.module))
            }
            None => Told {
                responses: vec![super::Response::bare(OK[0], declaration.site).shared("()".to_owned())],
                whole: true,
            },
        };
        (declaration.responses, declaration.complete) = (told.responses, told.whole);
        let headers: Vec<String> = operation.headers.into_iter().chain(api.headers).collect();
        if !headers.is_empty() {
            for response in &mut declaration.responses {
                response.headers.get_or_insert_default().extend(headers.iter().cloned());
            }
        }
        declaration
    }
}

/// Returns the arguments of `#[OpenApi(..)]` on the impl.
fn api(function: &Function) -> poem::Api {
    let metas = function.on_block();
    let named = |meta: &&Meta| meta.path().segments.last().is_some_and(|last| last.ident == "OpenApi");
    let api = metas.iter().find(named).map(poem::api);
    api.unwrap_or_else(|| poem::Api { prefix: Some(String::new()), headers: Vec::new() })
}

/// A path behind a prefix, with one `/` between.
fn joined(prefix: &str, path: &str) -> String {
    let (prefix, path) = (prefix.trim_matches('/'), path.trim_start_matches('/'));
    match (prefix, path) {
        ("", path) => format!("/{path}"),
        (prefix, "") => format!("/{prefix}"),
        (prefix, path) => format!("/{prefix}/{path}"),
    }
}
