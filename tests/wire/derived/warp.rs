//! warp 0.4.

use warp::Filter as _;

use super::{assert_answers, outcome};
use crate::warp::serve;

#[test]
fn answers() {
    assert_answers(serve(|| warp::path!("derive" / String).map(|name: String| outcome(&name))));
}
