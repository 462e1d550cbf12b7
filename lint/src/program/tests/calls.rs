//! Functions and methods: found by path, by type, by trait, by name.

use super::{assert_files, assert_seen};

#[test]
fn helpers() {
    assert_files(
        "axum",
        &[
            (
                "src/lib.rs",
                "mod help;
                 use axum::{Json, http::StatusCode, response::IntoResponse};
                 use help::{self as h, no};
                 async fn one() -> impl IntoResponse { h::json(StatusCode::CREATED, 1) }
                 async fn two() -> impl IntoResponse { if x { no() } else { crate::help::deep::yes().await } }
                 async fn three() -> Result<StatusCode, StatusCode> { h::check()?; Ok(StatusCode::ACCEPTED) }
                 async fn four() -> StatusCode { fn own() -> StatusCode { StatusCode::IM_A_TEAPOT } own() }
                 async fn five() -> StatusCode { h::BUSY }
                 async fn six() -> StatusCode { h::unknown() }",
            ),
            (
                "src/help.rs",
                "use axum::{Json, http::StatusCode, response::{IntoResponse, Response}};
                 pub const BUSY: StatusCode = StatusCode::SERVICE_UNAVAILABLE;
                 pub fn json<T>(status: StatusCode, body: T) -> Response { (status, Json(body)).into_response() }
                 pub fn no() -> Response { StatusCode::NOT_FOUND.into_response() }
                 pub fn check() -> Result<(), StatusCode> {
                     if y { return Err(StatusCode::UNAUTHORIZED) }
                     inner()
                 }
                 fn inner() -> Result<(), StatusCode> { if z { Ok(()) } else { Err(StatusCode::FORBIDDEN) } }
                 pub fn unknown() -> StatusCode { todo!() }
                 pub mod deep {
                     use super::*;
                     pub async fn yes() -> Response { json(StatusCode::OK, 2) }
                 }",
            ),
        ],
        &[("one", "201"), ("two", "200 404"), ("three", "202 401 403"), ("four", "418"), ("five", "503"), ("six", "..")],
    );
}

const STORE: &str = "
    use axum::{Json, extract::State, http::StatusCode, response::{IntoResponse, Response}};
    use std::sync::Arc;
    pub enum StoreError { Missing, Duplicate }
    impl IntoResponse for StoreError {
        fn into_response(self) -> Response {
            match self { Self::Missing => StatusCode::NOT_FOUND, Self::Duplicate => StatusCode::CONFLICT }.into_response()
        }
    }
";

fn with(rest: &str) -> String {
    format!("{STORE}{rest}")
}

#[test]
fn methods_by_type() {
    assert_seen(
        "axum",
        &with(
            "#[derive(Clone)] pub struct Store { inner: Arc<Inner> }
             pub struct Inner;
             impl Inner { fn insert(&self, id: u8) -> Result<(), StoreError> { if id > 1 { Err(StoreError::Duplicate) } else { Ok(()) } } }
             impl Store {
                 pub async fn add(&self, id: u8) -> Result<(), StoreError> { self.inner.insert(id) }
                 pub fn find(&self, id: u8) -> Option<u8> { if id > 1 { None } else { Some(1) } }
             }
             pub struct App { store: Store }
             async fn one(State(store): State<Store>) -> Result<StatusCode, StoreError> { store.add(1).await?; Ok(StatusCode::CREATED) }
             async fn two(State(app): State<Arc<App>>) -> Result<StatusCode, StoreError> { app.store.add(1).await?; Ok(StatusCode::CREATED) }
             async fn three(app: State<Arc<App>>) -> Result<StatusCode, StoreError> { app.store.inner.insert(1)?; Ok(StatusCode::CREATED) }
             async fn four(State(store): State<Store>) -> Result<Json<u8>, StoreError> { Ok(Json(store.find(1).ok_or(StoreError::Missing)?)) }
             async fn five(State(store): State<Store>) -> Result<Json<u8>, StoreError> { match store.find(1) { Some(x) => Ok(Json(x)), None => Err(StoreError::Missing) } }",
        ),
        &[("one", "201 409"), ("two", "201 409"), ("three", "201 409"), ("four", "200 404"), ("five", "200 404")],
    );
}

