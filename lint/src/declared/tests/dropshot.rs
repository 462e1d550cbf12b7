//! dropshot's `#[endpoint { .. }]`

use super::*;

#[test]
fn typed_answers_and_ranges_of_errors() {
    let file = "
        use dropshot::endpoint;
        #[endpoint { method = PUT, path = \"/todos/{id}\" }]
        async fn f(rqctx: RequestContext<()>) -> Result<HttpResponseCreated<Todo>, HttpError> {}
    ";
    let at = "Result<HttpResponseCreated<Todo>, HttpError>";
    assert_declares(
        file,
        &[
            &format!("201 shared HttpResponseCreated<Todo> of HttpResponseCreated<Todo> at {at}"),
            &format!("4xx shared of HttpError at {at}"),
            &format!("5xx shared of HttpError at {at}"),
        ],
    );
    let (_, declaration) = declared(&[("src/lib.rs", file)], "f");
    assert_eq!(
        (declaration.methods, declaration.path.as_deref()),
        (vec!["PUT".to_owned()], Some("/todos/{id}"))
    );
    assert!(declaration.complete);
}

#[test]
fn what_is_free_form_documents_default_alone() {
    assert_declares(
        "#[dropshot::endpoint { method = GET, path = \"/\" }] async fn f() -> Result<Response<Body>, HttpError> {}",
        &["default shared of Response<Body> at Result<Response<Body>, HttpError>"],
    );
    assert_declares(
        "#[channel { protocol = WEBSOCKETS, path = \"/ws\" }] async fn f() -> dropshot::WebsocketChannelResult {}",
        &["default shared of dropshot::WebsocketChannelResult at dropshot::WebsocketChannelResult"],
    );
}

#[test]
fn in_an_api_trait_and_through_aliases() {
    assert_declares(
        "type Answer<T, E = HttpError> = Result<HttpResponseHeaders<T, Session>, E>;
        #[dropshot::api_description] trait Api {
            type Context;
            #[endpoint { method = GET, path = \"/\" }] async fn f(rqctx: RequestContext<Self::Context>) -> Answer<HttpResponseSeeOther>;
        }",
        &[
            "303 shared +Location of HttpResponseSeeOther at Answer<HttpResponseSeeOther>",
            "4xx shared of HttpError at Answer<HttpResponseSeeOther>",
            "5xx shared of HttpError at Answer<HttpResponseSeeOther>",
        ],
    );
}

#[test]
fn types_elsewhere() {
    assert_declares(
        "#[endpoint { method = GET, path = \"/\" }] async fn f() -> Result<Mine, HttpError> {}",
        &[".."],
    );
}

#[test]
fn what_is_left_out_of_the_document() {
    let shown = |flag: &str| {
        let file = format!(
            "#[endpoint {{ method = GET, path = \"/\", {flag} }}] async fn f() -> HttpResponseDeleted {{}}"
        );
        declared(&[("src/lib.rs", &file)], "f").1.shown
    };
    assert!(!shown("unpublished = true,"));
    assert!(shown("unpublished = false") && shown("tags = [\"true\"]") && shown("unpublished"));
}
