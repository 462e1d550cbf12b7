//! From tokens to findings: the entry point of the macros and of the linter.

use proc_macro2::{Ident, Span, TokenStream};
use responds_core::{
    Language, Languages, StatusSet,
    contract::{
        At, By, Contract, Control, Declared, Description, Documentation, Evidence, Filling, Key, Source,
    },
    profile::{self, Profile},
    rule::{self, Case, Findings, Ground, Level, Report, Rule},
    rules,
    table::StatusTable,
};
use syn::Type;

use crate::{
    candidates,
    declaration::{self, Declaration, Response, Spread},
    finding::{Condition, Finding},
    frameworks::{self, Candidates, Framework, TypeAnswer, TypeFact},
    handler::Handler,
    mistake::{Mistakes, mistake},
    openapi,
    place::Place,
    seen::Seen,
    worded,
};

/// The choices that hold for a whole crate.
#[derive(Clone, Debug)]
pub struct Settings {
    /// Whose levels and parameters apply.
    pub profile: &'static Profile,
    /// The levels that override those of the profile, in order: the last one that applies counts.
    pub levels: Vec<Control<'static>>,
    /// The languages of the documentation.
    pub languages: Languages,
    /// The frameworks that are enabled, by name; all of them where empty.
    pub frameworks: &'static [&'static str],
    /// `true` if documentation attributes below a declaration are filled in from it.
    pub fills: bool,
    /// `true` if the declared statuses are rendered as a table.
    pub tables: bool,
}

impl Settings {
    /// The default settings: the RFCs, in English, on any framework.
    pub const DEFAULT: Self = Self {
        profile: &profile::RFC9110,
        levels: Vec::new(),
        languages: Languages::ENGLISH,
        frameworks: &[],
        fills: false,
        tables: true,
    };
}

impl Default for Settings {
    fn default() -> Self {
        Self::DEFAULT
    }
}

/// All that is to be said about one annotated item.
#[derive(Debug, Default)]
pub struct Judgement {
    /// The declaration, as far as it could be read.
    pub declaration: Declaration,
    /// The handler, if the item is one.
    pub handler: Option<Handler>,
    /// The evidence from the handler's body and signature.
    pub seen: Seen,
    /// The framework that it is written for, where only one comes into question.
    pub framework: Option<&'static Framework>,
    /// The parts that could not be parsed.
    pub mistakes: Mistakes,
    /// The levels of the rules here; those of no rule where none was run.
    pub levels: Option<Levels>,
    /// `true` if each status must be declared by its code: a class range and `default` then declare no code.
    pub exact: bool,
    /// The statuses that extractors reject with and that no declared response covers.
    pub rejected: StatusSet,
    /// The findings, in the order of the rules.
    pub findings: Vec<Finding>,
    /// The declared statuses as a Markdown table; empty where none is declared, or no table is asked for.
    pub table: String,
}

impl Judgement {
    /// Returns `true` if the statuses of a type were already judged where the body returns it: every path was followed,
    /// and the framework's table has the type.
    #[must_use]
    pub fn is_judged_in_body(&self, ty: &Type) -> bool {
        let fact = self.framework.and_then(|framework| framework.type_fact(&frameworks::names_of(ty)));
        let fixed = |fact: &TypeFact| {
            matches!(fact.answer, TypeAnswer::Fixed(_) | TypeAnswer::Around(_) | TypeAnswer::OneOf(_))
        };
        self.seen.followed && fact.is_some_and(fixed)
    }

    /// The level of a rule here: of a finding about a code, or about no single one.
    #[must_use]
    pub fn level(&self, rule: &str, code: Option<u16>) -> Level {
        let rule = self.levels.as_ref().zip(rules::from_id(rule));
        rule.map_or(Level::Allow, |(levels, rule)| levels.of(rule, code))
    }

    /// The statuses about which a finding of a rule does not have a level here; `None` where it never has.
    #[must_use]
    pub fn others(&self, rule: &str, level: Level) -> Option<Vec<u16>> {
        let statuses = self.statuses_at(rule, level);
        (!statuses.is_empty()).then(|| StatusSet::ALL.difference(statuses).iter().collect())
    }

    /// The statuses about which a finding of a rule has a level here.
    fn statuses_at(&self, rule: &str, level: Level) -> StatusSet {
        let selects = |levels: &Levels| {
            levels.set.iter().any(|control| control.rule == rule && control.statuses.is_some())
        };
        if self.levels.as_ref().is_some_and(selects) {
            return StatusSet::ALL.iter().filter(|code| self.level(rule, Some(*code)) == level).collect();
        }
        if self.level(rule, None) == level { StatusSet::ALL } else { StatusSet::EMPTY }
    }
}

/// The levels that apply to one annotated item.
#[derive(Debug)]
pub struct Levels {
    profile: &'static Profile,
    strict: bool,
    /// The levels of the crate, then those of the declaration.
    set: Vec<Control<'static>>,
}