#[test]
fn traits_with_one_impl_and_with_several() {
    assert_seen(
        "axum",
        &with(
            "#[async_trait] pub trait One { async fn add_one(&self) -> Result<(), StoreError>; fn missing(&self) -> StoreError { StoreError::Missing } }
             pub struct Db;
             #[async_trait] impl One for Db { async fn add_one(&self) -> Result<(), StoreError> { if x { Ok(()) } else { Err(StoreError::Duplicate) } } }
             pub trait Two { fn add_two(&self) -> Result<(), StoreError>; }
             impl Two for Db { fn add_two(&self) -> Result<(), StoreError> { if x { Ok(()) } else { Err(StoreError::Duplicate) } } }
             impl Two for Other { fn add_two(&self) -> Result<(), StoreError> { Err(StoreError::Missing) } }
             pub struct Other;
             #[cfg(test)] mod tests { struct Mock; impl super::One for Mock { async fn add_one(&self) -> Result<(), StoreError> { Err(StoreError::Missing) } } }
             pub struct App { one: Arc<dyn One + Send>, two: Box<dyn Two> }
             async fn dynamic(State(app): State<App>) -> Result<StatusCode, StoreError> { app.one.add_one().await?; Ok(StatusCode::CREATED) }
             async fn generic<S: One>(State(store): State<S>) -> Result<StatusCode, StoreError> { store.add_one().await?; Ok(StatusCode::CREATED) }
             async fn clause<S>(State(store): State<Arc<S>>) -> Result<StatusCode, StoreError> where S: One { store.add_one().await?; Ok(StatusCode::CREATED) }
             async fn several(State(app): State<App>) -> Result<StatusCode, StoreError> { app.two.add_two()?; Ok(StatusCode::CREATED) }
             async fn default(State(app): State<App>) -> StoreError { app.one.missing() }
             async fn unnamed() -> Result<StatusCode, StoreError> { pool().add_one().await?; Ok(StatusCode::CREATED) }",
        ),
        &[
            ("dynamic", "201 409"),
            ("generic", "201 409"),
            ("clause", "201 409"),
            ("several", "201 404? 409?"),
            ("default", "404"),
            ("unnamed", "201 409"),
        ],
    );
}

#[test]
fn traits_that_others_implement() {
    let shown = "pub trait Store { fn get_one(&self) -> Result<String, StoreError>; fn denied(&self) -> StatusCode; }
        trait Hidden { fn own_one(&self) -> Result<String, StoreError>; }
        pub struct Memory;
        impl Store for Memory {
            fn get_one(&self) -> Result<String, StoreError> { Err(StoreError::Missing) }
            fn denied(&self) -> StatusCode { StatusCode::FORBIDDEN }
        }
        impl Hidden for Memory { fn own_one(&self) -> Result<String, StoreError> { Err(StoreError::Missing) } }
        pub async fn show<S: Store>(State(store): State<Arc<S>>) -> Result<String, StoreError> { store.get_one() }
        async fn dynamic(State(store): State<Arc<dyn Store>>) -> StatusCode { store.denied() }
        async fn by_path<S: Store>(State(store): State<S>) -> StatusCode { Store::denied(&store) }
        async fn by_name() -> StatusCode { pool().denied() }
        async fn hidden<S: Hidden>(State(store): State<S>) -> Result<String, StoreError> { store.own_one() }
        async fn concrete(State(store): State<Memory>) -> StatusCode { store.denied() }";
    // Those who build programs with a library.
    let all = [("hidden", "404"), ("concrete", "403")];
    assert_files(
        "axum",
        &[("src/lib.rs", &with(shown))],
        &[
            &[("show", "200? 404 409?"), ("dynamic", "403 .."), ("by_path", "403 .."), ("by_name", "403 ..")],
            &all[..],
        ]
        .concat(),
    );
    assert_seen(
        "axum",
        &with(shown),
        &[&[("show", "404"), ("dynamic", "403"), ("by_path", "403"), ("by_name", "403")], &all[..]].concat(),
    );
    // Macros.
    let by_macro = "macro_rules! stores { ($name:ident) => { impl Store for $name { fn get_one(&self) -> Result<String, StoreError> { Err(StoreError::Duplicate) } fn denied(&self) -> StatusCode { StatusCode::GONE } } } }
        pub struct Disk; stores!(Disk);";
    assert_seen(
        "axum",
        &with(&format!("{shown} {by_macro}")),
        &[&[("dynamic", "403? 410?")], &all[..]].concat(),
    );
    assert_seen(
        "axum",
        &with(&format!("{shown} {by_macro} stores!(Disk + Memory);")),
        &[&[("dynamic", "403? 410? ..")], &all[..]].concat(),
    );
}

