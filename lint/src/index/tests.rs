//! What names mean, rule by rule.

use super::{
    Index,
    Space::{Macros, Types, Values},
};

#[track_caller]
fn assert_names(files: &[(&str, &str)], told: &[(&str, &str, super::Space, &str)]) {
    let index = Index::of_files(files);
    for (from, path, space, expected) in told {
        assert_eq!(index.shown(from, path, *space), *expected, "`{path}` in `{from}`");
    }
}

#[test]
fn paths_and_modules() {
    assert_names(
        &[
            (
                "src/lib.rs",
                "mod api; pub mod store { pub struct Row; pub mod deep { pub fn f() {} } } struct Row;",
            ),
            ("src/api.rs", "pub mod inner; use super::store; use crate::store::Row as Stored; fn list() {}"),
            ("src/api/inner.rs", "use self::leaf::Leaf; mod leaf { pub struct Leaf(u8); }"),
        ],
        &[
            ("app::api", "list", Values, "app::api::list"),
            ("app::api", "store::Row", Types, "app::store::Row"),
            ("app::api", "Stored", Values, "app::store::Row"),
            ("app::api", "super::Row", Types, "app::Row"),
            ("app::api", "crate::store::deep::f", Values, "app::store::deep::f"),
            ("app::api", "crate::store::deep", Types, "mod app::store::deep"),
            ("app::api::inner", "Leaf", Values, "app::api::inner::leaf::Leaf"),
            ("app::api::inner", "super::super::Row", Types, "app::Row"),
            ("app::api::inner", "list", Values, "unknown"),
            ("app", "api::inner", Types, "mod app::api::inner"),
        ],
    );
}

#[test]
fn imports_from_outside() {
    assert_names(
        &[(
            "src/lib.rs",
            "use axum::{self, http::{StatusCode as S, header}, Json, extract::*}; use std::fmt::Result as R;\n\
             extern crate actix_web as actix; mod m { use super::S; pub use axum; }",
        )],
        &[
            ("app", "S::NOT_FOUND", Values, "outside axum::http::StatusCode::NOT_FOUND"),
            ("app", "R", Types, "outside std::fmt::Result"),
            ("app", "actix::web::Json", Types, "outside actix_web::web::Json"),
            ("app", "Ok", Values, "outside std::result::Result::Ok"),
        ],
    );
}

#[test]
fn variants_aliases_and_associated_items() {
    assert_names(
        &[(
            "src/lib.rs",
            "mod error { pub enum ApiError { NotFound, #[a] Gone(u8), Other { a: u8 } } pub type Alias = ApiError; }\n\
             mod a { use crate::error::ApiError::*; } mod b { use crate::error::ApiError::{self as E, Gone as G}; }\n\
             mod c { use crate::error::*; }",
        )],
        &[
            ("app::a", "NotFound", Values, "app::error::ApiError + NotFound"),
            ("app::a", "Other", Types, "app::error::ApiError + Other"),
            ("app::a", "Missing", Values, "unknown"),
            ("app::b", "G", Values, "app::error::ApiError + Gone"),
            ("app::b", "E::Gone", Values, "app::error::ApiError + Gone"),
            ("app::c", "ApiError::new", Values, "app::error::ApiError + new"),
            ("app::c", "Alias::Gone", Values, "app::error::Alias + Gone"),
        ],
    );
}

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
