//! A status that the profile wants to see declared.

use core::fmt;

use crate::{
    Cite, Class, Language, Sentence, Text,
    contract::{At, Key, Source},
    profile::{Requirement, When},
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Handler, OneKeyOf, Part, Written, en, ko},
    },
};

/// A status that the profile wants to see declared.
pub(crate) static RULE: Rule = Rule {
    id: "missing_status",
    title: Text { en: "Status that the profile requires", ko: "프로필이 요구하는 상태" },
    level: Level::Allow,
    grounds: &[Ground::Declaration, Ground::Signature],
    summary: Text {
        en: "a status that the profile requires, such as 401 or 403 where credentials are read",
        ko: "자격 증명을 읽는 곳의 401이나 403처럼 프로필이 요구하는 상태",
    },
    why: Text {
        en: "A style guide lists the statuses that every operation of a kind must describe, so that \
             clients can rely on them. If something around the handler sends the status, declare it with \
             `elsewhere(..)`.",
        ko: "스타일 가이드는 같은 종류의 작업이 모두 설명해야 할 상태를 나열하여 클라이언트가 이에 의지할 \
             수 있게 한다. 핸들러 바깥에서 보내는 상태는 `elsewhere(..)`로 선언한다.",
    },
    cites: &[
        Cite::rfc(9110, "11.4"),
        Cite::page("Spectral OWASP ruleset", "https://github.com/stoplightio/spectral-owasp-ruleset"),
        Cite::page(
            "MongoDB IPA rulesets",
            "https://github.com/mongodb/openapi/blob/main/tools/spectral/ipa/rulesets/README.md",
        ),
    ],
    bad: r"#[responds(200, elsewhere(400), strict)]
async fn me(TypedHeader(auth): TypedHeader<Authorization<Bearer>>) -> Json<User> {
    Json(user(auth).await)
}",
    good: r"#[responds(200, elsewhere(400, 401), strict)]
async fn me(TypedHeader(auth): TypedHeader<Authorization<Bearer>>) -> Json<User> {
    Json(user(auth).await)
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    if !case.lists_all() || !case.is_declared() {
        return;
    }
    for profile in case.profiles() {
        let missing = |requirement: &&Requirement| {
            requirement.when.iter().all(|when| applies(case, *when))
                && !requirement.any_of.iter().any(|key| case.declares(*key))
        };
        for requirement in profile.required.iter().filter(missing) {
            let Some(first) = requirement.any_of.first().copied() else { continue };
            let (handler, wanted) = (Handler(case.contract.handler), OneKeyOf(requirement.any_of));
            let only = first.code().filter(|_| requirement.any_of.len() == 1);
            let advice = Advice { key: first, source: case.contract.source };
            sink.report(Report {
                at: At::Declaration,
                code: only,
                message: Sentence {
                    en: format_args!(
                        "{} does not declare {}, which the profile `{}` requires",
                        en(handler),
                        en(wanted),
                        profile.id
                    ),
                    ko: format_args!(
                        "{}에 `{}` 프로필이 요구하는 {} 응답이 선언되어 있지 않다",
                        ko(handler),
                        profile.id,
                        ko(wanted)
                    ),
                },
                help: Sentence { en: format_args!("{}", en(advice)), ko: format_args!("{}", ko(advice)) },
                cite: Some(requirement.cite),
            });
        }
    }
}

/// The advice to declare the missing response.
#[derive(Clone, Copy)]
struct Advice<'a> {
    key: Key,
    source: Source<'a>,
}

impl Part for Advice<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (key, source) = (Written(self.key), self.source);
        if matches!(source, Source::Documentation(_)) {
            return match language {
                Language::English => write!(f, "add `{key}` to `{source}`"),
                Language::Korean => write!(f, "`{source}`에 `{key}` 항목을 추가한다"),
            };
        }
        match (language, self.key) {
            (Language::English, Key::Default) => write!(f, "add `{key}`"),
            (Language::Korean, Key::Default) => write!(f, "`{key}` 항목을 추가한다"),
            (Language::English, _) => {
                write!(f, "add `{key}`, or `elsewhere({key})` if something around the handler sends it")
            }
            (Language::Korean, _) => {
                write!(f, "`{key}` 항목을, 핸들러 바깥에서 보낸다면 `elsewhere({key})`를 추가한다")
            }
        }
    }
}

