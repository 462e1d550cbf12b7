//! What users see: every mistake with its words at its place.
//!
//! `TRYBUILD=overwrite cargo test --test ui` accepts new words. What compiles without a word is in `ui/pass`.

use std::path::Path;

use responds_core::rule::{Ground, Rule};

#[test]
fn fail() {
    trybuild::TestCases::new().compile_fail("tests/ui/fail/*/*.rs");
}

#[test]
fn every_rule_is_shown() {
    let cases = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/ui/fail/rules");
    // What only a whole workspace shows is shown in `lint/tests`.
    let workspace = |rule: &&&Rule| rule.grounds == [Ground::Workspace];
    for rule in responds_core::rules::ALL.iter().filter(|rule| !workspace(rule)) {
        let words = std::fs::read_to_string(cases.join(rule.id).with_extension("stderr")).unwrap_or_default();
        assert!(words.contains(&format!("rule: {}", rule.id)), "no case shows `{}`", rule.id);
    }
}
