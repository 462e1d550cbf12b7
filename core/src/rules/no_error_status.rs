//! No failure is declared.

use crate::{
    Cite,
    contract::{At, Key},
    rule::{Case, Ground, Level, Report, Rule, Sink, wording::Handler},
};

/// No failure is declared.
pub(crate) static RULE: Rule = Rule {
    id: "no_error_status",
    level: Level::Allow,
    grounds: &[Ground::Declaration],
    summary: "a declaration with no 4xx, no 5xx and no `default`",
    why: "Most operations can fail: bad input, a missing thing, a database that is away. Where no failure is declared, \
          clients have no branch for it.",
    cites: &[Cite::page(
        "OpenAPI 3.1, Responses Object",
        "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
    )],
    bad: r"#[responds(200)]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}",
    good: r"#[responds(200, 404)]
async fn list() -> Result<Json<Vec<Todo>>, StatusCode> {
    let todos = find().await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todos))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let responses = case.contract.responses;
    if !case.lists_all() || responses.is_empty() || responses.iter().any(|declared| may_fail(declared.key)) {
        return;
    }
    sink.report(Report {
        at: At::Declaration,
        code: None,
        message: format_args!("{} declares no failure", Handler(case.contract.handler)),
        help: format_args!("add what can go wrong, such as `404`, `5xx` or `default`"),
        cite: None,
    });
}

fn may_fail(key: Key) -> bool {
    match key {
        Key::Code(code) => (400..600).contains(&code),
        Key::Class(class) => class.is_error(),
        Key::Default => true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Class,
        rule::testing::{d, default, elsewhere, given, r, range},
    };

    #[test]
    fn successes_alone() {
        given(&[d(200), d(303), range(Class::Success)], &[r(500)]).flags_at(&RULE, &[At::Declaration]);
    }

    #[test]
    fn something_that_goes_wrong() {
        for other in [d(404), d(500), default(), range(Class::ServerError), elsewhere(401)] {
            given(&[d(200), other], &[]).silent(&RULE);
        }
    }

    #[test]
    fn nothing_at_all() {
        given(&[], &[r(200)]).silent(&RULE);
    }

    #[test]
    fn a_type_may_declare_it() {
        given(&[d(200)], &[]).spread().silent(&RULE);
    }
}
