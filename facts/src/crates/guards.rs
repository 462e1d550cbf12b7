//! Attributes of popular crates that answer in the place of a handler.
//!
//! Read in the sources of the crates that `protect-endpoints` develops (actix-web-grants 2 to 4, poem-grants, protect-axum,
//! protect-salvo, rocket-grants): each puts the body into a branch, and sends 403 from the other one, or what the function
//! returns that `error` names. The extractor that they add misses nothing where their middleware is in place.

/// An attribute that answers in the place of a handler.
#[derive(Debug)]
pub struct GuardFact {
    /// The crates that have it.
    pub crates: &'static [&'static str],
    /// Its names.
    pub attributes: &'static [&'static str],
    /// The statuses that it sends.
    pub statuses: &'static [u16],
    /// The named argument that makes it send something else.
    pub changed_by: &'static str,
}

/// All that are known.
pub static GUARDS: &[GuardFact] = &[GuardFact {
    crates: &["actix_web_grants", "poem_grants", "protect_axum", "protect_salvo", "rocket_grants"],
    attributes: &["has_any_permission", "has_any_role", "has_permissions", "has_roles", "protect"],
    statuses: &[403],
    changed_by: "error",
}];

/// Names of attributes that may answer in the place of a handler, whatever their crate.
static NAMES: &[&str] = &[
    "authenticated",
    "authorize",
    "authorized",
    "guard",
    "has_any_authority",
    "has_any_permission",
    "has_any_role",
    "has_authorities",
    "has_permissions",
    "has_roles",
    "protect",
    "rate_limit",
    "ratelimit",
    "require_auth",
    "throttle",
];

/// Returns the attribute of this name in a crate.
#[must_use]
pub fn guard(krate: &str, attribute: &str) -> Option<&'static GuardFact> {
    GUARDS.iter().find(|fact| fact.crates.contains(&krate) && fact.attributes.contains(&attribute))
}

/// Returns `true` if an attribute of this name may answer in the place of a handler.
#[must_use]
pub fn may_answer(attribute: &str) -> bool {
    NAMES.contains(&attribute)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_guard_is_known_by_its_crate() {
        assert_eq!(guard("actix_web_grants", "protect").unwrap().statuses, [403]);
        assert!(guard("other", "protect").is_none() && may_answer("protect"));
    }
}
