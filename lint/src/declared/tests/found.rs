//! Handlers that are found by their routes.

use super::*;
use crate::routes;

/// Every handler of this file that declares, by path: the source and the codes.
#[track_caller]
fn assert_found(file: &str, expected: &[&str]) {
    let index = Index::of_files(&[("src/lib.rs", file)]);
    let reader = Reader::new(&index);
    let lines = routes::read(&index).handlers.into_iter().filter_map(|found| {
        let declaration = reader.of(&found)?;
        let route = found.routes.first().cloned();
        let path = route.and_then(|route| route.path).or(declaration.path).unwrap_or_default();
        let codes: Vec<_> = declaration.responses.iter().map(|one| line(&index, one)).collect();
        let open = if declaration.complete { "" } else { " .." };
        Some(format!("{path} {}: {}{open}", declaration.source.name(), codes.join(", ")))
    });
    let mut lines: Vec<_> = lines.collect();
    lines.sort();
    assert_eq!(lines, expected, "{file}");
}

#[test]
fn aide_by_its_routes() {
    assert_found(
        "use aide::axum::{ApiRouter, routing::{get_with, post_with}};
        use aide::transform::TransformOperation;
        fn routes() -> ApiRouter {
            ApiRouter::new()
                .api_route(\"/todos\", post_with(create, create_docs).get_with(list, |op| op.tag(\"todos\")))
                .api_route(\"/todos/{id}\", get_with(show, |op| op.response_with::<404, (), _>(|res| res.description(\"none\"))))
        }
        async fn create() -> impl IntoApiResponse { (StatusCode::CREATED, Json(Todo)) }
        fn create_docs(op: TransformOperation) -> TransformOperation { op.response::<201, Json<Todo>>() }
        async fn list() -> Json<Vec<Todo>> { todo() }
        async fn show() -> Result<Json<Todo>, StatusCode> { todo() }",
        &[
            "/todos aide: 200 shared Json<Vec<Todo>> of Json<Vec<Todo>> at Json<Vec<Todo>>",
            "/todos aide: 201 shared Json<Todo> of create_docs at 201",
            "/todos/{id} aide: 200 shared Json<Todo> of Json<Todo> at Result<Json<Todo>, StatusCode>, 404 () 'none at 404",
        ],
    );
}

#[test]
fn functions_in_functions() {
    assert_found(
        "fn app() -> axum::Router {
            #[utoipa::path(get, path = \"/x\", responses((status = 200), (status = 404)))]
            async fn inner() -> Response { x() }
            axum::Router::new().route(\"/x\", axum::routing::get(inner))
        }",
        &["/x utoipa: 200 at 200, 404 at 404"],
    );
}

#[test]
fn what_a_trait_declares() {
    assert_found(
        "#[dropshot::api_description] trait Api {
            type Context;
            #[endpoint { method = GET, path = \"/a\" }] async fn show(rqctx: RequestContext<Self::Context>) -> Result<HttpResponseOk<A>, HttpError>;
        }
        enum Server {}
        impl Api for Server { type Context = (); async fn show(rqctx: RequestContext<()>) -> Result<HttpResponseOk<A>, HttpError> { x() } }",
        &[
            "/a dropshot: 200 shared HttpResponseOk<A> of HttpResponseOk<A> at Result<HttpResponseOk<A>, HttpError>, \
             4xx shared of HttpError at Result<HttpResponseOk<A>, HttpError>, 5xx shared of HttpError at \
             Result<HttpResponseOk<A>, HttpError>",
        ],
    );
}

#[test]
fn what_says_nothing_of_responses_is_not_complete() {
    assert_found(
        "use aide::axum::{ApiRouter, routing::get_with};
        fn routes() -> ApiRouter { ApiRouter::new().api_route(\"/a\", get_with(show, |op| op.tag(\"todos\"))) }
        async fn show() -> (StatusCode, Json<Todo>) { todo() }",
        &["/a aide:  .."],
    );
    assert_found("#[salvo::endpoint] async fn f(res: &mut Response) {}", &[" salvo:  .."]);
    assert_found("#[utoipa::path(get, path = \"/x\", responses())] async fn f() {}", &["/x utoipa:  .."]);
}
