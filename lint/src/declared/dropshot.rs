//! dropshot's `#[endpoint { .. }]`: the return type alone decides the documented responses.

use responds_core::{Class, contract::Key};
use syn::Meta;

use super::{
    Declaration, Response, Source,
    reader::{Function, Reader},
    types::{Dialect, Known, Look, Scope},
};

static DIALECT: Dialect = Dialect {
    source: Source::Dropshot,
    known,
    crates: &["dropshot"],
    derives: &[],
    traits: &[],
    silent: false,
    feature: None,
};

/// The responses of the success alone: the error half does not matter, it documents 4xx and 5xx.
fn known(name: &str) -> Option<Known> {
    const LOCATION: &[&str] = &["Location"];
    match name {
        "HttpResponseOk" => Some(Known::Is(&[Key::Code(200)], true)),
        "HttpResponseCreated" => Some(Known::Is(&[Key::Code(201)], true)),
        "HttpResponseAccepted" => Some(Known::Is(&[Key::Code(202)], true)),
        "HttpResponseDeleted" | "HttpResponseUpdatedNoContent" => Some(Known::Is(&[Key::Code(204)], false)),
        "HttpResponseFound" => Some(Known::With(&[Key::Code(302)], LOCATION)),
        "HttpResponseSeeOther" => Some(Known::With(&[Key::Code(303)], LOCATION)),
        "HttpResponseTemporaryRedirect" => Some(Known::With(&[Key::Code(307)], LOCATION)),
        "HttpResponseHeaders" | "Result" => Some(Known::As(0)),
        // A free-form response documents `default` alone, and its errors nothing more.
        "Response" | "WebsocketChannelResult" | "WebsocketEndpointResult" => {
            Some(Known::Is(&[Key::Default], false))
        }
        _ => None,
    }
}

impl Reader<'_> {
    pub(super) fn dropshot(&self, function: &Function, meta: &Meta) -> Declaration {
        let mut declaration = self.blank(Source::Dropshot, function.reading.site_of(meta));
        let route = function.handler.routed.route.clone();
        (declaration.methods, declaration.path) = (route.methods, route.path);
        declaration.shown = !is_unpublished(meta);
        let Some(output) = &function.handler.output else {
            declaration.complete = false;
            return declaration;
        };
        let site = function.reading.site_of(output);
        let look = Look::new(self, &DIALECT, site);
        let told = look.told(output, &Scope::of(function.module));
        (declaration.responses, declaration.complete) = (told.responses, told.whole);
        if declaration.responses.iter().any(|response| matches!(response.key, Key::Code(_))) {
            let classes = [Class::ClientError, Class::ServerError];
            let errors =
                classes.map(|class| Response::bare(Key::Class(class), site).shared("HttpError".to_owned()));
            declaration.responses.extend(errors);
        }
        declaration
    }
}

/// `unpublished = true` leaves it out of the document.
fn is_unpublished(meta: &Meta) -> bool {
    let Meta::List(list) = meta else { return false };
    let mut behind =
        list.tokens.clone().into_iter().skip_while(|token| token.to_string() != "unpublished").skip(2);
    behind.next().is_some_and(|value| value.to_string() == "true")
}
