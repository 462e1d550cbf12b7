//! One form for different spellings: letter case, width, and the encoding of syllables.

/// Spellings of loan words that mean the same, and the one that is used here.
pub(crate) const SPELLINGS: [(&str, &str); 10] = [
    ("에러", "오류"),
    ("메소드", "메서드"),
    ("컨텐츠", "콘텐츠"),
    ("컨텐트", "콘텐츠"),
    ("리디렉션", "리다이렉트"),
    ("리디렉트", "리다이렉트"),
    ("리다이렉션", "리다이렉트"),
    ("타임 아웃", "타임아웃"),
    ("데이타", "데이터"),
    ("싸이트", "사이트"),
];

/// The text in one form, and in one spelling.
pub(super) fn normal(text: &str) -> String {
    SPELLINGS.iter().fold(one_form(text), |text, (other, ours)| text.replace(other, ours))
}

/// The text in small letters, half-width, with composed syllables.
///
/// Hangul is composed as Unicode §3.12 has it, which is arithmetic; nothing else of the catalogue has a second form,
/// so no table of all of Unicode is needed for it.
pub(crate) fn one_form(text: &str) -> String {
    let mut composed = String::with_capacity(text.len());
    for letter in text.trim().chars().map(narrow).flat_map(char::to_lowercase) {
        match composed.chars().next_back().and_then(|last| compose(last, letter)) {
            Some(syllable) => {
                composed.pop();
                composed.push(syllable);
            }
            None => composed.push(letter),
        }
    }
    composed
}

/// The letters and digits alone.
pub(super) fn squeezed(normal: &str) -> String {
    normal.chars().filter(|letter| letter.is_alphanumeric()).collect()
}

/// The words between spaces and punctuation.
pub(super) fn words(normal: &str) -> impl Iterator<Item = &str> {
    normal.split(|letter: char| !letter.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Returns `true` if a word is written in Hangul syllables, and nothing else but digits and Latin letters beside them.
pub(super) fn is_hangul(word: &str) -> bool {
    word.chars().any(|letter| (FIRST..=LAST).contains(&letter))
}

/// The letters of a word, those of Hangul syllables one by one, so that a slip in one of them is one slip.
pub(super) fn letters(word: &str) -> String {
    word.chars().flat_map(decompose).collect()
}

/// Full-width forms, as East Asian keyboards type them, as ASCII.
fn narrow(letter: char) -> char {
    match letter {
        '\u{3000}' => ' ',
        '\u{FF01}'..='\u{FF5E}' => char::from_u32(u32::from(letter) - 0xFEE0).unwrap_or(letter),
        _ => letter,
    }
}

const FIRST: char = '가';
const LAST: char = '힣';
const LEADS: u32 = 0x1100;
const VOWELS: u32 = 0x1161;
/// One before the first trailing consonant.
const TAILS: u32 = 0x11A7;

/// The syllable that two letters make together, if they do.
fn compose(before: char, letter: char) -> Option<char> {
    let (before, letter) = (u32::from(before), u32::from(letter));
    let base = u32::from(FIRST);
    if (LEADS..LEADS + 19).contains(&before) && (VOWELS..VOWELS + 21).contains(&letter) {
        return char::from_u32(base + ((before - LEADS) * 21 + letter - VOWELS) * 28);
    }
    let open = (base..=u32::from(LAST)).contains(&before) && (before - base).is_multiple_of(28);
    (open && (TAILS + 1..TAILS + 28).contains(&letter)).then(|| char::from_u32(before + letter - TAILS))?
}

/// The letters of a syllable; any other character as it is.
fn decompose(letter: char) -> impl Iterator<Item = char> {
    let index = (FIRST..=LAST).contains(&letter).then(|| u32::from(letter) - u32::from(FIRST));
    let letters = match index {
        Some(index) => {
            let tail = (index % 28 > 0).then_some(TAILS + index % 28);
            [Some(LEADS + index / 588), Some(VOWELS + index % 588 / 28), tail]
        }
        None => [Some(u32::from(letter)), None, None],
    };
    letters.into_iter().flatten().filter_map(char::from_u32)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every syllable, as decomposed as some systems write it.
    #[test]
    fn every_syllable_is_composed() {
        for syllable in FIRST..=LAST {
            let decomposed = letters(&syllable.to_string());
            assert_eq!(
                decomposed.chars().count(),
                if (u32::from(syllable) - 0xAC00) % 28 > 0 { 3 } else { 2 }
            );
            assert_eq!(normal(&decomposed), syllable.to_string());
        }
        assert_eq!(normal(&letters("요청 시간 초과")), "요청 시간 초과");
    }

    #[test]
    fn case_width_and_spelling_do_not_matter() {
        assert_eq!(normal("  ４０４　Ｎｏｔ FOUND "), "404 not found");
        assert_eq!(normal("서버 에러"), "서버 오류");
        assert_eq!(squeezed("if-match, 시간 초과!"), "ifmatch시간초과");
    }
}
