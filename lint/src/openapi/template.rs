//! Path templates in the spelling of any framework: `{id}`, `:id`, `<id>`, `{*rest}`, `<rest..>`, `{id:\d+}`.

use std::fmt;

/// A path with parameters, in any notation.
///
/// ```
/// use cargo_responds::openapi::Template;
///
/// let rocket = Template::parse("/lists/<id>/files/<path..>?<page>");
/// assert_eq!(rocket.to_string(), "/lists/{id}/files/{path}");
/// assert_eq!(rocket.shape(), Template::parse("/lists/:list/files/*").shape());
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Template {
    pieces: Vec<Piece>,
}

/// A part of a template.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
enum Piece {
    Text(String),
    Parameter(String),
}

impl Template {
    /// Parses a template; a segment that is not a parameter in any spelling is text.
    #[must_use]
    pub fn parse(path: &str) -> Self {
        let mut template = Self::default();
        let mut rest = path;
        while let Some(next) = rest.chars().next() {
            // The query is not part of the path; rocket writes it after the path.
            if next == '?' {
                break;
            }
            let starts_segment = template.starts_segment();
            let (name, length) = match next {
                '{' => enclosed(rest, '{', '}'),
                '<' => enclosed(rest, '<', '>'),
                ':' | '*' if starts_segment => bare(rest),
                _ => None,
            }
            .unzip();
            if let (Some(name), Some(length)) = (name, length) {
                template.parameter(&name);
                rest = &rest[length..];
            } else {
                template.text(next);
                rest = &rest[next.len_utf8()..];
            }
        }
        template
    }

    /// The names of its parameters, in order, each once.
    pub fn parameters(&self) -> impl Iterator<Item = &str> {
        self.pieces.iter().filter_map(|piece| match piece {
            Piece::Parameter(name) => Some(name.as_str()),
            Piece::Text(_) => None,
        })
    }

    /// The template without the names of its parameters and without slashes at its end: equal for two spellings of
    /// one path.
    #[must_use]
    pub fn shape(&self) -> String {
        let shape: String = self
            .pieces
            .iter()
            .map(|piece| match piece {
                Piece::Text(text) => text.as_str(),
                Piece::Parameter(_) => "{}",
            })
            .collect();
        shape.trim_end_matches('/').to_owned()
    }

    fn starts_segment(&self) -> bool {
        match self.pieces.last() {
            None => true,
            Some(Piece::Text(text)) => text.ends_with('/'),
            Some(Piece::Parameter(_)) => false,
        }
    }

    fn text(&mut self, letter: char) {
        match self.pieces.last_mut() {
            Some(Piece::Text(text)) => text.push(letter),
            _ => self.pieces.push(Piece::Text(letter.to_string())),
        }
    }

    /// Adds a parameter; one without a name, or with a name that is taken, gets one of its own.
    fn parameter(&mut self, written: &str) {
        let is_taken = |name: &str| self.parameters().any(|known| known == name);
        let number = self.parameters().count() + 1;
        let name = if written.is_empty() || is_taken(written) {
            let mut name = format!("{}{number}", if written.is_empty() { "p" } else { written });
            while is_taken(&name) {
                name.push('_');
            }
            name
        } else {
            written.to_owned()
        };
        self.pieces.push(Piece::Parameter(name));
    }
}

/// As OpenAPI writes it: `/lists/{id}/files/{path}`.
impl fmt::Display for Template {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.pieces.iter().try_for_each(|piece| match piece {
            Piece::Text(text) => f.write_str(text),
            Piece::Parameter(name) => write!(f, "{{{name}}}"),
        })
    }
}

/// The name in `{name}`, `{*name}`, `{name:regex}`, `<name..>`, and the length of all of it.
fn enclosed(text: &str, open: char, close: char) -> Option<(String, usize)> {
    let mut depth = 0_usize;
    for (at, letter) in text.char_indices() {
        if letter == open {
            depth += 1;
        } else if letter == close {
            depth -= 1;
            if depth == 0 {
                return Some((cleaned(&text[1..at]), at + 1));
            }
        } else if letter == '/' && depth == 0 {
            return None;
        }
    }
    None
}

/// The name in `:name`, `*name`, `:name<regex>`, and the length of all of it.
fn bare(text: &str) -> Option<(String, usize)> {
    let end = text.find('/').unwrap_or(text.len());
    let segment = &text[..end];
    let name = segment.trim_start_matches([':', '*']);
    let is_word = |letter: char| letter == '_' || letter.is_alphanumeric();
    let word = name.find(|letter| !is_word(letter)).unwrap_or(name.len());
    let is_parameter = segment.starts_with('*') || word > 0;
    is_parameter.then(|| {
        let pattern = name[word..].starts_with('<').then(|| enclosed(&name[word..], '<', '>')).flatten();
        let length = segment.len() - name.len() + word + pattern.map_or(0, |(_, length)| length);
        (name[..word].to_owned(), length)
    })
}

/// A name without the marks of a rest and without a pattern.
fn cleaned(inner: &str) -> String {
    let name = inner.split([':', '|']).next().unwrap_or_default();
    let name = name.trim().trim_start_matches(['*', '+', '?']).trim_end_matches("..");
    let is_name = name.chars().all(|letter| letter.is_alphanumeric() || "_-.$".contains(letter));
    if is_name { name.to_owned() } else { String::new() }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn is(written: &str, expected: &str) {
        assert_eq!(Template::parse(written).to_string(), expected);
    }

    #[test]
    fn every_spelling_of_a_parameter() {
        is("/todos/{id}", "/todos/{id}");
        is("/todos/:id/", "/todos/{id}/");
        is("/todos/<id>", "/todos/{id}");
        is("/todos/{id:\\d{1,3}}/x", "/todos/{id}/x");
        is("/todos/:id<\\d+>/x", "/todos/{id}/x");
        is("/todos/<\\d+>", "/todos/{p1}");
        is("/files/{*path}", "/files/{path}");
        is("/files/{**path}", "/files/{path}");
        is("/files/*path", "/files/{path}");
        is("/files/*", "/files/{p1}");
        is("/files/<path..>", "/files/{path}");
        is("/files/{tail:.*}", "/files/{tail}");
        is("/todos?<page>&<size>", "/todos");
    }

    #[test]
    fn text_stays_text() {
        is("", "");
        is("/", "/");
        is("/할일/a:b/c*d", "/할일/a:b/c*d");
        is("/v1/{name}:cancel", "/v1/{name}:cancel");
        is("/a/{name}.{extension}", "/a/{name}.{extension}");
        is("/open/{name", "/open/{name");
        is("/:/x", "/:/x");
    }

    #[test]
    fn names_are_given_once() {
        is("/{id}/{id}", "/{id}/{id2}");
        is("/{}/{}", "/{p1}/{p2}");
        is("/{p2}/{}", "/{p2}/{p2_}");
    }

    #[test]
    fn shapes_ignore_names_and_the_last_slash() {
        let shape = |path: &str| Template::parse(path).shape();
        assert_eq!(shape("/a/:b/*c"), "/a/{}/{}");
        assert_eq!(shape("/a/{x}/"), shape("/a/<y>"));
        assert_eq!(shape("/"), "");
        assert_ne!(shape("/a/{x}"), shape("/a/x"));
    }
}
