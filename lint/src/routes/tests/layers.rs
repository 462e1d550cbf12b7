//! Layers around routes: known ones, own ones, and unknown ones.

use super::{Index, name, read};
use crate::{
    index::ItemId,
    program::STACK,
    routes::{Layer, Sends, Target},
};

/// The handlers with the layers around them: `list: 408 from_fn(known) ?`.
fn layers(code: &str) -> Vec<String> {
    let index = Index::of_files(&[("src/lib.rs", code)]);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).build().unwrap();
    let shown = |layer: &Layer| match &layer.sends {
        Sends::Codes(codes) => codes.iter().map(ToString::to_string).collect::<Vec<_>>().join("/"),
        Sends::Always(code) => format!("={code}"),
        Sends::Function(Target::Function(item), role) => format!("{role:?}({})", index.item(*item).name),
        Sends::Function(Target::Closure(_), role) => format!("{role:?}(closure)"),
        Sends::Type(item) => format!("type({})", index.item(*item).name),
        Sends::Unknown => format!("?{}", layer.name),
    };
    let found = pool.install(|| read(&index).handlers);
    found
        .iter()
        .map(|found| {
            let recovers = |item: &ItemId| format!("recover({})", index.item(*item).name);
            let recovered = found.recovery.by.iter().map(recovers);
            let layers: Vec<_> = found.layers_on(None).into_iter().map(shown).chain(recovered).collect();
            format!("{}: {}", name(&index, found), layers.join(" "))
        })
        .collect()
}

#[test]
fn axum() {
    let code = r#"
        use axum::{Router, http::StatusCode, middleware::{self, from_fn_with_state}, routing::get};
        use tower::ServiceBuilder;
        use tower_http::{cors::CorsLayer, limit::RequestBodyLimitLayer, timeout::TimeoutLayer, trace::TraceLayer};
        async fn inner() {}
        async fn open() {}
        async fn late() {}
        async fn known() {}
        async fn calm() {}
        fn cors() -> CorsLayer { CorsLayer::new() }
        pub fn routes<L>(foreign: L, state: State) -> Router {
            let api = Router::new().route("/inner", get(inner)).layer(middleware::from_fn(known));
            let stack = ServiceBuilder::new()
                .layer(TraceLayer::new_for_http())
                .layer(TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, limit))
                .into_inner();
            Router::new()
                .nest("/api", api)
                .route("/open", get(open).layer(RequestBodyLimitLayer::new(4096)))
                .layer(from_fn_with_state(state, calm))
                .layer(cors())
                .layer(stack)
                .route("/late", get(late))
                .route_layer(foreign)
        }
    "#;
    assert_eq!(
        layers(code),
        [
            "app::inner: 504 ?foreign Around(known) Around(calm)",
            "app::open: 413 504 ?foreign Around(calm)",
            "app::late: ?foreign",
        ]
        .map(str::to_owned)
    );
}

#[test]
fn tuples_and_options_of_layers() {
    let code = r#"
        use axum::{Router, http::StatusCode, middleware::from_fn, routing::get};
        use tower::{ServiceBuilder, util::option_layer};
        use tower_http::{limit::RequestBodyLimitLayer, timeout::TimeoutLayer, trace::TraceLayer};
        async fn pair() {}
        async fn stacked() {}
        async fn chosen() {}
        async fn none() {}
        async fn known() {}
        fn late() -> TimeoutLayer { TimeoutLayer::with_status_code(StatusCode::GATEWAY_TIMEOUT, limit) }
        pub fn routes<L>(foreign: L) -> Router {
            let pair = Router::new().route("/pair", get(pair)).layer((late(), from_fn(known)));
            let stack = ServiceBuilder::new().layer((late(), (TraceLayer::new_for_http(), foreign)));
            let stacked = Router::new().route("/stacked", get(stacked)).layer(stack);
            let stack = ServiceBuilder::new().option_layer(Some(RequestBodyLimitLayer::new(9))).layer(option_layer(Some(late())));
            let chosen = Router::new().route("/chosen", get(chosen)).layer(stack);
            let none = Router::new().route("/none", get(none)).layer(());
            pair.merge(stacked).merge(chosen).merge(none)
        }
    "#;
    assert_eq!(
        layers(code),
        ["app::pair: 504 Around(known)", "app::stacked: 504 ?layer", "app::chosen: 413 504", "app::none: "]
            .map(str::to_owned)
    );
}

#[test]
fn a_service_inside_of_a_layer() {
    let code = r#"
        use axum::{Router, http::StatusCode, routing::get};
        use tower_http::set_status::SetStatusLayer;
        async fn list() {}
        async fn own(app: axum::Router) {}
        pub async fn run() {
            let app = Router::new().route("/", get(list));
            axum::serve(listener, SetStatusLayer::new(StatusCode::GONE).layer(app)).await;
        }
    "#;
    assert_eq!(layers(code), ["app::list: =410"]);
}

#[test]
fn actix_web() {
    let code = r#"
        use actix_web::{get, middleware::{Compress, Condition, Logger, from_fn}, web};
        use actix_web_httpauth::middleware::HttpAuthentication;
        #[get("/inner")] async fn inner() {}
        #[get("/outer")] async fn outer() {}
        async fn known() {}
        async fn valid() {}
        pub fn config(cfg: &mut web::ServiceConfig) {
            let scope = web::scope("/api").wrap(from_fn(known)).wrap(Logger::default()).service(inner);
            let token = web::scope("/t").service(outer).wrap(Condition::new(true, Compress::default()));
            cfg.service(scope).service(token.wrap(HttpAuthentication::bearer(valid)));
        }
    "#;
    assert_eq!(layers(code), ["app::inner: Around(known)", "app::outer: 406 401 Request(valid)"]);
}

#[test]
fn poem() {
    let code = r#"
        use poem::{Endpoint, EndpointExt, Route, get, handler, middleware::{Cors, SizeLimit, Tracing}};
        #[handler] fn list() {}
        #[handler] fn other() {}
        async fn around() {}
        async fn caught() {}
        pub fn app() -> impl Endpoint {
            Route::new()
                .at("/a", get(list.with(SizeLimit::new(9))))
                .at("/b", get(other).around(around))
                .data(1)
                .with(Tracing)
                .with(Cors::new())
                .catch_error(caught)
        }
    "#;
    assert_eq!(
        layers(code),
        ["app::list: 403 411/413 Error(caught)", "app::other: 403 Around(around) Error(caught)"]
    );
}

#[test]
fn salvo_and_warp() {
    let salvo = r#"
        use salvo::prelude::*;
        #[handler] async fn list() {}
        #[handler] async fn auth() {}
        struct Own;
        pub fn router() -> Router {
            Router::new().hoop(auth).push(Router::with_path("a").hoop(max_size(9)).get(list)).hoop(Own)
        }
    "#;
    assert_eq!(layers(salvo), ["app::list: type(Own) Around(auth) 413"]);
    let warp = r#"
        use warp::Filter;
        async fn list() {}
        async fn caught() {}
        pub fn routes() -> impl Filter {
            warp::path("a").and(warp::get()).and_then(list).with(warp::log("x")).recover(caught)
        }
    "#;
    assert_eq!(layers(warp), ["app::list: recover(caught)"]);
}
