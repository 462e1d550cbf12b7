//! Values that are not responses, and must not count as one.

use super::*;

#[test]
fn compared_matched_and_logged() {
    closed(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                let res = client.get(url).await;
                if res.status() == StatusCode::NOT_FOUND {
                    log(StatusCode::GONE);
                }
                match res.status() {
                    StatusCode::CONFLICT => {}
                    StatusCode::OK | StatusCode::CREATED => {}
                    _ => {}
                }
                tracing::warn!(status = %StatusCode::BAD_GATEWAY, "x");
                assert_eq!(res.status(), StatusCode::IM_A_TEAPOT);
                StatusCode::OK
            }
        ),
        &[200],
    );
}

#[test]
fn closures_and_blocks_that_are_not_the_answer() {
    closed(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                let pick = |n: u8| {
                    if n > 0 {
                        return StatusCode::CONFLICT;
                    }
                    StatusCode::GONE
                };
                tokio::spawn(async move {
                    if bad() {
                        return StatusCode::BAD_REQUEST;
                    }
                    StatusCode::NOT_FOUND
                });
                list.iter().map(|x| StatusCode::ACCEPTED).count();
                fn inner() -> StatusCode {
                    return StatusCode::LOCKED;
                }
                StatusCode::OK
            }
        ),
        &[200],
    );
}

#[test]
fn sent_upstream() {
    open(
        "axum",
        quote!(
            async fn f() -> Response {
                let mock = Response::builder().status(StatusCode::BAD_GATEWAY).body(Body::empty());
                upstream(mock, StatusCode::CONFLICT, Err(StatusCode::GONE)).await
            }
        ),
        &[],
    );
}

#[test]
fn types_that_are_not_statuses() {
    open(
        "axum",
        quote!(
            async fn f() -> Page {
                Page::NOT_FOUND
            }
        ),
        &[],
    );
    open(
        "axum",
        quote!(
            async fn f() -> Result<Json<Order>, AppError> {
                Err(AppError::Json(e))
            }
        ),
        &[],
    );
}
