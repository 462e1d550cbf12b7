//! The status codes that IBM's validator for `OpenAPI` asks for.

use super::{Discouraged, Profile, Requirement, When};
use crate::{Cite, Class, StatusSet, Text, contract::Key, rule::Level::Warn};

/// The status codes that IBM's validator for `OpenAPI` asks for.
///
/// Two of its ten checks need more than one handler shows, and are left out: which POST creates
/// (it looks at sibling paths), and content with a redirect.
pub static IBM: Profile = Profile {
    id: "ibm",
    summary: Text {
        en: "IBM's OpenAPI validator: 400 instead of 422, 303 or 307 instead of 302, 202 as the only success, content after PUT and PATCH",
        ko: "IBM OpenAPI 검증기: 422 대신 400, 302 대신 303이나 307, 202는 유일한 성공으로, PUT과 PATCH에는 콘텐츠",
    },
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
            instead: Text {
                en: "use `400` for invalid content",
                ko: "유효하지 않은 콘텐츠에는 `400` 상태를 쓴다",
            },
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of(&[302]),
            beside: StatusSet::EMPTY,
            methods: &[],
            instead: Text {
                en: "use `303` or `307`, which define whether the method is preserved",
                ko: "메서드 유지 여부가 정해진 `303`, `307` 상태를 쓴다",
            },
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of(&[101]),
            beside: StatusSet::of_class(Class::Success),
            methods: &[],
            instead: Text {
                en: "use a separate operation for the upgrade",
                ko: "업그레이드를 위한 별도의 작업을 둔다",
            },
            cite: STATUS_CODES,
        },
        Discouraged {
            codes: StatusSet::of(&[202]),
            beside: StatusSet::of_class(Class::Success).without(202),
            methods: &[],
            instead: Text {
                en: "declare `202` as the only success, or not at all",
                ko: "`202` 상태를 유일한 성공으로 선언하거나 선언하지 않는다",
            },
            cite: STATUS_CODES,
        },
    ],
};

const STATUS_CODES: Cite = Cite::page(
    "ibm-response-status-codes",
    "https://github.com/IBM/openapi-validator/blob/main/docs/ibm-cloud-rules.md#ibm-response-status-codes",
);
