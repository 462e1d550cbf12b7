//! Writes JSON, two spaces deep for each level.

use std::fmt::{self, Display, Formatter, Write};

/// A place in a document where a value is to be written.
pub(super) struct Writer<'f, 'b> {
    f: &'f mut Formatter<'b>,
    depth: usize,
    /// `true` if the object or list that is being written is empty so far.
    empty: bool,
}

impl<'f, 'b> Writer<'f, 'b> {
    pub(super) fn new(f: &'f mut Formatter<'b>) -> Self {
        Self { f, depth: 0, empty: true }
    }

    /// An object with the fields that are written into it.
    pub(super) fn object(&mut self, fields: impl FnOnce(&mut Self) -> fmt::Result) -> fmt::Result {
        self.nested('{', '}', fields)
    }

    /// A list of items, each written by a function.
    pub(super) fn list<T>(
        &mut self,
        items: impl IntoIterator<Item = T>,
        mut item: impl FnMut(&mut Self, T) -> fmt::Result,
    ) -> fmt::Result {
        self.nested('[', ']', |list| {
            items.into_iter().try_for_each(|it| {
                list.line()?;
                item(list, it)
            })
        })
    }

    /// The name of a field, whose value is to be written next.
    pub(super) fn key(&mut self, name: &str) -> Result<&mut Self, fmt::Error> {
        self.line()?;
        self.text(name)?;
        self.f.write_str(": ")?;
        Ok(self)
    }

    pub(super) fn text(&mut self, text: impl Display) -> fmt::Result {
        self.f.write_char('"')?;
        write!(Escaping(self.f), "{text}")?;
        self.f.write_char('"')
    }

    pub(super) fn optional(&mut self, text: Option<impl Display>) -> fmt::Result {
        match text {
            Some(text) => self.text(text),
            None => self.plain("null"),
        }
    }

    /// A number, `true`, `false` or `null`.
    pub(super) fn plain(&mut self, value: impl Display) -> fmt::Result {
        write!(self.f, "{value}")
    }

    fn nested(
        &mut self,
        open: char,
        close: char,
        write: impl FnOnce(&mut Self) -> fmt::Result,
    ) -> fmt::Result {
        self.f.write_char(open)?;
        let around = std::mem::replace(&mut self.empty, true);
        self.depth += 1;
        write(self)?;
        self.depth -= 1;
        if !std::mem::replace(&mut self.empty, around) {
            self.indent()?;
        }
        self.f.write_char(close)
    }

    /// A new line for a field or an item.
    fn line(&mut self) -> fmt::Result {
        if !std::mem::replace(&mut self.empty, false) {
            self.f.write_char(',')?;
        }
        self.indent()
    }

    fn indent(&mut self) -> fmt::Result {
        write!(self.f, "\n{:1$}", "", self.depth * 2)
    }
}

/// Escapes the characters that a string must not contain (RFC 8259 §7).
struct Escaping<'f, 'b>(&'f mut Formatter<'b>);

impl Write for Escaping<'_, '_> {
    fn write_str(&mut self, text: &str) -> fmt::Result {
        text.chars().try_for_each(|letter| match letter {
            '"' | '\\' => write!(self.0, "\\{letter}"),
            '\n' => self.0.write_str("\\n"),
            letter if letter < ' ' => write!(self.0, "\\u{:04x}", u32::from(letter)),
            letter => self.0.write_char(letter),
        })
    }
}
