//! Content with a status that never has any.

use crate::{
    Cite, Class, Sentence, Status, Text,
    catalogue::ContentRule,
    contract::Content,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Content with a status that never has any.
pub(crate) static RULE: Rule = Rule {
    id: "body_not_allowed",
    title: Text {
        en: "Content with a status that must not have any",
        ko: "콘텐츠를 가질 수 없는 상태의 콘텐츠",
    },
    level: Level::Deny,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: Text {
        en: "content with 1xx, 204 or 304, which end with the header section, or with 205, which must be \
             empty",
        ko: "헤더 섹션으로 끝나는 1xx, 204, 304나 비어 있어야 하는 205에 담은 콘텐츠",
    },
    why: Text {
        en: "HTTP frames these responses without content, so a client reads any following bytes as the \
             next response. On 204 and 304, actix-web writes the bytes without a Content-Length, in front \
             of the next response on the connection; axum drops them but leaves a Content-Length, which \
             RFC 9110 forbids on a 204. On 205, both send the content.",
        ko: "HTTP는 이 응답을 콘텐츠 없이 구획하므로, 클라이언트는 뒤따르는 바이트를 다음 응답으로 \
             읽는다. 204와 304에서 actix-web은 Content-Length 없이 바이트를 연결의 다음 응답 앞에 쓴다. \
             axum은 콘텐츠를 버리지만 RFC 9110이 204에서 금지하는 Content-Length를 남긴다. 205에서는 둘 \
             다 콘텐츠를 보낸다.",
    },
    cites: &[
        Cite::rfc(9110, "6.4.1"),
        Cite::rfc(9110, "15.3.5"),
        Cite::rfc(9110, "15.3.6"),
        Cite::rfc(9110, "8.6"),
    ],
    bad: r"#[responds(204(body = Json<Todo>))]
async fn remove() -> (StatusCode, Json<Todo>) {
    (StatusCode::NO_CONTENT, Json(Todo::default()))
}",
    good: r"#[responds(204)]
async fn remove() -> StatusCode {
    StatusCode::NO_CONTENT
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status, _) in case.contents().filter(|(_, _, content)| *content == Content::Present) {
        let Some(consequence) = consequence(status) else { continue };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: Sentence {
                en: format_args!("{CONTENT_WITH}{status}{HAS_NONE}{}", consequence.en),
                ko: format_args!("{status}{CONTENT_OF_KO}{HAS_NONE_KO}{}", consequence.ko),
            },
            help: Sentence {
                en: format_args!("remove the content, or respond with {}", Status::OK),
                ko: format_args!("콘텐츠를 없애거나 {} 상태로 응답한다", Status::OK),
            },
            cite: Some(status.cite()),
        });
    }
}

/// Before the status that must not have content.
pub(crate) const CONTENT_WITH: &str = "content with ";
/// After the status, before the consequence.
pub(crate) const HAS_NONE: &str = ", which must not have any: ";
/// After the status in Korean.
pub(crate) const CONTENT_OF_KO: &str = " 상태의 콘텐츠";
/// After that, before the consequence.
pub(crate) const HAS_NONE_KO: &str = ": 이 응답에는 콘텐츠가 있을 수 없다. ";

/// The consequence of content with a status that must not have any.
pub(crate) const fn consequence(status: Status) -> Option<Text> {
    match status.content() {
        ContentRule::Forbidden if matches!(status.class(), Class::Informational) => Some(Text {
            en: "the client reads it as the start of the next response",
            ko: "클라이언트가 다음 응답의 시작으로 읽는다",
        }),
        ContentRule::Forbidden => Some(Text {
            en: "a server drops it, or writes it in front of the next response on the connection",
            ko: "서버에 따라 버리거나 연결의 다음 응답 앞에 쓴다",
        }),
        ContentRule::MustBeEmpty => Some(Text {
            en: "servers send it, but the client expects none",
            ko: "서버는 보내지만 클라이언트는 기대하지 않는다",
        }),
        ContentRule::Expected | ContentRule::Optional => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{At, Declared},
        rule::testing::{d, default, empty, full, given, perhaps, r, typed},
    };

    #[test]
    fn declared_content() {
        given(&[typed(204, "Json<Todo>"), typed(205, "String"), typed(304, "Html"), typed(103, "T")], &[])
            .flags(
                &RULE,
                &[
                    (At::Declared(0), 204),
                    (At::Declared(1), 205),
                    (At::Declared(2), 304),
                    (At::Declared(3), 103),
                ],
            );
        let media = Declared { content_type: Some("application/json"), ..d(204) };
        given(&[media], &[]).flags(&RULE, &[(At::Declared(0), 204)]);
    }

    #[test]
    fn returned_content() {
        given(&[d(204)], &[full(204), full(204)])
            .flags(&RULE, &[(At::Returned(0), 204), (At::Returned(1), 204)]);
    }

    #[test]
    fn no_content_and_unknown_content() {
        given(&[typed(204, "()"), d(304)], &[empty(204), r(205)]).silent(&RULE);
        let possible = crate::contract::Returned { content: Content::Present, ..perhaps(204) };
        given(&[], &[possible]).silent(&RULE);
    }

    #[test]
    fn statuses_that_have_content() {
        given(&[typed(200, "T"), typed(404, "T"), typed(299, "T"), default()], &[full(201)]).silent(&RULE);
    }

    #[test]
    fn the_headline() {
        given(&[], &[full(204)]).says(
            &RULE,
            "content with 204 No Content, which must not have any: a server drops it, or writes it in front of \
             the next response on the connection",
            "remove the content, or respond with 200 OK",
        );
    }
}
