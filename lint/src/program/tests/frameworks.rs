//! Each framework's own conversions from a type to a response, and from an extractor to a rejection.

use responds_flow::Engine;
use responds_syntax::frameworks::{ALL, Candidates};

use super::{
    super::{Resolver, STACK, Tables},
    assert_seen,
};
use crate::Index;

#[test]
fn actix_web() {
    assert_seen(
        "actix_web",
        "use actix_web::{HttpResponse, Responder, ResponseError, http::StatusCode, web};
         pub enum A { Missing, Denied }
         impl ResponseError for A {
             fn status_code(&self) -> StatusCode { match self { A::Missing => StatusCode::NOT_FOUND, A::Denied => StatusCode::FORBIDDEN } }
             fn error_response(&self) -> HttpResponse { HttpResponse::build(self.status_code()).json(1) }
         }
         pub enum B { Missing, Denied }
         impl actix_web::error::ResponseError for B {
             fn status_code(&self) -> StatusCode { match *self { B::Missing => StatusCode::NOT_FOUND, B::Denied => StatusCode::FORBIDDEN } }
         }
         pub struct C;
         impl ResponseError for C {}
         pub enum D { Bad, Gone(String) }
         impl ResponseError for D {
             fn error_response(&self) -> HttpResponse {
                 match self { Self::Bad => HttpResponse::BadRequest().finish(), Self::Gone(why) => HttpResponse::Gone().json(why) }
             }
         }
         pub struct Page(u8);
         impl Responder for Page { type Body = BoxBody; fn respond_to(self, _: &HttpRequest) -> HttpResponse { HttpResponse::Accepted().finish() } }
         async fn one() -> Result<HttpResponse, A> { if x { return Err(A::Missing); } Ok(HttpResponse::Ok().finish()) }
         async fn two(db: Db) -> Result<HttpResponse, A> { db.go()?; Ok(HttpResponse::Ok().finish()) }
         async fn three() -> Result<HttpResponse, B> { Err(B::Denied) }
         async fn four() -> Result<HttpResponse, C> { Err(C) }
         async fn five(e: D) -> Result<HttpResponse, D> { Err(e) }
         async fn six() -> impl Responder { Page(1) }
         async fn seven() -> HttpResponse { A::Denied.error_response() }
         async fn eight() -> Result<HttpResponse, actix_web::Error> { if x { Err(A::Missing.into()) } else { Err(B::Denied)? } }
         async fn nine() -> actix_web::Result<HttpResponse> { check()?; Ok(HttpResponse::Ok().finish()) }
         fn check() -> Result<(), A> { if x { Ok(()) } else { Err(A::Denied) } }",
        &[
            ("one", "200 404"),
            ("two", "200 403? 404?"),
            ("three", "403"),
            ("four", "500"),
            ("five", "400? 410?"),
            ("six", "202"),
            ("seven", "403"),
            ("eight", "403 404"),
            ("nine", "200 403"),
        ],
    );
}

#[test]
fn rocket() {
    assert_seen(
        "rocket",
        "use rocket::{http::Status, response::{self, Responder, Response}, serde::json::Json, Request};
         #[derive(Responder)]
         pub enum Error { #[response(status = 404)] Missing(String), #[response(status = 409, content_type = \"json\")] Taken(Json<u8>), Other(Inner) }
         #[derive(rocket::Responder)] #[response(status = 503)] pub struct Inner(String);
         #[derive(Responder)] pub struct Plain { inner: (Status, String) }
         pub struct ApiError { status: Status }
         impl<'r> Responder<'r, 'static> for ApiError {
             fn respond_to(self, req: &'r Request<'_>) -> response::Result<'static> { Response::build().status(self.status).ok() }
         }
         pub enum Own { A, B }
         impl<'r> Responder<'r, 'static> for Own {
             fn respond_to(self, req: &'r Request<'_>) -> response::Result<'static> { match self { Own::A => Err(Status::BadRequest), Own::B => Status::Gone.respond_to(req) } }
         }
         fn one() -> Result<Json<u8>, Error> { Err(Error::Missing(String::new())) }
         fn two(e: Error) -> Error { e }
         fn three() -> Error { Error::Other(Inner(String::new())) }
         fn four() -> Result<Json<u8>, ApiError> { Err(ApiError { status: Status::Forbidden }) }
         fn five() -> Own { Own::A }
         fn six() -> Own { Own::B }",
        &[("one", "404"), ("two", "404? 409? 503?"), ("three", "503"), ("four", "403"), ("five", "400"), ("six", "410")],
    );
}

