//! What the attribute expands to, as code. `UPDATE_EXPECT=1 cargo test -p responds-macros` accepts a change.

use expect_test::{Expect, expect};
use quote::quote;
use responds_core::Languages;

use super::{expand, kept, tokens};
use crate::settings::Choices;

#[track_caller]
fn assert_expansion(declaration: &str, item: &str, expected: &Expect) {
    let expansion = expand(&tokens(declaration), &tokens(item));
    expected.assert_eq(&prettyplease::unparse(&syn::parse2(expansion).unwrap()));
}

/// The same for a method, which is no item of its own.
#[track_caller]
fn assert_method(declaration: &str, method: &str, expected: &Expect) {
    let expansion = expand(&tokens(declaration), &tokens(method));
    expected.assert_eq(&prettyplease::unparse(&syn::parse2(quote!(trait Api { #expansion })).unwrap()));
}

#[test]
fn a_handler() {
    assert_expansion(
        "204, NOT_FOUND",
        "/// Removes a todo.
         #[must_use]
         pub async fn remove(Path(id): Path<u64>) -> Result<StatusCode, StatusCode> {
             drop(find(id).ok_or(StatusCode::NOT_FOUND)?);
             Ok(StatusCode::NO_CONTENT)
         }",
        &expect![],
    );
}

#[test]
fn a_warning() {
    assert_expansion(
        "401, framework = axum",
        "async fn refuse() -> StatusCode { StatusCode::UNAUTHORIZED }",
        &expect![],
    );
}

#[test]
fn an_error() {
    assert_expansion("200", "async fn show() -> StatusCode { StatusCode::NOT_FOUND }", &expect![]);
}

#[test]
fn a_mistake() {
    assert_expansion("404u8, 200(because)", "async fn show() {}", &expect![]);
}

#[test]
fn no_function() {
    assert_expansion("200", "pub struct Todo { id: u64 }", &expect![]);
}

#[test]
fn a_method_without_body() {
    assert_method("204", "async fn remove(&self) -> StatusCode;", &expect![]);
}

#[test]
fn a_method_with_a_warning_and_without_body() {
    assert_method("203", "fn list(&self) -> StatusCode;", &expect![]);
}

#[test]
fn a_method_with_a_body() {
    assert_method(
        "204",
        "fn remove(&self) -> StatusCode { #![allow(unused)] StatusCode::NO_CONTENT }",
        &expect![],
    );
}

#[test]
fn beside_debug_handler() {
    assert_expansion(
        "401",
        "#[allow(deprecated)]
         #[axum::debug_handler]
         async fn refuse() -> StatusCode { StatusCode::UNAUTHORIZED }",
        &expect![],
    );
}

#[test]
fn beside_utoipa() {
    assert_expansion(
        "200, 404",
        r#"/// Shows a todo.
           #[utoipa::path(get, path = "/todos/{id}", responses((status = 200, body = Todo)))]
           async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
               Ok(Json(find(id).ok_or(StatusCode::NOT_FOUND)?))
           }"#,
        &expect![],
    );
}

#[test]
fn details() {
    assert_expansion(
        r#"201(body = Json<Todo>, headers("Location"), description = "the new | todo"),
           404(description(en = "no such list", ko = "목록이 없음")),
           404(description = "no such owner"),
           custom(499, "Client Closed Request"), 5xx, default,
           elsewhere(401, 429)"#,
        "async fn create() -> Response { respond() }",
        &expect![],
    );
}

#[test]
fn in_two_languages() {
    let mut choices = Choices::default();
    choices.settings.languages = Languages::from_tags("ko,en").unwrap();
    let item = tokens("/// 지웁니다.\nasync fn 지우기() -> StatusCode { StatusCode::NO_CONTENT }");
    let declaration = r#"204, 404(description(en = "no such list", ko = "목록이 없음"))"#;
    let expansion = super::super::responds(tokens(declaration), item.clone(), &choices);
    kept::assert_kept(&item, &expansion);
    let expected = expect![];
    expected.assert_eq(&prettyplease::unparse(&syn::parse2(expansion).unwrap()));
}

#[test]
fn the_same_input_gives_the_same_output() {
    let (declaration, item) =
        (tokens("200, 203, 299, 404, 404"), tokens("fn f() -> StatusCode { StatusCode::OK }"));
    let first = expand(&declaration, &item).to_string();
    assert!((0..10).all(|_| expand(&declaration, &item).to_string() == first));
}
