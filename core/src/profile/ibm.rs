//! The status codes that IBM's validator for `OpenAPI` asks for.

use super::{Discouraged, Profile, Requirement, When};
use crate::{Cite, Class, StatusSet, contract::Key, rule::Level::Warn};

/// The status codes that IBM's validator for `OpenAPI` asks for.
///
/// Two of its ten checks need more than one handler shows, and are left out: which POST creates
/// (it looks at sibling paths), and content with a redirect.
pub static IBM: Profile = Profile {
    id: "ibm",
    summary: "IBM's OpenAPI validator: 400 for 422, 303 or 307 for 302, 202 by itself, content after PUT and PATCH",
    cites: &[
        STATUS_CODES,
        Cite::page(
            "IBM Cloud API Handbook",
            "https://cloud.ibm.com/docs/api-handbook?topic=api-handbook-status-codes",
        ),
    ],
    levels: &[("missing_status", Warn), ("discouraged_status", Warn), ("no_success_status", Warn)],
    exact: false,
    success: &[],
    suspicious_methods: false,
    asked: &[],
    fields: &[],
    required: &[
        Requirement {
            any_of: &[Key::Code(200), Key::Code(201), Key::Code(202)],
            when: &[When::Method(&["PUT"]), When::Succeeds],
            cite: STATUS_CODES,
        },
        Requirement {
            any_of: &[Key::Code(200), Key::Code(202)],
            when: &[When::Method(&["PATCH"]), When::Succeeds],
            cite: STATUS_CODES,
        },
    ],
    discouraged: &[
        Discouraged {
            codes: StatusSet::of(&[422]),
            beside: StatusSet::EMPTY,
            methods: &[],
            instead: "`400` for content that is not valid",
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of(&[302]),
            beside: StatusSet::EMPTY,
            methods: &[],
            instead: "`303` or `307`, which say whether the method stays",
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of(&[101]),
            beside: StatusSet::of_class(Class::Success),
            methods: &[],
            instead: "an operation of its own for the upgrade",
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of(&[202]),
            beside: StatusSet::of_class(Class::Success).without(202),
            methods: &[],
            instead: "`202` alone, or not at all",
            cite: STATUS_CODES,
        },
    ],
};

const STATUS_CODES: Cite = Cite::page(
    "ibm-response-status-codes",
    "https://github.com/IBM/openapi-validator/blob/main/docs/ibm-cloud-rules.md#ibm-response-status-codes",
);
