//! salvo 1.

use responds::serve;
use salvo::{Router, handler};

use super::{assert_served, documents};

#[handler]
async fn todos() -> &'static str {
    "[]"
}

#[test]
fn documents_are_served() {
    let address = crate::salvo::serve(|| {
        Router::new()
            .push(Router::with_path("todos").get(todos))
            .push(serve::salvo(documents()))
            .push(Router::with_path("internal").push(serve::salvo(documents())))
    });
    let refused = (405, &["GET", "HEAD"][..]);
    assert_served(address, "", refused);
    assert_served(address, "/internal", refused);
}
