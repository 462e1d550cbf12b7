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

#[test]
fn a_function_that_builds_a_filter() {
    open(
        "warp",
        quote!(
            fn routes() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
                let list = warp::path!("todos").and(warp::get()).map(|| warp::reply::json(&all()));
                let create = warp::path("todos")
                    .and(warp::path::end())
                    .and(warp::post())
                    .and(warp::body::json())
                    .then(|todo: Todo| async move {
                        if todo.is_empty() {
                            return StatusCode::UNPROCESSABLE_ENTITY.into_response();
                        }
                        warp::reply::with_status(warp::reply::json(&todo), StatusCode::CREATED)
                            .into_response()
                    });
                list.or(create)
            }
        ),
        &[200, 201, 422],
    );
}

/// The codes that are possibly sent, in order, each once.
fn possible(seen: &Seen) -> Vec<u16> {
    let mut codes: Vec<_> =
        seen.responses.iter().filter(|response| !response.certain).map(|response| response.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

#[test]
fn rejections_of_filters_are_possible() {
    let seen = open(
        "warp",
        quote!(
            fn routes() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
                warp::path("todos")
                    .and(warp::post())
                    .and(warp::body::content_length_limit(16))
                    .and(warp::body::json())
                    .map(|todo: Todo| StatusCode::CREATED)
                    .with(warp::cors().allow_any_origin())
            }
        ),
        &[201],
    );
    assert_eq!(possible(&seen), [400, 403, 404, 405, 411, 413, 415]);
}

#[test]
fn a_filter_that_recovers() {
    let seen = closed(
        "warp",
        quote!(
            fn routes() -> impl Filter<Extract = (impl Reply,), Error = Infallible> + Clone {
                async fn recover(rejection: Rejection) -> Result<impl Reply, Infallible> {
                    if rejection.is_not_found() {
                        return Ok(StatusCode::NOT_FOUND);
                    }
                    if rejection.find::<warp::reject::UnsupportedMediaType>().is_some() {
                        return Ok(StatusCode::UNSUPPORTED_MEDIA_TYPE);
                    }
                    if rejection.find::<warp::reject::InvalidQuery>().is_some() {
                        return Ok(StatusCode::IM_A_TEAPOT);
                    }
                    Ok(StatusCode::BAD_REQUEST)
                }
                warp::path("todos")
                    .and(warp::body::json())
                    .map(|_: Todo| StatusCode::CREATED)
                    .recover(recover)
            }
        ),
        &[201, 400, 415],
    );
    assert_eq!(possible(&seen), [404, 418]);
}

#[test]
fn an_own_rejection_is_recovered_from() {
    closed(
        "warp",
        quote!(
            fn routes() -> impl Filter<Extract = (impl Reply,), Error = Infallible> + Clone {
                warp::any()
                    .and_then(|| async {
                        match load() {
                            Some(todo) => Ok(warp::reply::json(&todo)),
                            None => Err(warp::reject::custom(Missing)),
                        }
                    })
                    .recover(|rejection: Rejection| async move { Ok::<_, Infallible>(StatusCode::GONE) })
            }
        ),
        &[200, 410],
    );
}

#[test]
fn a_filter_that_is_not_seen_may_do_anything() {
    open(
        "warp",
        quote!(
            fn routes(db: Db) -> impl Filter<Extract = (impl Reply,), Error = Infallible> + Clone {
                first(db.clone())
                    .or(warp::path("x").map(|| StatusCode::ACCEPTED))
                    .recover(|rejection: Rejection| async move { Ok::<_, Infallible>(StatusCode::NOT_FOUND) })
            }
        ),
        &[202, 404],
    );
    open(
        "warp",
        quote!(
            fn routes(db: BoxedFilter<(Db,)>) -> BoxedFilter<(impl Reply,)> {
                db.map(|db: Db| StatusCode::ACCEPTED).with(unknown()).boxed()
            }
        ),
        &[202],
    );
}
