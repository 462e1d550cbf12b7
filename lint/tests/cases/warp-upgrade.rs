//! warp: a handler that takes over the connection sends 101.
//!
//! dependencies: warp = "0.4"
//!
//! ```text
//! METHOD  PATH  HANDLER          DECLARED  RETURNED
//! -       /a    service::socket  -         101 (?)
//! -       /b    service::/b      -         101 (?)
//! ```

use warp::{Filter, Rejection, Reply, ws::{WebSocket, Ws}};

async fn serve(_: WebSocket) {}

fn socket(ws: Ws) -> impl Reply {
    ws.on_upgrade(|socket| serve(socket))
}

pub fn routes() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
    let named = warp::path("a").and(warp::ws()).map(socket);
    named.or(warp::path("b").and(warp::ws()).map(|ws: Ws| ws.on_upgrade(serve)))
}
