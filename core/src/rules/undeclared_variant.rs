//! A status that a type says it sends, undeclared.

use crate::{
    Cite, StatusSet,
    rule::{Case, Ground, Level, Rule, Sink, wording::CAN_RESPOND, wording::NOT_DECLARED},
    verify::{Sends, Words},
};

/// A status that a type says it sends, undeclared.
pub(crate) static RULE: Rule = Rule {
    id: "undeclared_variant",
    level: Level::Deny,
    grounds: &[Ground::Types],
    summary: "a status that the returned type says it sends, and the declaration leaves out",
    why: "An error enum that grows gives every handler that returns it another response, far away from the handler and \
          from its declaration. Only types that say for certain what they send are asked: by `#[derive(Responds)]`, or by \
          an implementation of the trait. Where one enum serves many handlers, most of which send a part of it, set this \
          rule to `allow` for the crate and let `cargo responds` follow the calls: it finds out what each handler sends.",
    cites: &[
        Cite::page(
            "OpenAPI 3.1, Responses Object",
            "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
        ),
        Cite::rfc(9110, "15"),
    ],
    bad: r"#[responds(200, 404)] // `TodoError` has a variant with `#[status(409)]` too
async fn rename(Path(id): Path<u64>, Json(name): Json<String>) -> Result<Json<Todo>, TodoError> {
    store(id, name).await.map(Json)
}",
    good: r#"#[responds(200, 404, 409)] // or `..TodoError`, or `never(409, reason = "names need not be unique")`
async fn rename(Path(id): Path<u64>, Json(name): Json<String>) -> Result<Json<Todo>, TodoError> {
    store(id, name).await.map(Json)
}"#,
    check,
};

/// Finds nothing: types are asked in const evaluation, by [`declared`](crate::verify::declared).
fn check(_: &Case<'_>, _: &mut dyn Sink) {}

/// Returns the message about the statuses that a type sends and a handler does not declare; `types` is how the type is
/// written behind `..`.
pub(crate) const fn message(handler: &str, types: &str, sends: &Sends, missing: StatusSet) -> Words {
    let words = Words::new().code(handler).text(CAN_RESPOND).sent(sends, missing).text(NOT_DECLARED);
    let words = words.text("\n  = help: add `").codes(missing).text("`, or `..").text(types);
    let words = words.text("` for all that it sends, or `never(").codes(missing);
    words.text(", reason = \"…\")` if this handler never does\n  = rule: ").text(RULE_ID)
}

/// The rule's id in const evaluation, which cannot read a static.
const RULE_ID: &str = "undeclared_variant";

/// The message behind the handler where a macro warns: it does not know the statuses.
pub const SENDS_MORE: &str = " can respond with more than `#[responds(..)]` declares\n  \
                              = help: declare it all with `..` and the type, or rule it out by `never(..)`\n  \
                              = rule: undeclared_variant";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verify::Answer;

    #[test]
    fn the_message_names_the_variant_and_three_ways_out() {
        static ERROR: Sends = Sends::Answers(&[Answer::new(409, "TodoError::Conflict")]);
        assert_eq!(
            message("rename", "TodoError", &ERROR, StatusSet::of(&[409])).as_str(),
            "`rename` can respond with 409 Conflict from `TodoError::Conflict`, which `#[responds(..)]` does not declare\n  \
             = help: add `409`, or `..TodoError` for all that it sends, or `never(409, reason = \"…\")` if this handler \
             never does\n  = rule: undeclared_variant",
        );
    }

    #[test]
    fn the_id_is_the_rules_own() {
        assert_eq!(RULE_ID, RULE.id);
        assert!(SENDS_MORE.ends_with(RULE.id));
    }
}
