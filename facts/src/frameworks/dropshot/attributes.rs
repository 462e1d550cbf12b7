//! dropshot: `#[endpoint { method = GET, path = "/x" }]` and `#[channel { protocol = WEBSOCKETS, path = "/x" }]`.

use crate::framework::{Argument, AttributeFact, Methods, PathArgument, Spelling};

/// The crates that have them.
pub(super) static CRATES: &[&str] = &["dropshot"];

const METHOD: Argument = Argument { name: "method", spelling: Spelling::Word };
const PATH: PathArgument = PathArgument::named(&["path"]);

pub(super) static ATTRIBUTES: &[AttributeFact] = &[
    AttributeFact::route("endpoint", Methods::One(METHOD), PATH),
    // A channel is opened by a GET that asks for an upgrade.
    AttributeFact::route("channel", Methods::Fixed("GET"), PATH).requires(&["protocol"]),
];
