//! poem-openapi's `#[OpenApi]`

use super::*;

const API: &str = r#"
    use poem_openapi::{ApiResponse, OpenApi, payload::Json};
    use poem::{Result, http::StatusCode};

    #[derive(ApiResponse)]
    #[oai(bad_request_handler = "wrong")]
    enum Create {
        /// It is made.
        #[oai(status = 201)] Made(Json<Todo>, #[oai(header = "Location")] String),
        #[oai(status = 409)] Taken,
        #[oai(status_range = "5XX")] Broken(StatusCode, PlainText<String>),
        Other(StatusCode, Json<Problem>),
    }
    #[derive(ApiResponse)] enum Failed { #[oai(status = 404)] Missing }

    #[OpenApi(prefix_path = "/v1/", response_header(name = "X-Id", type = "String"))]
    impl Api {
        #[oai(path = "/todos", method = "post")]
        async fn create(&self) -> Create {}
        #[oai(path = "/todos/:id", method = "get", method = "head")]
        async fn show(&self) -> Result<Json<Todo>, Failed> {}
        #[oai(path = "/", method = "get")]
        async fn plain(&self) -> Result<Json<Todo>> {}
        #[oai(path = "/gone", method = "delete", hidden)]
        async fn remove(&self) {}
        #[oai(path = "/actual", method = "get", actual_type = "Json<Todo>")]
        async fn actual(&self) -> Response {}
        async fn helper(&self) -> Create {}
    }
"#;

#[track_caller]
fn assert_operation(function: &str, path: &str, expected: &[&str]) -> Declaration {
    let (index, declaration) = declared(&[("src/lib.rs", API)], function);
    assert_eq!(shown(&index, &declaration), expected);
    assert_eq!(declaration.path.as_deref(), Some(path));
    declaration
}

#[test]
fn a_type_that_derives_it() {
    let declaration = assert_operation(
        "create",
        "/v1/todos",
        &[
            "201 shared Json<Todo> +Location+X-Id 'It is made. of Create::Made at 201",
            "409 shared +X-Id of Create::Taken at 409",
            "5xx shared PlainText<String> +X-Id of Create::Broken at \"5XX\"",
            "default shared Json<Problem> +X-Id of Create::Other at Other",
        ],
    );
    assert_eq!(declaration.methods, ["POST"]);
}

#[test]
fn both_halves() {
    let at = "Result<Json<Todo>, Failed>";
    let declaration = assert_operation(
        "show",
        "/v1/todos/:id",
        &[
            &format!("200 shared Json<Todo> +X-Id of Json<Todo> at {at}"),
            "404 shared +X-Id of Failed::Missing at 404",
        ],
    );
    assert_eq!(declaration.methods, ["GET", "HEAD"]);
}

#[test]
fn an_error_of_poem_documents_nothing() {
    assert_operation("plain", "/v1", &["200 shared Json<Todo> +X-Id of Json<Todo> at Result<Json<Todo>>"]);
}

#[test]
fn hidden_and_other_types() {
    assert!(!declared(&[("src/lib.rs", API)], "remove").1.shown);
    let (_, actual) = declared(&[("src/lib.rs", API)], "actual");
    assert_eq!((actual.responses[0].key, actual.responses.len()), (Key::Code(200), 1));
    let index = Index::of_files(&[("src/lib.rs", API)]);
    assert!(Reader::new(&index).of_function(index.item_named("helper")).is_none());
}

#[test]
fn types_by_hand_and_types_elsewhere() {
    assert_declares(
        r#"
        struct Hand;
        impl poem_openapi::ApiResponse for Hand {
            fn meta() -> MetaResponses {
                MetaResponses { responses: vec![MetaResponse { description: "", status: Some(402), status_range: None, content: vec![], headers: vec![] }] }
            }
            fn register(registry: &mut Registry) {}
        }
        #[OpenApi] impl Api { #[oai(path = "/x", method = "get")] async fn f(&self) -> Result<Hand, elsewhere::Failed> {} }
        "#,
        &["402 shared of Hand at Some(402)", ".."],
    );
}
