//! Profiles: the levels and the parameters that the rules are run with.
//!
//! A profile is a table. A rule or a method without an entry has the defaults of RFC 9110.

mod azure;
mod ibm;
mod mongodb_ipa;
mod owasp;
mod rfc9110;
mod strict;
mod zalando;

pub use self::{
    azure::AZURE, ibm::IBM, mongodb_ipa::MONGODB_IPA, owasp::OWASP, rfc9110::RFC9110, strict::STRICT,
    zalando::ZALANDO,
};

use crate::{
    Cite, StatusSet, Text,
    contract::Key,
    header::Asked,
    rule::{Level, Rule},
};

/// A named set of levels and parameters; never code.
#[derive(Debug)]
pub struct Profile {
    /// The name, as `RESPONDS_PROFILE` and `[workspace.metadata.responds]` give it.
    pub id: &'static str,
    /// The style guide and its character, in one phrase.
    pub summary: Text,
    /// The documents that define the style.
    pub cites: &'static [Cite],
    /// The levels that differ from the rules' own, by rule id.
    pub levels: &'static [(&'static str, Level)],
    /// `true` if each status must be declared by its code: class ranges and `default` cover none.
    pub exact: bool,
    /// The success codes that it takes for a method, for `method_mismatch`.
    pub success: &'static [(&'static str, StatusSet)],
    /// `true` if `method_mismatch` flags every suspicious pair of method and status.
    pub suspicious_methods: bool,
    /// The recommendations of the specifications that `missing_recommended_header` enforces.
    pub asked: &'static [Asked],
    /// Further fields that `missing_recommended_header` requires.
    pub fields: &'static [FieldDemand],
    /// The statuses that `missing_status` requires.
    pub required: &'static [Requirement],
    /// The statuses that `discouraged_status` flags.
    pub discouraged: &'static [Discouraged],
}

/// A header field that a profile wants to see set.
#[derive(Debug)]
pub struct FieldDemand {
    /// With these codes.
    pub codes: StatusSet,
    /// Any one of these satisfies it; the first is the best.
    pub any_of: &'static [&'static str],
    /// The section of the profile's source.
    pub cite: Cite,
}

/// A response that a profile wants to see declared.
#[derive(Debug)]
pub struct Requirement {
    /// Any one of these satisfies it, written just so.
    pub any_of: &'static [Key],
    /// When it is asked for: where all of these hold; always, where empty.
    pub when: &'static [When],
    /// The section of the profile's source.
    pub cite: Cite,
}

/// When a requirement applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// The handler reads credentials.
    Secured,
    /// The path has a parameter.
    PathParameter,
    /// The handler takes content.
    TakesContent,
    /// The handler serves no other methods than these.
    Method(&'static [&'static str]),
    /// A success code is declared.
    Succeeds,
}

/// A code that a profile does not want.
#[derive(Debug)]
pub struct Discouraged {
    /// The codes.
    pub codes: StatusSet,
    /// Only beside one of these; any, where empty.
    pub beside: StatusSet,
    /// Only where no other methods than these are served; any, where empty.
    pub methods: &'static [&'static str],
    /// The advice, as a whole sentence.
    pub instead: Text,
    /// The section of the profile's source.
    pub cite: Cite,
}

/// Every profile, the default first.
pub static ALL: &[&Profile] = &[&RFC9110, &STRICT, &ZALANDO, &AZURE, &IBM, &MONGODB_IPA, &OWASP];

