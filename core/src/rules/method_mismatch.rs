//! A status that seldom fits the method.

use crate::{
    Cite, Class, Status, StatusSet,
    catalogue::Scope,
    contract::At,
    method::{self, Fit, MethodFit},
    rule::{Case, Ground, Level, Report, Rule, Sink, wording::Any},
};

/// A status that seldom fits the method.
pub(crate) static RULE: Rule = Rule {
    id: "method_mismatch",
    level: Level::Warn,
    grounds: &[Ground::Signature],
    summary: "201, 205 on GET or HEAD, and a success of PUT or DELETE that RFC 9110 does not list for it",
    why: "GET and HEAD change nothing, so nothing can have been created. After PUT and DELETE clients know a few codes, \
          and act on them: update their copy, forget it, ask later. Profiles narrow this further, and `strict` flags \
          every pair that is seldom right.",
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

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let suspicious = case.profiles().any(|profile| profile.suspicious_methods);
    let Some(method) = case.contract.methods.first().copied() else { return };
    for (at, status) in case.own_statuses() {
        if case.every_method(|method| is_unlisted(case, status, method)) {
            let listed = case.success(method).unwrap_or_default();
            unlisted(at, status, method, listed, sink);
        } else if suspicious && case.every_method(|method| oddity(status, method).is_some()) {
            odd(at, status, method, sink);
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
fn oddity(status: Status, method: &str) -> Option<&'static MethodFit> {
    method::fit(status.code(), method).filter(|fit| fit.fit == Fit::Suspicious)
}

fn unlisted(at: At, status: Status, method: &str, listed: StatusSet, sink: &mut dyn Sink) {
    let usual: StatusSet = listed.iter().filter(|code| is_usual(*code)).collect();
    let usual = if usual.is_empty() { listed } else { usual };
    let fit = oddity(status, method);
    let why = fit.map_or("clients do not expect it there", |fit| fit.reason);
    sink.report(Report {
        at,
        code: Some(status.code()),
        message: format_args!("{status} does not fit `{method}`: {why}"),
        help: format_args!("answer with {}", Any(usual)),
        cite: fit.and_then(|fit| fit.cites.first().copied()),
    });
}

/// Returns `true` if a code is one to offer: of general use, and no answer to a range.
fn is_usual(code: u16) -> bool {
    let general = |status: &Status| status.scope() == Scope::General && *status != Status::PARTIAL_CONTENT;
    Status::from_code(code).is_some_and(|status| general(&status))
}

fn odd(at: At, status: Status, method: &str, sink: &mut dyn Sink) {
    let Some(fit) = oddity(status, method) else { return };
    sink.report(Report {
        at,
        code: Some(status.code()),
        message: format_args!("{status} seldom fits `{method}`: {}", fit.reason),
        help: format_args!("answer with another code, or write `allow(method_mismatch, reason = \"…\")`"),
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
            "201 Created does not fit `DELETE`: a deletion answers 200, 202 or 204",
            "answer with `200`, `202` or `204`",
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
