//! Codes that only proxies send.

use crate::{
    Cite, Class, Status,
    catalogue::{Scope, Sender, State},
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Codes that only proxies send.
pub(crate) static RULE: Rule = Rule {
    id: "intermediary_status",
    level: Level::Warn,
    grounds: &[Ground::Declaration, Ground::Body],
    summary: "203, 407, 511: codes of a proxy that stands between the client and the handler",
    why: "From an origin they misinform: 407 makes a client look for credentials of its proxy, 511 makes it think that \
          the network wants a login, and 203 says that somebody changed the content on its way. 502 and 504 are fine, \
          for a handler that calls other services is a gateway to them.",
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
        sink.report(Report {
            at,
            code: Some(code),
            message: format_args!(
                "{status} is a proxy's word: from a handler it sends the client the wrong way"
            ),
            help: format_args!("answer {instead}, or write `elsewhere({code})` if a proxy in front sends it"),
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
        let message = "203 Non-Authoritative Information is a proxy's word: from a handler it sends the client the wrong way";
        let help = "answer 200 OK, or write `elsewhere(203)` if a proxy in front sends it";
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
