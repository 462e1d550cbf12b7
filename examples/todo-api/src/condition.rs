//! Versions, and the conditions that requests put on them (RFC 9110 §13).

use std::fmt;

use crate::{Changed, Rejection};

/// The number of times that a resource was written; shown as an entity tag: `"3"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version(u64);

/// A resource with its version.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Versioned<T> {
    /// The version.
    pub version: Version,
    /// The resource.
    pub value: T,
}

/// `If-Match`, which a request that changes something must have: 428 where it has none.
#[derive(Clone, Debug)]
pub struct IfMatch(Tags);

/// `If-None-Match`, by which a client says what it holds already.
#[derive(Clone, Debug)]
pub struct IfNoneMatch(Option<Tags>);

/// The entity tags of a field, or `*`.
#[derive(Clone, Debug)]
struct Tags(Vec<String>);

impl<T> Versioned<T> {
    /// The first version.
    pub const fn new(value: T) -> Self {
        Self { version: Version(1), value }
    }

    /// Writes a new version.
    pub fn change(&mut self, change: impl FnOnce(&mut T)) {
        change(&mut self.value);
        self.version.0 += 1;
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "\"{}\"", self.0)
    }
}

impl IfMatch {
    /// The condition in all fields of this name.
    pub fn read<'a>(fields: impl IntoIterator<Item = &'a str>) -> Result<Self, Rejection> {
        Tags::read(fields).map(Self).ok_or(Rejection::Unconditional)
    }

    /// A condition that every version fulfils.
    #[cfg(test)]
    pub(crate) fn any() -> Self {
        Self(Tags(vec!["*".to_owned()]))
    }

    /// Goes on only where the client means this version.
    pub fn check(&self, version: Version) -> Result<(), Changed> {
        if self.0.any(|tag| tag == version.to_string()) { Ok(()) } else { Err(Changed) }
    }
}

impl IfNoneMatch {
    /// The condition in all fields of this name.
    #[must_use]
    pub fn read<'a>(fields: impl IntoIterator<Item = &'a str>) -> Self {
        Self(Tags::read(fields))
    }

    /// Returns `true` if the client has this version; weak tags count too (RFC 9110 §13.1.2).
    #[must_use]
    pub fn holds(&self, version: Version) -> bool {
        let same = |tag: &str| tag.strip_prefix("W/").unwrap_or(tag) == version.to_string();
        self.0.as_ref().is_some_and(|tags| tags.any(same))
    }
}

impl Tags {
    /// The tags of all fields with one name; `None` without a field. No tag of ours has a comma in it.
    fn read<'a>(fields: impl IntoIterator<Item = &'a str>) -> Option<Self> {
        let mut fields = fields.into_iter().peekable();
        fields.peek()?;
        Some(Self(fields.flat_map(|field| field.split(',')).map(|tag| tag.trim().to_owned()).collect()))
    }

    fn any(&self, same: impl Fn(&str) -> bool) -> bool {
        self.0.iter().any(|tag| tag == "*" || same(tag))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(line: &'static str) -> Tags {
        Tags::read([line]).expect("the field is there")
    }

    #[test]
    fn a_change_needs_the_very_version() {
        assert_eq!(IfMatch(tags(r#""3", "1""#)).check(Version(1)), Ok(()));
        assert_eq!(IfMatch(tags("*")).check(Version(1)), Ok(()));
        assert_eq!(IfMatch(tags(r#""2""#)).check(Version(1)), Err(Changed));
        assert_eq!(IfMatch(tags(r#"W/"1""#)).check(Version(1)), Err(Changed));
        assert_eq!(IfMatch::read([]).err(), Some(Rejection::Unconditional));
        assert_eq!(IfMatch(tags("1")).check(Version(1)), Err(Changed));
    }

    #[test]
    fn a_stored_copy_may_be_weak() {
        assert!(IfNoneMatch(Some(tags(r#"W/"1""#))).holds(Version(1)));
        assert!(!IfNoneMatch(Some(tags(r#""2""#))).holds(Version(1)));
        assert!(!IfNoneMatch(None).holds(Version(1)));
    }
}
