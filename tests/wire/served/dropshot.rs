//! dropshot 0.18.

use dropshot::{ApiDescription, Body, HttpError, RequestContext, endpoint};
use http::Response;
use responds::serve;

use super::{assert_served, documents};
use crate::dropshot::serve as run;

#[endpoint { method = GET, path = "/todos" }]
async fn todos(_context: RequestContext<()>) -> Result<Response<Body>, HttpError> {
    Ok(Response::new("[]".into()))
}

fn api() -> ApiDescription<()> {
    let mut api = ApiDescription::new();
    api.register(todos).unwrap();
    serve::dropshot(&mut api, documents()).unwrap();
    api
}

#[test]
fn documents_are_served() {
    assert_served(run(api()), "", (405, &["GET", "HEAD"]));
}

#[test]
fn documents_are_not_published() {
    let version = "1.0.0".parse().unwrap();
    let document = api().openapi("todos", version).json().unwrap();
    let paths: Vec<_> = document["paths"].as_object().unwrap().keys().collect();
    assert_eq!(paths, ["/todos"]);
}
