//! Codes that are set aside and mean nothing.

use crate::{
    Cite, Sentence, Text,
    catalogue::State,
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Meant, en, ko},
    },
};

/// Codes that are set aside and mean nothing.
pub(crate) static RULE: Rule = Rule {
    id: "reserved_status",
    title: Text { en: "Reserved status", ko: "예약된 상태" },
    level: Level::Deny,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: Text {
        en: "306 and 418, which IANA lists as unused", ko: "IANA가 미사용으로 분류한 306과 418"
    },
    why: Text {
        en: "They have no meaning in HTTP, so clients can only treat them as 300 and 400. 418 is reserved \
             because a joke made it popular, and may be assigned one day. If the joke is intended, write \
             `custom(418, \"I'm a teapot\")` or `allow(reserved_status, reason = \"…\")`.",
        ko: "HTTP에서 의미가 없으므로 클라이언트는 300과 400으로 취급할 수밖에 없다. 418은 농담으로 널리 \
             알려져 예약되어 있으며 나중에 배정될 수도 있다. 농담을 의도했다면 `custom(418, \"I'm a \
             teapot\")`이나 `allow(reserved_status, reason = \"…\")`을 쓴다.",
    },
    cites: &[Cite::rfc(9110, "15.4.7"), Cite::rfc(9110, "15.5.19")],
    bad: r"#[responds(200, 418)]
async fn brew() -> Result<Json<Coffee>, StatusCode> {
    let coffee = pour().await.ok_or(StatusCode::IM_A_TEAPOT)?;
    Ok(Json(coffee))
}",
    good: r"#[responds(200, 403)]
async fn brew() -> Result<Json<Coffee>, StatusCode> {
    let coffee = pour().await.ok_or(StatusCode::FORBIDDEN)?;
    Ok(Json(coffee))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, status) in case.statuses().filter(|(_, status)| status.state() == State::Unused) {
        let code = status.code();
        let treated_as = status.class().digit() * 100;
        let name = status.aliases().first().copied().unwrap_or("…");
        let meant = Meant { source: case.contract.source, rule: RULE.id, at, code, name };
        sink.report(Report {
            at,
            code: Some(code),
            message: Sentence {
                en: format_args!(
                    "`{code}` is reserved and has no meaning: clients treat it as `{treated_as}`"
                ),
                ko: format_args!(
                    "`{code}` 상태는 예약되어 있고 의미가 없어 클라이언트가 `{treated_as}`으로 취급한다"
                ),
            },
            help: Sentence {
                en: format_args!("write the code that describes the case, or {}", en(meant)),
                ko: format_args!("상황에 맞는 코드를 적거나, {}", ko(meant)),
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
        rule::testing::{custom, d, elsewhere, given, perhaps, r},
    };

    #[test]
    fn unused_at_iana() {
        given(&[d(306), elsewhere(418)], &[]).flags(&RULE, &[(At::Declared(0), 306), (At::Declared(1), 418)]);
        given(&[d(200)], &[r(418), r(418)]).flags(&RULE, &[(At::Returned(0), 418)]);
    }

    #[test]
    fn a_teapot_that_is_meant() {
        given(&[custom(418)], &[r(418)]).silent(&RULE);
        given(&[d(305), d(307), d(417)], &[perhaps(418)]).silent(&RULE);
    }

    #[test]
    fn the_joke_has_a_way_out() {
        given(&[d(418)], &[]).says(
            &RULE,
            "`418` is reserved and has no meaning: clients treat it as `400`",
            "write the code that describes the case, or `custom(418, \"I'm a teapot\")` if it is intended",
        );
    }
}
