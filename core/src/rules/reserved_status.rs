//! Codes that are set aside and mean nothing.

use crate::{
    Cite,
    catalogue::State,
    rule::{Case, Ground, Level, Report, Rule, Sink, wording::Meant},
};

/// Codes that are set aside and mean nothing.
pub(crate) static RULE: Rule = Rule {
    id: "reserved_status",
    level: Level::Deny,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: "306 and 418, which IANA lists as unused",
    why: "They have no meaning in HTTP, so clients can only treat them as 300 and 400. 418 is kept free because a joke \
          made it popular, and may be assigned one day. Where the joke is meant, \
          `custom(418, \"I'm a teapot\")` or `allow(reserved_status, reason = \"…\")` says so.",
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
        let taken_for = status.class().digit() * 100;
        let name = status.aliases().first().copied().unwrap_or("…");
        sink.report(Report {
            at,
            code: Some(code),
            message: format_args!(
                "`{code}` is reserved and means nothing: clients take it for `{taken_for}`"
            ),
            help: format_args!("write the code that says what happened, or {}", Meant { at, code, name }),
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
            "`418` is reserved and means nothing: clients take it for `400`",
            "write the code that says what happened, or `custom(418, \"I'm a teapot\")` if you mean it",
        );
    }
}
