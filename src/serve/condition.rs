//! `If-None-Match`: the copies that a client has (RFC 9110 §13.1.2).

/// Returns `true` if one of the entity tags in these field lines is this one, compared weakly, or a line is `*`.
///
/// A line that does not parse matches nothing: the document is sent again.
pub(super) fn matches<'f>(lines: impl IntoIterator<Item = &'f [u8]>, tag: &str) -> bool {
    lines.into_iter().any(|line| is_in(line, tag.as_bytes()))
}

fn is_in(line: &[u8], tag: &[u8]) -> bool {
    let mut rest = line.trim_ascii();
    if rest == b"*" {
        return true;
    }
    while !rest.is_empty() {
        let Some((listed, behind)) = entity_tag(rest) else { return false };
        if listed == tag {
            return true;
        }
        let behind = behind.trim_ascii_start();
        match behind.strip_prefix(b",") {
            Some(next) => rest = next,
            None => return false,
        }
        // Empty members of a list count for nothing (RFC 9110 §5.6.1.2).
        while let [b',' | b' ' | b'\t', next @ ..] = rest {
            rest = next;
        }
    }
    false
}

/// The entity tag at the start of a line, without a `W/`, and the bytes behind it. A comma may be part of a tag.
fn entity_tag(line: &[u8]) -> Option<(&[u8], &[u8])> {
    let tag = line.strip_prefix(b"W/").unwrap_or(line);
    let inside = tag.strip_prefix(b"\"")?;
    let end = inside.iter().position(|byte| *byte == b'"')?;
    tag.split_at_checked(end + 2)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn says(line: &str, expected: bool) {
        assert_eq!(matches([line.as_bytes()], "\"a\""), expected, "{line}");
    }

    #[test]
    fn tags_are_compared_weakly_and_found_in_lists() {
        for line in
            ["\"a\"", "W/\"a\"", " \"b\" , \"a\"", "\"b\",W/\"a\"", "\"b\",, ,\"a\"", "\"x, y\", \"a\"", "*"]
        {
            says(line, true);
        }
    }

    #[test]
    fn what_is_no_such_tag_matches_nothing() {
        for line in [
            "",
            ",",
            "\"b\"",
            "a",
            "\"a",
            "\"A\"",
            "\"\"",
            "w/\"a\"",
            "\"b, \"a\"",
            "\"b\" \"a\"",
            "*, x",
            "'a'",
        ] {
            says(line, false);
        }
    }

    #[test]
    fn several_lines_are_one_list() {
        assert!(matches([&b"\"b\""[..], b"\xff", b"\"a\""], "\"a\""));
        assert!(!matches([], "\"a\""));
    }
}