impl Profile {
    /// The profile with this name.
    #[must_use]
    pub fn from_id(id: &str) -> Option<&'static Self> {
        ALL.iter().copied().find(|profile| profile.id == id)
    }

    /// The level of a rule in this profile.
    #[must_use]
    pub fn level(&self, rule: &Rule) -> Level {
        self.levels.iter().find(|(id, _)| *id == rule.id).map_or(rule.level, |(_, level)| *level)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::collections::BTreeSet;

    use super::*;
    use crate::{
        Class, Status,
        contract::At,
        rule::testing::{Given, d, default, given},
        rules,
    };

    #[test]
    fn ids_are_unique_and_found() {
        let ids: BTreeSet<_> = ALL.iter().map(|profile| profile.id).collect();
        assert_eq!(ids.len(), ALL.len());
        for profile in ALL {
            assert_eq!(Profile::from_id(profile.id).unwrap().summary, profile.summary);
        }
        assert!(Profile::from_id("rfc2616").is_none());
    }

    #[test]
    fn levels_name_rules_that_exist_and_change_them() {
        for profile in ALL {
            let named: BTreeSet<_> = profile.levels.iter().map(|(id, _)| *id).collect();
            assert_eq!(named.len(), profile.levels.len(), "{}", profile.id);
            for (id, level) in profile.levels {
                let rule = rules::from_id(id).unwrap_or_else(|| panic!("{}: {id}", profile.id));
                assert_ne!(rule.level, *level, "{}: {id}", profile.id);
                assert_eq!(profile.level(rule), *level);
            }
        }
    }

    #[test]
    fn the_default_leaves_every_rule_at_its_own_level() {
        assert!(rules::ALL.iter().all(|rule| RFC9110.level(rule) == rule.level));
    }

    #[test]
    fn what_is_asked_for_can_be_declared() {
        for profile in ALL {
            for requirement in profile.required {
                assert!(!requirement.any_of.is_empty(), "{}", profile.id);
                for key in requirement.any_of {
                    assert!(!matches!(key, Key::Code(_)) || key.status().is_some(), "{} {key:?}", profile.id);
                }
            }
            for (method, codes) in profile.success {
                assert!(method.chars().all(|c| c.is_ascii_uppercase()), "{}", profile.id);
                assert!(codes.is_subset(StatusSet::of_class(Class::Success)), "{}", profile.id);
            }
        }
    }

    #[test]
    fn parameters_take_effect() {
        for profile in ALL.iter().filter(|profile| profile.id != RFC9110.id) {
            let on = |id| profile.level(rules::from_id(id).unwrap()) > Level::Allow;
            assert_eq!(on("missing_status"), !profile.required.is_empty(), "{}", profile.id);
            assert_eq!(on("discouraged_status"), !profile.discouraged.is_empty(), "{}", profile.id);
            let asks = !profile.asked.is_empty() || !profile.fields.is_empty();
            assert_eq!(on("missing_recommended_header"), asks, "{}", profile.id);
        }
    }

    #[test]
    fn no_profile_wants_what_it_discourages() {
        for profile in ALL {
            let always = profile.discouraged.iter().filter(|entry| entry.beside.is_empty());
            let always = always.filter(|entry| entry.methods.is_empty());
            let unwanted = always.fold(StatusSet::EMPTY, |set, entry| set.union(entry.codes));
            for requirement in profile.required {
                let keys = requirement.any_of.iter();
                let wanted = keys.fold(StatusSet::EMPTY, |set, key| set.union(key.codes()));
                let left = wanted.difference(unwanted);
                assert!(wanted.is_empty() || !left.is_empty(), "{}: {wanted:?}", profile.id);
            }
            for (method, codes) in profile.success {
                assert!(codes.intersection(unwanted).is_empty(), "{} {method}", profile.id);
            }
        }
    }

    #[test]
    fn discouraged_codes_come_with_advice() {
        for profile in ALL {
            for entry in profile.discouraged {
                assert!(!entry.codes.is_empty() && !entry.instead.is_empty(), "{}", profile.id);
                assert!(!entry.instead.en.ends_with('.'), "{}: {}", profile.id, entry.instead.en);
            }
        }
    }

    /// Returns `true` if a profile's own rules flag a code that a handler for a method declares.
    #[track_caller]
    fn flagged(profile: &'static Profile, method: &str, code: u16) -> bool {
        let declared = [d(code.into())];
        let methods = [method];
        let given: Given<'_> = given(&declared, &[]).methods(&methods).profile(profile);
        ["method_mismatch", "discouraged_status"].iter().any(|id| {
            let rule = rules::from_id(id).unwrap();
            given.finds(rule, At::Declared(0)) && profile.level(rule) > Level::Allow
        })
    }

    /// Cases in which the style guides contradict each other.
    #[test]
    fn profiles_contradict_each_other_as_their_sources_do() {
        // 422: the RFCs and OWASP take it, IBM and Zalando want 400.
        assert!(!flagged(&RFC9110, "POST", 422) && !flagged(&OWASP, "POST", 422));
        assert!(flagged(&IBM, "POST", 422) && flagged(&ZALANDO, "POST", 422));
        // 204 after PUT: fine for RFC 9110 and Zalando, 200 alone for MongoDB.
        assert!(!flagged(&RFC9110, "PUT", 204) && !flagged(&ZALANDO, "PUT", 204));
        assert!(flagged(&MONGODB_IPA, "PUT", 204));
        // 201 after POST: wanted by MongoDB, not by Azure.
        assert!(!flagged(&MONGODB_IPA, "POST", 201) && flagged(&AZURE, "POST", 201));
        // 200 after DELETE: fine for Zalando, 204 alone for MongoDB.
        assert!(!flagged(&ZALANDO, "DELETE", 200) && flagged(&MONGODB_IPA, "DELETE", 200));
        // 202 after PUT: fine for IBM; for Azure a long PUT answers 200 or 201.
        assert!(!flagged(&IBM, "PUT", 202) && flagged(&AZURE, "PUT", 202));
        // 402: in wide use, reserved to the letter.
        assert!(!flagged(&RFC9110, "POST", 402) && flagged(&STRICT, "POST", 402));
        // Errors by code: asked for by OWASP, under `default` alone for Azure.
        assert!(flagged(&AZURE, "GET", 429) && !flagged(&OWASP, "GET", 429));
    }

    #[test]
    fn default_is_wanted_by_some_and_not_enough_for_others() {
        let rule = rules::from_id("missing_status").unwrap();
        let declared = [d(200), default()];
        for (profile, missing) in [(&AZURE, false), (&ZALANDO, false), (&OWASP, true), (&IBM, false)] {
            let given = given(&declared, &[]).methods(&["GET"]).profile(profile);
            assert_eq!(given.finds(rule, At::Declaration), missing, "{}", profile.id);
        }
        let bare = [d(200)];
        for (profile, missing) in [(&AZURE, true), (&ZALANDO, true), (&IBM, false), (&RFC9110, false)] {
            let given = given(&bare, &[]).methods(&["GET"]).profile(profile);
            assert_eq!(given.finds(rule, At::Declaration), missing, "{}", profile.id);
        }
    }

    #[test]
    fn zalando_advises_against_what_its_table_does_not_list() {
        for status in Status::all().filter(|status| status.class().is_error()) {
            let listed = [
                400, 401, 403, 404, 405, 406, 409, 410, 411, 412, 415, 423, 428, 429, 431, 500, 501, 502,
                503, 504, 507,
            ];
            assert_eq!(flagged(&ZALANDO, "PUT", status.code()), !listed.contains(&status.code()), "{status}");
        }
    }
}
