//! The content and the header fields of responses.

use super::*;

#[test]
fn content_is_provably_there_or_not() {
    let content = |item: TokenStream| seen("axum", &item).responses[0].content;
    assert_eq!(
        content(quote!(
            fn f() -> R {
                (StatusCode::NO_CONTENT, Json(x))
            }
        )),
        Content::Present
    );
    assert_eq!(
        content(quote!(
            fn f() -> R {
                (StatusCode::NO_CONTENT, "text")
            }
        )),
        Content::Present
    );
    assert_eq!(
        content(quote!(
            fn f() -> R {
                (StatusCode::NO_CONTENT, "")
            }
        )),
        Content::Empty
    );
    assert_eq!(
        content(quote!(
            fn f() -> R {
                (StatusCode::NO_CONTENT, ())
            }
        )),
        Content::Empty
    );
    assert_eq!(
        content(quote!(
            fn f() -> R {
                (StatusCode::NO_CONTENT, Body::empty())
            }
        )),
        Content::Empty
    );
    assert_eq!(
        content(quote!(
            fn f() -> R {
                (StatusCode::NO_CONTENT, body)
            }
        )),
        Content::Unknown
    );
    assert_eq!(
        content(quote!(
            fn f() -> R {
                (StatusCode::NO_CONTENT, format!("{x}"))
            }
        )),
        Content::Unknown
    );
    assert_eq!(
        content(quote!(
            fn f() -> R {
                StatusCode::NO_CONTENT
            }
        )),
        Content::Empty
    );
    let none = quote!(
        fn f() -> R {
            Response::builder().status(StatusCode::NO_CONTENT).body(Body::empty()).unwrap()
        }
    );
    assert_eq!(content(none), Content::Empty);
    let some = quote!(
        fn f() -> R {
            Response::builder().status(StatusCode::NO_CONTENT).body(Body::from("x")).unwrap()
        }
    );
    assert_eq!(content(some), Content::Present);
}

#[track_caller]
fn fields(framework: &str, item: TokenStream) -> (Vec<String>, bool) {
    let seen = seen(framework, &item);
    let response = &seen.responses[0];
    let own = response.fields.iter().filter(|name| *name != "content-type").cloned().collect();
    (own, response.fields_closed)
}

#[test]
fn fields_alone_are_a_response() {
    let item = quote!(
        fn f() -> Result<impl IntoResponse, E> {
            Ok([(header::CONTENT_LENGTH, "7")])
        }
    );
    let seen = seen("axum", &item);
    let response = &seen.responses[0];
    assert_eq!((response.code, response.certain, response.content), (200, true, Content::Empty));
    assert_eq!(response.fields, ["content-length"]);
    // Only axum takes it for one.
    assert_eq!(super::seen("poem", &item).responses.len(), 0);
}

#[test]
fn what_is_made_a_string_is_text() {
    let item = quote!(
        fn f(e: Oops) -> R {
            (map, e.to_string()).into_response()
        }
    );
    assert_eq!(seen("axum", &item).responses.len(), 0);
    let item = quote!(
        fn f(e: Oops) -> impl IntoResponse {
            e.to_string()
        }
    );
    assert_eq!(certain(&seen("axum", &item)), [200]);
}

#[test]
fn fields_that_are_not_seen() {
    let item = quote!(
        fn f(jar: HeaderMap) -> R {
            let mut map = HeaderMap::new();
            map.insert(header::LOCATION, to);
            match x {
                1 => (map, "x").into_response(),
                2 => (StatusCode::CREATED, map, "x").into_response(),
                3 => (AppendHeaders(all), (StatusCode::ACCEPTED, "x")).into_response(),
                4 => (jar, ()).into_response(),
                // It may be a status.
                _ => (first, "x").into_response(),
            }
        }
    );
    let seen = seen("axum", &item);
    let answers: Vec<_> =
        seen.responses.iter().map(|response| (response.code, response.fields_closed)).collect();
    assert_eq!(answers, [(200, false), (200, true), (201, true), (202, false)]);
    assert_eq!(seen.opaque.len(), 1);
    assert_eq!(
        fields(
            "axum",
            quote!(
                fn f() -> R {
                    (AppendHeaders([("x-id", id)]), "x")
                }
            )
        ),
        (vec!["x-id".to_owned()], true)
    );
}

#[test]
fn fields_beside_the_status() {
    let named = |name: &str| (vec![name.to_owned()], true);
    assert_eq!(
        fields(
            "axum",
            quote!(
                fn f() -> R {
                    (StatusCode::CREATED, [(header::LOCATION, "/x")], Json(x))
                }
            )
        ),
        named("location")
    );
    assert_eq!(
        fields(
            "axum",
            quote!(
                fn f() -> R {
                    (StatusCode::CREATED, [("x-id", id)], Json(x))
                }
            )
        ),
        named("x-id")
    );
    assert!(
        !fields(
            "axum",
            quote!(
                fn f() -> R {
                    (StatusCode::CREATED, headers, Json(x))
                }
            )
        )
        .1
    );
    assert_eq!(
        fields(
            "axum",
            quote!(
                fn f() -> R {
                    Response::builder().status(401).header(WWW_AUTHENTICATE, "Basic").body(b).unwrap()
                }
            )
        )
        .0,
        ["www-authenticate"]
    );
    assert_eq!(
        fields(
            "actix_web",
            quote!(
                fn f() -> R {
                    HttpResponse::Created().insert_header((header::LOCATION, "/")).finish()
                }
            )
        ),
        named("location")
    );
    assert_eq!(
        fields(
            "actix_web",
            quote!(
                fn f() -> R {
                    HttpResponse::Created().insert_header(("Location", u)).json(x)
                }
            )
        ),
        named("location")
    );
    assert_eq!(
        fields(
            "poem",
            quote!(
                fn f() -> R {
                    x.with_status(StatusCode::CREATED).with_header("etag", "1")
                }
            )
        )
        .0,
        ["etag"]
    );
    assert!(
        fields(
            "axum",
            quote!(
                fn f() -> R {
                    let mut r = (StatusCode::CREATED, Json(x)).into_response();
                    r
                }
            )
        )
        .1
    );
}
