//! Header fields that mean nothing with their status.

use crate::{
    Cite,
    header::{self, Demand},
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Header fields that mean nothing with their status.
pub(crate) static RULE: Rule = Rule {
    id: "meaningless_header",
    level: Level::Warn,
    grounds: &[Ground::Declaration, Ground::Body],
    summary: "Content-Range outside 206, 226, 416; Content-Length or Transfer-Encoding on 1xx and 204",
    why: "Clients ignore a range where no part was asked for. A length where there can be no content is worse: some \
          wait for bytes that never come, others take the next response for them. Location on 201, 202 and redirects, \
          and Retry-After wherever it helps, are fine.",
    cites: &[Cite::rfc(9110, "14.4"), Cite::rfc(9110, "8.6"), Cite::rfc(9112, "6.1")],
    bad: r#"#[responds(200)]
async fn part() -> impl IntoResponse {
    (StatusCode::OK, [(header::CONTENT_RANGE, "bytes 0-9/100")], "0123456789")
}"#,
    good: r#"#[responds(206)]
async fn part(headers: HeaderMap) -> impl IntoResponse {
    (StatusCode::PARTIAL_CONTENT, [(header::CONTENT_RANGE, "bytes 0-9/100")], read(&headers))
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status, seen) in case.fields() {
        for name in seen.names {
            let Some(rule) = header::meaningless(status.code(), name) else { continue };
            let what = if rule.demand == Demand::MustNot { "must not be there" } else { "means nothing" };
            sink.report(Report {
                at,
                code: Some(status.code()),
                message: format_args!("`{}` {what} with {status}: {}", rule.field, rule.note),
                help: format_args!("leave it out"),
                cite: rule.cites.first().copied(),
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{At, Fields, Returned},
        rule::testing::{d, fielded, given, perhaps, r, setting},
    };

    #[test]
    fn a_range_of_nothing() {
        given(&[fielded(200, &["Content-Range"])], &[setting(404, &["content-range"])])
            .flags(&RULE, &[(At::Declared(0), 200), (At::Returned(0), 404)]);
    }

    #[test]
    fn a_length_of_nothing() {
        given(&[], &[setting(204, &["content-length", "transfer-encoding"])])
            .flags(&RULE, &[(At::Returned(0), 204), (At::Returned(0), 204)]);
        let open = Returned { fields: Fields { names: &["content-length"], closed: false }, ..r(103) };
        given(&[], &[open]).flags(&RULE, &[(At::Returned(0), 103)]);
    }

    #[test]
    fn the_words() {
        given(&[fielded(204, &["content-length"])], &[]).says(
            &RULE,
            "`Content-Length` must not be there with 204 No Content: not even 0",
            "leave it out",
        );
    }

    #[test]
    fn fields_that_say_something() {
        let ranges = ["content-range"];
        given(&[fielded(206, &ranges)], &[setting(416, &ranges), setting(226, &ranges)]).silent(&RULE);
        given(&[fielded(201, &["Location"]), fielded(202, &["Location", "Retry-After"]), d(204)], &[])
            .silent(&RULE);
        given(&[], &[setting(200, &["content-length"]), setting(304, &["etag"]), perhaps(204)]).silent(&RULE);
        given(&[], &[setting(403, &["www-authenticate"]), setting(204, &["etag"])]).silent(&RULE);
    }
}
