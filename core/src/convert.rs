//! Conversions from and to the types of other crates.
