//! A failed negotiation that never took place.

use crate::{
    Cite, Status,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// A failed negotiation that never took place.
pub(crate) static RULE: Rule = Rule {
    id: "unnegotiated_status",
    level: Level::Warn,
    grounds: &[Ground::Signature, Ground::Body],
    summary: "406 from a handler that reads no `Accept*` field, 415 from one that takes no content",
    why: "406 says that nothing fits what the client accepts, 415 that its content has a type that is not taken. A \
          handler that looks at neither cannot know, and the client changes what was never wrong.",
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

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let request = case.evidence.request;
    for (at, status) in case.own_statuses() {
        let (subject, help) = match status {
            Status::NOT_ACCEPTABLE if !request.may_read("accept") => {
                ("what the client accepts", "take the header map, or `Accept` as a typed header")
            }
            Status::UNSUPPORTED_MEDIA_TYPE if !request.content && !request.may_read("content-") => {
                ("the type of the request's content", "take the content, or answer 400 Bad Request")
            }
            _ => continue,
        };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: format_args!("{status} is about {subject}, which this handler never looks at"),
            help: format_args!("{help}; or write `elsewhere({})` if a layer sends it", status.code()),
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
