//! A warp filter without a path serves any method and any path.
//!
//! dependencies: warp = "0.4"; tokio = "1"
//!
//! ```text
//! METHOD  PATH  HANDLER             DECLARED  RETURNED
//! -       -     service::{closure}  -         200
//! ```

use warp::Filter;

#[tokio::main]
async fn main() {
    let routes = warp::any().map(|| "Hello, World!");
    warp::serve(routes).run(([127, 0, 0, 1], 3030)).await;
}
