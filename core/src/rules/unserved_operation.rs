//! An operation of an OpenAPI document that no handler serves.

use crate::{
    Cite,
    contract::{At, Described, Source},
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// An operation of an OpenAPI document that no handler serves.
pub(crate) static RULE: Rule = Rule {
    id: "unserved_operation",
    level: Level::Warn,
    grounds: &[Ground::Workspace],
    summary: "an OpenAPI document describes a method and a path that no handler serves",
    why: "Clients that are generated from the document call it, and get a 404 or 405. Often it is what is left of a handler that \
          was removed or renamed. It is said only where the paths of all handlers are known.",
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
        message: format_args!("no handler serves `{method} {path}`"),
        help: format_args!("drop it from `{document}`, or route a handler to it"),
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
            "drop it from `openapi.yaml`, or route a handler to it",
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
