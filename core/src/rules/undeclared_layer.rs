//! A status that a layer around the handler sends and that is not declared.

use crate::{
    Cite, Sentence, Text,
    contract::At,
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{All, Elsewhere, NotDeclared, en, ko},
    },
};

/// A status that a layer around the handler sends and that is not declared.
pub(crate) static RULE: Rule = Rule {
    id: "undeclared_layer",
    title: Text { en: "Undeclared layer", ko: "선언되지 않은 레이어" },
    level: Level::Allow,
    grounds: &[Ground::Workspace],
    summary: Text {
        en: "a status that a layer around the handler sends and the declaration leaves out",
        ko: "핸들러를 감싼 레이어가 보내고 선언에는 없는 상태",
    },
    why: Text {
        en: "A layer responds in place of the handler: authentication with 401, a limit with 413 or 429, a \
             timeout with 408. Clients see these like any other response. Tables and documents list them \
             anyway, marked as sent by the layer; `strict` requires them in the declaration.",
        ko: "레이어는 핸들러를 대신하여 응답한다. 인증은 401로, 제한은 413이나 429로, 시간 초과는 408로 \
             응답한다. 클라이언트에게는 다른 응답과 같다. 표와 문서는 레이어가 보내는 것으로 표시하여 \
             어차피 나열하며, `strict`는 선언에도 적을 것을 요구한다.",
    },
    cites: &[Cite::page("axum::middleware", "https://docs.rs/axum/0.8/axum/middleware/index.html")],
    bad: r#"#[responds(200)]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}

fn routes() -> Router {
    Router::new().route("/todos", get(list)).layer(RequestBodyLimitLayer::new(4096))
}"#,
    good: r#"#[responds(200, elsewhere(413))]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}

fn routes() -> Router {
    Router::new().route("/todos", get(list)).layer(RequestBodyLimitLayer::new(4096))
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    if !case.is_declared() {
        return;
    }
    let mut covered = case.covered();
    for (i, layer) in case.evidence.layers.iter().enumerate() {
        let missing = sink.counted(layer.statuses.difference(covered));
        if missing.is_empty() {
            continue;
        }
        covered = covered.union(missing);
        let (name, source) = (layer.layer, case.contract.source);
        let advice = Elsewhere { contract: case.contract, codes: missing, before: ["", ""] };
        let report = Report {
            at: At::Layer(i),
            code: missing.first().filter(|_| missing.len() == 1),
            message: Sentence {
                en: format_args!(
                    "the layer `{name}` can respond with {}{}",
                    en(All(missing)),
                    en(NotDeclared(source))
                ),
                ko: format_args!(
                    "`{name}` 레이어가 {} 상태로 응답할 수 있는데 {}",
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
        contract::{LayerResponses, Source},
        rule::testing::{d, default, elsewhere, given, r, range},
    };

    const AUTH: LayerResponses<'_> =
        LayerResponses { layer: "from_fn(auth)", statuses: StatusSet::of(&[401]) };
    const LIMITS: LayerResponses<'_> =
        LayerResponses { layer: "limits", statuses: StatusSet::of(&[401, 413, 429]) };

    #[test]
    fn one_finding_per_layer() {
        given(&[d(200)], &[r(200)]).layers(&[AUTH]).flags(&RULE, &[(At::Layer(0), 401)]);
        given(&[d(200), d(401)], &[]).layers(&[AUTH, LIMITS]).flags_at(&RULE, &[At::Layer(1)]);
    }

    #[test]
    fn for_the_strict_no_range_stands_for_a_status() {
        given(&[range(Class::ClientError)], &[])
            .layers(&[AUTH])
            .strict()
            .flags(&RULE, &[(At::Layer(0), 401)]);
    }

    #[test]
    fn documentation_has_no_word_for_a_layer() {
        let source = Source::Documentation("#[utoipa::path(..)]");
        given(&[d(200)], &[]).source(source).entry("(status = {})").layers(&[LIMITS]).advises(
            &RULE,
            "add `401`, `413` and `429` to `#[utoipa::path(..)]`: `(status = 401)`",
            "`#[utoipa::path(..)]`에 `401`, `413`, `429` 상태를 추가한다: `(status = 401)`",
        );
        given(&[d(200)], &[]).layers(&[AUTH]).advises(
            &RULE,
            "write `elsewhere(401)`",
            "`elsewhere(401)`를 적는다",
        );
    }

    #[test]
    fn one_finding_per_code() {
        given(&[d(200), d(413), d(429)], &[]).layers(&[AUTH, LIMITS]).flags(&RULE, &[(At::Layer(0), 401)]);
    }

    #[test]
    fn declared_in_some_way() {
        given(&[d(401), elsewhere(413), d(429)], &[]).layers(&[LIMITS]).silent(&RULE);
        given(&[range(Class::ClientError)], &[]).layers(&[LIMITS]).silent(&RULE);
        given(&[default()], &[]).layers(&[LIMITS]).silent(&RULE);
        given(&[d(200)], &[]).silent(&RULE);
    }
}
