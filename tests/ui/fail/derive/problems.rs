//! `#[problems(..)]` with what is no address of a page, twice, and on a variant.

use responds::Responds;
use thiserror::Error;

#[derive(Debug, Error, Responds)]
#[problems("https://example.org/docs#errors")]
enum Anchored {
    #[error("missing")]
    #[status(404)]
    Missing,
}

#[derive(Debug, Error, Responds)]
#[problems("the docs")]
#[error("missing")]
#[status(404)]
struct Spaced;

#[derive(Debug, Error, Responds)]
#[problems]
#[error("missing")]
#[status(404)]
struct Empty;

#[derive(Debug, Error, Responds)]
#[problems("/docs")]
#[problems("/docs")]
#[error("missing")]
#[status(404)]
struct Twice;

#[derive(Debug, Error, Responds)]
enum Variant {
    #[problems("/docs")]
    #[error("missing")]
    #[status(404)]
    Missing,
}

fn main() {}
