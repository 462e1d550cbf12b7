//! Handlers with attributes, dropshot's among them.

use super::{assert_files, assert_routes, read};
use crate::index::Index;

#[test]
fn dropshot() {
    assert_routes(
        r#"
        use dropshot::{endpoint, ApiDescription};
        #[endpoint { method = GET, path = "/x/{id}" }]
        async fn one() {}
        #[dropshot::channel { protocol = WEBSOCKETS, path = "/ws" }]
        async fn socket() {}
        fn main() { let mut api = ApiDescription::new(); api.register(one).unwrap(); }
        "#,
        &["GET /x/{id} app::one", "GET /ws app::socket"],
    );
}

#[test]
fn dropshot_traits() {
    let index = Index::of_files(&[
        (
            "src/lib.rs",
            r"
            pub struct Server;
            impl other::Api for Server { type Context = (); async fn list() {} async fn helper() {} }
            trait Api { async fn list(); }
            struct Stranger;
            impl Api for Stranger { async fn list() {} }
            ",
        ),
        (
            "other/src/lib.rs",
            r#"
            #[dropshot::api_description]
            pub trait Api {
                type Context;
                #[endpoint { method = GET, path = "/list" }]
                async fn list();
                async fn helper();
            }
            "#,
        ),
    ]);
    assert_eq!(super::shown(&index), ["GET /list app::list"]);
    let declared_at = read(&index).handlers[0].declared_at.unwrap();
    assert_eq!(index.module(index.item(declared_at).module).path, "other");
}

#[test]
fn dropshot_traits_before_their_impls() {
    let index = Index::of_files(&[(
        "src/lib.rs",
        r#"
        #[dropshot::api_description]
        trait Api { #[endpoint { method = PUT, path = "/x" }] async fn put(); }
        struct Server;
        impl Api for Server { async fn put() {} }
        "#,
    )]);
    assert_eq!(super::shown(&index), ["PUT /x app::put"]);
    assert_eq!(read(&index).handlers[0].declared_at, Some(index.item_named("put")));
}

#[test]
fn frameworks() {
    let index = Index::of_files(&[
        (
            "src/lib.rs",
            "mod both; use axum::Json; #[utoipa::path(get, path = \"/x\")] async fn x() -> Json<u8> {}",
        ),
        (
            "src/both.rs",
            r#"
            use {axum::Json, poem::Route};
            #[utoipa::path(get, path = "/x")]
            async fn x() {}
            #[dropshot_endpoint::endpoint { method = GET, path = "/y" }]
            async fn y() {}
            "#,
        ),
    ]);
    let found: Vec<_> =
        read(&index).handlers.iter().map(|found| found.framework.map(|known| known.name)).collect();
    assert_eq!(found, [None, Some("dropshot"), Some("axum")]);
}

#[test]
fn documented_and_declared() {
    assert_routes(
        r#"
        #[utoipa::path(get, path = "/documented", context_path = "/api")]
        async fn documented() {}
        #[responds(200)]
        async fn declared() {}
        /// See `#[get("/comment")]`.
        async fn comment() {}
        #[axum::debug_handler]
        async fn debugged() {}
        #[cfg(test)]
        #[utoipa::path(get, path = "/x")]
        async fn tested() {}
        #[other::path(get, path = "/x")]
        async fn others() {}
        "#,
        &["GET /api/documented app::documented", "- - app::declared", "- - app::debugged"],
    );
}

#[test]
fn modules_that_are_read_twice() {
    assert_files(
        &[
            ("src/lib.rs", "pub mod api;"),
            (
                "src/main.rs",
                r#"
                mod api;
                fn main() { serve(axum::Router::new().nest("/api", api::router())) }
                "#,
            ),
            (
                "src/api.rs",
                r#"
                pub fn router() -> axum::Router { axum::Router::new().route("/x", axum::routing::get(list)) }
                async fn list() {}
                "#,
            ),
        ],
        &["GET /api/x app::api::list"],
    );
}
