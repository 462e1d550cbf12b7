//! Under `strict` a body that is not read is an error: here it nests too deep.

#![allow(unused_parens)]

use responds::responds;

#[responds(200, strict, framework = axum)]
async fn too_deep() -> axum::http::StatusCode {
    let _ = ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))));
    axum::http::StatusCode::NOT_FOUND
}

fn main() {}
