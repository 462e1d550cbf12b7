//! Declarations before and after their fixes.

use std::sync::Arc;

use super::*;
use crate::edit;
use responds_core::Language;

/// A file with one attribute, and a finding at the last of the words.
fn edited(attribute: &str, rule: &str, word: &str, status: u16) -> Option<String> {
    let ending = if attribute.contains('\r') { "\r\n" } else { "\n" };
    let before = &format!("\u{feff}/// Docs.{ending}");
    let after = "\nfn a() { StatusCode::NOT_FOUND }\n";
    let text = format!("{before}{attribute}{after}");
    let mut sources = Sources::default();
    let file = sources.add("a.rs".to_owned(), Arc::from(text.as_str()));
    let site = |start: usize, end: usize| Site {
        file,
        start: u32::try_from(start).unwrap(),
        end: u32::try_from(end).unwrap(),
    };
    let declared = site(before.len(), before.len() + attribute.len());
    let start = text.rfind(word).unwrap();
    let edit = edit_for(&sources, rule, declared, site(start, start + word.len()), Some(status))?;
    let made = edit::changes(&sources, &[edit]).changes;
    let changed = made[0].after.strip_prefix(before.as_str()).unwrap().strip_suffix(after).unwrap();
    Some(changed.to_owned())
}

#[track_caller]
fn declares(attribute: &str, status: u16, expected: &str) {
    let text = edited(attribute, "undeclared_status", "StatusCode::NOT_FOUND", status);
    assert_eq!(text.as_deref(), Some(expected));
    parses(expected);
}

#[track_caller]
fn drops(rule: &str, attribute: &str, word: &str, expected: &str) {
    assert_eq!(edited(attribute, rule, word, 404).as_deref(), Some(expected));
    parses(expected);
}

#[track_caller]
fn leaves(rule: &str, attribute: &str, word: &str) {
    assert_eq!(edited(attribute, rule, word, 404), None);
}

#[track_caller]
fn parses(attribute: &str) {
    assert!(List::read(attribute).is_some(), "{attribute}");
}

#[test]
fn an_undeclared_code_is_sorted_in() {
    declares("#[responds(200)]", 404, "#[responds(200, 404)]");
    declares("#[responds(200,)]", 404, "#[responds(200, 404,)]");
    declares("#[responds(200, 500)]", 404, "#[responds(200, 404, 500)]");
    declares("#[responds(404)]", 200, "#[responds(200, 404)]");
    declares("#[responds(200, method = GET)]", 404, "#[responds(200, 404, method = GET)]");
    declares("#[responds(..Auth, method = GET)]", 404, "#[responds(404, ..Auth, method = GET)]");
    declares("#[responds(500, 200)]", 404, "#[responds(500, 200, 404)]");
    declares("#[responds(200, elsewhere(401))]", 404, "#[responds(200, 404, elsewhere(401))]");
    declares("#[responds(OK, custom(499, \"a\"))]", 404, "#[responds(OK, 404, custom(499, \"a\"))]");
    declares("#[cfg_attr(a, responds::responds(200))]", 404, "#[cfg_attr(a, responds::responds(200, 404))]");
}

#[test]
fn a_line_that_would_be_too_wide_is_broken_as_rustfmt_would() {
    let entry = "(status = 200, description = \"The list, sorted by the time at which each was made\")";
    let attribute = format!("#[utoipa::path(get, path = \"/\", responses({entry}))]");
    let new = "(status = 404, description = \"Not Found\")";
    let broken = format!("#[utoipa::path(get, path = \"/\", responses(\n    {entry},\n    {new},\n))]");
    declares(&attribute, 404, &broken);
    let nested = format!("#[utoipa::path(\n    get,\n    responses({entry})\n)]");
    let broken =
        format!("#[utoipa::path(\n    get,\n    responses(\n        {entry},\n        {new},\n    )\n)]");
    declares(&nested, 404, &broken);
    let commented = attribute.replace("responses(", "responses((status = 201) /* a */, ");
    let kept = commented.replace(entry, &format!("{entry}, {new}"));
    declares(&commented, 404, &kept);
    declares(
        "#[utoipa::path(responses((status = 200)))]",
        404,
        &format!("#[utoipa::path(responses((status = 200), {new}))]"),
    );
}

