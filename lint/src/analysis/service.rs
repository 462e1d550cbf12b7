//! Reads the handlers of a workspace, one after the other, on one thread.

use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

use responds_flow::Engine;
use responds_syntax::{
    Handler, Place, Seen,
    frameworks::{self, Candidates, Framework},
    seen,
    served::purpose,
};

use rustc_hash::FxHashSet;

use super::{
    documentation::{self, Weaker},
    documents::Documents,
    evidence,
    judgement::Judge,
    layers, shared,
    unfound::{is_named, reached},
};
use crate::{
    Endpoint, Finding, Index, Site, Workspace,
    bounded::{Bounded, Effect},
    config::Settings,
    declared::{Declaration, Reader, Source},
    endpoint::Unfound,
    index::{Item, ItemId, ModuleId},
    init::{Candidate, Skipped},
    program::{Resolver, Tables},
    routes::{Found, Limited, Route, Target},
    silence::Remark,
    workspace::{TargetKind, Unread},
};

/// The state that one thread needs to read handlers.
pub(super) struct Service<'a> {
    workspace: &'a Workspace,
    pub(super) index: &'a Index,
    declarations: &'a Reader<'a>,
    settings: &'a Settings,
    documents: &'a Documents<'a>,
    program: Rc<Resolver<'a>>,
    engine: Engine<'a>,
    /// The structs that errors are named after, once one is asked for.
    structs: OnceCell<FxHashSet<String>>,
    /// The functions that were evaluated as layers.
    layers: layers::Known,
}

/// The result for one handler.
#[derive(Default)]
pub(super) struct Analysed {
    pub(super) endpoints: Vec<Endpoint>,
    pub(super) findings: Vec<Finding>,
    /// The entries of types that its declaration has.
    pub(super) shared: Vec<shared::Use>,
    pub(super) unread: Vec<Unread>,
    /// The bounds on the evaluation that it hit.
    pub(super) bounded: Vec<Bounded>,
    /// The handler, if it could not be found.
    pub(super) unfound: Option<Unfound>,
    /// The types that its declaration names, and that are not found.
    pub(super) remarks: Vec<Remark>,
    /// It, where an attribute can be written on it.
    pub(super) candidate: Option<Candidate>,
    /// It, where none can.
    pub(super) unannotatable: Option<Skipped>,
}

impl<'a> Service<'a> {
    pub(super) fn new(
        workspace: &'a Workspace,
        index: &'a Index,
        declarations: &'a Reader<'a>,
        settings: &'a Settings,
        documents: &'a Documents<'a>,
        tables: &'a Tables,
    ) -> Self {
        let program = Rc::new(Resolver::new(index, tables));
        let engine = Engine::new(program.clone());
        let (structs, layers) = (OnceCell::new(), layers::Known::default());
        Self { workspace, index, declarations, settings, documents, program, engine, structs, layers }
    }

    /// Analyses a handler; parts that cannot be read are reported.
    pub(super) fn handler(&self, found: &Found) -> Analysed {
        self.analysed(found).unwrap_or_else(|| match found.target {
            Target::Function(_) => {
                Analysed { unread: self.unparsed(found).into_iter().collect(), ..Analysed::default() }
            }
            Target::Closure(at) => self.unfound(found, at),
        })
    }

    /// The report of a handler that cannot be parsed; the reader of routes reports the function around a closure.
    fn unparsed(&self, found: &Found) -> Option<Unread> {
        match found.target {
            Target::Function(item) => Some(unparsed(self.index, item)),
            Target::Closure(_) => None,
        }
    }

