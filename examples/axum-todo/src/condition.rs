//! Versions, and the conditions that requests put on them (RFC 9110 §13).

use std::{convert::Infallible, fmt};

use axum::{
    extract::FromRequestParts,
    http::{
        HeaderMap, HeaderName,
        header::{IF_MATCH, IF_NONE_MATCH},
        request::Parts,
    },
};

use crate::Error;

/// How often a resource was written; shown as an entity tag: `"3"`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Version(u64);

/// A resource, and which version of it this is.
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
    /// A condition that every version fulfils.
    #[cfg(test)]
    pub(crate) fn any() -> Self {
        Self(Tags(vec!["*".to_owned()]))
    }

    /// Goes on only where the client means this version.
    pub fn check(&self, version: Version) -> Result<(), Error> {
        if self.0.any(|tag| tag == version.to_string()) { Ok(()) } else { Err(Error::Changed) }
    }
}

impl IfNoneMatch {
    /// Whether the client holds this version; weak tags count too (RFC 9110 §13.1.2).
    #[must_use]
    pub fn holds(&self, version: Version) -> bool {
        let same = |tag: &str| tag.strip_prefix("W/").unwrap_or(tag) == version.to_string();
        self.0.as_ref().is_some_and(|tags| tags.any(same))
    }
}

impl Tags {
    /// The tags of all fields with the name. No tag of ours has a comma in it.
    fn read(headers: &HeaderMap, name: &HeaderName) -> Option<Self> {
        let lines = headers.get_all(name).iter().filter_map(|line| line.to_str().ok());
        let tags: Vec<_> = lines.flat_map(|line| line.split(',')).map(|tag| tag.trim().to_owned()).collect();
        headers.contains_key(name).then_some(Self(tags))
    }

    fn any(&self, same: impl Fn(&str) -> bool) -> bool {
        self.0.iter().any(|tag| tag == "*" || same(tag))
    }
}

impl<S: Sync> FromRequestParts<S> for IfMatch {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Error> {
        Tags::read(&parts.headers, &IF_MATCH).map(Self).ok_or(Error::Unconditional)
    }
}

impl<S: Sync> FromRequestParts<S> for IfNoneMatch {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        Ok(Self(Tags::read(&parts.headers, &IF_NONE_MATCH)))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tags(line: &'static str) -> Tags {
        let headers = HeaderMap::from_iter([(IF_MATCH, line.parse().expect("a field value"))]);
        Tags::read(&headers, &IF_MATCH).expect("the field is there")
    }

    #[test]
    fn a_change_needs_the_very_version() {
        assert_eq!(IfMatch(tags(r#""3", "1""#)).check(Version(1)), Ok(()));
        assert_eq!(IfMatch(tags("*")).check(Version(1)), Ok(()));
        assert_eq!(IfMatch(tags(r#""2""#)).check(Version(1)), Err(Error::Changed));
        assert_eq!(IfMatch(tags(r#"W/"1""#)).check(Version(1)), Err(Error::Changed));
        assert_eq!(IfMatch(tags("1")).check(Version(1)), Err(Error::Changed));
    }

    #[test]
    fn a_stored_copy_may_be_weak() {
        assert!(IfNoneMatch(Some(tags(r#"W/"1""#))).holds(Version(1)));
        assert!(!IfNoneMatch(Some(tags(r#""2""#))).holds(Version(1)));
        assert!(!IfNoneMatch(None).holds(Version(1)));
    }
}