#[test]
fn in_a_list_of_several_lines_it_has_a_line_of_its_own() {
    declares("#[responds(\n    200,\n)]", 404, "#[responds(\n    200,\n    404,\n)]");
    declares("#[responds(\n    200\n)]", 404, "#[responds(\n    200,\n    404\n)]");
    declares(
        "#[responds(\r\n\t200, // a\r\n\t// b\r\n\t500\r\n)]",
        404,
        "#[responds(\r\n\t200, // a\r\n\t404,\r\n\t// b\r\n\t500\r\n)]",
    );
    declares("#[responds(\n    200 // a\n)]", 404, "#[responds(\n    200, // a\n    404\n)]");
    declares("#[responds(\n    // a\n    404,\n)]", 200, "#[responds(\n    // a\n    200,\n    404,\n)]");
    declares("#[responds(\n    200, 201,\n)]", 404, "#[responds(\n    200, 201, 404,\n)]");
    declares("#[responds(200(\n    body = A,\n))]", 404, "#[responds(200(\n    body = A,\n), 404)]");
}

#[test]
fn utoipa_gets_an_entry_in_its_own_words() {
    declares(
        "#[utoipa::path(get, path = \"/\", responses((status = 200, description = \"a\")))]",
        404,
        "#[utoipa::path(get, path = \"/\", responses(\n    (status = 200, description = \"a\"),\n    (status = 404, description = \"Not Found\"),\n))]",
    );
    declares(
        "#[utoipa::path(\n    responses(\n        (status = OK, body = A),\n        (status = CONFLICT),\n    ),\n)]",
        404,
        "#[utoipa::path(\n    responses(\n        (status = OK, body = A),\n        (status = NOT_FOUND, description = \"Not Found\"),\n        (status = CONFLICT),\n    ),\n)]",
    );
    declares(
        "#[utoipa::path(responses((status = StatusCode::OK)))]",
        404,
        "#[utoipa::path(responses(\n    (status = StatusCode::OK),\n    (status = StatusCode::NOT_FOUND, description = \"Not Found\"),\n))]",
    );
    declares(
        "#[utoipa::path(responses((status = StatusCode::OK), (status = 400)))]",
        404,
        "#[utoipa::path(responses(\n    (status = StatusCode::OK),\n    (status = 400),\n    (status = 404, description = \"Not Found\"),\n))]",
    );
    declares(
        "#[utoipa::path(responses())]",
        404,
        "#[utoipa::path(responses((status = 404, description = \"Not Found\")))]",
    );
    leaves("undeclared_status", "#[utoipa::path(get, path = \"/\")]", "StatusCode::NOT_FOUND");
    leaves("undeclared_status", "#[responds(200, what)]", "StatusCode::NOT_FOUND");
}

#[test]
fn an_entry_goes_with_what_belongs_to_it() {
    let drops = |attribute, expected| drops("redundant_range", attribute, "4XX", expected);
    drops("#[responds(200, 4XX)]", "#[responds(200)]");
    drops("#[responds(200, 4XX,)]", "#[responds(200,)]");
    drops("#[responds(4XX, 200)]", "#[responds(200)]");
    drops("#[responds(200, 4XX(body = A, description = \"b\"), 500)]", "#[responds(200, 500)]");
    drops(
        "#[responds(\n    200,\n    // a\n    4XX,\n    500,\n)]",
        "#[responds(\n    200,\n    // a\n    500,\n)]",
    );
    drops("#[responds(\n    200,\n    4XX, // a\n)]", "#[responds(\n    200,\n    // a\n)]");
    drops("#[responds(\r\n    200,\r\n    4XX\r\n)]", "#[responds(\r\n    200,\r\n)]");
    drops("#[responds(\n    4XX(\n        body = A,\n    ),\n    200,\n)]", "#[responds(\n    200,\n)]");
    drops("#[responds(200, /* a */ 4XX)]", "#[responds(200, /* a */ )]");
    drops("#[responds(200, 4XX, // a\n 500)]", "#[responds(200, // a\n 500)]");
    drops("#[responds(200, elsewhere(401, 4XX))]", "#[responds(200, elsewhere(401))]");
    drops("#[responds(200, elsewhere(4XX))]", "#[responds(200)]");
}

#[test]
fn what_has_no_single_answer_stays() {
    // It goes, or something around the handler sends it.
    leaves("unreturned_status", "#[responds(200, 404)]", "404");
    leaves("duplicate_status", "#[responds(404, 404(body = A))]", "404");
    leaves("duplicate_status", "#[utoipa::path(responses((status = 404), (status = 404, body = A)))]", "404");
    leaves("needless_custom", "#[responds(200, custom(404, /* a */ \"b\"))]", "404");
    let deep = format!("#[responds(200, 404, {}{})]", "(".repeat(5000), ")".repeat(5000));
    leaves("duplicate_status", &deep, "404");
    leaves("docs_disagree", "#[responds(200, 404)]", "404");
}

