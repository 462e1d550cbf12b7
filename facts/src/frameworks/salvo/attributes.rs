//! salvo: `#[handler]`, which poem has too, and `#[endpoint(..)]`, which dropshot has too.

use crate::framework::{AttributeFact, Mark};

/// The crates that have them.
pub(super) static CRATES: &[&str] = &["salvo", "salvo_core", "salvo_oapi"];

/// The arguments of dropshot's `#[endpoint]`: salvo's attributes know no method and no path.
static ROUTED: &[Mark] = &[Mark::Named("method"), Mark::Named("path")];

pub(super) static ATTRIBUTES: &[AttributeFact] = &[
    AttributeFact::marker("handler").excluded_by(ROUTED),
    AttributeFact::marker("endpoint").excluded_by(ROUTED),
];
