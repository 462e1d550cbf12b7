//! A `match` on the result of a trait object binds the response of the success; the handler itself matches
//! both arms. `file` certainly sends 200 and 404, `plain` 200 and 410, whichever type is behind the trait;
//! 201 is never sent; 200, 404 and 410 are undeclared.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH         HANDLER         DECLARED  RETURNED
//! POST    /file/{id}   service::file   201       200 404 (400)
//! POST    /plain/{id}  service::plain  201       200 410 (400)
//! unreturned_status file 201 at 42
//! undeclared_status file 200 at 44
//! undeclared_status file 404 at 46
//! unreturned_status plain 201 at 50
//! undeclared_status plain 200 at 52
//! undeclared_status plain 410 at 52
//! ```

use axum::{
    Router,
    extract::{Path, State},
    http::StatusCode,
    routing::post,
};

use std::sync::Arc;

pub trait Files: Send + Sync {
    fn get(&self, id: u8) -> Option<Vec<u8>>;
    fn read(&self, id: u8) -> Result<Vec<u8>, String>;
}

pub struct Disk;
impl Files for Disk {
    fn get(&self, id: u8) -> Option<Vec<u8>> {
        match std::fs::read(id.to_string()) {
            Ok(file) => Some(file),
            Err(e) => {
                eprintln!("{e}");
                None
            }
        }
    }
    fn read(&self, id: u8) -> Result<Vec<u8>, String> {
        std::fs::read(id.to_string()).map_err(|e| e.to_string())
    }
}

pub struct Memory(Vec<Vec<u8>>);
impl Files for Memory {
    fn get(&self, id: u8) -> Option<Vec<u8>> {
        self.0.get(usize::from(id)).cloned()
    }
    fn read(&self, id: u8) -> Result<Vec<u8>, String> {
        self.0.get(usize::from(id)).cloned().ok_or_else(String::new)
    }
}

#[utoipa::path(post, path = "/file/{id}", responses((status = 201)))]
async fn file(State(files): State<Arc<dyn Files>>, Path(id): Path<u8>) -> Result<Vec<u8>, StatusCode> {
    match files.get(id) {
        Some(file) => Ok(file),
        None => Err(StatusCode::NOT_FOUND),
    }
}

#[utoipa::path(post, path = "/plain/{id}", responses((status = 201)))]
async fn plain(State(files): State<Arc<dyn Files>>, Path(id): Path<u8>) -> Result<Vec<u8>, StatusCode> {
    if let Ok(file) = files.read(id) { Ok(file) } else { Err(StatusCode::GONE) }
}

pub fn routes() -> Router<Arc<dyn Files>> {
    Router::new().route("/file/{id}", post(file)).route("/plain/{id}", post(plain))
}
