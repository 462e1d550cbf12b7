//! Files of a crate, and the names of crates.

use super::{
    super::{
        Index,
        Space::{Types, Values},
    },
    assert_names,
};

#[test]
fn files_are_found_as_rustc_finds_them() {
    assert_names(
        &[
            (
                "src/main.rs",
                "mod a; #[path = \"far/off.rs\"] mod near; mod inline { pub mod deep; #[path = \"x.rs\"] pub mod y; }",
            ),
            ("src/a/mod.rs", "pub mod b; pub mod c;"),
            (
                "src/a/b.rs",
                "pub mod leaf; #[path = \"beside.rs\"] pub mod next; pub mod i { #[path = \"p.rs\"] pub mod q; }",
            ),
            ("src/a/b/leaf.rs", "pub struct Leaf;"),
            ("src/a/beside.rs", "pub struct Beside;"),
            ("src/a/b/i/p.rs", "pub struct P;"),
            ("src/a/c/mod.rs", "pub struct C;"),
            ("src/far/off.rs", "pub mod beside;"),
            ("src/far/beside.rs", "pub struct Far;"),
            ("src/inline/deep.rs", "pub struct Deep;"),
            ("src/inline/x.rs", "pub struct X;"),
            ("src/nobody.rs", "pub struct Nobody;"),
        ],
        &[
            ("app", "a::b::leaf::Leaf", Types, "app::a::b::leaf::Leaf"),
            ("app", "a::b::next::Beside", Types, "app::a::b::next::Beside"),
            ("app", "a::b::i::q::P", Types, "app::a::b::i::q::P"),
            ("app", "a::c::C", Types, "app::a::c::C"),
            ("app", "near::beside::Far", Types, "app::near::beside::Far"),
            ("app", "inline::deep::Deep", Types, "app::inline::deep::Deep"),
            ("app", "inline::y::X", Types, "app::inline::y::X"),
        ],
    );
    let index =
        Index::of_files(&[("src/main.rs", "mod a;"), ("src/a.rs", ""), ("src/nobody.rs", "fn f() {}")]);
    assert_eq!(index.items().count(), 1);
    assert_eq!(index.sources().files().count(), 2);
}

#[test]
fn crates_of_a_workspace_name_each_other() {
    let manifest = |name: &str, more: &str| {
        format!("[package]\nname = \"{name}\"\nversion = \"0.1.0\"\nedition = \"2021\"\n{more}")
    };
    let root = "[workspace]\nmembers = [\"server\", \"kit\"]\n";
    let server = manifest(
        "my-server",
        "[dependencies]\ntools = { package = \"kit-lib\", path = \"../kit\" }\nweb = { package = \"axum\", version = \"0.8\" }\n",
    );
    let kit = manifest("kit-lib", "[lib]\nname = \"kit\"\n[dependencies]\naxum = \"0.8\"\n");
    assert_names(
        &[
            ("Cargo.toml", root),
            ("server/Cargo.toml", &server),
            (
                "server/src/lib.rs",
                "use web::Json as J; pub mod api { use tools::web::http; pub struct Own; } fn f() {}",
            ),
            (
                "server/src/main.rs",
                "use my_server::api; use tools::prelude::*; mod local { use ::tools::Kit as K; }",
            ),
            ("kit/Cargo.toml", &kit),
            (
                "kit/src/lib.rs",
                "pub use axum as web; pub struct Kit; pub mod prelude { pub use axum::extract::*; pub use crate::Kit; }",
            ),
        ],
        &[
            ("my_server", "J", Types, "outside axum::Json"),
            ("my_server", "web::Router::new", Values, "outside axum::Router::new"),
            ("my_server", "Missing::Router", Types, "unknown"),
            ("my_server", "sha1::Sha1", Types, "outside sha1::Sha1"),
            ("my_server", "::sha1::Sha1", Types, "outside sha1::Sha1"),
            ("my_server", "value", Values, "unknown"),
            ("my_server", "u16", Types, "outside std::primitive::u16"),
            ("my_server::api", "http::StatusCode", Types, "outside axum::http::StatusCode"),
            ("my_server::api", "tools::Kit", Types, "kit::Kit"),
            ("my_server::local", "K", Types, "kit::Kit"),
            ("my_server", "tools::prelude::Path", Types, "outside axum::extract::Path"),
        ],
    );
}
