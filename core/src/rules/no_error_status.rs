//! No failure is declared.

use crate::{
    Cite, Sentence, Text,
    contract::{At, Key},
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Handler, en, ko},
    },
};

/// No failure is declared.
pub(crate) static RULE: Rule = Rule {
    id: "no_error_status",
    title: Text { en: "No error status declared", ko: "오류 상태가 없는 선언" },
    level: Level::Allow,
    grounds: &[Ground::Declaration],
    summary: Text {
        en: "a declaration without a 4xx, a 5xx or `default`",
        ko: "4xx, 5xx, `default`가 없는 선언",
    },
    why: Text {
        en: "Most operations can fail: invalid input, a missing resource, an unavailable database. If no \
             failure is declared, clients have no code path for it.",
        ko: "대부분의 작업은 잘못된 입력, 없는 리소스, 이용할 수 없는 데이터베이스 때문에 실패할 수 있다. \
             실패를 선언하지 않으면 클라이언트에 이를 처리할 코드가 없다.",
    },
    cites: &[Cite::page(
        "OpenAPI 3.1, Responses Object",
        "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
    )],
    bad: r"#[responds(200)]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}",
    good: r"#[responds(200, 404)]
async fn list() -> Result<Json<Vec<Todo>>, StatusCode> {
    let todos = find().await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todos))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let responses = case.contract.responses;
    if !case.lists_all() || responses.is_empty() || responses.iter().any(|declared| may_fail(declared.key)) {
        return;
    }
    let handler = Handler(case.contract.handler);
    sink.report(Report {
        at: At::Declaration,
        code: None,
        message: Sentence {
            en: format_args!("{} declares no error status", en(handler)),
            ko: format_args!("{}에 오류 상태가 선언되어 있지 않다", ko(handler)),
        },
        help: Sentence {
            en: format_args!("add the statuses of failures, such as `404`, `5xx` or `default`"),
            ko: format_args!("`404`, `5xx`, `default`처럼 실패할 때의 상태를 추가한다"),
        },
        cite: None,
    });
}

fn may_fail(key: Key) -> bool {
    match key {
        Key::Code(code) => (400..600).contains(&code),
        Key::Class(class) => class.is_error(),
        Key::Default => true,
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
    fn successes_alone() {
        given(&[d(200), d(303), range(Class::Success)], &[r(500)]).flags_at(&RULE, &[At::Declaration]);
    }

    #[test]
    fn something_that_goes_wrong() {
        for other in [d(404), d(500), default(), range(Class::ServerError), elsewhere(401)] {
            given(&[d(200), other], &[]).silent(&RULE);
        }
    }

    #[test]
    fn nothing_at_all() {
        given(&[], &[r(200)]).silent(&RULE);
    }

    #[test]
    fn a_type_may_declare_it() {
        given(&[d(200)], &[]).spread().silent(&RULE);
    }
}
