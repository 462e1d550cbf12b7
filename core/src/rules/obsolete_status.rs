//! Codes whose specification is gone.

use crate::{
    Cite, Status,
    catalogue::{Scope, State},
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Codes whose specification is gone.
pub(crate) static RULE: Rule = Rule {
    id: "obsolete_status",
    level: Level::Warn,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: "102, which WebDAV dropped, and 510, which IANA lists as obsoleted",
    why: "The number is still registered, so nothing else may use it, but what gave it a meaning was withdrawn: \
          clients that are written today do not act on it.",
    cites: &[Cite::rfc(4918, "21.4"), Cite::rfc(2774, "7")],
    bad: r"#[responds(200, 510)]
async fn convert() -> Result<Json<Report>, StatusCode> {
    let report = render().await.ok_or(StatusCode::NOT_EXTENDED)?;
    Ok(Json(report))
}",
    good: r"#[responds(200, 501)]
async fn convert() -> Result<Json<Report>, StatusCode> {
    let report = render().await.ok_or(StatusCode::NOT_IMPLEMENTED)?;
    Ok(Json(report))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status) in case.statuses().filter(|(_, status)| is_obsolete(*status)) {
        let instead = if status.class().is_error() { Status::NOT_IMPLEMENTED } else { Status::ACCEPTED };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: format_args!(
                "{status} is obsolete: what defined it was withdrawn, and clients ignore it"
            ),
            help: format_args!("answer {instead}"),
            cite: status.cites().last().copied(),
        });
    }
}

fn is_obsolete(status: Status) -> bool {
    status.state() == State::Obsoleted
        || (status.state() == State::Registered && status.scope() == Scope::Historic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::At,
        rule::testing::{custom, d, elsewhere, given, perhaps, r},
    };

    #[test]
    fn dropped_and_obsoleted() {
        given(&[d(102), elsewhere(510)], &[]).flags(&RULE, &[(At::Declared(0), 102), (At::Declared(1), 510)]);
        given(&[], &[r(510), r(510)]).flags(&RULE, &[(At::Returned(0), 510)]);
    }

    #[test]
    fn codes_in_use() {
        given(&[d(100), d(103), d(104), d(305), d(506), custom(510)], &[perhaps(510)]).silent(&RULE);
    }
}
