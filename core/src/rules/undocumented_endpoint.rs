//! A handler that no operation of the OpenAPI documents describes.

use crate::{
    Cite,
    contract::{At, Described},
    rule::{Case, Ground, Level, Report, Rule, Sink, wording::Handler},
};

/// A handler that no operation of the OpenAPI documents describes.
pub(crate) static RULE: Rule = Rule {
    id: "undocumented_endpoint",
    level: Level::Allow,
    grounds: &[Ground::Workspace],
    summary: "a handler that is routed, and that no operation of the given OpenAPI documents describes",
    why: "Whoever reads the document does not know of it, and generated clients cannot call it. Health checks and internal \
          endpoints are left out on purpose, so this is off unless it is asked for.",
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
    sink.report(Report {
        at: At::Declaration,
        code: None,
        message: format_args!(
            "{} serves `{method}{space}{path}`, which no OpenAPI document describes",
            Handler(contract.handler)
        ),
        help: format_args!("describe it there, or allow this rule for the handler"),
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
            "describe it there, or allow this rule for the handler",
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
