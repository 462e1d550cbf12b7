//! Items that macros of the workspace write.

use std::fmt::Write as _;

use super::super::{
    Index, Kind,
    Space::{Macros, Types, Values},
};
use super::assert_names;

/// The functions outside of tests with their modules, and the text of the calls that could not be expanded.
fn functions(index: &Index) -> Vec<String> {
    let items =
        index.items().map(|item| index.item(item)).filter(|item| item.kind == Kind::Function && !item.test);
    let mut names: Vec<_> =
        items.map(|item| format!("{}::{}", index.module(item.module).path, item.name)).collect();
    names.sort();
    names
}

#[track_caller]
fn assert_functions(files: &[(&str, &str)], expected: &[&str]) -> Index {
    let index = Index::of_files(files);
    assert_eq!(functions(&index), expected);
    index
}

#[track_caller]
fn assert_written(code: &str, expected: &[&str]) {
    let index = assert_functions(&[("src/lib.rs", code)], expected);
    assert!(index.unread().is_empty(), "{:?}", index.unread());
}

#[test]
fn items_of_every_kind() {
    assert_names(
        &[(
            "src/lib.rs",
            "macro_rules! all { ($f:ident, $E:ident { $($v:ident),* }) => {
                 async fn $f() {} pub enum $E { $($v),* } impl $E { pub fn new() -> Self { todo!() } }
                 pub trait Store { fn get(&self); } pub mod inner { pub type Alias = super::$E; use super::$f; }
                 macro_rules! next { () => { fn last() {} } }
             } }
             all!(show, Fault { Lost, Gone }); next!();",
        )],
        &[
            ("app", "show", Values, "app::show"),
            ("app", "Fault::Gone", Types, "app::Fault + Gone"),
            ("app", "inner::Alias", Types, "app::inner::Alias"),
            ("app::inner", "show", Values, "app::show"),
            ("app", "Store", Types, "app::Store"),
            ("app", "next", Macros, "app::next"),
            ("app", "last", Values, "app::last"),
        ],
    );
}

#[test]
fn impls_belong_to_their_types() {
    let index = Index::of_files(&[(
        "src/lib.rs",
        "macro_rules! fault { ($T:ident) => { pub struct $T; impl From<u8> for $T { fn from(_: u8) -> Self { $T } } } }
         macro_rules! members { ($($name:ident)*) => { $(fn $name(&self) {})* } }
         fault!(Lost); impl Lost { members!(one two); fn three(&self) {} } trait Two { members! { four } }",
    )]);
    let lost = index.item_named("Lost");
    assert_eq!(index.impls_of(lost).len(), 2);
    for name in ["one", "two", "three", "four"] {
        let [method] = index.methods_named(name) else { panic!("{name}") };
        let parent = index.item(*method).parent.unwrap();
        assert!(index.members(parent).contains(method), "{name}");
    }
}

#[test]
fn macros_are_found_as_rustc_finds_them() {
    assert_written(
        "macro_rules! a { () => { fn a1() {} } } mod inner { a!(); } macro_rules! a { () => { fn a2() {} } } a!();
         #[macro_use] mod macros { macro_rules! b { () => { fn b() {} } } mod unused { macro_rules! no { () => { fn no() {} } } } }
         b!(); mod other { b! {} no!(); crate::shared!(); }
         mod deep { #[macro_export] macro_rules! shared { () => { fn shared() {} } } }
         mod renamed { use crate::shared as again; again! {} }
         #[cfg(test)] mod tests { b!(); } outside::x!(); vec!(); thread_local! { static A: u8 = 1; }",
        &["app::a2", "app::b", "app::inner::a1", "app::other::b", "app::other::shared", "app::renamed::shared"],
    );
}

#[test]
fn macros_of_other_crates_name_their_own_items() {
    let index = Index::of_files(&[
        ("src/lib.rs", "pub use kit::handlers; kit::handlers!(list); mod a { use crate::handlers; handlers!(get); }"),
        (
            "kit/src/lib.rs",
            "pub mod prelude { pub struct Reply; }
             #[macro_export] macro_rules! handlers { ($name:ident) => { $crate::one!($name); } }
             #[macro_export] macro_rules! one { ($name:ident) => { fn $name() -> $crate::prelude::Reply {} } }",
        ),
    ]);
    assert_eq!(functions(&index), ["app::a::get", "app::list"]);
    assert!(index.text(index.item_named("get")).contains("-> ::kit::prelude::Reply"));
    assert_eq!(index.shown("app::a", "::kit::prelude::Reply", Types), "kit::prelude::Reply");
}

#[test]
fn files_of_modules_that_macros_declare_are_read() {
    assert_functions(
        &[
            ("src/lib.rs", "macro_rules! mods { ($($m:ident)*) => { $(mod $m;)* } } mods!(a b);"),
            ("src/a.rs", "fn one() {}"),
            ("src/b/mod.rs", "fn two() {}"),
        ],
        &["app::a::one", "app::b::two"],
    );
}

#[test]
fn what_is_taken_from_a_call_is_not_expanded_again() {
    assert_written(
        "macro_rules! cfg_rt { ($($item:item)*) => { $(#[cfg(feature = \"rt\")] $item)* } } cfg_rt! { fn a() {} }
         macro_rules! cfg_no { ($x:ident) => { fn $x() {} } } cfg_no!(b);",
        &["app::a", "app::b"],
    );
}

#[test]
fn calls_that_cannot_be_expanded_are_said_once() {
    let index = Index::of_files(&[(
        "src/lib.rs",
        "macro_rules! one { (a) => { fn a() {} } }\none!(a);\none!(b);\none!(c);\nfn survivor() {}",
    )]);
    assert_eq!(functions(&index), ["app::a", "app::survivor"]);
    let [unread] = index.unread() else { panic!("{:?}", index.unread()) };
    assert_eq!(unread.path, "src/lib.rs:3");
    assert!(unread.why.starts_with("2 calls of `one!` are not expanded"), "{}", unread.why);
}

#[test]
fn macros_without_end_are_bounded() {
    for endless in [
        "macro_rules! a { ($($t:tt)*) => { a!($($t)* x); fn f() {} } } a!();",
        "macro_rules! a { () => { a!(); a!(); } } a!();",
        "macro_rules! a { ($($t:tt)*) => { a!($($t)* $($t)* x x x x); } } a!(x x x x);",
        "macro_rules! a { () => { mod m { b!(); } } } macro_rules! b { () => { a!(); } } a!();",
    ] {
        let index = Index::of_files(&[("src/lib.rs", &format!("{endless} fn survivor() {{}}"))]);
        assert!(functions(&index).iter().any(|name| name.ends_with("::survivor")));
        let told: Vec<_> = index.unread().iter().map(|unread| &unread.why).collect();
        assert!(told.iter().any(|why| why.contains("not expanded")), "{endless}: {told:?}");
    }
}

#[test]
fn many_calls_are_all_expanded() {
    let mut code = String::from("macro_rules! a { ($n:ident) => { fn $n() {} } }\n");
    for at in 0..10_000 {
        let _ = writeln!(code, "a!(f{at});");
    }
    let index = Index::of_files(&[("src/lib.rs", &code)]);
    assert_eq!(functions(&index).len(), 10_000);
    let last = index.item(index.item_named("f9999")).site;
    assert_eq!(index.sources().position(last.file, last.start).line, 10_001);
    assert!(index.unread().is_empty());
}
