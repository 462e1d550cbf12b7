//! The derive on tokens: it never panics, and its expansion parses.

use crate::{expand::derive, settings::Choices};

/// Every framework at once.
fn choices() -> Choices {
    let adapters = &["actix_web", "axum", "dropshot", "poem", "rocket", "salvo", "warp"];
    let mut choices = Choices { adapters, ..Choices::default() };
    choices.settings.frameworks = adapters;
    choices
}

#[track_caller]
fn assert_code(item: &str) -> String {
    let Ok(item) = item.parse() else { return String::new() };
    let expansion = derive(&item, choices());
    prettyplease::unparse(&syn::parse2(expansion).unwrap_or_else(|error| panic!("{error}: {item}")))
}

#[test]
fn any_item_expands_to_items() {
    let items = [
        "",
        "struct",
        "enum E",
        "enum E { A, }",
        "fn f() {}",
        "union U { a: u8 }",
        "#[status] struct S;",
        "#[status()] struct S;",
        "#[status(())] struct S;",
        "#[status(404, , )] struct S;",
        "#[status(404; 3)] struct S;",
        "#[status(404, header)] struct S;",
        "#[status(404, header())] struct S;",
        "#[status(404, header(\"A\" = 3))] struct S;",
        "#[status(404, header = \"A\")] struct S;",
        "#[status(404, allow)] struct S;",
        "#[status(404, allow(nothing))] struct S;",
        "#[status(404, detail = 3)] struct S;",
        "#[status(99999999999)] struct S;",
        "#[status(70000)] struct S;",
        "#[status(transparent, 404)] struct S(u8);",
        "#[status(custom(499))] struct S;",
        "#[status(default)] struct S;",
        "#[status(404)] struct S(#[header()] u8, #[header(\"\")] u8, #[body(3)] u8);",
        "#[status(404)] struct r#type<'a, const N: usize, T: ?Sized + 'a = u8>(&'a [T; N]) where T: Copy;",
    ];
    for item in items {
        assert_code(item);
    }
}

#[test]
fn a_failure_of_the_server_never_displays_itself() {
    let of = |code: &str| assert_code(&format!("#[status({code})] struct S;"));
    assert!(of("404").contains(".detail()"));
    assert!(!of("500").contains("detail"));
    assert!(!of("404, detail = false").contains("detail"));
    assert!(of("500, detail").contains("to_string(self)"));
}

#[test]
fn a_wrong_variant_leaves_the_others_as_they_are() {
    let code = assert_code("enum E { A, #[status(404)] B }");
    assert!(code.contains("compile_error!") && code.contains("E::B") && code.contains("into_response"));
}
