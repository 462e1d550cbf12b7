//! Macros, by the ways in which they are found.

use super::{
    super::Space::{Macros, Types},
    assert_names,
};

#[test]
fn macros_are_found_in_text_and_at_the_root() {
    assert_names(
        &[(
            "src/lib.rs",
            "macro_rules! a { () => {} } mod m { #[macro_export] macro_rules! b { () => {} } macro_rules! c { () => {} } pub(crate) use c; }  mod n { use crate::m::c as d; }",
        )],
        &[
            ("app::m", "a", Macros, "app::a"),
            ("app::n", "b", Macros, "app::m::b"),
            ("app::n", "crate::b", Macros, "app::m::b"),
            ("app::n", "d", Macros, "app::m::c"),
            ("app::n", "c", Macros, "unknown"),
            ("app::n", "vec", Macros, "outside std::vec"),
        ],
    );
}

#[test]
fn macros_of_other_crates() {
    let manifest = "[package]\nname = \"app\"\nedition = \"2021\"\n[dependencies]\nrocket = \"0.5\"\nstrum_macros = \"0.26\"\nmine = { path = \"mine\" }\n[workspace]\n";
    assert_names(
        &[
            ("Cargo.toml", manifest),
            (
                "src/lib.rs",
                "#[macro_use] extern crate rocket; mod a { use mine::{Show, mark}; use std::fmt::Display; use strum_macros::Display; }",
            ),
            ("mine/Cargo.toml", "[package]\nname = \"mine\"\n[lib]\nproc-macro = true\n"),
            (
                "mine/src/lib.rs",
                "#[proc_macro_derive(Show, attributes(show))] pub fn show() {} #[proc_macro] pub fn mark() {} fn plain() {}",
            ),
        ],
        &[
            ("app::a", "routes", Macros, "outside rocket::routes"),
            ("app::a", "vec", Macros, "outside std::vec"),
            ("app::a", "Display", Types, "outside std::fmt::Display"),
            ("app::a", "Display", Macros, "unknown"),
            ("app::a", "Show", Macros, "mine::show"),
            ("app::a", "Show", Types, "unknown"),
            ("app::a", "mark", Macros, "mine::mark"),
        ],
    );
}
