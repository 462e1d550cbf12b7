//! A status that cannot be told.

use crate::{
    Cite,
    contract::At,
    rule::{Case, Ground, Level, Report, Rule, Sink, wording::Handler},
};

/// A status that cannot be told.
pub(crate) static RULE: Rule = Rule {
    id: "opaque_status",
    level: Level::Allow,
    grounds: &[Ground::Body, Ground::Types, Ground::Workspace],
    summary: "a response whose status cannot be told: a computed code, a `Response` from somewhere else",
    why: "What cannot be told cannot be compared with the declaration, so nothing is promised about it. By default that \
          is said and left alone; `strict` makes it an error, and then what compiles is proved.",
    cites: &[Cite::rfc(9110, "15")],
    bad: r"#[responds(200)]
async fn relay() -> Response {
    upstream().await
}",
    good: r"#[responds(200)]
async fn relay() -> Json<Todo> {
    Json(upstream().await)
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for i in 0..case.evidence.opaque {
        let handler = Handler(case.contract.handler);
        sink.report(Report {
            at: At::Opaque(i),
            code: None,
            message: format_args!("cannot tell with which status {handler} responds here"),
            help: format_args!(
                "name it, as in `StatusCode::NOT_FOUND`, or return a type that implements `Responds`"
            ),
            cite: None,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::testing::{d, given, perhaps, r};

    #[test]
    fn one_finding_per_place() {
        given(&[d(200)], &[r(200)]).opaque(2).flags_at(&RULE, &[At::Opaque(0), At::Opaque(1)]);
    }

    #[test]
    fn what_can_be_told() {
        given(&[d(200)], &[r(200), perhaps(404)]).silent(&RULE);
        given(&[d(200)], &[]).closed().silent(&RULE);
    }
}
