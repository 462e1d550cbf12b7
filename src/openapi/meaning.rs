//! The responses of types, grouped by the field of a responses object.

use std::collections::BTreeMap;

use responds_core::{
    Language,
    contract::Key,
    verify::{Answer, Content, Sends},
};

/// One documented response, whatever it means.
#[derive(Clone, Debug, Default)]
pub(crate) struct Meaning {
    texts: Vec<&'static str>,
    /// The media types of its content, as far as they are known.
    pub(crate) media_types: Vec<&'static str>,
    /// The names of its header fields.
    pub(crate) fields: Vec<&'static str>,
}

impl Meaning {
    /// When it is sent: one text as it is, several as a list.
    pub(crate) fn description(&self) -> String {
        match &self.texts[..] {
            [text] => (*text).to_owned(),
            several => several.iter().map(|text| format!("- {text}")).collect::<Vec<_>>().join("\n"),
        }
    }

    fn take(&mut self, answer: &Answer, language: Language) {
        let said = answer.description.get(language).or(answer.phrase);
        let text = Key::from_number(answer.code).map_or("", |key| key.description(language));
        add(&mut self.texts, said.unwrap_or(text));
        if answer.content == Content::Present {
            answer.content_type.iter().for_each(|media_type| add(&mut self.media_types, media_type));
        }
        answer.fields.iter().for_each(|field| add(&mut self.fields, field));
    }
}

fn add(list: &mut Vec<&'static str>, text: &'static str) {
    if !list.iter().any(|known| known.eq_ignore_ascii_case(text)) {
        list.push(text);
    }
}

/// The responses that some types send.
#[derive(Clone, Debug)]
pub(crate) struct Meanings {
    language: Language,
    of: BTreeMap<u16, Meaning>,
}

impl Meanings {
    pub(crate) const fn new(language: Language) -> Self {
        Self { language, of: BTreeMap::new() }
    }

    /// Adds what a type sends.
    pub(crate) fn add(&mut self, sends: &Sends) {
        match sends {
            Sends::Open => {}
            Sends::Answers(answers) => {
                for answer in *answers {
                    self.of.entry(answer.code).or_default().take(answer, self.language);
                }
            }
            Sends::Both(one, other) => {
                self.add(one);
                self.add(other);
            }
        }
    }

    /// Leaves out some codes; a class, by its digit, leaves out its codes too, and 0 leaves out everything.
    pub(crate) fn without(&mut self, keys: &[u16]) {
        self.of.retain(|code, _| !covered(*code, keys));
    }

    /// The responses, with their keys and the numbers that stand for these.
    pub(crate) fn into_iter(self) -> impl Iterator<Item = (Key, u16, Meaning)> {
        self.of.into_iter().filter_map(|(number, meaning)| Some((Key::from_number(number)?, number, meaning)))
    }
}

/// Returns `true` if some numbers cover a code: the code itself, its class, or 0 for `default`.
pub(crate) fn covered(code: u16, keys: &[u16]) -> bool {
    keys.iter().any(|key| *key == code || *key == 0 || *key < 10 && *key == code / 100)
}
