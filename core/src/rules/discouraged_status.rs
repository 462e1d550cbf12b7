//! A status that the profile does not want.

use crate::{
    Cite, Sentence, Status, StatusSet, Text,
    profile::Discouraged,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// A status that the profile does not want.
pub(crate) static RULE: Rule = Rule {
    id: "discouraged_status",
    title: Text { en: "Discouraged status", ko: "프로필이 권하지 않는 상태" },
    level: Level::Allow,
    grounds: &[Ground::Declaration],
    summary: Text {
        en: "a status that the profile discourages, such as 402 in `strict` or 422 in `ibm`",
        ko: "`strict`의 402나 `ibm`의 422처럼 프로필이 권하지 않는 상태",
    },
    why: Text {
        en: "HTTP often allows more than one status for a case. A style guide picks one, so that clients \
             of many services see the same status for the same case. The guides contradict each other: \
             choose the one that your service follows.",
        ko: "HTTP는 한 경우에 여러 상태를 허용하는 일이 많다. 스타일 가이드는 그중 하나를 골라, 여러 \
             서비스의 클라이언트가 같은 경우에 같은 상태를 보게 한다. 가이드끼리는 서로 모순되므로 \
             서비스가 따르는 것을 선택한다.",
    },
    cites: &[
        Cite::rfc(9110, "15.5.3"),
        Cite::page("Zalando guideline 150", "https://opensource.zalando.com/restful-api-guidelines/#150"),
        Cite::page(
            "ibm-response-status-codes",
            "https://github.com/IBM/openapi-validator/blob/main/docs/ibm-cloud-rules.md#ibm-response-status-codes",
        ),
    ],
    bad: r"#[responds(200, 402, strict)]
async fn list() -> Result<Json<Vec<Todo>>, (StatusCode, Json<Problem>)> {
    let todos = paid().await.ok_or((StatusCode::PAYMENT_REQUIRED, Json(Problem::default())))?;
    Ok(Json(todos))
}",
    good: r"#[responds(200, 403, strict)]
async fn list() -> Result<Json<Vec<Todo>>, (StatusCode, Json<Problem>)> {
    let todos = paid().await.ok_or((StatusCode::FORBIDDEN, Json(Problem::default())))?;
    Ok(Json(todos))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let codes: StatusSet = case.statuses().map(|(_, status)| status.code()).collect();
    for (at, status) in case.statuses() {
        let entries =
            case.profiles().flat_map(|profile| profile.discouraged.iter().map(move |entry| (profile, entry)));
        let mut entries = entries.filter(|(_, entry)| is_discouraged(case, entry, status, codes));
        let Some((profile, entry)) = entries.next() else { continue };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: Sentence {
                en: format_args!("{status} is discouraged by the profile `{}`", profile.id),
                ko: format_args!("{status} 상태는 `{}` 프로필이 권하지 않는다", profile.id),
            },
            help: Sentence {
                en: format_args!("{}", entry.instead.en),
                ko: format_args!("{}", entry.instead.ko),
            },
            cite: Some(entry.cite),
        });
    }
}

fn is_discouraged(case: &Case<'_>, entry: &Discouraged, status: Status, codes: StatusSet) -> bool {
    let beside = entry.beside.is_empty() || !entry.beside.intersection(codes).is_empty();
    let method = entry.methods.is_empty() || case.every_method(|method| entry.methods.contains(&method));
    entry.codes.contains(status.code()) && beside && method
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::At,
        profile::{AZURE, IBM, STRICT, ZALANDO},
        rule::testing::{custom, d, default, elsewhere, given, perhaps, r},
    };

    #[test]
    fn the_rfcs_discourage_nothing() {
        given(&[d(302), d(402), d(422)], &[]).methods(&["POST"]).silent(&RULE);
    }

    #[test]
    fn declared_or_returned() {
        given(&[d(200), d(402)], &[r(402)]).profile(&STRICT).flags(&RULE, &[(At::Declared(1), 402)]);
        given(&[elsewhere(422)], &[r(302)])
            .profile(&IBM)
            .flags(&RULE, &[(At::Declared(0), 422), (At::Returned(0), 302)]);
        given(&[custom(422)], &[perhaps(302)]).profile(&IBM).silent(&RULE);
    }

    #[test]
    fn only_beside_others() {
        given(&[d(202), d(200)], &[]).profile(&IBM).flags(&RULE, &[(At::Declared(0), 202)]);
        given(&[d(202), d(404)], &[]).profile(&IBM).silent(&RULE);
    }

    #[test]
    fn only_for_some_methods() {
        given(&[d(201), default()], &[])
            .methods(&["POST"])
            .profile(&AZURE)
            .flags(&RULE, &[(At::Declared(0), 201)]);
        given(&[d(201)], &[]).methods(&["PUT"]).profile(&AZURE).silent(&RULE);
        given(&[d(201)], &[]).profile(&AZURE).silent(&RULE);
    }

    #[test]
    fn one_finding_per_code() {
        given(&[d(422)], &[]).profile(&ZALANDO).flags(&RULE, &[(At::Declared(0), 422)]);
        given(&[d(402)], &[]).profile(&ZALANDO).strict().flags(&RULE, &[(At::Declared(0), 402)]);
    }
}
