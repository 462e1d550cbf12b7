//! Zalando's guidelines for REST APIs.

use super::{Discouraged, FieldDemand, Profile, Requirement};
use crate::{Cite, Class, StatusSet, Text, contract::Key, rule::Level::Warn};

/// Zalando's guidelines for REST APIs: the codes that clients understand best, each with its methods.
///
/// `Zally`, the linter, lists an older selection; where the two differ, the guideline is followed.
pub static ZALANDO: Profile = Profile {
    id: "zalando",
    summary: Text {
        en: "Zalando's guidelines: the best understood codes, each with its methods, and no redirects",
        ko: "Zalando 가이드라인: 가장 잘 알려진 코드를 각각 정해진 메서드에 쓰고, 리다이렉션은 쓰지 않음",
    },
    cites: &[STATUS_CODES, REDIRECTION],
    levels: &[
        ("missing_status", Warn),
        ("discouraged_status", Warn),
        ("no_success_status", Warn),
        ("missing_recommended_header", Warn),
    ],
    exact: false,
    success: &[
        // 202 only if the requested resource is still being made (guideline 253).
        ("GET", StatusSet::of(&[200, 202])),
        ("HEAD", StatusSet::of(&[200])),
        ("OPTIONS", StatusSet::of(&[200])),
        ("POST", StatusSet::of(&[200, 201, 202, 204, 207])),
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
            codes: StatusSet::of_class(Class::Redirection).without(304),
            beside: StatusSet::EMPTY,
            methods: &[],
            instead: Text {
                en: "send a response that needs no second request",
                ko: "두 번째 요청이 필요 없는 응답을 보낸다",
            },
            cite: REDIRECTION,
        },
        // 422 has an entry of its own, since its replacement is clear.
        Discouraged {
            codes: StatusSet::of(&[422]),
            beside: StatusSet::EMPTY,
            methods: &[],
            instead: Text {
                en: "use `400`, which covers content that violates a business rule",
                ko: "비즈니스 규칙을 어긴 콘텐츠도 포함하는 `400` 상태를 쓴다",
            },
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of_class(Class::ClientError)
                .union(StatusSet::of_class(Class::ServerError))
                .difference(UNDERSTOOD_ERRORS)
                .without(422),
            beside: StatusSet::EMPTY,
            methods: &[],
            instead: Text {
                en: "use a code from the guideline's table, which clients know better",
                ko: "클라이언트가 더 잘 아는, 가이드라인의 표에 있는 코드를 쓴다",
            },
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of(&[409, 411, 412, 415, 423, 507]),
            beside: StatusSet::EMPTY,
            methods: &["GET", "HEAD", "OPTIONS"],
            instead: FITTING,
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of(&[412, 423]),
            beside: StatusSet::EMPTY,
            methods: &["POST"],
            instead: FITTING,
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of(&[411, 415, 507]),
            beside: StatusSet::EMPTY,
            methods: &["DELETE"],
            instead: FITTING,
            cite: STATUS_CODES,
        },
    ],
};

const STATUS_CODES: Cite =
    Cite::page("Zalando guideline 150", "https://opensource.zalando.com/restful-api-guidelines/#150");

const REDIRECTION: Cite =
    Cite::page("Zalando guideline 251", "https://opensource.zalando.com/restful-api-guidelines/#251");

const FITTING: Text = Text {
    en: "use a code that the guideline lists for the method",
    ko: "가이드라인이 이 메서드에 나열한 코드를 쓴다",
};

/// The errors that the guideline lists, and does not advise against.
const UNDERSTOOD_ERRORS: StatusSet = StatusSet::of(&[
    400, 401, 403, 404, 405, 406, 409, 410, 411, 412, 415, 423, 428, 429, 431, 500, 501, 502, 503, 504, 507,
]);
