//! The media types of content, by the names of its types.

/// JSON.
pub const JSON: &str = "application/json";
/// Text.
pub const TEXT: &str = "text/plain; charset=utf-8";
/// Bytes of which nothing else is known.
pub const BINARY: &str = "application/octet-stream";
pub use responds_core::content::PROBLEM;

/// The wrappers that give the content in them a media type, by their last name.
static WRAPPERS: &[(&str, &str)] = &[
    ("Json", JSON),
    ("Problem", PROBLEM),
    ("Form", "application/x-www-form-urlencoded"),
    ("Html", "text/html; charset=utf-8"),
    ("RawHtml", "text/html; charset=utf-8"),
    ("Xml", "application/xml"),
    ("Yaml", "application/yaml"),
    ("MsgPack", "application/msgpack"),
    ("PlainText", TEXT),
    ("RawText", TEXT),
    ("Text", TEXT),
    ("RawJson", JSON),
    ("Sse", "text/event-stream"),
    ("EventStream", "text/event-stream"),
];

/// The types of content that are text or bytes themselves.
static PLAIN: &[(&str, &str)] =
    &[("String", TEXT), ("str", TEXT), ("Bytes", BINARY), ("BytesMut", BINARY), ("Body", BINARY)];

/// Returns the media type that a wrapper of this name gives its content.
#[must_use]
pub fn of_wrapper(name: &str) -> Option<&'static str> {
    WRAPPERS.iter().find(|(wrapper, _)| *wrapper == name).map(|(_, media_type)| *media_type)
}

/// Returns the media type of a type of this name that is no wrapper, if that is not JSON.
#[must_use]
pub fn of_plain(name: &str) -> Option<&'static str> {
    PLAIN.iter().find(|(plain, _)| *plain == name).map(|(_, media_type)| *media_type)
}
