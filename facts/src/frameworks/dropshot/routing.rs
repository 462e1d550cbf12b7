//! dropshot: its attributes say all of a route, and it has no middleware.

use crate::routing::Routing;

pub(super) static ROUTING: Routing = Routing { crates: &["dropshot"], ..Routing::NONE };
