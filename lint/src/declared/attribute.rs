//! The attributes that declare responses.

use responds_syntax::openapi::{poem, utoipa};
use syn::Meta;

use super::Source;
use crate::index::{Index, ModuleId, Resolved, Space};

/// The attributes that declare, each with the crates that have it, as code names them.
const KNOWN: &[(Source, &[&str], &[&str])] = &[
    (Source::Responds, &["responds"], &["responds", "responds_macros"]),
    (Source::Utoipa, &["path"], &["utoipa", "utoipa_gen"]),
    (Source::Salvo, &["endpoint"], &["salvo", "salvo_oapi", "salvo_oapi_macros"]),
    (Source::Dropshot, &["endpoint", "channel"], &["dropshot", "dropshot_endpoint"]),
];

/// Returns the source of an attribute on a function: by the resolution of its path, else by its usual name.
pub(super) fn source(index: &Index, module: ModuleId, meta: &Meta) -> Option<Source> {
    let names: Vec<String> = meta.path().segments.iter().map(|segment| segment.ident.to_string()).collect();
    match index.resolve(module, &names, Space::Macros) {
        Resolved::Outside(path) => among(&path),
        Resolved::Items(items, _) => {
            let item = index.item(*items.first()?);
            known(index.module(item.module).path.split("::").next()?, &item.name)
        }
        Resolved::Module(_) | Resolved::Unknown => usual(meta, &names),
    }
}

/// Returns the source of a path through a known crate: `salvo::oapi::endpoint`, `reexports::utoipa::path`.
fn among(path: &[String]) -> Option<Source> {
    let (last, before) = path.split_last()?;
    before.iter().find_map(|of_crate| known(of_crate, last))
}

fn known(of_crate: &str, name: &str) -> Option<Source> {
    let found = KNOWN.iter().find(|(_, names, crates)| names.contains(&name) && crates.contains(&of_crate));
    found.map(|(source, ..)| *source)
}

/// Returns the source of an attribute whose path does not resolve.
fn usual(meta: &Meta, names: &[String]) -> Option<Source> {
    if names.len() > 1 {
        return among(names);
    }
    match names.first()?.as_str() {
        "responds" => Some(Source::Responds),
        "oai" if poem::operation(meta).is_some() => Some(Source::PoemOpenapi),
        "channel" => Some(Source::Dropshot),
        "endpoint" if utoipa::route_of(meta).path.is_some() => Some(Source::Dropshot),
        "endpoint" => Some(Source::Salvo),
        _ => None,
    }
}
