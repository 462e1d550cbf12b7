//! Idioms of salvo.

use super::*;

#[test]
fn writers() {
    closed(
        "salvo",
        quote!(
            async fn f(id: PathParam<u8>) -> Result<Json<T>, StatusError> {
                let t = load().ok_or_else(StatusError::not_found)?;
                if t.locked {
                    return Err(StatusError::locked().brief("x"));
                }
                save().map_err(|error| StatusError::internal_server_error().cause(error))?;
                Ok(Json(t))
            }
        ),
        &[200, 404, 423, 500],
    );
    closed(
        "salvo",
        quote!(
            async fn f() -> impl Writer {
                Text::Html("x")
            }
        ),
        &[200],
    );
    closed(
        "salvo",
        quote!(
            async fn f() -> Redirect {
                Redirect::found("/x")
            }
        ),
        &[302],
    );
}

#[test]
fn what_is_returned_keeps_the_status_that_was_written() {
    closed(
        "salvo",
        quote!(
            async fn f(res: &mut Response) -> Json<T> {
                res.status_code(StatusCode::CREATED);
                Json(t)
            }
        ),
        &[201],
    );
}

#[test]
fn errors_by_their_code() {
    closed(
        "salvo",
        quote!(
            async fn f() -> Result<(), StatusError> {
                Err(StatusError::from_code(StatusCode::CONFLICT).unwrap())
            }
        ),
        &[409],
    );
}
