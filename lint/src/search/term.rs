//! The words of a question, and the forms that they may have in a text.

use super::normal::{is_hangul, letters, words};

/// Words that do not distinguish statuses; they count only if there are no others.
const STOP_WORDS: [&str; 26] = [
    "a",
    "an",
    "and",
    "are",
    "code",
    "codes",
    "for",
    "how",
    "http",
    "i",
    "in",
    "is",
    "of",
    "on",
    "or",
    "status",
    "the",
    "to",
    "what",
    "when",
    "which",
    "with",
    "상태",
    "상태코드",
    "코드",
    "응답코드",
];

/// The particles of Korean nouns, longer ones first.
const PARTICLES: [&str; 43] = [
    "되었습니다",
    "했습니다",
    "합니다",
    "됩니다",
    "입니다",
    "이라면",
    "으로는",
    "에서는",
    "에게는",
    "으로",
    "에서",
    "에게",
    "부터",
    "까지",
    "이나",
    "이란",
    "하는",
    "하기",
    "한다",
    "된다",
    "되는",
    "되면",
    "하면",
    "됐을",
    "했을",
    "이",
    "가",
    "은",
    "는",
    "을",
    "를",
    "에",
    "의",
    "와",
    "과",
    "로",
    "도",
    "만",
    "함",
    "중",
    "됨",
    "된",
    "한",
];

/// A word of the question.
#[derive(Clone, Debug)]
pub(super) struct Term {
    /// As asked.
    pub(super) word: String,
    /// Without the particles that it may carry.
    pub(super) stem: Option<String>,
}

/// The words of a query, without stop words.
pub(super) fn terms(normal: &str) -> Vec<Term> {
    let says_something = |word: &&str| !STOP_WORDS.contains(word);
    let some: Vec<_> = words(normal).filter(says_something).collect();
    let asked = if some.is_empty() { words(normal).collect() } else { some };
    asked.into_iter().map(Term::of).collect()
}

impl Term {
    fn of(word: &str) -> Self {
        Self { word: word.to_owned(), stem: stem(word) }
    }

    pub(super) fn is_hangul(&self) -> bool {
        is_hangul(&self.word)
    }

    /// Returns the splits of one word of Hangul into two, each of two syllables or more.
    pub(super) fn halves(&self) -> impl Iterator<Item = (Self, Self)> {
        let places = self.word.char_indices().map(|(place, _)| place).filter(|_| is_hangul(&self.word));
        places.filter_map(|place| {
            let (one, other) = self.word.split_at(place);
            let long = [one, other].iter().all(|half| half.chars().count() >= 2);
            long.then(|| (Self::of(one), Self::of(other)))
        })
    }

    /// The score of a word of a text, from 1 to 10; none if it does not match.
    pub(super) fn fit(&self, word: &str) -> Option<u32> {
        let stem = self.stem.as_deref().and_then(|stem| fit(stem, word));
        fit(&self.word, word).max(stem.map(|fit| fit - 1))
    }

    /// Returns `true` if a word of a text is the same but for one letter that was added, left out, changed or swapped.
    pub(super) fn slips(&self, word: &str) -> bool {
        [Some(&self.word), self.stem.as_ref()].into_iter().flatten().any(|asked| {
            let (one, other) = (letters(asked), letters(word));
            let long = one.chars().count().min(other.chars().count()) >= 4;
            let numbers = asked.chars().chain(word.chars()).any(|letter| letter.is_ascii_digit());
            long && !numbers && strsim::osa_distance(&one, &other) == 1
        })
    }
}

fn stem(word: &str) -> Option<String> {
    let stems =
        PARTICLES.iter().filter(|_| is_hangul(word)).filter_map(|particle| word.strip_suffix(particle));
    stems.into_iter().find(|stem| stem.chars().count() >= 2).map(str::to_owned)
}

/// The score of one word in another: equal, a prefix, or a part.
fn fit(asked: &str, word: &str) -> Option<u32> {
    // The cheap comparison comes first: it settles most pairs, and there are many.
    let begins = word.starts_with(asked);
    if begins && word.len() == asked.len() {
        return Some(10);
    }
    if begins || word.contains(asked) && is_hangul(asked) {
        let long = asked.chars().count();
        if is_hangul(asked) {
            return (long >= 2).then_some(if begins { 8 } else { 6 });
        }
        let enough = if asked.starts_with(|c: char| c.is_ascii_digit()) { 2 } else { 3 };
        return (long >= enough).then_some(7);
    }
    ends_alike(asked, word).then_some(5)
}

/// The endings of English words in their forms.
const ENDINGS: [&str; 15] =
    ["", "s", "es", "e", "ed", "d", "er", "ers", "ing", "ion", "ions", "or", "y", "ies", "ied"];

/// Returns `true` if two words are forms of one: `redirects` and `redirect`, `caching` and `cache`.
fn ends_alike(one: &str, other: &str) -> bool {
    let shared = one.bytes().zip(other.bytes()).take_while(|(one, other)| one == other).count();
    let ends = |word: &str| word.get(shared..).is_some_and(|end| ENDINGS.contains(&end));
    shared >= 4 && one.is_ascii() && ends(one) && ends(other)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn asked(word: &str) -> Term {
        Term::of(word)
    }

    #[test]
    fn particles_are_left_behind() {
        for word in ["인증이", "인증을", "인증에서", "인증하는", "인증됨"] {
            assert_eq!(asked(word).stem.as_deref(), Some("인증"), "{word}");
            assert_eq!(asked(word).fit("인증"), Some(9));
        }
        assert_eq!(asked("인가").stem, None);
        assert_eq!(asked("timeout").stem, None);
    }

    #[test]
    fn words_fit_from_their_beginning() {
        assert_eq!(asked("auth").fit("authentication"), Some(7));
        assert_eq!(asked("redirects").fit("redirect"), Some(5));
        assert_eq!(asked("caching").fit("cache"), Some(5));
        assert_eq!(asked("retried").fit("retry"), Some(5));
        assert_eq!(asked("state").fit("status"), None);
        assert_eq!(asked("초과").fit("시간초과"), Some(6));
        assert_eq!(asked("out").fit("timeout"), None);
        assert_eq!(asked("40").fit("404"), Some(7));
        assert_eq!(asked("락").fit("락앤락"), None);
    }

    #[test]
    fn one_slip_is_forgiven() {
        assert!(asked("timoeut").slips("timeout") && asked("timeot").slips("timeout"));
        assert!(asked("인즌").slips("인증") && asked("타임아울").slips("타임아웃"));
        assert!(
            !asked("tmoeut").slips("timeout") && !asked("god").slips("gone") && !asked("5041").slips("504")
        );
    }

    #[test]
    fn what_says_nothing_is_left_out_unless_it_is_all() {
        let asked = |text| terms(text).into_iter().map(|term| term.word).collect::<Vec<_>>();
        assert_eq!(asked("what is the code for timeout"), ["timeout"]);
        assert_eq!(asked("상태 코드"), ["상태", "코드"]);
    }
}
