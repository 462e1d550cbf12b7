//! OWASP's API Security Top 10, as the Spectral ruleset reads it.

use super::{FieldDemand, Profile, Requirement};
use crate::{
    Cite, Class, StatusSet, Text,
    contract::Key,
    rule::Level::{Deny, Warn},
};

/// OWASP's API Security Top 10, as the Spectral ruleset reads it: which errors must be described.
///
/// That ruleset also wants rate limit fields on every 2xx and 4xx. A layer sets those, so the fields of a handler prove
/// nothing about them, and they are left out.
pub static OWASP: Profile = Profile {
    id: "owasp",
    summary: Text {
        en: "OWASP API Security Top 10: 401, 429, 500 and an error for invalid input documented everywhere",
        ko: "OWASP API Security Top 10: 401, 429, 500과 잘못된 입력에 대한 오류를 모든 곳에 문서화",
    },
    cites: &[RULESET],
    levels: &[("missing_status", Warn), ("missing_recommended_header", Deny)],
    exact: false,
    success: &[],
    suspicious_methods: false,
    asked: &[],
    fields: &[FieldDemand {
        codes: StatusSet::of(&[429]),
        any_of: &["Retry-After"],
        cite: Cite::page("owasp:api4:2023-rate-limit-retry-after", RULESET_URL),
    }],
    required: &[
        Requirement {
            any_of: &[Key::Code(400), Key::Code(422), Key::Class(Class::ClientError)],
            when: &[],
            cite: Cite::page("owasp:api8:2023-define-error-validation", RULESET_URL),
        },
        Requirement {
            any_of: &[Key::Code(401)],
            when: &[],
            cite: Cite::page("owasp:api8:2023-define-error-responses-401", RULESET_URL),
        },
        Requirement {
            any_of: &[Key::Code(429)],
            when: &[],
            cite: Cite::page("owasp:api4:2023-rate-limit-responses-429", RULESET_URL),
        },
        Requirement {
            any_of: &[Key::Code(500)],
            when: &[],
            cite: Cite::page("owasp:api8:2023-define-error-responses-500", RULESET_URL),
        },
    ],
    discouraged: &[],
};

const RULESET: Cite = Cite::page("Spectral OWASP ruleset", RULESET_URL);

const RULESET_URL: &str = "https://github.com/stoplightio/spectral-owasp-ruleset/blob/main/src/ruleset.ts";
