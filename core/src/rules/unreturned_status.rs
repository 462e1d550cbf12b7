//! A status that is declared and never sent.

use core::fmt;

use crate::{
    Cite, Language, Sentence, StatusSet, Text,
    contract::{At, Key, Source},
    rule::{
        Case, Ground, Level, Named, Report, Rule, Sink,
        wording::{Handler, Part, Written, en, ko},
    },
};

/// A status that is declared and never sent.
pub(crate) static RULE: Rule = Rule {
    id: "unreturned_status",
    title: Text { en: "Status that is never sent", ko: "보내지 않는 상태" },
    level: Level::Warn,
    grounds: &[Ground::Body, Ground::Types, Ground::Workspace],
    summary: Text {
        en: "a declared code or class range that is provably never sent",
        ko: "선언했지만 보내지 않음이 증명된 코드나 클래스 범위",
    },
    why: Text {
        en: "Clients handle a response that never occurs, and readers look for a case that does not \
             exist. Often it is a leftover from a change. It is only reported if everything that the \
             handler, its extractors and its types can send is known.",
        ko: "클라이언트는 오지 않을 응답을 처리하고, 읽는 사람은 없는 경우를 찾게 된다. 변경 뒤에 남은 \
             흔적인 경우가 많다. 핸들러와 익스트랙터, 타입이 보낼 수 있는 것을 모두 알 때만 지적한다.",
    },
    cites: &[
        Cite::page(
            "OpenAPI 3.1, Responses Object",
            "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
        ),
        Cite::rfc(9110, "15"),
    ],
    bad: r"#[responds(200, 404)]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}",
    good: r"#[responds(200)]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let possible = possible(case);
    let mut seen = StatusSet::EMPTY;
    for (at, declared) in case.own() {
        match declared.key {
            Key::Code(_) => {
                let Some(code) = declared.key.code() else { continue };
                // A number that is no status is flagged by another rule.
                if declared.custom.is_none() && declared.key.status().is_none() {
                    continue;
                }
                if is_known(case, declared.key.codes())
                    && !possible.contains(code)
                    && !seen.contains(code)
                    && !case.may_be_of_layers(code)
                {
                    seen = seen.with(code);
                    code_unreturned(case, at, code, sink);
                }
            }
            Key::Class(_)
                if is_known(case, declared.key.codes())
                    && possible.intersection(declared.key.codes()).is_empty() =>
            {
                range_unreturned(case, at, declared.key, sink);
            }
            Key::Class(_) | Key::Default => {}
        }
    }
}

/// Returns `true` if all of these statuses that are sent are seen: successes may all be seen where failures are not.
fn is_known(case: &Case<'_>, codes: StatusSet) -> bool {
    let everything = case.evidence.closed && case.evidence.opaque == 0;
    let successes = codes.iter().all(|code| (200..300).contains(&code));
    everything || case.evidence.success_closed && successes
}

/// Returns all that the handler, its extractors and the layers around it may send.
fn possible(case: &Case<'_>) -> StatusSet {
    let returned = case.evidence.responses.iter().map(|returned| returned.code);
    let rejected = case.evidence.rejections.iter().map(|rejection| rejection.statuses);
    let layered = case.evidence.layers.iter().map(|layer| layer.statuses);
    rejected.chain(layered).fold(returned.collect(), StatusSet::union)
}

/// The advice on a code or range that is never sent.
struct Advice<'a> {
    written: Written,
    source: Source<'a>,
}

impl Part for Advice<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { written, source } = self;
        match (language, source) {
            (Language::English, Source::Documentation(source)) => {
                write!(f, "remove `{written}` from `{source}`, unless something around the handler sends it")
            }
            (Language::Korean, Source::Documentation(source)) => {
                write!(f, "핸들러 바깥에서 보내는 것이 아니라면 `{source}`에서 `{written}` 항목을 지운다")
            }
            (Language::English, Source::Responds | Source::Type | Source::Nothing) => write!(
                f,
                "remove `{written}`, or write `elsewhere({written})` if something around the handler sends it"
            ),
            (Language::Korean, Source::Responds | Source::Type | Source::Nothing) => write!(
                f,
                "`{written}` 항목을 지우거나, 핸들러 바깥에서 보낸다면 `elsewhere({written})`를 적는다"
            ),
        }
    }
}

