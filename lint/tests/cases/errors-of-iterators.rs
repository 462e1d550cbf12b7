//! The error of an iterator or of several futures is that of the function which makes the elements: 404 for `find`, and
//! 422 for `parse`, which fails with the error of the handler itself. `named` and `declared` name the type of the error.
//! Where a crate hands on an error that is not followed, as `by_stream` and `by_tasks` do, each variant is possible and
//! none is certain.
//!
//! dependencies: axum = "0.8"; futures-util = "0.3"; tokio = "1"; serde_json = "1"
//!
//! ```text
//! METHOD  PATH           HANDLER                DECLARED  RETURNED
//! GET     /adapted       service::adapted       -         200 422 (400 413)
//! GET     /by_stream     service::by_stream     -         200 404? 409? 422? 500? (400 413)
//! GET     /by_tasks      service::by_tasks      -         200 404? 409? 422? 500? (400 413)
//! GET     /cached        service::cached        -         200 404
//! GET     /collected     service::collected     -         200 422 (400 413)
//! GET     /converted     service::converted     -         200 404
//! GET     /declared      service::declared      -         200 422 (400 413)
//! GET     /each          service::each          -         200 422 (400 413)
//! GET     /first         service::first         -         200 404
//! GET     /folded        service::folded        -         200 404
//! GET     /joined        service::joined        -         200 404
//! GET     /joined_apart  service::joined_apart  -         200 404
//! GET     /listed        service::listed        -         200 404
//! GET     /named         service::named         -         200 422 (400 413)
//! GET     /of_a_crate    service::of_a_crate    -         200 500 (400 413)
//! GET     /returned      service::returned      -         200 422 (400 413)
//! GET     /summed        service::summed        -         200 422 (400 413)
//! ```

use axum::{Json, Router, http::StatusCode, response::{IntoResponse, Response}, routing::get};
use futures_util::future::{join_all, try_join_all};

#[derive(Debug)]
pub enum StoreError {
    Missing,
    Taken,
}

#[derive(Debug)]
pub enum AppError {
    Store(StoreError),
    Invalid,
    Json(serde_json::Error),
}

impl From<StoreError> for AppError {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<serde_json::Error> for AppError {
    fn from(error: serde_json::Error) -> Self {
        Self::Json(error)
    }
}

impl IntoResponse for AppError {
    fn into_response(self) -> Response {
        match self {
            Self::Store(StoreError::Missing) => StatusCode::NOT_FOUND,
            Self::Store(StoreError::Taken) => StatusCode::CONFLICT,
            Self::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Json(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
        .into_response()
    }
}

fn find(id: u8) -> Result<u8, StoreError> {
    if id > 1 { Err(StoreError::Missing) } else { Ok(id) }
}

async fn load(id: u8) -> Result<u8, StoreError> {
    find(id)
}

fn parse(text: &str) -> Result<u32, AppError> {
    text.parse().map_err(|_| AppError::Invalid)
}

async fn collected(body: String) -> Result<Json<Vec<u32>>, AppError> {
    Ok(Json(body.lines().map(parse).collect::<Result<Vec<_>, _>>()?))
}

async fn adapted(body: String) -> Result<Json<Vec<u32>>, AppError> {
    let numbers = body.lines().skip(1).map(|line| parse(line)).take(9).collect::<Result<Vec<_>, _>>();
    Ok(Json(numbers?))
}

async fn named(body: String) -> Result<Json<Vec<u32>>, AppError> {
    let numbers: Vec<u32> = body.lines().map(parse).collect::<Result<_, AppError>>()?;
    Ok(Json(numbers))
}

async fn declared(body: String) -> Result<Json<Vec<u32>>, AppError> {
    let numbers: Result<Vec<u32>, AppError> = body.lines().map(parse).collect();
    Ok(Json(numbers?))
}

fn all(body: &str) -> Result<Vec<u32>, AppError> {
    body.lines().map(parse).collect()
}

async fn returned(body: String) -> Result<Json<Vec<u32>>, AppError> {
    Ok(Json(all(&body)?))
}

async fn summed(body: String) -> Result<Json<u32>, AppError> {
    Ok(Json(body.lines().map(parse).sum::<Result<u32, _>>()?))
}

async fn each(body: String) -> Result<(), AppError> {
    body.lines().try_for_each(|line| parse(line).map(drop))?;
    Ok(())
}

async fn folded() -> Result<Json<u8>, AppError> {
    Ok(Json((1..3).map(find).try_fold(0, |sum, found| found.map(|found| sum + found))?))
}

async fn converted() -> Result<Json<Vec<u8>>, AppError> {
    Ok(Json([1, 2].into_iter().map(find).collect::<Result<Vec<_>, StoreError>>()?))
}

async fn listed() -> Result<(), AppError> {
    let found: Vec<_> = [1, 2].into_iter().map(find).collect();
    for one in found {
        one?;
    }
    Ok(())
}

async fn first() -> Result<Json<u8>, AppError> {
    match [1, 2].into_iter().map(find).next() {
        Some(found) => Ok(Json(found?)),
        None => Ok(Json(0)),
    }
}

async fn joined() -> Result<(), AppError> {
    try_join_all([load(1), load(2)]).await?;
    Ok(())
}

async fn joined_apart() -> Result<Json<Vec<u8>>, AppError> {
    let found = join_all(vec![load(1), load(2)]).await.into_iter().collect::<Result<Vec<_>, _>>()?;
    Ok(Json(found))
}

static CELL: tokio::sync::OnceCell<u8> = tokio::sync::OnceCell::const_new();

async fn cached() -> Result<Json<u8>, AppError> {
    Ok(Json(*CELL.get_or_try_init(|| load(1)).await?))
}

async fn of_a_crate(body: String) -> Result<Json<Vec<u8>>, AppError> {
    Ok(Json(body.lines().map(|line| serde_json::from_str::<u8>(line)).collect::<Result<Vec<_>, _>>()?))
}

async fn by_stream(body: String) -> Result<(), AppError> {
    let lines = other::stream(body.lines().map(parse));
    lines.drain().await?;
    Ok(())
}

async fn by_tasks(body: String) -> Result<(), AppError> {
    let mut tasks = tokio::task::JoinSet::new();
    tasks.spawn(async move { parse(&body) });
    while let Some(done) = tasks.join_next().await {
        done.expect("no panic")?;
    }
    Ok(())
}

pub fn app() -> Router {
    Router::new()
        .route("/collected", get(collected))
        .route("/adapted", get(adapted))
        .route("/named", get(named))
        .route("/declared", get(declared))
        .route("/returned", get(returned))
        .route("/summed", get(summed))
        .route("/each", get(each))
        .route("/folded", get(folded))
        .route("/converted", get(converted))
        .route("/listed", get(listed))
        .route("/first", get(first))
        .route("/joined", get(joined))
        .route("/joined_apart", get(joined_apart))
        .route("/cached", get(cached))
        .route("/of_a_crate", get(of_a_crate))
        .route("/by_stream", get(by_stream))
        .route("/by_tasks", get(by_tasks))
}
