//! The requirements of the RFCs: the default.

use super::Profile;
use crate::{Cite, Class, StatusSet, Text, header::Asked};

/// The requirements of the RFCs: the rules' default levels.
pub static RFC9110: Profile = Profile {
    id: "rfc9110",
    summary: Text { en: "the requirements of the RFCs", ko: "RFC의 요구 사항" },
    cites: &[Cite::rfc(9110, "15"), Cite::rfc(9110, "9.3.4"), Cite::rfc(9110, "9.3.5")],
    levels: &[],
    exact: false,
    success: &[
        ("GET", NO_CHANGE),
        ("HEAD", NO_CHANGE),
        ("PUT", StatusSet::of(&[200, 201, 202, 204])),
        // 207 is how WebDAV deletes a collection (RFC 4918 §9.6.1).
        ("DELETE", StatusSet::of(&[200, 202, 204, 207])),
    ],
    suspicious_methods: false,
    asked: &[Asked::Usually],
    fields: &[],
    required: &[],
    discouraged: &[],
};

/// The successes of methods that create nothing and submit no form: all but 201 and 205.
const NO_CHANGE: StatusSet = StatusSet::of_class(Class::Success).without(201).without(205);
