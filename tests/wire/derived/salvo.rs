//! salvo 1.

use salvo::{Request, Router, handler};

use super::{Failure, Success, assert_answers, outcome};
use crate::salvo::serve;

#[handler]
async fn handle(request: &mut Request) -> Result<Success, Failure> {
    outcome(&request.param::<String>("name").unwrap())
}

#[test]
fn answers() {
    assert_answers(serve(|| Router::with_path("derive/{name}").goal(handle)));
}
