//! Endpoints as one document in JSON.

use std::fmt::{self, Formatter};

use responds_core::contract::Content;

use super::{
    By, Declared, Description, Endpoint, Grounds, Key, Language, Languages, order::sorted, writer::Writer,
};

/// The version of the document's format.
const VERSION: u32 = 1;

/// Returns the endpoints as one document in JSON, with the facts about each status in these languages.
///
/// The order of the endpoints is that of [`markdown`](super::markdown()). The format has a `version`, which changes
/// unless the format only gets new fields.
#[must_use]
pub fn json<'a>(endpoints: impl IntoIterator<Item = Endpoint<'a>>, languages: Languages) -> JsonDocument<'a> {
    JsonDocument { endpoints: sorted(endpoints), languages: languages.as_slice(), source: None }
}

/// A document in JSON; made by [`json`].
#[derive(Clone, Debug)]
pub struct JsonDocument<'a> {
    endpoints: Vec<Endpoint<'a>>,
    languages: &'static [Language],
    source: Option<&'a str>,
}

impl<'a> JsonDocument<'a> {
    /// The same document, with a field that says what generates it: a command.
    #[must_use]
    pub fn generated_by(self, command: &'a str) -> Self {
        Self { source: Some(command), ..self }
    }

    fn endpoint(&self, out: &mut Writer<'_, '_>, endpoint: &Endpoint<'_>) -> fmt::Result {
        out.object(|out| {
            out.key("method")?.optional(endpoint.method)?;
            out.key("path")?.optional(endpoint.path)?;
            out.key("handler")?.text(endpoint.handler)?;
            out.key("module")?.optional(endpoint.module)?;
            out.key("description")?;
            self.description(out, &endpoint.description)?;
            grounds(out, endpoint.grounds)?;
            out.key("responses")?.list(endpoint.responses, |out, response| self.response(out, response))?;
            out.key("types")?.list(endpoint.types, |out, spread| out.text(spread.text))
        })
    }

    fn response(&self, out: &mut Writer<'_, '_>, response: &Declared<'_>) -> fmt::Result {
        let phrase = response.custom.or_else(|| response.key.name(Language::English));
        out.object(|out| {
            key(out, response.key)?;
            out.key("phrase")?.optional(phrase)?;
            out.key("name")?;
            self.each(out, |language| response.custom.or_else(|| response.key.name(language)))?;
            out.key("reference")?;
            reference(out, response.key)?;
            out.key("when")?;
            self.each(out, |language| Some(response.when(language)).filter(|text| !text.is_empty()))?;
            out.key("sender")?.text(match response.by {
                By::Handler | By::Shared => "handler",
                By::Elsewhere => "elsewhere",
                By::Extractor => "extractor",
            })?;
            out.key("from")?.list(response.from, Writer::text)?;
            out.key("content")?;
            content(out, response)?;
            out.key("headers")?.list(response.fields.unwrap_or_default(), Writer::text)
        })
    }

    /// The purpose of the endpoint; `null` if there is none.
    fn description(&self, out: &mut Writer<'_, '_>, description: &Description<'_>) -> fmt::Result {
        if description.is_empty() {
            return out.plain("null");
        }
        self.each(out, |language| description.get(language))
    }

    /// An object with a text for each of the languages that have one.
    fn each<'t>(&self, out: &mut Writer<'_, '_>, text: impl Fn(Language) -> Option<&'t str>) -> fmt::Result {
        out.object(|out| {
            let texts = self.languages.iter().filter_map(|language| Some((language, text(*language)?)));
            texts.into_iter().try_for_each(|(language, text)| out.key(language.tag())?.text(text))
        })
    }
}

impl fmt::Display for JsonDocument<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut out = Writer::new(f);
        out.object(|out| {
            out.key("version")?.plain(VERSION)?;
            if let Some(source) = self.source {
                out.key("generated_by")?.text(source)?;
            }
            out.key("languages")?.list(self.languages, |out, language| out.text(language.tag()))?;
            out.key("endpoints")?.list(&self.endpoints, |out, endpoint| self.endpoint(out, endpoint))
        })?;
        f.write_str("\n")
    }
}

/// The source of the responses.
fn grounds(out: &mut Writer<'_, '_>, grounds: Grounds) -> fmt::Result {
    match grounds {
        Grounds::Declared { undeclared, .. } => {
            out.key("declared")?.plain(true)?;
            out.key("undeclared")?.list(undeclared.iter(), Writer::plain)
        }
        Grounds::Seen { possible, closed } => {
            out.key("declared")?.plain(false)?;
            out.key("possible")?.list(possible.iter(), Writer::plain)?;
            out.key("closed")?.plain(closed)
        }
    }
}

/// The codes of a response: one of the two fields is `null`, for `default` too.
fn key(out: &mut Writer<'_, '_>, key: Key) -> fmt::Result {
    let (status, range) = match key {
        Key::Code(code) => (Some(code), None),
        Key::Class(class) => (None, Some(class.range())),
        Key::Default => (None, Some("default")),
    };
    match status {
        Some(code) => out.key("status")?.plain(code)?,
        None => out.key("status")?.plain("null")?,
    }
    out.key("range")?.optional(range)
}

/// The specification that defines the status.
fn reference(out: &mut Writer<'_, '_>, key: Key) -> fmt::Result {
    let Some(cite) = key.cite() else { return out.plain("null") };
    out.object(|out| {
        out.key("name")?.text(cite)?;
        out.key("url")?.text(cite.url())
    })
}

/// The content: `null` if it is unknown, `false` if there is none.
fn content(out: &mut Writer<'_, '_>, response: &Declared<'_>) -> fmt::Result {
    match response.content() {
        Content::Unknown => out.plain("null"),
        Content::Empty => out.plain(false),
        Content::Present => out.object(|out| {
            out.key("type")?.optional(response.body)?;
            out.key("media_type")?.optional(response.content_type)
        }),
    }
}
