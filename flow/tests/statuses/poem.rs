//! Idioms of poem.

use super::*;

#[test]
fn responses() {
    closed(
        "poem",
        quote!(
            async fn f() -> impl IntoResponse {
                "x".with_status(StatusCode::CREATED)
            }
        ),
        &[201],
    );
    closed(
        "poem",
        quote!(
            async fn f() -> Response {
                Response::builder().status(StatusCode::GONE).finish()
            }
        ),
        &[410],
    );
    closed(
        "poem",
        quote!(
            async fn f() -> Result<Json<T>, Error> {
                Err(Error::from_status(StatusCode::CONFLICT))
            }
        ),
        &[409],
    );
    closed(
        "poem",
        quote!(
            async fn f() -> Result<Json<T>, Error> {
                load().map_err(error::NotFound)?;
                Ok(Json(t))
            }
        ),
        &[200, 404],
    );
    closed(
        "poem",
        quote!(
            async fn f() -> Result<Json<T>, Error> {
                load().ok_or(NotFoundError)?;
                Ok(Json(t))
            }
        ),
        &[200, 404],
    );
    // Many an error of users is called so.
    open(
        "poem",
        quote!(
            async fn f() -> Result<Json<T>, Error> {
                load().map_err(NotFound)?;
                Ok(Json(t))
            }
        ),
        &[200],
    );
}
