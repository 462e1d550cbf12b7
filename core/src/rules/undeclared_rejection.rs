//! A rejection of an extractor that is not declared.

use crate::{
    Cite, Sentence, Text,
    contract::At,
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{All, CAN_REJECT, Elsewhere, NotDeclared, en, ko},
    },
};

/// The entry that declares all rejections, in English and Korean.
const EXTRACTORS: [&str; 2] = [
    "`..Extractors`, which declares what all extractors reject with, or ",
    "모든 익스트랙터의 거부를 선언하는 `..Extractors`나 ",
];

/// A rejection of an extractor that is not declared.
pub(crate) static RULE: Rule = Rule {
    id: "undeclared_rejection",
    title: Text { en: "Undeclared rejection", ko: "선언되지 않은 거부" },
    level: Level::Allow,
    grounds: &[Ground::Signature, Ground::Types],
    summary: Text {
        en: "a status that an extractor rejects requests with and the declaration leaves out",
        ko: "익스트랙터가 요청을 거부하며 보내고 선언에는 없는 상태",
    },
    why: Text {
        en: "An extractor that rejects a request responds in place of the handler: axum's `Json` with \
             400, 413, 415 or 422, its `Path` with 400. Clients see these like any other response. Tables \
             and documents list them anyway, marked as sent by the extractor; `strict` requires them in \
             the declaration.",
        ko: "요청을 거부하는 익스트랙터는 핸들러를 대신하여 응답한다. axum의 `Json`은 400, 413, 415, \
             422로, `Path`는 400으로 응답한다. 클라이언트에게는 다른 응답과 같다. 표와 문서는 \
             익스트랙터가 보내는 것으로 표시하여 어차피 나열하며, `strict`는 선언에도 적을 것을 요구한다.",
    },
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
    let rejections = case.evidence.rejections.iter().enumerate();
    for (i, rejection) in rejections.filter(|(_, rejection)| !rejection.converted) {
        let missing = sink.counted(rejection.statuses.difference(covered));
        if missing.is_empty() {
            continue;
        }
        covered = covered.union(missing);
        let only = missing.first().filter(|_| missing.len() == 1);
        let (extractor, source) = (rejection.extractor, case.contract.source);
        let advice = Elsewhere { contract: case.contract, codes: missing, before: EXTRACTORS };
        let report = Report {
            at: At::Rejection(i),
            code: only,
            message: Sentence {
                en: format_args!("`{extractor}`{CAN_REJECT}{}{}", en(All(missing)), en(NotDeclared(source))),
                ko: format_args!(
                    "`{extractor}` 익스트랙터가 {} 상태로 요청을 거부할 수 있는데 {}",
                    ko(All(missing)),
                    ko(NotDeclared(source))
                ),
            },
            help: Sentence { en: format_args!("{}", en(advice)), ko: format_args!("{}", ko(advice)) },
            cite: None,
        };
        sink.report_of(missing, report);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Class, StatusSet,
        contract::{Rejection, Source},
        rule::testing::{d, default, elsewhere, given, r, range},
    };

    const JSON: Rejection<'_> = Rejection::new("Json<Todo>", StatusSet::of(&[400, 413, 415, 422]));
    const QUERY: Rejection<'_> = Rejection::new("Query<Page>", StatusSet::of(&[400]));

    #[test]
    fn one_finding_per_extractor() {
        given(&[d(200)], &[r(200)]).rejections(&[JSON]).flags_at(&RULE, &[At::Rejection(0)]);
        given(&[d(200)], &[]).rejections(&[QUERY]).flags(&RULE, &[(At::Rejection(0), 400)]);
        given(&[d(400), d(413), d(415)], &[]).rejections(&[JSON]).flags(&RULE, &[(At::Rejection(0), 422)]);
    }

    #[test]
    fn documentation_has_no_word_for_extractors() {
        let source = Source::Documentation("#[endpoint(..)]");
        given(&[d(200)], &[]).source(source).entry("status_codes({})").rejections(&[QUERY]).advises(
            &RULE,
            "add `400` to `#[endpoint(..)]`: `status_codes(400)`",
            "`#[endpoint(..)]`에 `400` 상태를 추가한다: `status_codes(400)`",
        );
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
    fn another_function_may_decide() {
        let converted = Rejection { converted: true, ..QUERY };
        given(&[d(200)], &[r(200)]).rejections(&[converted]).silent(&RULE);
        given(&[d(200)], &[r(200)]).rejections(&[converted, JSON]).flags_at(&RULE, &[At::Rejection(1)]);
    }

    #[test]
    fn for_the_strict_no_range_stands_for_a_status() {
        given(&[range(Class::ClientError)], &[])
            .rejections(&[QUERY])
            .strict()
            .flags(&RULE, &[(At::Rejection(0), 400)]);
    }
}
