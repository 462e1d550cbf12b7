//! Levels: which findings count, and how much.

use super::{Case, Findings, Report, Rule, Sink};
use crate::{StatusSet, contract::Control};

/// The consequence of a finding.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Level {
    /// Nothing.
    Allow,
    /// A compiler warning.
    Warn,
    /// A compile error.
    Deny,
}

impl Level {
    /// The level's name in an attribute: `allow`, `warn`, `deny`.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Allow => "allow",
            Self::Warn => "warn",
            Self::Deny => "deny",
        }
    }

    /// The level with this name.
    #[must_use]
    pub fn from_name(name: &str) -> Option<Self> {
        [Self::Allow, Self::Warn, Self::Deny].into_iter().find(|level| level.name() == name)
    }
}

impl Control<'_> {
    /// Returns `true` if it sets the level of a finding of a rule about a code, or about no single one.
    #[must_use]
    pub fn concerns(&self, rule: &Rule, code: Option<u16>) -> bool {
        let selected = |statuses: StatusSet| code.is_some_and(|code| statuses.contains(code));
        self.rule == rule.id && self.statuses.is_none_or(selected)
    }
}

impl<'a> Case<'a> {
    /// The level of a finding of a rule about a code, or about no single one.
    ///
    /// It is the one that was set last: by the declaration, else for the crate, else the highest of the profiles.
    #[must_use]
    pub fn level(&self, rule: &Rule, code: Option<u16>) -> Level {
        let set = self.controls().rfind(|control| control.concerns(rule, code));
        set.map_or_else(|| self.profiled(rule), |control| control.level)
    }

    /// The highest level that a finding of a rule can have.
    pub(super) fn highest_level(&self, rule: &Rule) -> Level {
        let of_rule = self.controls().filter(|control| control.rule == rule.id);
        of_rule.fold(self.profiled(rule), |highest, control| match control.statuses {
            None => control.level,
            Some(_) => highest.max(control.level),
        })
    }

    fn profiled(&self, rule: &Rule) -> Level {
        self.profiles().map(|profile| profile.level(rule)).max().unwrap_or(rule.level)
    }

    fn controls(&self) -> impl DoubleEndedIterator<Item = &'a Control<'a>> + use<'a> {
        self.levels.iter().chain(self.contract.controls)
    }
}

/// Adds a rule and its level to the reports of the rule; drops allowed ones.
pub(super) struct Leveled<'a, 'c> {
    pub(super) rule: &'static Rule,
    pub(super) case: &'a Case<'c>,
    pub(super) findings: &'a mut dyn Findings,
}

impl Leveled<'_, '_> {
    fn found(&mut self, level: Level, statuses: StatusSet, report: Report<'_>) {
        if level > Level::Allow {
            self.findings.found(self.rule, level, statuses, report);
        }
    }
}

impl Sink for Leveled<'_, '_> {
    fn report(&mut self, report: Report<'_>) {
        let statuses = report.code.map_or(StatusSet::EMPTY, |code| StatusSet::EMPTY.with(code));
        self.found(self.case.level(self.rule, report.code), statuses, report);
    }

    fn report_of(&mut self, statuses: StatusSet, report: Report<'_>) {
        let levels = statuses.iter().map(|code| self.case.level(self.rule, Some(code)));
        let level = levels.max().unwrap_or_else(|| self.case.level(self.rule, report.code));
        self.found(level, statuses, report);
    }

    fn counted(&self, statuses: StatusSet) -> StatusSet {
        statuses.iter().filter(|code| self.case.level(self.rule, Some(*code)) > Level::Allow).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Class,
        contract::{Contract, Evidence},
        profile::{MONGODB_IPA, Profile, RFC9110, STRICT},
        rules,
    };

    fn level(profile: &'static Profile, strict: bool, controls: &[Control<'_>], rule: &str) -> Level {
        let contract = Contract { controls, ..Contract::default() };
        let evidence = Evidence::default();
        let case = Case { contract: &contract, evidence: &evidence, profile, strict, levels: &[] };
        case.level(rules::from_id(rule).unwrap(), None)
    }

    #[test]
    fn strict_never_lowers_a_level() {
        assert_eq!(level(&RFC9110, false, &[], "opaque_status"), Level::Allow);
        assert_eq!(level(&RFC9110, true, &[], "opaque_status"), Level::Deny);
        assert_eq!(level(&MONGODB_IPA, true, &[], "method_mismatch"), Level::Deny);
        for rule in rules::ALL {
            assert!(STRICT.level(rule) >= rule.level, "{}", rule.id);
        }
    }

    #[test]
    fn the_declaration_has_the_last_word() {
        let allow = Control { rule: "opaque_status", statuses: None, level: Level::Allow, reason: None };
        let warn = Control { level: Level::Warn, ..allow };
        assert_eq!(level(&STRICT, true, &[allow], "opaque_status"), Level::Allow);
        assert_eq!(level(&STRICT, true, &[allow, warn], "opaque_status"), Level::Warn);
        assert_eq!(level(&STRICT, true, &[allow], "undeclared_rejection"), Level::Deny);
    }

    #[test]
    fn the_strict_profile_applies_once() {
        let (contract, evidence) = (Contract::default(), Evidence::default());
        let case =
            |profile, strict| Case { contract: &contract, evidence: &evidence, profile, strict, levels: &[] };
        assert_eq!(case(&RFC9110, false).profiles().count(), 1);
        assert_eq!(case(&RFC9110, true).profiles().count(), 2);
        assert_eq!(case(&STRICT, true).profiles().count(), 1);
    }

    const SERVER: StatusSet = StatusSet::of_class(Class::ServerError);

    fn control(level: Level, statuses: Option<StatusSet>) -> Control<'static> {
        Control { rule: "undeclared_status", statuses, level, reason: None }
    }

    #[track_caller]
    fn levels(crate_wide: &[Control<'_>], own: &[Control<'_>], expected: &[(Option<u16>, Level)]) {
        let contract = Contract { controls: own, ..Contract::default() };
        let evidence = Evidence::default();
        let (profile, strict, levels) = (&RFC9110, false, crate_wide);
        let case = Case { contract: &contract, evidence: &evidence, profile, strict, levels };
        let rule = rules::from_id("undeclared_status").unwrap();
        for (code, level) in expected {
            assert_eq!(case.level(rule, *code), *level, "{code:?}");
            assert!(case.highest_level(rule) >= *level, "{code:?}");
        }
    }

    #[test]
    fn a_selector_concerns_its_statuses_alone() {
        let allow = control(Level::Allow, Some(SERVER));
        levels(&[], &[allow], &[(Some(503), Level::Allow), (Some(404), Level::Deny), (None, Level::Deny)]);
    }

    #[test]
    fn the_last_level_that_applies_counts() {
        let (allow, warn) = (control(Level::Allow, None), control(Level::Warn, Some(SERVER)));
        levels(&[], &[allow, warn], &[(Some(503), Level::Warn), (Some(404), Level::Allow)]);
        levels(&[], &[warn, allow], &[(Some(503), Level::Allow), (Some(404), Level::Allow)]);
    }

    #[test]
    fn the_crate_is_overridden_by_the_declaration() {
        let (allow, deny) = (control(Level::Allow, None), control(Level::Deny, Some(SERVER)));
        levels(&[allow], &[deny], &[(Some(503), Level::Deny), (Some(404), Level::Allow)]);
        levels(&[deny], &[allow], &[(Some(503), Level::Allow), (Some(404), Level::Allow)]);
    }
}
