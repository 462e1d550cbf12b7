//! The routes, the name and the possible frameworks of a handler.

use std::rc::Rc;

use responds_syntax::{
    Handler,
    frameworks::{self, Candidates, Framework},
};

use super::{service::Service, unfound::is_named};
use crate::{
    Sources,
    declared::Declaration,
    index::ModuleId,
    routes::{Found, Route, Target},
};

impl Service<'_> {
    /// The frameworks that a handler may be written for.
    pub(super) fn candidates(
        &self,
        found: &Found,
        module: ModuleId,
        named: Option<&'static Framework>,
    ) -> Rc<Candidates> {
        let module = self.index.module(module);
        let package = self.workspace.package(module.package);
        let among = |frameworks: &[&'static Framework]| {
            let versions =
                frameworks.iter().flat_map(|framework| self.workspace.versions_of(framework, package));
            Rc::new(Candidates::among(&versions.collect::<Vec<_>>()))
        };
        if let Some(framework) = named.or(found.framework) {
            return among(&[framework]);
        }
        let dependencies = &package.dependencies;
        let depends = |framework: &&Framework| {
            dependencies.iter().any(|dependency| dependency.library == framework.name)
        };
        let mut enabled: Vec<_> = frameworks::ALL.iter().copied().filter(depends).collect();
        if enabled.is_empty() {
            enabled = frameworks::ALL.to_vec();
        }
        let text = &self.index.sources().get(module.file).text;
        let told: Vec<_> =
            enabled.iter().copied().filter(|framework| text.contains(framework.name)).collect();
        among(if told.len() == 1 { &told } else { &enabled })
    }
}

/// The known routes, at least one: those of the tables, completed by the declaration.
pub(super) fn routes(found: &Found, handler: &Handler, declaration: Option<&Declaration>) -> Vec<Route> {
    if !found.routes.is_empty() {
        return found.routes.clone();
    }
    let declared = declaration.map(|declaration| (&declaration.methods, &declaration.path));
    let route = &handler.routed.route;
    let path = declared.and_then(|(_, path)| path.clone()).or_else(|| route.path.clone());
    let methods = declared.map(|(methods, _)| methods).filter(|methods| !methods.is_empty());
    let methods = methods.unwrap_or(&route.methods);
    match &methods[..] {
        [] => vec![Route { path, method: None }],
        several => {
            several.iter().map(|method| Route { path: path.clone(), method: Some(method.clone()) }).collect()
        }
    }
}

/// The name of a handler; a closure goes by the function that declares it alone, else by its path, and a function of another
/// crate by the name it is called by.
pub(super) fn name(
    found: &Found,
    sources: &Sources,
    handler: &Handler,
    routes: &[Route],
    builder: Option<&Handler>,
) -> String {
    let Target::Closure(at) = found.target else { return handler.name.to_string() };
    let text = sources.text(at.site);
    match builder {
        Some(builder) => builder.name.to_string(),
        None if is_named(text) => text.to_owned(),
        None if handler.name != "closure" => handler.name.to_string(),
        None => routes.iter().find_map(|route| route.path.clone()).unwrap_or_else(|| "{closure}".to_owned()),
    }
}
