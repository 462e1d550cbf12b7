//! Profiles: whose levels, and whose parameters, the rules are run with.

use crate::{
    Cite, StatusSet,
    contract::Key,
    rule::{Level, Rule},
};

/// A named set of levels and parameters; never code.
#[derive(Debug)]
pub struct Profile {
    /// The name, as `RESPONDS_PROFILE` and `[workspace.metadata.responds]` give it.
    pub id: &'static str,
    /// Whose style it is, in one sentence.
    pub summary: &'static str,
    /// Where that style is written down.
    pub cites: &'static [Cite],
    /// The levels that differ from the rules' own, by rule id.
    pub levels: &'static [(&'static str, Level)],
    /// The success codes that it takes for a method, for `method_mismatch`.
    pub success: &'static [(&'static str, StatusSet)],
    /// Whether `method_mismatch` flags every suspicious pair of method and status.
    pub suspicious_methods: bool,
    /// What `missing_status` asks for.
    pub required: &'static [Requirement],
    /// What `discouraged_status` flags.
    pub discouraged: &'static [Discouraged],
}

/// A response that a profile wants to see declared.
#[derive(Debug)]
pub struct Requirement {
    /// Any one of these satisfies it.
    pub any_of: &'static [Key],
    /// When it is asked for.
    pub when: When,
    /// Where the profile's source says so.
    pub cite: Cite,
}

/// When a requirement applies.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum When {
    /// Always.
    Always,
    /// Where the handler reads credentials.
    Secured,
    /// Where the path has a parameter.
    PathParameter,
    /// Where the handler takes content.
    TakesContent,
    /// Where one of these methods is served.
    Method(&'static [&'static str]),
}

/// A code that a profile does not want.
#[derive(Debug)]
pub struct Discouraged {
    /// The codes.
    pub codes: StatusSet,
    /// Only beside one of these; any, where empty.
    pub beside: StatusSet,
    /// Only for these methods; any, where empty.
    pub methods: &'static [&'static str],
    /// What to use instead, in words that follow "use".
    pub instead: &'static str,
    /// Where the profile's source says so.
    pub cite: Cite,
}

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

/// Every profile.
pub static ALL: &[&Profile] = &[&RFC9110];

/// What the RFCs say: the rules' own levels.
pub static RFC9110: Profile = Profile {
    id: "rfc9110",
    summary: "what the RFCs say",
    cites: &[Cite::rfc(9110, "15")],
    levels: &[],
    success: &[],
    suspicious_methods: false,
    required: &[],
    discouraged: &[],
};
