//! A response to a range that is never read.

use crate::{
    Cite, Sentence, Status, Text,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// A response to a range that is never read.
pub(crate) static RULE: Rule = Rule {
    id: "unrequested_range",
    title: Text { en: "Response to a range that is not read", ko: "읽지 않은 범위에 대한 응답" },
    level: Level::Warn,
    grounds: &[Ground::Signature, Ground::Body],
    summary: Text {
        en: "206 or 416 from a handler that reads no `Range`",
        ko: "`Range`를 읽지 않는 핸들러의 206이나 416",
    },
    why: Text {
        en: "Both are responses to a Range request. A client that asked for the whole representation and \
             gets a part takes the part for the whole, unless it checks the status.",
        ko: "둘 다 Range 요청에 대한 응답이다. 전체를 요청했는데 일부를 받은 클라이언트는 상태를 확인하지 \
             않으면 그것을 전체로 여긴다.",
    },
    cites: &[Cite::rfc(9110, "14.2"), Cite::rfc(9110, "15.3.7"), Cite::rfc(9110, "15.5.17")],
    bad: r#"#[responds(206)]
async fn part() -> impl IntoResponse {
    (StatusCode::PARTIAL_CONTENT, [(header::CONTENT_RANGE, "bytes 0-9/100")], "0123456789")
}"#,
    good: r#"#[responds(206)]
async fn part(headers: HeaderMap) -> impl IntoResponse {
    (StatusCode::PARTIAL_CONTENT, [(header::CONTENT_RANGE, "bytes 0-9/100")], read(&headers))
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    if case.evidence.request.may_read("range") {
        return;
    }
    let of_ranges =
        |status: &Status| matches!(*status, Status::PARTIAL_CONTENT | Status::RANGE_NOT_SATISFIABLE);
    // If the method forbids the response, reading the range would not help.
    let of_ranges = case.own_statuses().filter(|(_, status)| of_ranges(status) && !case.rules_out(*status));
    for (at, status) in of_ranges {
        let instead = if status.class().is_error() { Status::BAD_REQUEST } else { Status::OK };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: Sentence {
                en: format_args!(
                    "{status} is the response to a `Range` of the request, but this handler reads none"
                ),
                ko: format_args!(
                    "{status} 상태는 요청의 `Range`에 대한 응답이지만 이 핸들러는 이를 읽지 않는다"
                ),
            },
            help: Sentence {
                en: format_args!(
                    "take the header map, or `Range` as a typed header; or respond with {instead}"
                ),
                ko: format_args!("헤더 맵이나 타입 헤더 `Range`를 받거나, {instead} 상태로 응답한다"),
            },
            cite: Some(status.cite()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{At, Request},
        rule::testing::{custom, d, elsewhere, given, perhaps, r, reading},
    };

    #[test]
    fn no_range_is_read() {
        given(&[d(206)], &[r(416)])
            .request(reading(&["if-range", "accept"]))
            .flags(&RULE, &[(At::Declared(0), 206), (At::Returned(0), 416)]);
    }

    #[test]
    fn a_range_may_be_read() {
        given(&[d(206), d(416)], &[]).request(reading(&["Range"])).silent(&RULE);
        given(&[d(206)], &[]).request(Request { anything: true, ..Request::default() }).silent(&RULE);
    }

    #[test]
    fn what_the_method_rules_out_anyway() {
        given(&[d(206)], &[]).methods(&["DELETE"]).silent(&RULE);
        given(&[d(206)], &[]).methods(&["GET"]).flags(&RULE, &[(At::Declared(0), 206)]);
    }

    #[test]
    fn what_others_send() {
        given(&[elsewhere(416), custom(206), d(200)], &[perhaps(206)]).silent(&RULE);
    }
}
