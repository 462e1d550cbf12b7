//! Look-up of a status by its name, or by a code that was mistyped.

use super::{Class, Row, Scope, State, Status, row_of, table::ROWS};
use crate::unofficial::Unofficial;

impl Row {
    /// Returns `true` if a name is one of the row's; case, spaces and punctuation do not matter.
    pub(super) const fn is_called(&self, name: &str) -> bool {
        if same(self.constant, name)
            || self.is_named() && (same(self.phrase, name) || same(self.name_ko, name))
        {
            return true;
        }
        let mut i = 0;
        while i < self.aliases.len() {
            if same(self.aliases[i], name) {
                return true;
            }
            i += 1;
        }
        false
    }

    /// Every name of the row.
    fn names(&self) -> impl Iterator<Item = &'static str> {
        let given = if self.is_named() { [self.phrase, self.name_ko] } else { [self.constant; 2] };
        given.into_iter().chain([self.constant]).chain(self.aliases.iter().copied())
    }

    /// Returns `true` if its phrase is a name; `(Unused)` is none.
    const fn is_named(&self) -> bool {
        !matches!(self.state, State::Unused)
    }

    /// Returns `true` if the code is one to send: registered for good, and the status of a message.
    const fn is_usable(&self) -> bool {
        matches!(self.state, State::Registered) && !matches!(self.scope, Scope::Embedded | Scope::Historic)
    }
}

/// Returns `true` if two names have the same letters and digits.
const fn same(one: &str, other: &str) -> bool {
    let (one, other) = (one.as_bytes(), other.as_bytes());
    let (mut i, mut j) = (0, 0);
    loop {
        (i, j) = (letter_from(one, i), letter_from(other, j));
        if i == one.len() || j == other.len() {
            return i == one.len() && j == other.len();
        }
        if !one[i].eq_ignore_ascii_case(&other[j]) {
            return false;
        }
        (i, j) = (i + 1, j + 1);
    }
}

/// The index of the next letter or digit from an index on; the length if there is none.
///
/// Beside ASCII, the punctuation of three blocks is passed over: Latin-1, General Punctuation with
/// its curly apostrophe, and that of CJK.
const fn letter_from(name: &[u8], mut i: usize) -> usize {
    while i < name.len() {
        i += match name[i] {
            byte if byte.is_ascii_alphanumeric() => return i,
            byte if byte.is_ascii() => 1,
            0xC2 => 2,
            0xE2 if matches!(name[i + 1], 0x80 | 0x81) => 3,
            0xE3 if name[i + 1] == 0x80 => 3,
            _ => return i,
        };
    }
    i
}

/// See [`Status::nearest`].
pub(super) const fn nearest(code: u16) -> Option<Status> {
    let known = row_of(code);
    if let Some(row) = known
        && row.is_usable()
    {
        return Some(Status(code));
    }
    if let Some(vendors) = Unofficial::from_code(code) {
        return match vendors.instead {
            [best, ..] => Some(Status(*best)),
            [] => None,
        };
    }
    match Class::of(code) {
        Some(class) if known.is_none() => Some(Status(intended(code, class))),
        _ => None,
    }
}

/// The code that clients treat an unknown code of a class as.
const fn intended(code: u16, class: Class) -> u16 {
    let first = class.digit() * 100;
    let swapped = first + code % 10 * 10 + code / 10 % 10;
    if let Some(row) = row_of(swapped)
        && row.is_usable()
    {
        return swapped;
    }
    let mut best = first;
    let mut i = 0;
    while i < ROWS.len() {
        let row = &ROWS[i];
        let closer = best == first || code.abs_diff(row.code) < code.abs_diff(best);
        if row.is_usable() && is_beside(row.code, code) && closer {
            best = row.code;
        }
        i += 1;
    }
    best
}

/// Returns `true` if two codes differ in one of the last two digits, and there by one key of a keyboard.
const fn is_beside(one: u16, other: u16) -> bool {
    if one / 10 == other / 10 {
        is_next_key(one % 10, other % 10)
    } else {
        one / 100 == other / 100 && one % 10 == other % 10 && is_next_key(one / 10 % 10, other / 10 % 10)
    }
}

/// Returns `true` if two digits are neighbours on a keyboard, where 0 follows 9.
const fn is_next_key(one: u16, other: u16) -> bool {
    matches!(one.abs_diff(other), 1 | 9)
}

/// Letters of a name that are looked at; the longest name of the catalogue has 29.
const LONGEST: usize = 40;

/// The letters and digits of a name.
struct Letters {
    letters: [char; LONGEST],
    len: usize,
}

impl Letters {
    /// The letters and digits of a name, in lower case; `None` where they are too many for a name.
    fn of(name: &str) -> Option<Self> {
        let mut letters = Self { letters: ['\0'; LONGEST], len: 0 };
        for letter in name.chars().filter(|c| c.is_alphanumeric()) {
            *letters.letters.get_mut(letters.len)? = letter.to_ascii_lowercase();
            letters.len += 1;
        }
        Some(letters)
    }

    fn as_slice(&self) -> &[char] {
        &self.letters[..self.len]
    }
}

/// See [`Status::nearest_name`].
pub(super) fn nearest_name(name: &str) -> Option<Status> {
    let written = Letters::of(name)?;
    let mut best = None;
    for row in ROWS {
        for known in row.names().filter_map(Letters::of) {
            let slips = distance(written.as_slice(), known.as_slice());
            let allowed = written.len.min(known.len) / 4;
            if slips <= allowed && best.is_none_or(|(least, _)| slips < least) {
                best = Some((slips, Status(row.code)));
            }
        }
    }
    best.map(|(_, status)| status)
}

/// The number of letters to add, remove, change, or swap with the next in order to turn one name
/// into the other: the optimal string alignment distance.
fn distance(one: &[char], other: &[char]) -> usize {
    let mut before_last = [0; LONGEST + 1];
    let mut last: [usize; LONGEST + 1] = core::array::from_fn(|j| j);
    for i in 1..=one.len() {
        let mut row = [i; LONGEST + 1];
        for j in 1..=other.len() {
            let changed = last[j - 1] + usize::from(one[i - 1] != other[j - 1]);
            row[j] = changed.min(last[j] + 1).min(row[j - 1] + 1);
            let swapped = i > 1 && j > 1 && one[i - 1] == other[j - 2] && one[i - 2] == other[j - 1];
            if swapped {
                row[j] = row[j].min(before_last[j - 2] + 1);
            }
        }
        (before_last, last) = (last, row);
    }
    last[other.len()]
}
