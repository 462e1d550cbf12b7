//! A response to a precondition that is never read.

use crate::{
    Cite, Sentence, Status, Text,
    contract::At,
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Outside, en, ko},
    },
};

/// A response to a precondition that is never read.
pub(crate) static RULE: Rule = Rule {
    id: "unconditional_precondition",
    title: Text {
        en: "Response to a condition that is not read", ko: "읽지 않은 조건에 대한 응답"
    },
    level: Level::Warn,
    grounds: &[Ground::Signature, Ground::Body],
    summary: Text {
        en: "304 or 412 from a handler that reads no `If-*` field",
        ko: "`If-*` 필드를 읽지 않는 핸들러의 304나 412",
    },
    why: Text {
        en: "Both are responses to a condition of the request. A client that sent no condition has no \
             stored response to use after a 304, and after a 412 it learns of a failed check that it did \
             not ask for.",
        ko: "둘 다 요청의 조건에 대한 응답이다. 조건을 보내지 않은 클라이언트에는 304 다음에 쓸 저장된 \
             응답이 없고, 412를 받으면 요청하지도 않은 검사가 실패했다고 알게 된다.",
    },
    cites: &[Cite::rfc(9110, "15.4.5"), Cite::rfc(9110, "15.5.13"), Cite::rfc(9110, "13.2.2")],
    bad: r"#[responds(200, 304)]
async fn list() -> Result<Json<Vec<Todo>>, StatusCode> {
    let todos = changed().await.ok_or(StatusCode::NOT_MODIFIED)?;
    Ok(Json(todos))
}",
    good: r"#[responds(200, 304)]
async fn list(headers: HeaderMap) -> Result<Json<Vec<Todo>>, StatusCode> {
    let todos = changed(&headers).await.ok_or(StatusCode::NOT_MODIFIED)?;
    Ok(Json(todos))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    if case.evidence.request.may_read("if-") {
        return;
    }
    // If the method forbids the response, reading the condition would not help.
    for (at, status) in case.own_statuses().filter(|(_, status)| !case.rules_out(*status)) {
        let field = match status {
            Status::NOT_MODIFIED => "If-None-Match",
            Status::PRECONDITION_FAILED => "If-Match",
            _ => continue,
        };
        if matches!(at, At::Declared(_)) && case.may_be_of_layers(status.code()) {
            continue;
        }
        let outside = Outside { source: case.contract.source, rule: RULE.id, code: status.code() };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: Sentence {
                en: format_args!(
                    "{status} is the response to a condition of the request, but this handler reads none"
                ),
                ko: format_args!(
                    "{status} 상태는 요청의 조건에 대한 응답이지만 이 핸들러는 조건을 읽지 않는다"
                ),
            },
            help: Sentence {
                en: format_args!(
                    "take the header map, or `{field}` as a typed header; or {} if a layer sends it",
                    en(outside)
                ),
                ko: format_args!(
                    "헤더 맵이나 타입 헤더 `{field}`를 받거나, 레이어가 보낸다면 {}",
                    ko(outside)
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
        contract::{Request, Source},
        rule::testing::{custom, d, elsewhere, given, perhaps, r, reading},
    };

    #[test]
    fn no_condition_is_read() {
        given(&[d(200), d(304)], &[r(412)])
            .request(reading(&["accept", "range"]))
            .flags(&RULE, &[(At::Declared(1), 304), (At::Returned(0), 412)]);
    }

    #[test]
    fn documentation_does_not_tell_what_layers_send() {
        let documented = Source::Documentation("#[utoipa::path(..)]");
        given(&[d(304), d(412)], &[]).source(documented).flags(&RULE, &[(At::Declared(1), 412)]);
        given(&[], &[r(304)]).source(documented).flags(&RULE, &[(At::Returned(0), 304)]);
    }

    #[test]
    fn some_condition_may_be_read() {
        given(&[d(304), d(412)], &[]).request(reading(&["if-none-match"])).silent(&RULE);
        given(&[d(304)], &[]).request(reading(&["If-Modified-Since"])).silent(&RULE);
        given(&[d(304)], &[]).request(Request { anything: true, ..Request::default() }).silent(&RULE);
    }

    #[test]
    fn what_the_method_rules_out_anyway() {
        given(&[d(304)], &[]).methods(&["POST"]).silent(&RULE);
        given(&[d(304)], &[]).methods(&["GET", "POST"]).flags(&RULE, &[(At::Declared(0), 304)]);
    }

    #[test]
    fn what_others_send() {
        given(&[elsewhere(304), custom(412), d(428)], &[perhaps(304)]).silent(&RULE);
    }
}
