//! Two dozen handlers of one text pass a status to a helper. Each finding (423 undeclared, 24 times) is at
//! its own handler, and so is "`423` is made here"; the same output for any number of threads.
//!
//! dependencies: axum = "0.8"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH         HANDLER               DECLARED  RETURNED
//! GET     /apia/{id}   service::apia::show   200       200 423 (400)
//! GET     /baku/{id}   service::baku::show   200       200 423 (400)
//! GET     /bern/{id}   service::bern::show   200       200 423 (400)
//! GET     /bonn/{id}   service::bonn::show   200       200 423 (400)
//! GET     /brno/{id}   service::brno::show   200       200 423 (400)
//! GET     /cork/{id}   service::cork::show   200       200 423 (400)
//! GET     /dakar/{id}  service::dakar::show  200       200 423 (400)
//! GET     /doha/{id}   service::doha::show   200       200 423 (400)
//! GET     /graz/{id}   service::graz::show   200       200 423 (400)
//! GET     /kiev/{id}   service::kiev::show   200       200 423 (400)
//! GET     /lima/{id}   service::lima::show   200       200 423 (400)
//! GET     /linz/{id}   service::linz::show   200       200 423 (400)
//! GET     /lome/{id}   service::lome::show   200       200 423 (400)
//! GET     /lviv/{id}   service::lviv::show   200       200 423 (400)
//! GET     /male/{id}   service::male::show   200       200 423 (400)
//! GET     /minsk/{id}  service::minsk::show  200       200 423 (400)
//! GET     /oslo/{id}   service::oslo::show   200       200 423 (400)
//! GET     /quito/{id}  service::quito::show  200       200 423 (400)
//! GET     /riga/{id}   service::riga::show   200       200 423 (400)
//! GET     /rome/{id}   service::rome::show   200       200 423 (400)
//! GET     /sofia/{id}  service::sofia::show  200       200 423 (400)
//! GET     /suva/{id}   service::suva::show   200       200 423 (400)
//! GET     /tunis/{id}  service::tunis::show  200       200 423 (400)
//! GET     /turku/{id}  service::turku::show  200       200 423 (400)
//! undeclared_status show 423 at 12
//! undeclared_status show 423 at 21
//! undeclared_status show 423 at 30
//! undeclared_status show 423 at 39
//! undeclared_status show 423 at 48
//! undeclared_status show 423 at 57
//! undeclared_status show 423 at 66
//! undeclared_status show 423 at 75
//! undeclared_status show 423 at 84
//! undeclared_status show 423 at 93
//! undeclared_status show 423 at 102
//! undeclared_status show 423 at 111
//! undeclared_status show 423 at 120
//! undeclared_status show 423 at 129
//! undeclared_status show 423 at 138
//! undeclared_status show 423 at 147
//! undeclared_status show 423 at 156
//! undeclared_status show 423 at 165
//! undeclared_status show 423 at 174
//! undeclared_status show 423 at 183
//! undeclared_status show 423 at 192
//! undeclared_status show 423 at 201
//! undeclared_status show 423 at 210
//! undeclared_status show 423 at 219
//! ```

use axum::{Router, routing::get};

pub fn unless(ok: bool, status: axum::http::StatusCode) -> Result<(), axum::http::StatusCode> {
    if ok { Ok(()) } else { Err(status) }
}

pub mod bern {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod rome {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod oslo {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod riga {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod cork {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod lima {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod kiev {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod baku {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod doha {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod male {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod suva {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod apia {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod lome {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod bonn {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod graz {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod linz {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod brno {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod lviv {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod turku {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod minsk {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod sofia {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod quito {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod dakar {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub mod tunis {
    use axum::{extract::Path, http::StatusCode};
    #[utoipa::path(get, path = "/{id}", responses((status = 200)))]
    pub async fn show(Path(id): Path<u8>) -> Result<String, StatusCode> {
        super::unless(id > 0, StatusCode::LOCKED)?;
        Ok(id.to_string())
    }
}

pub fn routes() -> Router {
    Router::new()
        .route("/bern/{id}", get(bern::show))
        .route("/rome/{id}", get(rome::show))
        .route("/oslo/{id}", get(oslo::show))
        .route("/riga/{id}", get(riga::show))
        .route("/cork/{id}", get(cork::show))
        .route("/lima/{id}", get(lima::show))
        .route("/kiev/{id}", get(kiev::show))
        .route("/baku/{id}", get(baku::show))
        .route("/doha/{id}", get(doha::show))
        .route("/male/{id}", get(male::show))
        .route("/suva/{id}", get(suva::show))
        .route("/apia/{id}", get(apia::show))
        .route("/lome/{id}", get(lome::show))
        .route("/bonn/{id}", get(bonn::show))
        .route("/graz/{id}", get(graz::show))
        .route("/linz/{id}", get(linz::show))
        .route("/brno/{id}", get(brno::show))
        .route("/lviv/{id}", get(lviv::show))
        .route("/turku/{id}", get(turku::show))
        .route("/minsk/{id}", get(minsk::show))
        .route("/sofia/{id}", get(sofia::show))
        .route("/quito/{id}", get(quito::show))
        .route("/dakar/{id}", get(dakar::show))
        .route("/tunis/{id}", get(tunis::show))
}
