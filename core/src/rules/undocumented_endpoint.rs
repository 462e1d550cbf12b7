//! A handler that no operation of the OpenAPI documents describes.

use crate::{
    Cite, Sentence, Text,
    contract::{At, Described},
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Handler, en, ko},
    },
};

/// A handler that no operation of the OpenAPI documents describes.
pub(crate) static RULE: Rule = Rule {
    id: "undocumented_endpoint",
    title: Text { en: "Undocumented endpoint", ko: "문서에 없는 엔드포인트" },
    level: Level::Allow,
    grounds: &[Ground::Workspace],
    summary: Text {
        en: "a routed handler that no operation of the given OpenAPI documents describes",
        ko: "라우팅되었지만 주어진 OpenAPI 문서의 어떤 작업도 설명하지 않는 핸들러",
    },
    why: Text {
        en: "Readers of the document do not know the endpoint, and generated clients cannot call it. Health \
             checks and internal endpoints are often left out on purpose, so the rule is off by default.",
        ko: "문서를 읽는 사람은 이 엔드포인트를 모르고, 생성된 클라이언트는 호출하지 못한다. 상태 점검이나 \
             내부용 엔드포인트는 일부러 빼는 경우가 많으므로 기본값은 꺼짐이다.",
    },
    cites: &[Cite::page(
        "OpenAPI 3.1, Paths Object",
        "https://spec.openapis.org/oas/v3.1.1.html#paths-object",
    )],
    bad: r#"// openapi.yaml describes `GET /todos/{id}`.
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
    good: r#"// openapi.yaml describes `GET /todos/{id}`.
#[responds(200, 404)]
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
    let (Described::No, Some(path)) = (contract.described, contract.path) else { return };
    let (method, space) = match contract.methods {
        [method] => (*method, " "),
        _ => ("", ""),
    };
    let handler = Handler(contract.handler);
    sink.report(Report {
        at: At::Declaration,
        code: None,
        message: Sentence {
            en: format_args!(
                "{} serves `{method}{space}{path}`, which no OpenAPI document describes",
                en(handler)
            ),
            ko: format_args!("{}가 처리하는 `{method}{space}{path}` 요청이 OpenAPI 문서에 없다", ko(handler)),
        },
        help: Sentence {
            en: format_args!("add it to the document, or allow this rule for the handler"),
            ko: format_args!("문서에 추가하거나 이 핸들러에서 이 규칙을 허용한다"),
        },
        cite: None,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::testing::given;

    #[test]
    fn what_no_document_describes() {
        let handler = given(&[], &[]).methods(&["GET"]).path("/todos").described(Described::No);
        handler.flags_at(&RULE, &[At::Declaration]);
        handler.says(
            &RULE,
            "`handle` serves `GET /todos`, which no OpenAPI document describes",
            "add it to the document, or allow this rule for the handler",
        );
        handler.methods(&[]).flags_at(&RULE, &[At::Declaration]);
    }

    #[test]
    fn what_is_described_or_compared_with_nothing() {
        let handler = given(&[], &[]).methods(&["GET"]).path("/todos");
        handler.silent(&RULE);
        handler.described(Described::Yes).silent(&RULE);
        given(&[], &[]).described(Described::No).silent(&RULE);
    }
}
