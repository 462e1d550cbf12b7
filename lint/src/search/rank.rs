//! Which entries fit a question, and how well.

use std::cmp::Reverse;

use super::{
    Hit,
    index::{Entry, Indexed},
    normal::squeezed,
    term::{Term, terms},
};

/// How much better than a word of it the whole of a text fits, in tenths of a fitting word.
const WHOLE: u32 = 15;
/// The same for a part of a text that is all that was asked for.
const PHRASE: u32 = 11;
/// How well a word fits that a text writes as two.
const JOINED: u32 = 9;
/// How well a word fits that has one slip.
const SLIP: u32 = 4;
/// What fits less well than this part of the best is no answer.
const CUT: u32 = 6;

/// The entries that fit, best first.
pub(super) fn ranked(entries: &[Entry], question: &str) -> Vec<Hit> {
    let question = Question::new(entries, question);
    let mut found: Vec<_> = entries
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
struct Question {
    terms: Vec<Asked>,
    squeezed: String,
}

/// A word of the question, and whether it has to be taken for a slip, since nothing has it as it is.
struct Asked {
    term: Term,
    slip: bool,
}

impl Question {
    fn new(entries: &[Entry], question: &str) -> Self {
        let texts = || entries.iter().flat_map(|entry| &entry.texts);
        let known = |term: &Term| texts().any(|text| fit(term, text).is_some());
        let mut asked = Vec::new();
        for term in terms(question) {
            if known(&term) {
                asked.push(Asked { term, slip: false });
            } else if let Some((one, other)) = term.halves().find(|(one, other)| known(one) && known(other)) {
                asked.extend([one, other].map(|term| Asked { term, slip: false }));
            } else {
                asked.push(Asked { term, slip: true });
            }
        }
        Self { terms: asked, squeezed: squeezed(question) }
    }

    /// How many words of the question an entry has, and how well they fit.
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
        Some((terms, Hit { subject: entry.subject, place: *place, text: shown.clone(), score }))
    }

    /// How well all of the question fits a text at once.
    fn whole(&self, text: &Indexed) -> Option<u32> {
        if self.squeezed.is_empty() {
            return None;
        }
        let phrase = self.terms.len() > 1 && text.squeezed.contains(&self.squeezed);
        (text.squeezed == self.squeezed).then_some(WHOLE).or(phrase.then_some(PHRASE))
    }
}

impl Asked {
    fn fit(&self, text: &Indexed) -> Option<u32> {
        if self.slip {
            return text.words.iter().any(|word| self.term.slips(word)).then_some(SLIP);
        }
        fit(&self.term, text)
    }
}

/// How well a word fits a text: one of its words, or, since Korean is written with and without spaces, all of it.
fn fit(term: &Term, text: &Indexed) -> Option<u32> {
    let word = text.words.iter().filter_map(|word| term.fit(word)).max();
    let spaced = (text.words.len() > 1).then(|| term.fit(&text.squeezed)).flatten();
    let whole = (text.squeezed == term.word).then_some(WHOLE);
    let stem = term.stem.as_ref().is_some_and(|stem| text.squeezed == *stem).then_some(WHOLE - 1);
    // `timeout` is `time-out`.
    let joined =
        text.squeezed.contains(&term.word) && text.words.windows(2).any(|pair| pair.concat() == term.word);
    whole.or(stem).or(word.max(spaced).max(joined.then_some(JOINED)))
}
