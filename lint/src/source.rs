//! The files of a workspace, and places in them.

use std::sync::Arc;

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

/// The files of a workspace that could be read, in the order of their paths.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    files: Vec<Source>,
}

/// A file.
#[derive(Clone, Debug)]
pub struct Source {
    /// Its path below the root of the workspace, with `/`.
    pub path: String,
    /// What stands in it.
    pub text: Arc<str>,
}

impl Sources {
    /// Adds a file.
    pub fn add(&mut self, path: String, text: Arc<str>) -> FileId {
        self.files.push(Source { path, text });
        FileId(u32::try_from(self.files.len() - 1).unwrap_or(u32::MAX))
    }

    /// All files.
    pub fn files(&self) -> impl Iterator<Item = FileId> + use<> {
        (0..u32::try_from(self.files.len()).unwrap_or(u32::MAX)).map(FileId)
    }

    /// The file.
    #[must_use]
    pub fn get(&self, file: FileId) -> &Source {
        &self.files[file.0 as usize]
    }

    /// What stands at a place; nothing, where the place is outside the file.
    #[must_use]
    pub fn text(&self, site: Site) -> &str {
        self.get(site.file).text.get(site.start as usize..site.end as usize).unwrap_or_default()
    }

    /// The line and column of an offset.
    #[must_use]
    pub fn position(&self, file: FileId, offset: u32) -> Position {
        let text = &self.get(file).text;
        let before = text.get(..offset as usize).unwrap_or(text);
        let line = before.rfind('\n').map_or(before, |end| &before[end + 1..]);
        Position {
            line: memchr::memchr_iter(b'\n', before.as_bytes()).count() + 1,
            column: line.chars().count() + 1,
        }
    }
}
