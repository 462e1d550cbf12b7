//! A status that a type says it sends, undeclared.

use crate::{
    Cite, Language, StatusSet, Text,
    rule::{
        Case, Ground, Level, Rule, Sink, wording::CAN_RESPOND, wording::NOT_DECLARED,
        wording::NOT_DECLARED_KO,
    },
    verify::{Sends, Words},
};

/// A status that a type says it sends, undeclared.
pub(crate) static RULE: Rule = Rule {
    id: "undeclared_variant",
    title: Text { en: "Undeclared status of a type", ko: "선언되지 않은 타입의 상태" },
    level: Level::Deny,
    grounds: &[Ground::Types],
    summary: Text {
        en: "a status that the return type names for certain and the declaration leaves out",
        ko: "반환 타입이 확실히 보낸다고 하지만 선언에는 없는 상태",
    },
    why: Text {
        en: "An error enum that gains a variant gives another response to every handler that returns it, far \
             from the handler and its declaration. Only types that name their statuses for certain are \
             checked: by `#[derive(Responds)]`, or by an implementation of the trait. If one enum serves many \
             handlers and most of them send a part of it, set this rule to `allow` for the crate and let \
             `cargo responds` follow the calls: it determines what each handler sends.",
        ko: "오류 열거형에 변형이 늘면 이를 반환하는 모든 핸들러가 응답을 하나 더 보내게 되는데, 그 변경은 \
             핸들러와 선언에서 멀리 떨어져 있다. `#[derive(Responds)]`나 트레이트 구현으로 보낼 상태를 \
             확실히 밝힌 타입만 검사한다. 여러 핸들러가 열거형 하나를 공유하고 대부분 그 일부만 보낸다면 \
             크레이트에서 이 규칙을 `allow`로 두고, 호출을 따라가며 핸들러마다 보내는 상태를 알아내는 \
             `cargo responds`에 맡긴다.",
    },
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
pub(crate) const fn message(
    language: Language,
    handler: &str,
    types: &str,
    sends: &Sends,
    missing: StatusSet,
) -> Words {
    let words = match language {
        Language::English => {
            let words = Words::new().code(handler).text(CAN_RESPOND).sent(language, sends, missing);
            let words = words.text(NOT_DECLARED).text("\n  = help: add `").codes(missing);
            let words = words.text("`, or `..").text(types).text("` for all that it sends, or `never(");
            words.codes(missing).text(", reason = \"…\")` if this handler never does")
        }
        Language::Korean => {
            let words = Words::new().code(handler).text(" 핸들러가 ").sent(language, sends, missing);
            let words = words.text(" 상태로 응답할 수 있는데 ").text(NOT_DECLARED_KO);
            let words = words
                .text("\n  = help: `")
                .codes(missing)
                .text("` 상태를 추가한다. 이 타입이 보내는 것을 모두 ");
            let words =
                words.text("선언하려면 `..").text(types).text("`, 이 핸들러가 보내지 않는다면 `never(");
            words.codes(missing).text(", reason = \"…\")`를 적는다")
        }
    };
    words.text("\n  = rule: ").text(RULE_ID)
}

/// The rule's id in const evaluation, which cannot read a static.
const RULE_ID: &str = "undeclared_variant";

#[cfg(test)]
mod tests {
    use super::*;
    use crate::verify::Answer;

    #[test]
    fn the_message_names_the_variant_and_three_ways_out() {
        static ERROR: Sends = Sends::Answers(&[Answer::new(409, "TodoError::Conflict")]);
        assert_eq!(
            message(Language::English, "rename", "TodoError", &ERROR, StatusSet::of(&[409])).as_str(),
            "`rename` can respond with 409 Conflict from `TodoError::Conflict`, which `#[responds(..)]` does not declare\n  \
             = help: add `409`, or `..TodoError` for all that it sends, or `never(409, reason = \"…\")` if this handler \
             never does\n  = rule: undeclared_variant",
        );
        assert_eq!(
            message(Language::Korean, "rename", "TodoError", &ERROR, StatusSet::of(&[409])).as_str(),
            "`rename` 핸들러가 409 Conflict(`TodoError::Conflict`) 상태로 응답할 수 있는데 `#[responds(..)]`에 선언되어 있지 \
             않다\n  = help: `409` 상태를 추가한다. 이 타입이 보내는 것을 모두 선언하려면 `..TodoError`, 이 핸들러가 보내지 \
             않는다면 `never(409, reason = \"…\")`를 적는다\n  = rule: undeclared_variant",
        );
    }

    #[test]
    fn the_id_is_the_rules_own() {
        assert_eq!(RULE_ID, RULE.id);
    }
}
