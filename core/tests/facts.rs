//! The tables of the catalogue against the facts that were collected for them, row by row.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "a table that does not parse fails the test")]

use responds_core::{
    Cite, Class, Status, Text,
    catalogue::{Cacheable, ContentRule, Sender, State},
    confusion,
    header::{self, Codes, Demand},
    method::{self, Basis, Fit},
    unofficial,
};

/// The rows of a table of tab-separated values, without the head.
fn rows<const N: usize>(table: &'static str) -> Vec<[&'static str; N]> {
    let row = |line: &'static str| line.split('\t').collect::<Vec<_>>().try_into().expect(line);
    table.lines().skip(1).map(row).collect()
}

fn code(cell: &str) -> u16 {
    cell.parse().unwrap()
}

fn cites(cites: &[Cite]) -> String {
    cites.iter().map(Cite::to_string).collect::<Vec<_>>().join("; ")
}

fn when(condition: Text) -> &'static str {
    if condition.is_empty() { "always" } else { "conditional" }
}

/// Codes as the tables name them: `404`, `4xx`, `*`, `*-405`.
fn codes(codes: Codes) -> String {
    match codes {
        Codes::Code(code) => code.to_string(),
        Codes::Class(class) => class.range().to_string(),
        Codes::AllBut(others) => others.iter().fold("*".to_string(), |all, other| format!("{all}-{other}")),
    }
}

#[test]
fn every_status() {
    let facts = rows::<8>(include_str!("facts/catalogue.tsv"));
    let known: Vec<_> = Status::all()
        .map(|status| {
            let state = match status.state() {
                State::Registered => "registered",
                State::Temporary => "temporary",
                State::Unused => "unused",
                State::Deprecated => "deprecated",
                State::Obsoleted => "obsoleted",
                State::Unofficial => "unofficial",
            };
            let content = match status.content() {
                ContentRule::Forbidden => "forbidden",
                ContentRule::MustBeEmpty => "must-be-empty",
                ContentRule::Expected => "expected",
                ContentRule::Optional => "optional",
            };
            let cacheable = match status.cacheable() {
                Cacheable::Heuristically => "yes",
                Cacheable::WhenTold => "no",
                Cacheable::Never => "never",
            };
            let sender = match status.sender() {
                Sender::Origin => "origin",
                Sender::Intermediary => "intermediary",
                Sender::Either => "either",
                Sender::Nobody => "none",
            };
            let (code, cite) = (status.code().to_string(), status.cite().to_string());
            let aliases = status.aliases().join("; ");
            [
                code,
                status.phrase().into(),
                aliases,
                state.into(),
                cite,
                content.into(),
                cacheable.into(),
                sender.into(),
            ]
        })
        .collect();
    assert_eq!(known, facts);
}

#[test]
fn every_other_number_is_unassigned() {
    let unassigned = [
        105..=199,
        209..=225,
        227..=299,
        309..=399,
        419..=420,
        427..=427,
        430..=430,
        432..=450,
        452..=499,
        509..=509,
        512..=599,
    ];
    for code in 0..=u16::MAX {
        let registered = (100..=599).contains(&code) && !unassigned.iter().any(|range| range.contains(&code));
        let known = Status::from_code(code).filter(|status| status.state() != State::Unofficial);
        assert_eq!(known.is_some(), registered, "{code}");
    }
}

#[test]
fn every_header_rule() {
    let demand = |level: &str| match level {
        "MUST" => Demand::Must,
        "MUST NOT" => Demand::MustNot,
        "SHOULD" | "OUGHT" => Demand::Should,
        "SHOULD NOT" => Demand::ShouldNot,
        "MAY" => Demand::May,
        "DESCRIBED" => Demand::Described,
        "NO MEANING" => Demand::Meaningless,
        "UNDEFINED" => Demand::Undefined,
        "DROPPED" | "HISTORIC" => Demand::Dropped,
        "NONE" => Demand::Unasked,
        other => panic!("{other}"),
    };
    let facts = rows::<5>(include_str!("facts/headers.tsv"));
    assert_eq!(facts.len(), header::RULES.len());
    for ([for_codes, field, level, holds, sources], rule) in facts.into_iter().zip(header::RULES) {
        let named = if rule.field.is_empty() { "-" } else { rule.field };
        let fact = (for_codes.to_string(), field, demand(level), holds, sources.to_string());
        assert_eq!((codes(rule.codes), named, rule.demand, when(rule.when), cites(rule.cites)), fact);
    }
}

