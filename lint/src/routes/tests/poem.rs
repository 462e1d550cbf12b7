//! Services on poem and poem-openapi.

use super::assert_routes;

#[test]
fn routes() {
    assert_routes(
        r#"
        use poem::{get, handler, post, EndpointExt, Route, RouteMethod, Server, endpoint::make_sync};
        #[handler]
        fn list() {}
        #[handler]
        async fn create() {}
        #[handler]
        fn hello() {}
        #[handler]
        fn unused() {}
        fn inner() -> Route {
            Route::new().at("/", get(list)).at("x//y", post(create).get(list)).at("/bare", hello)
        }
        async fn main() {
            let app = Route::new()
                .nest("/api", inner().with(Cors::new()))
                .nest("/n/", Route::new().at("/z", RouteMethod::new().put(create)))
                .nest_no_strip("/keep", Route::new().at("/keep/k", get(hello)))
                .nest("/files", StaticFilesEndpoint::new("./"))
                .data(1);
            Server::new(TcpListener::bind("0.0.0.0:3000")).run(app).await
        }
        "#,
        // As told by `PathPattern`: `/api` serves `/api/` too.
        &[
            "GET /api/ app::list",
            "GET /api/x/y app::list",
            "POST /api/x/y app::create",
            "PUT /n/z app::create",
            "* /api/bare app::hello",
            "GET /keep/k app::hello",
            "- - app::unused",
        ],
    );
}

#[test]
fn an_openapi_that_functions_make() {
    assert_routes(
        r#"
        use poem::{Endpoint, IntoEndpoint, Route};
        use poem_openapi::{OpenApi, OpenApiService, payload::PlainText};
        struct Users;
        #[OpenApi]
        impl Users {
            #[oai(path = "/users", method = "get")]
            async fn all(&self) -> PlainText<String> { PlainText(String::new()) }
        }
        struct Todos;
        #[OpenApi]
        impl Todos {
            #[oai(path = "/todos", method = "post")]
            async fn make(&self) {}
        }
        mod v1 {
            pub fn todos() -> impl poem_openapi::OpenApi { super::Todos }
        }
        fn get() -> impl OpenApi { ((Users, v1::todos()), Users) }
        fn service() -> impl IntoEndpoint { OpenApiService::new(get(), "x", "1") }
        pub fn app() -> impl Endpoint { Route::new().nest("/api", service()) }
        "#,
        &["GET /api/users app::all", "POST /api/todos app::make"],
    );
}

#[test]
fn openapi() {
    assert_routes(
        r#"
        use poem::{Route, Server};
        use poem_openapi::{OpenApi, OpenApiService, payload::PlainText};
        struct Users;
        #[OpenApi]
        impl Users {
            #[oai(path = "/users/:id", method = "get")]
            async fn one(&self) -> PlainText<String> { PlainText(String::new()) }
            fn helper(&self) {}
        }
        #[derive(Default)]
        struct Todos { n: u8 }
        #[OpenApi(prefix_path = "/todos", tag = "Tags::Todos")]
        impl Todos {
            #[oai(path = "/", method = "post", method = "put")]
            async fn make(&self) {}
        }
        async fn main() {
            let service = OpenApiService::new((Users, Todos::default()), "x", "1").server("http://localhost/api");
            let ui = service.swagger_ui();
            Server::new(listener).run(Route::new().nest("/api", service).nest("/", ui)).await
        }
        "#,
        &["GET /api/users/:id app::one", "POST /api/todos/ app::make", "PUT /api/todos/ app::make"],
    );
}
