//! `?` and `.into()`: conversions written by hand and by derives.

use super::assert_seen;

const ERRORS: &str = "
    use axum::{Json, http::StatusCode, response::{IntoResponse, Response}};
    pub enum ApiError { NotFound, Conflict, Internal(String) }
    pub enum StoreError { Missing, Duplicate(u8), Io(std::io::Error) }
    pub enum Deep { Lost, Cut }
    impl From<StoreError> for ApiError {
        fn from(error: StoreError) -> Self {
            match error {
                StoreError::Missing => ApiError::NotFound,
                StoreError::Duplicate(_) => Self::Conflict,
                StoreError::Io(error) => Self::Internal(error.to_string()),
            }
        }
    }
    impl From<std::io::Error> for StoreError { fn from(error: std::io::Error) -> Self { StoreError::Io(error) } }
    impl From<Deep> for StoreError {
        fn from(deep: Deep) -> Self { match deep { Deep::Lost => Self::Missing, Deep::Cut => Self::Duplicate(0) } }
    }
    impl IntoResponse for ApiError {
        fn into_response(self) -> Response {
            let status = match &self {
                Self::NotFound => StatusCode::NOT_FOUND,
                Self::Conflict => StatusCode::CONFLICT,
                Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
            };
            status.into_response()
        }
    }
";

#[test]
fn chains() {
    assert_seen(
        "axum",
        &format!(
            "{ERRORS}
             fn deep(x: u8) -> Result<u8, Deep> {{ if x > 1 {{ Err(Deep::Lost) }} else {{ Ok(1) }} }}
             fn store(x: u8) -> Result<u8, StoreError> {{ Ok(deep(x)?) }}
             fn other(x: u8) -> Result<u8, StoreError> {{ if x > 1 {{ return Err(StoreError::Duplicate(x)); }} Ok(x) }}
             async fn one() -> Result<Json<u8>, ApiError> {{ Ok(Json(store(1)?)) }}
             async fn two() -> Result<Json<u8>, ApiError> {{ let x = other(1)?; Ok(Json(x)) }}
             async fn three() -> Result<Json<u8>, ApiError> {{ other(1).map(Json).map_err(ApiError::from) }}
             async fn four() -> Result<Json<u8>, ApiError> {{ other(1).map(Json).map_err(Into::into) }}
             async fn five() -> Result<Json<u8>, ApiError> {{ Err(StoreError::Missing.into()) }}
             async fn six() -> ApiError {{ ApiError::from(StoreError::from(Deep::Cut)) }}
             async fn seven() -> Result<Json<u8>, ApiError> {{ Ok(Json(outside()?)) }}
             async fn eight() -> Result<(), ApiError> {{ let e: ApiError = outside().into(); Err(e) }}
             async fn nine(e: std::io::Error) -> Result<(), ApiError> {{ let e: StoreError = e.into(); Err(e)? }}"
        ),
        &[
            ("one", "200 404"),
            ("two", "200 409"),
            ("three", "200 409"),
            ("four", "200 409"),
            ("five", "404"),
            ("six", "409"),
            ("seven", "200 404? 409? 500?"),
            ("eight", "404? 409? 500?"),
            ("nine", "500"),
        ],
    );
}

