//! poem 3.

use poem::{Route, get, handler, web::Path};

use super::{Failure, Success, assert_answers, outcome};
use crate::poem::serve;

#[handler]
async fn handle(Path(name): Path<String>) -> Result<Success, Failure> {
    outcome(&name)
}

#[test]
fn answers() {
    assert_answers(serve(|| Route::new().at("/derive/:name", get(handle))));
}
