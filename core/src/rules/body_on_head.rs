//! Content for a request that gets none.

use crate::{
    Cite,
    catalogue::ContentRule,
    contract::{Content, Key},
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Content for a request that gets none.
pub(crate) static RULE: Rule = Rule {
    id: "body_on_head",
    level: Level::Allow,
    grounds: &[Ground::Signature, Ground::Body],
    summary: "content that is written by a handler for HEAD alone",
    why: "A response to HEAD has no content, whatever its status: servers strip it, so the work of making it is \
          wasted. A handler that serves GET too is fine, for there the content is needed.",
    cites: &[Cite::rfc(9110, "9.3.2"), Cite::rfc(9110, "6.4.1")],
    bad: r#"#[responds(200, method = HEAD, path = "/todos")]
async fn probe() -> Json<Vec<Todo>> {
    Json(Vec::new())
}"#,
    good: r#"#[responds(200, method = HEAD, path = "/todos")]
async fn probe() -> StatusCode {
    StatusCode::OK
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    if !case.every_method(|method| method == "HEAD") {
        return;
    }
    for (at, returned) in case.returned().filter(|(_, returned)| returned.content == Content::Present) {
        let Some(status) = Key::Code(returned.code.into()).status() else { continue };
        // Statuses without content for any method are flagged by another rule.
        if matches!(status.content(), ContentRule::Forbidden | ContentRule::MustBeEmpty) {
            continue;
        }
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: format_args!("content for `HEAD`, which gets none: the server strips it"),
            help: format_args!("answer with status and header fields alone, or serve `GET` too"),
            cite: Some(Cite::rfc(9110, "9.3.2")),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::At,
        rule::testing::{empty, full, given, r, typed},
    };

    #[test]
    fn content_for_head_alone() {
        given(&[], &[full(200), full(404)])
            .methods(&["HEAD"])
            .flags(&RULE, &[(At::Returned(0), 200), (At::Returned(1), 404)]);
    }

    #[test]
    fn other_methods_need_it() {
        given(&[], &[full(200)]).methods(&["GET", "HEAD"]).silent(&RULE);
        given(&[], &[full(200)]).silent(&RULE);
    }

    #[test]
    fn what_a_get_would_have_may_be_declared() {
        given(&[typed(200, "T")], &[empty(200), r(404), full(204)]).methods(&["HEAD"]).silent(&RULE);
    }
}
