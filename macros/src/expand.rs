//! From judgements to tokens.

mod item;
mod report;
mod responds;

pub(crate) use self::responds::responds;
