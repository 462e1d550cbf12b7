//! A status that seldom fits the method.

use crate::{
    Cite, Class, Sentence, Status, StatusSet, Text,
    catalogue::Scope,
    contract::At,
    method::{self, Fit, MethodFit},
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Any, en, ko},
    },
};

/// A status that seldom fits the method.
pub(crate) static RULE: Rule = Rule {
    id: "method_mismatch",
    title: Text { en: "Status that does not fit the method", ko: "메서드에 맞지 않는 상태" },
    level: Level::Warn,
    grounds: &[Ground::Signature],
    summary: Text {
        en: "201 or 205 on GET or HEAD, and a success of PUT or DELETE that RFC 9110 does not list for it",
        ko: "GET이나 HEAD의 201과 205, RFC 9110이 PUT이나 DELETE에 나열하지 않은 성공 상태",
    },
    why: Text {
        en: "GET and HEAD change nothing, so they cannot create anything. After PUT and DELETE, clients \
             act on a few codes: they update their copy, remove it, or ask again later. Profiles restrict \
             this further, and `strict` flags every pair that is rarely right.",
        ko: "GET과 HEAD는 아무것도 바꾸지 않으므로 무언가를 만들 수 없다. PUT과 DELETE 다음에 \
             클라이언트는 몇 가지 코드에 따라 사본을 갱신하거나 지우거나 나중에 다시 묻는다. 프로필은 \
             이를 더 좁히며, `strict`는 맞는 경우가 드문 모든 조합을 지적한다.",
    },
    cites: &[Cite::rfc(9110, "9.2.1"), Cite::rfc(9110, "9.3.4"), Cite::rfc(9110, "9.3.5")],
    bad: r#"#[responds(201, method = GET, path = "/todos")]
async fn list() -> (StatusCode, Json<Vec<Todo>>) {
    (StatusCode::CREATED, Json(Vec::new()))
}"#,
    good: r#"#[responds(200, method = GET, path = "/todos")]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}"#,
    check,
};

const UNEXPECTED: Text = Text {
    en: "clients do not expect it from this method",
    ko: "클라이언트가 이 메서드에서 기대하지 않는다",
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let suspicious = case.profiles().any(|profile| profile.suspicious_methods);
    let Some(method) = case.contract.methods.first().copied() else { return };
    for (at, status) in case.own_statuses() {
        if case.every_method(|method| is_unlisted(case, status, method)) {
            let listed = case.success(method).unwrap_or_default();
            report_unlisted(at, status, method, listed, sink);
        } else if suspicious && case.every_method(|method| suspicion(status, method).is_some()) {
            report_suspicious(at, status, method, sink);
        }
    }
}

/// Returns `true` if a success is none of those that are listed for the method; what is ruled out has its own rule.
fn is_unlisted(case: &Case<'_>, status: Status, method: &str) -> bool {
    let code = status.code();
    status.class() == Class::Success
        && case.success(method).is_some_and(|listed| !listed.contains(code))
        && method::fit(code, method).is_none_or(|fit| fit.fit != Fit::Violation)
}

/// Why the two are seldom meant together.
fn suspicion(status: Status, method: &str) -> Option<&'static MethodFit> {
    method::fit(status.code(), method).filter(|fit| fit.fit == Fit::Suspicious)
}

fn report_unlisted(at: At, status: Status, method: &str, listed: StatusSet, sink: &mut dyn Sink) {
    let usual: StatusSet = listed.iter().filter(|code| is_usual(*code)).collect();
    let usual = if usual.is_empty() { listed } else { usual };
    let fit = suspicion(status, method);
    let why = fit.map_or(UNEXPECTED, |fit| fit.reason);
    sink.report(Report {
        at,
        code: Some(status.code()),
        message: Sentence {
            en: format_args!("{status} does not fit `{method}`: {}", why.en),
            ko: format_args!("{status} 상태는 `{method}` 메서드에 맞지 않는다: {}", why.ko),
        },
        help: Sentence {
            en: format_args!("respond with {}", en(Any(usual))),
            ko: format_args!("{} 가운데 하나로 응답한다", ko(Any(usual))),
        },
        cite: fit.and_then(|fit| fit.cites.first().copied()),
    });
}

