//! Idioms of rocket.

use super::*;

#[test]
fn responders() {
    closed(
        "rocket",
        quote!(
            fn f() -> status::Created<Json<T>> {
                status::Created::new("/x").body(Json(t))
            }
        ),
        &[201],
    );
    closed(
        "rocket",
        quote!(
            fn f() -> status::Custom<&'static str> {
                status::Custom(Status::ImATeapot, "x")
            }
        ),
        &[418],
    );
    closed(
        "rocket",
        quote!(
            fn f() -> (Status, &'static str) {
                (Status::NotFound, "x")
            }
        ),
        &[404],
    );
    closed(
        "rocket",
        quote!(
            fn f() -> Result<Json<T>, status::NotFound<String>> {
                Err(status::NotFound(x))
            }
        ),
        &[404],
    );
    closed(
        "rocket",
        quote!(
            fn f() -> status::NoContent {
                status::NoContent
            }
        ),
        &[204],
    );
    closed(
        "rocket",
        quote!(
            fn f() -> Redirect {
                Redirect::found(uri!(x))
            }
        ),
        &[302],
    );
    closed(
        "rocket",
        quote!(
            fn f() -> Status {
                Status::NotFound
            }
        ),
        &[404],
    );
}

/// Returns the parts of the request that a handler takes, and the statuses that its arguments reject with.
fn taken(route: TokenStream, argument: TokenStream) -> (bool, bool, Vec<u16>) {
    let seen = seen("rocket", &quote!(#[#route] fn f(#argument) -> &'static str { "x" }));
    let rejected = seen.rejections.iter().flat_map(|rejecting| rejecting.statuses.iter()).collect();
    (seen.taken.anything, seen.taken.content, rejected)
}

#[test]
fn text_is_the_content_or_a_parameter_as_the_route_says() {
    for text in [quote!(text: String), quote!(text: &str)] {
        let route = quote!(post("/x/<id>", data = "<text>"));
        assert_eq!(taken(route, text.clone()), (false, true, vec![400]));
        assert_eq!(taken(quote!(get("/x/<text>?<n>")), text.clone()), (false, false, vec![]));
        assert_eq!(taken(quote!(get("/x/<id>?<text>")), text.clone()), (false, false, vec![422]));
        // Without a parameter in it the attribute may be another framework's.
        assert_eq!(taken(quote!(get("/x")), text), (true, false, vec![]));
    }
    let optional = taken(quote!(get("/x?<text>")), quote!(text: Option<&str>));
    assert_eq!(optional, (false, false, vec![]));
    let own = taken(quote!(post("/x", data = "<new>")), quote!(new: NewTodo));
    assert_eq!(own, (true, true, vec![]));
}

#[test]
fn a_bare_status_that_rocket_refuses_is_not_seen() {
    open(
        "rocket",
        quote!(
            fn f() -> Status {
                Status::SeeOther
            }
        ),
        &[],
    );
}

#[test]
fn sized_content() {
    let built = |content: TokenStream| {
        let handler = quote!(
            fn f() -> Response<'static> {
                Response::build().status(Status::NoContent).sized_body(None, #content).finalize()
            }
        );
        closed("rocket", handler, &[204]).responses[0].content
    };
    assert_eq!(built(quote!(Cursor::new("gone"))), Content::Present);
    assert_eq!(built(quote!(io::Cursor::new(""))), Content::Empty);
    assert_eq!(built(quote!(file)), Content::Unknown);
}
