//! The parts of the request that a handler takes, and its rejections, by the types of its arguments.

use responds_core::StatusSet;
use responds_syntax::{
    Handler, Place,
    declaration::text_of,
    frameworks::{Candidates, ExtractorFact},
    handler::is_optional,
    seen::{Rejecting, Seen, Taken},
};
use syn::Type;

use super::{answer, header::kebab};
use crate::{
    domain::{Entry, Node, Origin, Set, Value},
    engine::Context,
    eval::follow,
    program::ScopeId,
    ty::{Ty, type_arguments},
};

/// Reads the arguments of a handler, whose canonical types these are.
pub(super) fn read(cx: &Context<'_>, handler: &Handler, types: &[Ty], scope: ScopeId) -> Seen {
    let mut request = Reader {
        cx,
        candidates: &cx.candidates,
        scope,
        part: Part::Unknown,
        taken: Taken::default(),
        rejections: Vec::new(),
        unknown: Vec::new(),
    };
    for ((argument, full), name) in handler.arguments.iter().zip(types).zip(&handler.names) {
        request.part = Part::of(name.as_deref(), handler, &cx.candidates);
        request.argument(argument, full.syn(), Rejects::Fully);
    }
    let Reader { taken, rejections, unknown, .. } = request;
    Seen { taken, rejections, unknown, ..Seen::default() }
}

/// The extent to which an extractor rejects requests.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Rejects {
    Never,
    Less,
    Fully,
}

/// The part of the request that the route assigns to an argument.
#[derive(Clone, Copy)]
enum Part {
    Unknown,
    Content,
    Path,
    Query,
}

impl Part {
    /// Returns the part according to the attribute of the only candidate framework, which separates the query from the
    /// path.
    fn of(name: Option<&str>, handler: &Handler, candidates: &Candidates) -> Self {
        let routed = &handler.routed;
        let told = routed.framework.map(|framework| framework.name);
        let only = candidates.only().map(|framework| framework.name);
        let (Some(name), Some(path)) = (name, &routed.route.path) else { return Self::Unknown };
        if told.is_none() || told != only {
            return Self::Unknown;
        }
        if routed.route.data.as_deref() == Some(name) {
            Self::Content
        } else if path.contains(&format!("<{name}>")) || path.contains(&format!("<{name}..>")) {
            Self::Path
        } else {
            Self::Query
        }
    }
}

struct Reader<'a> {
    cx: &'a Context<'a>,
    candidates: &'a Candidates,
    scope: ScopeId,
    part: Part,
    taken: Taken,
    rejections: Vec<Rejecting>,
    /// Arguments of types that no table knows.
    unknown: Vec<Type>,
}

