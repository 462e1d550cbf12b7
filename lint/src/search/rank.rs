//! Scores the entries of the index for a question.

use std::cmp::Reverse;

use super::{
    Hit,
    index::{Entry, Index, Indexed},
    normal::squeezed,
    term::{Term, terms},
};

/// The bonus for a whole text over a word of it, in tenths of a matching word.
const WHOLE: u32 = 15;
/// The same for a part of a text that is all that was asked for.
const PHRASE: u32 = 11;
/// The score of a word that a text writes as two.
const JOINED: u32 = 9;
/// The score of a word with one typing mistake.
const SLIP: u32 = 4;
/// The fraction of the best score below which a hit is dropped.
const CUT: u32 = 6;

/// The entries that fit, best first.
pub(super) fn ranked(index: &Index, question: &str) -> Vec<Hit> {
    let question = Question::new(index, question);
    let mut found: Vec<_> = index
        .entries
        .iter()
        .enumerate()
        .filter_map(|(i, entry)| {
            let (terms, hit) = question.ask(entry)?;
            Some((Reverse(terms), Reverse(hit.score), i, hit))
        })
        .collect();
    found.sort_by_key(|(terms, score, i, _)| (*terms, *score, *i));
    let Some((most, Reverse(best), ..)) = found.first() else { return Vec::new() };
    let (most, least) = (*most, best / CUT);
    let hits = found.into_iter().filter(|(terms, Reverse(score), ..)| *terms == most && *score >= least);
    hits.map(|(.., hit)| hit).collect()
}

/// A question, as far as it can be answered.
struct Question<'a> {
    terms: Vec<Asked<'a>>,
    squeezed: String,
}

/// A word of the question.
struct Asked<'a> {
    term: Term,
    /// The score of each word of the index.
    fits: Vec<Option<u32>>,
    words: &'a [String],
}

impl<'a> Question<'a> {
    fn new(index: &'a Index, question: &str) -> Self {
        let mut asked = Vec::new();
        for term in terms(question) {
            let halves = || term.halves().map(|(one, other)| [one, other].map(|half| Asked::of(half, index)));
            let whole = Asked::of(term.clone(), index);
            if whole.is_in(index) {
                asked.push(whole);
            } else if let Some(halves) = halves().find(|halves| halves.iter().all(|half| half.is_in(index))) {
                asked.extend(halves);
            } else {
                asked.push(Asked::slip(term, index));
            }
        }
        Self { terms: asked, squeezed: squeezed(question) }
    }

    /// The number of words of the question in an entry, and their scores.
    fn ask(&self, entry: &Entry) -> Option<(usize, Hit)> {
        let best = |score: &dyn Fn(&Indexed) -> Option<u32>| {
            let scores = entry.texts.iter().enumerate();
            let scores =
                scores.filter_map(|(i, text)| Some((score(text)? * text.place.weight(), Reverse(i))));
            scores.max()
        };
        let all = u32::try_from(self.terms.len()).unwrap_or(u32::MAX);
        let whole = best(&|text| self.whole(text)).map(|(score, at)| (score * all, at));
        let each: Vec<_> = self.terms.iter().filter_map(|asked| best(&|text| asked.fit(text))).collect();
        let by_words = each.iter().max().map(|(_, at)| (each.iter().map(|(score, _)| score).sum(), *at));
        let (score, Reverse(at)) = whole.max(by_words)?;
        let terms = if whole.is_some() { self.terms.len() } else { each.len() };
        let Indexed { place, shown, .. } = &entry.texts[at];
        let complete = terms == self.terms.len();
        Some((terms, Hit { subject: entry.subject, place: *place, text: shown.clone(), score, complete }))
    }

    /// The score of the whole question in a text.
    fn whole(&self, text: &Indexed) -> Option<u32> {
        if self.squeezed.is_empty() {
            return None;
        }
        let phrase = self.terms.len() > 1 && text.squeezed.contains(&self.squeezed);
        (text.squeezed == self.squeezed).then_some(WHOLE).or(phrase.then_some(PHRASE))
    }
}

impl<'a> Asked<'a> {
    fn of(term: Term, index: &'a Index) -> Self {
        let fits = index.words.iter().map(|word| term.fit(word)).collect();
        Self { term, fits, words: &index.words }
    }

    /// A word that nothing has as it is: it has to be a slip.
    fn slip(term: Term, index: &'a Index) -> Self {
        let fits = index.words.iter().map(|word| term.slips(word).then_some(SLIP)).collect();
        Self { term, fits, words: &index.words }
    }

    /// Returns `true` if anything has the word.
    fn is_in(&self, index: &Index) -> bool {
        let texts = || index.entries.iter().flat_map(|entry| &entry.texts);
        self.fits.iter().any(Option::is_some) || texts().any(|text| self.fit(text).is_some())
    }

    /// The score of the word in a text.
    fn fit(&self, text: &Indexed) -> Option<u32> {
        let whole = (text.squeezed == self.term.word).then_some(WHOLE);
        let stem = self.term.stem.as_ref().is_some_and(|stem| text.squeezed == *stem).then_some(WHOLE - 1);
        let word = text.words.iter().filter_map(|word| self.fits[*word]).max();
        whole.or(stem).or(word.max(self.spaced(text)))
    }

    /// The score of the word in several words of a text: Korean is written with and without spaces, and `timeout` is
    /// `time-out`.
    fn spaced(&self, text: &Indexed) -> Option<u32> {
        if text.words.len() < 2 {
            return None;
        }
        if self.term.is_hangul() {
            return self.term.fit(&text.squeezed);
        }
        let is_it =
            |pair: &[usize]| self.term.word.strip_prefix(&self.words[pair[0]]) == Some(&self.words[pair[1]]);
        let joined = text.squeezed.contains(&self.term.word) && text.words.windows(2).any(is_it);
        joined.then_some(JOINED)
    }
}
