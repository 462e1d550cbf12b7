//! The form of lines in a file: indentation and line ends.

/// The indentation before a position, if there is nothing but white space.
pub(crate) fn indentation(text: &str, at: usize) -> Option<&str> {
    let before = text.get(..at)?;
    let line = before.rfind('\n').map_or(before, |end| &before[end + 1..]);
    let line = line.strip_prefix('\u{feff}').unwrap_or(line);
    line.chars().all(char::is_whitespace).then_some(line)
}

/// The line end of a file.
pub(crate) fn line_ending(text: &str) -> &'static str {
    match text.find('\n') {
        Some(at) if text[..at].ends_with('\r') => "\r\n",
        _ => "\n",
    }
}

/// The end of the line after a place, if only white space and a comment follow; else the place itself.
pub(crate) fn line_end(text: &str, at: usize, comment: &str) -> usize {
    let rest = text.get(at..).unwrap_or_default();
    let line = rest.find('\n').map_or(rest, |end| &rest[..end]).trim_end_matches('\r');
    let behind = line.trim_start();
    if behind.is_empty() || behind.starts_with(comment) { at + line.len() } else { at }
}
