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

#[test]
fn what_is_not_found_may_be_sent_so() {
    for rejection in [quote!(warp::reject()), quote!(warp::reject::not_found()), quote!(reject::reject())] {
        let seen =
            open("warp", quote!(async fn f() -> Result<impl Reply, Rejection> { Err(#rejection) }), &[]);
        assert_eq!(seen.responses.iter().map(|response| response.code).collect::<Vec<_>>(), [404]);
    }
}

#[test]
fn a_function_that_recovers() {
    closed(
        "warp",
        quote!(
            async fn f(rejection: Rejection) -> Result<impl Reply, Infallible> {
                let (code, message) = if rejection.is_not_found() {
                    (StatusCode::NOT_FOUND, "nothing is here")
                } else if let Some(error) = rejection.find::<BodyDeserializeError>() {
                    (StatusCode::BAD_REQUEST, "unreadable")
                } else {
                    (StatusCode::INTERNAL_SERVER_ERROR, "something broke")
                };
                Ok(reply::with_status(reply::json(&message), code))
            }
        ),
        &[400, 404, 500],
    );
}

#[test]
fn replies_in_boxes() {
    closed(
        "warp",
        quote!(
            async fn f() -> Result<Box<dyn Reply>, Infallible> {
                if gone() {
                    return Ok(Box::new(StatusCode::GONE));
                }
                Ok(Box::new(reply::json(&t)))
            }
        ),
        &[200, 410],
    );
}
