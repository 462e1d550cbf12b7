//! A status that announces content, without content.

use crate::{
    Cite, Status,
    contract::Content,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// A status that announces content, without content.
pub(crate) static RULE: Rule = Rule {
    id: "missing_body",
    level: Level::Allow,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: "200, 203, 206, 300 with no content",
    why: "The client is told that content follows, and parses nothing: JSON clients fail on it. 204 says that all went \
          well and nothing follows.",
    cites: &[Cite::rfc(9110, "15.3.1"), Cite::rfc(9110, "15.3.5"), Cite::rfc(9110, "15.4.1")],
    bad: r"#[responds(200)]
async fn touch() -> StatusCode {
    StatusCode::OK
}",
    good: r"#[responds(204)]
async fn touch() -> StatusCode {
    StatusCode::NO_CONTENT
}",
    check,
};

/// The statuses that are defined by their content. Others merely ought to have some: 202, 303 (RFC 9110 §15.3.3,
/// §15.4.4).
const DEFINED_BY_CONTENT: [Status; 4] =
    [Status::OK, Status::NON_AUTHORITATIVE_INFORMATION, Status::PARTIAL_CONTENT, Status::MULTIPLE_CHOICES];

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    if case.contract.methods.iter().any(|method| matches!(*method, "HEAD" | "CONNECT")) {
        return;
    }
    let empty = case.contents().filter(|(_, _, content)| *content == Content::Empty);
    for (at, status, _) in empty.filter(|(_, status, _)| DEFINED_BY_CONTENT.contains(status)) {
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: format_args!("{status} announces content, and there is none"),
            help: format_args!("send what was asked for, or answer {}", Status::NO_CONTENT),
            cite: Some(status.cite()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::At,
        rule::testing::{d, elsewhere, empty, full, given, r, typed},
    };

    #[test]
    fn an_empty_success() {
        given(&[typed(200, "()")], &[empty(200), empty(206)])
            .flags(&RULE, &[(At::Declared(0), 200), (At::Returned(0), 200), (At::Returned(1), 206)]);
        given(&[], &[empty(203), empty(300)])
            .methods(&["GET"])
            .flags(&RULE, &[(At::Returned(0), 203), (At::Returned(1), 300)]);
    }

    #[test]
    fn where_nothing_is_due() {
        given(&[typed(201, "()"), d(200)], &[empty(202), empty(204), empty(303), empty(404)]).silent(&RULE);
        given(&[], &[full(200), r(200)]).silent(&RULE);
        given(&[elsewhere(200)], &[]).silent(&RULE);
    }

    #[test]
    fn methods_without_content() {
        given(&[], &[empty(200)]).methods(&["HEAD"]).silent(&RULE);
        given(&[], &[empty(200)]).methods(&["CONNECT"]).silent(&RULE);
    }
}
