//! Messages that are put together in const evaluation.

use super::Sends;
use crate::{Language, Status, StatusSet};

/// The maximum length of a message, in bytes; a longer one is cut.
const LONGEST: usize = 1024;

/// A message, put together piece by piece.
#[derive(Clone, Copy, Debug)]
pub struct Words {
    bytes: [u8; LONGEST],
    len: usize,
}

impl Words {
    /// No words.
    #[must_use]
    pub const fn new() -> Self {
        Self { bytes: [0; LONGEST], len: 0 }
    }

    /// Adds a text; left out whole where it does not fit.
    #[must_use]
    pub const fn text(mut self, text: &str) -> Self {
        let text = text.as_bytes();
        if self.len + text.len() > LONGEST {
            return self;
        }
        let mut i = 0;
        while i < text.len() {
            self.bytes[self.len] = text[i];
            self.len += 1;
            i += 1;
        }
        self
    }

    /// Adds code in backticks.
    #[must_use]
    pub const fn code(self, code: &str) -> Self {
        self.text("`").text(code).text("`")
    }

    /// Adds a number of three digits.
    #[must_use]
    pub const fn number(self, number: u16) -> Self {
        const fn digit(digit: u16) -> u8 {
            b'0' + (digit % 10) as u8
        }
        let digits = [digit(number / 100), digit(number / 10), digit(number)];
        match core::str::from_utf8(&digits) {
            Ok(digits) => self.text(digits),
            Err(_) => self,
        }
    }

    /// Adds a code with its phrase where it has one: `404 Not Found`.
    #[must_use]
    pub const fn status(self, code: u16) -> Self {
        match Status::from_code(code) {
            Some(status) => self.number(code).text(" ").text(status.phrase()),
            None => self.number(code),
        }
    }

    /// Adds codes as they are declared: `404, 409`.
    #[must_use]
    pub const fn codes(self, codes: StatusSet) -> Self {
        let (mut words, mut left, mut first) = (self, codes, true);
        while let Some(code) = left.first() {
            left = left.without(code);
            words = if first { words } else { words.text(", ") }.number(code);
            first = false;
        }
        words
    }

    /// Adds codes, each with its origin: ``404 Not Found from `TodoError::Missing` and 409 …``.
    #[must_use]
    pub const fn sent(self, language: Language, sends: &Sends, codes: StatusSet) -> Self {
        let (mut words, mut left, mut first) = (self, codes, true);
        while let Some(code) = left.first() {
            left = left.without(code);
            words = match (first, left.is_empty()) {
                (true, _) => words,
                (false, true) if matches!(language, Language::English) => words.text(" and "),
                (false, _) => words.text(", "),
            };
            first = false;
            words = words.status(code).source(language, sends.source(code));
        }
        words
    }

    /// Adds the type or variant that sends a status, behind that status.
    #[must_use]
    pub const fn source(self, language: Language, source: Option<&str>) -> Self {
        match (source, language) {
            (None, _) => self,
            (Some(source), Language::English) => self.text(" from ").code(source),
            (Some(source), Language::Korean) => self.text("(").code(source).text(")"),
        }
    }

    /// The message.
    #[must_use]
    pub const fn as_str(&self) -> &str {
        match core::str::from_utf8(self.bytes.split_at(self.len).0) {
            Ok(text) => text,
            Err(_) => "",
        }
    }
}

impl Default for Words {
    fn default() -> Self {
        Self::new()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces() {
        const WORDS: Words = Words::new().code("f").text(" 목록 ").status(404).text(", ").status(299);
        assert_eq!(WORDS.as_str(), "`f` 목록 404 Not Found, 299");
        assert_eq!(Words::new().codes(StatusSet::of(&[409, 404])).as_str(), "404, 409");
    }

    #[test]
    fn what_does_not_fit_is_left_out() {
        let mut words = Words::new();
        for _ in 0..LONGEST {
            words = words.text("목");
        }
        assert!(words.as_str().len() <= LONGEST && words.as_str().len() > LONGEST - 4);
    }
}
