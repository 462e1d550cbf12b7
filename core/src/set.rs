//! Sets of status codes that can be built and compared in const evaluation.

use core::fmt;

use crate::Class;

/// The smallest status code there is (RFC 9110 §15).
const FIRST: u16 = 100;
/// The number of possible codes: 100 to 599.
const SPAN: u16 = 500;
/// Words of 64 bits that hold one bit for each of them.
const WORDS: usize = SPAN.div_ceil(64) as usize;

/// A set of status codes, each between 100 and 599.
///
/// It holds any code in that range, assigned or not; a number outside of it is no status code (RFC 9110 §15) and is
/// never a member. 64 bytes, no allocation, all of it `const`.
///
/// ```
/// use responds_core::StatusSet;
///
/// const DECLARED: StatusSet = StatusSet::of(&[201, 404]);
/// const SENT: StatusSet = StatusSet::of(&[201, 404, 409]);
///
/// assert!(DECLARED.is_subset(SENT));
/// assert_eq!(SENT.difference(DECLARED).iter().collect::<Vec<_>>(), [409]);
/// ```
#[derive(Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct StatusSet([u64; WORDS]);

impl StatusSet {
    /// The set without members.
    pub const EMPTY: Self = Self([0; WORDS]);

    /// Every number that can be a status code: 100 to 599.
    pub const ALL: Self = {
        let mut set = Self::EMPTY;
        let mut code = FIRST;
        while code < FIRST + SPAN {
            set = set.with(code);
            code += 1;
        }
        set
    };

    /// The set of these codes; numbers outside 100 to 599 are left out.
    #[must_use]
    pub const fn of(codes: &[u16]) -> Self {
        let mut set = Self::EMPTY;
        let mut i = 0;
        while i < codes.len() {
            set = set.with(codes[i]);
            i += 1;
        }
        set
    }

    /// Every code of a class, assigned or not.
    #[must_use]
    pub const fn of_class(class: Class) -> Self {
        let mut set = Self::EMPTY;
        let mut code = class.digit() * 100;
        let end = code + 100;
        while code < end {
            set = set.with(code);
            code += 1;
        }
        set
    }

    /// This set and one more code; unchanged for numbers outside 100 to 599.
    #[must_use]
    pub const fn with(mut self, code: u16) -> Self {
        if let Some((word, bit)) = place(code) {
            self.0[word] |= bit;
        }
        self
    }

    /// This set without one code.
    #[must_use]
    pub const fn without(mut self, code: u16) -> Self {
        if let Some((word, bit)) = place(code) {
            self.0[word] &= !bit;
        }
        self
    }

    /// The codes that are in either set.
    #[must_use]
    pub const fn union(mut self, other: Self) -> Self {
        let mut i = 0;
        while i < WORDS {
            self.0[i] |= other.0[i];
            i += 1;
        }
        self
    }

    /// The codes that are in both sets.
    #[must_use]
    pub const fn intersection(mut self, other: Self) -> Self {
        let mut i = 0;
        while i < WORDS {
            self.0[i] &= other.0[i];
            i += 1;
        }
        self
    }

    /// The codes that are in this set and not in the other.
    #[must_use]
    pub const fn difference(mut self, other: Self) -> Self {
        let mut i = 0;
        while i < WORDS {
            self.0[i] &= !other.0[i];
            i += 1;
        }
        self
    }

    /// Returns `true` if a code is a member.
    #[must_use]
    pub const fn contains(&self, code: u16) -> bool {
        match place(code) {
            Some((word, bit)) => self.0[word] & bit != 0,
            None => false,
        }
    }

    /// Returns `true` if every member is in the other set too.
    #[must_use]
    pub const fn is_subset(&self, other: Self) -> bool {
        self.difference(other).is_empty()
    }

    /// Returns `true` if there is no member.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        let mut i = 0;
        while i < WORDS {
            if self.0[i] != 0 {
                return false;
            }
            i += 1;
        }
        true
    }

    /// The number of members.
    #[must_use]
    pub const fn len(&self) -> usize {
        let mut sum = 0;
        let mut i = 0;
        while i < WORDS {
            sum += self.0[i].count_ones() as usize;
            i += 1;
        }
        sum
    }

    /// The smallest member.
    #[must_use]
    #[allow(clippy::cast_possible_truncation, reason = "a word has 64 bits, and there are few words")]
    pub const fn first(&self) -> Option<u16> {
        let mut i = 0;
        while i < WORDS {
            if self.0[i] != 0 {
                return Some(FIRST + 64 * i as u16 + self.0[i].trailing_zeros() as u16);
            }
            i += 1;
        }
        None
    }

    /// The members, smallest first.
    pub fn iter(&self) -> impl Iterator<Item = u16> + use<> {
        let mut left = *self;
        core::iter::from_fn(move || {
            let first = left.first()?;
            left = left.without(first);
            Some(first)
        })
    }
}

/// The word that holds a code's bit, and that bit.
const fn place(code: u16) -> Option<(usize, u64)> {
    if code < FIRST || code >= FIRST + SPAN {
        return None;
    }
    let index = code - FIRST;
    Some(((index / 64) as usize, 1 << (index % 64)))
}

impl fmt::Debug for StatusSet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_set().entries(self.iter()).finish()
    }
}

impl FromIterator<u16> for StatusSet {
    fn from_iter<I: IntoIterator<Item = u16>>(codes: I) -> Self {
        codes.into_iter().fold(Self::EMPTY, Self::with)
    }
}

#[cfg(test)]
mod tests {
    extern crate std;
    use std::vec::Vec;

    use super::*;

    #[test]
    fn every_code_is_its_own_member() {
        for code in 100..600 {
            assert_eq!(StatusSet::of(&[code]).iter().collect::<Vec<_>>(), [code]);
            assert_eq!(StatusSet::of(&[code]).first(), Some(code));
        }
    }

    #[test]
    fn what_is_no_status_code_is_no_member() {
        for code in [0, 1, 99, 600, 999, u16::MAX] {
            assert!(StatusSet::of(&[code]).is_empty());
            assert!(!StatusSet::of(&[100, 599]).contains(code));
        }
    }

    #[test]
    fn classes_divide_the_range() {
        let all =
            Class::ALL.iter().fold(StatusSet::EMPTY, |set, class| set.union(StatusSet::of_class(*class)));
        assert_eq!(all.len(), 500);
        assert!(StatusSet::of_class(Class::ClientError).contains(499));
        assert!(!StatusSet::of_class(Class::ClientError).contains(500));
    }

    #[test]
    fn set_algebra() {
        let (a, b) = (StatusSet::of(&[200, 404, 599]), StatusSet::of(&[404, 500]));
        assert_eq!(a.union(b), StatusSet::of(&[200, 404, 500, 599]));
        assert_eq!(a.intersection(b), StatusSet::of(&[404]));
        assert_eq!(a.difference(b), StatusSet::of(&[200, 599]));
        assert_eq!(a.without(404), a.difference(b));
        assert!(StatusSet::EMPTY.is_subset(a) && !a.is_subset(b));
    }
}
