//! Items under conditions.

use super::super::{Index, Space::Values};

const MANIFEST: &str = "[package]\nname = \"app\"\nedition = \"2024\"\n[features]\ndefault = [\"json\"]\njson = []\nadmin = []\n";

#[track_caller]
fn index(code: &str) -> Index {
    Index::of_files(&[("Cargo.toml", MANIFEST), ("src/lib.rs", code)])
}

#[test]
fn default_features_are_on_and_tests_are_not() {
    let index = index(
        "#[cfg(feature = \"json\")] fn show() {} #[cfg(not(feature = \"json\"))] fn show() { other() }
         #[cfg(not(test))] mod real { pub fn a() {} } #[cfg(all(unix, not(feature = \"json\")))] mod never { pub fn b() {} }
         #[cfg(test)] mod tests { fn c() {} }
         struct S; impl S { #[cfg(not(feature = \"json\"))] fn gone(&self) {} #[cfg(not(test))] fn here(&self) {} }",
    );
    assert_eq!(index.shown("app", "show", Values), "app::show", "one of two is there");
    assert_eq!(index.text(index.item_named("show")).lines().count(), 1);
    assert!(!index.text(index.item_named("show")).contains("other"));
    let names: Vec<_> = index.items().map(|item| index.item(item).name.as_str()).collect();
    assert!(names.contains(&"a") && names.contains(&"here") && names.contains(&"c"));
    assert!(!names.contains(&"b") && !names.contains(&"gone"));
    assert!(index.item(index.item_named("c")).test);
    assert_eq!(index.condition(index.item_named("show")), None);
    assert_eq!(index.condition(index.item_named("a")), None);
}

#[test]
fn what_is_not_decided_is_there_under_its_condition() {
    let index = index(
        "#[cfg(feature = \"admin\")] mod admin { #[cfg(unix)] #[cfg(not(test))] pub fn wipe() {} pub fn list() {}
             impl Kind { #[cfg(debug_assertions)] fn debug(&self) {} } }
         enum Kind { A } #[cfg_attr(unix, inline)] fn plain() {}",
    );
    let condition = |name| index.condition(index.item_named(name));
    assert_eq!(condition("list"), Some("feature = \"admin\""));
    assert_eq!(condition("wipe"), Some("all(feature = \"admin\", all(unix, not(test)))"));
    assert_eq!(condition("debug"), Some("all(feature = \"admin\", debug_assertions)"));
    assert_eq!(condition("admin"), Some("feature = \"admin\""));
    assert_eq!(condition("plain"), None);
    assert_eq!(index.shown("app", "admin::wipe", Values), "app::admin::wipe");
}
