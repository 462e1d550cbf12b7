//! Tests, one file per source.
