//! The responses that an OpenAPI document describes for an endpoint.

use responds_core::contract::By;

use super::{Declaration, Description, Response, Source};
use crate::{
    openapi::{Described, Document, Operation},
    source::{FileId, Site, Sources},
};

impl Declaration {
    /// The responses that an operation describes, in the document in this file.
    pub(crate) fn of_operation(document: &Document, file: FileId, operation: &Operation) -> Self {
        let site = Site { file, start: operation.span.start, end: operation.span.end };
        let responses = operation.responses.iter().map(|response| described(response, file)).collect();
        Self {
            document: Some(document.name.clone()),
            responses,
            complete: operation.complete,
            line: Sources::line_of(&document.text, site.start),
            ..Self::empty(Source::OpenApi, site)
        }
    }
}

fn described(response: &Described, file: FileId) -> Response {
    let Described { key, body, content_type, headers, description, span } = response;
    Response {
        by: By::Handler,
        body: body.clone(),
        content_type: content_type.clone(),
        headers: headers.clone(),
        description: Description { plain: description.clone(), ..Description::default() },
        ..Response::bare(*key, Site { file, start: span.start, end: span.end })
    }
}
