//! Interim codes as a handler's answer.

use crate::{
    Cite, Class, Status,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Interim codes as a handler's answer.
pub(crate) static RULE: Rule = Rule {
    id: "interim_status",
    level: Level::Deny,
    grounds: &[Ground::Declaration, Ground::Body],
    summary: "a 1xx as the answer of a handler, but for 101 where it takes over the connection",
    why: "After an interim response the client waits for the final one, and a handler answers only once. For 100 and \
          103 axum sends a 500 instead and the handler's work is lost; actix-web sends them as if they were final, \
          and the client hangs.",
    cites: &[Cite::rfc(9110, "15.2"), Cite::rfc(8297, "2")],
    bad: r"#[responds(103)]
async fn page() -> StatusCode {
    StatusCode::EARLY_HINTS
}",
    good: r"#[responds(200)]
async fn page() -> Html<String> {
    Html(render().await)
}",
    check,
};

/// Whether a status is interim, and no upgrade makes an answer of it.
fn is_no_answer(case: &Case<'_>, status: Status) -> bool {
    let upgrades = case.evidence.request.upgrade || case.evidence.request.anything;
    status.class() == Class::Informational && !(status == Status::SWITCHING_PROTOCOLS && upgrades)
}

/// Whether this rule reports a status: then no other rule has anything to add.
pub(crate) fn reports(case: &Case<'_>, status: Status) -> bool {
    is_no_answer(case, status) && case.level(&RULE, Some(status.code())) > Level::Allow
}

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status) in case.own_statuses().filter(|(_, status)| is_no_answer(case, *status)) {
        let help = if status == Status::SWITCHING_PROTOCOLS {
            "take the framework's upgrade as an argument, or answer with a final status"
        } else {
            "answer with a final status such as `200`: servers send interim ones by themselves"
        };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: format_args!(
                "{status} is no answer: the client waits for a final one, which never comes"
            ),
            help: format_args!("{help}"),
            cite: Some(status.cite()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{At, Request},
        rule::testing::{custom, d, elsewhere, given, perhaps, r, range},
    };

    #[test]
    fn interim_answers() {
        given(&[d(100), d(200)], &[r(103)]).flags(&RULE, &[(At::Declared(0), 100), (At::Returned(0), 103)]);
        given(&[d(101)], &[]).flags(&RULE, &[(At::Declared(0), 101)]);
    }

    #[test]
    fn switching_protocols_with_an_upgrade() {
        given(&[d(101)], &[r(101)]).request(Request { upgrade: true, ..Request::default() }).silent(&RULE);
        let unknown = Request { anything: true, ..Request::default() };
        given(&[d(101)], &[]).request(unknown).silent(&RULE);
        given(&[d(103)], &[]).request(unknown).flags(&RULE, &[(At::Declared(0), 103)]);
    }

    #[test]
    fn what_others_send() {
        given(&[elsewhere(103), range(Class::Informational), custom(103)], &[perhaps(100)]).silent(&RULE);
        given(&[elsewhere(103)], &[r(103)]).flags(&RULE, &[(At::Returned(0), 103)]);
    }
}
