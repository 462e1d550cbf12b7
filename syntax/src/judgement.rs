//! From tokens to findings: what the macros and the linter both call.

use proc_macro2::TokenStream;
use responds_core::{
    Languages,
    contract::{At, Contract},
    profile::{self, Profile},
    rule::{self, Case, Findings, Level, Report, Rule},
    table::StatusTable,
};

use crate::{
    declaration::{Declaration, Response},
    evidence::Seen,
    finding::Finding,
    frameworks::Candidates,
    handler::Handler,
    mistake::Mistakes,
    place::Place,
};

/// The choices that hold for a whole crate.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// Whose levels and parameters apply.
    pub profile: &'static Profile,
    /// The languages of the documentation.
    pub languages: Languages,
    /// The frameworks that are enabled, by name; all of them where empty.
    pub frameworks: &'static [&'static str],
}

impl Settings {
    /// What holds where nobody chooses: the RFCs, in English, on any framework.
    pub const DEFAULT: Self =
        Self { profile: &profile::RFC9110, languages: Languages::ENGLISH, frameworks: &[] };
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
    /// What could not be read.
    pub mistakes: Mistakes,
    /// What the rules found, in the order of the rules.
    pub findings: Vec<Finding>,
    /// The declared statuses as a Markdown table; empty where none is declared.
    pub table: String,
}

/// Reads a declaration and the item it stands on, and runs the rules over both.
///
/// Never fails: what cannot be read is reported among the [`mistakes`](Judgement::mistakes).
#[must_use]
pub fn judge(declaration: TokenStream, item: &TokenStream, settings: &Settings) -> Judgement {
    let (declaration, mut mistakes) = Declaration::parse(declaration);
    let Some(handler) = mistakes.ok(Handler::parse(item)) else {
        return Judgement { declaration, mistakes, ..Judgement::default() };
    };
    let candidates = Candidates::select(&declaration, &handler, item, settings.frameworks);
    let seen = Seen::read(&handler, &candidates);
    // What could not be read may be what a rule would miss: rules wait until the declaration is whole.
    let (findings, table) = if mistakes.is_empty() {
        findings(&declaration, &handler, &seen, settings)
    } else {
        (Vec::new(), String::new())
    };
    Judgement { declaration, handler: Some(handler), mistakes, findings, table }
}

/// What the rules find, and the table of what is declared.
fn findings(
    declaration: &Declaration,
    handler: &Handler,
    seen: &Seen,
    settings: &Settings,
) -> (Vec<Finding>, String) {
    let name = handler.name.to_string();
    let fields: Vec<_> = declaration.responses.iter().map(Response::fields).collect();
    let responses: Vec<_> = declaration
        .responses
        .iter()
        .zip(&fields)
        .map(|(response, fields)| response.view(fields.as_deref()))
        .collect();
    let controls: Vec<_> = declaration.controls.iter().map(|control| control.view()).collect();
    let methods = declaration.methods.as_ref().unwrap_or(&handler.routed.route.methods);
    let methods: Vec<_> = methods.iter().map(String::as_str).collect();
    let path =
        declaration.path.as_ref().map(syn::LitStr::value).or_else(|| handler.routed.route.path.clone());
    let documented: Vec<_> = handler.documented.iter().map(|(response, _)| *response).collect();
    let contract = Contract {
        handler: &name,
        responses: &responses,
        methods: &methods,
        path: path.as_deref(),
        documented: &documented,
        controls: &controls,
    };
    let mut located = Located { declaration, handler, seen, findings: Vec::new() };
    seen.view(|evidence| {
        let case =
            Case { contract: &contract, evidence, profile: settings.profile, strict: declaration.strict };
        rule::run(&case, &mut located);
    });
    (located.findings, StatusTable::new(&responses, settings.languages).to_string())
}

/// Takes what the rules report, and finds where it stands.
struct Located<'a> {
    declaration: &'a Declaration,
    handler: &'a Handler,
    seen: &'a Seen,
    findings: Vec<Finding>,
}

impl Located<'_> {
    fn place(&self, at: At) -> Option<Place> {
        match at {
            At::Declaration => Some(Place::at(self.handler.name.span())),
            At::Declared(i) => self.declaration.responses.get(i).map(|response| response.place),
            At::Control(i) => self.declaration.controls.get(i).map(|control| control.place),
            At::Documented(i) => self.handler.documented.get(i).map(|(_, place)| *place),
            At::Returned(i) => self.seen.responses.get(i).map(|response| response.place),
            At::Opaque(i) => self.seen.opaque.get(i).copied(),
            At::Rejection(i) => self.seen.rejections.get(i).map(|rejection| rejection.place),
        }
    }
}

impl Findings for Located<'_> {
    fn found(&mut self, rule: &'static Rule, level: Level, report: Report<'_>) {
        let place = self.place(report.at).unwrap_or_else(|| Place::at(self.handler.name.span()));
        let words = rule.wording(&report).to_string();
        self.findings.push(Finding { rule, level, code: report.code, words, place });
    }
}
