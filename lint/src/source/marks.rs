//! Lines and columns of a long text: places in it are found without reading all that is before them.

use super::Position;

/// The bytes between two marks.
const STEP: usize = 4096;

/// A text shorter than this is read from its start for each place.
pub(super) const LONG: usize = 16 * STEP;

/// The position of every 4,096th byte of a text.
#[derive(Clone, Debug)]
pub(super) struct Marks(Vec<Position>);

impl Marks {
    pub(super) fn of(text: &str) -> Self {
        let mut at = Position { line: 1, column: 1 };
        let mut marks = vec![at];
        for bytes in text.as_bytes().chunks(STEP) {
            at = after(at, bytes);
            marks.push(at);
        }
        Self(marks)
    }

    /// The position of an offset in the same text.
    pub(super) fn position(&self, text: &str, offset: usize) -> Position {
        let (offset, mark) = (offset.min(text.len()), offset.min(text.len()) / STEP);
        let start = self.0.get(mark).copied().unwrap_or(Position { line: 1, column: 1 });
        after(start, text.as_bytes().get(mark * STEP..offset).unwrap_or_default())
    }
}

/// The position behind some bytes. A character counts with its first byte.
pub(super) fn after(start: Position, bytes: &[u8]) -> Position {
    bytes.iter().fold(start, |Position { line, column }, byte| match byte {
        b'\n' => Position { line: line + 1, column: 1 },
        0x80..=0xbf => Position { line, column },
        _ => Position { line, column: column + 1 },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_agree_with_a_scan() {
        let line = "한글 and text, ".repeat(700);
        let text = format!("{line}\n\n{line}\r\nend");
        let marks = Marks::of(&text);
        let start = Position { line: 1, column: 1 };
        for offset in (0..=text.len()).filter(|offset| text.is_char_boundary(*offset)) {
            let before = &text[..offset];
            let last = before.rsplit('\n').next().unwrap();
            let (line, column) = (before.matches('\n').count() + 1, last.chars().count() + 1);
            assert_eq!(marks.position(&text, offset), Position { line, column }, "{offset}");
            if offset % 997 == 0 {
                assert_eq!(after(start, before.as_bytes()), Position { line, column });
            }
        }
        assert_eq!(marks.position(&text, text.len() + 9), marks.position(&text, text.len()));
        assert_eq!(Marks::of("").position("", 0), start);
    }
}