#[test]
fn names_that_are_common_or_not_alone() {
    assert_seen(
        "axum",
        &with(
            "struct A; struct B;
             impl A { fn insert(&self) -> Result<(), StatusCode> { Err(StatusCode::CONFLICT) } fn twice(&self) -> Result<(), StatusCode> { Err(StatusCode::GONE) } }
             impl B { fn twice(&self) -> Result<(), StatusCode> { Err(StatusCode::CONFLICT) } fn only(&self, a: u8) -> Result<(), StatusCode> { if a > 1 { Ok(()) } else { Err(StatusCode::GONE) } } }
             async fn common() -> Result<(), StatusCode> { db().insert()?; Ok(()) }
             async fn several() -> Result<(), StatusCode> { db().twice()?; Ok(()) }
             async fn other_arity() -> Result<(), StatusCode> { db().only()?; Ok(()) }
             async fn alone() -> Result<(), StatusCode> { db().only(1)?; Ok(()) }",
        ),
        &[("common", "200 .."), ("several", "200 .."), ("other_arity", "200 .."), ("alone", "200 410")],
    );
}

#[test]
fn extensions_of_types_outside() {
    assert_seen(
        "axum",
        &with(
            "pub trait Need<T> { fn needed(self) -> Result<T, StoreError>; }
             impl<T> Need<T> for Option<T> { fn needed(self) -> Result<T, StoreError> { self.ok_or(StoreError::Missing) } }
             pub trait Coded<T> { fn or_code(self, code: StatusCode) -> Result<T, StatusCode>; }
             impl<T, E> Coded<T> for Result<T, E> { fn or_code(self, code: StatusCode) -> Result<T, StatusCode> { self.map_err(|_| code) } }
             fn check(x: u8) -> Result<u8, StoreError> { if x > 1 { Ok(x) } else { Err(StoreError::Missing) } }
             async fn find() -> Result<Json<u8>, StoreError> { Ok(Json(db().needed()?)) }
             async fn coded() -> Result<Json<u8>, StatusCode> { Ok(Json(check(1).or_code(StatusCode::LOCKED)?)) }
             async fn typed(x: Result<u8, String>) -> Result<Json<u8>, StatusCode> { Ok(Json(x.or_code(StatusCode::GONE)?)) }",
        ),
        &[("find", "200 404"), ("coded", "200 423"), ("typed", "200 410")],
    );
}

#[test]
fn closures_handed_on() {
    assert_seen(
        "axum",
        &with(
            "async fn run<T, F: FnOnce() -> Result<T, StoreError>>(f: F) -> Result<T, StoreError> { f() }
             async fn one() -> Result<StatusCode, StoreError> { run(|| { if x { Err(StoreError::Missing) } else { Ok(StatusCode::OK) } }).await }",
        ),
        &[("one", "200 404")],
    );
}

