//! Content with a status that never has any.

use crate::{
    Cite, Status,
    catalogue::ContentRule,
    contract::{Content, Key},
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
          connection; axum drops them, and on 204 leaves a Content-Length that RFC 9110 forbids. On 205 both send them.",
    cites: &[
        Cite::rfc(9110, "6.4.1"),
        Cite::rfc(9110, "15.3.5"),
        Cite::rfc(9110, "15.3.6"),
        Cite::rfc(9110, "8.6"),
    ],
    bad: r#"#[responds(204(body = Json<Todo>))]
async fn remove() -> (StatusCode, Json<Todo>) {
    (StatusCode::NO_CONTENT, Json(Todo::default()))
}"#,
    good: r#"#[responds(204)]
async fn remove() -> StatusCode {
    StatusCode::NO_CONTENT
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let declared = case.declared().map(|(at, declared)| (at, declared.key, declared.content()));
    let returned =
        case.returned().map(|(at, returned)| (at, Key::Code(returned.code.into()), returned.content));
    for (at, key, content) in declared.chain(returned) {
        let Some(status) = key.status().filter(|_| content == Content::Present) else { continue };
        let Some(consequence) = consequence(status) else { continue };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: format_args!("content with {status}, which has none: {consequence}"),
            help: format_args!("leave the content out, or answer {}", Status::OK),
            cite: Some(status.cite()),
        });
    }
}

/// What the servers do with content on a status that has none.
fn consequence(status: Status) -> Option<&'static str> {
    match status.content() {
        ContentRule::Forbidden if status.code() < 200 => Some("…"),
        ContentRule::Forbidden => Some(
            "actix-web writes the bytes in front of the next response on the connection, axum drops them",
        ),
        ContentRule::MustBeEmpty => {
            Some("axum and actix-web send it, and the client may take it for the next response")
        }
        ContentRule::Expected | ContentRule::Optional => None,
    }
}
