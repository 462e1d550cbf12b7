//! Code that leads in circles, too deep, or nowhere.

use super::{assert_files, assert_seen};

#[test]
fn circles() {
    assert_seen(
        "axum",
        "use axum::http::StatusCode;
         fn even(x: u8) -> Result<u8, StatusCode> { if x == 0 { Ok(0) } else { odd(x - 1) } }
         fn odd(x: u8) -> Result<u8, StatusCode> { if x == 0 { Err(StatusCode::CONFLICT) } else { even(x - 1) } }
         fn endless() -> StatusCode { endless() }
         async fn one() -> Result<StatusCode, StatusCode> { even(4)?; Ok(StatusCode::CREATED) }
         async fn two() -> Result<StatusCode, StatusCode> { odd(4)?; Ok(StatusCode::CREATED) }
         async fn three() -> StatusCode { endless() }",
        &[("one", "201 409"), ("two", "201 409"), ("three", "..")],
    );
}

#[test]
fn aliases_in_a_circle() {
    assert_seen(
        "axum",
        "type A = B; type B = A; type C<T> = Option<C<T>>; type D = D;
         pub struct E(Box<E>); #[derive(Responds)] pub enum F { #[status(transparent)] A(Box<F>), #[status(transparent)] B(G) } #[derive(Responds)] pub enum G { #[status(transparent)] A(F) }
         async fn one() -> Result<(), A> { Err(outside()) }
         async fn two() -> C<u8> { outside() }
         async fn three(e: F) -> F { e }
         async fn four() -> Result<D, E> { outside() }",
        &[("one", ".."), ("two", ".."), ("three", ".."), ("four", "..")],
    );
}

#[test]
fn a_long_chain() {
    let chain = |length: usize| {
        let first = "use axum::http::StatusCode; async fn first() -> StatusCode { f0() }\n";
        let steps = (0..length).map(|at| format!("fn f{at}() -> StatusCode {{ f{}() }}\n", at + 1));
        let steps: Vec<String> = steps.collect();
        first.to_owned() + &steps.concat() + &format!("fn f{length}() -> StatusCode {{ StatusCode::GONE }}")
    };
    assert_seen("axum", &chain(60), &[("first", "410")]);
    assert_seen("axum", &chain(1000), &[("first", "..")]);
}

/// Each as deep as is still parsed, and deeper.
#[test]
fn a_long_chain_of_deep_bodies() {
    for (depth, told) in [(38, "410"), (200, "..")] {
        let nested = |inner: &str| "{".repeat(depth) + inner + &"}".repeat(depth);
        let steps = (0..90)
            .map(|at| format!("fn f{at}() -> StatusCode {{ {} }}\n", nested(&format!("f{}()", at + 1))));
        let steps: Vec<String> = steps.collect();
        let first = "use axum::http::StatusCode; async fn first() -> StatusCode { f0() }\n";
        let code = first.to_owned() + &steps.concat() + "fn f90() -> StatusCode { StatusCode::GONE }";
        assert_seen("axum", &code, &[("first", told)]);
    }
}

#[test]
fn a_wide_tree() {
    let steps = (0..20).map(|at| {
        let next = format!("f{}", at + 1);
        format!("fn f{at}(s: StatusCode) -> StatusCode {{ if x {{ {next}(StatusCode::OK) }} else {{ {next}(StatusCode::GONE) }} }}\n")
    });
    let steps: Vec<String> = steps.collect();
    let first = "use axum::http::StatusCode; async fn first() -> StatusCode { f0(StatusCode::OK) }\n";
    let code = first.to_owned() + &steps.concat() + "fn f20(s: StatusCode) -> StatusCode { s }";
    assert_seen("axum", &code, &[("first", "200 410")]);
}

#[test]
fn what_is_missing() {
    assert_files(
        "axum",
        &[
            ("src/lib.rs", "mod gone; mod broken; use gone::Error; use broken::Other;
                async fn one() -> Result<(), Error> { Err(Error::A) }
                async fn two() -> Result<(), Other> { Err(Other::A) }
                async fn three() -> Missing { Missing }
                impl IntoResponse for Missing { fn into_response(self) -> Response { StatusCode::OK.into_response() } }"),
            ("src/broken.rs", "pub enum Other { A } impl IntoResponse for Other { fn into_response(self) -> Response { ( } }"),
        ],
        &[("one", ".."), ("two", ".."), ("three", "..")],
    );
}
