//! The text that a macro call expands to, and where its tokens come from.

use super::Site;

/// The origin of a text that a macro call expands to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Expansion {
    /// The call, in a file: of a call inside of another expansion the outermost.
    pub call: Site,
    /// The ranges of the text that the call passes, in their order.
    pub pieces: Vec<Piece>,
}

/// A token of an expansion that the call passes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Piece {
    /// Its first byte in the text of the expansion.
    pub start: u32,
    /// Its place in a file.
    pub real: Site,
}

impl Piece {
    fn end(self) -> u32 {
        self.start + (self.real.end - self.real.start)
    }
}

impl Expansion {
    /// Returns the place in a file for a range that starts and ends in tokens which the call passes, in this order.
    pub(super) fn passed(&self, site: Site) -> Option<Site> {
        let first = self.piece(site.start)?;
        let last = self.piece(site.end.max(site.start + 1) - 1)?;
        let start = first.real.start + (site.start - first.start);
        let end = last.real.start + (site.end.max(last.start) - last.start);
        (first.real.file == last.real.file && start <= end).then_some(Site {
            file: first.real.file,
            start,
            end,
        })
    }

    /// Returns the piece that holds a byte.
    fn piece(&self, offset: u32) -> Option<Piece> {
        let behind = self.pieces.partition_point(|piece| piece.start <= offset);
        let piece = *self.pieces.get(behind.checked_sub(1)?)?;
        (offset < piece.end()).then_some(piece)
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use super::*;
    use crate::source::{FileId, Position, Sources};

    #[test]
    fn places_are_given_back_to_the_file() {
        let mut sources = Sources::default();
        let file = sources.add("src/a.rs".to_owned(), Arc::from("\nanswer!(gone, GONE);"));
        let site = |file, start, end| Site { file, start, end };
        let (call, name, status) = (site(file, 1, 21), site(file, 9, 13), site(file, 15, 19));
        let pieces = vec![Piece { start: 3, real: name }, Piece { start: 18, real: status }];
        let text = Arc::from("fn gone() { Status::GONE }");
        let expansion = sources.expand(text, Expansion { call, pieces });
        assert_eq!(sources.get(expansion).path, "src/a.rs");
        assert_eq!(sources.real(site(expansion, 3, 7)), name);
        assert_eq!(sources.real(site(expansion, 4, 6)), site(file, 10, 12));
        assert_eq!(sources.real(site(expansion, 0, 7)), call, "`fn` is not passed");
        assert_eq!(sources.real(site(expansion, 3, 22)), site(file, 9, 19), "from one token to another");
        assert_eq!(sources.real(site(expansion, 24, 26)), call);
        assert_eq!(sources.real(status), status, "a place in a file is real");
        assert_eq!(sources.position(expansion, 3), Position { line: 2, column: 9 });
        assert_eq!(sources.files().collect::<Vec<_>>(), [FileId(0)]);
        assert!(sources.is_expansion(expansion) && !sources.is_expansion(file));
    }
}
