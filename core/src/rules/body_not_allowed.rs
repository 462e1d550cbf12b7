//! Content with a status that never has any.

use crate::{
    Cite, Class, Status,
    catalogue::ContentRule,
    contract::Content,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Content with a status that never has any.
pub(crate) static RULE: Rule = Rule {
    id: "body_not_allowed",
    level: Level::Deny,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: "content with 1xx, 204, 304, whose messages end with the header section, or with 205, which must be empty",
    why: "HTTP frames these responses without content, so a client takes whatever follows for the next response. \
          On 204 and 304 actix-web writes the bytes with no Content-Length, in front of the next response on the \
          connection; axum drops them, and leaves a Content-Length that RFC 9110 forbids on a 204. On 205 both send them.",
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
            message: format_args!("{CONTENT_WITH}{status}{HAS_NONE}{consequence}"),
            help: format_args!("leave the content out, or answer {}", Status::OK),
            cite: Some(status.cite()),
        });
    }
}

/// Before the status that has no content.
pub(crate) const CONTENT_WITH: &str = "content with ";
/// Behind it, before what follows.
pub(crate) const HAS_NONE: &str = ", whose messages have none: ";

/// What the servers do with content on a status that has none.
pub(crate) const fn consequence(status: Status) -> Option<&'static str> {
    match status.content() {
        ContentRule::Forbidden if matches!(status.class(), Class::Informational) => {
            Some("the client takes it for the start of the next response")
        }
        ContentRule::Forbidden => {
            Some("a server drops it, or writes it in front of the next response on the connection")
        }
        ContentRule::MustBeEmpty => Some("servers send it, and the client is told to expect none"),
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
            "content with 204 No Content, whose messages have none: a server drops it, or writes it in front \
             of the next response on the connection",
            "leave the content out, or answer 200 OK",
        );
    }
}
