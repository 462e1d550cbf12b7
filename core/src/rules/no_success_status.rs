//! Only failures are declared.

use crate::{
    Cite,
    contract::{At, Key},
    rule::{Case, Ground, Level, Report, Rule, Sink, wording::Handler},
};

/// Only failures are declared.
pub(crate) static RULE: Rule = Rule {
    id: "no_success_status",
    level: Level::Allow,
    grounds: &[Ground::Declaration],
    summary: "a declaration of failures alone",
    why: "An operation is there to succeed, and clients are generated from what success looks like. A fallback or a \
          catcher only fails, and is right to; elsewhere something was forgotten.",
    cites: &[Cite::page(
        "OpenAPI 3.1, Responses Object",
        "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
    )],
    bad: r"#[responds(404)]
async fn show() -> StatusCode {
    StatusCode::NOT_FOUND
}",
    good: r"#[responds(200, 404)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let responses = case.contract.responses;
    if !case.lists_all() || responses.is_empty() || !responses.iter().all(|declared| is_failure(declared.key))
    {
        return;
    }
    sink.report(Report {
        at: At::Declaration,
        code: None,
        message: format_args!("{} declares nothing but failures", Handler(case.contract.handler)),
        help: format_args!("add what it sends when all goes well, such as `200` or `204`"),
        cite: None,
    });
}

fn is_failure(key: Key) -> bool {
    match key {
        Key::Code(code) => (400..600).contains(&code),
        Key::Class(class) => class.is_error(),
        Key::Default => false,
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
    fn failures_alone() {
        given(&[d(404), range(Class::ServerError), elsewhere(401)], &[]).flags_at(&RULE, &[At::Declaration]);
    }

    #[test]
    fn something_that_goes_well() {
        for other in [d(200), d(303), d(101), default(), range(Class::Success), elsewhere(204)] {
            given(&[d(404), other], &[]).silent(&RULE);
        }
    }

    #[test]
    fn nothing_at_all() {
        given(&[], &[r(404)]).silent(&RULE);
    }

    #[test]
    fn a_type_may_declare_it() {
        given(&[d(404)], &[]).spread().silent(&RULE);
    }
}
