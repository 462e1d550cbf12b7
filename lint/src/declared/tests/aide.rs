//! aide's `get_with(handler, docs)`

use super::*;
use crate::source::Site;

/// The documentation of `f` by the expression after `docs =` in the first file.
#[track_caller]
fn operation(file: &str) -> (Index, Option<Declaration>) {
    let index = Index::of_files(&[("src/lib.rs", file)]);
    let function = index.item_named("f");
    let module = index.item(function).module;
    let docs = file.find("DOCS(").map(|start| {
        let start = start + "DOCS(".len();
        let end = start + file[start..].find(";;").unwrap();
        let offset = |at: usize| u32::try_from(at).unwrap();
        Site { file: index.module(module).file, start: offset(start), end: offset(end) }
    });
    let declaration = Reader::new(&index).of_operation(module, docs, Some(function));
    (index, declaration)
}

#[track_caller]
fn assert_operation(file: &str, expected: &[&str]) {
    let (index, declaration) = operation(file);
    assert_eq!(shown(&index, &declaration.unwrap()), expected, "{file}");
}

#[test]
fn what_is_inferred_and_what_is_written() {
    assert_operation(
        "async fn f() -> Result<Json<Todo>, (StatusCode, String)> {}
        // DOCS(|op| op.summary(\"x\").response_with::<404, Json<Problem>, _>(|res| res.description(\"none\"));;",
        &[
            "200 shared Json<Todo> of Json<Todo> at Result<Json<Todo>, (StatusCode, String)>",
            "404 Json<Problem> 'none at 404",
        ],
    );
    // An explicit response replaces an inferred one.
    assert_operation(
        "async fn f() {} // DOCS(|op| op.response::<200, Json<Todo>>().response_range::<5, ()>().default_response::<String>();;",
        &["200 Json<Todo> at 200", "5xx () at 5", "default String at default_response"],
    );
    assert_operation("async fn f() -> StatusCode {}", &[]);
    assert_operation("async fn f() {}", &["200 shared of () at f"]);
}