/// Returns `true` if the condition of a requirement holds.
fn applies(case: &Case<'_>, when: When) -> bool {
    match when {
        When::Secured => case.evidence.request.credentials,
        When::PathParameter => case.contract.path.is_some_and(has_parameter),
        When::TakesContent => case.evidence.request.content,
        When::Method(methods) => case.every_method(|method| methods.contains(&method)),
        When::Succeeds => case
            .contract
            .responses
            .iter()
            .any(|declared| declared.key.code().and_then(Class::of) == Some(Class::Success)),
    }
}

/// Returns `true` if a segment of the path is a parameter: `{id}`, `<id>`, `:id`, `*rest`.
fn has_parameter(path: &str) -> bool {
    path.split('?')
        .next()
        .unwrap_or(path)
        .split('/')
        .any(|segment| segment.contains(['{', '<']) || segment.starts_with([':', '*']))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::Request,
        profile::{AZURE, IBM, MONGODB_IPA, OWASP, STRICT, ZALANDO},
        rule::testing::{d, default, elsewhere, given, range},
    };

    const SECURED: Request<'_> =
        Request { anything: false, content: false, upgrade: false, credentials: true, fields: &[] };

    #[test]
    fn the_rfcs_ask_for_nothing() {
        given(&[d(200)], &[]).request(SECURED).path("/todos/{id}").silent(&RULE);
    }

    #[test]
    fn the_strict_ask_for_an_answer_to_wrong_credentials() {
        given(&[d(200)], &[]).request(SECURED).profile(&STRICT).flags_at(&RULE, &[At::Declaration]);
        given(&[d(200)], &[]).request(SECURED).strict().flags_at(&RULE, &[At::Declaration]);
        given(&[d(200), elsewhere(403)], &[]).request(SECURED).strict().silent(&RULE);
        given(&[d(200)], &[]).strict().silent(&RULE);
    }

    #[test]
    fn conditions_hold_together() {
        let (complete, bare) = ([d(204), d(404)], [d(200)]);
        let complete = given(&complete, &[]).methods(&["DELETE"]).profile(&MONGODB_IPA);
        complete.path("/todos/{id}").silent(&RULE);
        let bare = given(&bare, &[]).methods(&["DELETE"]).profile(&MONGODB_IPA);
        bare.path("/todos").silent(&RULE);
        bare.path("/todos/{id}").flags(&RULE, &[(At::Declaration, 204), (At::Declaration, 404)]);
        bare.silent(&RULE);
    }

    #[test]
    fn each_profile_asks_for_its_own() {
        given(&[d(200)], &[]).profile(&ZALANDO).flags_at(&RULE, &[At::Declaration]);
        given(&[d(200), default()], &[]).profile(&ZALANDO).silent(&RULE);
        given(&[d(200), range(Class::ClientError), d(401), d(429)], &[])
            .profile(&OWASP)
            .flags(&RULE, &[(At::Declaration, 500)]);
        given(&[d(202), default()], &[]).methods(&["DELETE"]).profile(&AZURE).silent(&RULE);
        given(&[d(204)], &[]).methods(&["PUT"]).profile(&IBM).flags_at(&RULE, &[At::Declaration]);
        given(&[d(204), d(404)], &[]).methods(&["PUT"]).profile(&IBM).flags_at(&RULE, &[At::Declaration]);
        given(&[d(404)], &[]).methods(&["PUT"]).profile(&IBM).silent(&RULE);
    }

    #[test]
    fn parameters_of_every_router() {
        for path in ["/todos/{id}", "/todos/<id>", "/todos/:id", "/files/*rest", "/{a}-{b}"] {
            assert!(has_parameter(path), "{path}");
        }
        for path in ["/todos", "/", "/todos?<page>", "/todos:archive"] {
            assert!(!has_parameter(path), "{path}");
        }
    }
}