    /// Analyses a handler; `None` if it cannot be read at all.
    fn analysed(&self, found: &Found) -> Option<Analysed> {
        let module = found.target.module(self.index);
        let declaration = self.declarations.of(found);
        let named = declaration.as_ref().and_then(|declaration| declaration.framework);
        let candidates = self.candidates(found, module, named);
        let (handler, seen) = match found.target {
            Target::Function(item) => match found.answer {
                Some(answer) => self.program.answered(&self.engine, item, answer, &candidates)?,
                None => self.program.function(&self.engine, item, &candidates)?,
            },
            Target::Closure(at) => self.program.closure(&self.engine, at, &candidates)?,
        };
        let seen = if found.changed { seen.changed() } else { seen };
        let mut seen = self.program.changed(seen, candidates.only());
        if found.refuses {
            add_fields(&mut seen, found.framework);
        }
        if found.filtered && seen.unknown.is_empty() {
            seen.unknown.push(syn::parse_quote!(impl Filter));
        }
        let site = self.program.site(Place::at(handler.name.span()))?;
        if let Target::Closure(at) = found.target
            && is_named(self.index.sources().text(at.site))
            && seen.responses.is_empty()
        {
            return None;
        }
        let routes = routes(found, &handler, declaration.as_ref());
        let written = match found.target {
            Target::Closure(at) => self.index.sources().text(at.site),
            Target::Function(_) => "",
        };
        let name = name(found, written, &handler, &routes);
        let path = &self.index.sources().get(site.file).path;
        let config = self.settings.of(path);
        let sources = self.index.sources();
        let item = match found.target {
            Target::Function(item) => self.index.item(item).site,
            Target::Closure(at) => at.site,
        };
        let described = self.documents.described(&routes);
        let hits = RefCell::default();
        let evaluator = layers::Evaluator {
            program: &self.program,
            engine: &self.engine,
            index: self.index,
            candidates: &candidates,
            known: &self.layers,
            hits: &hits,
        };
        let around = layers::around(&evaluator, found, None);
        let judge = Judge {
            program: &self.program,
            sources,
            config,
            name: &name,
            site,
            item,
            routes: &routes,
            described,
            around: &around,
        };
        let mut findings = judge.findings(declaration.as_ref(), &seen);
        let weaker = self.weaker(found, declaration.as_ref(), &routes);
        documentation::compare(&judge, declaration.as_ref(), &weaker, &seen, &mut findings);
        let mut declared = declaration.as_ref().map(Declaration::listed);
        if let Some(declared) = &mut declared {
            documentation::describe(declared, &weaker);
        }
        let endpoint = Endpoint {
            handler: name.clone(),
            module: self.index.module(module).path.clone(),
            file: path.clone(),
            line: self.index.sources().position(site.file, site.start).line,
            description: purpose(&handler),
            condition: self.condition(found.target),
            framework: candidates.only().map(|framework| framework.name.to_owned()),
            declared,
            ..Endpoint::default()
        };
        let is_struct =
            |name: &str| self.structs.get_or_init(|| self.program.responding_structs()).contains(name);
        let on = |route: &Route| {
            let around = layers::around(&evaluator, found, Some(route));
            Endpoint { returned: evidence::returned(&seen, &around, &is_struct), ..reached(&endpoint, route) }
        };
        let mistakes = declaration.iter().flat_map(|declaration| self.mistakes(declaration));
        let unread = mistakes.chain(seen.unparsed.then(|| self.unparsed(found)).flatten()).collect();
        let mut analysed = Analysed {
            endpoints: routes.iter().map(on).collect(),
            findings,
            shared: shared::uses(&judge, declaration.as_ref(), &seen),
            unread,
            bounded: self.all_bounded(&name, &seen, &hits.borrow()),
            remarks: declaration.iter().flat_map(|declaration| self.lost(declaration)).collect(),
            ..Analysed::default()
        };
        if declaration.is_none_or(|declaration| declaration.source != Source::Responds) {
            self.annotate(&mut analysed, found, &handler, candidates.only(), site);
        }
        Some(analysed)
    }