fn code_unreturned(case: &Case<'_>, at: At, code: u16, sink: &mut dyn Sink) {
    let (handler, status) = (Handler(case.contract.handler), Named(code.into()));
    let advice = Advice { written: Written(Key::Code(code.into())), source: case.contract.source };
    sink.report(Report {
        at,
        code: Some(code),
        message: Sentence {
            en: format_args!("{} never responds with {status}", en(handler)),
            ko: format_args!("{}는 {status} 상태로 응답하지 않는다", ko(handler)),
        },
        help: Sentence { en: format_args!("{}", en(&advice)), ko: format_args!("{}", ko(&advice)) },
        cite: None,
    });
}

fn range_unreturned(case: &Case<'_>, at: At, range: Key, sink: &mut dyn Sink) {
    let codes = range.codes();
    let (handler, range) = (Handler(case.contract.handler), Written(range));
    let advice = Advice { written: range, source: case.contract.source };
    let report = Report {
        at,
        code: None,
        message: Sentence {
            en: format_args!("{} never responds with any `{range}`", en(handler)),
            ko: format_args!("{}는 어떤 `{range}` 상태로도 응답하지 않는다", ko(handler)),
        },
        help: Sentence { en: format_args!("{}", en(&advice)), ko: format_args!("{}", ko(&advice)) },
        cite: None,
    };
    sink.report_of(codes, report);
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Class,
        contract::Rejection,
        rule::testing::{custom, d, default, elsewhere, given, perhaps, r, range},
    };

    #[test]
    fn documentation_does_not_tell_what_layers_send() {
        let source = Source::Documentation("#[utoipa::path(..)]");
        given(&[d(200), d(304), d(404), d(401), d(500)], &[r(200)])
            .source(source)
            .closed()
            .flags(&RULE, &[(At::Declared(2), 404)]);
        given(&[d(404)], &[r(200)]).source(source).closed().says(
            &RULE,
            "`handle` never responds with 404 Not Found",
            "remove `404` from `#[utoipa::path(..)]`, unless something around the handler sends it",
        );
    }

    #[test]
    fn declared_and_never_sent() {
        given(&[d(200), d(404), d(409)], &[r(200)])
            .closed()
            .flags(&RULE, &[(At::Declared(1), 404), (At::Declared(2), 409)]);
        given(&[custom(499)], &[r(200)]).closed().flags(&RULE, &[(At::Declared(0), 499)]);
        given(&[d(404), d(404)], &[r(200)]).closed().flags(&RULE, &[(At::Declared(0), 404)]);
    }

    #[test]
    fn a_range_of_nothing() {
        given(&[d(200), range(Class::ServerError)], &[r(200)]).closed().flags_at(&RULE, &[At::Declared(1)]);
        given(&[d(200), range(Class::ServerError)], &[r(200), perhaps(503)]).closed().silent(&RULE);
    }

    #[test]
    fn where_not_all_is_known() {
        given(&[d(200), d(404)], &[r(200)]).silent(&RULE);
        given(&[d(200), d(404)], &[r(200)]).closed().opaque(1).silent(&RULE);
    }

    #[test]
    fn what_may_be_sent_by_somebody() {
        given(&[d(200), d(404), d(307)], &[r(200), perhaps(404), perhaps(307)]).closed().silent(&RULE);
        let json = [Rejection::new("Json<T>", StatusSet::of(&[400, 422]))];
        given(&[d(200), d(422)], &[r(200)]).closed().rejections(&json).silent(&RULE);
        given(&[d(200), elsewhere(401), default()], &[r(200)]).closed().silent(&RULE);
    }

    #[test]
    fn numbers_that_are_no_codes_are_flagged_as_such() {
        given(&[d(12_345), d(299)], &[r(200)]).closed().silent(&RULE);
    }
}
