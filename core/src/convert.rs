//! Conversions from and to the types of other crates.

use core::{error::Error, fmt};

use crate::Status;

/// A number that is no status of the catalogue.
///
/// ```
/// use responds_core::Status;
///
/// let error = Status::try_from(440).unwrap_err();
/// assert_eq!(error.code(), 440);
/// assert_eq!(error.to_string(), "`440` is not a registered status code: use 401 Unauthorized");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownStatus(u16);

impl UnknownStatus {
    /// The number.
    #[must_use]
    pub const fn code(self) -> u16 {
        self.0
    }
}

impl fmt::Display for UnknownStatus {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "`{}` is not a registered status code", self.0)?;
        Status::nearest(self.0).map_or(Ok(()), |status| write!(f, ": use {status}"))
    }
}

impl Error for UnknownStatus {}

impl From<Status> for u16 {
    fn from(status: Status) -> Self {
        status.code()
    }
}

impl TryFrom<u16> for Status {
    type Error = UnknownStatus;

    fn try_from(code: u16) -> Result<Self, UnknownStatus> {
        Self::from_code(code).ok_or(UnknownStatus(code))
    }
}

#[cfg(feature = "http")]
mod http {
    use http::StatusCode;

    use super::UnknownStatus;
    use crate::{Status, StatusSet};

    impl From<Status> for StatusCode {
        fn from(status: Status) -> Self {
            #[expect(
                clippy::expect_used,
                reason = "`http` takes 100 to 999, and the catalogue has 100 to 599"
            )]
            Self::from_u16(status.code()).expect("a status is a number from 100 to 599")
        }
    }

    impl TryFrom<StatusCode> for Status {
        type Error = UnknownStatus;

        fn try_from(code: StatusCode) -> Result<Self, UnknownStatus> {
            Self::try_from(code.as_u16())
        }
    }

    impl FromIterator<StatusCode> for StatusSet {
        fn from_iter<I: IntoIterator<Item = StatusCode>>(codes: I) -> Self {
            codes.into_iter().map(|code| code.as_u16()).collect()
        }
    }
}

#[cfg(feature = "serde")]
mod serde {
    use core::fmt;

    use serde_core::{
        Deserialize, Deserializer, Serialize, Serializer,
        de::{Error, SeqAccess, Unexpected, Visitor},
        ser::SerializeSeq,
    };

    use crate::{Class, Status, StatusSet};

    /// A status is its number.
    impl Serialize for Status {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            serializer.serialize_u16(self.code())
        }
    }

    impl<'de> Deserialize<'de> for Status {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            let code = u16::deserialize(deserializer)?;
            Self::try_from(code).map_err(D::Error::custom)
        }
    }

    /// A set is the list of its codes, smallest first.
    impl Serialize for StatusSet {
        fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
            let mut list = serializer.serialize_seq(Some(self.len()))?;
            self.iter().try_for_each(|code| list.serialize_element(&code))?;
            list.end()
        }
    }

    impl<'de> Deserialize<'de> for StatusSet {
        fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
            deserializer.deserialize_seq(Codes)
        }
    }

    /// Reads a list of codes, in any order.
    struct Codes;

    impl<'de> Visitor<'de> for Codes {
        type Value = StatusSet;

        fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
            f.write_str("a list of status codes, each from 100 to 599")
        }

        fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<StatusSet, A::Error> {
            let mut set = StatusSet::EMPTY;
            while let Some(code) = list.next_element()? {
                if Class::of(code).is_none() {
                    return Err(A::Error::invalid_value(Unexpected::Unsigned(code.into()), &self));
                }
                set = set.with(code);
            }
            Ok(set)
        }
    }
}
