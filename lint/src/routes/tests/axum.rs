//! Services on axum.

use super::{assert_files, assert_routes, read};
use crate::index::Index;

#[test]
fn routers() {
    assert_routes(
        r#"
        use axum::{Router, routing::{self, MethodFilter, get, get as lesen, post}};
        use std::collections::HashMap;
        async fn list() {}
        async fn create() {}
        async fn remove() {}
        async fn lost() {}
        async fn both() {}
        pub fn app() -> Router {
            Router::new()
                .route("/todos", get(list).post(create))
                .route("/todos/{id}", routing::delete(remove).fallback(lost))
                .route("/again", lesen(list))
                .route("/any", axum::routing::any(both))
                .route("/on", routing::on(MethodFilter::GET | MethodFilter::PUT, both))
                .route("/or", routing::on(MethodFilter::GET.or(MethodFilter::HEAD), both))
                .route_service("/file", routing::get_service(ServeFile::new("x")))
                .layer(TraceLayer::new_for_http())
                .fallback(lost)
                .with_state(State { map: HashMap::new() })
        }
        "#,
        &[
            "GET /again app::list",
            "GET /todos app::list",
            "POST /todos app::create",
            "DELETE /todos/{id} app::remove",
            "* /todos/{id} app::lost",
            "* /any app::both",
            "GET /on app::both",
            "PUT /on app::both",
            "GET /or app::both",
            "HEAD /or app::both",
        ],
    );
}

#[test]
fn nesting() {
    // As told by `MatchedPath`, asked over a router: `/api` serves `/`, `/api/n/` serves `/`.
    assert_files(
        &[
            (
                "src/lib.rs",
                r#"
                mod todos; mod users;
                use axum::{Router, routing::get};
                async fn root() {}
                pub async fn serve() {
                    let users = users::router();
                    let mut app = Router::new().route("/", get(root)).nest("/api", users.clone());
                    app = app.nest("/v2/", users);
                    if cfg!(debug_assertions) {
                        app = app.merge(todos::router(()));
                    }
                    let listener = listen().await?;
                    axum::serve(listener, app.into_make_service()).await.unwrap();
                }
                "#,
            ),
            (
                "src/users.rs",
                r#"
                pub use self::inner::all as list;
                mod inner { pub async fn all() {} }
                pub fn router() -> axum::Router {
                    let router = axum::Router::new();
                    let router = router.route("/", axum::routing::get(list));
                    router.route("/{id}/", axum::routing::get(one))
                }
                async fn one() {}
                "#,
            ),
            (
                "src/todos.rs",
                r#"
                use axum::{Router, routing::{get, MethodRouter}};
                const TODOS: &str = concat!("/to", "dos");
                pub fn router(_: ()) -> Router { add(Router::new().nest(TODOS, Self_::make())) }
                fn add(router: Router) -> Router { router.route(&format!("{TODOS}/{{id}}"), single()) }
                fn single() -> MethodRouter { let one = get(|| async { "one" }); one.post(create) }
                async fn create() {}
                struct Self_;
                impl Self_ {
                    fn make() -> Router { Router::new().route("/x", get(Self::list)) }
                    async fn list() {}
                }
                "#,
            ),
        ],
        &[
            "GET / app::root",
            "GET /todos/{id} app::todos::|| async { \"one\" }",
            "POST /todos/{id} app::todos::create",
            "GET /todos/x app::todos::list",
            "GET /api app::users::inner::all",
            "GET /v2/ app::users::inner::all",
            "GET /api/{id}/ app::users::one",
            "GET /v2/{id}/ app::users::one",
        ],
    );
}

#[test]
fn what_cannot_be_told() {
    assert_routes(
        r#"
        use axum::{Router, routing::{get, post}};
        async fn list() {}
        async fn create() {}
        pub fn app(prefix: &str, config: &Config) -> Router {
            Router::new()
                .nest(prefix, Router::new().route("/x", get(list)))
                .route(&config.path, post(create))
                .route(&format!("/{}", config.path), post(create))
        }
        "#,
        &["GET ? app::list", "POST ? app::create"],
    );
}