impl Reader<'_> {
    /// Reads one argument, whose canonical type is `full`; in an `Option` it rejects less, in a `Result` not at all.
    fn argument(&mut self, ty: &Type, full: &Type, rejects: Rejects) {
        // An alias, or a name given by `use .. as ..`, means another type.
        let ty = match (named(ty), named(full)) {
            (Some((name, _)), Some((meant, _))) if name != meant => full,
            _ => ty,
        };
        if let (Type::Tuple(tuple), Type::Tuple(full)) = (ty, full) {
            for (ty, full) in tuple.elems.iter().zip(&full.elems) {
                self.argument(ty, full, rejects);
            }
            return;
        }
        let Some((name, inner)) = named(ty) else {
            self.taken.anything = true;
            return;
        };
        let inside = inner.first().copied();
        match (name.as_str(), inside) {
            ("Option", Some(inside)) => self.inside(inside, rejects.min(Rejects::Less)),
            ("Result", Some(inside)) => self.inside(inside, Rejects::Never),
            _ => match self.known(&name, full) {
                Some(fact) => self.extractor(fact, ty, inside, rejects),
                None => self.plain(&name, ty, full, rejects),
            },
        }
    }

    fn inside(&mut self, ty: &Type, rejects: Rejects) {
        let full = self.cx.engine.program.ty(self.scope, ty);
        self.argument(ty, full.syn(), rejects);
    }

    /// The fact about a type; there is none about those of the workspace.
    fn known(&self, name: &str, full: &Type) -> Option<&'static ExtractorFact> {
        let fact = self.candidates.extractor(name)?;
        (!self.cx.engine.program.is_own(&Ty::new(full.clone()))).then_some(fact)
    }

    fn extractor(&mut self, fact: &ExtractorFact, ty: &Type, inside: Option<&Type>, rejects: Rejects) {
        // A short name without parameters, such as `Version`, may be that of another type.
        let is_certain = self.cx.engine.program.resolves_types() || inside.is_some() || is_qualified(ty);
        let (seen, takes) = (&mut self.taken, fact.takes);
        let may_be_another = !is_certain && !takes.content && !takes.upgrade;
        seen.anything |= takes.anything || may_be_another;
        seen.content |= takes.content;
        seen.upgrade |= takes.upgrade;
        seen.credentials |= takes.credentials;
        seen.fields.extend(takes.fields.iter().map(ToString::to_string));
        if fact.typed_field {
            self.typed_field(inside);
        }
        let rejects = if is_optional(fact, ty) { rejects.min(Rejects::Less) } else { rejects };
        match rejects {
            Rejects::Fully => self.rejects(ty, fact.rejects),
            Rejects::Less => self.rejects(ty, fact.optional),
            Rejects::Never => {}
        }
    }

    /// A path or query parameter; anything else may read anything.
    fn plain(&mut self, name: &str, ty: &Type, full: &Type, rejects: Rejects) {
        match self.candidates.plain_argument(name) {
            Some(statuses) if rejects == Rejects::Fully => self.rejects(ty, statuses),
            Some(_) => {}
            None => self.text(name, ty, full, rejects),
        }
    }

    /// Text, if the route assigns it a part; any other type may read anything.
    fn text(&mut self, name: &str, ty: &Type, full: &Type, rejects: Rejects) {
        self.taken.content |= matches!(self.part, Part::Content);
        let framework = self.candidates.only();
        let framework = framework.filter(|framework| framework.text_arguments.contains(&name));
        let rejected: &[u16] = match (framework, self.part) {
            (None, _) | (_, Part::Unknown) => {
                self.taken.anything = true;
                match rejects {
                    Rejects::Fully => self.asked(ty, full),
                    Rejects::Less => self.asked_for_option(name, ty, full),
                    Rejects::Never => {}
                }
                return;
            }
            (Some(_), Part::Path) => &[],
            // It may be missing.
            (Some(framework), Part::Query) => framework.plain_rejects,
            (Some(framework), Part::Content) => framework.text_rejects,
        };
        if rejects == Rejects::Fully {
            self.rejects(ty, rejected);
        }
    }

    /// A type of the workspace may be known to reject with something.
    fn asked(&mut self, ty: &Type, full: &Type) {
        let full = Ty::new(full.clone());
        // A catcher may give a rejection the status that the type declares.
        let (sent, said) = (rejections(self.cx, &full, false), self.cx.engine.program.said_to_reject(&full));
        match sent.into_iter().chain(said).reduce(StatusSet::union) {
            Some(statuses) => self.rejecting(ty, statuses),
            None => self.unknown.push(ty.clone()),
        }
    }

    /// An `Option` of a type of the workspace rejects with something if a trait for options says so; versions of a
    /// framework may differ about one of the framework.
    fn asked_for_option(&mut self, name: &str, ty: &Type, full: &Type) {
        let full = Ty::new(full.clone());
        let program = &self.cx.engine.program;
        let is_known = self
            .candidates
            .all()
            .iter()
            .flat_map(|framework| framework.extractors)
            .any(|fact| fact.name == name);
        let is_disputed = is_known && !program.is_own(&full);
        if !is_disputed && program.extractor(&full, true, self.candidates.all()).is_none() {
            return;
        }
        match rejections(self.cx, &full, true) {
            Some(statuses) => self.rejecting(ty, statuses),
            None => self.unknown.push(ty.clone()),
        }
    }

    fn rejects(&mut self, ty: &Type, statuses: &[u16]) {
        if !statuses.is_empty() && self.is_configured(ty) {
            // A function of the service decides instead.
            self.unknown.push(ty.clone());
        } else {
            self.rejecting(ty, StatusSet::of(statuses));
        }
    }

    /// Returns `true` if the service configures the rejections of an extractor.
    fn is_configured(&self, ty: &Type) -> bool {
        let may_be = self.candidates.all().iter().any(|framework| framework.sets_rejections.is_some());
        may_be && named(ty).is_some_and(|(name, _)| self.cx.engine.program.sets_rejections(&name))
    }

    fn rejecting(&mut self, ty: &Type, statuses: StatusSet) {
        if !statuses.is_empty() {
            self.rejections.push(Rejecting {
                extractor: text_of(ty),
                statuses,
                converted: false,
                place: Place::between(ty),
            });
        }
    }

    /// The header field that a typed header names.
    fn typed_field(&mut self, header: Option<&Type>) {
        match header.and_then(named) {
            Some((name, _)) => {
                let field = kebab(&name);
                self.taken.credentials |= field == "authorization";
                self.taken.fields.push(field);
            }
            None => self.taken.anything = true,
        }
    }
}