    /// The documentation of a handler that counts for less than its declaration, the strongest first.
    fn weaker(&self, found: &Found, own: Option<&Declaration>, routes: &[Route]) -> Vec<Weaker<'a>> {
        let package = self.index.module(found.target.module(self.index)).package;
        let fills = self.workspace.package(package).enables("responds", "utoipa");
        let beside = self.declarations.documentation(found).into_iter();
        let beside = beside.map(|declaration| Weaker { declaration, describing: None, fills }.filled(own));
        let documents = self.documents.describing(routes).into_iter();
        let documents = documents.map(|describing| Weaker {
            declaration: describing.declaration(),
            describing: Some(describing),
            fills: false,
        });
        beside.chain(documents).collect()
    }

    /// The bounds on the evaluation that a handler and the layers around it hit.
    fn all_bounded(
        &self,
        handler: &str,
        seen: &Seen,
        layers: &[(String, Vec<seen::Bounded>)],
    ) -> Vec<Bounded> {
        let by_layers = layers.iter().flat_map(|(layer, hits)| self.bounded(layer, hits));
        self.bounded(handler, &seen.bounded).into_iter().chain(by_layers).collect()
    }

    /// The bounds on the evaluation that a handler or layer hit, each at its place.
    fn bounded(&self, handler: &str, hits: &[seen::Bounded]) -> Vec<Bounded> {
        let sources = self.index.sources();
        let hits = hits.iter().filter_map(|hit| {
            let site = sources.real(self.program.site(hit.place)?);
            Some(Bounded {
                file: sources.get(site.file).path.clone(),
                line: sources.position(site.file, site.start).line,
                function: hit.function.to_string(),
                effect: Effect::Statuses { handler: handler.to_owned(), bound: hit.bound },
            })
        });
        hits.collect()
    }

    /// The types that a declaration spreads, and that are not found.
    fn lost(&self, declaration: &Declaration) -> impl Iterator<Item = Remark> {
        let lost = declaration.types.iter().filter(|spread| !spread.found);
        lost.map(|spread| {
            let sources = self.index.sources();
            Remark {
                file: sources.get(spread.site.file).path.clone(),
                line: sources.position(spread.site.file, spread.site.start).line,
                message: format!(
                    "cannot find `{}`: what `..{}` declares is not known",
                    spread.text, spread.text
                ),
            }
        })
    }

    /// Tells whether and where `#[responds(..)]` can be written on a handler that has none.
    fn annotate(
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

    /// The condition under which a handler is compiled.
    pub(super) fn condition(&self, target: Target) -> Option<String> {
        let item = match target {
            Target::Function(item) => Some(item),
            Target::Closure(at) => at.inside,
        };
        item.and_then(|item| self.index.condition(item)).map(str::to_owned)
    }

    /// The frameworks that a handler may be written for.
    fn candidates(
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

    /// Returns the mistakes in a declaration: the compiler does not accept it either.
    fn mistakes(&self, declaration: &Declaration) -> Vec<Unread> {
        let sources = self.index.sources();
        let unread = |site: Site, words: &str| {
            let line = sources.position(site.file, site.start).line;
            let why = words.lines().next().unwrap_or_default().to_owned();
            Unread { path: format!("{}:{line}", sources.get(site.file).path), why }
        };
        declaration.mistakes.iter().map(|mistake| unread(mistake.site, &mistake.words)).collect()
    }
}

/// Adds the header fields that a framework sets on a response that refuses a method.
fn add_fields(seen: &mut Seen, framework: Option<&'static Framework>) {
    let Some(added) = framework.and_then(|framework| framework.routing.refusal_adds) else { return };
    for response in seen.responses.iter_mut().filter(|response| response.code == added.code) {
        response.fields.extend(added.fields.iter().map(ToString::to_string));
    }
}

/// The known routes, at least one: those of the tables, completed by the declaration.
fn routes(found: &Found, handler: &Handler, declaration: Option<&Declaration>) -> Vec<Route> {
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

/// The name of a handler; a closure goes by its path, and a function of another crate by the name it is called by.
fn name(found: &Found, text: &str, handler: &Handler, routes: &[Route]) -> String {
    match found.target {
        Target::Function(_) => handler.name.to_string(),
        Target::Closure(_) if is_named(text) => text.to_owned(),
        Target::Closure(_) if handler.name != "closure" => handler.name.to_string(),
        Target::Closure(_) => {
            routes.iter().find_map(|route| route.path.clone()).unwrap_or_else(|| "{closure}".to_owned())
        }
    }
}

/// A bound that the reader of routes hit, at its place.
pub(super) fn limited(index: &Index, limited: Limited) -> Bounded {
    let Item { name, site, .. } = index.item(limited.item);
    let site = index.sources().real(*site);
    Bounded {
        file: index.sources().get(site.file).path.clone(),
        line: index.sources().position(site.file, site.start).line,
        function: name.clone(),
        effect: Effect::Routes(limited.bound),
    }
}

/// That a function cannot be parsed.
pub(super) fn unparsed(index: &Index, item: ItemId) -> Unread {
    let Item { name, site, .. } = index.item(item);
    let why = format!("`{name}` cannot be parsed; the rest of the file was");
    Unread { path: index.sources().get(site.file).path.clone(), why }
}
