//! A status that the profile wants.

use axum::Json;
use axum_extra::{
    TypedHeader,
    headers::{Authorization, authorization::Bearer},
};
use responds::responds;

#[responds(200, elsewhere(400), deny(missing_status), strict, framework = axum)]
async fn me(TypedHeader(user): TypedHeader<Authorization<Bearer>>) -> Json<String> {
    Json(user.token().to_owned())
}

fn main() {}
