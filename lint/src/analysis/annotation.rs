//! Tells whether and where `#[responds(..)]` can be written on a handler that has none.

use std::collections::BTreeSet;

use responds_syntax::{Handler, frameworks::Framework};

use super::service::{Analysed, Service};
use crate::{
    Endpoint, Site,
    init::{Candidate, Skipped},
    routes::{Found, Target},
    workspace::TargetKind,
};

impl Service<'_> {
    /// Tells whether and where `#[responds(..)]` can be written on a handler that has none.
    pub(super) fn annotate(
        &self,
        analysed: &mut Analysed,
        found: &Found,
        handler: &Handler,
        framework: Option<&'static Framework>,
        site: Site,
    ) {
        let Some(endpoint) = analysed.endpoints.first() else { return };
        let (name, returned) = (endpoint.handler.clone(), &endpoint.returned);
        let module = self.index.module(found.target.module(self.index));
        let manifest = &self.workspace.package(module.package).manifest;
        let why = match (found.target, manifest) {
            _ if self.index.sources().is_expansion(site.file) => "is written by a macro; annotate it there",
            (Target::Closure(_), _) => "is a closure, and attributes stand on functions; make it one first",
            (_, None) => "has no manifest that could be read; put `Cargo.toml` right first",
            _ if module.target == TargetKind::Example => {
                "is an example, which depends on what tests do; annotate it by hand"
            }
            _ if !returned.closed && returned.certain.iter().all(|code| *code >= 400) => {
                "succeeds with a status that cannot be told; annotate it by hand"
            }
            (Target::Function(item), Some(manifest)) => {
                analysed.candidate = Some(Candidate {
                    name,
                    item: self.index.item(item).site,
                    codes: returned.certain.clone(),
                    outside: outside(&analysed.endpoints),
                    open: !returned.closed || returned.possible != returned.certain,
                    types: Vec::new(),
                    sends_part_of: self.program.naming_more(item, handler, &returned.certain),
                    framework,
                    manifest: self.workspace.shown(manifest),
                });
                return;
            }
        };
        let site = self.index.sources().real(site);
        analysed.unannotatable = Some(Skipped { name, site, why: why.to_owned() });
    }
}

/// The statuses that extractors and layers send on every route of a handler or on some, ascending.
fn outside(endpoints: &[Endpoint]) -> Vec<u16> {
    let returned = endpoints.iter().map(|endpoint| &endpoint.returned);
    let codes = returned.flat_map(|returned| returned.rejections.iter().chain(&returned.layers)).copied();
    codes.collect::<BTreeSet<_>>().into_iter().collect()
}
