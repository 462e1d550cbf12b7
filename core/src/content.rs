//! Media types that HTTP itself gives a meaning.

/// The media type of problem details (RFC 9457 §3).
pub const PROBLEM: &str = "application/problem+json";
