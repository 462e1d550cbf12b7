//! Media types that are none.

use responds::responds;

#[responds(200(content_type = "json"), 404(content_type = 1), 409(content_type = "/"), 500(content_type))]
fn handler() {}

fn main() {}