#[test]
fn of_two_that_are_the_same_the_second_goes() {
    drops("duplicate_status", "#[responds(200, 404, 404)]", "404", "#[responds(200, 404)]");
    drops(
        "duplicate_status",
        "#[responds(404(body = A), NOT_FOUND, 200)]",
        "NOT_FOUND, 200",
        "#[responds(404(body = A), 200)]",
    );
    drops(
        "duplicate_status",
        "#[responds(404(body = A), 404(body = A))]",
        "404",
        "#[responds(404(body = A))]",
    );
    drops(
        "duplicate_status",
        "#[utoipa::path(responses((status = 404), (status = 404)))]",
        "404",
        "#[utoipa::path(responses((status = 404)))]",
    );
}

#[test]
fn a_range_that_says_nothing_goes() {
    drops("redundant_range", "#[responds(200, 4xx, default)]", "4xx", "#[responds(200, default)]");
    drops("redundant_range", "#[responds(200, 4xx, default)]", "default", "#[responds(200, 4xx)]");
}

#[test]
fn a_registered_code_needs_no_custom() {
    drops("needless_custom", "#[responds(200, custom(404, \"a\"))]", "404", "#[responds(200, 404)]");
    drops(
        "needless_custom",
        "#[responds(custom(404, \"a\", body = B, description = \"c\"), 200)]",
        "404",
        "#[responds(404(body = B, description = \"c\"), 200)]",
    );
}

/// The edits that are offered for a finding at the last of the words: titles, and the resulting attributes.
fn offered(attribute: &str, rule: &str, word: &str, status: u16) -> Vec<(String, String)> {
    let mut sources = Sources::default();
    let file = sources.add("a.rs".to_owned(), Arc::from(attribute));
    let site = |start: usize, end: usize| Site {
        file,
        start: u32::try_from(start).unwrap(),
        end: u32::try_from(end).unwrap(),
    };
    let start = attribute.rfind(word).unwrap();
    let at = site(start, start + word.len());
    let offers = offers_for(&sources, rule, site(0, attribute.len()), at, Some(status), Language::English);
    let made = |offer: crate::finding::Offer| {
        (offer.title, edit::changes(&sources, &[offer.edit]).changes[0].after.clone())
    };
    offers.into_iter().map(made).collect()
}

#[track_caller]
fn offers(attribute: &str, rule: &str, word: &str, status: u16, title: &str, made: &str) {
    assert_eq!(offered(attribute, rule, word, status), [(title.to_owned(), made.to_owned())]);
}

#[test]
fn what_is_never_returned_may_be_taken_out() {
    offers(
        "#[responds(200, 404, 409)]",
        "unreturned_status",
        "404",
        404,
        "remove `404`",
        "#[responds(200, 409)]",
    );
    assert_eq!(offered("#[responds(404)]", "unreturned_status", "404", 404), []);
}

#[test]
fn a_header_field_may_be_added() {
    let rule = "missing_required_header";
    let (title, made) = (
        "add `WWW-Authenticate` to `headers(..)`",
        "#[responds(401(headers(\"WWW-Authenticate\", \"X-A\")))]",
    );
    offers("#[responds(401(headers(\"X-A\")))]", rule, "401", 401, title, made);
    offers(
        "#[responds(401(headers()))]",
        rule,
        "401",
        401,
        title,
        "#[responds(401(headers(\"WWW-Authenticate\")))]",
    );
    assert_eq!(offered("#[responds(401)]", rule, "401", 401), []);
}

/// The text of an attribute to which codes of extractors and layers are added.
#[track_caller]
fn outside(before: &str, codes: &[u16], after: &str) {
    let text = format!("{before}\nfn f() {{}}\n");
    let mut sources = Sources::default();
    let file = sources.add("a.rs".to_owned(), Arc::from(text.as_str()));
    let attribute = Site { file, start: 0, end: u32::try_from(before.len()).unwrap() };
    let edit = added_outside(&sources, attribute, StatusSet::of(codes)).unwrap();
    let made = edit::changes(&sources, &[edit]).changes;
    assert_eq!(made[0].after, format!("{after}\nfn f() {{}}\n"));
    parses(after);
}

#[test]
fn codes_of_extractors_and_layers_are_added_as_the_attribute_writes_them() {
    outside("#[responds(200)]", &[413, 504], "#[responds(200, elsewhere(413))]");
    outside("#[responds(200, elsewhere(401, 504))]", &[413], "#[responds(200, elsewhere(401, 413, 504))]");
    outside(
        "#[utoipa::path(responses((status = 200)))]",
        &[413],
        "#[utoipa::path(responses((status = 200), (status = 413, description = \"Content Too Large\")))]",
    );
    outside(
        "#[utoipa::path(responses(\n    (status = 200),\n    (status = 500),\n))]",
        &[401, 413],
        "#[utoipa::path(responses(\n    (status = 200),\n    (status = 401, description = \"Unauthorized\"),\n    \
         (status = 500),\n))]",
    );
}
