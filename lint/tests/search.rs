//! Common searches have hits: every code, name and subject of the look-up pages that were collected.

use cargo_responds::{explain::Subject, search::search};
use responds_core::{Language, Status, header, rules, unofficial};

/// The number of hits that a reader looks through.
const FIRST: usize = 8;

fn found(question: &str) -> Vec<String> {
    search(question).iter().map(|hit| hit.subject.id()).collect()
}

fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table.lines().skip(usize::from(table.starts_with("code\t"))).filter_map(|line| line.split_once('\t'))
}

#[test]
fn every_subject_is_found() {
    let missed: Vec<_> = rows(include_str!("search/questions.tsv"))
        .filter(|(question, id)| !found(question).iter().take(FIRST).any(|found| found == id))
        .map(|(question, id)| format!("{question}: {id}, found {:?}", found(question)))
        .collect();
    assert!(missed.is_empty(), "{missed:#?}");
}

/// The best match comes first, and subjects that only share a word with the question come later or not at all.
#[test]
fn what_is_meant_leads() {
    for (question, lead) in [
        ("login required", ["401"].as_slice()),
        ("optimistic lock", &["412", "409", "428"]),
        ("낙관적 잠금", &["412", "409", "428"]),
        ("입력값 오류", &["400", "422"]),
        ("health check", &["200", "503"]),
        ("OPTIONS", &["200", "204", "405"]),
        ("cors", &["204", "403", "200"]),
        ("preflight", &["204"]),
        ("idempotency", &["409", "422"]),
    ] {
        let hits = found(question);
        assert!(hits.iter().zip(lead).all(|(hit, code)| hit == code), "{question}: {hits:?}");
        assert!(hits.len() >= lead.len(), "{question}: {hits:?}");
    }
}

/// The questions are about every status, in both languages.
#[test]
fn every_status_is_asked_for() {
    for status in Status::all() {
        let code = status.code().to_string();
        let asked = || rows(include_str!("search/questions.tsv")).filter(|(_, id)| *id == code);
        let korean = |question: &str| question.chars().any(|letter| ('가'..='힣').contains(&letter));
        assert!(asked().any(|(question, _)| korean(question)), "{status}");
        assert!(asked().any(|(question, _)| !korean(question)) || status.code() == 208, "{status}");
    }
}

/// Codes as numbers, and the names that look-up pages give them.
#[test]
fn every_code_and_name_of_the_look_up_pages_is_found() {
    for (code, name) in rows(include_str!("../../core/tests/facts/seeds.tsv")) {
        assert_eq!(found(code).first().map(String::as_str), Some(code));
        if !name.is_empty() {
            let hits = found(name);
            assert!(hits.iter().take(FIRST).any(|found| found == code), "{name}: {code}, found {hits:?}");
        }
    }
}

#[test]
fn every_name_finds_its_own_first() {
    for status in Status::all() {
        let code = status.code().to_string();
        for language in Language::ALL {
            let hits = found(status.name(*language));
            let same = |id: &String| {
                Subject::find(id)
                    .is_ok_and(|subject| subject.title(*language).ends_with(status.name(*language)))
            };
            assert!(hits.first() == Some(&code) || hits.first().is_some_and(same), "{status}: {hits:?}");
        }
    }
}

#[test]
fn every_keyword_field_vendor_code_and_rule_is_found() {
    for status in Status::all() {
        for word in Language::ALL.iter().flat_map(|language| status.keywords(*language)) {
            assert!(found(word).contains(&status.code().to_string()), "{status}: {word}");
        }
    }
    for rule in header::RULES.iter().filter(|rule| !rule.field.is_empty()) {
        assert!(!found(rule.field).is_empty(), "{}", rule.field);
    }
    for known in unofficial::ALL {
        assert_eq!(found(&known.code.to_string()).first(), Some(&known.code.to_string()));
    }
    for rule in rules::ALL {
        assert_eq!(found(rule.id).first().map(String::as_str), Some(rule.id));
    }
}

#[test]
fn the_order_is_the_same_on_every_run() {
    for question in ["timeout", "location", "인증", "delete", "error"] {
        assert_eq!(found(question), found(question), "{question}");
    }
}

#[test]
fn nothing_is_found_for_nothing() {
    for question in ["", " ", "?!", "quux", "뷁뷁"] {
        assert!(found(question).is_empty(), "{question}: {:?}", found(question));
    }
}
