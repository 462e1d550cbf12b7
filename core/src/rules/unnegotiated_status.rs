//! A failed negotiation that never took place.

use crate::{
    Cite, Sentence, Status, Text,
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Outside, en, ko},
    },
};

/// A failed negotiation that never took place.
pub(crate) static RULE: Rule = Rule {
    id: "unnegotiated_status",
    title: Text { en: "Failed negotiation that did not take place", ko: "하지 않은 협상의 실패" },
    level: Level::Warn,
    grounds: &[Ground::Signature, Ground::Body],
    summary: Text {
        en: "406 from a handler that reads no `Accept*` field, or 415 from one that takes no content",
        ko: "`Accept*` 필드를 읽지 않는 핸들러의 406, 또는 콘텐츠를 받지 않는 핸들러의 415",
    },
    why: Text {
        en: "406 says that no representation matches what the client accepts, 415 that the type of its \
             content is not supported. A handler that looks at neither cannot know, and the client \
             changes something that was not wrong.",
        ko: "406은 클라이언트가 받아들이는 표현이 없음을, 415는 콘텐츠의 타입을 지원하지 않음을 뜻한다. \
             둘 다 보지 않는 핸들러는 이를 알 수 없으며, 클라이언트는 잘못되지 않은 것을 고치게 된다.",
    },
    cites: &[Cite::rfc(9110, "15.5.7"), Cite::rfc(9110, "15.5.16"), Cite::rfc(9110, "12.1")],
    bad: r"#[responds(200, 406)]
async fn list() -> Result<Json<Vec<Todo>>, StatusCode> {
    let todos = render().await.ok_or(StatusCode::NOT_ACCEPTABLE)?;
    Ok(Json(todos))
}",
    good: r"#[responds(200, 406)]
async fn list(headers: HeaderMap) -> Result<Json<Vec<Todo>>, StatusCode> {
    let todos = render(&headers).await.ok_or(StatusCode::NOT_ACCEPTABLE)?;
    Ok(Json(todos))
}",
    check,
};

const ACCEPTED: Text =
    Text { en: "what the client accepts", ko: "클라이언트가 받아들이는 표현" };
const READ_ACCEPT: Text = Text {
    en: "take the header map, or `Accept` as a typed header",
    ko: "헤더 맵이나 타입 헤더 `Accept`를 받거나",
};
const CONTENT_TYPE: Text = Text { en: "the type of the request's content", ko: "요청 콘텐츠의 타입" };
const TAKE_CONTENT: Text = Text {
    en: "take the content, or respond with 400 Bad Request",
    ko: "콘텐츠를 받거나 400 Bad Request 상태로 응답하거나",
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let request = case.evidence.request;
    for (at, status) in case.own_statuses() {
        let (subject, help) = match status {
            Status::NOT_ACCEPTABLE if !request.may_read("accept") => (ACCEPTED, READ_ACCEPT),
            Status::UNSUPPORTED_MEDIA_TYPE if !request.content && !request.may_read("content-") => {
                (CONTENT_TYPE, TAKE_CONTENT)
            }
            _ => continue,
        };
        let outside = Outside { source: case.contract.source, rule: RULE.id, code: status.code() };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: Sentence {
                en: format_args!("{status} is about {}, which this handler does not read", subject.en),
                ko: format_args!("{status} 상태는 {}에 관한 것인데 이 핸들러는 이를 읽지 않는다", subject.ko),
            },
            help: Sentence {
                en: format_args!("{}; or {} if a layer sends it", help.en, en(outside)),
                ko: format_args!("{}, 레이어가 보낸다면 {}", help.ko, ko(outside)),
            },
            cite: Some(status.cite()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{At, Request},
        rule::testing::{custom, d, elsewhere, given, perhaps, r, reading},
    };

    #[test]
    fn nothing_is_negotiated() {
        given(&[d(406)], &[r(415)])
            .request(reading(&["range"]))
            .flags(&RULE, &[(At::Declared(0), 406), (At::Returned(0), 415)]);
    }

    #[test]
    fn each_looks_at_its_own() {
        let content = Request { content: true, ..Request::default() };
        given(&[d(406), d(415)], &[]).request(content).flags(&RULE, &[(At::Declared(0), 406)]);
        given(&[d(406), d(415)], &[])
            .request(reading(&["accept-language"]))
            .flags(&RULE, &[(At::Declared(1), 415)]);
        given(&[d(415)], &[]).request(reading(&["content-type"])).silent(&RULE);
    }

    #[test]
    fn a_handler_that_may_read_anything() {
        given(&[d(406), d(415)], &[]).request(Request { anything: true, ..Request::default() }).silent(&RULE);
    }

    #[test]
    fn what_others_send() {
        given(&[elsewhere(415), custom(406), d(400)], &[perhaps(406)]).silent(&RULE);
    }
}
