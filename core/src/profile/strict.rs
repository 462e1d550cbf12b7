//! The RFCs to the letter, and nothing left open.

use super::{Discouraged, Profile, Requirement, When};
use crate::{
    Cite, StatusSet,
    contract::Key,
    header::Asked,
    rule::Level::{Deny, Warn},
};

/// The RFCs to the letter, and nothing left open: what compiles is proved.
pub static STRICT: Profile = Profile {
    id: "strict",
    summary: "the RFCs to the letter, recommendations included, with every status spelled out and proved",
    cites: &[Cite::rfc(9110, "15"), Cite::rfc(9205, "4.6")],
    levels: &[
        ("redundant_range", Warn),
        ("body_on_head", Warn),
        ("missing_body", Warn),
        ("error_without_body", Warn),
        ("missing_recommended_header", Warn),
        ("undeclared_rejection", Deny),
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
        instead: "`403`, and say in the content what is to be paid: `402` is reserved for future use",
        cite: Cite::rfc(9110, "15.5.3"),
    }],
};
