//! Codes that live inside the content of a 207.

use crate::{
    Cite, Sentence, Status, Text,
    catalogue::Scope,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Codes that live inside the content of a 207.
pub(crate) static RULE: Rule = Rule {
    id: "embedded_status",
    title: Text { en: "Status that only occurs inside a 207", ko: "207 안에서만 쓰는 상태" },
    level: Level::Deny,
    grounds: &[Ground::Declaration, Ground::Body],
    summary: Text {
        en: "208 as the status of a response: it only occurs inside the content of a 207",
        ko: "응답의 상태로 쓴 208: 207의 콘텐츠 안에서만 쓰는 코드이다",
    },
    why: Text {
        en: "208 says that a member of a collection was already listed in the same multistatus document. \
             As the status of a response it refers to nothing, and clients that know the code expect such \
             a document.",
        ko: "208은 컬렉션의 구성원이 같은 다중 상태 문서에서 이미 나열되었음을 뜻한다. 응답의 상태로는 \
             가리킬 것이 없으며, 이 코드를 아는 클라이언트는 그런 문서를 기대한다.",
    },
    cites: &[Cite::rfc(5842, "7.1"), Cite::rfc(4918, "13")],
    bad: r"#[responds(208)]
async fn list() -> (StatusCode, Json<Vec<Todo>>) {
    (StatusCode::ALREADY_REPORTED, Json(Vec::new()))
}",
    good: r"#[responds(200)]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status) in case.statuses().filter(|(_, status)| status.scope() == Scope::Embedded) {
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: Sentence {
                en: format_args!(
                    "{status} is not the status of a response: it only occurs inside the content of a 207"
                ),
                ko: format_args!("{status} 상태는 응답의 상태가 아니다. 207의 콘텐츠 안에서만 쓴다"),
            },
            help: Sentence {
                en: format_args!(
                    "respond with {}, or with {} and `{}` in its content",
                    Status::OK,
                    Status::MULTI_STATUS,
                    status.code()
                ),
                ko: format_args!(
                    "{} 상태로 응답하거나, {} 상태로 응답하고 그 콘텐츠에 `{}` 상태를 담는다",
                    Status::OK,
                    Status::MULTI_STATUS,
                    status.code()
                ),
            },
            cite: Some(status.cite()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::At,
        rule::testing::{custom, d, elsewhere, given, perhaps, r},
    };

    #[test]
    fn already_reported() {
        given(&[d(208)], &[r(208)]).flags(&RULE, &[(At::Declared(0), 208)]);
        given(&[elsewhere(208)], &[]).flags(&RULE, &[(At::Declared(0), 208)]);
        given(&[], &[r(208)]).flags(&RULE, &[(At::Returned(0), 208)]);
    }

    #[test]
    fn statuses_of_messages() {
        given(&[d(200), d(207), custom(208)], &[perhaps(208)]).silent(&RULE);
    }
}
