//! The same response, declared twice.

use crate::{
    Cite,
    contract::{At, By, Declared, Key},
    rule::{Case, Ground, Level, Report, Rule, Sink, wording::Written},
};

/// The same response, declared twice.
pub(crate) static RULE: Rule = Rule {
    id: "duplicate_status",
    level: Level::Deny,
    grounds: &[Ground::Declaration],
    summary: "a code, a class range or `default` that is declared twice without descriptions that differ",
    why: "One of the two is a slip: a wrong digit, or a leftover. In OpenAPI documents the second silently replaces \
          the first, or the key stands there twice and the document is broken. Several meanings under one status are \
          wanted, and told apart by their descriptions.",
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
const PLACES: usize = 2 * 506;

/// The number of preceding responses that one is compared with, besides the first of its key.
///
/// It bounds the work on lists that a program wrote, where the same key comes thousands of times.
const WINDOW: usize = 64;

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let responses = case.contract.responses;
    let mut firsts = [usize::MAX; PLACES];
    for (i, declared) in responses.iter().enumerate() {
        let Some(place) = place(declared) else { continue };
        if firsts[place] == usize::MAX {
            firsts[place] = i;
            continue;
        }
        let near = &responses[i.saturating_sub(WINDOW)..i];
        if is_same(&responses[firsts[place]], declared) || near.iter().any(|other| is_same(other, declared)) {
            report(At::Declared(i), declared.key, sink);
        }
    }
}

/// The slot of a key in the table; none for numbers that are no codes, which another rule flags.
///
/// A layer and the handler may send the same code: these are two responses.
fn place(declared: &Declared<'_>) -> Option<usize> {
    let place = match declared.key {
        Key::Code(_) => usize::from(declared.key.code()?) - 100,
        Key::Class(class) => 499 + usize::from(class.digit()),
        Key::Default => 505,
    };
    match declared.by {
        By::Handler | By::Extractor => Some(place),
        By::Elsewhere => Some(place + PLACES / 2),
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

fn report(at: At, key: Key, sink: &mut dyn Sink) {
    let written = Written(key);
    sink.report(Report {
        at,
        code: key.code(),
        message: format_args!("`{written}` is declared twice, and nothing tells the two apart"),
        help: format_args!(
            "drop one, or give each a description of its own: `{written}(description = \"…\")`"
        ),
        cite: None,
    });
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
