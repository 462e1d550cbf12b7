//! Code that compiles without a warning: each file forbids all of them, so that building it is the test.
#![allow(
    dead_code,
    missing_docs,
    uncommon_codepoints,
    unreachable_pub,
    clippy::all,
    clippy::pedantic,
    clippy::unimplemented,
    clippy::unwrap_used,
    reason = "what is shown is what the attribute does with code of every kind, not that code"
)]

pub mod actix_web;
pub mod answering;
pub mod async_trait;
pub mod axum;
pub mod cfg_attr;
pub mod derive;
pub mod dropshot;
pub mod endpoints;
pub mod facade;
pub mod instrument;
pub mod items;
pub mod lints;
pub mod macro_rules;
pub mod names;
pub mod names_shadowed;
pub mod no_implicit_prelude;
pub mod not_responses;
pub mod poem;
pub mod rejects_nothing;
pub mod rocket;
pub mod salvo;
pub mod sets;
pub mod silenced;
pub mod spellings;
pub mod types;
pub mod utoipa;
pub mod warp;

/// A file that is not named above would not be built.
#[test]
fn every_file_is_here() {
    let here = include_str!("main.rs");
    let files = std::fs::read_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/ui/pass")).unwrap();
    for file in files {
        let name = file.unwrap().file_name().into_string().unwrap();
        let name = name.trim_end_matches(".rs");
        assert!(name == "main" || here.contains(&format!("pub mod {name};")), "{name}");
    }
}
