//! Statuses that the body handles without sending them.

#![deny(warnings)]
#![allow(clippy::all)]

use axum::{
    extract::Path,
    http::{StatusCode, Uri},
};
use responds::responds;

pub struct Upstream;

impl Upstream {
    pub fn status(&self) -> StatusCode {
        StatusCode::OK
    }

    pub async fn send(&self, _: StatusCode) -> Result<StatusCode, u8> {
        Ok(StatusCode::OK)
    }
}

fn log(_: &str, _: StatusCode) {}

async fn spawn(_: impl Future<Output = StatusCode>) {}

#[responds(204)]
pub async fn compared(_: Uri) -> StatusCode {
    let upstream = Upstream;
    if upstream.status() == StatusCode::NOT_FOUND {
        log("missing", StatusCode::NOT_FOUND);
    }
    let failed = matches!(upstream.status(), StatusCode::BAD_GATEWAY | StatusCode::GATEWAY_TIMEOUT);
    let retry = upstream.status() != StatusCode::OK && !failed;
    while upstream.status() == StatusCode::TOO_MANY_REQUESTS && retry {}
    assert_ne!(upstream.status(), StatusCode::IM_A_TEAPOT);
    StatusCode::NO_CONTENT
}

#[responds(204)]
pub async fn matched() -> StatusCode {
    let upstream = Upstream;
    match upstream.status() {
        StatusCode::NOT_FOUND => StatusCode::NO_CONTENT,
        status if status == StatusCode::CONFLICT => StatusCode::NO_CONTENT,
        StatusCode::OK | StatusCode::CREATED => {
            let StatusCode::OK = upstream.status() else { return StatusCode::NO_CONTENT };
            StatusCode::NO_CONTENT
        }
        _ => StatusCode::NO_CONTENT,
    }
}

#[responds(204)]
pub async fn sent_upstream() -> StatusCode {
    let upstream = Upstream;
    let _ = upstream.send(StatusCode::ACCEPTED).await;
    let kept = [StatusCode::GONE, StatusCode::CONFLICT];
    let pair = (StatusCode::CREATED, 1);
    let named = StatusCode::FORBIDDEN;
    log("all", kept[pair.1]);
    log(named.as_str(), pair.0);
    drop(vec![StatusCode::LOCKED]);
    let _: Result<(), StatusCode> = Err(StatusCode::UNAUTHORIZED);
    StatusCode::NO_CONTENT
}

#[responds(204)]
pub async fn closures() -> StatusCode {
    let never = |wrong: bool| if wrong { return StatusCode::NOT_FOUND } else { StatusCode::OK };
    log("one", never(true));
    let inner = async { StatusCode::CONFLICT };
    spawn(inner).await;
    spawn(async move {
        if true {
            return StatusCode::GONE;
        }
        StatusCode::CREATED
    })
    .await;
    let all: Vec<_> = [1, 2].iter().map(|_| StatusCode::FORBIDDEN).collect();
    log("all", all[0]);
    let tried = || -> Result<(), StatusCode> { Err(StatusCode::UNAUTHORIZED)? };
    let _ = tried();
    fn helper() -> StatusCode {
        return StatusCode::IM_A_TEAPOT;
    }
    log("helper", helper());
    StatusCode::NO_CONTENT
}

#[responds(204, 404)]
pub async fn handled(Path(id): Path<u64>) -> Result<StatusCode, StatusCode> {
    async fn load(id: u64) -> Result<u64, StatusCode> {
        if id == 0 { Err(StatusCode::CONFLICT) } else { Ok(id) }
    }
    match load(id).await {
        Err(StatusCode::CONFLICT) => return Err(StatusCode::NOT_FOUND),
        Err(_) | Ok(_) => {}
    }
    if let Err(status @ (StatusCode::GONE | StatusCode::FORBIDDEN)) = load(id).await {
        log("gone", status);
    }
    let gone: Result<u64, StatusCode> = async { Err::<u64, _>(StatusCode::GONE) }.await;
    let gone = gone.or_else(|status| if status == StatusCode::GONE { Ok::<_, StatusCode>(1) } else { Ok(2) });
    log("gone", StatusCode::from_u16(gone.map_or(500, |_| 200)).unwrap_or(StatusCode::BAD_GATEWAY));
    let labelled = 'found: {
        if id == 0 {
            break 'found StatusCode::BAD_REQUEST;
        }
        StatusCode::OK
    };
    log("labelled", labelled);
    let status = {
        let status = StatusCode::NOT_FOUND;
        log("shadowed", status);
        StatusCode::NO_CONTENT
    };
    Ok(status)
}
