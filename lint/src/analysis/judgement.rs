//! Runs the rules over a handler, and finds the place of each defect.

use responds_core::{
    StatusSet,
    contract::{At, By, Contract, Declared, Described, Evidence, Key, Source},
    rule::{self, Case, Findings, Level, Report, Rule},
};
use responds_syntax::{Place, Seen, seen::Response};

use super::{
    documents::Describing,
    layers::Around,
    mode::{Mode, is_omission},
};
use crate::{
    Finding, Site, Sources,
    config::Config,
    declared::{self, Declaration, Parts},
    finding::{Edit, Offer, Step},
    fix, openapi,
    program::Resolver,
    routes::Route,
};

/// Judges one handler.
pub(super) struct Judge<'a> {
    pub(super) program: &'a Resolver<'a>,
    pub(super) sources: &'a Sources,
    pub(super) config: &'a Config,
    /// The name of the handler.
    pub(super) name: &'a str,
    /// The place of the name.
    pub(super) site: Site,
    /// The whole handler.
    pub(super) item: Site,
    pub(super) routes: &'a [Route],
    /// `true` if documentation alone names the methods of the routes.
    pub(super) methods_are_documented: bool,
    /// The presence in OpenAPI documents.
    pub(super) described: Described,
    /// The layers around it.
    pub(super) around: &'a Around,
}

impl Judge<'_> {
    /// Returns the findings about the handler; none if its declaration does not parse.
    pub(super) fn findings(&self, declaration: Option<&Declaration>, seen: &Seen) -> Vec<Finding> {
        match declaration {
            Some(declaration) if !declaration.mistakes.is_empty() => Vec::new(),
            declaration => self.judged(declaration, seen, Mode::Own),
        }
    }

    /// Returns the findings about a declaration, or about a handler that has none.
    pub(super) fn judged(
        &self,
        declaration: Option<&Declaration>,
        seen: &Seen,
        mode: Mode<'_>,
    ) -> Vec<Finding> {
        let nothing = Parts { responses: &[], types: &[], controls: &[] };
        let Some(declared) = declaration else { return self.run(None, &nothing, seen, mode) };
        declared.view(|parts| match mode {
            Mode::Weaker { controls: Some(stronger), .. } => stronger
                .view(|own| self.run(declaration, &Parts { controls: own.controls, ..*parts }, seen, mode)),
            _ => self.run(declaration, parts, seen, mode),
        })
    }

    fn run(
        &self,
        declaration: Option<&Declaration>,
        parts: &Parts<'_>,
        seen: &Seen,
        mode: Mode<'_>,
    ) -> Vec<Finding> {
        let mut methods: Vec<_> = self.routes.iter().filter_map(|route| route.method.as_deref()).collect();
        methods.sort_unstable();
        methods.dedup();
        // A route that takes any method serves all of them.
        let any = self.routes.iter().any(|route| route.method.is_none());
        let extracted = extracted(declaration, parts, seen);
        let responses: Vec<_> = parts.responses.iter().copied().chain(extracted).collect();
        let contract = Contract {
            handler: self.name,
            source: declaration.map_or(Source::Nothing, Declaration::written),
            responses: &responses,
            types: parts.types,
            shared: false,
            methods: if any { &[] } else { &methods },
            methods_are_documented: self.methods_are_documented,
            entry: declaration.and_then(|declaration| declaration.source.entry()),
            path: self.routes.iter().find_map(|route| route.path.as_deref()),
            documented: mode.documented(),
            documentation: mode.documentation(),
            described: if matches!(mode, Mode::Own | Mode::Within) {
                self.described
            } else {
                Described::Unasked
            },
            controls: parts.controls,
        };
        let mut located = Located { judge: self, declaration, seen, mode, findings: Vec::new() };
        self.evidence(seen, mode, |evidence| {
            let strict = self.config.strict || declaration.is_some_and(|declaration| declaration.strict);
            let Config { profile, levels, .. } = self.config;
            rule::run(&Case { contract: &contract, evidence, profile, strict, levels }, &mut located);
        });
        located.findings
    }

    /// Shows what the handler sends, with the layers around it, as the rules see it.
    pub(super) fn evidence(&self, seen: &Seen, mode: Mode<'_>, read: impl FnOnce(&Evidence<'_>)) {
        seen.view(|evidence| {
            // An unknown extractor may reject with the declared statuses.
            let all_known = self.around.unknown.is_empty();
            read(&Evidence {
                closed: evidence.closed && seen.unknown.is_empty() && all_known,
                success_closed: evidence.success_closed && all_known,
                layers: &self.around.view(matches!(mode, Mode::Within)),
                layers_closed: self.around.routed && all_known,
                ..*evidence
            });
        });
    }
}

