//! One endpoint as an operation.

use std::collections::{BTreeMap, BTreeSet};

use responds::docs::Endpoint;
use responds_core::Language;
use utoipa::openapi::{
    Required,
    path::{Operation, OperationBuilder, Parameter, ParameterBuilder, ParameterIn},
    schema::{Object, SchemaType, Type},
};

use super::{response, schema::Components};
use crate::openapi::Template;

/// An endpoint as an operation of this path.
pub(super) fn of(
    endpoint: &Endpoint<'_>,
    id: String,
    path: &Template,
    language: Language,
    components: &mut Components,
) -> Operation {
    let text = endpoint.description.get(language).map(str::trim).filter(|text| !text.is_empty());
    let summary = text.map_or(endpoint.handler, first_sentence);
    let description = text.filter(|text| *text != summary);
    let parameters: Vec<_> = path.parameters().map(parameter).collect();
    let operation = OperationBuilder::new()
        .operation_id(Some(id))
        .summary(Some(summary))
        .description(description)
        .responses(response::all(endpoint, language, components));
    let operation = if parameters.is_empty() { operation } else { operation.parameters(Some(parameters)) };
    operation.build()
}

/// The name of a handler behind its module: `lists::create`.
pub(super) fn full_name(endpoint: &Endpoint<'_>) -> String {
    match endpoint.module.filter(|module| !module.is_empty()) {
        Some(module) => format!("{module}::{}", endpoint.handler),
        None => endpoint.handler.to_owned(),
    }
}

/// The ids of operations: the handler's name, behind its module where two have the same, and each once.
#[derive(Default)]
pub(super) struct Ids {
    names: BTreeMap<String, usize>,
    given: BTreeSet<String>,
}

impl Ids {
    pub(super) fn of<'a>(endpoints: impl Iterator<Item = &'a Endpoint<'a>>) -> Self {
        let mut ids = Self::default();
        for endpoint in endpoints {
            *ids.names.entry(word(endpoint.handler)).or_default() += 1;
        }
        ids
    }

    pub(super) fn next(&mut self, endpoint: &Endpoint<'_>, method: &str) -> String {
        let short = word(endpoint.handler);
        let full = word(&full_name(endpoint));
        let of_method = format!("{full}_{}", method.to_ascii_lowercase());
        let alone = self.names.get(&short) == Some(&1);
        let named = [Some(short).filter(|_| alone), Some(full), Some(of_method.clone())];
        let numbered = (2_usize..).map(|number| format!("{of_method}_{number}"));
        let mut free = named.into_iter().flatten().chain(numbered);
        let id = free.find(|id| !self.given.contains(id)).unwrap_or(of_method);
        self.given.insert(id.clone());
        id
    }
}

fn parameter(name: &str) -> Parameter {
    ParameterBuilder::new()
        .name(name)
        .parameter_in(ParameterIn::Path)
        .required(Required::True)
        .schema(Some(Object::with_type(SchemaType::new(Type::String))))
        .build()
}

/// A name of letters, digits and `_` alone.
fn word(name: &str) -> String {
    let parts = name.split(|letter: char| letter != '_' && !letter.is_alphanumeric());
    let word = parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join("_");
    if word.is_empty() { "handler".to_owned() } else { word }
}

/// The first sentence of a text.
fn first_sentence(text: &str) -> &str {
    let end = text.find(". ").map_or(text.len(), |at| at + 1);
    text[..end].trim_end_matches('.')
}
