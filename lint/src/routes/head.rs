//! The attributes of an item, read without its body.

use responds_syntax::route;
use syn::{Attribute, Meta, parse::ParseStream};

use super::reader::parsed;

/// The attributes at the start of an item's text, with those inside `cfg_attr`.
pub(super) fn metas(text: &str) -> Vec<Meta> {
    let head = head(text);
    if head.split("#[").skip(1).all(is_inert) {
        return Vec::new();
    }
    parsed::<Head>(head).map(|head| route::metas(&head.0)).unwrap_or_default()
}

/// Returns `true` if the attribute at the start of a text is not about routes, as most are not.
fn is_inert(attribute: &str) -> bool {
    const INERT: &[&str] = &[
        "allow(",
        "cfg(",
        "derive(",
        "doc",
        "expect(",
        "inline",
        "instrument",
        "must_use",
        "test]",
        "tokio::test",
        "tracing::instrument",
    ];
    INERT.iter().any(|name| attribute.starts_with(name))
}

struct Head(Vec<Attribute>);

impl syn::parse::Parse for Head {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer).map(Self)
    }
}

/// The part of an item's text with its attributes and comments.
pub(super) fn head(text: &str) -> &str {
    let mut at = 0;
    loop {
        let rest = &text[at..];
        let skipped = match rest.as_bytes() {
            [b' ' | b'\t' | b'\r' | b'\n', ..] => Some(1),
            [b'/', b'/', ..] => Some(rest.find('\n').unwrap_or(rest.len())),
            [b'/', b'*', ..] => rest.find("*/").map(|end| end + 2),
            [b'#', ..] => attribute(rest),
            _ => None,
        };
        match skipped {
            Some(skipped) if skipped > 0 => at += skipped,
            _ => return &text[..at],
        }
    }
}

/// The length of the attribute with which a text starts.
fn attribute(text: &str) -> Option<usize> {
    let (mut depth, mut quoted, mut escaped) = (0_usize, false, false);
    for (at, byte) in text.bytes().enumerate() {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if quoted => escaped = true,
            b'"' => quoted = !quoted,
            b'[' if !quoted => depth += 1,
            b']' if !quoted => {
                depth = depth.checked_sub(1)?;
                if depth == 0 {
                    return Some(at + 1);
                }
            }
            _ => {}
        }
    }
    None
}
