//! A rule that is switched off without a word.

use crate::{
    Cite, Sentence, Text,
    contract::At,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// A rule that is switched off without a word.
pub(crate) static RULE: Rule = Rule {
    id: "allow_without_reason",
    title: Text { en: "Allow without a reason", ko: "이유 없는 allow" },
    level: Level::Allow,
    grounds: &[Ground::Declaration],
    summary: Text { en: "an `allow(..)` without a `reason`", ko: "`reason`이 없는 `allow(..)`" },
    why: Text {
        en: "A later reader cannot tell whether the exception is still needed, or was ever justified.",
        ko: "나중에 읽는 사람은 그 예외가 아직 필요한지, 애초에 타당했는지 알 수 없다.",
    },
    cites: &[Cite::page(
        "clippy::allow_attributes_without_reason",
        "https://rust-lang.github.io/rust-clippy/master/#allow_attributes_without_reason",
    )],
    bad: r"#[responds(200, allow(missing_body))]
async fn touch() -> StatusCode {
    StatusCode::OK
}",
    good: r#"#[responds(200, allow(missing_body, reason = "old clients fail on 204"))]
async fn touch() -> StatusCode {
    StatusCode::OK
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (i, control) in case.contract.controls.iter().enumerate() {
        let reason = control.reason.is_some_and(|reason| !reason.trim().is_empty());
        if control.level > Level::Allow || reason {
            continue;
        }
        let rule = control.rule;
        sink.report(Report {
            at: At::Control(i),
            code: None,
            message: Sentence {
                en: format_args!("`allow({rule})` gives no reason"),
                ko: format_args!("`allow({rule})`에 이유가 없다"),
            },
            help: Sentence {
                en: format_args!("write `allow({rule}, reason = \"…\")`"),
                ko: format_args!("`allow({rule}, reason = \"…\")`처럼 이유를 적는다"),
            },
            cite: None,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::Control,
        rule::testing::{d, given},
    };

    fn control(level: Level, reason: Option<&str>) -> Control<'_> {
        Control { rule: "missing_body", statuses: None, level, reason }
    }

    #[test]
    fn no_reason_or_an_empty_one() {
        let controls = [control(Level::Allow, None), control(Level::Allow, Some(" "))];
        given(&[d(200)], &[]).controls(&controls).flags_at(&RULE, &[At::Control(0), At::Control(1)]);
    }

    #[test]
    fn a_reason_or_no_exception() {
        let controls = [
            control(Level::Allow, Some("old clients")),
            control(Level::Warn, None),
            control(Level::Deny, None),
        ];
        given(&[d(200)], &[]).controls(&controls).silent(&RULE);
    }
}
