//! Codes that must not be used any more.

use crate::{
    Cite, Sentence, Text,
    catalogue::State,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Codes that must not be used any more.
pub(crate) static RULE: Rule = Rule {
    id: "deprecated_status",
    title: Text { en: "Deprecated status", ko: "사용이 중단된 상태" },
    level: Level::Deny,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: Text {
        en: "305, which was deprecated because a response could redirect a client through any proxy",
        ko: "응답이 클라이언트를 임의의 프록시로 보낼 수 있어 폐기된 305",
    },
    why: Text {
        en: "A client that follows it hands its traffic to whoever wrote the response. Browsers ignore it \
             and show an error.",
        ko: "이 코드를 따르는 클라이언트는 응답을 작성한 쪽에 트래픽을 넘긴다. 브라우저는 이를 따르지 \
             않고 오류를 표시한다.",
    },
    cites: &[Cite::rfc(9110, "15.4.6"), Cite::rfc(7231, "B")],
    bad: r"#[responds(305)]
async fn find() -> StatusCode {
    StatusCode::USE_PROXY
}",
    good: r#"#[responds(307)]
async fn find() -> Redirect {
    Redirect::temporary("/todos")
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status) in case.statuses().filter(|(_, status)| status.state() == State::Deprecated) {
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: Sentence {
                en: format_args!(
                    "{status} is deprecated: clients do not follow it, because that would be a security risk"
                ),
                ko: format_args!(
                    "{status} 상태는 폐기되었다. 따르면 보안 위험이 있어 클라이언트는 따르지 않는다"
                ),
            },
            help: Sentence {
                en: format_args!("redirect with `307`, and leave proxies to the configuration of the client"),
                ko: format_args!("`307` 상태로 리다이렉션하고, 프록시는 클라이언트의 설정에 맡긴다"),
            },
            cite: Some(status.cite()),
        });
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
    fn use_proxy() {
        given(&[d(305)], &[r(305)]).flags(&RULE, &[(At::Declared(0), 305)]);
        given(&[elsewhere(305)], &[]).flags(&RULE, &[(At::Declared(0), 305)]);
        given(&[], &[r(305)]).flags(&RULE, &[(At::Returned(0), 305)]);
    }

    #[test]
    fn every_other_redirect() {
        given(&[d(301), d(306), d(307), custom(305)], &[perhaps(305)]).silent(&RULE);
    }
}
