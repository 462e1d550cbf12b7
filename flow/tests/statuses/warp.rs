//! Idioms of warp.

use super::*;

#[test]
fn replies() {
    closed(
        "warp",
        quote!(
            async fn f() -> Result<impl warp::Reply, Infallible> {
                if taken() {
                    return Ok(warp::reply::with_status("taken", StatusCode::CONFLICT).into_response());
                }
                Ok(warp::reply::json(&t).into_response())
            }
        ),
        &[200, 409],
    );
    closed(
        "warp",
        quote!(
            fn f() -> impl Reply {
                StatusCode::NO_CONTENT
            }
        ),
        &[204],
    );
}

#[test]
fn a_reply_keeps_what_it_had() {
    let seen = closed(
        "warp",
        quote!(
            fn f() -> impl Reply {
                let made = reply::with_header(reply::json(&t), header::LOCATION, "/x");
                reply::with_status(made, StatusCode::CREATED)
            }
        ),
        &[201],
    );
    assert_eq!(seen.responses[0].content, Content::Present);
    assert_eq!(seen.responses[0].fields, ["content-type", "location"]);
}

#[test]
fn rejections_are_decided_elsewhere() {
    open(
        "warp",
        quote!(
            async fn f() -> Result<impl Reply, Rejection> {
                load().map_err(warp::reject::custom)?;
                Err(warp::reject::not_found())
            }
        ),
        &[],
    );
}
