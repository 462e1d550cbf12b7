//! Codes that live inside the content of a 207.

use crate::{
    Cite, Status,
    catalogue::Scope,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Codes that live inside the content of a 207.
pub(crate) static RULE: Rule = Rule {
    id: "embedded_status",
    level: Level::Deny,
    grounds: &[Ground::Declaration, Ground::Body],
    summary: "208 as the status of a message: it is one of the statuses inside the content of a 207",
    why: "It says that a member of a collection was listed further up in the same multistatus document. As the status \
          of a message there is no further up, and clients that know it expect that document.",
    cites: &[Cite::rfc(5842, "7.1"), Cite::rfc(4918, "13")],
    bad: r"#[responds(208)]
async fn list() -> (StatusCode, Json<Vec<Todo>>) {
    (StatusCode::ALREADY_REPORTED, Json(Vec::new()))
}",
    good: r"#[responds(200)]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status) in case.statuses().filter(|(_, status)| status.scope() == Scope::Embedded) {
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: format_args!(
                "{status} is no status of a message: it stands inside the content of a multistatus"
            ),
            help: format_args!(
                "answer {}, or {} with `{}` in its content",
                Status::OK,
                Status::MULTI_STATUS,
                status.code()
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
    fn already_reported() {
        given(&[d(208)], &[r(208)]).flags(&RULE, &[(At::Declared(0), 208)]);
        given(&[elsewhere(208)], &[]).flags(&RULE, &[(At::Declared(0), 208)]);
        given(&[], &[r(208)]).flags(&RULE, &[(At::Returned(0), 208)]);
    }

    #[test]
    fn statuses_of_messages() {
        given(&[d(200), d(207), custom(208)], &[perhaps(208)]).silent(&RULE);
    }
}