/// Facts about methods that hold for a number or a declaration as a whole, not for a status: they
/// are the rules' `unknown_status`, `method_mismatch`, `missing_recommended_header` and
/// `interim_status`.
const JUDGED_BY_RULES: [&str; 6] = [
    "(unassigned 100-599)",
    "(outside 100-599)",
    "PUT-success-set",
    "DELETE-success-set",
    "POST-create",
    "final-required",
];

#[test]
fn every_method_fit() {
    let facts = rows::<6>(include_str!("facts/methods.tsv"));
    let (facts, others) = facts.split_at(method::FITS.len());
    assert!(others.iter().map(|row| row[0]).eq(JUDGED_BY_RULES));
    for ([for_codes, methods, fit, basis, holds, sources], row) in facts.iter().copied().zip(method::FITS) {
        let verdict = match row.fit {
            Fit::Fine => "fine",
            Fit::Suspicious => "suspicious",
            Fit::Violation => "violation",
        };
        let rests_on: &[&str] = match row.basis {
            Basis::Must => &["MUST"],
            Basis::MustNot => &["MUST NOT"],
            Basis::Should => &["SHOULD"],
            Basis::ShouldNot => &["SHOULD NOT"],
            Basis::May => &["MAY"],
            Basis::Text => &["definition", "statement"],
            Basis::Advice => &["advice"],
        };
        let named = if row.methods.is_empty() { "*".to_string() } else { row.methods.join(",") };
        let fact = (for_codes.to_string(), methods.to_string(), fit, holds, sources.to_string());
        assert_eq!((codes(row.codes), named, verdict, when(row.when), cites(row.cites)), fact);
        assert!(rests_on.contains(&basis), "{for_codes} {methods}: {basis}");
    }
}

#[test]
fn every_confusion() {
    let facts = rows::<2>(include_str!("facts/confusions.tsv"));
    let joined = |codes: &[u16]| codes.iter().map(u16::to_string).collect::<Vec<_>>().join(" ");
    let known: Vec<_> = confusion::ALL.iter().map(|row| [joined(row.codes), cites(row.cites)]).collect();
    assert_eq!(known, facts);
}

#[test]
fn every_unofficial_code() {
    let facts = rows::<2>(include_str!("facts/unofficial.tsv"));
    let joined = |codes: &[u16]| codes.iter().map(u16::to_string).collect::<Vec<_>>().join(" ");
    let known: Vec<_> =
        unofficial::ALL.iter().map(|row| [row.code.to_string(), joined(row.instead)]).collect();
    assert_eq!(known, facts);
}

/// Names on look-up pages that are not names of the code: `(Unused)` is on two codes, and 203 does not mean that its
/// content cannot be trusted.
const NO_NAMES: [(u16, &str); 4] =
    [(203, "신뢰할 수 없는 정보"), (306, "(Unused)"), (402, ""), (418, "(Unused)")];

#[test]
fn every_code_and_name_of_the_look_up_pages() {
    let facts = rows::<2>(include_str!("facts/seeds.tsv")).into_iter().map(|[cell, name]| (code(cell), name));
    let mut no_names = Vec::new();
    for (code, name) in facts {
        assert!(Status::from_code(code).is_some(), "{code}");
        match Status::from_phrase(name) {
            Some(status) => assert_eq!(status.code(), code, "{name}"),
            None => no_names.push((code, name)),
        }
    }
    assert_eq!(no_names, NO_NAMES);
}

#[test]
fn classes_are_told_by_the_first_digit() {
    for status in Status::all() {
        assert_eq!(Some(status.class()), Class::of(status.code()), "{status}");
    }
}
