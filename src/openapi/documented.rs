//! The responses of a handler or a type, as a generator documents them.

use std::collections::BTreeMap;

use responds_core::{
    Language,
    content::PROBLEM,
    verify::{Responds, Sends},
};

use super::{
    Content, Described, Generator,
    meaning::{self, Meaning, Meanings},
};
use crate::{framework::Any, reply::Named};

/// Responses by the field of a responses object that documents them.
pub(crate) type Map<G> = BTreeMap<String, <G as Generator>::Response>;

/// The responses of a handler or a type.
pub struct Documented<'c, G: Generator> {
    context: &'c mut G::Context,
    meanings: Meanings,
    contents: Vec<(u16, Described<G>)>,
    /// Those that a type documents itself.
    taken: Map<G>,
}

impl<G: Generator> std::fmt::Debug for Documented<'_, G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Documented").field("meanings", &self.meanings).finish_non_exhaustive()
    }
}

impl<'c, G: Generator> Documented<'c, G> {
    /// None yet, in English.
    #[must_use]
    pub const fn new(context: &'c mut G::Context) -> Self {
        let meanings = Meanings::new(Language::English);
        Self { context, meanings, contents: Vec::new(), taken: Map::<G>::new() }
    }

    /// The same, with descriptions in another language.
    #[must_use]
    pub fn in_language(mut self, language: Language) -> Self {
        self.meanings = Meanings::new(language);
        self
    }

    /// Adds what a type sends.
    #[must_use]
    pub fn sends(mut self, sends: &Sends) -> Self {
        self.meanings.add(sends);
        self
    }

    /// Adds what a function adds.
    #[must_use]
    pub fn with(self, add: impl FnOnce(Self) -> Self) -> Self {
        add(self)
    }

    /// Adds what a type documents itself.
    #[must_use]
    pub fn taking(mut self, responses: impl FnOnce(&mut G::Context) -> Map<G>) -> Self {
        for (field, response) in responses(self.context) {
            self.taken.entry(field).or_insert(response);
        }
        self
    }

    /// Adds the content of a response, under a media type that counts for more than that of the content.
    #[must_use]
    pub fn content(
        mut self,
        code: u16,
        media_type: Option<&'static str>,
        content: impl FnOnce(&mut G::Context) -> Option<Described<G>>,
    ) -> Self {
        if let Some(content) = content(self.context) {
            let media_type = media_type.unwrap_or(content.media_type);
            self.contents.push((code, Described { media_type, ..content }));
        }
        self
    }

    /// Leaves out what was added under these numbers: codes, the digits of classes, 0 for all.
    #[must_use]
    pub fn without(mut self, keys: &[u16]) -> Self {
        self.meanings.without(keys);
        self.taken.retain(|field, _| !field.parse().is_ok_and(|code| meaning::covered(code, keys)));
        if keys.contains(&0) {
            self.taken.clear();
        }
        self
    }

    /// The responses.
    #[must_use]
    pub fn build(self) -> Map<G> {
        let Self { context, meanings, contents, mut taken } = self;
        for (key, code, meaning) in meanings.into_iter() {
            let of_code = contents.iter().filter(|(of, _)| *of == code).map(|(_, content)| content);
            let response = response(&meaning, &of_code.collect::<Vec<_>>(), context);
            // A type that documents a status itself knows more of its content.
            taken.entry(key.field().to_string()).or_insert(response);
        }
        taken
    }
}

/// The responses of a typed answer.
pub(super) fn of_reply<G, N>(context: &mut G::Context) -> Map<G>
where
    G: Generator,
    N: Named<Body: Content<G>> + Responds<Any>,
{
    Documented::new(context).sends(&N::SENDS).content(N::STATUS, None, N::Body::content).build()
}

fn response<G: Generator>(
    meaning: &Meaning,
    contents: &[&Described<G>],
    context: &mut G::Context,
) -> G::Response {
    let known = contents.iter().map(|content| content.media_type);
    let mut media_types: Vec<&str> = known.collect();
    // Content of a type has the media type that is said of it, or its own.
    media_types.extend(meaning.media_types.iter().filter(|_| contents.is_empty()));
    media_types.extend(meaning.media_types.iter().filter(|said| **said == PROBLEM && !contents.is_empty()));
    let mut written: Vec<(&str, Option<G::Schema>)> = Vec::new();
    for media_type in media_types {
        if written.iter().all(|(known, _)| *known != media_type) {
            written.push((media_type, schema(media_type, contents, context)));
        }
    }
    G::response(meaning.description(), &meaning.fields, written)
}

/// The schema of all content of a media type.
fn schema<G: Generator>(
    media_type: &str,
    contents: &[&Described<G>],
    context: &mut G::Context,
) -> Option<G::Schema> {
    let of_type = contents.iter().filter(|content| content.media_type == media_type);
    let mut schemas: Vec<_> = of_type.filter_map(|content| content.schema.clone()).collect();
    if schemas.is_empty() && media_type.starts_with(PROBLEM) {
        schemas.push(G::problem(context));
    }
    let mut different: Vec<G::Schema> = Vec::new();
    for schema in schemas {
        if !different.contains(&schema) {
            different.push(schema);
        }
    }
    match different.len() {
        0 | 1 => different.pop(),
        _ => Some(G::one_of(different)),
    }
}
