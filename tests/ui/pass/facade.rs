//! The crate under another path: `crate = path` leads there.
#![deny(warnings)]

use axum::Json;

pub mod common {
    pub use ::responds as statuses;
}

use common::statuses::{Rejects, Responds, responds, responses};

#[derive(Debug, thiserror::Error, Responds)]
#[status(crate = crate::facade::common::statuses)]
pub enum Error {
    #[error("missing")]
    #[status(404)]
    Missing,
}

#[derive(Debug, thiserror::Error, Responds)]
#[error("conflict")]
#[status(crate = crate::facade::common::statuses)]
#[status(409)]
pub struct Conflict;

#[derive(Rejects)]
#[rejects(401, crate = crate::facade::common::statuses)]
pub struct Session;

responses! {
    pub Auth = 401, 403, crate = "crate::facade::common::statuses";
}

#[responds(200, 404, ..Auth, crate = crate::facade::common::statuses, framework = axum)]
pub async fn show(_: Session) -> Result<Json<u8>, Error> {
    find().map(Json)
}

fn find() -> Result<u8, Error> {
    Err(Error::Missing)
}
