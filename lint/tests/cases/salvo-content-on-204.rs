//! A handler sets 204 and then renders text. What it renders has no place in a 204.
//!
//! dependencies: salvo = "1"
//!
//! ```text
//! METHOD  PATH   HANDLER           DECLARED  RETURNED
//! DELETE  /drop  service::drop_it  -         204
//! body_not_allowed drop_it 204 at 7
//! ```

use salvo::prelude::*;

#[handler]
async fn drop_it(res: &mut Response) {
    res.status_code(StatusCode::NO_CONTENT);
    res.render(Text::Plain("gone"));
}

pub fn router() -> Router {
    Router::with_path("drop").delete(drop_it)
}
