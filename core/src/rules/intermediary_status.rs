//! Codes that only proxies send.

use crate::{
    Cite, Class, Sentence, Status, Text,
    catalogue::{Scope, Sender, State},
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Outside, en, ko},
    },
};

/// Codes that only proxies send.
pub(crate) static RULE: Rule = Rule {
    id: "intermediary_status",
    title: Text { en: "Status of a proxy", ko: "프록시의 상태" },
    level: Level::Warn,
    grounds: &[Ground::Declaration, Ground::Body],
    summary: Text {
        en: "203, 407 and 511: statuses of a proxy between the client and the handler",
        ko: "203, 407, 511: 클라이언트와 핸들러 사이의 프록시가 보내는 상태",
    },
    why: Text {
        en: "From an origin server they mislead: 407 makes a client ask for the credentials of its proxy, \
             511 makes it believe that the network requires a login, and 203 says that the content was \
             modified on its way. 502 and 504 are fine, since a handler that calls other services acts as \
             a gateway.",
        ko: "오리진 서버가 보내면 잘못된 정보가 된다. 407을 받은 클라이언트는 자기 프록시의 자격 증명을 \
             찾고, 511을 받으면 네트워크 로그인이 필요하다고 여기며, 203은 콘텐츠가 전달 중에 바뀌었음을 \
             뜻한다. 다른 서비스를 호출하는 핸들러는 게이트웨이이므로 502와 504는 괜찮다.",
    },
    cites: &[Cite::rfc(9110, "15.3.4"), Cite::rfc(9110, "15.5.8"), Cite::rfc(6585, "6")],
    bad: r"#[responds(203)]
async fn list() -> (StatusCode, Json<Vec<Todo>>) {
    (StatusCode::NON_AUTHORITATIVE_INFORMATION, Json(Vec::new()))
}",
    good: r"#[responds(200)]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status) in case.own_statuses().filter(|(_, status)| is_of_a_proxy(*status)) {
        let instead = if status.class() == Class::Success { Status::OK } else { Status::UNAUTHORIZED };
        let code = status.code();
        let outside = Outside { source: case.contract.source, rule: RULE.id, code };
        sink.report(Report {
            at,
            code: Some(code),
            message: Sentence {
                en: format_args!("{status} is sent by proxies: from a handler it misleads the client"),
                ko: format_args!(
                    "{status} 상태는 프록시가 보내는 것이어서 핸들러가 보내면 클라이언트가 오해한다"
                ),
            },
            help: Sentence {
                en: format_args!("respond with {instead}, or {} if a proxy in front sends it", en(outside)),
                ko: format_args!("{instead} 상태로 응답하거나, 앞단의 프록시가 보낸다면 {}", ko(outside)),
            },
            cite: Some(status.cite()),
        });
    }
}

fn is_of_a_proxy(status: Status) -> bool {
    status.scope() == Scope::Proxy
        && status.sender() == Sender::Intermediary
        && status.state() == State::Registered
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::At,
        rule::testing::{custom, d, elsewhere, given, perhaps, r},
    };

    #[test]
    fn codes_of_proxies() {
        given(&[d(203), d(407), d(511)], &[])
            .flags(&RULE, &[(At::Declared(0), 203), (At::Declared(1), 407), (At::Declared(2), 511)]);
        given(&[], &[r(407)]).flags(&RULE, &[(At::Returned(0), 407)]);
    }

    #[test]
    fn what_an_origin_says() {
        let message =
            "203 Non-Authoritative Information is sent by proxies: from a handler it misleads the client";
        let help = "respond with 200 OK, or write `elsewhere(203)` if a proxy in front sends it";
        given(&[d(203)], &[]).says(&RULE, message, help);
    }

    #[test]
    fn gateways_are_origins_to_their_clients() {
        given(&[d(502), d(504)], &[r(502)]).silent(&RULE);
    }

    #[test]
    fn what_others_send_and_what_other_rules_judge() {
        given(&[elsewhere(407), custom(511), d(305), d(306), d(599)], &[perhaps(203)]).silent(&RULE);
    }
}
