//! A handler that says its own method is not allowed.

use crate::{
    Cite, Status,
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Handler, OneOf},
    },
};

/// A handler that says its own method is not allowed.
pub(crate) static RULE: Rule = Rule {
    id: "own_method_not_allowed",
    level: Level::Warn,
    grounds: &[Ground::Signature],
    summary: "405 from the handler of that very method",
    why: "405 says that the resource does not take the method, yet the handler is there because it does: the router \
          sends 405 for the methods that have no handler, with the Allow that belongs to it. A resource that refuses \
          just now is in a conflict (409), or forbidden (403).",
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
    let methods = case.contract.methods;
    let refusals = case.own_statuses().filter(|(_, status)| *status == Status::METHOD_NOT_ALLOWED);
    for (at, status) in refusals.filter(|_| !methods.is_empty()) {
        let handler = Handler(case.contract.handler);
        let code = status.code();
        sink.report(Report {
            at,
            code: Some(code),
            message: format_args!(
                "{status} in {handler}, which serves {}: the router sends it for other methods",
                OneOf(methods)
            ),
            help: format_args!(
                "write `elsewhere({code})`, or answer {} if it is refused for now",
                Status::CONFLICT
            ),
            cite: Some(status.cite()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::At,
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
    fn what_the_router_sends() {
        given(&[elsewhere(405), d(404), custom(405)], &[perhaps(405)]).methods(&["GET"]).silent(&RULE);
    }
}
