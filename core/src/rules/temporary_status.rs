//! Codes that are registered for the time being.

use crate::{
    Cite,
    catalogue::State,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Codes that are registered for the time being.
pub(crate) static RULE: Rule = Rule {
    id: "temporary_status",
    level: Level::Warn,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: "104, whose registration ends unless its draft becomes an RFC",
    why: "The registration has a date on which it ends, and the draft behind it still changes. What speaks it must \
          be updated together with its clients.",
    cites: &[Cite::draft("draft-ietf-httpbis-resumable-upload-05", "5"), Cite::rfc(7120, "3.3")],
    bad: r"#[responds(201, elsewhere(104))]
async fn upload(body: Bytes) -> StatusCode {
    store(body).await;
    StatusCode::CREATED
}",
    good: r"#[responds(201)]
async fn upload(body: Bytes) -> StatusCode {
    store(body).await;
    StatusCode::CREATED
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status) in case.statuses().filter(|(_, status)| status.state() == State::Temporary) {
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: format_args!(
                "{status} is registered for the time being: it may end, or change its meaning"
            ),
            help: format_args!(
                "leave it out, or write `allow(temporary_status, reason = \"…\")` if the clients are yours"
            ),
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
    fn resumable_uploads() {
        given(&[d(104)], &[r(104)]).flags(&RULE, &[(At::Declared(0), 104)]);
        given(&[elsewhere(104)], &[]).flags(&RULE, &[(At::Declared(0), 104)]);
        given(&[], &[r(104)]).flags(&RULE, &[(At::Returned(0), 104)]);
    }

    #[test]
    fn registered_for_good() {
        given(&[d(103), d(102), custom(104)], &[perhaps(104)]).silent(&RULE);
    }
}
