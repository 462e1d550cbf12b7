//! The target of a response.

use std::fmt::{self, Display, Write};

/// A reference to a URI, as a field value.
///
/// Every byte that no URI has, and no field either, is percent-encoded: that is how an IRI becomes a
/// URI (RFC 3987 §3.1), and it leaves nothing that could fail, or end the field early.
pub(super) fn location(uri: impl Display) -> String {
    let mut encoded = Encoded(String::new());
    // A `String` takes everything, and the value of a type that cannot write itself ends there.
    let _ = write!(encoded, "{uri}");
    encoded.0
}

struct Encoded(String);

impl Write for Encoded {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        let mut rest = text;
        while let Some(place) = rest.bytes().position(|byte| !byte.is_ascii_graphic()) {
            let (fine, other) = rest.split_at(place);
            let end = other.bytes().position(|byte| byte.is_ascii_graphic()).unwrap_or(other.len());
            let (other, behind) = other.split_at(end);
            self.0.push_str(fine);
            other.bytes().try_for_each(|byte| write!(self.0, "%{byte:02X}"))?;
            rest = behind;
        }
        self.0.push_str(rest);
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_uri_stays_as_it_is() {
        for uri in ["/todos/7?done=1&q=%20#top", "https://example.org/", "", "../..", "/a'b~[c]"] {
            assert_eq!(location(uri), uri);
        }
        assert_eq!(location(format_args!("/todos/{}", 7)), "/todos/7");
    }

    #[test]
    fn what_no_uri_has_is_encoded() {
        assert_eq!(location("/할 일/7"), "/%ED%95%A0%20%EC%9D%BC/7");
        assert_eq!(location("/a\r\nSet-Cookie: b"), "/a%0D%0ASet-Cookie:%20b");
        assert_eq!(location("\0é\x7f"), "%00%C3%A9%7F");
    }
}
