//! The RFCs to the letter, and nothing left open.

use super::{Discouraged, Profile, Requirement, When};
use crate::{
    Cite, StatusSet, Text,
    contract::Key,
    header::Asked,
    rule::Level::{Deny, Warn},
};

/// The RFCs to the letter, with nothing left open: each status is proved at compile time.
pub static STRICT: Profile = Profile {
    id: "strict",
    summary: Text {
        en: "the RFCs to the letter, including recommendations, with every status listed and proved",
        ko: "권장 사항까지 포함한 RFC 전체이며, 모든 상태를 나열하고 증명",
    },
    cites: &[Cite::rfc(9110, "15"), Cite::rfc(9205, "4.6")],
    levels: &[
        ("redundant_range", Warn),
        ("body_on_head", Warn),
        ("missing_body", Warn),
        ("error_without_body", Warn),
        ("missing_recommended_header", Warn),
        ("undeclared_rejection", Deny),
        ("undeclared_layer", Deny),
        ("opaque_status", Deny),
        ("missing_status", Warn),
        ("discouraged_status", Warn),
        ("allow_without_reason", Deny),
    ],
    exact: true,
    success: &[],
    suspicious_methods: true,
    asked: &[Asked::Usually, Asked::Strictly],
    fields: &[],
    required: &[Requirement {
        any_of: &[Key::Code(401), Key::Code(403)],
        when: &[When::Secured],
        cite: Cite::rfc(9110, "11.4"),
    }],
    discouraged: &[Discouraged {
        codes: StatusSet::of(&[402]),
        beside: StatusSet::EMPTY,
        methods: &[],
        instead: Text {
            en: "use `403` and explain the payment in the content: `402` is reserved for future use",
            ko: "`403` 상태를 쓰고 결제에 관한 내용은 콘텐츠로 설명한다. `402` 상태는 앞으로 쓰기 위해 예약되어 있다",
        },
        cite: Cite::rfc(9110, "15.5.3"),
    }],
};