/// The responses of `..Extractors`: rejections of the extractors that no declared response covers.
fn extracted<'p>(
    declaration: Option<&Declaration>,
    parts: &Parts<'p>,
    seen: &Seen,
) -> impl Iterator<Item = Declared<'p>> + use<'p> {
    let all = declaration.is_some_and(|declaration| declaration.extractors);
    let rejected = seen.rejections.iter().filter(|_| all).map(|rejecting| rejecting.statuses);
    let rejected = rejected.fold(StatusSet::EMPTY, StatusSet::union);
    let left = parts.responses.iter().fold(rejected, |left, declared| left.difference(declared.key.codes()));
    let codes: Vec<u16> = left.iter().collect();
    codes.into_iter().map(|code| Declared { by: By::Extractor, ..Declared::bare(Key::Code(code.into())) })
}

/// Receives the reports of the rules, and finds their places.
struct Located<'a> {
    judge: &'a Judge<'a>,
    declaration: Option<&'a Declaration>,
    seen: &'a Seen,
    mode: Mode<'a>,
    findings: Vec<Finding>,
}

impl Findings for Located<'_> {
    fn found(&mut self, rule: &'static Rule, level: Level, statuses: StatusSet, report: Report<'_>) {
        let level = self.judge.config.counted(level);
        if !self.mode.wants(rule, report.at) {
            return;
        }
        if level == Level::Allow || self.is_open(rule, report.code) || self.is_handed_down(report.at) {
            return;
        }
        if self.is_asked_elsewhere(rule, report.code) {
            return;
        }
        let (site, path) = match (report.at, self.mode) {
            (At::Returned(i), Mode::Weaker { .. }) => self.left_out(i),
            (At::Rejection(_) | At::Declaration, Mode::Weaker { .. }) => {
                (self.declaration.map(|declaration| declaration.site), Vec::new())
            }
            (At::Returned(i), _) => self.returned(i),
            (at, _) => (self.site(at), Vec::new()),
        };
        let site = site.unwrap_or(self.judge.site);
        let language = self.judge.config.languages.first();
        self.findings.push(Finding {
            rule,
            level,
            message: report.message.get(language).to_string(),
            help: report.help.get(language).to_string(),
            cite: report.cite,
            status: report.code,
            key: self.key(report.at),
            handler: self.judge.name.to_owned(),
            named_at: self.judge.site,
            site,
            path,
            related: Vec::new(),
            fix: self.fix(rule, report.at, site, report.code, statuses),
            offers: self.offers(rule, site, report.code),
        });
    }
}

