//! salvo 0.88.

#[path = "../wire/salvo/extractors.rs"]
mod extractors;

use std::{net::SocketAddr, sync::LazyLock};

use salvo::oapi::extract::{CookieParam, FormBody, HeaderParam, JsonBody, PathParam, QueryParam};

use crate::{extractors::assert_rejections, facts};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| extractors::serve(extractors::router));

#[test]
fn rejections() {
    // Content that is too large is rejected as any other.
    let attempts = extractors::attempts(400);
    assert_rejections(&facts("salvo", "0.88.1", &[]), *SERVER, &attempts, &[]);
}
