//! A transaction runs a closure with an async block, through three generic functions. `moved` sends 201, 404 and 409,
//! and 503 by the transaction itself; the errors are undeclared.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH         HANDLER         DECLARED  RETURNED
//! POST    /moved/{id}  service::moved  201       201 404 409 503 (400)
//! undeclared_status moved 404 at 75
//! undeclared_status moved 409 at 75
//! undeclared_status moved 503 at 75
//! ```

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    response::{IntoResponse, Response},
    routing::post,
};

#[derive(Clone)]
pub struct Pool;
pub struct Tx;
pub enum DbError {
    Lost,
    Absent,
    Twice,
}

impl IntoResponse for DbError {
    fn into_response(self) -> Response {
        match self {
            Self::Lost => StatusCode::SERVICE_UNAVAILABLE,
            Self::Absent => StatusCode::NOT_FOUND,
            Self::Twice => StatusCode::CONFLICT,
        }
        .into_response()
    }
}

impl Pool {
    async fn begin(&self) -> Result<Tx, DbError> {
        if std::env::var("DOWN").is_ok() {
            return Err(DbError::Lost);
        }
        Ok(Tx)
    }
    async fn attempt<T, F, R>(&self, run: F) -> Result<T, DbError>
    where
        F: FnOnce(Tx) -> R,
        R: Future<Output = Result<T, DbError>>,
    {
        let tx = self.begin().await?;
        let given = run(tx).await?;
        Ok(given)
    }
    async fn transaction<T, F, R>(&self, run: F) -> Result<T, DbError>
    where
        F: FnOnce(Tx) -> R,
        R: Future<Output = Result<T, DbError>>,
    {
        self.attempt(run).await
    }
}

async fn answered<F, R>(pool: &Pool, run: F) -> Result<Response, DbError>
where
    F: FnOnce(Tx) -> R,
    R: Future<Output = Result<Response, DbError>>,
{
    let answer = pool.transaction(run).await?;
    Ok(answer)
}

impl Tx {
    async fn find(&self, id: u8) -> Result<u8, DbError> {
        if id == 0 { Err(DbError::Absent) } else { Ok(id) }
    }
    async fn put(&self, id: u8) -> Result<(), DbError> {
        if id == 1 { Err(DbError::Twice) } else { Ok(()) }
    }
}

#[utoipa::path(post, path = "/moved/{id}", responses((status = 201)))]
async fn moved(State(pool): State<Pool>, Path(id): Path<u8>) -> Result<Response, DbError> {
    answered(&pool, |tx| async move {
        let id = tx.find(id).await?;
        tx.put(id).await?;
        Ok(StatusCode::CREATED.into_response())
    })
    .await
}

pub fn routes() -> Router<Pool> {
    Router::new().route("/moved/{id}", post(moved))
}
