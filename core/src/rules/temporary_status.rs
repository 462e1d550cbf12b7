//! Codes that are registered for the time being.

use crate::{
    Cite, Sentence, Text,
    catalogue::State,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// Codes that are registered for the time being.
pub(crate) static RULE: Rule = Rule {
    id: "temporary_status",
    title: Text { en: "Temporary registration", ko: "임시 등록된 상태" },
    level: Level::Warn,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: Text {
        en: "104, whose registration expires unless its draft becomes an RFC",
        ko: "초안이 RFC가 되지 않으면 등록이 만료되는 104",
    },
    why: Text {
        en: "The registration has an expiry date, and the draft may still change. Server and clients must \
             be updated together.",
        ko: "등록에 만료일이 있고 초안은 아직 바뀔 수 있다. 서버와 클라이언트를 함께 갱신해야 한다.",
    },
    cites: &[Cite::draft("draft-ietf-httpbis-resumable-upload", ""), Cite::rfc(7120, "3.3")],
    bad: r"#[responds(201, elsewhere(104))]
async fn upload(body: Bytes) -> StatusCode {
    store(body).await;
    StatusCode::CREATED
}",
    good: r"#[responds(201)]
async fn upload(body: Bytes) -> StatusCode {
    store(body).await;
    StatusCode::CREATED
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status) in case.statuses().filter(|(_, status)| status.state() == State::Temporary) {
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: Sentence { en: format_args!("{status} is registered temporarily: the registration may expire, or the meaning change"), ko: format_args!("{status} 상태는 임시로 등록되어 있어 등록이 만료되거나 의미가 바뀔 수 있다") },
            help: Sentence { en: format_args!("remove it, or write `allow(temporary_status, reason = \"…\")` if the clients are yours"), ko: format_args!("지우거나, 클라이언트를 직접 관리한다면 `allow(temporary_status, reason = \"…\")`을 적는다") },
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
    fn resumable_uploads() {
        given(&[d(104)], &[r(104)]).flags(&RULE, &[(At::Declared(0), 104)]);
        given(&[elsewhere(104)], &[]).flags(&RULE, &[(At::Declared(0), 104)]);
        given(&[], &[r(104)]).flags(&RULE, &[(At::Returned(0), 104)]);
    }

    #[test]
    fn registered_for_good() {
        given(&[d(103), d(102), custom(104)], &[perhaps(104)]).silent(&RULE);
    }
}
