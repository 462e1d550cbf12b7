//! A handler that says its own method is not allowed.

use crate::{
    Cite, Sentence, Status, Text,
    contract::Contract,
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Handler, OneOf, Outside, en, ko},
    },
};

/// A handler that says its own method is not allowed.
pub(crate) static RULE: Rule = Rule {
    id: "own_method_not_allowed",
    title: Text { en: "405 for the handler's own method", ko: "자신의 메서드에 대한 405" },
    level: Level::Warn,
    grounds: &[Ground::Signature],
    summary: Text {
        en: "405 from the handler of that method",
        ko: "그 메서드를 처리하는 핸들러가 보내는 405",
    },
    why: Text {
        en: "405 says that the resource does not support the method, but the handler exists because it \
             does: the router sends 405 for methods without a handler, together with the right Allow \
             field. A resource that refuses a request for now is a conflict (409), or forbidden (403).",
        ko: "405는 리소스가 메서드를 지원하지 않음을 뜻하지만, 핸들러가 있다는 것은 지원한다는 뜻이다. \
             핸들러가 없는 메서드에는 라우터가 알맞은 Allow 필드와 함께 405를 보낸다. 지금만 거부하는 \
             요청은 충돌(409)이거나 금지(403)이다.",
    },
    cites: &[Cite::rfc(9110, "15.5.6"), Cite::rfc(9110, "9.1")],
    bad: r#"#[responds(200, 405, method = GET, path = "/todos")]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}"#,
    good: r#"#[responds(200, elsewhere(405), method = GET, path = "/todos")]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let Contract { methods, source, .. } = *case.contract;
    // A router may send other methods to a handler than its documentation names, and then it refuses them itself.
    if case.contract.methods_are_documented {
        return;
    }
    let refusals = case.own_statuses().filter(|(_, status)| *status == Status::METHOD_NOT_ALLOWED);
    for (at, status) in refusals.filter(|_| !methods.is_empty()) {
        let handler = Handler(case.contract.handler);
        let code = status.code();
        let outside = Outside { source, rule: RULE.id, code };
        sink.report(Report {
            at,
            code: Some(code),
            message: Sentence {
                en: format_args!(
                    "{status} in {}, which serves {}: the router sends it for other methods",
                    en(handler),
                    en(OneOf(methods))
                ),
                ko: format_args!(
                    "{} 메서드를 처리하는 {}의 {status}: 다른 메서드에는 라우터가 이 상태를 보낸다",
                    ko(OneOf(methods)),
                    ko(handler)
                ),
            },
            help: Sentence {
                en: format_args!(
                    "{}, or respond with {} if the request is refused for now",
                    en(outside),
                    Status::CONFLICT
                ),
                ko: format_args!(
                    "지금만 거부하는 것이라면 {} 상태로 응답하고, 아니면 {}",
                    Status::CONFLICT,
                    ko(outside)
                ),
            },
            cite: Some(status.cite()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{At, Source},
        rule::testing::{custom, d, elsewhere, given, perhaps, r},
    };

    #[test]
    fn its_own_method() {
        given(&[d(200), d(405)], &[r(405)]).methods(&["GET"]).flags(&RULE, &[(At::Declared(1), 405)]);
        given(&[], &[r(405)]).methods(&["PUT", "POST"]).flags(&RULE, &[(At::Returned(0), 405)]);
    }

    #[test]
    fn a_handler_for_whatever_comes() {
        given(&[d(405)], &[r(405)]).silent(&RULE);
    }

    #[test]
    fn documentation_does_not_tell_what_a_router_sends_here() {
        given(&[d(200), d(405)], &[r(405)]).methods(&["GET"]).documented_methods().silent(&RULE);
    }

    #[test]
    fn only_the_attribute_has_a_word_for_it() {
        let (source, returned) = (Source::Documentation("#[endpoint(..)]"), [r(405)]);
        given(&[], &returned).source(source).methods(&["GET"]).advises(
            &RULE,
            "write `// responds: allow(own_method_not_allowed, reason = \"…\")`, or respond with 409 Conflict if \
             the request is refused for now",
            "지금만 거부하는 것이라면 409 Conflict 상태로 응답하고, 아니면 `// responds: \
             allow(own_method_not_allowed, reason = \"…\")` 주석을 적는다",
        );
    }

    #[test]
    fn what_the_router_sends() {
        given(&[elsewhere(405), d(404), custom(405)], &[perhaps(405)]).methods(&["GET"]).silent(&RULE);
    }
}
