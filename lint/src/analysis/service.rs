//! Reads the handlers of a workspace, one after the other, on one thread.

use std::{
    cell::{OnceCell, RefCell},
    rc::Rc,
};

use responds_flow::Engine;
use responds_syntax::{
    Handler, Place, Seen,
    facts::replies,
    frameworks::{Candidates, Framework},
    openapi::utoipa,
    served::purpose,
};
use rustc_hash::FxHashSet;

use super::{
    documentation::{self, Weaker},
    documents::Documents,
    evidence,
    inherited::Inherited,
    judgement::Judge,
    layers,
    mode::Mode,
    routed, shared,
    unfound::{is_named, reached},
};
use crate::{
    Endpoint, Finding, Index, Workspace,
    bounded::Bounded,
    config::Settings,
    declared::{Declaration, Reader, Source},
    endpoint::Unfound,
    init::{Candidate, Skipped},
    program::{Resolver, Tables},
    routes::{Found, Route, Target},
    silence::Remark,
    workspace::Unread,
};

/// The state that one thread needs to read handlers.
pub(super) struct Service<'a> {
    pub(super) workspace: &'a Workspace,
    pub(super) index: &'a Index,
    declarations: &'a Reader<'a>,
    settings: &'a Settings,
    documents: &'a Documents<'a>,
    pub(super) program: Rc<Resolver<'a>>,
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

    /// Analyses a handler; `None` if it cannot be read at all.
    fn analysed(&self, found: &Found) -> Option<Analysed> {
        let module = found.target.module(self.index);
        let declaration = self.declarations.of(found);
        let named = declaration.as_ref().and_then(|declaration| declaration.framework);
        let candidates = self.candidates(found, module, named);
        let (handler, mut seen) = self.evaluated(found, &candidates)?;
        let site = self.program.site(Place::at(handler.name.span()))?;
        if let Target::Closure(at) = found.target
            && is_named(self.index.sources().text(at.site))
            && seen.responses.is_empty()
        {
            return None;
        }
        let routes = routed::routes(found, &handler, declaration.as_ref());
        let inherited = self.inherited(found, declaration.as_ref());
        let builder = inherited.as_ref().and_then(Inherited::only);
        let name = routed::name(found, self.index.sources(), &handler, &routes, builder);
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
        layers::replace(&evaluator, found, &mut seen);
        let around = layers::around(&evaluator, found, None);
        let judge = Judge {
            program: &self.program,
            sources,
            config,
            name: &name,
            site,
            item,
            routes: &routes,
            methods_are_documented: found.routes.is_empty() && handler.routed.is_documented,
            described,
            around: &around,
        };
        let mut findings = match &inherited {
            Some(inherited) => judge.judged(Some(&inherited.declaration), &seen, Mode::Within),
            None => judge.findings(declaration.as_ref(), &seen),
        };
        let weaker = self.weaker(found, declaration.as_ref(), &routes);
        let disagreements =
            documentation::compare(&judge, declaration.as_ref(), &weaker, &seen, &mut findings);
        let documentation = weaker.iter().filter(|weaker| weaker.describing.is_none());
        let documentation =
            declaration.iter().chain(documentation.map(|documentation| &documentation.declaration));
        let shared = shared::uses(&judge, documentation, &seen, &disagreements);
        let inherits = inherited.as_ref().map(|inherited| inherited.listed(&seen, &around));
        let mut declared = declaration.as_ref().map(Declaration::listed).or(inherits);
        if let Some(declared) = &mut declared {
            documentation::describe(declared, &weaker);
        }
        let endpoint = Endpoint {
            handler: name.clone(),
            module: self.index.module(module).path.clone(),
            file: path.clone(),
            line: self.index.sources().position(site.file, site.start).line,
            description: purpose(&handler).or_else(|| builder.and_then(purpose)),
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
            endpoints: routes.iter().filter(|_| !found.builds).map(on).collect(),
            findings,
            shared,
            unread,
            bounded: self.all_bounded(&name, &seen, &hits.borrow()),
            remarks: declaration.iter().flat_map(|declaration| self.lost(declaration)).collect(),
            ..Analysed::default()
        };
        if inherited.is_none() && declaration.is_none_or(|declaration| declaration.source != Source::Responds)
        {
            self.annotate(&mut analysed, found, &handler, candidates.only(), site);
        }
        Some(analysed)
    }

    /// Evaluates a handler, with what its route adds.
    fn evaluated(&self, found: &Found, candidates: &Rc<Candidates>) -> Option<(Handler, Seen)> {
        let (handler, seen) = match found.target {
            target if !found.recovery.is_none() => {
                self.program.recovered(&self.engine, target, &found.recovery, candidates)?
            }
            Target::Function(item) => match found.answer {
                Some(answer) => self.program.answered(&self.engine, item, answer, candidates)?,
                None => self.program.function(&self.engine, item, candidates)?,
            },
            Target::Closure(at) => self.program.closure(&self.engine, at, candidates)?,
        };
        let seen = if found.changed { seen.changed() } else { seen };
        let mut seen = self.program.changed(seen, candidates.only());
        if found.refuses {
            add_fields(&mut seen, found.framework);
        }
        if found.filtered && seen.unknown.is_empty() {
            seen.unknown.push(syn::parse_quote!(impl Filter));
        }
        Some((handler, seen))
    }

    /// The declaration of the function that builds the filter which a handler without one is in.
    fn inherited(&self, found: &Found, own: Option<&Declaration>) -> Option<Inherited> {
        let builder = found.built_by.filter(|_| own.is_none())?;
        let (handler, declaration) = self.declarations.of_builder(builder.function)?;
        declaration.mistakes.is_empty().then_some(Inherited {
            handler,
            declaration,
            several: builder.several,
        })
    }

    /// The documentation of a handler that counts for less than its declaration, the strongest first.
    fn weaker(&self, found: &Found, own: Option<&Declaration>, routes: &[Route]) -> Vec<Weaker<'a>> {
        let package = self.index.module(found.target.module(self.index)).package;
        let fills = self.workspace.package(package).enables(replies::LIBRARY, utoipa::FEATURE);
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

    /// The condition under which a handler is compiled.
    pub(super) fn condition(&self, target: Target) -> Option<String> {
        let item = match target {
            Target::Function(item) => Some(item),
            Target::Closure(at) => at.inside,
        };
        item.and_then(|item| self.index.condition(item)).map(str::to_owned)
    }
}

/// Adds the header fields that a framework sets on a response that refuses a method.
fn add_fields(seen: &mut Seen, framework: Option<&'static Framework>) {
    let Some(added) = framework.and_then(|framework| framework.routing.refusal_adds) else { return };
    for response in seen.responses.iter_mut().filter(|response| response.code == added.code) {
        response.fields.extend(added.fields.iter().map(ToString::to_string));
    }
}
