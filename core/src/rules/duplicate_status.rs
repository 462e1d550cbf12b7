//! The same response, declared twice.

use core::fmt;

use crate::{
    Cite, Sentence, Text,
    contract::{At, By, Declared, Key, Source},
    rule::{Case, Ground, Level, Report, Rule, Sink, wording::Written},
};

/// The same response, declared twice.
pub(crate) static RULE: Rule = Rule {
    id: "duplicate_status",
    title: Text { en: "Duplicate status", ko: "중복 선언된 상태" },
    level: Level::Deny,
    grounds: &[Ground::Declaration],
    summary: Text {
        en: "a code, a class range or `default` that is declared twice without distinct descriptions",
        ko: "구별되는 설명 없이 두 번 선언된 코드, 클래스 범위 또는 `default`",
    },
    why: Text {
        en: "One of the two is a mistake: a wrong digit, or a leftover. In OpenAPI documents, the second \
             entry silently replaces the first, or the key occurs twice and the document is invalid. \
             Several meanings of one status are fine if their descriptions differ.",
        ko: "둘 중 하나는 숫자를 잘못 적었거나 지우지 않은 실수이다. OpenAPI 문서에서는 두 번째 항목이 첫 \
             번째를 조용히 대체하거나, 키가 두 번 나와 문서가 유효하지 않게 된다. 한 상태에 여러 의미가 \
             있으면 설명을 다르게 적는다.",
    },
    cites: &[Cite::page(
        "OpenAPI 3.1, Responses Object",
        "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
    )],
    bad: r"#[responds(200, 404, 404)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}",
    good: r#"#[responds(
    200,
    404(description = "no such list"),
    404(description = "no such owner"),
)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}"#,
    check,
};

/// Places in a table of keys: codes from 0 to 499, then classes, then `default`; once for each sender.
const SLOTS: usize = 2 * 506;

/// The number of preceding responses that one is compared with, besides the first of its key.
///
/// It bounds the work on lists that a program wrote, where the same key comes thousands of times.
const WINDOW: usize = 64;

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let responses = case.contract.responses;
    let mut firsts = [usize::MAX; SLOTS];
    for (i, declared) in responses.iter().enumerate() {
        let Some(slot) = slot(declared) else { continue };
        if firsts[slot] == usize::MAX {
            firsts[slot] = i;
            continue;
        }
        let near = &responses[i.saturating_sub(WINDOW)..i];
        if is_same(&responses[firsts[slot]], declared) || near.iter().any(|other| is_same(other, declared)) {
            report(At::Declared(i), declared.key, case.contract.source, sink);
        }
    }
}

/// The slot of a key in the table; none for numbers that are no codes, which another rule flags.
///
/// A layer and the handler may send the same code: these are two responses.
fn slot(declared: &Declared<'_>) -> Option<usize> {
    let slot = match declared.key {
        Key::Code(_) => usize::from(declared.key.code()?) - 100,
        Key::Class(class) => 499 + usize::from(class.digit()),
        Key::Default => 505,
    };
    match declared.by {
        By::Handler | By::Extractor => Some(slot),
        By::Elsewhere => Some(slot + SLOTS / 2),
        // It may say once more what a handler says for itself.
        By::Shared => None,
    }
}

/// Returns `true` if two responses have the same key, and nothing tells them apart.
fn is_same(one: &Declared<'_>, other: &Declared<'_>) -> bool {
    let told_apart =
        !one.description.is_empty() && !other.description.is_empty() && one.description != other.description;
    one.key == other.key && one.by == other.by && !told_apart
}

fn report(at: At, key: Key, source: Source<'_>, sink: &mut dyn Sink) {
    let written = Written(key);
    let documented = matches!(source, Source::Documentation(_));
    let description = Described(written, documented);
    sink.report(Report {
        at,
        code: key.code(),
        message: Sentence {
            en: format_args!("`{written}` is declared twice, and nothing distinguishes the two"),
            ko: format_args!("`{written}` 응답이 구별되는 설명 없이 두 번 선언되어 있다"),
        },
        help: Sentence {
            en: format_args!("remove one, or give each its own description: `{description}`"),
            ko: format_args!("하나를 지우거나 `{description}`처럼 각각 설명을 적는다"),
        },
        cite: None,
    });
}

/// An entry with a description, as the attribute writes it; documentation has the description alone.
struct Described(Written, bool);

impl fmt::Display for Described {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self(_, true) => f.write_str("description = \"…\""),
            Self(written, false) => write!(f, "{written}(description = \"…\")"),
        }
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::vec::Vec;

    use super::*;
    use crate::{
        Class,
        contract::Description,
        rule::testing::{custom, d, default, elsewhere, given, range},
    };

    fn described(code: u32, text: &str) -> Declared<'_> {
        Declared { description: Description { plain: Some(text), ..Description::default() }, ..d(code) }
    }

    #[test]
    fn the_second_is_flagged() {
        given(&[d(404), d(200), d(404)], &[]).flags(&RULE, &[(At::Declared(2), 404)]);
        given(&[d(404), d(404), d(404)], &[]).flags(&RULE, &[(At::Declared(1), 404), (At::Declared(2), 404)]);
        given(&[custom(499), custom(499)], &[]).flags(&RULE, &[(At::Declared(1), 499)]);
        given(&[elsewhere(401), elsewhere(401)], &[]).flags(&RULE, &[(At::Declared(1), 401)]);
    }

    #[test]
    fn ranges_and_default() {
        let (client, server) = (range(Class::ClientError), range(Class::ServerError));
        given(&[client, server, client, default(), default()], &[])
            .flags_at(&RULE, &[At::Declared(2), At::Declared(4)]);
        given(&[client, server, default(), d(404), d(500)], &[]).silent(&RULE);
    }

    #[test]
    fn descriptions_tell_meanings_apart() {
        given(&[described(404, "list"), described(404, "owner")], &[]).silent(&RULE);
        let again = [described(404, "list"), described(404, "owner"), described(404, "owner")];
        given(&again, &[]).flags(&RULE, &[(At::Declared(2), 404)]);
        given(&[described(404, "list"), d(404)], &[]).flags(&RULE, &[(At::Declared(1), 404)]);
    }

    #[test]
    fn a_layer_and_the_handler_are_two() {
        given(&[d(401), elsewhere(401)], &[]).silent(&RULE);
    }

    #[test]
    fn what_is_shared_may_be_said_again() {
        let shared = Declared { by: By::Shared, ..d(401) };
        given(&[d(401), shared, shared], &[]).silent(&RULE);
    }

    #[test]
    fn the_ends_of_the_table() {
        let all: Vec<_> = (100..600).map(d).chain((100..600).map(elsewhere)).collect();
        given(&all, &[]).silent(&RULE);
        given(&[d(12_345), d(12_345)], &[]).silent(&RULE);
    }

    #[test]
    fn long_lists_take_linear_time() {
        let many: Vec<_> = (0..10_000).map(|i| d(100 + i % 500)).collect();
        let expected: Vec<_> =
            (500..10_000_usize).map(|i| (At::Declared(i), u16::try_from(100 + i % 500).unwrap())).collect();
        given(&many, &[]).flags(&RULE, &expected);
    }
}
