//! Names that globs of other crates bring.

use super::{
    super::Space::{Macros, Types, Values},
    assert_names,
};

#[test]
fn of_several_globs_the_one_counts_whose_crate_has_the_name() {
    assert_names(
        &[(
            "src/lib.rs",
            "mod a { use salvo::oapi::extract::*; use salvo::prelude::*; }
             mod b { use axum::extract::*; use diesel::prelude::*; pub use super::c::*; }
             mod c { pub use sqlx::*; use tower::*; }
             mod d { use axum::*; use actix_web::*; use mystery::*; }
             mod e { use mystery::*; use riddle::*; }",
        )],
        &[
            ("app::a", "Router::new", Values, "outside salvo::oapi::extract::Router::new"),
            ("app::a", "PathParam", Types, "outside salvo::oapi::extract::PathParam"),
            ("app::a", "endpoint", Macros, "outside salvo::oapi::extract::endpoint"),
            ("app::a", "NobodyKnows", Types, "unknown"),
            ("app::b", "State", Types, "outside axum::extract::State"),
            ("app::b", "QueryDsl", Types, "outside diesel::prelude::QueryDsl"),
            ("app::d", "Router", Types, "outside axum::Router"),
            ("app::d", "HttpServer", Types, "outside actix_web::HttpServer"),
            ("app::d", "get", Macros, "unknown"),
            ("app::e", "Router", Types, "unknown"),
        ],
    );
}

#[test]
fn crates_that_bring_all_their_macros() {
    assert_names(
        &[(
            "src/main.rs",
            "#[macro_use] extern crate rocket; #[macro_use] extern crate rocket_sync_db_pools; extern crate serde as s;
             mod b { use rocket_db_pools::*; } mod c { use s::Serialize; }",
        )],
        &[
            ("app::b", "get", Macros, "outside rocket::get"),
            ("app::b", "database", Macros, "outside rocket_sync_db_pools::database"),
            ("app", "routes", Macros, "outside rocket::routes"),
            ("app", "nobody_knows", Macros, "unknown"),
            ("app", "println", Macros, "outside std::println"),
            ("app::c", "Serialize", Types, "outside serde::Serialize"),
        ],
    );
}

#[test]
fn items_that_another_crate_hands_on_are_those_of_their_own() {
    assert_names(
        &[
            (
                "src/lib.rs",
                "mod a { use loco_rs::prelude::*; } mod b { use shuttle_axum::axum::{Router, routing}; }
                 mod c { use other::web::*; } mod d { use other::axum; }",
            ),
            (
                "other/src/lib.rs",
                "pub use axum; pub mod web { pub use axum::{Json, extract::*}; pub use tower::*; }",
            ),
        ],
        &[
            ("app::a", "State", Types, "outside axum::extract::State"),
            ("app::a", "get", Values, "outside axum::routing::get"),
            ("app::a", "Routes::new", Values, "outside loco_rs::prelude::Routes::new"),
            ("app::b", "Router", Types, "outside axum::Router"),
            ("app::b", "routing::get", Values, "outside axum::routing::get"),
            ("app::c", "Json", Types, "outside axum::Json"),
            ("app::c", "Path", Types, "outside axum::extract::Path"),
            ("app::d", "axum::Router", Types, "outside axum::Router"),
        ],
    );
}
