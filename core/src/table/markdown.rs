//! Text in a cell of a Markdown table, shown as it is.

use core::fmt::{self, Formatter, Write};

use super::list;

/// Prose without markup: it stays in its cell, and no character of it means anything to Markdown,
/// HTML or rustdoc.
#[derive(Clone, Copy, Debug)]
pub struct Prose<'a>(pub &'a str);

/// Code: a span that shows every character as it is.
#[derive(Clone, Copy, Debug)]
pub struct Code<'a>(pub &'a str);

impl fmt::Display for Prose<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        list(f, " ", words(self.0), |word, f| {
            word.char_indices().try_for_each(|(place, letter)| match letter {
                '&' => f.write_str("&amp;"),
                '<' => f.write_str("&lt;"),
                '>' => f.write_str("&gt;"),
                '|' => f.write_str("&#124;"),
                _ if is_markup(letter) || starts_link(word, place) => write!(f, "\\{letter}"),
                _ => f.write_char(letter),
            })
        })
    }
}

impl fmt::Display for Code<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // A bar ends the cell even inside a code span, and how to escape it there is disputed.
        if self.0.contains('|') {
            return write!(f, "<code>{}</code>", Prose(self.0));
        }
        if words(self.0).next().is_none() {
            return Ok(());
        }
        let fence = |f: &mut Formatter<'_>| (0..=longest_run(self.0)).try_for_each(|_| f.write_char('`'));
        let padding = if self.0.contains('`') { " " } else { "" };
        fence(f)?;
        f.write_str(padding)?;
        list(f, " ", words(self.0), |word, f| f.write_str(word))?;
        f.write_str(padding)?;
        fence(f)
    }
}

/// The words of a text, wherever its lines break.
fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(is_space).filter(|word| !word.is_empty())
}

/// Returns `true` if a character separates words: white space, a control, or one that turns the direction of
/// what follows it.
fn is_space(letter: char) -> bool {
    letter.is_whitespace()
        || letter.is_control()
        || matches!(letter, '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}')
}

/// Returns `true` if a character can be markup in some flavour of Markdown.
fn is_markup(letter: char) -> bool {
    matches!(letter, '\\' | '`' | '*' | '_' | '[' | ']' | '~' | '!' | '#' | '$' | '@' | '^')
}

/// Returns `true` if the character at this place makes a bare address, which some renderers turn into a link.
fn starts_link(word: &str, place: usize) -> bool {
    let (before, after) = word.split_at(place);
    let www = before.len().checked_sub(3).and_then(|start| before.get(start..));
    after.starts_with("://")
        || after.starts_with('.') && www.is_some_and(|www| www.eq_ignore_ascii_case("www"))
}

/// The length of the longest run of backticks.
fn longest_run(text: &str) -> usize {
    text.split(|c| c != '`').map(str::len).max().unwrap_or(0)
}
