//! The documents that the linter's tests read are the ones that utoipa and poem-openapi make; `BLESS=1` writes them.
#![allow(clippy::unwrap_used, reason = "a document that cannot be written fails its test")]
#![allow(
    missing_docs,
    unreachable_pub,
    dead_code,
    reason = "the services are read by the linter, and never served"
)]
#![allow(clippy::unused_async, reason = "handlers are async")]

use std::{env, fs, path::Path};

use utoipa::OpenApi;

#[path = "../lint/tests/openapi/poem/before.rs"]
mod made_by_poem;
#[path = "../lint/tests/openapi/utoipa/src/lib.rs"]
mod made_by_utoipa;

#[track_caller]
#[allow(clippy::disallowed_methods, reason = "the variable says whether to write, and nothing else")]
fn committed(service: &str, made: &str) {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("lint/tests/openapi").join(service).join("openapi.json");
    let made = format!("{}\n", made.trim_end());
    if env::var_os("BLESS").is_some() {
        fs::write(&file, &made).unwrap();
    }
    assert!(fs::read_to_string(&file).unwrap() == made, "{} is not what {service} makes", file.display());
}

#[test]
fn of_utoipa() {
    committed("utoipa", &made_by_utoipa::Document::openapi().to_pretty_json().unwrap());
}

#[test]
fn of_poem_openapi() {
    committed("poem", &made_by_poem::document());
}
