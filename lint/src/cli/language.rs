//! The language and the width of a command's output.

use clap::ValueEnum;
use responds_core::Language;

/// The language of an answer.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum Tag {
    /// English
    #[default]
    En,
    /// Korean
    Ko,
}

impl From<Tag> for Language {
    fn from(tag: Tag) -> Self {
        match tag {
            Tag::En => Self::English,
            Tag::Ko => Self::Korean,
        }
    }
}

/// Wider lines than this are hard to read.
const WIDEST: usize = 100;
/// The width for an output that is no terminal.
const ASSUMED: usize = 80;

/// The number of columns of the output.
pub(crate) fn width() -> usize {
    let terminal = terminal_size::terminal_size_of(std::io::stdout());
    terminal.map_or(ASSUMED, |(width, _)| usize::from(width.0).min(WIDEST))
}
