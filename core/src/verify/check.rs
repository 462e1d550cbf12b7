//! Comparisons that end in a compile error or a warning.

use super::{Answer, Content, Declared, Sends, Words};
use crate::{
    Status,
    rule::wording::{CAN_REJECT, NOT_DECLARED},
    rules::{
        body_not_allowed::{self, CONTENT_WITH, HAS_NONE},
        undeclared_variant,
    },
};

/// Fails to compile if an argument can reject requests with an undeclared status.
///
/// # Panics
/// In const evaluation, with the codes.
#[track_caller]
pub const fn rejections(declared: &Declared, extractor: &str, rejects: &Sends) {
    let missing = declared.missing(rejects, false);
    if missing.is_empty() {
        return;
    }
    let words = Words::new().code(extractor).text(CAN_REJECT).codes(missing).text(NOT_DECLARED);
    let words = words.text("\n  = help: write `..Extractors`, or `elsewhere(").codes(missing).text(")`");
    panic!("{}", words.text("\n  = rule: undeclared_rejection").as_str())
}

/// Fails to compile if a code is not declared, with these words.
///
/// # Panics
/// In const evaluation.
#[track_caller]
pub const fn covered(declared: &Declared, code: u16, words: &str) {
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
pub const fn declared(declared: &Declared, types: &str, sends: &Sends) {
    let missing = declared.missing(sends, true);
    if missing.is_empty() {
        return;
    }
    let words = undeclared_variant::message(declared.handler, types, sends, missing);
    panic!("{}", words.as_str())
}

/// Fails to compile if a type sends content with a status that must not have any.
///
/// # Panics
/// In const evaluation, with the status and its source.
#[track_caller]
pub const fn bodiless(sends: &Sends) {
    match sends {
        Sends::Open => {}
        Sends::Both(one, other) => {
            bodiless(one);
            bodiless(other);
        }
        Sends::Answers(answers) => {
            let mut i = 0;
            while i < answers.len() {
                if matches!(answers[i].content, Content::Present) {
                    has_content(&answers[i]);
                }
                i += 1;
            }
        }
    }
}

/// Fails to compile if an answer has content that its status must not have.
#[track_caller]
const fn has_content(answer: &Answer) {
    let Some(status) = Status::from_code(answer.code) else { return };
    let Some(consequence) = body_not_allowed::consequence(status) else { return };
    let words = Words::new().text(CONTENT_WITH).status(answer.code).text(" from ").code(answer.from);
    let words = words.text(HAS_NONE).text(consequence.en);
    let words = words.text("\n  = help: remove the content, or respond with ").status(Status::OK.code());
    panic!("{}", words.text("\n  = rule: body_not_allowed").as_str())
}

/// The message about an argument that rejects requests with undeclared statuses, behind its type; the macro that warns
/// does not know the codes.
pub const REJECTS_MORE: &str = " can reject the request with more than `#[responds(..)]` declares\n  \
                                = help: write `..Extractors`, which declares what all extractors reject with\n  \
                                = rule: undeclared_rejection";

/// The message about an argument without known rejections, after its type: `..Extractors` does not declare them.
pub const REJECTS_UNKNOWN: &str = " does not say what it rejects requests with, so `..Extractors` does not declare it\n  \
                                   = help: derive or implement `Rejects` for it\n  \
                                   = rule: undeclared_rejection";

/// A type that says by its parameter that a declared status can be returned; if it cannot, the use of
/// [`unreturned_status`](Returned::<false>::unreturned_status) warns.
#[derive(Debug)]
pub struct Returned<const RETURNED: bool>;

impl Returned<true> {
    /// The status can be returned.
    pub const fn unreturned_status() {}
}

/// Defines the warning and the error in the same words: an attribute takes only a literal.
macro_rules! never_sent {
    ($words:literal) => {
        impl Returned<false> {
            /// The status cannot be returned.
            #[deprecated(note = $words)]
            pub const fn unreturned_status() {}
        }

        /// Fails to compile if a declared status cannot be returned.
        ///
        /// # Panics
        /// In const evaluation.
        #[track_caller]
        pub const fn returned(returned: bool) {
            assert!(returned, $words);
        }
    };
}

never_sent!(
    "the handler never responds with this status: nothing that it returns sends it\n  \
     = help: remove it, or write it inside `elsewhere(..)` if something around the handler sends it\n  \
     = rule: unreturned_status"
);
