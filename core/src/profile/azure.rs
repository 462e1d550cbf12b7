//! Azure's style for data plane APIs.

use super::{Discouraged, FieldDemand, Profile, Requirement, When};
use crate::{Cite, Class, StatusSet, Text, contract::Key, rule::Level::Warn};

/// Azure's style for data plane APIs: the rules of its Spectral ruleset, and errors under `default` alone.
pub static AZURE: Profile = Profile {
    id: "azure",
    summary: Text {
        en: "Azure's API guidelines: errors under `default`, creation with PUT, 204 after DELETE, 202 as the only success",
        ko: "Azure API 가이드라인: 오류는 `default`로, 생성은 PUT으로, DELETE에는 204, 202는 유일한 성공으로",
    },
    cites: &[RULESET, LONG_RUNNING, NO_ERROR_CODES],
    levels: &[("missing_status", Warn), ("discouraged_status", Warn), ("missing_recommended_header", Warn)],
    exact: false,
    success: &[],
    suspicious_methods: false,
    asked: &[],
    fields: &[FieldDemand {
        codes: StatusSet::of(&[202]),
        any_of: &["Operation-Location"],
        cite: Cite::page(
            "az-lro-headers",
            "https://github.com/Azure/azure-api-style-guide/blob/main/docs/azure-ruleset.md#az-lro-headers",
        ),
    }],
    required: &[
        Requirement {
            any_of: &[Key::Default],
            when: &[],
            cite: Cite::page(
                "az-default-response",
                "https://github.com/Azure/azure-api-style-guide/blob/main/docs/azure-ruleset.md#az-default-response",
            ),
        },
        Requirement {
            any_of: &[Key::Code(204), Key::Code(202)],
            when: &[When::Method(&["DELETE"])],
            cite: Cite::page(
                "az-delete-204-response",
                "https://github.com/Azure/azure-api-style-guide/blob/main/docs/azure-ruleset.md#az-delete-204-response",
            ),
        },
    ],
    discouraged: &[
        Discouraged {
            codes: StatusSet::of(&[201]),
            beside: StatusSet::EMPTY,
            methods: &["POST"],
            instead: Text { en: "create with PUT or PATCH", ko: "PUT이나 PATCH로 생성한다" },
            cite: Cite::page(
                "az-post-201-response",
                "https://github.com/Azure/azure-api-style-guide/blob/main/docs/azure-ruleset.md#az-post-201-response",
            ),
        },
        Discouraged {
            codes: StatusSet::of(&[202]),
            beside: StatusSet::of_class(Class::Success).without(202),
            methods: &[],
            instead: Text {
                en: "declare `202` as the only success, or not at all: an operation is either long-running or not",
                ko: "`202` 상태를 유일한 성공으로 선언하거나 선언하지 않는다. 작업은 오래 걸리거나 아니거나 둘 중 하나이다",
            },
            cite: LONG_RUNNING,
        },
        Discouraged {
            codes: StatusSet::of(&[202]),
            beside: StatusSet::EMPTY,
            methods: &["GET", "PUT", "PATCH"],
            instead: Text {
                en: "use `202` for POST and DELETE only: a long-running PUT responds with `200` or `201`, and GET and PATCH are never long-running",
                ko: "`202` 상태는 POST와 DELETE에만 쓴다. 오래 걸리는 PUT은 `200`, `201` 상태로 응답하고, GET과 PATCH는 오래 걸리지 않는다",
            },
            cite: LONG_RUNNING,
        },
        Discouraged {
            codes: StatusSet::of_class(Class::ClientError).union(StatusSet::of_class(Class::ServerError)),
            beside: StatusSet::EMPTY,
            methods: &[],
            instead: Text {
                en: "declare `default`, which covers every error",
                ko: "모든 오류를 포함하는 `default` 항목을 선언한다",
            },
            cite: NO_ERROR_CODES,
        },
    ],
};

const RULESET: Cite = Cite::page(
    "Azure API style guide",
    "https://github.com/Azure/azure-api-style-guide/blob/main/spectral.yaml",
);

const LONG_RUNNING: Cite = Cite::page(
    "az-lro-response-codes and its like",
    "https://github.com/Azure/azure-api-style-guide/pull/109",
);

const NO_ERROR_CODES: Cite = Cite::page(
    "typespec-azure-core no-error-status-codes",
    "https://azure.github.io/typespec-azure/docs/libraries/azure-core/rules/no-error-status-codes",
);
