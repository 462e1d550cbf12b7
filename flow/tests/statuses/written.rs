//! Responses that are written through an argument.

use super::*;

#[test]
fn what_the_response_is_where_the_handler_leaves() {
    closed(
        "salvo",
        quote!(
            async fn f(req: &mut Request, res: &mut Response) -> Result<(), StatusError> {
                if req.uri().path().is_empty() {
                    res.status_code(StatusCode::BAD_REQUEST);
                    return Ok(());
                }
                match find(req) {
                    Some(found) => res.render(Json(found)),
                    None => {
                        res.render(StatusError::not_found().brief("none"));
                    }
                }
                Ok(())
            }
        ),
        &[200, 400, 404],
    );
    closed(
        "salvo",
        quote!(
            async fn f(res: &mut Response) {
                res.render("hello");
            }
        ),
        &[200],
    );
    closed(
        "salvo",
        quote!(
            async fn f(res: &mut Response) {
                res.status_code(StatusCode::CREATED).render("made");
            }
        ),
        &[201],
    );
    closed(
        "salvo",
        quote!(
            async fn f(res: &mut Response) {
                res.render(Redirect::found("/"));
            }
        ),
        &[302],
    );
}

#[test]
fn what_cannot_be_seen() {
    open(
        "salvo",
        quote!(
            async fn f(res: &mut Response) {
                res.render(anything());
            }
        ),
        &[],
    );
    open(
        "salvo",
        quote!(
            async fn f(res: &mut Response) {
                helper(res);
            }
        ),
        &[],
    );
    open(
        "salvo",
        quote!(
            async fn f(res: &mut Response) {
                res.anything();
            }
        ),
        &[],
    );
    open(
        "salvo",
        quote!(
            async fn f(&mut Response { code, .. }: &mut Response) {
                *code = None;
            }
        ),
        &[],
    );
}

#[test]
fn what_stands_behind_the_response() {
    closed(
        "salvo",
        quote!(
            async fn f(found: Option<u8>, res: &mut Response) {
                let Some(found) = found else {
                    res.status_code(StatusCode::BAD_REQUEST);
                    return res.render(Text::Html("no"));
                };
                res.headers_mut().insert(CONTENT_TYPE, kind());
                res.write_body(found).ok();
            }
        ),
        &[200, 400],
    );
}

#[test]
fn what_is_set_in_a_loop_may_be_set() {
    closed(
        "salvo",
        quote!(
            async fn f(all: Vec<u8>, res: &mut Response) {
                for one in all {
                    res.status_code(StatusCode::ACCEPTED);
                }
            }
        ),
        &[200, 202],
    );
}

/// The content and the header fields of the only response.
#[track_caller]
fn only(body: TokenStream, code: u16) -> (Content, Vec<String>) {
    let seen = closed("salvo", quote!(async fn f(res: &mut Response) { #body }), &[code]);
    (seen.responses[0].content, seen.responses[0].fields.clone())
}

#[test]
fn content_that_is_written() {
    let no_content = quote!(res.status_code(StatusCode::NO_CONTENT););
    for content in [
        quote!(res.render("gone")),
        quote!(res.body("gone")),
        quote!(res.write_body("gone").unwrap()),
        quote!(res.replace_body("gone".into())),
        quote!(res.body = "gone".into()),
    ] {
        assert_eq!(only(quote!(#no_content #content;), 204).0, Content::Present, "{content}");
    }
    assert_eq!(only(no_content.clone(), 204).0, Content::Unknown);
    assert_eq!(only(quote!(res.stuff(StatusCode::GONE, Json(t));), 410).0, Content::Present);
    assert_eq!(only(quote!(res.render_with_status(StatusCode::GONE, "x");), 410).0, Content::Present);
    assert_eq!(only(quote!(res.render("x"); res.stream(chunks());), 200).0, Content::Unknown);
    let returned = quote!(
        async fn f(res: &mut Response) -> &'static str {
            #no_content
            "gone"
        }
    );
    assert_eq!(closed("salvo", returned, &[204]).responses[0].content, Content::Present);
}

#[test]
fn header_fields_that_are_written() {
    let login = quote!(
        res.add_header("www-authenticate", "Bearer", true).unwrap();
        res.headers_mut().insert("x-a", one());
        res.render(StatusError::unauthorized());
    );
    assert_eq!(only(login, 401).1, ["www-authenticate", "x-a"]);
    let failed = quote!(
        async fn f(res: &mut Response) -> Result<(), StatusError> {
            res.add_header("www-authenticate", "Bearer", true).unwrap();
            Err(StatusError::unauthorized())
        }
    );
    assert_eq!(closed("salvo", failed, &[401]).responses[0].fields, ["www-authenticate"]);
}

#[test]
fn fields_that_are_assigned() {
    assert_eq!(only(quote!(res.status_code = Some(StatusCode::CREATED);), 201).1, [""; 0]);
    only(quote!(res.status_code(StatusCode::CREATED); res.status_code = None;), 200);
    only(quote!(if res.status_code == Some(StatusCode::GONE) { log(); } res.render("x");), 200);
}

#[test]
fn another_name_for_the_response() {
    only(quote!(let out = res; out.status_code(StatusCode::CREATED);), 201);
    only(quote!(let out: &mut Response = &mut *res; out.status_code(StatusCode::CREATED);), 201);
}
