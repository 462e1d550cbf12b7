//! A filter without a path and a method serves every path and every method.
//!
//! dependencies: warp = "0.4"; tokio = "1"
//!
//! ```text
//! METHOD  PATH  HANDLER             DECLARED  RETURNED
//! -       -     service::{closure}  -         200
//! ```

use warp::Filter;

pub async fn serve() {
    let routes = warp::any().map(|| "Hello, World!");
    warp::serve(routes).run(([127, 0, 0, 1], 3030)).await;
}
