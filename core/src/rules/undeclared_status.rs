//! A status that is sent and not declared.

use core::fmt;

use crate::{
    Cite, Status, StatusSet,
    contract::Source,
    rule::{
        Case, Ground, Level, Named, Report, Rule, Sink,
        wording::{CAN_RESPOND, Handler, NotDeclared},
    },
};

/// A status that is sent and not declared.
pub(crate) static RULE: Rule = Rule {
    id: "undeclared_status",
    level: Level::Deny,
    grounds: &[Ground::Body, Ground::Types, Ground::Workspace],
    summary: "a status that some path of the handler certainly sends, and the declaration leaves out",
    why: "Clients are written against the declaration: what it leaves out reaches them as an error they do not handle. \
          In services that document by hand, a large share of the handlers send something else than they say.",
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
        sink.report(Report {
            at,
            code: Some(code),
            message: format_args!("{handler}{CAN_RESPOND}{status}{}", NotDeclared(source)),
            help: format_args!("{}", Advice { code, ranged, source }),
            cite: Status::from_code(code).map(Status::cite),
        });
    }
}

/// How to declare a code.
struct Advice<'a> {
    code: u16,
    /// `true` if a range is declared that would stand for it, if it were not to be exact.
    ranged: bool,
    source: Source<'a>,
}

impl fmt::Display for Advice<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, ranged, source } = self;
        match Status::from_code(*code) {
            Some(_) if *ranged => {
                write!(f, "add `{code}` to `{source}`: under `strict` no range stands for it")
            }
            Some(_) => write!(f, "add `{code}` to `{source}`"),
            None => write!(f, "answer with a registered code, or declare `custom({code}, \"…\")`"),
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
            "`handle` can respond with 409 Conflict, which `#[utoipa::path(..)]` does not declare",
            "add `409` to `#[utoipa::path(..)]`",
        );
    }

    #[test]
    fn the_words() {
        given(&[range(Class::ClientError)], &[r(404)]).strict().says(
            &RULE,
            "`handle` can respond with 404 Not Found, which `#[responds(..)]` does not declare",
            "add `404` to `#[responds(..)]`: under `strict` no range stands for it",
        );
        given(&[d(201)], &[r(409)]).says(
            &RULE,
            "`handle` can respond with 409 Conflict, which `#[responds(..)]` does not declare",
            "add `409` to `#[responds(..)]`",
        );
    }
}
