//! A response without a header field that would help the client on.

use core::fmt;

use crate::{
    Cite, Status,
    contract::At,
    header::{self, FieldRule},
    profile::{FieldDemand, Profile},
    rule::{Case, Ground, Level, Report, Rule, Sink, wording::OneOf},
};

/// A response without a header field that would help the client on.
pub(crate) static RULE: Rule = Rule {
    id: "missing_recommended_header",
    level: Level::Allow,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: "a response whose header fields are known, and lack one that an RFC or the profile recommends",
    why: "A client that made something wants to know where it is, one that was sent away when to come back. Without \
          the field it guesses, or asks again at once.",
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
    sink.report(Report {
        at,
        code: Some(status.code()),
        message: format_args!("{status} goes out without {fields}, which the profile `{id}` asks for"),
        help: format_args!("set `{}`", demand.any_of.first().copied().unwrap_or_default()),
        cite: Some(demand.cite),
    });
}

fn recommended(at: At, status: Status, rule: &FieldRule, sink: &mut dyn Sink) {
    let FieldRule { field, note, when, cites, .. } = rule;
    sink.report(Report {
        at,
        code: Some(status.code()),
        message: format_args!("{status} without `{field}` leaves the client to guess"),
        help: format_args!("{}set `{field}`: {note}", Where(when)),
        cite: cites.first().copied(),
    });
}

/// A condition in front of an advice; nothing where there is none.
struct Where<'a>(&'a str);

impl fmt::Display for Where<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            "" => Ok(()),
            when => write!(f, "where {when}, "),
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
