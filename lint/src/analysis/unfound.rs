//! Endpoints whose handler cannot be found: they are listed all the same, and counted.

use super::service::{Analysed, Service};
use crate::{
    Endpoint,
    endpoint::Unfound,
    routes::{Expression, Found, Route},
};

impl Service<'_> {
    /// An endpoint whose handler cannot be found: its route, without any status.
    pub(super) fn unfound(&self, found: &Found, at: Expression) -> Analysed {
        let sources = self.index.sources();
        let site = sources.real(at.site);
        let unfound = Unfound {
            file: sources.get(site.file).path.clone(),
            line: sources.position(site.file, site.start).line,
            handler: shortened(sources.text(at.site)),
        };
        let endpoint = Endpoint {
            handler: unfound.handler.clone(),
            module: self.index.module(at.module).path.clone(),
            file: unfound.file.clone(),
            line: unfound.line,
            framework: found.framework.map(|framework| framework.name.to_owned()),
            condition: self.condition(found.target),
            ..Endpoint::default()
        };
        let unknown = [Route { path: None, method: None }];
        let routes = if found.routes.is_empty() { &unknown[..] } else { &found.routes };
        let endpoints = routes.iter().map(|route| reached(&endpoint, route)).collect();
        Analysed { endpoints, unfound: Some(unfound), ..Analysed::default() }
    }
}

/// The endpoint at one of its routes.
pub(super) fn reached(endpoint: &Endpoint, route: &Route) -> Endpoint {
    Endpoint { method: route.method.clone(), path: route.path.clone(), ..endpoint.clone() }
}

/// Returns `true` if an expression is a path: it then names a function of another crate, or one that is not found.
pub(super) fn is_named(text: &str) -> bool {
    text.chars().all(|letter| letter == '_' || letter == ':' || letter.is_alphanumeric())
}

/// An expression on one line, shortened but still recognizable.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    match line.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}..", &line[..end]),
        None => line,
    }
}