#[test]
fn poem() {
    assert_seen(
        "poem",
        "use poem::{error::ResponseError, http::StatusCode, IntoResponse, Response};
         use poem_openapi::{ApiResponse, payload::Json};
         #[derive(ApiResponse)]
         enum Find { #[oai(status = 200)] Found(Json<u8>), #[oai(status = 404)] Missing, #[oai(status = \"409\")] Taken }
         #[derive(Debug, thiserror::Error)] enum E { #[error(\"a\")] A, #[error(\"b\")] B }
         impl ResponseError for E { fn status(&self) -> StatusCode { match self { E::A => StatusCode::NOT_FOUND, E::B => StatusCode::CONFLICT } } }
         async fn one() -> Find { if x { Find::Found(Json(1)) } else { Find::Missing } }
         async fn two(&self) -> Result<Find, E> { Err(E::B) }
         async fn three(find: Find) -> Find { find }
         async fn four() -> poem::Result<Find> { check()?; Ok(Find::Taken) }
         fn check() -> Result<(), E> { if x { Err(E::A) } else { Ok(()) } }",
        &[("one", "200 404"), ("two", "409"), ("three", "200? 404? 409?"), ("four", "404 409")],
    );
}

#[test]
fn salvo() {
    assert_seen(
        "salvo",
        "use salvo::prelude::*;
         pub enum AppError { Public(String), Missing, Http(StatusError) }
         #[async_trait]
         impl Writer for AppError {
             async fn write(mut self, _req: &mut Request, depot: &mut Depot, res: &mut Response) {
                 let code = match &self {
                     AppError::Missing => StatusCode::NOT_FOUND,
                     _ => StatusCode::INTERNAL_SERVER_ERROR,
                 };
                 res.status_code(code);
                 res.render(Json(1));
             }
         }
         pub struct Gone;
         impl Scribe for Gone { fn render(self, res: &mut Response) { res.render(StatusError::gone().brief(\"x\")); } }
         pub struct Plain;
         impl Scribe for Plain { fn render(self, res: &mut Response) { res.render(Text::Plain(\"x\")); } }
         pub struct Odd;
         impl Scribe for Odd { fn render(self, res: &mut Response) { other(res); } }
         #[handler] async fn one() -> Result<Json<u8>, AppError> { Err(AppError::Missing) }
         #[handler] async fn two() -> AppError { AppError::Public(String::new()) }
         #[handler] async fn three() -> Gone { Gone }
         #[handler] async fn four() -> Plain { Plain }
         #[handler] async fn five() -> Odd { Odd }
         #[handler] async fn six(e: AppError) -> AppError { e }",
        &[("one", "404"), ("two", "500"), ("three", "410"), ("four", "200"), ("five", ".."), ("six", "404? 500?")],
    );
}

#[test]
fn dropshot_and_warp() {
    assert_seen(
        "dropshot",
        "use dropshot::*;
         pub enum E { A, B }
         impl HttpResponseError for E { fn status_code(&self) -> ErrorStatusCode { match self { E::A => ErrorStatusCode::NOT_FOUND, E::B => ErrorStatusCode::CONFLICT } } }
         async fn one(rqctx: RequestContext<()>) -> Result<HttpResponseOk<u8>, E> { Err(E::B) }
         #[dropshot::api_description]
         pub trait Api { type Context; #[endpoint { method = GET, path = \"/\" }] async fn two(rqctx: RequestContext<Self::Context>) -> Result<HttpResponseCreated<u8>, HttpError>; }
         pub enum Impl {}
         impl Api for Impl { type Context = (); async fn two(rqctx: RequestContext<()>) -> Result<HttpResponseCreated<u8>, HttpError> { if x { return Err(HttpError::for_not_found(None, String::new())); } Ok(HttpResponseCreated(1)) } }",
        &[("one", "409"), ("two", "201 404")],
    );
    assert_seen(
        "warp",
        "use warp::{reply::Response, Reply, http::StatusCode};
         pub enum E { A, B }
         impl Reply for E { fn into_response(self) -> Response { warp::reply::with_status(\"x\", match self { E::A => StatusCode::NOT_FOUND, E::B => StatusCode::GONE }).into_response() } }
         async fn one() -> Result<impl Reply, Infallible> { Ok(E::A) }",
        &[("one", "404")],
    );
}

#[test]
fn our_own_derive() {
    assert_seen(
        "axum",
        "use responds::Responds;
         #[derive(Responds)] pub enum E { #[status(404)] A, #[status(409)] B(u8), #[status(transparent)] C(Inner) }
         #[derive(Responds)] #[status(418)] pub struct Inner;
         async fn one() -> Result<(), E> { Err(E::B(1)) }
         async fn two() -> Result<(), E> { Err(E::C(Inner)) }
         async fn three(e: E) -> E { e }",
        &[("one", "409"), ("two", "418"), ("three", "404? 409? 418?")],
    );
}

/// Asserts the rejections of the handlers' extractors: `401 403`, with `?` for each that cannot be followed.
#[track_caller]
fn assert_rejections(framework: &str, file: &str, expected: &[(&str, &str)]) {
    let index = Index::of_files(&[("src/main.rs", file)]);
    let tables = Tables::of(&index);
    let framework = ALL.iter().find(|known| known.name == framework).unwrap();
    let read = |name: &str| {
        let program = std::rc::Rc::new(Resolver::new(&index, &tables));
        let engine = Engine::new(program.clone());
        let candidates = std::rc::Rc::new(Candidates::of(framework));
        let (_, seen) = program.function(&engine, index.item_named(name), &candidates).unwrap();
        let codes = seen.rejections.iter().flat_map(|rejecting| rejecting.statuses.iter());
        let unknown = seen.unknown.iter().map(|_| "?".to_owned());
        codes.map(|status| status.to_string()).chain(unknown).collect::<Vec<_>>().join(" ")
    };
    let read = &read;
    let told = std::thread::scope(|scope| {
        let work = move || expected.iter().map(|(name, _)| read(name)).collect::<Vec<_>>();
        std::thread::Builder::new().stack_size(STACK).spawn_scoped(scope, work).unwrap().join().unwrap()
    });
    let expected: Vec<_> = expected.iter().map(|(_, codes)| *codes).collect();
    assert_eq!(told, expected);
}

#[test]
fn extractors_of_rocket() {
    assert_rejections(
        "rocket",
        "use rocket::{http::Status, request::{FromRequest, Outcome, Request}, outcome::IntoOutcome};
         struct User; struct Admin; struct Odd;
         #[rocket::async_trait]
         impl<'r> FromRequest<'r> for User {
             type Error = ();
             async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
                 match request.headers().get_one(\"x\") {
                     Some(_) => Outcome::Success(User),
                     None => Outcome::Error((Status::Unauthorized, ())),
                 }
             }
         }
         #[rocket::async_trait]
         impl<'r> FromRequest<'r> for Admin {
             type Error = ();
             async fn from_request(request: &'r Request<'_>) -> rocket::request::Outcome<Self, Self::Error> {
                 request.cookies().get_private(\"id\").map(|_| Admin).or_forward(Status::Forbidden)
             }
         }
         #[rocket::async_trait]
         impl<'r> FromRequest<'r> for Odd {
             type Error = ();
             async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> { outside(request).await }
         }
         fn one(user: User) {}
         fn two(admin: Admin) {}
         fn three(odd: Odd) {}",
        &[("one", "401"), ("two", "403"), ("three", "?")],
    );
}

#[test]
fn extractors_of_actix_web() {
    assert_rejections(
        "actix_web",
        "use actix_web::{Error, FromRequest, HttpRequest, dev::Payload, error::{ErrorForbidden, ErrorUnauthorized}};
         use std::future::{Ready, ready}; use futures_util::future::{err, ok};
         struct User; struct Admin; struct Boxed;
         impl FromRequest for User {
             type Error = Error; type Future = Ready<Result<Self, Error>>;
             fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                 if request.headers().is_empty() { ready(Err(ErrorUnauthorized(\"x\"))) } else { std::future::ready(Ok(User)) }
             }
         }
         impl FromRequest for Admin {
             type Error = Error; type Future = futures_util::future::Ready<Result<Self, Error>>;
             fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                 if request.headers().is_empty() { err(ErrorForbidden(\"x\")) } else { ok(Admin) }
             }
         }
         impl FromRequest for Boxed {
             type Error = Error; type Future = Pin<Box<dyn Future<Output = Result<Self, Error>>>>;
             fn from_request(request: &HttpRequest, _: &mut Payload) -> Self::Future {
                 Box::pin(async move { if x { return Ok(Boxed); } Err(ErrorForbidden(\"x\")) })
             }
         }
         async fn one(user: User) -> HttpResponse {}
         async fn two(admin: Admin) -> HttpResponse {}
         async fn three(boxed: Boxed) -> HttpResponse {}",
        &[("one", "401"), ("two", "403"), ("three", "403")],
    );
}

#[test]
fn extractors_of_axum() {
    assert_rejections(
        "axum",
        "use axum::{extract::FromRequestParts, http::{StatusCode, request::Parts}};
         pub struct User; pub struct Admin; pub struct Odd;
         pub enum AuthError { Missing, Wrong }
         impl IntoResponse for AuthError { fn into_response(self) -> Response { match self { Self::Missing => StatusCode::UNAUTHORIZED, Self::Wrong => StatusCode::FORBIDDEN }.into_response() } }
         impl<S> FromRequestParts<S> for User where S: Send + Sync {
             type Rejection = AuthError;
             async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
                 let header = parts.headers.get(\"x\").ok_or(AuthError::Missing)?;
                 if header.is_empty() { return Err(AuthError::Wrong); }
                 Ok(User)
             }
         }
         impl<S> FromRequestParts<S> for Admin {
             type Rejection = (StatusCode, String);
             async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> { Err((StatusCode::FORBIDDEN, String::new())) }
         }
         impl<S> FromRequestParts<S> for Odd {
             type Rejection = Response;
             async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> { outside(parts).await }
         }
         async fn one(user: User) {}
         async fn two(admin: Admin, user: User) {}
         async fn three(odd: Odd) {}
         pub type Body<T> = axum::Json<T>; pub type Me = User; use axum::extract::Path as Where;
         async fn four(me: Me, id: Where<u8>, body: Body<u8>) {}",
        &[("one", "401 403"), ("two", "403 401 403"), ("three", "?"), ("four", "401 403 400 400 413 415 422")],
    );
}

#[test]
fn what_is_around_a_failure_is_not_sent() {
    assert_seen(
        "rocket",
        "use rocket::{http::Status, response::status, serde::json::Json};
         fn find() -> Option<u8> { if x { Some(1) } else { None } }
         #[get(\"/\")] fn one() -> status::Accepted<Option<Json<u8>>> { status::Accepted(find().map(Json)) }
         #[get(\"/\")] fn two() -> status::Custom<Status> { status::Custom(Status::Accepted, Status::NotFound) }
         #[get(\"/\")] fn three() -> status::Created<Option<u8>> { status::Created::new(\"/\").body(None) }
         #[get(\"/\")] fn four(x: u8) -> status::Accepted<Json<u8>> { status::Accepted(Json(x)) }
         #[get(\"/\")] fn five() -> status::Accepted<Result<(), Status>> { made() }",
        &[("one", "202 .."), ("two", ".."), ("three", ".."), ("four", "202"), ("five", "202? ..")],
    );
}

#[test]
fn extractors_that_are_told_what_to_reject_with() {
    let file = "use actix_web::{HttpResponse, error, web};
        async fn one(body: web::Json<u8>) -> HttpResponse { HttpResponse::Ok().finish() }";
    assert_rejections("actix_web", file, &[("one", "400 413")]);
    let told = "fn config() -> web::JsonConfig {
        web::JsonConfig::default().error_handler(|e, _| error::InternalError::from_response(e, HttpResponse::UnprocessableEntity().finish()).into())
    }";
    assert_rejections("actix_web", &format!("{file} {told}"), &[("one", "?")]);
}

#[test]
fn a_status_that_becomes_an_error() {
    assert_seen(
        "poem",
        "use poem::{handler, http::StatusCode, Error, Result};
         #[handler] async fn one() -> Result<String> { Err(StatusCode::NOT_FOUND.into()) }
         #[handler] async fn two() -> poem::Result<String> { Err(StatusCode::GONE)? }",
        &[("one", "404"), ("two", "410")],
    );
}

#[test]
fn extractors_in_tuples() {
    let of = |framework: &str| {
        format!(
            "use {framework}::web; async fn one((id, body): (web::Path<u8>, web::Json<u8>)) -> HttpResponse {{ HttpResponse::Ok().finish() }} async fn two(both: (web::Path<u8>, (Odd,))) -> HttpResponse {{ x }}"
        )
    };
    assert_rejections("actix_web", &of("actix_web"), &[("one", "404 400 413"), ("two", "404 ?")]);
    let axum = "use axum::extract::{Json, Path, Query}; async fn one(both: (Path<u8>, Query<u8>), body: Json<u8>) {}";
    assert_rejections("axum", axum, &[("one", "400 400 400 413 415 422")]);
}

#[test]
fn handlers_that_write_their_response() {
    assert_seen(
        "salvo",
        "use salvo::prelude::*;
         #[handler] async fn one(req: &mut Request, res: &mut Response) { if x { res.status_code(StatusCode::NOT_FOUND); } else { res.render(Json(1)); } }
         #[handler] async fn two(res: &mut Response) -> Result<(), AppError> {
             match find() { Ok(x) => { res.status_code(StatusCode::CREATED); res.render(Json(x)) }, Err(e) => res.render(StatusError::service_unavailable().detail(e)) }
             Ok(())
         }
         #[handler] async fn three(res: &mut Response) { other(res); }
         #[handler] async fn four(res: &mut Response) { if x { res.status_code(code()); } }
         // The return value is written last.
         #[handler] async fn five(res: &mut Response) -> StatusCode { res.status_code(StatusCode::GONE); StatusCode::CREATED }
         #[handler] async fn six(res: &mut Response) -> Json<u8> { res.status_code(StatusCode::CREATED); Json(1) }
         pub struct Made<T>(T);
         impl<T: Serialize> Scribe for Made<T> { fn render(self, res: &mut Response) { res.status_code(StatusCode::CREATED); res.render(Json(self.0)); } }
         #[handler] async fn seven(res: &mut Response) { if x { res.render(StatusError::not_found()); return; } res.render(Made(1)); }
         #[handler] async fn eight(res: &mut Response) { res.render(StatusCode::NO_CONTENT); }
         #[handler] async fn nine(res: &mut Response) { res.add_cookie(Cookie::new(\"a\", \"b\")).status_code(StatusCode::CONFLICT); }
         fn fail(res: &mut Response, code: StatusCode, why: &str) { res.status_code(code); res.render(Json(why)); }
         fn gone(res: &mut Response) { fail(res, StatusCode::GONE, \"x\") }
         async fn named(res: &mut Response) { res.add_header(\"a\", \"b\", true); }
         fn odd(res: &mut Response) { outside(res); }
         #[handler] async fn ten(res: &mut Response) { if x { return fail(res, StatusCode::CONFLICT, \"x\"); } gone(res) }
         #[handler] async fn eleven(res: &mut Response) { res.status_code(StatusCode::CREATED); named(res).await; }
         #[handler] async fn twelve(res: &mut Response) { odd(res); }
         #[handler] async fn thirteen(res: &mut Response, code: StatusCode) { fail(res, code, \"x\"); }
         pub struct AppError;",
        &[
            ("ten", "409 410"),
            ("eleven", "201"),
            ("twelve", ".."),
            ("thirteen", ".."),
            ("one", "200 404"),
            ("two", "201 503"),
            ("three", ".."),
            ("four", "200 .."),
            ("five", "201"),
            ("six", "201"),
            ("seven", "201 404"),
            ("eight", "204"),
            ("nine", "409"),
        ],
    );
}

#[test]
fn guards() {
    assert_seen(
        "actix_web",
        "#[get(\"/\")] #[protect(\"ADMIN\")] async fn one() -> HttpResponse { HttpResponse::Ok().finish() }",
        &[("one", "200 ..")],
    );
}

#[test]
fn dropshot() {
    assert_seen(
        "dropshot",
        "use dropshot::*;
         #[derive(responds::Responds)]
         pub enum Missing { #[status(404)] List, #[status(410)] Gone }
         pub struct Failure<E> { problem: Problem, own: PhantomData<E> }
         struct Problem { status: u16 }
         impl<E> Failure<E> {
             fn new(status: StatusCode) -> Self { Self { problem: Problem { status: status.as_u16() }, own: PhantomData } }
             fn of(own: impl HttpResponse) -> Self { Self::new(own.status_code()) }
         }
         impl<E> HttpResponseError for Failure<E> {
             fn status_code(&self) -> ErrorStatusCode { ErrorStatusCode::from_u16(self.problem.status).unwrap_or(ErrorStatusCode::INTERNAL_SERVER_ERROR) }
         }
         impl From<Missing> for Failure<Missing> { fn from(own: Missing) -> Self { Self::of(own) } }
         async fn one() -> Result<HttpResponseDeleted, Failure<Missing>> { Err(Missing::List)? }
         async fn two() -> Result<HttpResponseDeleted, Failure<Missing>> { Err(Failure::of(Missing::Gone)) }
         async fn three() -> Result<HttpResponseDeleted, Failure<Missing>> { Err(Failure::new(StatusCode::CONFLICT)) }
         async fn four(x: RequestContext<()>) -> WebsocketChannelResult { Err(Missing::List.into()) }",
        &[("one", "404"), ("two", "410"), ("three", "409"), ("four", "101")],
    );
}

#[test]
fn extractors_that_say_what_they_reject_with() {
    assert_rejections(
        "dropshot",
        "use dropshot::{HttpError, RequestContext, SharedExtractor}; use responds::Rejects;
         #[derive(Rejects)] #[rejects(401, 403)] pub struct Session;
         #[derive(Rejects)] #[rejects()] pub struct Known;
         #[derive(Rejects)] #[rejects(..Session)] pub struct Other;
         #[derive(Rejects)] #[rejects(500)] pub struct Read;
         impl SharedExtractor for Session {
             async fn from_request(context: &RequestContext<C>) -> Result<Self, HttpError> { elsewhere(context) }
         }
         impl SharedExtractor for Read {
             async fn from_request(context: &RequestContext<C>) -> Result<Self, HttpError> { Err(HttpError::for_unavail(None, x())) }
         }
         async fn one(s: Session) {}
         async fn two(k: Known) {}
         async fn three(o: Other) {}
         async fn four(r: Read) {}",
        &[("one", "401 403"), ("two", ""), ("three", "?"), ("four", "500 503")],
    );
}