impl Levels {
    fn of(&self, rule: &Rule, code: Option<u16>) -> Level {
        let Self { profile, strict, .. } = *self;
        let (contract, evidence) = (&Contract::default(), &Evidence::default());
        Case { contract, evidence, profile, strict, levels: &self.set }.level(rule, code)
    }
}

/// Parses a declaration and its item, and runs the rules over both.
///
/// `see` evaluates the handler. Never fails: parts that cannot be parsed are reported among the
/// [`mistakes`](Judgement::mistakes).
#[must_use]
pub fn judge(
    declaration: TokenStream,
    item: &TokenStream,
    settings: &Settings,
    see: impl FnOnce(&Handler, &Candidates) -> Seen,
) -> Judgement {
    let (declaration, mut mistakes) = Declaration::parse(declaration);
    let Some(mut handler) = mistakes.ok(Handler::parse(item)) else {
        return Judgement { declaration, mistakes, ..Judgement::default() };
    };
    for path in &handler.repeated {
        let name = &handler.name;
        let what = worded!(
            "`#[responds(..)]` stands twice on `{name}`",
            "`{name}` 핸들러에 `#[responds(..)]`가 두 번 있다",
        );
        let help = worded!(
            "join the lists in one attribute: `#[responds(200, 404)]`",
            "한 속성에 함께 적는다: `#[responds(200, 404)]`",
        );
        mistakes.push(mistake(path, what, help));
    }
    handler.generics.extend(declaration.generics.iter().cloned());
    let candidates = candidates::select(&declaration, &handler, item, settings.frameworks);
    let seen = see(&handler, &candidates);
    let (handler, framework) = (Some(handler), candidates.only());
    let mut judgement = Judgement { declaration, handler, seen, framework, mistakes, ..Judgement::default() };
    // A part that could not be parsed may be the one that a rule misses: rules wait until the declaration is complete.
    if judgement.mistakes.is_empty() {
        judgement.run_rules(settings, None);
    }
    judgement
}

/// Judges a declaration that several handlers share, without a handler: the attribute of a block around them, or a set
/// of this name.
#[must_use]
pub fn judge_shared(
    declaration: Declaration,
    mistakes: Mistakes,
    name: &Ident,
    settings: &Settings,
) -> Judgement {
    let mut judgement = Judgement { declaration, mistakes, ..Judgement::default() };
    if judgement.mistakes.is_empty() {
        judgement.run_rules(settings, Some(name));
    }
    judgement
}

impl Judgement {
    /// Runs the rules over the parsed parts, and renders the table.
    ///
    /// A declaration without a handler has a name.
    fn run_rules(&mut self, settings: &Settings, name: Option<&Ident>) {
        let Self { declaration, handler, seen, framework, .. } = &*self;
        let Some(named) = handler.as_ref().map(|handler| &handler.name).or(name) else { return };
        let name = named.to_string();
        let fields: Vec<_> = declaration.responses.iter().map(Response::fields).collect();
        let responses = declaration.responses.iter().zip(&fields);
        let responses: Vec<_> =
            responses.map(|(response, fields)| response.view(fields.as_deref())).collect();
        let links: Vec<_> = declaration.types.iter().map(Spread::link).collect();
        let types = declaration.types.iter().zip(&links);
        let types: Vec<_> = types.map(|(spread, link)| spread.view(link.as_deref())).collect();
        let controls: Vec<_> = declaration.controls.iter().map(declaration::Control::view).collect();
        let route = handler.as_ref().map(|handler| &handler.routed.route);
        let methods = declaration.methods.as_ref().or(route.map(|route| &route.methods));
        let methods: Vec<_> = methods.into_iter().flatten().map(String::as_str).collect();
        let methods_are_documented = declaration.methods.is_none()
            && handler.as_ref().is_some_and(|handler| handler.routed.is_documented);
        let path = declaration.path.as_ref().map(syn::LitStr::value);
        let path = path.or_else(|| route?.path.clone());
        let documented = handler.iter().flat_map(|handler| &handler.documented);
        let documented: Vec<_> = documented.map(openapi::Response::view).collect();
        let filling = if settings.fills { None } else { Some(Filling::Feature(openapi::utoipa::FEATURE)) };
        let documentation = handler.as_ref().filter(|handler| handler.documentation.is_some());
        let documentation = documentation
            .zip(filling)
            .map(|(_, filling)| Documentation { written: openapi::utoipa::WRITTEN, filling });
        let rejected = framework.map_or(StatusSet::EMPTY, |_| rejected(seen, &responses));
        let extracted = rejected
            .iter()
            .map(|code| Declared { by: By::Extractor, ..Declared::bare(Key::Code(code.into())) });
        let rows: Vec<_> = responses.iter().copied().chain(extracted).collect();
        let contract = Contract {
            handler: &name,
            source: Source::Responds,
            responses: if declaration.extractors { &rows } else { &responses },
            types: &types,
            shared: handler.is_none(),
            methods: &methods,
            methods_are_documented,
            path: path.as_deref(),
            documented: &documented,
            documentation,
            controls: &controls,
            ..Contract::default()
        };
        let mut located = Located {
            declaration,
            handler: handler.as_ref(),
            named: named.span(),
            seen,
            language: settings.languages.first(),
            findings: Vec::new(),
        };
        let (profile, strict) = (settings.profile, declaration.strict);
        let exact = seen.view(|evidence| {
            let case = Case { contract: &contract, evidence, profile, strict, levels: &settings.levels };
            rule::run(&case, &mut located);
            case.exact()
        });
        let own = declaration.controls.iter().map(declaration::Control::without_reason);
        let set = settings.levels.iter().copied().chain(own).collect();
        let levels = Some(Levels { profile, strict, set });
        let findings = located.findings;
        let table = settings.tables.then(|| {
            let described: Vec<_> = rows.iter().map(|row| described(row, handler.as_ref())).collect();
            StatusTable::new(&described, settings.languages).with_types(&types).to_string()
        });
        let table = table.unwrap_or_default();
        (self.levels, self.exact, self.findings, self.table) = (levels, exact, findings, table);
        self.rejected = rejected;
    }
}

