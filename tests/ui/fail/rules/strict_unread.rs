//! Under `strict` a body that is not read is an error: here it nests too deep, and is written to an argument.

use responds::responds;

#[responds(200, strict, framework = axum)]
async fn too_deep() -> axum::http::StatusCode {
    let _ = ((((((((((((((((((((((((((((((((((((((((((((((((((((((((((((1))))))))))))))))))))))))))))))))))))))))))))))))))))))))))));
    axum::http::StatusCode::NOT_FOUND
}

#[responds(200, strict)]
#[salvo::handler]
async fn argument(res: &mut salvo::Response) {
    res.render("done");
}

fn main() {}
