//! Comparisons that end in a compile error or a warning.

use super::{Answer, Content, Declared, Sends, Words, warn::NEVER_SENT};
use crate::{
    Language, Status, Text,
    rule::wording::{CAN_REJECT, NOT_DECLARED, NOT_DECLARED_KO},
    rules::{
        body_not_allowed::{self, CONTENT_OF_KO, CONTENT_WITH, HAS_NONE, HAS_NONE_KO},
        undeclared_variant,
    },
};

/// Fails to compile if an argument can reject requests with an undeclared status.
///
/// # Panics
/// In const evaluation, with the codes.
#[track_caller]
pub const fn rejections<const N: usize>(declared: &Declared<N>, extractor: &str, rejects: &Sends) {
    if declared.covers(rejects) {
        return;
    }
    let missing = declared.missing(rejects, false);
    let words = Words::new().code(extractor);
    let words = match declared.language {
        Language::English => {
            let words = words.text(CAN_REJECT).codes(missing).text(NOT_DECLARED);
            words.text("\n  = help: write `..Extractors`, or `elsewhere(").codes(missing).text(")`")
        }
        Language::Korean => {
            let words = words.text(" 익스트랙터가 ").codes(missing).text(" 상태로 요청을 거부할 수 있는데 ");
            let words = words.text(NOT_DECLARED_KO).text("\n  = help: `..Extractors`나 `elsewhere(");
            words.codes(missing).text(")`를 적는다")
        }
    };
    panic!("{}", words.text("\n  = rule: undeclared_rejection").as_str())
}

/// Fails to compile if a code is not declared, with these words.
///
/// # Panics
/// In const evaluation.
#[track_caller]
pub const fn covered<const N: usize>(declared: &Declared<N>, code: u16, words: &str) {
    assert!(declared.has(code), "{}", words);
}

/// Fails to compile if a type does not name all statuses that it sends, with these words.
///
/// # Panics
/// In const evaluation.
#[track_caller]
pub const fn known(sends: &Sends, words: &str) {
    assert!(sends.is_closed(), "{}", words);
}

/// Fails to compile if a type, written so behind `..`, sends an undeclared status.
///
/// # Panics
/// In const evaluation, with the codes and their sources.
#[track_caller]
pub const fn declared<const N: usize>(declared: &Declared<N>, types: &str, sends: &Sends) {
    if declared.covers_all(sends, true) {
        return;
    }
    let missing = declared.missing(sends, true);
    let words = undeclared_variant::message(declared.language, declared.handler, types, sends, missing);
    panic!("{}", words.as_str())
}

/// Fails to compile if a type, written so behind `..`, sends an undeclared status, or content with a status that must
/// not have any.
///
/// # Panics
/// In const evaluation, as [`declared`] and [`bodiless`] do.
#[track_caller]
pub const fn allowed<const N: usize>(declaration: &Declared<N>, types: &str, sends: &Sends) {
    declared(declaration, types, sends);
    bodiless(declaration.language, sends);
}

/// Fails to compile if a type sends content with a status that must not have any.
///
/// # Panics
/// In const evaluation, with the status and its source.
#[track_caller]
pub const fn bodiless(language: Language, sends: &Sends) {
    match sends {
        Sends::Open => {}
        Sends::Both(one, other) => {
            bodiless(language, one);
            bodiless(language, other);
        }
        Sends::Answers(answers) => {
            let mut i = 0;
            while i < answers.len() {
                if matches!(answers[i].content, Content::Present) {
                    has_content(language, &answers[i]);
                }
                i += 1;
            }
        }
    }
}

/// Fails to compile if an answer has content that its status must not have.
#[track_caller]
const fn has_content(language: Language, answer: &Answer) {
    let Some(status) = Status::from_code(answer.code) else { return };
    let Some(consequence) = body_not_allowed::consequence(status) else { return };
    let words = match language {
        Language::English => Words::new().text(CONTENT_WITH).status(answer.code),
        Language::Korean => Words::new().status(answer.code),
    };
    let words = words.source(language, Some(answer.from));
    let words = match language {
        Language::English => {
            let words = words.text(HAS_NONE).text(consequence.en);
            words.text("\n  = help: remove the content, or respond with ").status(Status::OK.code())
        }
        Language::Korean => {
            let words = words.text(CONTENT_OF_KO).text(HAS_NONE_KO).text(consequence.ko);
            words.text("\n  = help: 콘텐츠를 없애거나 ").status(Status::OK.code()).text(" 상태로 응답한다")
        }
    };
    panic!("{}", words.text("\n  = rule: body_not_allowed").as_str())
}

/// The message about an argument without known rejections, after its type: `..Extractors` does not declare them.
pub const REJECTS_UNKNOWN: Text = Text {
    en: " does not say what it rejects requests with, so `..Extractors` does not declare it\n  \
         = help: derive or implement `Rejects` for it\n  \
         = rule: undeclared_rejection",
    ko: " 익스트랙터가 무엇으로 요청을 거부하는지 알 수 없어 `..Extractors`가 선언하지 못한다\n  \
         = help: `Rejects`를 파생하거나 구현한다\n  \
         = rule: undeclared_rejection",
};

/// Fails to compile if a declared status cannot be returned.
///
/// # Panics
/// In const evaluation.
#[track_caller]
pub const fn returned(language: Language, returned: bool) {
    match language {
        Language::English => assert!(returned, "{}", NEVER_SENT.en),
        Language::Korean => assert!(returned, "{}", NEVER_SENT.ko),
    }
}
