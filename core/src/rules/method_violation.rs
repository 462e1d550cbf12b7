//! A status that HTTP rules out for the method.

use crate::{
    Cite, Sentence, Status, Text, method,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// A status that HTTP rules out for the method.
pub(crate) static RULE: Rule = Rule {
    id: "method_violation",
    title: Text { en: "Status that HTTP forbids for the method", ko: "메서드에 금지된 상태" },
    level: Level::Deny,
    grounds: &[Ground::Signature],
    summary: Text {
        en: "206, 304 and 416 on POST, PUT, PATCH and DELETE, and other pairs that RFC 9110 rules out",
        ko: "POST, PUT, PATCH, DELETE의 206, 304, 416과 그 밖에 RFC 9110이 금지하는 조합",
    },
    why: Text {
        en: "With these methods, RFC 9110 requires servers to ignore Range and to answer a false \
             If-None-Match with 412. A client that gets one of these codes anyway keeps a stale response, \
             or combines parts of different representations.",
        ko: "이 메서드에서 RFC 9110은 서버가 Range를 무시하고, 거짓인 If-None-Match에 412로 응답하도록 \
             요구한다. 그런데도 이 코드를 받은 클라이언트는 오래된 응답을 계속 쓰거나 서로 다른 표현의 \
             부분을 합친다.",
    },
    cites: &[Cite::rfc(9110, "13.1.2"), Cite::rfc(9110, "13.2.1"), Cite::rfc(9110, "14.2")],
    bad: r#"#[responds(304, method = POST, path = "/todos")]
async fn create(headers: HeaderMap) -> StatusCode {
    StatusCode::NOT_MODIFIED
}"#,
    good: r#"#[responds(412, method = POST, path = "/todos")]
async fn create(headers: HeaderMap) -> StatusCode {
    StatusCode::PRECONDITION_FAILED
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let Some(method) = case.contract.methods.first().copied() else { return };
    for (at, status) in case.own_statuses().filter(|(_, status)| case.rules_out(*status)) {
        let Some(fit) = method::fit(status.code(), method) else { continue };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: Sentence {
                en: format_args!("{status} is forbidden for `{method}`: {}", fit.reason.en),
                ko: format_args!("{status} 상태는 `{method}` 메서드에 쓸 수 없다: {}", fit.reason.ko),
            },
            help: Sentence {
                en: format_args!("{}", instead(status).en),
                ko: format_args!("{}", instead(status).ko),
            },
            cite: fit.cites.first().copied(),
        });
    }
}

/// The closest response that any method allows.
const fn instead(status: Status) -> Text {
    match status {
        Status::NOT_MODIFIED => Text {
            en: "respond with 412 Precondition Failed, or ignore the condition",
            ko: "412 Precondition Failed 상태로 응답하거나 조건을 무시한다",
        },
        Status::PRECONDITION_FAILED => Text { en: "ignore the condition", ko: "조건을 무시한다" },
        Status::RANGE_NOT_SATISFIABLE => Text { en: "ignore the range", ko: "범위를 무시한다" },
        _ => Text {
            en: "respond with 200 OK and the whole content",
            ko: "200 OK 상태와 전체 콘텐츠로 응답한다",
        },
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
    fn ranges_and_conditions_that_must_be_ignored() {
        for method in ["POST", "PUT", "PATCH", "DELETE"] {
            given(&[d(206), d(304), d(416)], &[])
                .methods(&[method])
                .flags(&RULE, &[(At::Declared(0), 206), (At::Declared(1), 304), (At::Declared(2), 416)]);
        }
        for method in ["OPTIONS", "TRACE", "CONNECT"] {
            given(&[d(304)], &[r(412)])
                .methods(&[method])
                .flags(&RULE, &[(At::Declared(0), 304), (At::Returned(0), 412)]);
        }
    }

    #[test]
    fn each_method_must_rule_it_out() {
        given(&[d(304)], &[]).methods(&["POST", "DELETE"]).flags(&RULE, &[(At::Declared(0), 304)]);
        given(&[d(304)], &[]).methods(&["GET", "POST"]).silent(&RULE);
        given(&[d(304)], &[]).silent(&RULE);
    }

    #[test]
    fn pairs_that_fit_or_are_merely_odd() {
        given(&[d(206), d(304), d(416), d(201)], &[]).methods(&["GET"]).silent(&RULE);
        given(&[d(412), elsewhere(304), custom(416)], &[perhaps(206)]).methods(&["POST"]).silent(&RULE);
        given(&[d(304)], &[]).methods(&["BREW"]).silent(&RULE);
    }
}
