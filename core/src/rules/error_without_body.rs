//! An error that does not explain itself.

use crate::{
    Cite,
    catalogue::ContentRule,
    contract::Content,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// An error that does not explain itself.
pub(crate) static RULE: Rule = Rule {
    id: "error_without_body",
    level: Level::Allow,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: "a 4xx or 5xx with no content that explains it",
    why: "The code alone rarely tells what to do: which field is wrong, who may do it, when to try again. RFC 9110 wants \
          an explanation with every error, and problem details (RFC 9457) are a format for it.",
    cites: &[Cite::rfc(9110, "15.5"), Cite::rfc(9110, "15.6"), Cite::rfc(9457, "3")],
    bad: r"#[responds(200, 404)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}",
    good: r"#[responds(200, 404)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, (StatusCode, Json<Problem>)> {
    let todo = find(id).await.ok_or((StatusCode::NOT_FOUND, Json(Problem::default())))?;
    Ok(Json(todo))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    if case.every_method(|method| method == "HEAD") {
        return;
    }
    for (at, status, content) in case.contents() {
        let explains = content != Content::Empty || status.content() != ContentRule::Expected;
        if explains || !status.class().is_error() {
            continue;
        }
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: format_args!("{status} comes with no explanation, so the client cannot tell what to do"),
            help: format_args!("send content that says what happened, such as `application/problem+json`"),
            cite: Some(status.class().cite()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::At,
        rule::testing::{d, elsewhere, empty, full, given, perhaps, r, typed},
    };

    #[test]
    fn a_bare_code() {
        given(&[typed(404, "()")], &[empty(404), empty(503)])
            .flags(&RULE, &[(At::Declared(0), 404), (At::Returned(0), 404), (At::Returned(1), 503)]);
    }

    #[test]
    fn explained_unknown_or_no_error() {
        given(&[d(404), elsewhere(401)], &[full(404), r(500), empty(204), empty(304), perhaps(400)])
            .silent(&RULE);
    }

    #[test]
    fn head_gets_no_content_anyway() {
        given(&[], &[empty(404)]).methods(&["HEAD"]).silent(&RULE);
        given(&[], &[empty(404)]).methods(&["GET", "HEAD"]).flags(&RULE, &[(At::Returned(0), 404)]);
    }
}
