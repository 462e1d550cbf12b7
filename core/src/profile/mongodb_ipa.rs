//! `MongoDB`'s improvement proposals for APIs.

use super::{Profile, Requirement, When};
use crate::{
    Cite, StatusSet, Text,
    contract::Key,
    rule::Level::{Deny, Warn},
};

/// `MongoDB`'s improvement proposals for APIs (IPA): one success code per method, and a reason for
/// every exception.
///
/// A POST creates (201) or is a custom method (200): which of them, a handler does not show.
pub static MONGODB_IPA: Profile = Profile {
    id: "mongodb_ipa",
    summary: Text {
        en: "MongoDB's IPA: one success code per method, 401 and 403 with security, 404 with a path parameter",
        ko: "MongoDB IPA: 메서드마다 성공 코드 하나, 보안이 있으면 401과 403, 경로 매개변수가 있으면 404",
    },
    cites: &[RULES],
    levels: &[("method_mismatch", Deny), ("missing_status", Warn), ("allow_without_reason", Deny)],
    exact: false,
    success: &[
        ("GET", StatusSet::of(&[200])),
        ("POST", StatusSet::of(&[200, 201])),
        ("PUT", StatusSet::of(&[200])),
        ("PATCH", StatusSet::of(&[200])),
        ("DELETE", StatusSet::of(&[204])),
    ],
    suspicious_methods: false,
    asked: &[],
    fields: &[],
    required: &[
        Requirement {
            any_of: &[Key::Code(200)],
            when: &[When::Method(&["GET", "PUT", "PATCH"])],
            cite: RULES,
        },
        Requirement {
            any_of: &[Key::Code(204)],
            when: &[When::Method(&["DELETE"]), When::PathParameter],
            cite: RULES,
        },
        Requirement { any_of: &[Key::Code(401)], when: &[When::Secured], cite: RULES },
        Requirement { any_of: &[Key::Code(403)], when: &[When::Secured], cite: RULES },
        Requirement { any_of: &[Key::Code(404)], when: &[When::PathParameter], cite: RULES },
    ],
    discouraged: &[],
};

const RULES: Cite = Cite::page(
    "MongoDB IPA rulesets",
    "https://github.com/mongodb/openapi/blob/main/tools/spectral/ipa/rulesets/README.md",
);