#[test]
fn arguments_that_are_written_out() {
    assert_seen(
        "axum",
        &with(
            "fn load(id: u32, strict: bool) -> Result<u32, StatusCode> { if strict && id == 0 { return Err(StatusCode::NOT_FOUND); } Ok(id) }
             fn upsert(created: bool) -> StatusCode { if created { StatusCode::CREATED } else { StatusCode::OK } }
             fn named(name: &str) -> StatusCode { if name == \"x\" { StatusCode::GONE } else { StatusCode::OK } }
             fn some(x: Option<u8>) -> Result<u8, StatusCode> { let Some(x) = x else { return Err(StatusCode::NOT_FOUND) }; Ok(x) }
             fn none(x: Option<u8>) -> StatusCode { if x.is_none() { return StatusCode::NOT_FOUND; } StatusCode::OK }
             async fn never() -> Result<Json<u32>, StatusCode> { Ok(Json(load(0, false)?)) }
             async fn nor() -> Result<Json<u32>, StatusCode> { Ok(Json(load(1, true)?)) }
             async fn always() -> Result<Json<u32>, StatusCode> { Ok(Json(load(0, true)?)) }
             async fn asked(id: u32, strict: bool) -> Result<Json<u32>, StatusCode> { Ok(Json(load(id, strict)?)) }
             async fn made() -> StatusCode { upsert(true) }
             async fn text() -> StatusCode { named(\"y\") }
             async fn there() -> Result<Json<u8>, StatusCode> { Ok(Json(some(Some(1))?)) }
             async fn gone() -> StatusCode { none(None) }
             async fn changed() -> StatusCode { let mut done = false; for x in y { done |= x; } if done { StatusCode::OK } else { StatusCode::GONE } }",
        ),
        &[
            ("never", "200"),
            ("nor", "200"),
            ("always", "404"),
            ("asked", "200 404"),
            ("made", "201"),
            ("text", "200"),
            ("there", "200"),
            ("gone", "404"),
            ("changed", "200 410"),
        ],
    );
}

#[test]
fn functions_handed_on() {
    assert_seen(
        "axum",
        &with(
            "async fn run(f: fn(u8) -> Response) -> Response { if x { StatusCode::GONE.into_response() } else { f(1) } }
             fn mapped(n: u8) -> Response { if y { StatusCode::CONFLICT.into_response() } else { StatusCode::OK.into_response() } }
             fn circle(n: u8) -> Response { call(circle) }
             fn call(f: fn(u8) -> Response) -> Response { f(1) }
             struct Held { f: fn(u8) -> Response }
             async fn one() -> Response { run(mapped).await }
             async fn two() -> Response { let f = mapped; f(1) }
             async fn three() -> Response { call(circle) }
             async fn four(held: Held) -> Response { (held.f)(1) }
             async fn five() -> Response { call(elsewhere) }",
        ),
        &[("one", "200 409 410"), ("two", "200 409"), ("three", ".."), ("four", ".."), ("five", "..")],
    );
}

#[test]
fn futures_are_seen_through() {
    assert_seen(
        "axum",
        &with(
            "fn boxed() -> Pin<Box<dyn Future<Output = Result<u8, StoreError>> + Send>> { Box::pin(async move { if x { Ok(1) } else { Err(StoreError::Missing) } }) }
             fn hidden() -> impl Future<Output = Result<StatusCode, StoreError>> { async { Ok(StatusCode::CREATED) } }
             async fn one() -> Result<Json<u8>, StoreError> { Ok(Json(boxed().await?)) }
             fn two() -> impl Future<Output = Result<StatusCode, StoreError>> { hidden() }",
        ),
        &[("one", "200 404"), ("two", "201")],
    );
}

#[test]
fn macros_of_the_workspace() {
    assert_files(
        "axum",
        &[
            (
                "src/lib.rs",
                "#[macro_use] mod macros;
                 use axum::http::StatusCode;
                 macro_rules! circle { () => { circle!() } }
                 async fn one() -> Result<StatusCode, StatusCode> { refuse!(x, CONFLICT); Ok(StatusCode::CREATED) }
                 async fn two() -> Result<StatusCode, StatusCode> { crate::gone!() }
                 async fn three() -> StatusCode { circle!() }
                 async fn four() -> StatusCode { outside!() }",
            ),
            (
                "src/macros.rs",
                "macro_rules! refuse { ($when:expr, $name:ident) => { if $when { return Err(StatusCode::$name); } } }
                 #[macro_export] macro_rules! gone { () => { Err($crate::macros::GONE) } }
                 pub const GONE: axum::http::StatusCode = axum::http::StatusCode::GONE;",
            ),
        ],
        &[("one", "201 409"), ("two", "410"), ("three", ".."), ("four", "..")],
    );
}