/// A row of the table: where the declaration does not describe it, documentation beside the handler may.
fn described<'a>(declared: &Declared<'a>, handler: Option<&'a Handler>) -> Declared<'a> {
    let plain = handler.and_then(|handler| handler.described(declared.key));
    if declared.description.is_empty() && plain.is_some() {
        return Declared { description: Description { plain, ..Description::default() }, ..*declared };
    }
    *declared
}

/// The statuses that extractors reject with and that no declared response covers.
fn rejected(seen: &Seen, responses: &[Declared<'_>]) -> StatusSet {
    let rejected = seen.rejections.iter().map(|rejecting| rejecting.statuses);
    let rejected = rejected.fold(StatusSet::EMPTY, StatusSet::union);
    responses.iter().fold(rejected, |left, declared| match declared.key {
        Key::Default => StatusSet::EMPTY,
        key => left.difference(key.codes()),
    })
}

/// Receives the reports of the rules, and finds their places.
struct Located<'a> {
    declaration: &'a Declaration,
    /// The handler; `None` for a shared declaration.
    handler: Option<&'a Handler>,
    /// The name of the handler or of the shared declaration.
    named: Span,
    seen: &'a Seen,
    language: Language,
    findings: Vec<Finding>,
}

impl Located<'_> {
    fn place(&self, at: At) -> Option<Place> {
        match at {
            At::Declaration => Some(Place::at(self.named)),
            At::Declared(i) => self.declaration.responses.get(i).map(|response| response.place),
            At::Control(i) => self.declaration.controls.get(i).map(|control| control.place),
            // No layer is seen from one function.
            At::Layer(_) => None,
            At::Documentation => self.handler?.documentation,
            At::Documented(i) => self.handler?.documented.get(i).map(|response| response.place),
            At::Returned(i) => self.seen.responses.get(i).map(|response| response.place),
            At::Opaque(i) => self.seen.opaque.get(i).map(|opaque| opaque.place),
            At::Rejection(i) => self.seen.rejections.get(i).map(|rejection| rejection.place),
        }
    }

    /// Returns `true` if a finding belongs to this declaration: entries of an outer attribute are judged there, and a
    /// shared declaration is judged without a handler.
    fn is_judged_here(&self, rule: &Rule, at: At) -> bool {
        let handed_down = match at {
            At::Declared(i) => self.declaration.responses.get(i).is_some_and(|response| response.handed_down),
            At::Control(i) => self.declaration.controls.get(i).is_some_and(|control| control.handed_down),
            _ => false,
        };
        !handed_down && (self.handler.is_some() || rule.grounds.contains(&Ground::Declaration))
    }

    /// Returns the condition on types under which a finding is reported.
    fn condition(&self, rule: &Rule, report: &Report<'_>) -> Condition {
        match report.at {
            At::Opaque(i) => {
                let ty = self.seen.opaque.get(i).and_then(|opaque| opaque.ty.clone());
                ty.map_or(Condition::Always, |ty| Condition::Open(Box::new(ty)))
            }
            At::Returned(_) if rule.id == "undeclared_status" && !self.declaration.types.is_empty() => {
                report.code.map_or(Condition::Always, Condition::Undeclared)
            }
            _ => Condition::Always,
        }
    }
}

impl Findings for Located<'_> {
    fn found(&mut self, rule: &'static Rule, level: Level, _: StatusSet, report: Report<'_>) {
        if !self.is_judged_here(rule, report.at) {
            return;
        }
        let place = self.place(report.at).unwrap_or_else(|| Place::at(self.named));
        let words = rule.wording(&report, self.language).to_string();
        let condition = self.condition(rule, &report);
        self.findings.push(Finding { rule, level, code: report.code, words, place, condition });
    }
}
