//! `custom(..)` around a code that is registered.

use crate::{
    Cite, Sentence, Text,
    catalogue::State,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// `custom(..)` around a code that is registered.
pub(crate) static RULE: Rule = Rule {
    id: "needless_custom",
    title: Text { en: "Needless custom", ko: "불필요한 custom" },
    level: Level::Warn,
    grounds: &[Ground::Declaration],
    summary: Text { en: "`custom(..)` with a registered code", ko: "등록된 코드에 쓴 `custom(..)`" },
    why: Text {
        en: "`custom(..)` says that a code is intended although it is not registered, and most rules then \
             ignore it. With a registered code it hides real defects, and gives the code another name \
             than everybody else uses.",
        ko: "`custom(..)`은 등록되지 않은 코드를 의도적으로 쓴다는 뜻이며, 대부분의 규칙이 이를 검사하지 \
             않는다. 등록된 코드에 쓰면 실제 결함을 가리고, 모두가 쓰는 것과 다른 이름을 붙이게 된다.",
    },
    cites: &[Cite::rfc(9205, "4.6"), Cite::rfc(9110, "16.2.1")],
    bad: r#"#[responds(200, custom(404, "Missing"))]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}"#,
    good: r#"#[responds(200, 404(description = "missing"))]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let custom = case.declared().filter(|(_, declared)| declared.custom.is_some());
    for (at, declared) in custom {
        let Some(status) = declared.key.status() else { continue };
        // An unused code has no meaning of its own: `custom(..)` gives it one.
        if matches!(status.state(), State::Unofficial | State::Unused) {
            continue;
        }
        let code = status.code();
        sink.report(Report {
            at,
            code: Some(code),
            message: Sentence {
                en: format_args!("`custom({code}, ..)` hides a registered code, {status}, from the rules"),
                ko: format_args!("`custom({code}, ..)`이 등록된 코드 {status}에 대한 규칙의 검사를 막는다"),
            },
            help: Sentence { en: format_args!("write `{code}`"), ko: format_args!("`{code}`만 적는다") },
            cite: Some(status.cite()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::At,
        rule::testing::{custom, d, given},
    };

    #[test]
    fn a_registered_code() {
        given(&[d(200), custom(404), custom(510)], &[])
            .flags(&RULE, &[(At::Declared(1), 404), (At::Declared(2), 510)]);
    }

    #[test]
    fn codes_that_need_it() {
        given(&[custom(499), custom(599), custom(418), custom(700), d(404)], &[]).silent(&RULE);
    }
}
