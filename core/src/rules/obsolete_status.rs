//! Codes whose specification is gone.

use crate::{
    Cite, Sentence, Status, Text,
    catalogue::{Scope, State},
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Codes whose specification is gone.
pub(crate) static RULE: Rule = Rule {
    id: "obsolete_status",
    title: Text { en: "Obsolete status", ko: "폐기된 상태" },
    level: Level::Warn,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: Text {
        en: "102, which WebDAV dropped, and 510, which IANA lists as obsoleted",
        ko: "WebDAV에서 빠진 102와 IANA가 폐기된 것으로 분류한 510",
    },
    why: Text {
        en: "The number is still registered, so it cannot be reused, but its specification was withdrawn: \
             new clients do not act on it.",
        ko: "번호는 아직 등록되어 있어 다시 쓸 수 없지만 명세가 철회되었다. 새로 작성하는 클라이언트는 이 \
             코드에 따라 행동하지 않는다.",
    },
    cites: &[Cite::rfc(4918, "21.4"), Cite::rfc(2774, "7")],
    bad: r"#[responds(200, 510)]
async fn convert() -> Result<Json<Report>, StatusCode> {
    let report = render().await.ok_or(StatusCode::NOT_EXTENDED)?;
    Ok(Json(report))
}",
    good: r"#[responds(200, 501)]
async fn convert() -> Result<Json<Report>, StatusCode> {
    let report = render().await.ok_or(StatusCode::NOT_IMPLEMENTED)?;
    Ok(Json(report))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status) in case.statuses().filter(|(_, status)| is_obsolete(*status)) {
        let instead = if status.class().is_error() { Status::NOT_IMPLEMENTED } else { Status::ACCEPTED };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: Sentence {
                en: format_args!(
                    "{status} is obsolete: its specification was withdrawn, and clients ignore it"
                ),
                ko: format_args!("{status} 상태는 명세가 철회되어 클라이언트가 무시한다"),
            },
            help: Sentence {
                en: format_args!("respond with {instead}"),
                ko: format_args!("{instead} 상태로 응답한다"),
            },
            cite: status.cites().last().copied(),
        });
    }
}

fn is_obsolete(status: Status) -> bool {
    status.state() == State::Obsoleted
        || (status.state() == State::Registered && status.scope() == Scope::Historic)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::At,
        rule::testing::{custom, d, elsewhere, given, perhaps, r},
    };

    #[test]
    fn dropped_and_obsoleted() {
        given(&[d(102), elsewhere(510)], &[]).flags(&RULE, &[(At::Declared(0), 102), (At::Declared(1), 510)]);
        given(&[], &[r(510), r(510)]).flags(&RULE, &[(At::Returned(0), 510)]);
    }

    #[test]
    fn codes_in_use() {
        given(&[d(100), d(103), d(104), d(305), d(506), custom(510)], &[perhaps(510)]).silent(&RULE);
    }
}
