//! The typed replies of `responds`, whose status is part of their name.

/// A typed reply.
#[derive(Debug)]
pub struct Reply {
    /// The name of the type.
    pub name: &'static str,
    /// Its status.
    pub code: u16,
    /// The header field that its constructors set.
    pub field: Option<&'static str>,
}

/// The typed replies; `Reply<201, T>` has its status as an argument.
pub static ALL: &[Reply] = &[
    Reply { name: "Accepted", code: 202, field: LOCATION },
    Reply { name: "Created", code: 201, field: LOCATION },
    Reply { name: "Found", code: 302, field: LOCATION },
    Reply { name: "MovedPermanently", code: 301, field: LOCATION },
    Reply { name: "NoContent", code: 204, field: None },
    Reply { name: "NotModified", code: 304, field: None },
    Reply { name: "PartialContent", code: 206, field: RANGE },
    Reply { name: "PermanentRedirect", code: 308, field: LOCATION },
    Reply { name: "RangeNotSatisfiable", code: 416, field: RANGE },
    Reply { name: "ResetContent", code: 205, field: None },
    Reply { name: "SeeOther", code: 303, field: LOCATION },
    Reply { name: "TemporaryRedirect", code: 307, field: LOCATION },
];

const LOCATION: Option<&str> = Some("Location");
const RANGE: Option<&str> = Some("Content-Range");

/// The library that has them.
pub const LIBRARY: &str = "responds";

/// The reply whose status is its first generic argument.
pub const BY_NUMBER: &str = "Reply";

/// Returns the typed reply of this name.
#[must_use]
pub fn named(name: &str) -> Option<&'static Reply> {
    ALL.iter().find(|reply| reply.name == name)
}
