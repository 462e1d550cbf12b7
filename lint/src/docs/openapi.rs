//! Endpoints as an OpenAPI 3.1 document, for generators of clients and for tools that test against one.

mod operation;
mod response;
mod schema;
mod words;

use std::collections::BTreeMap;

use responds::docs::Endpoint;
use responds_core::Language;
use utoipa::openapi::{
    ComponentsBuilder, HttpMethod, Info, OpenApiBuilder, PathsBuilder, Server, path::PathItemBuilder,
};

use self::{operation::Ids, schema::Components};
use super::service::Service;
use crate::openapi::Template;

/// A document, and the endpoints that OpenAPI has no words for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rendered {
    /// The document, in JSON.
    pub document: String,
    /// The endpoints that are not in it, each with the reason: they have no method or no path, a method that
    /// OpenAPI 3.1 does not know, or the method and path of another one.
    pub left_out: Vec<LeftOut>,
}

/// An endpoint that is not in a document.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct LeftOut {
    /// Its handler, behind its module.
    pub handler: String,
    /// Why.
    pub why: &'static str,
}

/// Renders the document of these endpoints, in one language, with the command that generates it.
pub(super) fn render<'a>(
    endpoints: impl IntoIterator<Item = Endpoint<'a>>,
    language: Language,
    service: &Service,
    command: &str,
) -> Rendered {
    let (routed, left_out) = sorted_out(endpoints);
    let mut ids = Ids::of(routed.values().flat_map(|path| path.operations.values()));
    let mut components = Components::default();
    let mut paths = PathsBuilder::new();
    for path in routed.values() {
        let mut item = PathItemBuilder::new();
        for (rank, endpoint) in &path.operations {
            let (name, method) = &METHODS[*rank];
            let id = ids.next(endpoint, name);
            item = item.operation(
                method.clone(),
                operation::of(endpoint, id, &path.template, language, &mut components),
            );
        }
        paths = paths.path(path.template.to_string(), item.build());
    }
    let info = Info::builder()
        .title(service.title.as_str())
        .version(service.version.as_str())
        .description(Some(words::generated_by(command, language)));
    let components = components.into_schemas();
    let document = OpenApiBuilder::new()
        .info(info.build())
        .servers(Some([Server::new("/")]))
        .paths(paths.build())
        .components(Some(ComponentsBuilder::new().schemas_from_iter(components).build()))
        .build();
    Rendered { document: crate::report::pretty(&document), left_out }
}

/// The methods that OpenAPI 3.1 knows, in the order in which people expect them.
const METHODS: [(&str, HttpMethod); 8] = [
    ("GET", HttpMethod::Get),
    ("HEAD", HttpMethod::Head),
    ("POST", HttpMethod::Post),
    ("PUT", HttpMethod::Put),
    ("PATCH", HttpMethod::Patch),
    ("DELETE", HttpMethod::Delete),
    ("OPTIONS", HttpMethod::Options),
    ("TRACE", HttpMethod::Trace),
];

/// A path with its operations, by the index of the method in [`METHODS`].
struct Path<'a> {
    template: Template,
    operations: BTreeMap<usize, Endpoint<'a>>,
}

/// The endpoints by path and method, and those that OpenAPI cannot describe.
///
/// Two templates that differ in the names of their parameters alone are one path, as OpenAPI has it.
fn sorted_out<'a>(
    endpoints: impl IntoIterator<Item = Endpoint<'a>>,
) -> (BTreeMap<String, Path<'a>>, Vec<LeftOut>) {
    let (mut paths, mut left_out) = (BTreeMap::<String, Path<'a>>::new(), Vec::new());
    for endpoint in endpoints {
        let mut leave = |why| left_out.push(LeftOut { handler: operation::full_name(&endpoint), why });
        let Some(written) = endpoint.path.filter(|path| path.starts_with('/')) else {
            leave("its path is not known");
            continue;
        };
        let Some(method) = endpoint.method else {
            leave("it serves any method");
            continue;
        };
        let Some(rank) = METHODS.iter().position(|(known, _)| *known == method) else {
            leave("OpenAPI 3.1 does not know its method");
            continue;
        };
        let template = Template::parse(written);
        let path =
            paths.entry(key(&template)).or_insert_with(|| Path { template, operations: BTreeMap::new() });
        if path.operations.contains_key(&rank) {
            leave("another handler has its method and path");
            continue;
        }
        path.operations.insert(rank, endpoint);
    }
    left_out.sort();
    (paths, left_out)
}

/// The shape of a template, with the slash at its end, which OpenAPI takes at its word.
fn key(template: &Template) -> String {
    let end = if template.to_string().ends_with('/') { "/" } else { "" };
    template.shape() + end
}
