//! One document, and the response to a request for it.

use super::{condition::matches, policy::policy};

/// A document that is part of the binary.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Document {
    text: &'static str,
    media_type: &'static str,
    policy: Option<&'static str>,
    tag: Tag,
}

/// A response: status, header fields and content, as the frameworks send them.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Answer<'d> {
    /// `true` if the client has the document already.
    pub(crate) unchanged: bool,
    document: &'d Document,
}

impl Document {
    pub(super) fn page(html: &'static str) -> Self {
        Self { policy: policy(html), ..Self::new(html, "text/html; charset=utf-8") }
    }

    /// JSON has no `charset`: it is UTF-8 (RFC 8259 §8.1, §11).
    pub(super) fn json(json: &'static str) -> Self {
        Self::new(json, "application/json")
    }

    fn new(text: &'static str, media_type: &'static str) -> Self {
        Self { text, media_type, policy: None, tag: Tag::of(text) }
    }

    /// The response to `GET` with these lines of `If-None-Match`; for `HEAD`, the framework leaves the content out.
    pub(crate) fn answer<'f>(&self, none_match: impl IntoIterator<Item = &'f [u8]>) -> Answer<'_> {
        Answer { unchanged: matches(none_match, self.tag.as_str()), document: self }
    }
}

impl Answer<'_> {
    /// The status code.
    pub(crate) fn status(&self) -> u16 {
        if self.unchanged { 304 } else { 200 }
    }

    /// The length of the document: what `HEAD` tells in place of the content, with 304 too (RFC 9110 §8.6).
    #[cfg(any(feature = "_messages", feature = "rocket"))]
    pub(crate) fn length(&self) -> usize {
        self.document.text.len()
    }

    /// The content; a 304 has none.
    pub(crate) fn content(&self) -> Option<&'static str> {
        (!self.unchanged).then_some(self.document.text)
    }

    /// The header fields. A 304 has those that a cache needs (RFC 9110 §15.4.5), and the others with a document alone.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (&'static str, &str)> {
        let Document { media_type, policy, tag, .. } = self.document;
        let cached = [("etag", tag.as_str()), ("cache-control", "no-cache")];
        let with_content = [
            Some(("content-type", *media_type)),
            Some(("x-content-type-options", "nosniff")),
            policy.map(|policy| ("content-security-policy", policy)),
        ];
        let with_content = with_content.into_iter().flatten().filter(|_| !self.unchanged);
        cached.into_iter().chain(with_content)
    }
}

/// A strong entity tag: other bytes have another one.
#[derive(Clone, Copy, Debug)]
struct Tag([u8; Tag::LENGTH]);

impl Tag {
    /// A hexadecimal number of 64 bits between two quotes.
    const LENGTH: usize = 18;

    /// The tag of a text, by FNV-1a: the same on every machine and in every build.
    fn of(text: &str) -> Self {
        let hash = text.bytes().fold(0xcbf2_9ce4_8422_2325, |hash: u64, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
        let mut tag = [b'"'; Self::LENGTH];
        let digits = hash.to_be_bytes().into_iter().flat_map(|byte| [byte >> 4, byte & 0xf]);
        for (letter, digit) in tag[1..].iter_mut().zip(digits) {
            *letter = b"0123456789abcdef"[usize::from(digit)];
        }
        Self(tag)
    }

    fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fields(answer: &Answer<'_>) -> Vec<String> {
        answer.fields().map(|(name, value)| format!("{name}: {value}")).collect()
    }

    /// The hashes are those that the authors of FNV publish.
    #[test]
    fn tags_are_strong_and_tell_texts_apart() {
        assert_eq!(Tag::of("").as_str(), "\"cbf29ce484222325\"");
        assert_eq!(Tag::of("a").as_str(), "\"af63dc4c8601ec8c\"");
        assert_eq!(Tag::of("foobar").as_str(), "\"85944171f73967e8\"");
    }

    #[test]
    fn a_document_comes_with_its_fields() {
        let document = Document::json("a");
        let answer = document.answer([]);
        assert_eq!((answer.status(), answer.content()), (200, Some("a")));
        assert_eq!(
            fields(&answer),
            [
                "etag: \"af63dc4c8601ec8c\"",
                "cache-control: no-cache",
                "content-type: application/json",
                "x-content-type-options: nosniff",
            ]
        );
    }

    #[test]
    fn a_known_document_is_not_sent_again() {
        let document = Document::page("a");
        let answer = document.answer([&b"W/\"af63dc4c8601ec8c\""[..]]);
        assert_eq!((answer.status(), answer.content()), (304, None));
        assert_eq!(fields(&answer), ["etag: \"af63dc4c8601ec8c\"", "cache-control: no-cache"]);
    }
}
