//! Idioms of dropshot.

use super::*;

#[test]
fn endpoints() {
    closed(
        "dropshot",
        quote!(
            async fn f(rqctx: RequestContext<C>) -> Result<HttpResponseCreated<T>, HttpError> {
                if taken() {
                    return Err(HttpError::for_bad_request(None, "x".to_string()));
                }
                let t = load().ok_or_else(|| HttpError::for_not_found(None, "x".to_string()))?;
                save(&t).map_err(|error| HttpError::for_internal_error(error.to_string()))?;
                Ok(HttpResponseCreated(t))
            }
        ),
        &[201, 400, 404, 500],
    );
}

#[test]
fn statuses_of_errors() {
    closed(
        "dropshot",
        quote!(
            async fn f(rqctx: RequestContext<C>) -> Result<HttpResponseDeleted, HttpError> {
                Err(HttpError::for_client_error(None, ClientErrorStatusCode::CONFLICT, "x".to_string()))
            }
        ),
        &[409],
    );
}
