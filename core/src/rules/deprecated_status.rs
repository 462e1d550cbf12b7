//! Codes that must not be used any more.

use crate::{
    Cite,
    catalogue::State,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Codes that must not be used any more.
pub(crate) static RULE: Rule = Rule {
    id: "deprecated_status",
    level: Level::Deny,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: "305, which was deprecated because a response could send a client through any proxy",
    why: "A client that obeys it hands its traffic to whoever wrote the response. Browsers stopped doing so long ago, \
          and show an error instead.",
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
            message: format_args!(
                "{status} is deprecated: obeying it would be a security hole, so no client does"
            ),
            help: format_args!("redirect with `307`, and leave proxies to the configuration of the client"),
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
