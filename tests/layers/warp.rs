//! The filters of warp that ask for a feature.

use std::{net::SocketAddr, sync::LazyLock};

use warp::{
    Filter as _, Reply, filters::BoxedFilter, filters::compression, http::StatusCode, reply::Response,
};

use crate::{attempt::Attempt, framework, rows::assert_rows, server};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    server::run(async move |tell| {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        tell.send(listener.local_addr().unwrap()).unwrap();
        warp::serve(filters()).incoming(listener).run().await;
    })
});

fn filters() -> BoxedFilter<(Response,)> {
    macro_rules! row {
        ($name:literal, $around:expr) => {
            warp::path("layer")
                .and(warp::path($name))
                .and(handler())
                .with($around)
                .map(|reply| Reply::into_response(reply))
                .boxed()
        };
    }
    let gzip = row!("warp::compression::gzip", compression::gzip());
    let brotli = row!("warp::compression::brotli", compression::brotli());
    let deflate = row!("warp::compression::deflate", compression::deflate());
    gzip.or(brotli).unify().or(deflate).unify().boxed()
}

fn handler() -> BoxedFilter<(Response,)> {
    let status = |query: String| if query == "failed" { StatusCode::CONFLICT } else { StatusCode::ACCEPTED };
    let query = warp::query::raw().or(warp::any().map(String::new)).unify();
    query.map(move |query| status(query).into_response()).boxed()
}

const ROWS: [&str; 3] =
    ["layer/warp::compression::gzip", "layer/warp::compression::brotli", "layer/warp::compression::deflate"];

#[test]
fn rows() {
    let attempts =
        ROWS.into_iter().flat_map(|row| [Attempt::get(row, 202, ""), Attempt::get(row, 409, "?failed")]);
    let elsewhere = include_str!("../wire/warp/layers.rs");
    assert_rows(framework("warp"), *SERVER, &attempts.collect::<Vec<_>>(), &[], elsewhere);
}
