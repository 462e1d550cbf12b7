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
