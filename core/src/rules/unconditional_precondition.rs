//! An answer to a condition that is never read.

use crate::{
    Cite, Status,
    contract::At,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// An answer to a condition that is never read.
pub(crate) static RULE: Rule = Rule {
    id: "unconditional_precondition",
    level: Level::Warn,
    grounds: &[Ground::Signature, Ground::Body],
    summary: "304 or 412 from a handler that reads no `If-*` field",
    why: "Both answer a condition of the request. A 304 to a client that stated none has nothing to show, since the \
          client has no stored response to fall back on; a 412 tells it that a check failed which it never asked for.",
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
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: format_args!("{status} answers a condition of the request, and this handler reads none"),
            help: format_args!(
                "take the header map, or `{field}` as a typed header; else `elsewhere({})`",
                status.code()
            ),
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
