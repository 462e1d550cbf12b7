//! Names: shadowed, renamed, local, imported by globs, chosen by `cfg`.

use super::{assert_files, assert_seen};

#[test]
fn shadowed_names() {
    assert_seen(
        "axum",
        "use axum::{Json, http::{self, StatusCode as Code}, response::{IntoResponse, Response}};
         pub struct Redirect; pub struct StatusCode;
         impl StatusCode { pub const NOT_FOUND: Code = Code::GONE; pub fn make() -> Code { Code::CONFLICT } }
         impl IntoResponse for Redirect { fn into_response(self) -> Response { Code::IM_A_TEAPOT.into_response() } }
         impl Redirect { fn to(_: &str) -> Self { Redirect } }
         async fn one() -> Redirect { Redirect::to(\"/\") }
         async fn two() -> Code { StatusCode::NOT_FOUND }
         async fn three() -> Code { StatusCode::make() }
         async fn four() -> http::StatusCode { Code::CREATED }
         async fn five() -> Code { let make = || Code::ACCEPTED; make() }
         fn helper() -> Code { Code::OK }
         async fn six(helper: fn() -> Code) -> Code { helper() }
         async fn seven() -> Code { use self::helper as h; h() }
         async fn nine() -> Code { if x { use http::StatusCode as S; return S::GONE; } use self::StatusCode as S; S::make() }
         async fn eight() -> Code { const LOCAL: Code = Code::GONE; LOCAL }",
        &[
            ("one", "418"),
            ("two", "410"),
            ("three", "409"),
            ("four", "201"),
            ("five", "202"),
            ("six", ".."),
            ("seven", "200"),
            ("eight", "410"),
            ("nine", ".."),
        ],
    );
}

#[test]
fn globs_and_variants() {
    assert_files(
        "axum",
        &[
            (
                "src/lib.rs",
                "mod errors; use errors::*; use errors::ApiError::{self, Gone as Lost};
                 async fn one() -> Result<(), ApiError> { Err(Lost) }
                 async fn two() -> Result<(), ApiError> { use ApiError::*; Err(Full) }
                 async fn three() -> Result<(), ApiError> { Err(full()) }
                 async fn four() -> Result<(), Renamed> { Err(Renamed::Gone) }",
            ),
            (
                "src/errors.rs",
                "use axum::{http::StatusCode, response::{IntoResponse, Response}};
                 pub enum ApiError { Gone, Full }
                 pub type Renamed = ApiError;
                 pub fn full() -> ApiError { ApiError::Full }
                 impl IntoResponse for ApiError {
                     fn into_response(self) -> Response { use ApiError::*; match self { Gone => StatusCode::GONE, Full => StatusCode::INSUFFICIENT_STORAGE }.into_response() }
                 }",
            ),
        ],
        &[("one", "410"), ("two", "507"), ("three", "507"), ("four", "410")],
    );
}

#[test]
fn alternatives() {
    assert_seen(
        "axum",
        "use axum::http::StatusCode;
         #[cfg(unix)] fn pick() -> StatusCode { StatusCode::OK }
         #[cfg(not(unix))] fn pick() -> StatusCode { StatusCode::ACCEPTED }
         #[cfg(test)] fn only() -> StatusCode { StatusCode::GONE }
         #[cfg(not(test))] fn only() -> StatusCode { StatusCode::CREATED }
         async fn one() -> StatusCode { pick() }
         async fn two() -> StatusCode { only() }",
        &[("one", "200? 202?"), ("two", "201")],
    );
}

#[test]
fn across_crates() {
    assert_files(
        "axum",
        &[
            ("src/lib.rs", "use other::{Error, errors::make}; async fn one() -> Result<(), Error> { Err(make()) } async fn two(s: other::Store) -> Result<(), Error> { s.look()?; Ok(()) }"),
            (
                "other/src/lib.rs",
                "pub mod errors { use axum::{http::StatusCode, response::{IntoResponse, Response}};
                    pub enum Error { A, B } pub fn make() -> Error { Error::B }
                    impl IntoResponse for Error { fn into_response(self) -> Response { match self { Error::A => StatusCode::GONE, Error::B => StatusCode::CONFLICT }.into_response() } } }
                 pub use errors::Error; pub struct Store; impl Store { pub fn look(&self) -> Result<(), Error> { if x { Err(Error::A) } else { Ok(()) } } }",
            ),
        ],
        &[("one", "409"), ("two", "200 410")],
    );
}

#[test]
fn matches_on_own_values() {
    assert_seen(
        "axum",
        "use axum::{http::StatusCode, response::{IntoResponse, Response}};
         pub enum Outer { A, B(Inner), C { code: u16 }, D(Box<Inner>) }
         pub enum Inner { X, Y(u8), Z }
         impl Outer {
             fn status(&self) -> StatusCode {
                 match self {
                     Outer::A | Outer::B(Inner::X) => StatusCode::BAD_REQUEST,
                     Outer::B(Inner::Y(n)) if *n > 3 => StatusCode::CONFLICT,
                     Outer::B(Inner::Y(_)) => StatusCode::GONE,
                     Outer::B(Inner::Z) => StatusCode::FORBIDDEN,
                     Outer::C { code } if *code == 1 => StatusCode::LOCKED,
                     Outer::C { .. } => StatusCode::NOT_FOUND,
                     Outer::D(inner) => Outer::B(*inner).status(),
                 }
             }
         }
         impl IntoResponse for Outer { fn into_response(self) -> Response { let body = \"x\"; (self.status(), body).into_response() } }
         async fn one() -> Outer { Outer::A }
         async fn two() -> Outer { Outer::B(Inner::X) }
         async fn three() -> Outer { Outer::B(Inner::Y(1)) }
         async fn four() -> Outer { Outer::B(Inner::Z) }
         async fn five() -> Outer { Outer::C { code: 2 } }
         async fn six(inner: Inner) -> Outer { Outer::B(inner) }",
        &[
            ("one", "400"),
            ("two", "400"),
            ("three", "409 410"),
            ("four", "403"),
            ("five", "404"),
            ("six", "400 403 409 410"),
        ],
    );
}

#[test]
fn a_framework_beside_its_examples() {
    assert_files(
        "axum",
        &[
            (
                "Cargo.toml",
                "[package]\nname = \"axum\"\nversion = \"0.0.0\"\nedition = \"2021\"\n[[example]]\nname = \"todos\"\npath = \"examples/todos.rs\"\n",
            ),
            (
                "src/lib.rs",
                "pub mod response { pub struct Redirect { code: u16 } impl Redirect { pub fn to(uri: &str) -> Self { Self { code: odd() } } } pub trait IntoResponse { fn into_response(self) -> Response; } }
                 pub mod http { pub struct StatusCode(u16); impl StatusCode { pub const CREATED: Self = Self(201); } }
                 pub struct Json<T>(pub T); impl<T> response::IntoResponse for Json<T> { fn into_response(self) -> Response { todo!() } }",
            ),
            (
                "examples/todos.rs",
                "use axum::{Json, http::StatusCode, response::Redirect};
                 async fn one() -> (StatusCode, Json<u8>) { (StatusCode::CREATED, Json(1)) }
                 async fn two() -> Redirect { Redirect::to(\"/\") }
                 async fn three() -> Json<u8> { outside() }
                 fn main() {}",
            ),
        ],
        &[("one", "201"), ("two", "303"), ("three", "200 500?")],
    );
}

#[test]
fn a_crate_outside_with_the_name_of_one_inside() {
    let manifest = |name: &str, dependencies: &str| {
        let package = format!("[package]\nname = \"{name}\"\nversion = \"0.0.0\"\nedition = \"2024\"\n");
        format!("{package}\n[dependencies]\n{dependencies}")
    };
    let inside = "
        pub enum Fault { Taken }
        impl IntoResponse for Fault {
            fn into_response(self) -> Response { StatusCode::CONFLICT.into_response() }
        }
        async fn own() -> Fault { Fault::Taken }
    ";
    // From the registry, in some version.
    let outside = "async fn other(fault: shared::Fault) -> shared::Fault { fault }";
    assert_files(
        "axum",
        &[
            ("Cargo.toml", "[workspace]\nmembers = [\"app\", \"shared\"]\nresolver = \"3\"\n"),
            ("app/Cargo.toml", &manifest("app", "shared = \"1\"\n")),
            ("app/src/lib.rs", outside),
            ("shared/Cargo.toml", &manifest("shared", "")),
            ("shared/src/lib.rs", inside),
        ],
        &[("own", "409"), ("other", "..")],
    );
}
