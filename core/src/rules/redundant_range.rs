//! Ranges beside every status that they cover.

use crate::{
    Cite, Class, Sentence, Status, StatusSet, Text,
    catalogue::State,
    contract::Key,
    rule::{Case, Ground, Level, Report, Rule, Sink, wording::Written},
};

/// A range beside every status that it covers.
pub(crate) static RULE: Rule = Rule {
    id: "redundant_range",
    title: Text { en: "Redundant range", ko: "불필요한 범위" },
    level: Level::Allow,
    grounds: &[Ground::Declaration],
    summary: Text {
        en: "a class range next to every code of its class, or `default` next to all classes",
        ko: "클래스의 모든 코드와 함께 선언된 클래스 범위, 또는 모든 클래스와 함께 선언된 `default`",
    },
    why: Text {
        en: "A range says that there are more statuses than those listed. If there are none, readers and \
             generated clients prepare for responses that never occur.",
        ko: "범위는 나열한 것 말고도 상태가 더 있음을 뜻한다. 더 없으면 읽는 사람과 생성된 클라이언트는 \
             오지 않을 응답에 대비하게 된다.",
    },
    cites: &[Cite::page(
        "OpenAPI 3.1, Responses Object",
        "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
    )],
    bad: r"#[responds(200, 2xx, 3xx, 4xx, 5xx, default)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, AppError> {
    Ok(Json(find(id).await?))
}",
    good: r"#[responds(200, default)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, AppError> {
    Ok(Json(find(id).await?))
}",
    check,
};

const CODES: Text = Text { en: "every code of the class", ko: "클래스의 모든 코드가" };
const CLASSES: Text = Text { en: "every class", ko: "모든 클래스가" };

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let spelled = case.contract.responses.iter().map(|declared| declared.key);
    let spelled = spelled.filter(|key| matches!(key, Key::Code(_)));
    let spelled = spelled.fold(StatusSet::EMPTY, |set, key| set.union(key.codes()));
    for (at, declared) in case.declared() {
        let parts = match declared.key {
            Key::Class(class) if registered(class).is_subset(spelled) => CODES,
            Key::Default if every_class(case, spelled) => CLASSES,
            _ => continue,
        };
        let written = Written(declared.key);
        sink.report(Report {
            at,
            code: None,
            message: Sentence {
                en: format_args!("`{written}` adds nothing: {} is already declared", parts.en),
                ko: format_args!("`{written}` 범위는 더하는 것이 없다. {} 이미 선언되어 있다", parts.ko),
            },
            help: Sentence {
                en: format_args!("remove `{written}`"),
                ko: format_args!("`{written}` 범위를 지운다"),
            },
            cite: None,
        });
    }
}

/// Returns `true` if every class of final responses is declared, as a range or code by code.
fn every_class(case: &Case<'_>, spelled: StatusSet) -> bool {
    let mut classes = Class::ALL.iter().filter(|class| **class != Class::Informational);
    classes.all(|class| case.declares(Key::Class(*class)) || registered(*class).is_subset(spelled))
}

/// The codes of a class that can be meant.
fn registered(class: Class) -> StatusSet {
    let registered = |status: &Status| status.class() == class && status.state() == State::Registered;
    Status::all().filter(registered).map(Status::code).collect()
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::vec::Vec;

    use super::*;
    use crate::{
        contract::At,
        rule::testing::{d, default, given, range},
    };

    #[test]
    fn a_range_beside_each_of_its_codes() {
        let codes = [300, 301, 302, 303, 304, 307, 308];
        let all: Vec<_> = codes.map(d).into_iter().chain([range(Class::Redirection)]).collect();
        given(&all, &[]).flags_at(&RULE, &[At::Declared(all.len() - 1)]);
        given(&all[1..], &[]).silent(&RULE);
    }

    #[test]
    fn default_beside_all_classes() {
        let [_, success, redirection, client, server] = [0, 1, 2, 3, 4].map(|i| range(Class::ALL[i]));
        given(&[success, redirection, client, server, default()], &[]).flags_at(&RULE, &[At::Declared(4)]);
        given(&[success, client, server, default()], &[]).silent(&RULE);
    }

    #[test]
    fn ranges_that_say_something() {
        given(&[d(200), d(404), range(Class::ClientError), default()], &[]).silent(&RULE);
    }
}