#[test]
fn by_derives() {
    assert_seen(
        "axum",
        "use axum::{Json, http::StatusCode, response::{IntoResponse, Response}};
         #[derive(Debug, thiserror::Error)]
         pub enum AppError {
             #[error(\"db\")] Db(#[from] sqlx::Error),
             #[error(\"auth\")] Auth { #[from] source: AuthError },
             #[error(transparent)] Other(#[from] anyhow::Error),
             #[error(\"none\")] Missing,
         }
         pub enum AuthError { Expired, Denied }
         impl AuthError { fn code(&self) -> StatusCode { match self { AuthError::Expired => StatusCode::UNAUTHORIZED, AuthError::Denied => StatusCode::FORBIDDEN } } }
         impl IntoResponse for AppError {
             fn into_response(self) -> Response {
                 let code = match &self {
                     AppError::Db(sqlx::Error::RowNotFound) | AppError::Missing => StatusCode::NOT_FOUND,
                     AppError::Auth { source } => source.code(),
                     AppError::Db(_) | AppError::Other(_) => StatusCode::INTERNAL_SERVER_ERROR,
                 };
                 (code, self.to_string()).into_response()
             }
         }
         #[derive(derive_more::From)] pub enum Both { First(AppError), #[from(skip)] Second(u8), Third(AuthError) }
         impl IntoResponse for Both {
             fn into_response(self) -> Response { match self { Both::First(e) => e.into_response(), Both::Second(_) => StatusCode::GONE.into_response(), Both::Third(e) => e.code().into_response() } }
         }
         fn auth() -> Result<u8, AuthError> { if x { Err(AuthError::Denied) } else { Ok(1) } }
         async fn one() -> Result<Json<u8>, AppError> { Ok(Json(auth()?)) }
         async fn two(e: sqlx::Error) -> AppError { e.into() }
         async fn three(e: anyhow::Error) -> AppError { AppError::from(e) }
         async fn four() -> Result<Json<u8>, Both> { Ok(Json(auth()?)) }
         async fn five() -> Result<Json<u8>, Both> { Ok(Json(inner()?)) }
         fn inner() -> Result<u8, AppError> { if x { Err(AppError::Missing) } else { Ok(1) } }",
        &[
            ("one", "200 403"),
            ("two", "404? 500"),
            ("three", "500"),
            ("four", "200 403"),
            ("five", "200 404"),
        ],
    );
}

#[test]
fn blanket() {
    assert_seen(
        "axum",
        "use axum::{Json, http::StatusCode, response::{IntoResponse, Response}};
         pub struct AppError(anyhow::Error);
         impl IntoResponse for AppError {
             fn into_response(self) -> Response { (StatusCode::INTERNAL_SERVER_ERROR, format!(\"{}\", self.0)).into_response() }
         }
         impl<E> From<E> for AppError where E: Into<anyhow::Error> { fn from(error: E) -> Self { Self(error.into()) } }
         pub enum StoreError { A, B }
         async fn one() -> Result<Json<u8>, AppError> { Ok(Json(outside()?)) }
         fn store() -> Result<u8, StoreError> { if x { Err(StoreError::A) } else { Ok(1) } }
         async fn two() -> Result<Json<u8>, AppError> { Ok(Json(store()?)) }",
        &[("one", "200 500"), ("two", "200 500")],
    );
}

#[test]
fn into_types_outside() {
    assert_seen(
        "dropshot",
        "use dropshot::{HttpError, HttpResponseOk, HttpResponseUpdatedNoContent, RequestContext};
         pub enum Error { Missing(String), Unavail }
         impl From<Error> for HttpError {
             fn from(error: Error) -> Self {
                 match error {
                     Error::Missing(message) => HttpError::for_not_found(None, message),
                     Error::Unavail => HttpError::for_unavail(None, String::new()),
                 }
             }
         }
         fn find(x: u8) -> Result<u8, Error> { if x > 1 { Err(Error::Missing(String::new())) } else { Ok(1) } }
         #[endpoint { method = GET, path = \"/\" }]
         async fn one(rqctx: RequestContext<()>) -> Result<HttpResponseOk<u8>, HttpError> { Ok(HttpResponseOk(find(1)?)) }
         #[endpoint { method = GET, path = \"/\" }]
         async fn two(rqctx: RequestContext<()>) -> Result<HttpResponseUpdatedNoContent, HttpError> { find(1).map_err(HttpError::from)?; Ok(HttpResponseUpdatedNoContent()) }",
        &[("one", "200 404"), ("two", "204 404")],
    );
}
