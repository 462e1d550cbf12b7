//! A response without a header field that HTTP demands of it.

use crate::{
    Cite, Sentence, Status, Text,
    contract::{At, Source},
    header::{self, Asked, FieldRule},
    rule::{Case, Ground, Level, Report, Rule, Sink},
    rules::interim_status,
};

/// A response without a header field that HTTP demands of it.
pub(crate) static RULE: Rule = Rule {
    id: "missing_required_header",
    title: Text { en: "Missing required header field", ko: "빠진 필수 헤더 필드" },
    level: Level::Warn,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: Text {
        en: "a response whose header fields are known and lack one that an RFC requires",
        ko: "알려진 헤더 필드에 RFC가 요구하는 필드가 빠진 응답",
    },
    why: Text {
        en: "Without the field the client cannot act on the status: how to authenticate after a 401, \
             which methods are allowed after a 405, which part a 206 contains. No server adds it, and \
             none complains. A bare code in a declaration says nothing about header fields and is not \
             flagged.",
        ko: "필드가 없으면 클라이언트가 상태에 따라 행동할 수 없다. 401 다음의 인증 방법, 405 다음에 \
             허용되는 메서드, 206에 담긴 부분을 알 수 없다. 서버는 이 필드를 추가하지도, 빠졌다고 \
             알리지도 않는다. 선언에 코드만 적으면 헤더 필드에 관해 아무 말도 하지 않은 것이므로 지적하지 \
             않는다.",
    },
    cites: &[
        Cite::rfc(9110, "11.6.1"),
        Cite::rfc(9110, "10.2.1"),
        Cite::rfc(9110, "15.3.7.1"),
        Cite::rfc(9110, "15.5.22"),
    ],
    bad: r"#[responds(401)]
async fn refuse() -> StatusCode {
    StatusCode::UNAUTHORIZED
}",
    good: r#"#[responds(401)]
async fn refuse() -> impl IntoResponse {
    (StatusCode::UNAUTHORIZED, [(header::WWW_AUTHENTICATE, "Bearer")], "log in first")
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status, seen) in case.fields().filter(|(_, status, _)| !interim_status::reports(case, *status)) {
        // A field that declares the media type may be what frees from the duty.
        let type_is_known = seen.content_type.is_some() || seen.lacks("Content-Type");
        for rule in header::required(status.code()).filter(|rule| seen.lacks(rule.field)) {
            let freed = match rule.asked {
                Asked::UnlessType(media) => {
                    !type_is_known || seen.content_type.is_some_and(|of| is(of, media))
                }
                _ => false,
            };
            if !freed {
                report(case.contract.source, (at, status), rule, sink);
            }
        }
    }
}

/// Returns `true` if a media type, with or without parameters, is this one.
fn is(content_type: &str, media: &str) -> bool {
    let bare = content_type.split(';').next().unwrap_or(content_type);
    bare.trim().eq_ignore_ascii_case(media)
}

