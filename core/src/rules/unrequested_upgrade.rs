//! A new protocol that nobody takes over.

use crate::{
    Cite, Status,
    rule::{Case, Ground, Level, Report, Rule, Sink},
    rules::interim_status,
};

/// A new protocol that nobody takes over.
pub(crate) static RULE: Rule = Rule {
    id: "unrequested_upgrade",
    level: Level::Warn,
    grounds: &[Ground::Signature, Ground::Body],
    summary: "101 from a handler that takes no upgrade",
    why: "After a 101 both sides speak the new protocol. Where no upgrade is taken the connection goes on with HTTP: \
          axum even sends a Content-Length, and the client reads it all as frames of the other protocol.",
    cites: &[Cite::rfc(9110, "15.2.2"), Cite::rfc(9110, "7.8")],
    bad: r#"#[responds(101, allow(interim_status, reason = "the client asked for it"))]
async fn socket() -> StatusCode {
    StatusCode::SWITCHING_PROTOCOLS
}"#,
    good: r"#[responds(101)]
async fn socket(upgrade: WebSocketUpgrade) -> Response {
    upgrade.on_upgrade(|socket| serve(socket))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    if case.evidence.request.upgrade || case.evidence.request.anything {
        return;
    }
    let switches = case.own_statuses().filter(|(_, status)| *status == Status::SWITCHING_PROTOCOLS);
    for (at, status) in switches.filter(|(_, status)| !interim_status::reports(case, *status)) {
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: format_args!("{status}, and nothing here takes the connection over: HTTP goes on"),
            help: format_args!("take the framework's upgrade as an argument"),
            cite: Some(status.cite()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{At, Control, Request},
        rule::testing::{custom, d, elsewhere, given, perhaps, r, reading},
    };

    #[test]
    fn nobody_takes_over() {
        let meant = [Control { rule: "interim_status", statuses: None, level: Level::Allow, reason: None }];
        let (declared, returned) = ([d(101)], [r(101)]);
        let switching = given(&declared, &returned).request(reading(&["upgrade"]));
        switching.controls(&meant).flags(&RULE, &[(At::Declared(0), 101)]);
        given(&[], &[r(101)]).controls(&meant).flags(&RULE, &[(At::Returned(0), 101)]);
        switching.silent(&RULE);
    }

    #[test]
    fn somebody_may() {
        given(&[d(101)], &[]).request(Request { upgrade: true, ..Request::default() }).silent(&RULE);
        given(&[d(101)], &[]).request(Request { anything: true, ..Request::default() }).silent(&RULE);
    }

    #[test]
    fn what_others_send() {
        given(&[elsewhere(101), custom(101), d(426)], &[perhaps(101)]).silent(&RULE);
    }
}
