//! Header fields that mean nothing with their status.

use crate::{
    Cite, Sentence, Text,
    header::{self, Demand},
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Header fields that mean nothing with their status.
pub(crate) static RULE: Rule = Rule {
    id: "meaningless_header",
    title: Text { en: "Meaningless header field", ko: "의미 없는 헤더 필드" },
    level: Level::Warn,
    grounds: &[Ground::Declaration, Ground::Body],
    summary: Text {
        en: "Content-Range outside 206, 226 and 416; Content-Length or Transfer-Encoding on 1xx and 204",
        ko: "206, 226, 416이 아닌 응답의 Content-Range, 1xx와 204의 Content-Length나 Transfer-Encoding",
    },
    why: Text {
        en: "Clients ignore a range that they did not ask for. A length without content is worse: some \
             clients wait for bytes that never arrive, others read the next response as the content. \
             Location on 201, 202 and redirects is fine, and so is Retry-After where it helps.",
        ko: "클라이언트는 요청하지 않은 범위를 무시한다. 콘텐츠가 없는데 길이가 있으면 더 나쁘다. 어떤 \
             클라이언트는 오지 않을 바이트를 기다리고, 어떤 클라이언트는 다음 응답을 콘텐츠로 읽는다. \
             201, 202, 리다이렉션의 Location과 도움이 되는 Retry-After는 괜찮다.",
    },
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

const FORBIDDEN: Text = Text { en: "is forbidden", ko: "쓸 수 없다" };
const MEANINGLESS: Text = Text { en: "has no meaning", ko: "의미가 없다" };

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status, seen) in case.fields() {
        for name in seen.names {
            let Some(rule) = header::meaningless(status.code(), name) else { continue };
            let verdict = if rule.demand == Demand::MustNot { FORBIDDEN } else { MEANINGLESS };
            sink.report(Report {
                at,
                code: Some(status.code()),
                message: Sentence {
                    en: format_args!("`{}` {} with {status}: {}", rule.field, verdict.en, rule.note.en),
                    ko: format_args!(
                        "{status} 응답에서 `{}` 필드는 {}: {}",
                        rule.field, verdict.ko, rule.note.ko
                    ),
                },
                help: Sentence { en: format_args!("remove it"), ko: format_args!("이 필드를 지운다") },
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
            "`Content-Length` is forbidden with 204 No Content: not even `0`",
            "remove it",
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
