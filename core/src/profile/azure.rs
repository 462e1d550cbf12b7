//! Azure's style for data plane APIs.

use super::{Discouraged, FieldDemand, Profile, Requirement, When};
use crate::{Cite, Class, StatusSet, contract::Key, rule::Level::Warn};

/// Azure's style for data plane APIs: the rules of its Spectral ruleset, and errors under `default` alone.
pub static AZURE: Profile = Profile {
    id: "azure",
    summary: "Azure's API style: errors under `default`, creation by PUT, 204 after DELETE, 202 by itself",
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
            instead: "PUT or PATCH to create",
            cite: Cite::page(
                "az-post-201-response",
                "https://github.com/Azure/azure-api-style-guide/blob/main/docs/azure-ruleset.md#az-post-201-response",
            ),
        },
        Discouraged {
            codes: StatusSet::of(&[202]),
            beside: StatusSet::of_class(Class::Success).without(202),
            methods: &[],
            instead: "`202` alone, or not at all: an operation is long-running or it is not",
            cite: LONG_RUNNING,
        },
        Discouraged {
            codes: StatusSet::of(&[202]),
            beside: StatusSet::EMPTY,
            methods: &["GET", "PUT", "PATCH"],
            instead: "`202` for POST and DELETE alone: a long PUT answers `200` or `201`, a GET or PATCH is never long",
            cite: LONG_RUNNING,
        },
        Discouraged {
            codes: StatusSet::of_class(Class::ClientError).union(StatusSet::of_class(Class::ServerError)),
            beside: StatusSet::EMPTY,
            methods: &[],
            instead: "`default`, which stands for every error",
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
