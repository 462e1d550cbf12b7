//! poem 3.

use poem::{Route, get, handler};
use responds::serve;

use super::{assert_served, documents};

#[handler]
fn todos() -> &'static str {
    "[]"
}

#[test]
fn documents_are_served() {
    let address = crate::poem::serve(|| {
        let routes =
            Route::new().at("/todos", get(todos)).nest("/internal", serve::poem(Route::new(), documents()));
        serve::poem(routes, documents())
    });
    assert_served(address, "", (405, &[]));
    assert_served(address, "/internal", (405, &[]));
}
