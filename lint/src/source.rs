//! The files of a workspace, the texts that its macros expand to, and places in them.

mod expansion;
mod marks;

use std::sync::{Arc, OnceLock};

pub use self::expansion::{Expansion, Piece};
use self::marks::Marks;

/// A file, by its index in [`Sources`].
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct FileId(pub u32);

/// A place in a file: a range of bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Site {
    /// The file.
    pub file: FileId,
    /// The first byte.
    pub start: u32,
    /// The byte behind the last.
    pub end: u32,
}

impl Site {
    /// Returns `true` if another place is a part of this one.
    #[must_use]
    pub fn contains(self, other: Self) -> bool {
        self.file == other.file && self.start <= other.start && other.end <= self.end
    }
}

/// A line and a column, both from 1; the column counts characters.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Position {
    /// The line.
    pub line: usize,
    /// The column.
    pub column: usize,
}

/// The files of a workspace that could be read, in the order of their paths, and after them the texts of macro
/// expansions.
///
/// The text of an expansion is addressed like that of a file, and has the path of the file with the call.
/// [`Sources::real`] maps a place in it back to the file before it is reported.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

/// A file, or the text that a macro call expands to.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path below the root of the workspace, with `/`.
    pub path: String,
    /// Its text.
    pub text: Arc<str>,
    /// The call that the text comes from; `None` for a file.
    expansion: Option<Arc<Expansion>>,
    /// The marks in a long text, once a place in it is asked for.
    marks: OnceLock<Arc<Marks>>,
}

impl Sources {
    /// Adds a file.
    pub fn add(&mut self, path: String, text: Arc<str>) -> FileId {
        self.push(Source { path, text, expansion: None, marks: OnceLock::new() })
    }

    /// Adds the text that a macro call expands to.
    pub fn expand(&mut self, text: Arc<str>, expansion: Expansion) -> FileId {
        let path = self.get(expansion.call.file).path.clone();
        let expansion = Some(Arc::new(expansion));
        self.push(Source { path, text, expansion, marks: OnceLock::new() })
    }

    /// Returns the place in a file of a token; `None` where a macro writes it.
    #[must_use]
    pub fn real_token(&self, site: Site) -> Option<Site> {
        match &self.get(site.file).expansion {
            Some(expansion) => expansion.passed(site),
            None => Some(site),
        }
    }

    fn push(&mut self, source: Source) -> FileId {
        let file = self.next();
        self.files.push(source);
        file
    }

    /// Returns the file that would be added next.
    #[must_use]
    pub fn next(&self) -> FileId {
        FileId(u32::try_from(self.files.len()).unwrap_or(u32::MAX))
    }

    /// All files, without the texts of expansions.
    pub fn files(&self) -> impl Iterator<Item = FileId> {
        let numbered = (0..).map(FileId).zip(&self.files);
        numbered.filter(|(_, source)| source.expansion.is_none()).map(|(file, _)| file)
    }

    /// Returns `true` if a text is not that of a file, but that of a macro expansion.
    #[must_use]
    pub fn is_expansion(&self, file: FileId) -> bool {
        self.get(file).expansion.is_some()
    }

    /// Returns the place in a file for a place in the text of an expansion: the same tokens, if the call passes them,
    /// else the whole call.
    #[must_use]
    pub fn real(&self, site: Site) -> Site {
        let expansion = self.files.get(site.file.0 as usize).and_then(|source| source.expansion.as_deref());
        expansion.map_or(site, |expansion| expansion.passed(site).unwrap_or(expansion.call))
    }

    /// The file.
    #[must_use]
    pub fn get(&self, file: FileId) -> &Source {
        &self.files[file.0 as usize]
    }

    /// Returns the text at a place; empty if the place is outside the file.
    #[must_use]
    pub fn text(&self, site: Site) -> &str {
        self.get(site.file).text.get(site.start as usize..site.end as usize).unwrap_or_default()
    }

    /// The line of an offset in a text, from 1.
    #[must_use]
    pub fn line_of(text: &str, offset: u32) -> usize {
        let before = text.get(..offset as usize).unwrap_or(text);
        memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1
    }

    /// The line and column of an offset; of one in an expansion that of the place in its file.
    #[must_use]
    pub fn position(&self, file: FileId, offset: u32) -> Position {
        let Site { file, start: offset, .. } = self.real(Site { file, start: offset, end: offset });
        let Source { text, marks, .. } = self.get(file);
        if text.len() >= marks::LONG {
            let marks = marks.get_or_init(|| Arc::new(Marks::of(text)));
            return marks.position(text, offset as usize);
        }
        let before = text.get(..offset as usize).unwrap_or(text);
        let line = before.rfind('\n').map_or(before, |end| &before[end + 1..]);
        Position { line: Self::line_of(text, offset), column: line.chars().count() + 1 }
    }
}
