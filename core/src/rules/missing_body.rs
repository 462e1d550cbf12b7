//! A status that announces content, without content.

use crate::{
    Cite, Sentence, Status, Text,
    contract::Content,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// A status that announces content, without content.
pub(crate) static RULE: Rule = Rule {
    id: "missing_body",
    title: Text {
        en: "Status that announces content, without content",
        ko: "콘텐츠 없이 콘텐츠를 알리는 상태",
    },
    level: Level::Allow,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: Text {
        en: "200, 203, 206 or 300 without content", ko: "콘텐츠가 없는 200, 203, 206, 300"
    },
    why: Text {
        en: "The client expects content and gets none: JSON clients fail to parse it. 204 says that the \
             request succeeded and there is no content.",
        ko: "클라이언트는 콘텐츠를 기대하지만 받지 못하며, JSON 클라이언트는 파싱에 실패한다. 요청이 \
             성공했고 콘텐츠가 없음은 204로 알린다.",
    },
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
            message: Sentence {
                en: format_args!("{status} announces content, but there is none"),
                ko: format_args!("{status} 상태는 콘텐츠가 있음을 알리지만 콘텐츠가 없다"),
            },
            help: Sentence {
                en: format_args!(
                    "send the content that was requested, or respond with {}",
                    Status::NO_CONTENT
                ),
                ko: format_args!("요청한 콘텐츠를 보내거나 {} 상태로 응답한다", Status::NO_CONTENT),
            },
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
