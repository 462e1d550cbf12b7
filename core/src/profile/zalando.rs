//! Zalando's REST API guidelines, as their linter Zally reads them.

use super::{Discouraged, FieldDemand, Profile, Requirement};
use crate::{Cite, Class, StatusSet, contract::Key, rule::Level::Warn};

/// Zalando's REST API guidelines, as their linter Zally reads them.
///
/// Of the redirects, the guideline's table of codes lists 301 and 303; a later rule advises against
/// both, so only 304 is left here.
pub static ZALANDO: Profile = Profile {
    id: "zalando",
    summary: "Zalando's RESTful API guidelines: the best understood codes, each with its methods",
    cites: &[STATUS_CODES, ZALLY],
    levels: &[
        ("missing_status", Warn),
        ("discouraged_status", Warn),
        ("no_success_status", Warn),
        ("missing_recommended_header", Warn),
    ],
    exact: false,
    success: &[
        ("GET", StatusSet::of(&[200])),
        ("HEAD", StatusSet::of(&[200])),
        ("OPTIONS", StatusSet::of(&[200])),
        ("POST", StatusSet::of(&[200, 201, 202, 207])),
        ("PUT", StatusSet::of(&[200, 201, 202, 204])),
        ("PATCH", StatusSet::of(&[200, 202, 204])),
        ("DELETE", StatusSet::of(&[200, 202, 204, 207])),
    ],
    suspicious_methods: false,
    asked: &[],
    fields: &[
        FieldDemand { codes: StatusSet::of(&[201]), any_of: &["Location"], cite: STATUS_CODES },
        FieldDemand {
            codes: StatusSet::of(&[429]),
            any_of: &["Retry-After", "X-RateLimit-Limit"],
            cite: Cite::page(
                "Zalando guideline 153",
                "https://opensource.zalando.com/restful-api-guidelines/#153",
            ),
        },
    ],
    required: &[Requirement {
        any_of: &[Key::Default],
        when: &[],
        cite: Cite::page(
            "Zalando guideline 151",
            "https://opensource.zalando.com/restful-api-guidelines/#151",
        ),
    }],
    discouraged: &[
        Discouraged {
            codes: REDIRECTS,
            beside: StatusSet::EMPTY,
            methods: &[],
            instead: "a response that needs no second request",
            cite: Cite::page(
                "Zalando guideline 251",
                "https://opensource.zalando.com/restful-api-guidelines/#251",
            ),
        },
        // 422 has an entry of its own, since what to use instead is plain.
        Discouraged {
            codes: StatusSet::of(&[422]),
            beside: StatusSet::EMPTY,
            methods: &[],
            instead: "`400`, which covers content that fails a business rule",
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of_class(Class::ClientError)
                .union(StatusSet::of_class(Class::ServerError))
                .difference(UNDERSTOOD_ERRORS)
                .without(422),
            beside: StatusSet::EMPTY,
            methods: &[],
            instead: "a code of the guideline's table, which clients know better",
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of(&[409, 412, 415, 423]),
            beside: StatusSet::EMPTY,
            methods: &["GET", "HEAD", "OPTIONS"],
            instead: "a code that the guideline's table lists for the method",
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of(&[412, 423]),
            beside: StatusSet::EMPTY,
            methods: &["POST"],
            instead: "a code that the guideline's table lists for the method",
            cite: STATUS_CODES,
        },
    ],
};

const STATUS_CODES: Cite =
    Cite::page("Zalando guideline 150", "https://opensource.zalando.com/restful-api-guidelines/#150");

const ZALLY: Cite = Cite::page(
    "Zally, UseStandardHttpStatusCodesRule",
    "https://github.com/zalando/zally/blob/main/server/zally-ruleset-zalando/src/main/resources/reference.conf",
);

/// Every redirect but 304, which redirects nobody.
const REDIRECTS: StatusSet = StatusSet::of_class(Class::Redirection).without(304);

/// The errors of the guideline's table.
const UNDERSTOOD_ERRORS: StatusSet =
    StatusSet::of(&[400, 401, 403, 404, 405, 406, 408, 409, 410, 412, 415, 423, 428, 429, 500, 501, 503]);
