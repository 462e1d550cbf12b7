//! warp: a function that recovers makes a response from each rejection, so a handler sends the statuses of its own
//! rejections alone. `find::<Refusal>()` finds what `reject::custom(..)` carries, also through `?`; a type that no `find`
//! asks for takes the `else`, here 500, as does a filter that cannot read the body of a request. `/known` finds one of two
//! types, and only rejections of `/two` are passed on by the first function. A closure that recovers makes its responses
//! like a layer. Nothing recovers from `/alone`, which is served: warp sends 500.
//!
//! dependencies: warp = "0.4"
//!
//! ```text
//! METHOD  PATH            HANDLER          DECLARED  RETURNED
//! GET     /a/{String}     service::get     -         200 400 410 (?)
//! PUT     /a/{String}     service::put     -         201 503 (?)
//! -       /alone          service::alone   -         200 500
//! -       /closed         service::closed  -         200 [502] ?
//! -       /known          service::known   -         200 409
//! -       /none/{String}  service::none    -         200 404? (?)
//! -       /odd            service::odd     -         200 500
//! -       /read           service::read    -         200 410 (?) [500]
//! -       /still          service::still   -         200
//! -       /two            service::two     -         200 400 423
//! ```

use std::convert::Infallible;

use warp::{Filter, Rejection, Reply, http::StatusCode, reject, reply};

#[derive(Debug)]
enum Refusal {
    BadKey,
    Missing,
    Full,
}

impl reject::Reject for Refusal {}

#[derive(Debug)]
struct Odd;

impl reject::Reject for Odd {}

async fn get(key: String) -> Result<impl Reply, Rejection> {
    let key: u64 = key.parse().map_err(|_| reject::custom(Refusal::BadKey))?;
    if key == 7 {
        return Err(reject::custom(Refusal::Missing));
    }
    Ok(reply::with_status("ok", StatusCode::OK))
}

async fn put(key: String) -> Result<impl Reply, Rejection> {
    let _: u64 = key.parse().map_err(|_| Refusal::Full)?;
    Ok(StatusCode::CREATED)
}

async fn odd() -> Result<impl Reply, Rejection> {
    if std::env::args().count() > 2 { Err(reject::custom(Odd)) } else { Ok("even") }
}

async fn none(key: String) -> Result<impl Reply, Rejection> {
    if key.is_empty() { Err(reject::not_found()) } else { Ok("some") }
}

async fn still() -> Result<&'static str, Rejection> {
    Ok("still")
}

async fn read(body: Vec<u8>) -> Result<impl Reply, Rejection> {
    if body.is_empty() { Err(reject::custom(Refusal::Missing)) } else { Ok("read") }
}

async fn known() -> Result<impl Reply, Rejection> {
    if std::env::args().count() > 2 { Err(reject::custom(Odd)) } else { Ok("known") }
}

async fn two() -> Result<impl Reply, Rejection> {
    match std::env::args().count() {
        2 => Err(reject::custom(Odd)),
        3 => Err(reject::custom(Refusal::BadKey)),
        _ => Ok("two"),
    }
}

async fn closed() -> Result<impl Reply, Rejection> {
    if std::env::args().count() > 2 { Err(reject::custom(Odd)) } else { Ok("closed") }
}

async fn alone() -> Result<impl Reply, Rejection> {
    if std::env::args().count() > 2 { Err(reject::custom(Odd)) } else { Ok("alone") }
}

async fn refused(err: Rejection) -> Result<impl Reply, Infallible> {
    if err.is_not_found() {
        return Ok(reply::with_status("none", StatusCode::NOT_FOUND));
    }
    if let Some(refusal) = err.find::<Refusal>() {
        match refusal {
            Refusal::BadKey => Ok(reply::with_status("key", StatusCode::BAD_REQUEST)),
            Refusal::Missing => Ok(reply::with_status("missing", StatusCode::GONE)),
            Refusal::Full => Ok(reply::with_status("full", StatusCode::SERVICE_UNAVAILABLE)),
        }
    } else {
        Ok(reply::with_status("error", StatusCode::INTERNAL_SERVER_ERROR))
    }
}

async fn of_either(err: Rejection) -> Result<impl Reply, Infallible> {
    let code = if err.find::<Refusal>().is_some() {
        StatusCode::BAD_REQUEST
    } else if let Some(Odd) = err.find::<Odd>() {
        StatusCode::CONFLICT
    } else {
        StatusCode::INTERNAL_SERVER_ERROR
    };
    Ok(reply::with_status("either", code))
}

async fn of_odd(err: Rejection) -> Result<impl Reply, Rejection> {
    if err.find::<Odd>().is_some() { Ok(StatusCode::LOCKED) } else { Err(err) }
}

pub fn routes() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    let all = warp::path!("a" / String)
        .and(warp::get())
        .and_then(get)
        .or(warp::path!("a" / String).and(warp::put()).and_then(put))
        .or(warp::path!("odd").and_then(odd))
        .or(warp::path!("none" / String).and_then(none))
        .or(warp::path!("still").and_then(still))
        .or(warp::path!("read").and(warp::body::json()).and_then(read))
        .recover(refused);
    let known = warp::path!("known").and_then(known).recover(of_either);
    let two = warp::path!("two").and_then(two).recover(of_odd).recover(of_either);
    let closed = warp::path!("closed")
        .and_then(closed)
        .recover(|_: Rejection| async { Ok::<_, Infallible>(StatusCode::BAD_GATEWAY) });
    all.or(known).or(two).or(closed)
}

pub async fn serve() {
    warp::serve(routes().or(warp::path!("alone").and_then(alone))).run(([127, 0, 0, 1], 3030)).await;
}
