//! An operation of an OpenAPI document that no handler serves.

use crate::{
    Cite, Sentence, Text,
    contract::{At, Described, Source},
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// An operation of an OpenAPI document that no handler serves.
pub(crate) static RULE: Rule = Rule {
    id: "unserved_operation",
    title: Text { en: "Operation that no handler serves", ko: "처리하는 핸들러가 없는 작업" },
    level: Level::Warn,
    grounds: &[Ground::Workspace],
    summary: Text {
        en: "an operation of an OpenAPI document whose method and path no handler serves",
        ko: "해당 메서드와 경로를 처리하는 핸들러가 없는 OpenAPI 문서의 작업",
    },
    why: Text {
        en: "Clients that are generated from the document call it and receive 404 or 405. Often it is a \
             leftover of a handler that was removed or renamed. It is only reported if the paths of all \
             handlers are known.",
        ko: "문서에서 생성된 클라이언트가 이를 호출하고 404나 405를 받는다. 지우거나 이름을 바꾼 핸들러의 \
             흔적인 경우가 많다. 모든 핸들러의 경로를 알 때만 지적한다.",
    },
    cites: &[Cite::page(
        "OpenAPI 3.1, Paths Object",
        "https://spec.openapis.org/oas/v3.1.1.html#paths-object",
    )],
    bad: r#"// openapi.yaml describes `GET /todos/{id}` and `DELETE /todos/{id}`.
#[responds(200, 404)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}

fn routes() -> Router {
    Router::new().route("/todos/{id}", get(show))
}"#,
    good: r#"// openapi.yaml describes `GET /todos/{id}` and `DELETE /todos/{id}`.
#[responds(200, 404)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}

#[responds(204)]
async fn remove(Path(id): Path<u64>) -> StatusCode {
    forget(id).await;
    StatusCode::NO_CONTENT
}

fn routes() -> Router {
    Router::new().route("/todos/{id}", get(show).delete(remove))
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let contract = case.contract;
    let (Described::Unserved, Source::Documentation(document)) = (contract.described, contract.source) else {
        return;
    };
    let method = contract.methods.first().copied().unwrap_or_default();
    let path = contract.path.unwrap_or_default();
    sink.report(Report {
        at: At::Declaration,
        code: None,
        message: Sentence {
            en: format_args!("no handler serves `{method} {path}`"),
            ko: format_args!("`{method} {path}` 요청을 처리하는 핸들러가 없다"),
        },
        help: Sentence {
            en: format_args!("remove it from `{document}`, or route it to a handler"),
            ko: format_args!("`{document}`에서 지우거나 핸들러로 라우팅한다"),
        },
        cite: None,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::testing::given;

    #[test]
    fn what_nobody_serves() {
        let operation = given(&[], &[])
            .source(Source::Documentation("openapi.yaml"))
            .methods(&["DELETE"])
            .path("/todos/{id}")
            .described(Described::Unserved);
        operation.flags_at(&RULE, &[At::Declaration]);
        operation.says(
            &RULE,
            "no handler serves `DELETE /todos/{id}`",
            "remove it from `openapi.yaml`, or route it to a handler",
        );
    }

    #[test]
    fn what_somebody_serves() {
        let operation = given(&[], &[]).source(Source::Documentation("openapi.yaml"));
        operation.silent(&RULE);
        operation.described(Described::Yes).silent(&RULE);
        given(&[], &[]).described(Described::Unserved).silent(&RULE);
    }
}
