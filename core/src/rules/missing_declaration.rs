//! A handler that is routed and declares nothing.

use crate::{
    Cite, Sentence, Text,
    contract::{At, Source},
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Handler, en, ko},
    },
};

/// A handler that is routed and declares nothing.
pub(crate) static RULE: Rule = Rule {
    id: "missing_declaration",
    title: Text { en: "Handler without a declaration", ko: "선언 없는 핸들러" },
    level: Level::Allow,
    grounds: &[Ground::Workspace],
    summary: Text {
        en: "a routed handler without `#[responds(..)]`",
        ko: "`#[responds(..)]` 없이 라우팅된 핸들러",
    },
    why: Text {
        en: "The compiler checks nothing about its statuses, and a change of them does not show up in a \
             review. Turn the rule on once the service is annotated, so that new handlers are annotated \
             too.",
        ko: "컴파일러가 그 상태를 검사하지 않으며, 상태가 바뀌어도 리뷰에 드러나지 않는다. 서비스에 \
             선언을 모두 단 다음 이 규칙을 켜면 새 핸들러에도 선언을 달게 된다.",
    },
    cites: &[Cite::page(
        "OpenAPI 3.1, Responses Object",
        "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
    )],
    bad: r#"async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}

fn routes() -> Router {
    Router::new().route("/todos/{id}", get(show))
}"#,
    good: r#"#[responds(200, 404)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}

fn routes() -> Router {
    Router::new().route("/todos/{id}", get(show))
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let contract = case.contract;
    let routed = contract.path.is_some() || !contract.methods.is_empty();
    if !routed || contract.source == Source::Responds {
        return;
    }
    let handler = Handler(contract.handler);
    sink.report(Report {
        at: At::Declaration,
        code: None,
        message: Sentence {
            en: format_args!("{} has no `#[responds(..)]`", en(handler)),
            ko: format_args!("{}에 `#[responds(..)]`가 없다", ko(handler)),
        },
        help: Sentence {
            en: format_args!(
                "run `cargo responds init` to write it from the statuses that the handler sends"
            ),
            ko: format_args!("`cargo responds init`을 실행하면 핸들러가 보내는 상태로 작성해 준다"),
        },
        cite: None,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::testing::{d, given, r};

    #[test]
    fn routed_and_undeclared() {
        let returned = [r(200)];
        let nothing = given(&[], &returned).source(Source::Nothing);
        nothing.methods(&["GET"]).flags_at(&RULE, &[At::Declaration]);
        nothing.path("/todos").flags_at(&RULE, &[At::Declaration]);
        nothing.silent(&RULE);
    }

    #[test]
    fn documentation_is_not_checked_as_it_compiles() {
        let (declared, returned) = ([d(200)], [r(200)]);
        let source = Source::Documentation("#[utoipa::path(..)]");
        let documented = given(&declared, &returned).source(source);
        documented.path("/todos").flags_at(&RULE, &[At::Declaration]);
    }

    #[test]
    fn annotated() {
        given(&[d(200)], &[r(200)]).methods(&["GET"]).path("/todos").silent(&RULE);
    }
}
