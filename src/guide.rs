//! The examples of the guide in `docs`, compiled as documentation tests.

#[doc = include_str!("../docs/getting-started.md")]
mod getting_started {}

#[doc = include_str!("../docs/existing-service.md")]
mod existing_service {}

#[doc = include_str!("../docs/grammar.md")]
mod grammar {}

#[doc = include_str!("../docs/serving.md")]
mod serving {}

#[doc = include_str!("../docs/types.md")]
mod types {}

#[doc = include_str!("../docs/openapi.md")]
mod openapi {}
