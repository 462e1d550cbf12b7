//! A status that HTTP rules out for the method.

use crate::{
    Cite, Status, method,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// A status that HTTP rules out for the method.
pub(crate) static RULE: Rule = Rule {
    id: "method_violation",
    level: Level::Deny,
    grounds: &[Ground::Signature],
    summary: "206, 304, 416 on POST, PUT, PATCH, DELETE, and other pairs that RFC 9110 rules out",
    why: "RFC 9110 makes servers ignore Range and If-None-Match, or answer 412, with these methods. A client that gets \
          the code all the same keeps a stored response that is stale, or joins parts of different things.",
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
            message: format_args!("{status} is ruled out for `{method}`: {}", fit.reason),
            help: format_args!("answer {}", instead(status)),
            cite: fit.cites.first().copied(),
        });
    }
}

/// What most nearly says the same with any method.
fn instead(status: Status) -> &'static str {
    match status {
        Status::NOT_MODIFIED => "412 Precondition Failed, or go on as if there were no condition",
        Status::PRECONDITION_FAILED => "as if there were no condition",
        Status::RANGE_NOT_SATISFIABLE => "as if there were no range",
        _ => "200 OK with the whole content",
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
