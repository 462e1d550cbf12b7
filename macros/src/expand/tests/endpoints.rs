//! The constants beside handlers, which `endpoints!` names.

use super::tokens;
use crate::settings::Choices;

/// Returns the tokens that the feature `endpoints` adds to an expansion.
#[track_caller]
fn added(declaration: &str, item: &str) -> String {
    let expand = |endpoints| {
        let choices = Choices { endpoints, ..Choices::default() };
        super::super::responds(tokens(declaration), tokens(item), choices).to_string().replace(' ', "")
    };
    let (without, with) = (expand(false), expand(true));
    let added = with.strip_prefix(&without);
    added.unwrap_or_else(|| panic!("the rest of the expansion changes:\n{without}\n{with}")).to_owned()
}

#[test]
fn a_constant_stands_beside_the_handler() {
    let added =
        added("204", "#[cfg(unix)] /// Gone.\n pub(crate) async fn r#move() -> StatusCode { NO_CONTENT }");
    let head = "#[cfg(unix)]#[doc(hidden)]pub(crate)const__RESPONDS_ATTRIBUTE_OF_MOVE:::responds::docs::Endpoint<'static>=";
    assert!(added.starts_with(head), "{added}");
    assert!(added.contains("Key::Code(204u32)") && added.contains("Endpoint::of(\"move\")"), "{added}");
}

#[test]
fn it_stands_where_an_item_can() {
    for item in [
        "fn show() -> StatusCode { OK }",
        "pub fn show(&self) -> StatusCode { OK }",
        "fn show<T>(id: Path<T>) -> StatusCode { OK }",
    ] {
        assert!(added("200", item).contains("const__RESPONDS_ATTRIBUTE_OF_SHOW"), "{item}");
    }
    for item in [
        "fn show();",
        "fn show(&self) -> StatusCode { OK }",
        "fn show(context: Context<Self::State>) -> StatusCode { OK }",
        "async fn show() -> Result<Self, StatusCode> { OK }",
    ] {
        assert_eq!(added("200", item), "", "{item}");
    }
}

#[test]
fn an_attribute_around_it_tells_what_it_stands_in() {
    let item = "fn show() -> StatusCode { OK }";
    assert_eq!(added("200, __around(0 [] trait 404)", item), "");
    assert!(!added("200, __around(0 [] 404)", item).is_empty());
    let method = "fn show(&self) -> StatusCode { OK }";
    assert!(!added("200, __around(0 [] 404)", method).is_empty());
}

#[test]
fn what_cannot_be_expanded_has_none() {
    assert_eq!(added("200", "struct Show;"), "");
}