#[test]
fn functions_that_document() {
    assert_operation(
        "async fn f() -> NoContent {}
        mod docs {
            use aide::transform::TransformOperation;
            pub fn remove(op: TransformOperation) -> TransformOperation { super::errors(op.description(\"x\")).response::<410, ()>() }
        }
        fn errors(op: TransformOperation<'_>) -> TransformOperation<'_> { op.response::<401, ()>() }
        struct Tagged; impl Tagged { fn of(tag: &str) -> impl FnOnce(TransformOperation) -> TransformOperation { move |op| op.tag(tag).response::<403, ()>() } }
        // DOCS(|op| docs::remove(op).with(Tagged::of(\"todos\"));;",
        &[
            "204 shared of NoContent at NoContent",
            "401 shared () of super::errors at 401",
            "410 shared () of docs::remove at 410",
            "403 shared () of Tagged::of at 403",
        ],
    );
}

#[test]
fn types_of_the_workspace() {
    assert_operation(
        r#"
        enum AppError { Missing }
        impl OperationOutput for AppError {
            type Inner = Problem;
            fn operation_response(ctx: &mut GenContext, operation: &mut Operation) -> Option<Response> { Json::<Problem>::operation_response(ctx, operation) }
            fn inferred_responses(ctx: &mut GenContext, operation: &mut Operation) -> Vec<(Option<u16>, Response)> {
                match Self::operation_response(ctx, operation) { Some(res) => vec![(Some(404), res.clone()), (None, res)], None => Vec::new() }
            }
        }
        struct Quiet; impl aide::OperationOutput for Quiet { type Inner = (); }
        #[derive(OperationIo)] #[aide(output_with = "axum::Json<Todo>", json_schema)] struct Wrapped;
        type Answer<T> = Result<(T, Wrapped), AppError>;
        async fn f() -> Result<Result<Wrapped, Quiet>, AppError> {}
        "#,
        &[
            "200 shared axum::Json<Todo> of axum::Json<Todo> at #[derive(OperationIo)] #[aide(output_with = \"axum::Json<Todo>\", json_schema)] struct Wrapped;",
            "404 shared of AppError at Some(404)",
            "default shared of AppError at None",
        ],
    );
}

#[test]
fn what_a_body_gives_behind_impl() {
    let inferred = |body: &str, expected: &[&str]| {
        assert_operation(&format!("async fn f() -> impl IntoApiResponse {{ {body} }}"), expected);
    };
    inferred("let id = 1; (StatusCode::CREATED, Json(id))", &[]);
    inferred("if x { StatusCode::NO_CONTENT } else { StatusCode::NOT_FOUND }", &[]);
    inferred("match x { Some(x) => Json(x).into_response(), None => y() }", &[]);
    inferred("return Json(1);", &["200 shared Json of Json at impl IntoApiResponse"]);
    inferred("store::answer(1)", &[".."]);
    inferred("x.await", &[".."]);
    inferred("", &[".."]);
}

#[test]
fn what_cannot_be_told() {
    assert_operation(
        "async fn f() -> impl IntoApiResponse {} // DOCS(|op| op.response::<201, ()>();;",
        &["201 () at 201", ".."],
    );
    assert_operation(
        "async fn f() -> NoContent {} // DOCS(elsewhere::docs;;",
        &["204 shared of NoContent at NoContent", ".."],
    );
    assert_operation("async fn f() -> elsewhere::Answer {} // DOCS(|op| op;;", &[".."]);
    assert_operation(
        "fn turn(op: TransformOperation) -> TransformOperation { turn(op) } async fn f() -> NoContent {} // DOCS(turn;;",
        &["204 shared of NoContent at NoContent", ".."],
    );
    assert_operation(
        "async fn f() -> NoContent {} // DOCS(|op| op.;;",
        &["204 shared of NoContent at NoContent", ".."],
    );
}

#[test]
fn hidden_operations_declare_nothing() {
    assert!(operation("async fn f() {} // DOCS(|op| op.hidden(true);;").1.is_none());
}

#[test]
fn what_holds_for_all_operations() {
    assert_operation(
        "async fn f() -> NoContent {} fn docs(api: TransformOpenApi) -> TransformOpenApi { api.default_response::<Problem>() }",
        &["204 shared of NoContent at NoContent", "default shared of default_response at f"],
    );
    assert_operation(
        "async fn f() -> NoContent {} fn main() { aide::generate::infer_responses(false); } // DOCS(|op| op.response::<202, ()>();;",
        &["202 () at 202"],
    );
}

/// A service with an attribute macro that writes this documentation function.
fn with_macro(written: &str, attribute: &str) -> (Index, Option<Declaration>) {
    let source = format!(
        "use mine::documented; #[documented{attribute}] async fn f() -> Json<u8> {{}} fn app() {{ get_with(f, f_operation) }}"
    );
    let macros = format!(
        "#[proc_macro_attribute] pub fn documented(args: TokenStream, item: TokenStream) -> TokenStream {{ quote! {{ {written} }} }}"
    );
    let manifest = "[package]\nname = \"app\"\nedition = \"2021\"\n[dependencies]\naxum = \"0.8\"\nmine = { path = \"mine\" }\n[workspace]\n";
    let index = Index::of_files(&[
        ("Cargo.toml", manifest),
        ("src/lib.rs", &source),
        ("mine/Cargo.toml", "[package]\nname = \"mine\"\n[lib]\nproc-macro = true\n"),
        ("mine/src/lib.rs", &macros),
    ]);
    let function = index.item_named("f");
    let module = index.item(function).module;
    let start = source.rfind("f_operation").unwrap();
    let offset = |at: usize| u32::try_from(at).unwrap();
    let end = start + "f_operation".len();
    let docs = Site { file: index.module(module).file, start: offset(start), end: offset(end) };
    let declaration = Reader::new(&index).of_operation(module, Some(docs), Some(function));
    (index, declaration)
}

#[track_caller]
fn assert_perhaps(written: &str, attribute: &str, expected: Option<&[u16]>) {
    let (_, declaration) = with_macro(written, attribute);
    let declaration = declaration.unwrap();
    let perhaps = declaration.complete.then_some(declaration.perhaps);
    assert_eq!(perhaps, expected.map(responds_core::StatusSet::of), "{written}");
}

#[test]
fn an_attribute_macro_of_the_workspace_writes_the_documentation() {
    let head = "fn #name(op: TransformOperation) -> TransformOperation";
    assert_perhaps(&format!("#item {head} {{ op.id(#id).summary(#text) }}"), "(id = \"f\")", Some(&[]));
    assert_perhaps(&format!("{head} {{ op.id(#id).response_with::<413, (), _>(|r| r) }}"), "", Some(&[413]));
    assert_perhaps(&format!("{head} {{ op.response::<#code, ()>() }}"), "(404)", None);
    assert_perhaps(&format!("{head} {{ errors(op) }}"), "", None);
    assert_perhaps(&format!("{head} {{ op.id(#id) }}"), "(responses(404))", None);
}
