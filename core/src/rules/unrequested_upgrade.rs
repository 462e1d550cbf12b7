//! A new protocol that nobody takes over.

use crate::{
    Cite, Sentence, Status, Text,
    rule::{Case, Ground, Level, Report, Rule, Sink},
    rules::interim_status,
};

/// A new protocol that nobody takes over.
pub(crate) static RULE: Rule = Rule {
    id: "unrequested_upgrade",
    title: Text { en: "Upgrade that nobody accepts", ko: "아무도 수락하지 않는 업그레이드" },
    level: Level::Warn,
    grounds: &[Ground::Signature, Ground::Body],
    summary: Text {
        en: "101 from a handler that accepts no upgrade",
        ko: "업그레이드를 수락하지 않는 핸들러의 101",
    },
    why: Text {
        en: "After a 101, both sides use the new protocol. If no upgrade is accepted, the connection \
             continues with HTTP: axum even sends a Content-Length, and the client reads everything as \
             frames of the other protocol.",
        ko: "101 다음에는 양쪽이 새 프로토콜을 쓴다. 업그레이드를 수락하지 않으면 연결은 HTTP로 계속된다. \
             axum은 Content-Length까지 보내며, 클라이언트는 모두 다른 프로토콜의 프레임으로 읽는다.",
    },
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
            message: Sentence {
                en: format_args!(
                    "{status}, but nothing here accepts an upgrade: the connection continues with HTTP"
                ),
                ko: format_args!(
                    "{status} 상태를 보내지만 업그레이드를 수락하는 곳이 없어 연결이 HTTP로 계속된다"
                ),
            },
            help: Sentence {
                en: format_args!("take the framework's upgrade as an argument"),
                ko: format_args!("프레임워크의 업그레이드를 인자로 받는다"),
            },
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
