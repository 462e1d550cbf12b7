//! The responses of a handler or a type, as utoipa documents them.

use std::collections::BTreeMap;

use ::utoipa::openapi::{
    Content, Header, ObjectBuilder, OneOfBuilder, RefOr, Response, ResponseBuilder, Schema,
    schema::{SchemaType, Type},
};
use responds_core::{Language, verify::Sends};

use super::{
    super::meaning::{self, Meaning, Meanings, PROBLEM},
    Described, ProblemDetails,
};

/// Responses by the field of a responses object that documents them.
pub type Map = BTreeMap<String, RefOr<Response>>;

/// The responses of a handler or a type.
pub struct Documented {
    meanings: Meanings,
    contents: Vec<(u16, Described)>,
    /// Those that a type documents itself.
    taken: Map,
}

impl std::fmt::Debug for Documented {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Documented").field("meanings", &self.meanings).finish_non_exhaustive()
    }
}

impl Documented {
    /// None yet.
    #[must_use]
    pub const fn new(language: Language) -> Self {
        Self { meanings: Meanings::new(language), contents: Vec::new(), taken: Map::new() }
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
    pub fn taking(mut self, responses: Map) -> Self {
        for (field, response) in responses {
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
        content: Option<Described>,
    ) -> Self {
        let content = content
            .map(|content| Described { media_type: media_type.unwrap_or(content.media_type), ..content });
        self.contents.extend(content.map(|content| (code, content)));
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
    pub fn build(self) -> Map {
        let Self { meanings, contents, mut taken } = self;
        for (code, meaning) in meanings.into_iter() {
            let of_code = contents.iter().filter(|(of, _)| *of == code).map(|(_, content)| content);
            let response = response(&meaning, &of_code.collect::<Vec<_>>());
            // A type that documents a status itself knows more of its content.
            taken.entry(meaning::field(code)).or_insert_with(|| response.into());
        }
        taken
    }
}

fn response(meaning: &Meaning, contents: &[&Described]) -> Response {
    let mut response = ResponseBuilder::new().description(meaning.description());
    for field in &meaning.fields {
        response = response.header(*field, header());
    }
    let known = contents.iter().map(|content| content.media_type);
    let mut media_types: Vec<&str> = known.collect();
    // Content of a type has the media type that is said of it, or its own.
    media_types.extend(meaning.media_types.iter().filter(|_| contents.is_empty()));
    media_types.extend(meaning.media_types.iter().filter(|said| **said == PROBLEM && !contents.is_empty()));
    let mut written: Vec<&str> = Vec::new();
    for media_type in media_types {
        if !written.contains(&media_type) {
            written.push(media_type);
            response = response.content(media_type, Content::new(schema(media_type, contents)));
        }
    }
    response.build()
}

/// The schema of all content of a media type.
fn schema(media_type: &str, contents: &[&Described]) -> Option<RefOr<Schema>> {
    let of_type = contents.iter().filter(|content| content.media_type == media_type);
    let mut schemas: Vec<_> = of_type.filter_map(|content| content.schema.clone()).collect();
    if schemas.is_empty() && media_type.starts_with(PROBLEM) {
        schemas.push(<ProblemDetails as ::utoipa::PartialSchema>::schema());
    }
    let mut different: Vec<RefOr<Schema>> = Vec::new();
    for schema in schemas {
        if !different.contains(&schema) {
            different.push(schema);
        }
    }
    match different.len() {
        0 | 1 => different.pop(),
        _ => {
            let one_of = different.into_iter().fold(OneOfBuilder::new(), OneOfBuilder::item);
            Some(RefOr::T(Schema::OneOf(one_of.build())))
        }
    }
}

fn header() -> Header {
    Header::new(ObjectBuilder::new().schema_type(SchemaType::new(Type::String)).build())
}
