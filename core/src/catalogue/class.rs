//! The classes of status codes.

use super::table;
use crate::{Cite, Language, Text};

/// The first digit of a status code (RFC 9110 §15).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// 1xx: interim, a final response follows (RFC 9110 §15.2).
    Informational,
    /// 2xx: received, understood and accepted (RFC 9110 §15.3).
    Success,
    /// 3xx: further action is needed (RFC 9110 §15.4).
    Redirection,
    /// 4xx: the client seems to have erred (RFC 9110 §15.5).
    ClientError,
    /// 5xx: the server failed (RFC 9110 §15.6).
    ServerError,
}

impl Class {
    /// Every class, in order.
    pub const ALL: &'static [Self] =
        &[Self::Informational, Self::Success, Self::Redirection, Self::ClientError, Self::ServerError];

    /// The class of a code; `None` outside 100 to 599.
    ///
    /// ```
    /// use responds_core::Class;
    ///
    /// assert_eq!(Class::of(499), Some(Class::ClientError));
    /// assert_eq!(Class::of(600), None);
    /// ```
    #[must_use]
    pub const fn of(code: u16) -> Option<Self> {
        Self::from_digit(code / 100)
    }

    /// The class with this first digit.
    #[must_use]
    pub const fn from_digit(digit: u16) -> Option<Self> {
        match digit {
            1 => Some(Self::Informational),
            2 => Some(Self::Success),
            3 => Some(Self::Redirection),
            4 => Some(Self::ClientError),
            5 => Some(Self::ServerError),
            _ => None,
        }
    }

    /// The first digit of its codes.
    #[must_use]
    pub const fn digit(self) -> u16 {
        match self {
            Self::Informational => 1,
            Self::Success => 2,
            Self::Redirection => 3,
            Self::ClientError => 4,
            Self::ServerError => 5,
        }
    }

    /// The class as a range: `4xx`.
    #[must_use]
    pub const fn range(self) -> &'static str {
        match self {
            Self::Informational => "1xx",
            Self::Success => "2xx",
            Self::Redirection => "3xx",
            Self::ClientError => "4xx",
            Self::ServerError => "5xx",
        }
    }

    /// Returns `true` if the class means that the request failed: 4xx and 5xx.
    #[must_use]
    pub const fn is_error(self) -> bool {
        matches!(self, Self::ClientError | Self::ServerError)
    }

    /// The section that defines the class.
    #[must_use]
    pub const fn cite(self) -> Cite {
        self.row().0
    }

    /// The name of the class.
    #[must_use]
    pub const fn name(self, language: Language) -> &'static str {
        self.row().1.get(language)
    }

    /// The meaning of the class.
    #[must_use]
    pub const fn description(self, language: Language) -> &'static str {
        self.row().2.get(language)
    }

    /// The section that defines the class, its name and its meaning.
    const fn row(self) -> &'static (Cite, Text, Text) {
        &table::CLASSES[self.digit() as usize - 1]
    }
}
