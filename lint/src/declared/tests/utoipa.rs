//! `#[utoipa::path(..)]`

use super::*;

#[test]
fn lists_as_services_write_them() {
    assert_declares(
        r#"
        #[utoipa::path(
            post, path = "/todos", tag = "todos", request_body = NewTodo,
            responses(
                (status = 201, description = "made", body = Todo, headers(("Location" = String, description = "where"))),
                (status = StatusCode::CONFLICT, description = "taken", body = inline(Problem), content_type = "application/problem+json"),
                (status = "4XX", description = include_str!("errors.md")),
                (status = "default", response = Failed),
                (status = 204),
                (status = 12345, body = HashMap<String, Vec<Todo>>),
            ),
            params(("id" = u64, Path)), security(("key" = []))
        )]
        async fn f() -> impl IntoResponse {}
        "#,
        &[
            "201 Todo +Location 'made at 201",
            "409 Problem application/problem+json 'taken at StatusCode::CONFLICT",
            "4xx at \"4XX\"",
            "default at \"default\"",
            "204 at 204",
            "12345 HashMap<String, Vec<Todo>> at 12345",
        ],
    );
}

#[test]
fn however_it_is_called() {
    for file in [
        "use utoipa::path; #[path(get, responses((status = 200)))] fn f() {}",
        "use utoipa::path as doc; #[doc(get, responses((status = 200)))] fn f() {}",
        "use utoipa as api; #[api::path(get, responses((status = 200)))] fn f() {}",
        "#[cfg_attr(feature = \"docs\", utoipa::path(get, responses((status = 200))))] fn f() {}",
        "#[::utoipa::path(get, responses((status = 200)))] fn f() {}",
        "#[reexports::utoipa::path(get, responses((status = 200)))] fn f() {}",
    ] {
        assert_declares(file, &["200 at 200"]);
    }
    let index = Index::of_files(&[(
        "src/lib.rs",
        "use other::path; #[path(get, responses((status = 200)))] fn f() {}",
    )]);
    assert!(Reader::new(&index).of_function(index.item_named("f")).is_none());
}

#[test]
fn where_it_is_reached() {
    let file = "#[utoipa::path(method(get, head), context_path = \"/v1\", path = \"/x/{id}\", responses())] fn f() {}";
    let (_, declaration) = declared(&[("src/lib.rs", file)], "f");
    assert_eq!(declaration.methods, ["GET", "HEAD"]);
    assert_eq!(declaration.path.as_deref(), Some("/v1/x/{id}"));
    assert!(declaration.complete && declaration.responses.is_empty());
}

#[test]
fn types_that_derive_it() {
    assert_declares(
        r#"
        use errors::TodoErrors as Shared;
        mod errors {
            #[derive(utoipa::IntoResponses)]
            pub enum TodoErrors {
                /// No such list.
                #[response(status = 404)] Missing,
                #[response(status = StatusCode::CONFLICT, description = "taken", headers(("Retry-After")))] Taken(#[to_schema] Problem),
                #[response(status = "5XX", content_type = "text/plain")] Broken { why: String },
            }
            #[derive(ToSchema, IntoResponses)]
            #[response(status = 200, description = "all")] pub struct Page(Vec<Todo>);
        }
        #[utoipa::path(get, path = "/", responses((status = 201), Shared, errors::Page))]
        fn f() {}
        "#,
        &[
            "201 at 201",
            "404 shared 'No such list. of TodoErrors::Missing at 404",
            "409 shared Problem +Retry-After 'taken of TodoErrors::Taken at StatusCode::CONFLICT",
            "5xx shared text/plain of TodoErrors::Broken at \"5XX\"",
            "200 shared Vec<Todo> 'all of Page at 200",
        ],
    );
}

#[test]
fn types_that_implement_it() {
    assert_declares(
        r#"
        struct Errors;
        impl utoipa::IntoResponses for Errors {
            fn responses() -> BTreeMap<String, RefOr<Response>> {
                ResponsesBuilder::new()
                    .response("404", ResponseBuilder::new().description("none").build())
                    .responses_from_into_responses::<Auth>()
                    .build().into()
            }
        }
        struct Auth;
        impl IntoResponses for Auth {
            fn responses() -> BTreeMap<String, RefOr<Response>> {
                [("401", RefOr::T(Response::new("login"))), ("403", RefOr::T(Response::new("rights")))]
                    .into_iter().map(|(code, response)| (code.to_string(), response)).collect()
            }
        }
        #[utoipa::path(get, responses((status = 200), Errors))]
        fn f() {}
        "#,
        &[
            "200 at 200",
            "404 shared of Errors at \"404\"",
            "401 shared of Auth at \"401\"",
            "403 shared of Auth at \"403\"",
        ],
    );
}

#[test]
fn types_with_a_name_that_others_have_too() {
    let files = [
        ("src/lib.rs", "mod a; mod b; #[derive(IntoResponses)] enum Errors { #[response(status = 500)] X }"),
        ("src/a.rs", "#[derive(IntoResponses)] pub enum Errors { #[response(status = 404)] X }"),
        ("src/b.rs", "use super::a::*; #[utoipa::path(responses(Errors))] fn f() {}"),
    ];
    let (index, declaration) = declared(&files, "f");
    assert_eq!(shown(&index, &declaration), ["404 shared of Errors::X at 404"]);
}

#[test]
fn what_cannot_be_found_leaves_it_open() {
    assert_declares(
        "struct Plain; struct Looped; impl IntoResponses for Looped { fn responses() -> X { for code in CODES { m.insert(code, x()); } m } }
        #[utoipa::path(get, responses((status = 200), other::Errors, Plain, Looped, (status = N)))] fn f() {}",
        &["200 at 200", "?other::Errors at other::Errors", "?Plain at Plain", "?Looped at Looped", ".."],
    );
    assert_declares("#[utoipa::path(get, path = \"/x\")] fn f() {}", &[".."]);
}

#[test]
fn types_that_name_each_other() {
    assert_declares(
        "struct A; impl IntoResponses for A { fn responses() -> X { let mut r = B::responses(); r.insert(\"404\".into(), x()); r } }
        struct B; impl IntoResponses for B { fn responses() -> X { A::responses() } }
        type C = D; type D = C;
        #[utoipa::path(get, responses(C))] fn f() {}
        #[utoipa::path(get, responses(A))] fn g() {}",
        &["?C at C", ".."],
    );
}

#[test]
fn what_may_be_added_leaves_it_open() {
    let listed = "#[utoipa::path(responses((status = 200)))]";
    // Without the feature `auto_into_responses` a return type adds nothing.
    assert_declares(
        &format!(
            "#[derive(IntoResponses)] enum E {{ #[response(status = 404)] A }} {listed} fn f() -> Result<Json<T>, E> {{}}"
        ),
        &["200 at 200"],
    );
    assert_declares(&format!("{listed} fn f() -> Result<Json<T>, StatusCode> {{}}"), &["200 at 200"]);
    assert_declares(
        &format!(
            "struct Common; impl Modify for Common {{ fn modify(&self, o: &mut OpenApi) {{ all(o, |op| op.responses.responses.insert(\"500\", x())) }} }} {listed} fn f() {{}}"
        ),
        &["200 at 200", ".."],
    );
}
