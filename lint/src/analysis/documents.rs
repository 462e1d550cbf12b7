//! The OpenAPI documents that a workspace is compared with, matched with all that it serves.

use responds_core::{
    contract::{self, Contract, Evidence},
    rules,
};

use super::reported::{self, Subject};
use crate::{
    Finding, Site,
    config::Settings,
    declared::Declaration,
    openapi::{Document, Matching, Operation, OperationId, Served},
    routes::{Found, Route},
    source::FileId,
};

/// The documents, and the endpoints of their operations.
pub(super) struct Documents<'a> {
    list: &'a [Document],
    /// The file that the first of them is.
    first: FileId,
    matching: Matching,
    /// The methods of the handlers whose paths are unknown: any of them may serve an operation that no other does.
    unrouted: Vec<Option<String>>,
}

/// An operation that describes an endpoint.
#[derive(Clone, Copy)]
pub(super) struct Describing<'a> {
    pub(super) document: &'a Document,
    pub(super) file: FileId,
    pub(super) operation: &'a Operation,
}

impl<'a> Documents<'a> {
    pub(super) fn new(list: &'a [Document], first: FileId, handlers: &[Found]) -> Self {
        let routes = || handlers.iter().flat_map(|handler| &handler.routes);
        let matching = if list.is_empty() {
            Matching::default()
        } else {
            Matching::of(list, routes().filter_map(served))
        };
        let pathless = routes().filter(|route| route.path.is_none()).map(|route| route.method.clone());
        let silent = handlers.iter().filter(|handler| handler.routes.is_empty()).map(|_| None);
        let unrouted = pathless.chain(silent).collect();
        Self { list, first, matching, unrouted }
    }

    /// The operations that describe a handler that is reached by these routes, each once.
    pub(super) fn describing(&self, routes: &[Route]) -> Vec<Describing<'a>> {
        let found = routes.iter().filter_map(served).flat_map(|served| self.matching.describing(served));
        let mut ids: Vec<_> = found.collect();
        ids.sort_unstable();
        ids.dedup();
        ids.into_iter().filter_map(|id| self.get(id)).collect()
    }

    /// Returns the presence of the endpoint in the documents, as rules need it.
    pub(super) fn described(&self, routes: &[Route]) -> contract::Described {
        if self.list.is_empty() {
            contract::Described::Unasked
        } else if self.describing(routes).is_empty() {
            contract::Described::No
        } else {
            contract::Described::Yes
        }
    }

    /// The operations that no handler serves.
    pub(super) fn unserved(&self, settings: &Settings) -> Vec<Finding> {
        let ids = self.list.iter().enumerate().flat_map(|(document, read)| {
            (0..read.operations.len()).map(move |operation| OperationId { document, operation })
        });
        ids.filter_map(|id| Some((id, self.get(id)?)))
            .filter(|(id, found)| !self.matching.is_served(*id, found.operation))
            .filter(|(_, found)| !self.may_be_served(found.operation))
            .flat_map(|(_, found)| unserved(found, settings))
            .collect()
    }

    /// Returns `true` if a handler with an unknown path may serve it.
    fn may_be_served(&self, operation: &Operation) -> bool {
        let fits = |method: &Option<String>| method.as_ref().is_none_or(|method| *method == operation.method);
        self.unrouted.iter().any(fits)
    }

    fn get(&self, id: OperationId) -> Option<Describing<'a>> {
        let document = self.list.get(id.document)?;
        let file = FileId(self.first.0 + u32::try_from(id.document).ok()?);
        Some(Describing { document, file, operation: document.operations.get(id.operation)? })
    }
}

impl Describing<'_> {
    /// Returns the operation as a declaration.
    pub(super) fn declaration(&self) -> Declaration {
        Declaration::of_operation(self.document, self.file, self.operation)
    }
}

fn served(route: &Route) -> Option<Served<'_>> {
    route.path.as_deref().map(|path| Served { method: route.method.as_deref(), path })
}

fn unserved(found: Describing<'_>, settings: &Settings) -> Vec<Finding> {
    let Describing { document, file, operation } = found;
    let methods = [operation.method.as_str()];
    let contract = Contract {
        source: contract::Source::Documentation(&document.name),
        methods: &methods,
        path: Some(&operation.path),
        described: contract::Described::Unserved,
        ..Contract::default()
    };
    let name = format!("{} {}", operation.method, operation.path);
    let site = Site { file, start: operation.span.start, end: operation.span.end };
    let (subject, config) = (Subject { name: &name, site }, settings.of(&document.name));
    reported::findings(rules::OPERATIONS, subject, &contract, &Evidence::default(), config)
}
