//! An answer to a range that is never read.

use crate::{
    Cite, Status,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// An answer to a range that is never read.
pub(crate) static RULE: Rule = Rule {
    id: "unrequested_range",
    level: Level::Warn,
    grounds: &[Ground::Signature, Ground::Body],
    summary: "206 or 416 from a handler that reads no `Range`",
    why: "Both answer a Range of the request. A client that asked for the whole and gets a part takes it for the whole, \
          unless it looks at the code.",
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
            message: format_args!("{status} answers a `Range` of the request, and this handler reads none"),
            help: format_args!("take the header map, or `Range` as a typed header; else answer {instead}"),
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
