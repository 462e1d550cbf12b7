//! A status that is sent and not declared.

use core::fmt;

use crate::{
    Cite, Language, Sentence, Status, StatusSet, Text,
    contract::Source,
    rule::{
        Case, Ground, Level, Named, Report, Rule, Sink,
        wording::{CAN_RESPOND, Handler, NotDeclared, Part, en, ko},
    },
};

/// A status that is sent and not declared.
pub(crate) static RULE: Rule = Rule {
    id: "undeclared_status",
    title: Text { en: "Undeclared status", ko: "선언되지 않은 상태" },
    level: Level::Deny,
    grounds: &[Ground::Body, Ground::Types, Ground::Workspace],
    summary: Text {
        en: "a status that some path of the handler certainly sends and the declaration leaves out",
        ko: "핸들러의 어떤 경로가 확실히 보내지만 선언에는 없는 상태",
    },
    why: Text {
        en: "Clients are written against the declaration: an undeclared status reaches them as an error \
             that they do not handle. In services that are documented by hand, about half of the handlers \
             send something other than what they document.",
        ko: "클라이언트는 선언을 보고 작성된다. 선언되지 않은 상태는 클라이언트가 처리하지 않는 오류가 \
             된다. 손으로 문서화한 서비스에서는 핸들러의 절반가량이 문서와 다른 것을 보낸다.",
    },
    cites: &[
        Cite::page(
            "OpenAPI 3.1, Responses Object",
            "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
        ),
        Cite::rfc(9110, "15"),
    ],
    bad: r"#[responds(200)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}",
    good: r"#[responds(200, 404)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    if !case.is_declared() {
        return;
    }
    let (covered, source) = (case.covered(), case.contract.source);
    let mut seen = StatusSet::EMPTY;
    for (at, returned) in case.returned() {
        let code = returned.code;
        if covered.contains(code) || seen.contains(code) {
            continue;
        }
        seen = seen.with(code);
        let ranged = case.declares_default() || case.declared_codes().contains(code);
        let (handler, status) = (Handler(case.contract.handler), Named(code.into()));
        let advice = Advice { code, ranged, source };
        sink.report(Report {
            at,
            code: Some(code),
            message: Sentence {
                en: format_args!("{}{CAN_RESPOND}{status}{}", en(handler), en(NotDeclared(source))),
                ko: format_args!(
                    "{}가 {status} 상태로 응답할 수 있는데 {}",
                    ko(handler),
                    ko(NotDeclared(source))
                ),
            },
            help: Sentence { en: format_args!("{}", en(&advice)), ko: format_args!("{}", ko(&advice)) },
            cite: Status::from_code(code).map(Status::cite),
        });
    }
}

/// The advice to declare a code.
struct Advice<'a> {
    code: u16,
    /// A declared range contains the code, but `strict` does not accept ranges.
    ranged: bool,
    source: Source<'a>,
}

impl Part for Advice<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, ranged, source } = self;
        let registered = Status::from_code(*code).is_some();
        let has_custom = *source == Source::Responds;
        match language {
            Language::English if !registered && has_custom => {
                write!(f, "respond with a registered code, or declare `custom({code}, \"…\")`")
            }
            Language::Korean if !registered && has_custom => {
                write!(f, "등록된 코드로 응답하거나 `custom({code}, \"…\")`으로 선언한다")
            }
            Language::English if !registered => {
                write!(f, "respond with a registered code, or add `{code}` to `{source}`")
            }
            Language::Korean if !registered => {
                write!(f, "등록된 코드로 응답하거나 `{source}`에 `{code}` 상태를 추가한다")
            }
            Language::English if *ranged => {
                write!(f, "add `{code}` to `{source}`: under `strict`, a range does not cover it")
            }
            Language::Korean if *ranged => {
                write!(f, "`{source}`에 `{code}` 상태를 추가한다. `strict`에서는 범위가 이를 포함하지 않는다")
            }
            Language::English => write!(f, "add `{code}` to `{source}`"),
            Language::Korean => write!(f, "`{source}`에 `{code}` 상태를 추가한다"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Class,
        contract::At,
        rule::testing::{custom, d, default, elsewhere, given, perhaps, r, range},
    };

    #[test]
    fn sent_and_not_declared() {
        given(&[d(200)], &[r(200), r(404), r(409), r(404)])
            .flags(&RULE, &[(At::Returned(1), 404), (At::Returned(2), 409)]);
        given(&[], &[r(200)]).flags(&RULE, &[(At::Returned(0), 200)]);
        given(&[d(200)], &[r(299)]).flags(&RULE, &[(At::Returned(0), 299)]);
    }

    #[test]
    fn declared_in_some_way() {
        given(&[d(200), elsewhere(401), custom(499)], &[r(200), r(401), r(499)]).silent(&RULE);
        given(&[d(200), range(Class::ClientError)], &[r(404)]).silent(&RULE);
        given(&[d(200), default()], &[r(404), r(500)]).silent(&RULE);
    }

    #[test]
    fn for_the_strict_no_range_stands_for_a_status() {
        given(&[range(Class::ClientError), default()], &[r(404)])
            .strict()
            .flags(&RULE, &[(At::Returned(0), 404)]);
        given(&[d(404), range(Class::ClientError)], &[r(404)]).strict().silent(&RULE);
    }

    #[test]
    fn what_is_merely_possible() {
        given(&[d(200)], &[r(200), perhaps(307)]).silent(&RULE);
    }

    #[test]
    fn where_nothing_is_declared_nothing_is_missing() {
        given(&[], &[r(404)]).source(Source::Nothing).silent(&RULE);
    }

    #[test]
    fn the_words_speak_of_what_declares() {
        given(&[d(201)], &[r(409)]).source(Source::Documentation("#[utoipa::path(..)]")).says(
            &RULE,
            "`handle` can respond with 409 Conflict, which `#[utoipa::path(..)]` does not document",
            "add `409` to `#[utoipa::path(..)]`",
        );
    }

    #[test]
    fn the_words() {
        given(&[range(Class::ClientError)], &[r(404)]).strict().says(
            &RULE,
            "`handle` can respond with 404 Not Found, which `#[responds(..)]` does not declare",
            "add `404` to `#[responds(..)]`: under `strict`, a range does not cover it",
        );
        given(&[d(201)], &[r(409)]).says(
            &RULE,
            "`handle` can respond with 409 Conflict, which `#[responds(..)]` does not declare",
            "add `409` to `#[responds(..)]`",
        );
    }
}
