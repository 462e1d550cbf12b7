//! Handlers inside of other functions, from macros, or that cannot be found.

use super::{assert_files, assert_routes};

#[test]
fn functions_inside_of_functions() {
    assert_routes(
        r#"
        use axum::{Router, routing::{get, post}};
        fn admin() -> Router {
            async fn wipe() {}
            mod inner { pub async fn list() {} }
            struct Own;
            impl Own { async fn show() {} }
            Router::new().route("/wipe", get(wipe)).route("/list", post(inner::list)).route("/own", get(Own::show))
        }
        pub fn router() -> Router { Router::new().nest("/admin", admin()) }
        "#,
        &[
            "GET /admin/wipe app::admin::wipe",
            "POST /admin/list app::admin::inner::list",
            "GET /admin/own app::admin::show",
        ],
    );
}

#[test]
fn attributes_inside_of_functions() {
    assert_routes(
        r#"
        use actix_web::{App, get};
        pub fn main() {
            #[get("/top")] async fn top() {}
            App::new().service(top);
        }
        "#,
        &["GET /top app::main::top"],
    );
}

#[test]
fn handlers_and_routes_that_macros_write() {
    assert_routes(
        r#"
        use axum::{Router, routing::get};
        macro_rules! answer { ($name:ident, $path:literal, $router:ident) => {
            async fn $name() {}
            pub fn $router() -> Router { Router::new().route($path, get($name)) }
        } }
        answer!(gone, "/gone", router);
        "#,
        &["GET /gone app::gone"],
    );
    assert_files(
        &[
            (
                "src/lib.rs",
                r#"
                use rocket::{get, routes};
                kit::pages!(home => "/", about => "/about");
                pub fn build() { rocket::build().mount("/site", routes![home, about]); }
                "#,
            ),
            (
                "kit/src/lib.rs",
                "#[macro_export] macro_rules! pages { ($($name:ident => $path:literal),*) => { $($crate::page!($name, $path);)* } }
                 #[macro_export] macro_rules! page { ($name:ident, $path:literal) => { #[get($path)] fn $name() {} } }",
            ),
        ],
        &["GET /site app::home", "GET /site/about app::about"],
    );
}

#[test]
fn what_cannot_be_found_is_routed_all_the_same() {
    assert_routes(
        r#"
        use axum::{Router, routing::{get, get_service, post}};
        pub fn router(pages: Pages) -> Router {
            let made = make();
            Router::new()
                .route("/page", get(pages.handler()))
                .route("/made", post(made))
                .route("/outside", get(other::handler))
                .route_service("/files", ServeDir::new("."))
                .route("/old", get_service(ServeDir::new(".")))
                .merge(helper(list))
        }
        async fn list() {}
        fn helper<H>(handler: H) -> Router { Router::new().route("/given", get(handler)) }
        "#,
        &[
            "GET /page app::pages.handler()",
            "POST /made app::made",
            "GET /outside app::other::handler",
            "GET /given app::list",
        ],
    );
    assert_routes(
        r#"
        use actix_web::{HttpResponse, web};
        pub fn config(cfg: &mut web::ServiceConfig) { cfg.route("/empty", web::get().to(HttpResponse::NoContent)); }
        "#,
        &["GET /empty app::HttpResponse::NoContent"],
    );
    // The arguments of a function without callers are unknown.
    assert_routes(
        r#"
        use axum::{Router, routing::get};
        pub fn helper<H>(handler: H) -> Router { Router::new().route("/given", get(handler)) }
        "#,
        &[],
    );
}

#[test]
fn controllers_of_loco() {
    assert_routes(
        r#"
        use loco_rs::prelude::*;
        async fn list() {}
        async fn one() {}
        pub fn notes() -> Routes { Routes::new().prefix("/api/notes").add("/", get(list)).add("/{id}", get(one).delete(one)) }
        pub fn routes() -> AppRoutes { AppRoutes::with_default_routes().prefix("v1").add_route(notes()) }
        "#,
        &[
            "GET /v1/api/notes/ app::list",
            "DELETE /v1/api/notes/{id} app::one",
            "GET /v1/api/notes/{id} app::one",
        ],
    );
}

#[test]
fn documents_say_where_operations_hang() {
    assert_routes(
        r#"
        use utoipa::OpenApi;
        mod todo {
            #[utoipa::path(get, path = "/{id}")] pub async fn one() {}
            #[utoipa::path(post, path = "")] pub async fn create() {}
            #[derive(utoipa::OpenApi)] #[openapi(paths(one, create), components(schemas(A, B)))] pub struct Todos;
        }
        #[utoipa::path(get, path = "/top")] async fn top() {}
        #[utoipa::path(get, path = "/deep")] async fn deep() {}
        #[derive(OpenApi)] #[openapi(paths(deep))] struct Deep;
        #[derive(OpenApi)] #[openapi(nest((path = "/inner", api = Deep)))] struct Middle;
        #[derive(OpenApi)]
        #[openapi(info(title = "x"), paths(top), nest((path = "/api/todo", api = todo::Todos, tags = ["a"]), (path = "/outer", api = Middle)))]
        struct Doc;
        #[derive(OpenApi)] #[openapi(paths(deep))] struct Alone;
        "#,
        &[
            "GET /api/todo/{id} app::todo::one",
            "POST /api/todo app::todo::create",
            "GET /top app::top",
            "GET /deep app::deep",
            "GET /outer/inner/deep app::deep",
        ],
    );
}

#[test]
fn attributes_of_ones_own_hide_nothing() {
    assert_routes(
        r#"
        #[macro_use] extern crate rocket;
        use my_guards::my_guard;
        #[my_guard] #[get("/x")] fn one() {}
        #[route("/", method = "PROPFIND")] fn find() {}
        pub fn build() { rocket::build().mount("/", routes![one, find]); }
        "#,
        &["GET /x app::one", "PROPFIND / app::find"],
    );
    assert_routes(
        r#"
        use apistos::{api_operation, web};
        #[api_operation(summary = "x")] #[autometrics] async fn show() {}
        pub fn config(cfg: &mut web::ServiceConfig) { cfg.route("/show", web::get().to(show)); }
        "#,
        &["GET /show app::show"],
    );
}
