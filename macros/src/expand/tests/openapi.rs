//! Documentation that is filled in, and what is said of it where it is not.

use super::tokens;
use crate::settings::Choices;

const HANDLER: &str = "async fn list() -> Result<Json<u8>, StatusCode> { Err(StatusCode::NOT_FOUND) }";

fn expanded(declaration: &str, attribute: &str, fills: bool) -> String {
    let mut choices = Choices::default();
    choices.settings.fills = fills;
    let item = tokens(&format!("{attribute} {HANDLER}"));
    crate::expand::responds(tokens(declaration), item, choices).to_string()
}

#[track_caller]
fn normal(text: &str) -> String {
    tokens(text).to_string()
}

#[track_caller]
fn assert_filled(declaration: &str, attribute: &str, filled: &str) {
    let expansion = expanded(declaration, attribute, true);
    assert!(expansion.starts_with(&normal(filled)), "{expansion}");
}

#[test]
fn what_is_missing_stands_in_front_of_what_is_written() {
    assert_filled(
        "200, 404(description = \"no list\", headers(\"X-A\"), body = Json<Wrong>), framework = axum",
        "#[utoipa::path(get, path = \"/x\", responses((status = 200, description = \"all\", body = u8)), tag = \"t\")]",
        "#[utoipa::path(get, path = \"/x\", responses(
            (status = 404, description = \"no list\", body = Wrong, content_type = \"application/json\",
             headers((\"X-A\" = ::std::string::String)),),
            (status = 200, description = \"all\", body = u8)), tag = \"t\")]",
    );
}

#[test]
fn a_list_is_added() {
    let filled = "(status = 404, description = \"none\",),";
    for (attribute, expected) in [
        ("#[utoipa::path(get)]", format!("#[utoipa::path(get, responses({filled}))]")),
        ("#[utoipa::path(get,)]", format!("#[utoipa::path(get, responses({filled}))]")),
        ("#[utoipa::path]", format!("#[utoipa::path(responses({filled}))]")),
        ("#[::utoipa::path()]", format!("#[::utoipa::path(responses({filled}))]")),
        (
            "#[cfg_attr(docs, inline, utoipa::path(get))]",
            format!("#[cfg_attr(docs, inline, utoipa::path(get, responses({filled})))]"),
        ),
    ] {
        assert_filled("404(description = \"none\")", attribute, &expected);
    }
}

#[test]
fn what_is_whole_stays_as_it_is() {
    for attribute in [
        "#[utoipa::path(get, responses((status = 404)))]",
        "#[utoipa::path(get, responses((status = \"4XX\", body = Wrong)))]",
        "#[utoipa::path(get, responses((status = \"default\")))]",
        "#[path(get)]",
        "#[other::path(get)]",
        "#[cfg_attr(docs, doc = \"x\")]",
    ] {
        assert_filled("404", attribute, attribute);
        assert!(!expanded("404", attribute, true).contains("__responds_list"));
    }
}

#[test]
fn types_are_documented_by_a_type() {
    let attribute = "#[utoipa::path(get, responses((status = 503)))]";
    let expansion = expanded("404(description = \"none\"), ..Auth, never(409)", attribute, true);
    let filled = "#[utoipa::path(get, responses(__responds_list::ListResponses,
        (status = 404, description = \"none\",), (status = 503)))]";
    assert!(expansion.starts_with(&normal(filled)), "{expansion}");
    assert!(expansion.contains(&normal(".without(&[409u16, 503u16])")), "{expansion}");
    assert!(!expansion.contains("use __responds_list"));
}

#[test]
fn a_type_that_is_named_is_written() {
    let named = expanded("404", "#[utoipa::path(get, responses(ListResponses))]", true);
    assert!(named.contains("use __responds_list"), "{named}");
    let asked = expanded("404, into_responses", "", true);
    assert!(asked.contains("struct ListResponses"), "{asked}");
    assert!(!expanded("404", "", true).contains("ListResponses"));
}

#[test]
fn without_the_feature_nothing_is_rewritten_and_it_is_said() {
    let attribute = "#[utoipa::path(get, responses((status = 404)))]";
    let expansion = expanded("200, 404", attribute, false);
    assert!(expansion.starts_with(&normal(attribute)));
    let words = "`200` is declared, but `#[utoipa::path(..)]` does not document it";
    assert!(expansion.contains(words) && expansion.contains("feature `utoipa` of `responds`"), "{expansion}");
    assert!(!expanded("200, 404", attribute, true).contains(words));
    assert!(expanded("404, into_responses", "", false).contains("writes a type for utoipa"));
}

#[test]
fn documentation_that_may_say_more_is_left_alone() {
    let silent = |attribute: &str| {
        let expansion = expanded("200, 404", attribute, false);
        assert!(!expansion.contains("does not document it"), "{expansion}");
    };
    silent("#[utoipa::path(get, responses((status = 404), Others))]");
    silent("#[utoipa::path(get, responses((status = 404), (status = code!())))]");
    silent("#[utoipa::path(get, responses((status = 404), (status = \"2XX\")))]");
    silent("#[utoipa::path(get)]");
    let own =
        "#[utoipa::path(get, responses((status = 404)))] async fn list() -> Result<Todos, Error> { find() }";
    let expansion = crate::expand::responds(tokens("200, 404"), tokens(own), Choices::default()).to_string();
    assert!(!expansion.contains("does not document it"), "{expansion}");
}

#[test]
fn a_description_in_the_documentation_is_one_in_the_table() {
    let attribute = "#[utoipa::path(get, responses((status = 404, description = \"no such list\")))]";
    assert!(expanded("200, 404", attribute, true).contains("| no such list |"));
    assert!(!expanded("404(description = \"mine\")", attribute, true).contains("| no such list |"));
}
