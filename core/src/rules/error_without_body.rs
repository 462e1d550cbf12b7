//! An error that does not explain itself.

use crate::{
    Cite, Sentence, Text,
    catalogue::ContentRule,
    contract::Content,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// An error that does not explain itself.
pub(crate) static RULE: Rule = Rule {
    id: "error_without_body",
    title: Text { en: "Error without an explanation", ko: "설명 없는 오류" },
    level: Level::Allow,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: Text {
        en: "a 4xx or 5xx without content that explains it",
        ko: "설명하는 콘텐츠가 없는 4xx나 5xx",
    },
    why: Text {
        en: "The code alone rarely tells the client what to do: which field is invalid, who has access, \
             when to retry. RFC 9110 asks for an explanation with every error, and problem details (RFC \
             9457) are a format for it.",
        ko: "코드만으로는 클라이언트가 무엇을 해야 할지 알기 어렵다. 어느 필드가 잘못되었는지, 누가 \
             접근할 수 있는지, 언제 다시 시도할지를 알 수 없다. RFC 9110은 모든 오류에 설명을 요구하며, \
             문제 세부 정보(RFC 9457)가 그 형식이다.",
    },
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
            message: Sentence {
                en: format_args!(
                    "{status} comes without an explanation, so the client cannot tell what to do"
                ),
                ko: format_args!("{status} 응답에 설명이 없어 클라이언트가 무엇을 해야 할지 알 수 없다"),
            },
            help: Sentence {
                en: format_args!("send content that explains the error, such as `application/problem+json`"),
                ko: format_args!("`application/problem+json`처럼 오류를 설명하는 콘텐츠를 보낸다"),
            },
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
