//! A handler that is routed and declares nothing.

use crate::{
    Cite,
    contract::{At, Source},
    rule::{Case, Ground, Level, Report, Rule, Sink, wording::Handler},
};

/// A handler that is routed and declares nothing.
pub(crate) static RULE: Rule = Rule {
    id: "missing_declaration",
    level: Level::Allow,
    grounds: &[Ground::Workspace],
    summary: "a handler that is routed and has no `#[responds(..)]`",
    why: "Nothing checks what it sends as the service compiles, and a change of its statuses shows up in no review. Turn \
          this on once the service is annotated, so that new handlers are too.",
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
    sink.report(Report {
        at: At::Declaration,
        code: None,
        message: format_args!("{} has no `#[responds(..)]`", Handler(contract.handler)),
        help: format_args!("`cargo responds init` writes it from what the handler certainly sends"),
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
