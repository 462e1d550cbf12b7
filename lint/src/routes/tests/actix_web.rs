//! Services on actix-web.

use super::{assert_files, assert_routes};

#[test]
fn apps() {
    assert_routes(
        r#"
        use actix_web::{web::{self, get}, App, HttpServer, guard, http::Method, services};
        async fn list() {}
        async fn create() {}
        async fn old() {}
        async fn lost() {}
        #[actix_web::get("/hello/{name}")]
        async fn hello() {}
        #[actix_web::main]
        async fn main() -> std::io::Result<()> {
            let pool = connect().await;
            HttpServer::new(move || {
                App::new()
                    .app_data(web::Data::new(pool.clone()))
                    .service(hello)
                    .route("/a", get().to(list))
                    .service(
                        web::scope("/api")
                            .service((hello, web::resource("/b").route(web::post().to(create)).get(list)))
                            .service(services![hello])
                            .route("", web::method(Method::PATCH).to(create))
                            .service(web::resource("c").guard(guard::Get()).to(list))
                            .service(web::scope("/old/").route("/x", web::route().method(Method::PUT).to(old))),
                    )
                    .service(web::resource(["/two", "/three"]).to(|| async { "x" }))
                    .default_service(web::to(lost))
            })
            .bind(("127.0.0.1", 8080))?
            .run()
            .await
        }
        "#,
        // A scope's slashes are kept, as its `match_pattern` tells.
        &[
            "GET /a app::list",
            "GET /api/b app::list",
            "GET /api/c app::list",
            "PATCH /api app::create",
            "POST /api/b app::create",
            "PUT /api/old//x app::old",
            "- - app::lost",
            "GET /api/hello/{name} app::hello",
            "GET /hello/{name} app::hello",
            "* /three app::|| async { \"x\" }",
            "* /two app::|| async { \"x\" }",
        ],
    );
}

#[test]
fn a_resource_with_several_paths() {
    assert_routes(
        r#"
        use actix_web::web;
        async fn list() {}
        async fn create() {}
        pub fn config(cfg: &mut web::ServiceConfig, own: &str) {
            let paths = vec!["/a", "b/{id}"];
            cfg.service(
                web::scope("/api")
                    .service(web::resource(paths).route(web::get().to(list)).route(web::post().to(create)))
                    .service(web::resource([own, "/c"]).route(web::put().to(list))),
            );
        }
        "#,
        &[
            "GET /api/a app::list",
            "GET /api/b/{id} app::list",
            "PUT /api/c app::list",
            "POST /api/a app::create",
            "POST /api/b/{id} app::create",
        ],
    );
}

#[test]
fn configuration() {
    assert_files(
        &[
            (
                "src/lib.rs",
                r#"
                mod users;
                use actix_web::{web, App, Scope};
                pub fn app() {
                    App::new()
                        .configure(users::configure)
                        .service(web::scope("/v1").configure(users::configure))
                        .service(web::scope("/v2").configure(|cfg| { cfg.service(users::one); }))
                        .service(web::scope("/v3").configure(|cfg: &mut web::ServiceConfig| users::configure(cfg)))
                        .configure(users::with(3))
                        .service(web::scope("/v4").configure(move |cfg| users::configure(cfg)))
                        .service(wrapped());
                }
                fn wrapped() -> Scope { web::scope("/w").service(users::one) }
                "#,
            ),
            (
                "src/users.rs",
                r#"
                use actix_web::{get, web::{self, ServiceConfig}};
                pub fn configure(cfg: &mut ServiceConfig) {
                    cfg.service(web::resource("/users").get(list)).service(web::scope("/n").configure(nested));
                    more(cfg);
                }
                fn nested(cfg: &mut web::ServiceConfig) { cfg.route("/deep", web::get().to(list)); }
                fn more(config: &mut ServiceConfig) { config.route("/more", web::get().to(more_users)); }
                pub fn with(n: u8) -> impl FnOnce(&mut ServiceConfig) {
                    move |cfg: &mut ServiceConfig| { cfg.route("/with", web::get().to(list)); }
                }
                async fn list() {}
                async fn more_users() {}
                #[get("/{id}")]
                pub async fn one() {}
                "#,
            ),
        ],
        &[
            "GET /n/deep app::users::list",
            "GET /users app::users::list",
            "GET /v1/n/deep app::users::list",
            "GET /v1/users app::users::list",
            "GET /v3/n/deep app::users::list",
            "GET /v3/users app::users::list",
            "GET /v4/n/deep app::users::list",
            "GET /v4/users app::users::list",
            "GET /with app::users::list",
            "GET /more app::users::more_users",
            "GET /v1/more app::users::more_users",
            "GET /v3/more app::users::more_users",
            "GET /v4/more app::users::more_users",
            "GET /v2/{id} app::users::one",
            "GET /w/{id} app::users::one",
        ],
    );
}

#[test]
fn attributes() {
    assert_routes(
        r#"
        use actix_web as web_fw;
        use actix_web::{routes, post as senden};
        #[web_fw::get("/a")]
        async fn a() {}
        #[routes]
        #[web_fw::get("/b")]
        #[web_fw::delete("/c")]
        async fn b() {}
        #[senden("/d")]
        async fn d() {}
        #[web_fw::route("/e", method = "GET", method = "HEAD")]
        async fn e() {}
        #[web_fw::scope("/scoped")]
        mod scoped { use actix_web::get; #[get("/f")] async fn f() {} }
        mod own { pub use macros_of_ours::get; #[get("/x")] async fn none() {} }
        "#,
        &[
            "GET /a app::a",
            "GET /b app::b",
            "DELETE /c app::b",
            "POST /d app::d",
            "GET /e app::e",
            "HEAD /e app::e",
            "GET /scoped/f app::scoped::f",
        ],
    );
}
