//! Everything that can be found, and the texts by which it is.

use std::collections::HashMap;

use responds_core::{
    Class, Language, Status,
    header::{Asked, Codes},
    rules, unofficial,
};

use super::{
    Place,
    normal::{normal, squeezed, words},
};
use crate::explain::Subject;

/// Everything that can be found.
pub(super) struct Index {
    pub(super) entries: Vec<Entry>,
    /// Every word of their texts, once.
    pub(super) words: Vec<String>,
}

/// Something that can be found.
pub(super) struct Entry {
    pub(super) subject: Subject,
    pub(super) texts: Vec<Indexed>,
}

/// A text by which it is found.
pub(super) struct Indexed {
    pub(super) place: Place,
    pub(super) shown: String,
    /// Its words, by their places in the index.
    pub(super) words: Vec<usize>,
    /// Its letters and digits without any characters between.
    pub(super) squeezed: String,
}

impl Index {
    pub(super) fn new() -> Self {
        let classes = Class::ALL.iter().map(|class| class_entry(*class));
        let unofficial = unofficial::ALL.iter().filter(|known| Status::from_code(known.code).is_none());
        let rules = rules::ALL.iter().copied().map(rule);
        let entries = classes.chain(Status::all().map(status)).chain(unofficial.map(vendor)).chain(rules);
        let mut index = Self { entries: entries.collect(), words: Vec::new() };
        let mut known = HashMap::new();
        for text in index.entries.iter_mut().flat_map(|entry| &mut entry.texts) {
            let normal = normal(&text.shown);
            text.squeezed = squeezed(&normal);
            for word in words(&normal) {
                let next = known.len();
                text.words.push(*known.entry(word.to_owned()).or_insert(next));
            }
        }
        index.words = vec![String::new(); known.len()];
        for (word, place) in known {
            index.words[place] = word;
        }
        index
    }
}

impl Entry {
    fn of(subject: Subject) -> Self {
        Self { subject, texts: Vec::new() }
    }

    fn put(&mut self, place: Place, texts: impl IntoIterator<Item = impl Into<String>>) {
        let texts = texts.into_iter().map(Into::into).filter(|text: &String| !text.is_empty());
        self.texts.extend(texts.map(|shown| Indexed {
            place,
            shown,
            words: Vec::new(),
            squeezed: String::new(),
        }));
    }
}

fn status(status: Status) -> Entry {
    let mut entry = Entry::of(Subject::Status(status));
    entry.put(Place::Code, [status.code().to_string()]);
    entry.put(Place::Name, [status.constant()]);
    entry.put(Place::Name, status.aliases().iter().copied());
    for language in Language::ALL.iter().copied() {
        entry.put(Place::Name, [status.name(language)]);
        entry.put(Place::Keyword, status.keywords(language).iter().copied());
        entry.put(Place::Text, [status.description(language)]);
        entry.put(Place::Class, [status.class().name(language)]);
        entry.put(Place::Confusion, status.confusions().map(|confusion| confusion.difference.get(language)));
    }
    for rule in status.fields().filter(|rule| matches!(rule.codes, Codes::Code(_))) {
        let place = if rule.asked == Asked::Nothing { Place::Field } else { Place::Asked };
        entry.put(place, [rule.field]);
        entry.put(Place::Note, Language::ALL.iter().flat_map(|to| [rule.note.get(*to), rule.when.get(*to)]));
    }
    for fit in status.methods().filter(|fit| matches!(fit.codes, Codes::Code(_))) {
        entry.put(Place::Method, fit.methods.iter().copied());
        entry.put(Place::Note, Language::ALL.iter().flat_map(|to| [fit.reason.get(*to), fit.when.get(*to)]));
    }
    for known in unofficial::ALL.iter().filter(|known| known.instead.contains(&status.code())) {
        entry.put(Place::Instead, [known.code.to_string()]);
        entry.put(Place::Instead, [known.name, known.vendor, known.meaning.en, known.meaning.ko]);
    }
    if let Some(known) = unofficial::Unofficial::from_code(status.code()) {
        entry.put(Place::Keyword, [known.vendor, known.meaning.en]);
    }
    entry
}

fn class_entry(class: Class) -> Entry {
    let mut entry = Entry::of(Subject::Class(class));
    entry.put(Place::Code, [class.range()]);
    for language in Language::ALL {
        entry.put(Place::Name, [class.name(*language)]);
        entry.put(Place::Text, [class.description(*language)]);
    }
    entry
}

fn vendor(known: &'static unofficial::Unofficial) -> Entry {
    let mut entry = Entry::of(Subject::Unofficial(known));
    entry.put(Place::Code, [known.code.to_string()]);
    entry.put(Place::Name, [known.name]);
    entry.put(Place::Keyword, known.vendor.split(", "));
    entry.put(Place::Text, [known.meaning.en, known.meaning.ko]);
    entry
}

fn rule(rule: &'static responds_core::rule::Rule) -> Entry {
    let mut entry = Entry::of(Subject::Rule(rule));
    entry.put(Place::Name, [rule.id]);
    entry.put(Place::Text, [rule.summary.en, rule.summary.ko]);
    entry.put(Place::Note, [rule.why.en, rule.why.ko]);
    entry
}
