//! poem: `#[handler]`, which salvo has too, and poem-openapi's `#[oai(path = "/x", method = "get")]`.

use crate::framework::{Argument, AttributeFact, Methods, PathArgument, Spelling};

/// The crates that have them.
pub(super) static CRATES: &[&str] = &["poem", "poem_openapi"];

const METHOD: Argument = Argument { name: "method", spelling: Spelling::Text };

/// The attribute of an operation, which poem-openapi lets users rename.
pub static OPERATION: &AttributeFact = &operation();

const fn operation() -> AttributeFact {
    AttributeFact::route("oai", Methods::Many(METHOD), PathArgument::named(&["path"]))
}

pub(super) static ATTRIBUTES: &[AttributeFact] = &[AttributeFact::marker("handler"), operation()];
