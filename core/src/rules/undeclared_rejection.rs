//! A rejection of an extractor that is not declared.

use crate::{
    Cite,
    contract::At,
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{All, BY_ITSELF, CAN_ANSWER, Commas, NotDeclared},
    },
};

/// A rejection of an extractor that is not declared.
pub(crate) static RULE: Rule = Rule {
    id: "undeclared_rejection",
    level: Level::Allow,
    grounds: &[Ground::Signature, Ground::Types],
    summary: "a status that an extractor answers by itself, and the declaration leaves out",
    why: "An extractor that does not get what it wants answers in the handler's place: axum's `Json` with 400, 413, 415 \
          or 422, its `Path` with 400. Clients see these like any other response. Tables and documents list \
          them anyway, marked as the extractor's; `strict` wants them in the declaration.",
    cites: &[Cite::page(
        "axum::extract::rejection",
        "https://docs.rs/axum/0.8/axum/extract/rejection/index.html",
    )],
    bad: r"#[responds(200)]
async fn echo(Json(todo): Json<Todo>) -> Json<Todo> {
    Json(todo)
}",
    good: r"#[responds(200, elsewhere(400, 413, 415, 422))]
async fn echo(Json(todo): Json<Todo>) -> Json<Todo> {
    Json(todo)
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    if !case.is_declared() {
        return;
    }
    let mut covered = case.covered();
    for (i, rejection) in case.evidence.rejections.iter().enumerate() {
        let missing = sink.counted(rejection.statuses.difference(covered));
        if missing.is_empty() {
            continue;
        }
        covered = covered.union(missing);
        let only = missing.first().filter(|_| missing.len() == 1);
        let extractor = rejection.extractor;
        sink.report_of(
            missing,
            Report {
                at: At::Rejection(i),
                code: only,
                message: format_args!(
                    "`{extractor}`{CAN_ANSWER}{}{BY_ITSELF}{}",
                    All(missing),
                    NotDeclared(case.contract.source)
                ),
                help: format_args!(
                    "write `..Extractors`, which declares what all extractors send, or `elsewhere({})`",
                    Commas(missing)
                ),
                cite: None,
            },
        );
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Class, StatusSet,
        contract::Rejection,
        rule::testing::{d, default, elsewhere, given, r, range},
    };

    const JSON: Rejection<'_> =
        Rejection { extractor: "Json<Todo>", statuses: StatusSet::of(&[400, 413, 415, 422]) };
    const QUERY: Rejection<'_> = Rejection { extractor: "Query<Page>", statuses: StatusSet::of(&[400]) };

    #[test]
    fn one_finding_per_extractor() {
        given(&[d(200)], &[r(200)]).rejections(&[JSON]).flags_at(&RULE, &[At::Rejection(0)]);
        given(&[d(200)], &[]).rejections(&[QUERY]).flags(&RULE, &[(At::Rejection(0), 400)]);
        given(&[d(400), d(413), d(415)], &[]).rejections(&[JSON]).flags(&RULE, &[(At::Rejection(0), 422)]);
    }

    #[test]
    fn one_finding_per_code() {
        given(&[d(200)], &[]).rejections(&[JSON, QUERY]).flags_at(&RULE, &[At::Rejection(0)]);
    }

    #[test]
    fn declared_in_some_way() {
        given(&[d(400), d(413), elsewhere(415), d(422)], &[]).rejections(&[JSON]).silent(&RULE);
        given(&[range(Class::ClientError)], &[]).rejections(&[JSON]).silent(&RULE);
        given(&[default()], &[]).rejections(&[JSON]).silent(&RULE);
        given(&[d(200)], &[]).silent(&RULE);
    }

    #[test]
    fn for_the_strict_no_range_stands_for_a_status() {
        given(&[range(Class::ClientError)], &[])
            .rejections(&[QUERY])
            .strict()
            .flags(&RULE, &[(At::Rejection(0), 400)]);
    }
}