#[test]
fn wrapped_handlers() {
    assert_routes(
        r#"
        use axum::{Router, routing::get, handler::Handler};
        async fn list() {}
        async fn other() {}
        fn with_auth<H>(handler: H) -> H { handler }
        pub fn app(state: S) -> Router {
            Router::new()
                .route("/a", get(with_auth(list)))
                .route("/b", get(other.layer(auth()).with_state(state)))
                .route("/c", get(outside::with("x", other)))
                .route("/d", get(outside::two(list, other)))
                .route("/e", get(make()))
        }
        fn make() -> impl Handler<(), ()> { move || async {} }
        "#,
        &[
            "GET /a app::list",
            "GET /b app::other",
            "GET /c app::other",
            // Handlers that are arguments or results of unknown functions are not found, and reported.
            "GET /d app::outside::two(list, other)",
            "GET /e app::make()",
        ],
    );
}

#[test]
fn typed_paths() {
    assert_routes(
        r#"
        use axum::Router;
        use axum_extra::routing::{RouterExt, TypedPath};
        #[derive(TypedPath, Deserialize)]
        #[typed_path("/todos/{id}")]
        struct TodoPath { id: u64 }
        async fn show(State(_): State<S>, TodoPath { id }: TodoPath) {}
        async fn edit(path: TodoPath) {}
        async fn nothing() {}
        async fn generic<P: Parts>(path: P) {}
        pub fn app() -> Router {
            Router::new().typed_delete(generic::<TodoPath>).nest("/api", Router::new().typed_get(show).typed_put(edit)).typed_post(nothing)
                .route(TodoPath::PATH, axum::routing::head(nothing))
        }
        "#,
        // A type without a path makes no route.
        &[
            "GET /api/todos/{id} app::show",
            "PUT /api/todos/{id} app::edit",
            "HEAD /todos/{id} app::nothing",
            "DELETE /todos/{id} app::generic",
        ],
    );
}

#[test]
fn loops_over_paths() {
    assert_routes(
        r#"
        use axum::{Router, routing::get};
        async fn list() {}
        async fn all() {}
        pub fn app(more: Vec<String>) {
            let mut app = Router::new();
            for path in ["/todos", "/tasks"] {
                app = app.route(path, get(list));
            }
            for path in more {
                app = app.route(&path, get(all));
            }
            serve(app);
        }
        "#,
        &["GET /tasks app::list", "GET /todos app::list", "GET ? app::all"],
    );
}

#[test]
fn what_is_assigned_perhaps() {
    assert_routes(
        r#"
        use axum::{Router, routing::{get, post}};
        async fn list() {}
        async fn create() {}
        pub fn app(prefix: &str, writes: bool) {
            let mut app = Router::new().route("/todos", get(list));
            if writes {
                app = app.route("/new", post(create));
            }
            if !prefix.is_empty() {
                app = Router::new().nest(prefix, app);
            }
            serve(app);
        }
        pub fn inside(writes: bool) {
            if writes {
                let mut app = Router::new().route("/", post(create));
                app = Router::new().nest("/inside", app);
                serve(app);
            }
        }
        "#,
        &["GET /todos app::list", "POST /inside app::create", "POST /new app::create"],
    );
}

#[test]
fn utoipa_routes() {
    assert_routes(
        r#"
        use utoipa_axum::{router::OpenApiRouter, routes};
        #[utoipa::path(get, path = "/", responses((status = 200)))]
        async fn list() {}
        #[cfg_attr(feature = "docs", utoipa::path(method(post, put), path = "/{id}"))]
        async fn edit() {}
        #[utoipa::path(get, path = "/documented")]
        async fn plain() {}
        pub fn app() {
            let (router, api) = OpenApiRouter::with_openapi(Api::openapi())
                .nest("/api", OpenApiRouter::new().routes(routes!(list, edit)))
                .routes(utoipa_axum::routes!(list))
                .split_for_parts();
            serve(router);
        }
        "#,
        &[
            "GET / app::list",
            "GET /api app::list",
            "POST /api/{id} app::edit",
            "PUT /api/{id} app::edit",
            "GET /documented app::plain",
        ],
    );
}

