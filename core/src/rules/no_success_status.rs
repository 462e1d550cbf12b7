//! Only failures are declared.

use crate::{
    Cite, Sentence, Text,
    contract::{At, Key},
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Handler, en, ko},
    },
};

/// Only failures are declared.
pub(crate) static RULE: Rule = Rule {
    id: "no_success_status",
    title: Text { en: "No success status declared", ko: "성공 상태가 없는 선언" },
    level: Level::Allow,
    grounds: &[Ground::Declaration],
    summary: Text { en: "a declaration of error statuses only", ko: "오류 상태만 있는 선언" },
    why: Text {
        en: "An operation is meant to succeed, and clients are generated from its success responses. \
             Fallbacks and catchers only fail, and rightly so; anywhere else, something was forgotten.",
        ko: "작업은 성공하기 위해 있으며, 클라이언트는 성공 응답에서 생성된다. 폴백과 캐처는 오류만 \
             보내는 것이 맞지만, 그 밖의 곳에서는 무언가를 빠뜨린 것이다.",
    },
    cites: &[Cite::page(
        "OpenAPI 3.1, Responses Object",
        "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
    )],
    bad: r"#[responds(404)]
async fn show() -> StatusCode {
    StatusCode::NOT_FOUND
}",
    good: r"#[responds(200, 404)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let responses = case.contract.responses;
    if !case.lists_all() || responses.is_empty() || !responses.iter().all(|declared| is_failure(declared.key))
    {
        return;
    }
    let handler = Handler(case.contract.handler);
    sink.report(Report {
        at: At::Declaration,
        code: None,
        message: Sentence {
            en: format_args!("{} declares only error statuses", en(handler)),
            ko: format_args!("{}에 오류 상태만 선언되어 있다", ko(handler)),
        },
        help: Sentence {
            en: format_args!("add the status that it sends on success, such as `200` or `204`"),
            ko: format_args!("`200`, `204`처럼 성공할 때 보내는 상태를 추가한다"),
        },
        cite: None,
    });
}

fn is_failure(key: Key) -> bool {
    match key {
        Key::Code(code) => (400..600).contains(&code),
        Key::Class(class) => class.is_error(),
        Key::Default => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Class,
        rule::testing::{d, default, elsewhere, given, r, range},
    };

    #[test]
    fn failures_alone() {
        given(&[d(404), range(Class::ServerError), elsewhere(401)], &[]).flags_at(&RULE, &[At::Declaration]);
    }

    #[test]
    fn something_that_goes_well() {
        for other in [d(200), d(303), d(101), default(), range(Class::Success), elsewhere(204)] {
            given(&[d(404), other], &[]).silent(&RULE);
        }
    }

    #[test]
    fn nothing_at_all() {
        given(&[], &[r(404)]).silent(&RULE);
    }

    #[test]
    fn a_type_may_declare_it() {
        given(&[d(404)], &[]).spread().silent(&RULE);
    }
}