/// Returns `true` if a code is one to offer: of general use, and no answer to a range.
fn is_usual(code: u16) -> bool {
    let general = |status: &Status| status.scope() == Scope::General && *status != Status::PARTIAL_CONTENT;
    Status::from_code(code).is_some_and(|status| general(&status))
}

fn report_suspicious(at: At, status: Status, method: &str, sink: &mut dyn Sink) {
    let Some(fit) = suspicion(status, method) else { return };
    sink.report(Report {
        at,
        code: Some(status.code()),
        message: Sentence {
            en: format_args!("{status} rarely fits `{method}`: {}", fit.reason.en),
            ko: format_args!("{status} 상태는 `{method}` 메서드에 맞는 경우가 드물다: {}", fit.reason.ko),
        },
        help: Sentence {
            en: format_args!(
                "respond with another status, or write `allow(method_mismatch, reason = \"…\")`"
            ),
            ko: format_args!("다른 상태로 응답하거나 `allow(method_mismatch, reason = \"…\")`을 적는다"),
        },
        cite: fit.cites.first().copied(),
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        profile::{IBM, MONGODB_IPA, ZALANDO},
        rule::testing::{custom, d, elsewhere, given, perhaps, r},
    };

    #[test]
    fn nothing_is_created_by_reading() {
        for method in ["GET", "HEAD"] {
            given(&[d(200), d(201)], &[r(205)])
                .methods(&[method])
                .flags(&RULE, &[(At::Declared(1), 201), (At::Returned(0), 205)]);
        }
        given(&[d(201)], &[]).methods(&["GET", "HEAD"]).flags(&RULE, &[(At::Declared(0), 201)]);
    }

    #[test]
    fn success_of_put_and_delete() {
        given(&[d(200), d(201), d(202), d(204), d(205)], &[])
            .methods(&["PUT"])
            .flags(&RULE, &[(At::Declared(4), 205)]);
        given(&[d(200), d(201), d(202), d(204), d(207)], &[])
            .methods(&["DELETE"])
            .flags(&RULE, &[(At::Declared(1), 201)]);
    }

    #[test]
    fn the_usual_codes_are_offered() {
        given(&[d(201)], &[]).methods(&["DELETE"]).says(
            &RULE,
            "201 Created does not fit `DELETE`: a successful DELETE is answered with 200, 202 or 204",
            "respond with `200`, `202` or `204`",
        );
    }

    #[test]
    fn each_method_must_disagree() {
        given(&[d(201)], &[]).methods(&["GET", "POST"]).silent(&RULE);
        given(&[d(201)], &[]).silent(&RULE);
    }

    #[test]
    fn what_fits_or_is_judged_elsewhere() {
        given(&[d(201), d(202), d(204)], &[]).methods(&["POST"]).silent(&RULE);
        given(&[d(202), d(204), d(206), d(404), elsewhere(201), custom(205)], &[perhaps(201)])
            .methods(&["GET"])
            .silent(&RULE);
        given(&[d(206), d(226)], &[]).methods(&["PUT"]).silent(&RULE);
    }

    #[test]
    fn the_strict_flag_every_oddity() {
        given(&[d(204), d(422), d(201)], &[])
            .methods(&["GET"])
            .strict()
            .flags(&RULE, &[(At::Declared(0), 204), (At::Declared(1), 422), (At::Declared(2), 201)]);
        given(&[d(302), d(303)], &[]).methods(&["POST"]).strict().flags(&RULE, &[(At::Declared(0), 302)]);
        given(&[d(302)], &[]).methods(&["POST"]).silent(&RULE);
    }

    #[test]
    fn profiles_narrow_the_choice() {
        given(&[d(204)], &[]).methods(&["PUT"]).profile(&MONGODB_IPA).flags(&RULE, &[(At::Declared(0), 204)]);
        given(&[d(206)], &[]).methods(&["GET"]).profile(&ZALANDO).flags(&RULE, &[(At::Declared(0), 206)]);
        given(&[d(205)], &[]).methods(&["PUT"]).profile(&IBM).flags(&RULE, &[(At::Declared(0), 205)]);
        given(&[d(204)], &[]).methods(&["PUT"]).profile(&ZALANDO).silent(&RULE);
    }
}
