//! axum: `IntoResponse` in all the forms in which it is written.

use super::{assert_files, assert_seen};

const ERRORS: &str = "
    use axum::{Json, http::StatusCode, response::{IntoResponse, Response}};
    pub enum ApiError { NotFound, Taken(String), Wrong { why: String }, Store(StoreError), Other }
    pub enum StoreError { Gone, Full }
    impl IntoResponse for ApiError {
        fn into_response(self) -> Response {
            let (status, message) = match self {
                ApiError::NotFound => (StatusCode::NOT_FOUND, \"none\".to_string()),
                Self::Taken(name) => (StatusCode::CONFLICT, name),
                ApiError::Wrong { why } => (StatusCode::UNPROCESSABLE_ENTITY, why),
                ApiError::Store(error) => return error.into_response(),
                _ => (StatusCode::INTERNAL_SERVER_ERROR, \"\".into()),
            };
            (status, Json(Message { message })).into_response()
        }
    }
    impl IntoResponse for StoreError {
        fn into_response(self) -> Response {
            match self {
                StoreError::Gone => StatusCode::GONE.into_response(),
                StoreError::Full => StatusCode::INSUFFICIENT_STORAGE.into_response(),
            }
        }
    }
    pub struct Message { message: String }
";

fn with(rest: &str) -> String {
    format!("{ERRORS}{rest}")
}

#[test]
fn variants_that_are_written_out() {
    assert_seen(
        "axum",
        &with(
            "async fn missing() -> Result<Json<u8>, ApiError> { if x { return Err(ApiError::NotFound); } Ok(Json(1)) }
             async fn taken() -> Result<StatusCode, ApiError> { Err(ApiError::Taken(String::new())) }
             async fn wrong(why: String) -> ApiError { ApiError::Wrong { why } }
             async fn deep() -> Result<(), ApiError> { Err(ApiError::Store(StoreError::Full)) }
             async fn other() -> impl IntoResponse { ApiError::Other }",
        ),
        &[("missing", "200 404"), ("taken", "409"), ("wrong", "422"), ("deep", "507"), ("other", "500")],
    );
}

#[test]
fn errors_of_which_only_the_type_is_known() {
    assert_seen(
        "axum",
        &with(
            "async fn asks(db: Db) -> Result<Json<u8>, ApiError> { Ok(Json(db.fetch().await?)) }
             async fn given(error: ApiError) -> ApiError { error }",
        ),
        &[("asks", "200 404? 409? 410? 422? 500? 507?"), ("given", "404? 409? 410? 422? 500? 507?")],
    );
}

#[test]
fn enums_with_arguments() {
    assert_seen(
        "axum",
        &with(
            "pub enum Answer<T> { Good(T), Bad(String) }
             type Page = Answer<Html<String>>;
             type Value = Answer<Json<u8>>;
             impl IntoResponse for Page {
                 fn into_response(self) -> Response {
                     match self { Page::Good(x) => x.into_response(), Page::Bad(_) => StatusCode::GONE.into_response() }
                 }
             }
             impl IntoResponse for Value {
                 fn into_response(self) -> Response {
                     match self { Answer::Good(x) => x.into_response(), Answer::Bad(_) => StatusCode::CONFLICT.into_response() }
                 }
             }
             fn bad<T>(why: String) -> Answer<T> { Answer::Bad(why) }
             fn worse<T>() -> Answer<T> { bad(String::new()) }
             async fn page() -> Page { worse() }
             async fn value() -> Value { if x { Value::Good(Json(1)) } else { bad(y) } }
             async fn mapped(db: Db) -> Result<Page, StatusCode> { db.go().map(Answer::Good).map_err(|_| StatusCode::FORBIDDEN) }",
        ),
        &[("page", "410"), ("value", "200 409"), ("mapped", "200 403")],
    );
}

#[test]
fn conversions_that_leave_early() {
    assert_seen(
        "axum",
        &with(
            "pub enum E { Missing, Taken, Bad(String), Other }
             impl IntoResponse for E {
                 fn into_response(self) -> Response {
                     if let E::Missing = self { return StatusCode::NOT_FOUND.into_response(); }
                     if matches!(self, E::Taken) { return StatusCode::CONFLICT.into_response(); }
                     let E::Bad(why) = self else { return StatusCode::BAD_GATEWAY.into_response() };
                     (StatusCode::BAD_REQUEST, why).into_response()
                 }
             }
             pub struct Wrapped(Box<dyn Error>);
             impl IntoResponse for Wrapped {
                 fn into_response(self) -> Response {
                     if let Some(e) = self.0.downcast_ref::<E>() {
                         return match e { E::Missing => StatusCode::NOT_FOUND, _ => StatusCode::BAD_GATEWAY }.into_response();
                     }
                     StatusCode::INTERNAL_SERVER_ERROR.into_response()
                 }
             }
             impl<T: Into<Box<dyn Error>>> From<T> for Wrapped { fn from(e: T) -> Self { Wrapped(e.into()) } }
             fn find() -> Result<u8, E> { if x { Ok(1) } else { Err(E::Missing) } }
             async fn missing() -> Result<Json<u8>, E> { if x { return Err(E::Missing); } Ok(Json(1)) }
             async fn taken() -> E { E::Taken }
             async fn bad() -> E { E::Bad(String::new()) }
             async fn other() -> E { E::Other }
             async fn any(e: E) -> E { e }
             async fn wrapped() -> Result<Json<u8>, Wrapped> { Ok(Json(find()?)) }",
        ),
        &[
            ("missing", "200 404"),
            ("taken", "409"),
            ("bad", "400"),
            ("other", "502"),
            ("any", "400? 404? 409? 502?"),
            ("wrapped", "200 404"),
        ],
    );
}

#[test]
fn a_status_in_a_field_that_is_compared() {
    assert_seen(
        "axum",
        &with(
            "pub struct Answer { status: StatusCode, body: String }
             impl IntoResponse for Answer {
                 fn into_response(self) -> Response {
                     if self.status == StatusCode::NO_CONTENT { return self.status.into_response(); }
                     (self.status, Json(self.body)).into_response()
                 }
             }
             async fn empty() -> Answer { Answer { status: StatusCode::NO_CONTENT, body: String::new() } }",
        ),
        &[("empty", "204")],
    );
}

#[test]
fn aliases() {
    assert_seen(
        "axum",
        &with(
            "type ApiResult<T> = Result<T, ApiError>;
             pub type Answer<T, E = StoreError> = std::result::Result<T, E>;
             async fn one() -> ApiResult<Json<u8>> { Err(ApiError::NotFound) }
             async fn two(db: Db) -> Answer<StatusCode> { db.go()?; Ok(StatusCode::NO_CONTENT) }
             async fn three(db: Db) -> Answer<StatusCode, ApiError> { Err(ApiError::Other) }",
        ),
        &[("one", "404"), ("two", "204 410? 507?"), ("three", "500")],
    );
}

#[test]
fn two_errors_of_one_name() {
    assert_files(
        "axum",
        &[
            ("src/lib.rs", "mod a; mod b; mod c;"),
            (
                "src/a.rs",
                "use axum::{http::StatusCode, response::{IntoResponse, Response}};
                 pub struct Error;
                 impl IntoResponse for Error { fn into_response(self) -> Response { StatusCode::BAD_REQUEST.into_response() } }
                 pub async fn of_a() -> Result<(), Error> { Err(Error) }",
            ),
            (
                "src/b.rs",
                "use axum::{http::StatusCode, response::{IntoResponse, Response}};
                 pub struct Error;
                 impl IntoResponse for Error { fn into_response(self) -> Response { StatusCode::BAD_GATEWAY.into_response() } }
                 pub async fn of_b() -> Result<(), Error> { Err(Error) }
                 pub async fn b_of_a() -> Result<(), crate::a::Error> { Err(super::a::Error) }",
            ),
            (
                "src/c.rs",
                "use super::{a::Error as First, b};
                 pub async fn first() -> Result<(), First> { Err(First) }
                 pub async fn second() -> Result<(), b::Error> { Err(b::Error) }
                 pub async fn local() -> Result<(), b::Error> { use crate::b::Error; Err(Error) }",
            ),
        ],
        &[("of_a", "400"), ("of_b", "502"), ("b_of_a", "400"), ("first", "400"), ("second", "502"), ("local", "502")],
    );
}

#[test]
fn errors_that_carry_a_status() {
    assert_seen(
        "axum",
        "use axum::{Json, http::StatusCode, response::{IntoResponse, Response}};
         pub struct AppError { status: StatusCode, message: String }
         impl AppError {
             pub fn new(status: StatusCode, message: impl Into<String>) -> Self { Self { status, message: message.into() } }
             pub fn not_found(message: &str) -> Self { Self::new(StatusCode::NOT_FOUND, message) }
             pub fn internal() -> AppError { AppError { status: StatusCode::INTERNAL_SERVER_ERROR, message: String::new() } }
             pub fn with_message(mut self, message: String) -> Self { self.message = message; self }
             pub fn with_status(self, status: StatusCode) -> Self { Self { status, ..self } }
         }
         impl IntoResponse for AppError {
             fn into_response(self) -> Response { (self.status, Json(self.message)).into_response() }
         }
         async fn made() -> Result<(), AppError> { Err(AppError::not_found(\"x\")) }
         async fn direct() -> Result<Json<u8>, AppError> { Err(AppError::new(StatusCode::FORBIDDEN, \"no\")) }
         async fn late() -> Result<(), AppError> { store().map_err(|_| AppError::internal())?; Ok(()) }
         async fn changed() -> AppError { AppError::internal().with_message(String::new()) }
         async fn other() -> AppError { AppError::internal().with_status(StatusCode::BAD_GATEWAY) }
         async fn any(error: AppError) -> AppError { error }
         async fn asks(db: Db) -> Result<(), AppError> { db.get(1).await?; Ok(()) }
         impl AppError { pub fn set(&mut self, status: StatusCode) { self.status = status; } pub fn coded(mut self, status: StatusCode) -> Self { self.status = status; self } }
         async fn touched() -> AppError { let mut error = AppError::internal(); error.set(StatusCode::GONE); error }
         async fn recoded() -> AppError { AppError::internal().coded(StatusCode::GONE) }
         async fn assigned() -> AppError { let mut error = AppError::internal(); error.status = StatusCode::GONE; error }
         async fn named() -> Result<(), AppError> { find().ok_or_else(|| AppError::not_found(\"x\")).map(|_| ()) }",
        &[
            ("made", "404"),
            ("direct", "403"),
            ("late", "200 500"),
            ("changed", "500"),
            ("other", "502"),
            ("any", ".."),
            ("asks", "200 .."),
            ("named", "200 404"),
            ("touched", "410"),
            ("recoded", "410"),
            ("assigned", "410"),
        ],
    );
}

#[test]
fn types_that_are_answers() {
    assert_seen(
        "axum",
        "use axum::{Json, http::StatusCode, response::{IntoResponse, Response}};
         pub struct ApiResponse<T> { data: T }
         impl<T: serde::Serialize> IntoResponse for ApiResponse<T> {
             fn into_response(self) -> Response { Json(self).into_response() }
         }
         pub struct Created<T>(pub T);
         impl<T: Serialize> IntoResponse for Created<T> {
             fn into_response(self) -> Response { (StatusCode::CREATED, Json(self.0)).into_response() }
         }
         async fn wrapped() -> ApiResponse<u8> { ApiResponse { data: 1 } }
         async fn created() -> Result<Created<u8>, StatusCode> { Ok(Created(1)) }
         async fn typed() -> Created<u8> { made() }",
        &[("wrapped", "200"), ("created", "201"), ("typed", "201")],
    );
}