fn report(source: Source<'_>, (at, status): (At, Status), rule: &FieldRule, sink: &mut dyn Sink) {
    let FieldRule { field, note, cites, .. } = rule;
    let (code, cite) = (Some(status.code()), cites.first().copied());
    let (number, value) = (status.code(), header::example(field));
    match (at, source) {
        (At::Declared(_), Source::Documentation(written)) => sink.report(Report {
            at,
            code,
            message: Sentence {
                en: format_args!(
                    "`{written}` lists the header fields of {status} without `{field}`, which HTTP requires"
                ),
                ko: format_args!(
                    "`{written}`에 적힌 {status} 응답의 헤더 필드에 HTTP가 요구하는 `{field}` 필드가 없다"
                ),
            },
            help: Sentence {
                en: format_args!("add `{field}` to them: {}", note.en),
                ko: format_args!("`{field}` 필드를 추가한다: {}", note.ko),
            },
            cite,
        }),
        (At::Declared(_), _) => sink.report(Report {
            at,
            code,
            message: Sentence {
                en: format_args!("`headers(..)` of {status} lacks `{field}`, which HTTP requires"),
                ko: format_args!("{status} 응답의 `headers(..)`에 HTTP가 요구하는 `{field}` 필드가 없다"),
            },
            help: Sentence {
                en: format_args!("add it: `headers(\"{field}\")` ({})", note.en),
                ko: format_args!("`headers(\"{field}\")`을 추가한다({})", note.ko),
            },
            cite,
        }),
        (_, Source::Type) => sink.report(Report {
            at,
            code,
            message: Sentence {
                en: format_args!("{status} is sent without `{field}`, which HTTP requires"),
                ko: format_args!("{status} 응답에 HTTP가 요구하는 `{field}` 필드가 없다"),
            },
            help: Sentence {
                en: format_args!(
                    "write `#[status({number}, header(\"{field}\" = \"{value}\"))]`, or \
                     `#[header(\"{field}\")]` on a field: {}",
                    note.en
                ),
                ko: format_args!(
                    "`#[status({number}, header(\"{field}\" = \"{value}\"))]`처럼 쓰거나, \
                     `#[header(\"{field}\")]`를 값이 되는 필드에 적는다: {}",
                    note.ko
                ),
            },
            cite,
        }),
        _ => sink.report(Report {
            at,
            code,
            message: Sentence {
                en: format_args!("{status} is sent without `{field}`, which HTTP requires"),
                ko: format_args!("{status} 응답에 HTTP가 요구하는 `{field}` 필드가 없다"),
            },
            help: Sentence {
                en: format_args!("set `{field}`, here or in a layer around it: {}", note.en),
                ko: format_args!(
                    "`{field}` 필드를 여기에서, 또는 이를 감싸는 레이어에서 설정한다: {}",
                    note.ko
                ),
            },
            cite,
        }),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{Declared, Fields, Request, Returned},
        rule::testing::{d, elsewhere, fielded, given, perhaps, r, setting},
    };

    #[test]
    fn returned_without() {
        given(&[], &[setting(401, &[]), setting(405, &["content-type"]), setting(426, &[])])
            .flags(&RULE, &[(At::Returned(0), 401), (At::Returned(1), 405), (At::Returned(2), 426)]);
        let upgrade = Request { upgrade: true, ..Request::default() };
        let returned = [setting(101, &[])];
        let switching = given(&[], &returned);
        switching.request(upgrade).flags(&RULE, &[(At::Returned(0), 101), (At::Returned(0), 101)]);
        // 101 without an upgrade is no answer at all.
        switching.silent(&RULE);
    }

    #[test]
    fn a_type_sets_it_in_its_own_attribute() {
        given(&[], &[setting(401, &[])]).source(Source::Type).advises(
            &RULE,
            "write `#[status(401, header(\"WWW-Authenticate\" = \"Bearer\"))]`, or \
             `#[header(\"WWW-Authenticate\")]` on a field: at least one challenge applicable to the target",
            "`#[status(401, header(\"WWW-Authenticate\" = \"Bearer\"))]`처럼 쓰거나, \
             `#[header(\"WWW-Authenticate\")]`를 값이 되는 필드에 적는다: 대상 리소스에 \
             적용되는 챌린지가 하나 이상 있어야 한다",
        );
    }

    #[test]
    fn declared_without() {
        given(&[fielded(401, &["X-Request-Id"]), fielded(226, &[])], &[])
            .flags(&RULE, &[(At::Declared(0), 401), (At::Declared(1), 226)]);
    }

    #[test]
    fn what_says_nothing_of_fields() {
        given(&[d(401), d(405)], &[r(401), perhaps(405)]).silent(&RULE);
        let open = Returned { fields: Fields { names: &["vary"], closed: false }, ..r(401) };
        given(&[], &[open]).silent(&RULE);
    }

    #[test]
    fn fields_that_are_there_in_any_case() {
        given(&[fielded(401, &["www-authenticate"])], &[setting(405, &["allow"])]).silent(&RULE);
        given(&[fielded(200, &[])], &[setting(404, &[])]).silent(&RULE);
        let layer = Declared { fields: Some(&[]), ..elsewhere(401) };
        given(&[layer], &[]).silent(&RULE);
    }

    #[test]
    fn several_parts_need_no_range_of_the_whole() {
        given(&[fielded(206, &[])], &[setting(206, &[])])
            .flags(&RULE, &[(At::Declared(0), 206), (At::Returned(0), 206)]);
        let parts = Declared { content_type: Some("Multipart/Byteranges; boundary=x"), ..fielded(206, &[]) };
        given(&[parts], &[setting(206, &["content-type"]), setting(206, &["content-range"])]).silent(&RULE);
    }
}