impl Located<'_> {
    /// Returns the key of the declared response at a position.
    fn key(&self, at: At) -> Option<Key> {
        match at {
            At::Declared(i) => Some(self.declaration?.responses.get(i)?.key),
            _ => None,
        }
    }

    /// Returns `true` if a missing entry may be in a part that could not be read.
    fn is_open(&self, rule: &Rule, code: Option<u16>) -> bool {
        let may_declare = |declaration: &Declaration| {
            !declaration.complete || code.is_some_and(|code| declaration.perhaps.contains(code))
        };
        self.declaration.is_some_and(may_declare) && is_omission(rule)
    }

    /// Returns `true` if a status has its origin elsewhere, where the request may have been read: a `Responder`
    /// receives it.
    fn is_asked_elsewhere(&self, rule: &Rule, code: Option<u16>) -> bool {
        let asks =
            ["unconditional_precondition", "unrequested_range", "unnegotiated_status", "unrequested_upgrade"];
        let mut responses = self.seen.responses.iter().filter(|response| Some(response.code) == code);
        asks.contains(&rule.id)
            && (!self.seen.is_closed() || responses.any(|response| !response.via.is_empty()))
    }

    /// Returns `true` if a finding is about an entry that several handlers share, which is judged at its own place.
    fn is_handed_down(&self, at: At) -> bool {
        let Some(declaration) = self.declaration else { return false };
        match at {
            At::Declared(i) => declaration.responses.get(i).is_some_and(|response| response.handed_down),
            At::Control(i) => declaration.controls.get(i).is_some_and(|control| control.handed_down),
            _ => false,
        }
    }

    /// The edit of the declaration, or of its documentation, that puts a finding right.
    fn fix(&self, rule: &Rule, at: At, site: Site, code: Option<u16>, statuses: StatusSet) -> Option<Edit> {
        if let Some(Describing { document, file, operation }) = self.mode.describing() {
            let adds = at == At::Documentation || is_omission(rule);
            return code.filter(|_| adds).and_then(|code| openapi::added(document, file, operation, code));
        }
        let sources = self.judge.sources;
        let declaration = match self.mode {
            Mode::Against { weaker, .. } => &weaker.declaration,
            _ => self.declaration?,
        };
        if !matches!(declaration.source, declared::Source::Responds | declared::Source::Utoipa) {
            return None;
        }
        match at {
            At::Layer(_) | At::Rejection(_) => fix::added_outside(sources, declaration.site, statuses),
            At::Documentation => fix::added(sources, declaration.site, code?),
            _ => fix::edit_for(sources, rule.id, declaration.site, site, code),
        }
    }

    /// The edits of the declaration that a person may choose from.
    fn offers(&self, rule: &Rule, site: Site, code: Option<u16>) -> Vec<Offer> {
        let declaration = self.declaration.filter(|declaration| {
            matches!(self.mode, Mode::Own)
                && matches!(declaration.source, declared::Source::Responds | declared::Source::Utoipa)
        });
        let offers = |declaration: &Declaration| {
            let language = self.judge.config.languages.first();
            fix::offers_for(self.judge.sources, rule.id, declaration.site, site, code, language)
        };
        declaration.map(offers).unwrap_or_default()
    }

    fn site(&self, at: At) -> Option<Site> {
        let declaration = self.declaration;
        let place = match at {
            // The handler itself is the place of a layer around it.
            At::Declaration | At::Layer(_) => return None,
            At::Declared(i) => return declaration?.responses.get(i).map(|response| response.site),
            At::Control(i) => return declaration?.controls.get(i).map(|control| control.site),
            At::Documentation | At::Documented(_) => return self.documented(at),
            At::Returned(i) => self.seen.responses.get(i)?.place,
            At::Opaque(i) => self.seen.opaque.get(i)?.place,
            At::Rejection(i) => self.seen.rejections.get(i)?.place,
        };
        self.judge.program.site(place)
    }

    /// Returns the place of an entry of the documentation, or of all of it.
    fn documented(&self, at: At) -> Option<Site> {
        let Mode::Against { weaker, .. } = self.mode else { return None };
        match at {
            At::Documented(i) => weaker.declaration.responses.get(i).map(|response| response.site),
            _ => Some(weaker.declaration.site),
        }
    }

    /// Returns the place of the documentation that lacks a status, and the whole path from the handler to that status.
    fn left_out(&self, index: usize) -> (Option<Site>, Vec<Step>) {
        let (sent, mut path) = self.returned(index);
        if path.is_empty() {
            let step = |site| Step { name: self.judge.sources.text(site).to_owned(), site };
            path.extend(sent.map(step));
        }
        (self.declaration.map(|declaration| declaration.site), path)
    }

    /// Returns the place in the handler where a status comes from, and the path from there to its origin.
    fn returned(&self, index: usize) -> (Option<Site>, Vec<Step>) {
        let Some(response) = self.seen.responses.get(index) else { return (None, Vec::new()) };
        let mut path = self.steps(response);
        let made =
            self.judge.program.site(Place { end: response.place.mark, ..Place::at(response.place.mark) });
        let sent = self.within_handler(response.place);
        let first = match path.first() {
            Some(step) => {
                Some(step.site).filter(|site| self.judge.item.contains(*site)).or(Some(self.judge.site))
            }
            None => sent,
        };
        // The last step is the origin of the status.
        match (path.last_mut(), made) {
            (Some(last), Some(made)) => last.site = made,
            (None, Some(made)) if sent.is_none_or(|sent| !sent.contains(made)) => {
                path.push(Step { name: self.judge.sources.text(made).to_owned(), site: made });
            }
            _ => {}
        }
        (first, path)
    }

    /// Returns the part of a place that is in the handler: an expansion is partly at the definition of the macro.
    fn within_handler(&self, place: Place) -> Option<Site> {
        let ends = [place.end, place.mark, place.start].map(Place::at);
        let sites = [place].into_iter().chain(ends).filter_map(|place| self.judge.program.site(place));
        sites.into_iter().find(|site| self.judge.item.contains(*site))
    }

    fn steps(&self, response: &Response) -> Vec<Step> {
        let mut steps: Vec<Step> = Vec::new();
        for step in &response.via {
            let Some(site) = self.judge.program.site(step.place) else { continue };
            let step = Step { name: step.name.to_string(), site };
            // A value that is passed on unchanged is named once, and so is a path that a value and its status share.
            if steps.last().is_none_or(|last| last.name != step.name) && !steps.contains(&step) {
                steps.push(step);
            }
        }
        steps
    }
}
