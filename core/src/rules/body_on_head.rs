//! Content for a request that gets none.

use crate::{
    Cite, Sentence, Text,
    catalogue::ContentRule,
    contract::{Content, Key},
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Content for a request that gets none.
pub(crate) static RULE: Rule = Rule {
    id: "body_on_head",
    title: Text { en: "Content in a response to HEAD", ko: "HEAD 응답의 콘텐츠" },
    level: Level::Allow,
    grounds: &[Ground::Signature, Ground::Body],
    summary: Text {
        en: "content that is created by a handler for HEAD alone",
        ko: "HEAD만 처리하는 핸들러가 만드는 콘텐츠",
    },
    why: Text {
        en: "A response to HEAD has no content, whatever its status: servers strip it, so the work of \
             creating it is wasted. A handler that serves GET too is fine, since GET needs the content.",
        ko: "HEAD에 대한 응답에는 상태와 관계없이 콘텐츠가 없다. 서버가 제거하므로 만드는 작업이 \
             낭비된다. GET도 처리하는 핸들러는 GET에 콘텐츠가 필요하므로 괜찮다.",
    },
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
            message: Sentence {
                en: format_args!("content in a response to `HEAD`, which has none: the server strips it"),
                ko: format_args!("`HEAD` 응답의 콘텐츠: 이 응답에는 콘텐츠가 없으므로 서버가 제거한다"),
            },
            help: Sentence {
                en: format_args!("respond with the status and header fields only, or serve `GET` too"),
                ko: format_args!("상태와 헤더 필드만 보내거나 `GET`도 처리한다"),
            },
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