/// Returns the index of the argument through which the handler writes to its response.
pub(super) fn written_to(handler: &Handler, candidates: &Candidates) -> Option<usize> {
    let is_out = |ty: &Type| named(ty).is_some_and(|(name, _)| candidates.is_out_argument(&name));
    handler.arguments.iter().position(is_out)
}

/// Returns the rejections of an extractor of the program, or of an `Option` of it; `None` if they are unknown.
fn rejections(cx: &Context<'_>, ty: &Ty, optional: bool) -> Option<StatusSet> {
    let functions = cx.engine.program.extractor(ty, optional, cx.candidates.all())?;
    let mut codes = Vec::new();
    for callee in functions {
        let function = cx.engine.load(callee)?;
        let at = Origin { body: function.body_id, node: Node::Function };
        let arguments: Vec<Set> = function.inner.parameters.iter().map(|_| Set::unknown(at)).collect();
        let (result, _) = follow(cx, callee, &arguments)?;
        for entry in result.entries() {
            let Value::Err(errors) = &entry.value else {
                if matches!(entry.value, Value::Ok(_)) {
                    continue;
                }
                return None;
            };
            for error in errors.entries() {
                codes.extend(codes_of(cx, error)?);
            }
        }
    }
    Some(StatusSet::of(&codes))
}

/// Returns what an extractor of a framework rejects with, by the type of its rejection: `JsonRejection`.
fn rejects_of(cx: &Context<'_>, ty: &Ty) -> Option<&'static [u16]> {
    let name = ty.last_name().filter(|_| !cx.engine.program.is_own(ty))?;
    let fact = cx.candidates.extractor(name.strip_suffix("Rejection")?)?;
    Some(fact.rejects)
}

/// Returns the codes of an error as a response; `None` if one is unknown.
pub(super) fn codes_of(cx: &Context<'_>, error: &Entry) -> Option<Vec<u16>> {
    if let Some(rejects) = error.value.ty().and_then(|ty| rejects_of(cx, ty)) {
        return Some(rejects.to_vec());
    }
    let responses = answer::responses(cx, error, error.trace.at);
    let codes = responses.entries().iter().map(|response| match &response.value {
        Value::Response(answer) => answer.code,
        _ => None,
    });
    codes.collect()
}

/// Returns `true` if a type is written with the module or crate that it is in.
fn is_qualified(ty: &Type) -> bool {
    match ty {
        Type::Reference(inner) => is_qualified(&inner.elem),
        Type::Path(path) => path.path.segments.len() > 1,
        _ => false,
    }
}

/// The last segment of a type's path, and its type arguments; references are seen through.
fn named(ty: &Type) -> Option<(String, Vec<&Type>)> {
    match ty {
        Type::Reference(inner) => named(&inner.elem),
        Type::Paren(inner) => named(&inner.elem),
        Type::Group(inner) => named(&inner.elem),
        Type::Path(path) => {
            let last = path.path.segments.last()?;
            Some((last.ident.to_string(), type_arguments(&last.arguments)))
        }
        _ => None,
    }
}
