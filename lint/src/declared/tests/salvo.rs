//! salvo's `#[endpoint(..)]`

use super::*;

#[test]
fn what_the_return_type_registers() {
    assert_declares(
        "use salvo::oapi::endpoint; #[endpoint] async fn f() -> Result<Json<Todo>, StatusError> {}",
        &[
            "200 shared Json<Todo> of Json<Todo> at Result<Json<Todo>, StatusError>",
            "4xx shared of StatusError at Result<Json<Todo>, StatusError>",
            "5xx shared of StatusError at Result<Json<Todo>, StatusError>",
        ],
    );
    assert_declares("#[salvo::endpoint] async fn f() {}", &[]);
    assert_declares(
        "#[endpoint] fn f(res: &mut Response) -> &'static str {}",
        &["200 shared str of str at &'static str"],
    );
}

#[test]
fn what_it_keeps() {
    assert_declares(
        "#[endpoint(tags(\"todos\"), status_codes(201, StatusCode::CONFLICT))]
        async fn f() -> Result<StatusCode, StatusError> {}",
        &["201 at 201", "409 at StatusCode::CONFLICT"],
    );
    // The document has no 204 here: the list keeps 200 and 404 alone.
    assert_declares(
        "#[endpoint(status_codes(200, 404), responses((status_code = 204), (status_code = 404, description = \"none\", body = Problem), (status_code = \"5XX\")))]
        async fn f() -> Json<Todo> {}",
        &["200 Json<Todo> of Json<Todo> at 200", "404 Problem 'none at 404", "5xx at \"5XX\""],
    );
}

#[test]
fn types_of_the_workspace() {
    assert_declares(
        r#"
        pub enum AppError { Missing }
        #[async_trait] impl Writer for AppError { async fn write(self, req: &mut Request, depot: &mut Depot, res: &mut Response) {} }
        impl EndpointOutRegister for AppError {
            fn register(components: &mut Components, operation: &mut Operation) {
                operation.responses.insert(StatusCode::NOT_FOUND.as_str(), oapi::Response::new("none").add_content("application/json", AppError::to_schema(components)));
                operation.responses.insert("500", oapi::Response::new("broken"));
            }
        }
        type AppResult<T> = Result<T, AppError>;
        #[derive(ToResponses)] enum Wrong { #[salvo(response(status_code = 400, description = "wrong"))] A(Problem) }
        #[endpoint(responses(Wrong), response(status_code = 500, description = "down"))]
        async fn f() -> AppResult<Json<Vec<Todo>>> {}
        "#,
        &[
            "400 shared Problem 'wrong of Wrong::A at 400",
            "500 'down at 500",
            "200 shared Json<Vec<Todo>> of Json<Vec<Todo>> at AppResult<Json<Vec<Todo>>>",
            "404 shared of AppError at StatusCode::NOT_FOUND.as_str()",
        ],
    );
}

#[test]
fn types_that_are_not_found() {
    assert_declares(
        "#[endpoint] async fn f() -> Result<Json<Todo>, elsewhere::AppError> {}",
        &["200 shared Json<Todo> of Json<Todo> at Result<Json<Todo>, elsewhere::AppError>", ".."],
    );
    // No other code gets through.
    assert_declares(
        "#[endpoint(status_codes(200, 404))] async fn f() -> Result<Json<Todo>, elsewhere::AppError> {}",
        &["200 Json<Todo> of Json<Todo> at 200", "404 at 404"],
    );
}

#[test]
fn on_an_impl() {
    let file = "struct Api; #[endpoint(status_codes(200, 404))] impl Api { fn handle(&self) -> Json<Todo> {} fn other(&self) {} }";
    let (index, declaration) = declared(&[("src/lib.rs", file)], "handle");
    assert_eq!(shown(&index, &declaration), ["200 Json<Todo> of Json<Todo> at 200", "404 at 404"]);
    assert!(Reader::new(&index).of_function(index.item_named("other")).is_none());
}

#[test]
fn what_a_type_registers_is_the_same_for_whoever_returns_it() {
    let file = "struct Failed; impl EndpointOutRegister for Failed { fn register(c: &mut C, o: &mut O) { StatusError::register(c, o); } }
        #[endpoint] fn f() -> Failed {} #[endpoint] fn g() -> Result<(), Failed> {}";
    let index = Index::of_files(&[("src/lib.rs", file)]);
    let sites = |order: [&str; 2]| {
        let reader = Reader::new(&index);
        let declared = order.map(|name| reader.of_function(index.item_named(name)).unwrap());
        let mut sites: Vec<_> =
            declared.iter().flat_map(|one| &one.responses).map(|one| line(&index, one)).collect();
        sites.sort();
        sites
    };
    assert_eq!(sites(["f", "g"]), sites(["g", "f"]));
    assert_eq!(sites(["f", "g"])[1], "4xx shared of StatusError at struct Failed;");
}
