//! `custom(..)` around a code that is registered.

use crate::{
    Cite,
    catalogue::State,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// `custom(..)` around a code that is registered.
pub(crate) static RULE: Rule = Rule {
    id: "needless_custom",
    level: Level::Warn,
    grounds: &[Ground::Declaration],
    summary: "`custom(..)` with a code that is registered",
    why: "`custom(..)` says that a code is meant although nobody registered it, and most rules then leave it alone. \
          Around a registered code it hides real defects, and gives the code another name than everybody else does.",
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
            message: format_args!(
                "`custom({code}, ..)` keeps the rules from a code that is registered, as {status}"
            ),
            help: format_args!("write `{code}`"),
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
