//! Interim codes as a handler's response.

use crate::{
    Cite, Class, Sentence, Status, Text,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Interim codes as a handler's response.
pub(crate) static RULE: Rule = Rule {
    id: "interim_status",
    title: Text { en: "Interim status as a final response", ko: "최종 응답으로 보낸 중간 상태" },
    level: Level::Deny,
    grounds: &[Ground::Declaration, Ground::Body],
    summary: Text {
        en: "a 1xx as the response of a handler, except 101 where it accepts an upgrade",
        ko: "핸들러의 응답으로 쓴 1xx(업그레이드를 수락하는 101은 제외)",
    },
    why: Text {
        en: "After an interim response, the client waits for the final one, but a handler responds only \
             once. For 100 and 103, axum sends a 500 instead and the result of the handler is lost; \
             actix-web sends the interim response as if it were final, and the client hangs.",
        ko: "클라이언트는 중간 응답 다음에 최종 응답을 기다리지만 핸들러는 한 번만 응답한다. 100과 \
             103에서 axum은 500을 대신 보내고 핸들러의 결과를 버린다. actix-web은 중간 응답을 최종 \
             응답처럼 보내므로 클라이언트가 계속 기다린다.",
    },
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

/// The help for 101.
const UPGRADE: Text = Text {
    en: "take the framework's upgrade as an argument, or respond with a final status",
    ko: "프레임워크의 업그레이드를 인자로 받거나 최종 상태로 응답한다",
};
/// The help for every other interim status.
const FINAL: Text = Text {
    en: "respond with a final status such as `200`: servers send interim responses on their own",
    ko: "`200`과 같은 최종 상태로 응답한다. 중간 응답은 서버가 알아서 보낸다",
};

/// Returns `true` if a status is interim, and no upgrade makes it a response of the handler.
fn is_no_answer(case: &Case<'_>, status: Status) -> bool {
    let upgrades = case.evidence.request.upgrade || case.evidence.request.anything;
    status.class() == Class::Informational && !(status == Status::SWITCHING_PROTOCOLS && upgrades)
}

/// Returns `true` if this rule reports a status: then no other rule has anything to add.
pub(crate) fn reports(case: &Case<'_>, status: Status) -> bool {
    is_no_answer(case, status) && case.level(&RULE, Some(status.code())) > Level::Allow
}

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status) in case.own_statuses().filter(|(_, status)| is_no_answer(case, *status)) {
        let help = if status == Status::SWITCHING_PROTOCOLS { UPGRADE } else { FINAL };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: Sentence {
                en: format_args!("{status} is not a final response: the client keeps waiting for one"),
                ko: format_args!(
                    "{status} 상태는 최종 응답이 아니어서 클라이언트가 최종 응답을 계속 기다린다"
                ),
            },
            help: Sentence { en: format_args!("{}", help.en), ko: format_args!("{}", help.ko) },
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
