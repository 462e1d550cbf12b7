//! From judgements to tokens.

mod item;
mod report;
mod responds;
#[cfg(test)]
mod tests;

pub(crate) use self::responds::responds;
