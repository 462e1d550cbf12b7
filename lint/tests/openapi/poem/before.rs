//! The service from which poem-openapi made `openapi.json`, before its handlers changed.

use poem_openapi::{ApiResponse, OpenApi, OpenApiService, param::Path, payload::Json};

#[derive(ApiResponse)]
pub enum Listed {
    #[oai(status = 200)]
    All(Json<Vec<u32>>),
    /// Half of them.
    #[oai(status = 299)]
    Half,
    /// Switch the proxy.
    #[oai(status = 306)]
    Proxy,
    #[oai(status = 404)]
    None,
}

#[derive(ApiResponse)]
pub enum Removed {
    #[oai(status = 204)]
    Gone(Json<u32>),
}

#[derive(ApiResponse)]
pub enum Secret {
    #[oai(status = 401)]
    Unknown(#[oai(header = "X-Request-Id")] u32),
}

pub struct Api;

#[OpenApi]
impl Api {
    #[oai(path = "/todos", method = "get")]
    async fn list(&self) -> Listed {
        Listed::All(Json(Vec::new()))
    }

    #[oai(path = "/todos", method = "post")]
    async fn create(&self) -> Json<u32> {
        Json(1)
    }

    #[oai(path = "/todos/:id", method = "get")]
    async fn show(&self, id: Path<u32>) -> Json<u32> {
        Json(id.0)
    }

    #[oai(path = "/todos/:id", method = "delete")]
    async fn remove(&self, id: Path<u32>) -> Removed {
        Removed::Gone(Json(id.0))
    }

    #[oai(path = "/todos/:id", method = "put")]
    async fn replace(&self, id: Path<u32>) -> Json<u32> {
        Json(id.0)
    }

    #[oai(path = "/secret", method = "get")]
    async fn secret(&self) -> Secret {
        Secret::Unknown(1)
    }
}

/// The document as it is committed.
pub fn document() -> String {
    OpenApiService::new(Api, "todos", "1").url_prefix("/api").spec()
}
