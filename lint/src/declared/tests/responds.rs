//! `#[responds(..)]`

use responds_core::contract::{Content, Key};

use super::*;

#[test]
fn all_that_it_says() {
    assert_declares(
        r#"
        use responds::responds;
        #[responds(
            201(body = Json<Todo>, headers("Location"), description = "made"),
            StatusCode::NOT_FOUND(description(ko = "없음")),
            custom(499, "Closed"), 5xx, default, elsewhere(401, 429),
        )]
        #[post("/")]
        async fn f() -> X { body() }
        "#,
        &[
            "201 Json<Todo> +Location 'made at 201",
            "404 '없음 at StatusCode::NOT_FOUND",
            "499 custom=Closed at 499",
            "5xx at 5xx",
            "default at default",
            "401 elsewhere at 401",
            "429 elsewhere at 429",
        ],
    );
}

#[test]
fn options() {
    let file = r#"
        #[cfg_attr(feature = "docs", responds::responds(200, 409, never(404), ..Extractors, strict, method = POST,
            path = "/x", framework = axum, allow(missing_body, reason = "none")))]
        async fn f() {}
    "#;
    let (index, declaration) = declared(&[("src/lib.rs", file)], "f");
    assert_eq!((declaration.source.name(), declaration.line), ("responds", 2));
    assert!(index.sources().text(declaration.site).starts_with("responds::responds(200"));
    assert!(declaration.strict && declaration.extractors && declaration.complete);
    assert_eq!((declaration.methods, declaration.path.as_deref()), (vec!["POST".to_owned()], Some("/x")));
    assert_eq!(declaration.framework.map(|framework| framework.name), Some("axum"));
    assert_eq!(declaration.never, [Key::Code(404)]);
    let [control] = &declaration.controls[..] else { panic!("{:?}", declaration.controls) };
    assert_eq!((control.rule, control.reason.as_deref()), ("missing_body", Some("none")));
    assert_eq!(index.sources().text(control.site), "missing_body");
}

#[test]
fn what_stands_around_is_handed_down() {
    let file = "
        #[responds(..Auth, elsewhere(429))]
        mod api {
            mod inner {
                #[responds(500(description = \"down\"), warn(missing_body))]
                impl Api {
                    #[responds(200, 500)] fn f() {}
                    fn g() {}
                }
            }
        }
        #[derive(Responds)] enum Auth { #[status(401)] Login, #[status(403)] Rights }
    ";
    let (index, declaration) = declared(&[("src/lib.rs", file)], "f");
    assert_eq!(
        shown(&index, &declaration),
        [
            "200 at 200",
            "500 at 500",
            "429 elsewhere at 429",
            "401 shared of Auth::Login at 401",
            "403 shared of Auth::Rights at 403",
        ]
    );
    assert!(declaration.controls[0].handed_down && declaration.responses[2].handed_down);
    assert!(Reader::new(&index).of_function(index.item_named("g")).is_none());
}

#[test]
fn types_are_found_by_module() {
    let files = [
        ("src/lib.rs", "mod errors; mod api; pub enum TodoError { Unrelated }"),
        (
            "src/errors.rs",
            "#[derive(Debug, responds::Responds)] pub enum TodoError {
                /// No such list.
                #[status(404)] List,
                #[status(409, header(\"Retry-After\" = \"1\"))] Taken,
                #[status(transparent)] Store(StoreError),
            }
            #[derive(Responds)] #[status(503)] pub struct StoreError;
            pub type Failed = TodoError;",
        ),
        (
            "src/api.rs",
            "use crate::errors::Failed as Problem; #[responds(200, 409, never(503), ..Problem)] fn f() {}",
        ),
    ];
    let (index, declaration) = declared(&files, "f");
    assert_eq!(
        shown(&index, &declaration),
        ["200 at 200", "409 at 409", "404 shared 'No such list. of TodoError::List at 404"]
    );
    assert_eq!(index.sources().get(declaration.responses[2].site.file).path, "src/errors.rs");
}

#[test]
fn alternatives_are_united() {
    assert_declares(
        "#[cfg(a)] #[derive(Responds)] #[status(404)] struct Error;
        #[cfg(not(a))] #[derive(Responds)] enum Error { #[status(404)] A, #[status(409)] B }
        #[responds(200, ..Error)] fn f() {}",
        &["200 at 200", "404 shared of Error at 404", "409 shared of Error::B at 409"],
    );
}

#[test]
fn sets() {
    let files = [
        ("src/lib.rs", "pub mod sets; mod api;"),
        (
            "src/sets.rs",
            "responds::responses! { pub Auth = 401(headers(\"WWW-Authenticate\")), 403; pub Common = ..Auth, elsewhere(429); }",
        ),
        ("src/api.rs", "use super::sets::Common; #[responds(200, ..Common)] fn f() {}"),
    ];
    let (index, declaration) = declared(&files, "f");
    assert_eq!(
        shown(&index, &declaration),
        [
            "200 at 200",
            "429 elsewhere of Common at 429",
            "401 shared +WWW-Authenticate of Auth at 401",
            "403 shared of Auth at 403",
        ]
    );
}

#[test]
fn what_is_not_found_leaves_it_open() {
    assert_declares(
        "use other_crate::AuthError; struct Hand; impl Responds for Hand {}
        #[responds(200, ..AuthError, ..Hand, ..(A, B))] fn f() {}",
        &["200 at 200", "?AuthError at AuthError", "?Hand at Hand", "?(A, B) at (A, B)", ".."],
    );
}

#[test]
fn mistakes_are_kept_with_their_place() {
    let (index, declaration) = declared(&[("src/lib.rs", "#[responds(200, 404u8, 409)] fn f() {}")], "f");
    assert_eq!(shown(&index, &declaration), ["200 at 200", "409 at 409", ".."]);
    assert_eq!(index.sources().text(declaration.mistakes[0].site), "404u8");
    assert!(declaration.mistakes[0].words.contains("does not belong after a status code"));
}

#[test]
fn documentation_beside_it() {
    let file = "#[responds(200)] #[utoipa::path(get, responses((status = 200, body = T), (status = 404), Shared))] fn f() {}";
    let index = Index::of_files(&[("src/lib.rs", file)]);
    let beside = Reader::new(&index).beside(index.item_named("f"));
    let [documentation] = &beside[..] else { panic!("one attribute documents: {beside:?}") };
    let views = documentation.responses.iter().map(Response::documented_view);
    let views: Vec<_> = views.map(|view| (view.key, view.content)).collect();
    assert_eq!(views, [(Key::Code(200), Content::Present), (Key::Code(404), Content::Unknown)]);
    assert_eq!(shown(&index, documentation), ["200 T at 200", "404 at 404", "?Shared at Shared", ".."]);
}

#[test]
fn as_it_is_listed_and_seen_by_rules() {
    let file = "#[responds(201(headers(\"Location\", \"ETag\"), description(en = \"a\", ko = \"b\")), 5xx, default)] fn f() {}";
    let (_, declaration) = declared(&[("src/lib.rs", file)], "f");
    let listed = declaration.listed();
    assert_eq!((listed.source.as_str(), listed.line), ("responds", 1));
    assert_eq!(listed.responses[0].headers, ["location", "etag"]);
    assert_eq!(listed.responses[0].description.as_deref(), Some("a"));
    let ranges: Vec<_> =
        listed.responses.iter().map(|response| (response.status, response.range.as_deref())).collect();
    assert_eq!(ranges, [(Some(201), None), (None, Some("5XX")), (None, Some("default"))]);
    declaration.view(|parts| assert_eq!(parts.responses[0].fields, Some(&["Location", "ETag"][..])));
}
