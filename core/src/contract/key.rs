//! The codes that a declared response covers, and the forms in which documents name them.

use core::fmt;

use crate::{Class, Status, StatusSet};

/// The codes that a declared response covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Key {
    /// One code, of any size.
    Code(u32),
    /// Every code of a class: `5xx`.
    Class(Class),
    /// Whatever is not declared otherwise.
    Default,
}

/// The field of a responses object for whatever has no field of its own.
const DEFAULT: &str = "default";

impl Key {
    /// The code, where it is one that fits a status line: 100 to 599.
    #[must_use]
    pub fn code(self) -> Option<u16> {
        match self {
            Self::Code(code) => u16::try_from(code).ok().filter(|code| Class::of(*code).is_some()),
            Self::Class(_) | Self::Default => None,
        }
    }

    /// The status, where it is one of the catalogue.
    #[must_use]
    pub fn status(self) -> Option<Status> {
        self.code().and_then(Status::from_code)
    }

    /// The codes that it covers; none for `default`, which covers the rest.
    #[must_use]
    pub fn codes(self) -> StatusSet {
        match self {
            Self::Code(_) => self.code().map_or(StatusSet::EMPTY, |code| StatusSet::of(&[code])),
            Self::Class(class) => StatusSet::of_class(class),
            Self::Default => StatusSet::EMPTY,
        }
    }

    /// Its place in a list: codes by number, then the classes, then `default`.
    #[must_use]
    pub fn order(self) -> impl Ord {
        match self {
            Self::Code(code) => (0, code),
            Self::Class(class) => (1, u32::from(class.digit())),
            Self::Default => (2, 0),
        }
    }

    /// The number that stands for it in an [`Answer`](crate::verify::Answer): the code, the digit of the class, 0 for
    /// `default`; none for a number that is no code.
    #[must_use]
    pub fn number(self) -> Option<u16> {
        match self {
            Self::Code(_) => self.code(),
            Self::Class(class) => Some(class.digit()),
            Self::Default => Some(0),
        }
    }

    /// Returns the key that a number stands for in an [`Answer`](crate::verify::Answer).
    #[must_use]
    pub fn from_number(number: u16) -> Option<Self> {
        match number {
            0 => Some(Self::Default),
            1..=5 => Class::from_digit(number).map(Self::Class),
            code => Class::of(code).map(|_| Self::Code(code.into())),
        }
    }

    /// The field of a responses object in an OpenAPI document, as its `Display`: `404`, `4XX`, `default`.
    #[must_use]
    pub const fn field(self) -> Field {
        Field(self)
    }

    /// Returns the key of a field of a responses object; a class is written with either case of `x`.
    #[must_use]
    pub fn from_field(field: &str) -> Option<Self> {
        if field == DEFAULT {
            return Some(Self::Default);
        }
        let mut classes = Class::ALL.iter().copied();
        let class = classes.find(|class| class.range().eq_ignore_ascii_case(field));
        class.map(Self::Class).or_else(|| field.parse().ok().map(Self::Code))
    }
}

/// A field of a responses object (OpenAPI 3.1 §4.8.16).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Field(Key);

impl fmt::Display for Field {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            Key::Code(code) => code.fmt(f),
            Key::Class(class) => write!(f, "{}XX", class.digit()),
            Key::Default => f.write_str(DEFAULT),
        }
    }
}

#[cfg(test)]
mod tests {
    extern crate std;

    use std::{string::ToString, vec::Vec};

    use super::*;

    #[test]
    fn codes_come_before_classes_and_default() {
        let mut keys = [
            Key::Default,
            Key::Class(Class::ServerError),
            Key::Code(599),
            Key::Class(Class::Success),
            Key::Code(200),
        ];
        keys.sort_by_key(|key| key.order());
        let fields: Vec<_> = keys.iter().map(|key| key.field().to_string()).collect();
        assert_eq!(fields, ["200", "599", "2XX", "5XX", "default"]);
    }

    #[test]
    fn numbers_and_fields_lead_back_to_their_keys() {
        for key in [Key::Code(404), Key::Code(499), Key::Class(Class::ClientError), Key::Default] {
            assert_eq!(key.number().and_then(Key::from_number), Some(key));
            assert_eq!(Key::from_field(&key.field().to_string()), Some(key));
        }
        assert_eq!(Key::from_field("4xx"), Some(Key::Class(Class::ClientError)));
        assert_eq!(Key::from_field("Default"), None);
        assert_eq!(Key::from_field("x-note"), None);
        assert_eq!(Key::Code(1000).number(), None);
        assert_eq!(Key::from_number(99), None);
    }
}
