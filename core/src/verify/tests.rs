//! Trees of responses, and declarations that cover them.

use super::*;

static ERROR: Sends = Sends::Answers(&[Answer::new(404, "E::Missing"), Answer::new(409, "E::Conflict")]);
static REDIRECT: Sends =
    Sends::Answers(&[Answer::new(303, "Redirect").possible(), Answer::new(307, "Redirect").possible()]);
static BOTH: Sends = Sends::Both(&REDIRECT, &ERROR);
static HALF: Sends = Sends::Both(&Sends::Open, &ERROR);

#[test]
fn trees_are_made_of_their_parts() {
    assert!(BOTH.is_closed() && !HALF.is_closed());
    assert!(BOTH.has(303) && HALF.has(409) && !HALF.has(500));
    assert_eq!(BOTH.codes(true), StatusSet::of(&[404, 409]));
    assert_eq!(BOTH.codes(false), StatusSet::of(&[303, 307, 404, 409]));
    assert_eq!(HALF.source(409), Some("E::Conflict"));
}

#[test]
fn declarations_cover_codes_classes_and_all() {
    declared(&Declared::new("f", [404, 409]), "E", &BOTH);
    declared(&Declared::new("f", [4]), "E", &BOTH);
    declared(&Declared::new("f", [0]), "E", &BOTH);
    declared(&Declared::new("f", []), "E", &REDIRECT);
}

#[test]
fn a_set_may_hold_classes_and_default() {
    static CLASS: Sends = Sends::Answers(&[Answer::new(5, "Set").possible()]);
    static ALL: Sends = Sends::Answers(&[Answer::new(0, "Set").possible().elsewhere()]);
    let declared = Declared::new("f", [200]);
    assert!(CLASS.has(503) && !CLASS.has(404) && CLASS.codes(true).is_empty());
    assert!(declared.and(&CLASS).has(599) && declared.and(&ALL).has(404));
}

#[test]
fn what_is_missing_is_named_with_its_source() {
    let words = Words::new().sent(Language::English, &BOTH, StatusSet::of(&[404, 409]));
    assert_eq!(words.as_str(), "404 Not Found from `E::Missing` and 409 Conflict from `E::Conflict`");
    let words = Words::new().sent(Language::Korean, &BOTH, StatusSet::of(&[404, 409]));
    assert_eq!(words.as_str(), "404 Not Found(`E::Missing`), 409 Conflict(`E::Conflict`)");
}
