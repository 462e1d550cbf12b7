//! A response without a header field that would help the client on.

use core::fmt;

use crate::{
    Cite, Language, Sentence, Status, Text,
    contract::At,
    header::{self, FieldRule},
    profile::{FieldDemand, Profile},
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{OneOf, Part, en, ko},
    },
};

/// A response without a header field that would help the client on.
pub(crate) static RULE: Rule = Rule {
    id: "missing_recommended_header",
    title: Text { en: "Missing recommended header field", ko: "빠진 권장 헤더 필드" },
    level: Level::Allow,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: Text {
        en: "a response whose header fields are known and lack one that an RFC or the profile recommends",
        ko: "알려진 헤더 필드에 RFC나 프로필이 권장하는 필드가 빠진 응답",
    },
    why: Text {
        en: "A client that created a resource wants to know its URI, and one that was turned away wants \
             to know when to retry. Without the field it guesses, or retries at once.",
        ko: "리소스를 만든 클라이언트는 그 URI를, 거절당한 클라이언트는 다시 시도할 시점을 알고 싶어 \
             한다. 필드가 없으면 추측하거나 곧바로 다시 시도한다.",
    },
    cites: &[
        Cite::rfc(9110, "9.3.3"),
        Cite::rfc(9110, "15.5.14"),
        Cite::rfc(9110, "15.5.17"),
        Cite::rfc(7725, "4"),
        Cite::rfc(9110, "10.2.3"),
    ],
    bad: r#"#[responds(201, method = POST, path = "/todos")]
async fn create(Json(new): Json<NewTodo>) -> (StatusCode, Json<Todo>) {
    (StatusCode::CREATED, Json(store(new).await))
}"#,
    good: r#"#[responds(201, method = POST, path = "/todos")]
async fn create(Json(new): Json<NewTodo>) -> impl IntoResponse {
    (StatusCode::CREATED, [(header::LOCATION, "/todos/1")], Json(store(new).await))
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status, seen) in case.fields() {
        let due = || due(case, status).filter(|rule| seen.lacks(rule.field));
        due().for_each(|rule| recommended(at, status, rule, sink));
        for profile in case.profiles() {
            let demands = profile.fields.iter().filter(|demand| demand.codes.contains(status.code()));
            for demand in demands.filter(|demand| demand.any_of.iter().all(|field| seen.lacks(field))) {
                // A field that the specifications recommend too is reported once.
                if !due().any(|rule| demand.any_of.contains(&rule.field)) {
                    demanded(at, status, profile, demand, sink);
                }
            }
        }
    }
}

/// The recommendations of the specifications that the profile enforces and whose usual case applies.
///
/// A resource that PUT creates is the target itself, and needs no Location.
fn due(case: &Case<'_>, status: Status) -> impl Iterator<Item = &'static FieldRule> {
    let applies = status != Status::CREATED || case.every_method(|method| method == "POST");
    header::recommended(status.code()).filter(move |rule| applies && case.asks(rule.asked))
}

fn demanded(at: At, status: Status, profile: &Profile, demand: &FieldDemand, sink: &mut dyn Sink) {
    let (fields, id) = (OneOf(demand.any_of), profile.id);
    let field = demand.any_of.first().copied().unwrap_or_default();
    sink.report(Report {
        at,
        code: Some(status.code()),
        message: Sentence {
            en: format_args!("{status} is sent without {}, which the profile `{id}` requires", en(fields)),
            ko: format_args!("{status} 응답에 `{id}` 프로필이 요구하는 {} 필드가 없다", ko(fields)),
        },
        help: Sentence {
            en: format_args!("set `{field}`"), ko: format_args!("`{field}` 필드를 설정한다")
        },
        cite: Some(demand.cite),
    });
}

fn recommended(at: At, status: Status, rule: &FieldRule, sink: &mut dyn Sink) {
    let FieldRule { field, note, when, cites, .. } = rule;
    sink.report(Report {
        at,
        code: Some(status.code()),
        message: Sentence {
            en: format_args!("{status} without `{field}` leaves the client to guess"),
            ko: format_args!("{status} 응답에 `{field}` 필드가 없어 클라이언트가 추측해야 한다"),
        },
        help: Sentence {
            en: format_args!("{}set `{field}`: {}", en(When(*when)), note.en),
            ko: format_args!("{}`{field}` 필드를 설정한다: {}", ko(When(*when)), note.ko),
        },
        cite: cites.first().copied(),
    });
}

/// The condition of an advice; empty if it always applies.
struct When(Text);

impl Part for When {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (language, self.0) {
            (_, when) if when.is_empty() => Ok(()),
            (Language::English, when) => write!(f, "when {}, ", when.en),
            (Language::Korean, when) => write!(f, "{}, ", when.ko),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        profile::{AZURE, OWASP, ZALANDO},
        rule::testing::{d, fielded, given, r, setting},
    };

    #[test]
    fn what_a_post_creates() {
        given(&[fielded(201, &[])], &[setting(201, &["etag"])])
            .methods(&["POST"])
            .flags(&RULE, &[(At::Declared(0), 201), (At::Returned(0), 201)]);
        given(&[], &[setting(201, &["location"])]).methods(&["POST"]).silent(&RULE);
    }

    #[test]
    fn what_a_put_or_an_unknown_method_creates() {
        given(&[], &[setting(201, &[])]).methods(&["PUT"]).silent(&RULE);
        given(&[], &[setting(201, &[])]).methods(&["POST", "PUT"]).silent(&RULE);
        given(&[], &[setting(201, &[])]).silent(&RULE);
    }

    #[test]
    fn other_recommendations() {
        given(&[], &[setting(416, &[]), setting(451, &[])])
            .flags(&RULE, &[(At::Returned(0), 416), (At::Returned(1), 451)]);
        given(&[d(416)], &[r(451)]).silent(&RULE);
    }

    #[test]
    fn redirects_have_a_rule_of_their_own() {
        given(&[fielded(303, &[])], &[setting(301, &[])]).silent(&RULE);
    }

    #[test]
    fn what_is_merely_allowed_is_asked_for_by_the_strict() {
        let late = [setting(429, &[]), setting(503, &[])];
        given(&[], &late).silent(&RULE);
        given(&[], &late).strict().flags(&RULE, &[(At::Returned(0), 429), (At::Returned(1), 503)]);
        given(&[], &[setting(503, &["retry-after"])]).strict().silent(&RULE);
    }

    #[test]
    fn one_finding_per_field() {
        given(&[], &[setting(429, &[])]).profile(&OWASP).strict().flags(&RULE, &[(At::Returned(0), 429)]);
    }

    #[test]
    fn a_profile_asks_for_its_own_fields_alone() {
        given(&[], &[setting(429, &[]), setting(451, &[])])
            .profile(&OWASP)
            .flags(&RULE, &[(At::Returned(0), 429)]);
        given(&[], &[setting(202, &[])]).profile(&AZURE).flags(&RULE, &[(At::Returned(0), 202)]);
        given(&[fielded(429, &["X-RateLimit-Limit"])], &[setting(201, &["location"])])
            .profile(&ZALANDO)
            .silent(&RULE);
    }
}