#[test]
fn aide_docs() {
    let index = Index::of_files(&[(
        "src/lib.rs",
        r#"
        use aide::axum::{ApiRouter, routing::{get_with, post}};
        async fn list() {}
        async fn create() {}
        async fn both() {}
        async fn plain() {}
        async fn aside() {}
        fn list_docs(op: TransformOperation) -> TransformOperation { op }
        pub fn app() -> ApiRouter {
            ApiRouter::new()
                .api_route("/x", get_with(list, list_docs).post_with(create, |op| op.id("create")))
                .api_route_with("/y", post(create), |p| p.tag("y"))
                .api_route("/z", get_with(both, |op| op.id("z")))
                .api_route("/w", get_with(both, |op| op.id("w")))
                .api_route("/p", post(plain))
                .route("/q", post(aside))
        }
        "#,
    )]);
    assert_eq!(
        super::shown(&index),
        [
            "GET /x app::list",
            "POST /x app::create",
            "POST /y app::create",
            "GET /w app::both",
            "GET /z app::both",
            "POST /p app::plain",
            "POST /q app::aside"
        ]
    );
    let docs = |name: &str| {
        let found =
            read(&index).handlers.into_iter().find(|found| super::name(&index, found).ends_with(name));
        let docs = found.unwrap().docs?;
        assert_eq!(docs.inside, Some(index.item_named("app")));
        Some(index.sources().text(docs.site).to_owned())
    };
    assert_eq!(docs("list").as_deref(), Some("list_docs"));
    // One of its routes has other documentation.
    assert_eq!(docs("create"), None);
    assert_eq!(docs("both"), None);
    let inferred = |name: &str| {
        let mut handlers = read(&index).handlers.into_iter();
        handlers.find(|found| super::name(&index, found).ends_with(name)).unwrap().inferred
    };
    assert!(inferred("plain") && !inferred("both") && !inferred("aside"));
}

#[test]
fn imports_in_a_function() {
    assert_routes(
        r#"
        async fn list() {}
        fn main() {
            use axum::{routing::get, Router as R};
            async fn inner() {}
            let app = R::new().route("/x", get(list)).route("/y", get(inner));
            run(app);
        }
        "#,
        &["GET /x app::list", "GET /y app::main::inner"],
    );
}

#[test]
fn handlers_that_are_services() {
    assert_routes(
        r#"
        use axum::{Router, handler::{Handler, HandlerWithoutStateExt}, routing::{self, MethodFilter, get_service, post_service}};
        async fn list() {}
        async fn create() {}
        async fn replace() {}
        async fn each() {}
        async fn lost() {}
        async fn other() {}
        async fn below() {}
        async fn refused() {}
        pub fn app(state: State) -> Router {
            Router::new()
                .route("/a", get_service(list.with_state(state.clone())).post_service(create.into_service()))
                .route("/b", post_service(create.with_state(state.clone())).fallback_service(refused.into_service()))
                .route("/c", routing::any_service(each.with_state(state.clone())))
                .route("/d", routing::on_service(MethodFilter::PUT, replace.with_state(state.clone())))
                .route("/e", get_service(ServeDir::new(".")))
                .route_service("/f", other.with_state(state.clone()))
                .nest_service("/g", below.with_state(state.clone()))
                .nest_service("/h", Router::new().route("/i", get_service(list.with_state(state))))
                .fallback_service(lost.into_service())
        }
        "#,
        &[
            "GET /a app::list",
            "GET /h/i app::list",
            "POST /a app::create",
            "POST /b app::create",
            "PUT /d app::replace",
            "* /c app::each",
            "- - app::lost",
            "* /f app::other",
            "- - app::below",
            "* /b app::refused",
        ],
    );
}
