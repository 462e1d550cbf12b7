//! A status that cannot be told.

use crate::{
    Cite, Sentence, Text,
    contract::At,
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Handler, en, ko},
    },
};

/// A status that cannot be told.
pub(crate) static RULE: Rule = Rule {
    id: "opaque_status",
    title: Text { en: "Unknown status of a response", ko: "알 수 없는 응답 상태" },
    level: Level::Allow,
    grounds: &[Ground::Body, Ground::Types, Ground::Workspace],
    summary: Text {
        en: "a response whose status cannot be determined: a computed code, or a `Response` from an \
             unknown function",
        ko: "상태를 알아낼 수 없는 응답: 계산한 코드, 또는 알 수 없는 함수가 만든 `Response`",
    },
    why: Text {
        en: "A status that cannot be determined cannot be compared with the declaration, so nothing is \
             guaranteed about it. By default such responses are left alone; `strict` makes them an error, \
             and then a service that compiles is proved.",
        ko: "알아낼 수 없는 상태는 선언과 비교할 수 없으므로 아무것도 보장하지 못한다. 기본적으로는 문제 \
             삼지 않는다. `strict`에서는 오류가 되며, 그때는 컴파일되는 서비스가 곧 증명된 서비스이다.",
    },
    cites: &[Cite::rfc(9110, "15")],
    bad: r"#[responds(200)]
async fn relay() -> Response {
    upstream().await
}",
    good: r"#[responds(200)]
async fn relay() -> Json<Todo> {
    Json(upstream().await)
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for i in 0..case.evidence.opaque {
        let handler = Handler(case.contract.handler);
        sink.report(Report {
            at: At::Opaque(i),
            code: None,
            message: Sentence { en: format_args!("cannot determine the status with which {} responds here", en(handler)), ko: format_args!("{}가 여기에서 어떤 상태로 응답하는지 알 수 없다", ko(handler)) },
            help: Sentence { en: format_args!("name the status, as in `StatusCode::NOT_FOUND`, or return a type that implements `Responds`"), ko: format_args!("`StatusCode::NOT_FOUND`처럼 상태를 명시하거나 `Responds`를 구현하는 타입을 반환한다") },
            cite: None,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::testing::{d, given, perhaps, r};

    #[test]
    fn one_finding_per_place() {
        given(&[d(200)], &[r(200)]).opaque(2).flags_at(&RULE, &[At::Opaque(0), At::Opaque(1)]);
    }

    #[test]
    fn what_can_be_told() {
        given(&[d(200)], &[r(200), perhaps(404)]).silent(&RULE);
        given(&[d(200)], &[]).closed().silent(&RULE);
    }
}
