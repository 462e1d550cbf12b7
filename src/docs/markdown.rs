//! Endpoints as one document in Markdown.

mod section;

use std::fmt::{self, Formatter};

use responds_core::{
    Text,
    table::{Code, Prose},
};

use super::{Endpoint, Language, Languages, anchor::anchors, order::sorted, words};

/// The endpoints as one document in Markdown, grouped by path, with a table of contents.
///
/// Paths are sorted, methods are in their usual order, and endpoints with an unknown path come last. Several languages
/// are rendered side by side. Texts of the endpoints are shown as written: none of it becomes markup.
#[must_use]
pub fn markdown<'a>(
    endpoints: impl IntoIterator<Item = Endpoint<'a>>,
    languages: Languages,
) -> MarkdownDocument<'a> {
    let endpoints = sorted(endpoints);
    let groups = endpoints.chunk_by(|one, other| one.path == other.path);
    let places = groups.flat_map(|group| {
        let path = group[0].path.unwrap_or("unknown");
        std::iter::once(vec![PREFIX, path]).chain(group.iter().map(place))
    });
    let anchors = anchors(&places.collect::<Vec<_>>());
    MarkdownDocument { endpoints, anchors, languages: languages.as_slice(), all: languages, source: None }
}

/// The prefix of every anchor, so that none equals one that a forge makes of a heading: those begin with a path or a
/// method.
const PREFIX: &str = "at";

/// The words that name an endpoint's place in the document.
fn place<'a>(endpoint: &Endpoint<'a>) -> Vec<&'a str> {
    match endpoint.path {
        Some(path) => vec![PREFIX, endpoint.method.unwrap_or("any"), path],
        None => vec![PREFIX, "handler", endpoint.module.unwrap_or_default(), endpoint.handler],
    }
}

/// A document in Markdown; made by [`markdown`].
#[derive(Clone, Debug)]
pub struct MarkdownDocument<'a> {
    /// Sorted.
    endpoints: Vec<Endpoint<'a>>,
    /// That of each group, and those of its endpoints behind it.
    anchors: Vec<String>,
    languages: &'static [Language],
    all: Languages,
    source: Option<&'a str>,
}

impl<'a> MarkdownDocument<'a> {
    /// The same document, with a comment on top that says what generates it: a command.
    #[must_use]
    pub fn generated_by(self, command: &'a str) -> Self {
        Self { source: Some(command), ..self }
    }

    /// The endpoints of each path, with the anchors of the path and of each endpoint.
    fn groups(&self) -> impl Iterator<Item = (&[Endpoint<'a>], &str, &[String])> {
        let mut anchors = self.anchors.as_slice();
        self.endpoints.chunk_by(|one, other| one.path == other.path).filter_map(move |group| {
            let (path, rest) = anchors.split_first()?;
            let (own, rest) = rest.split_at_checked(group.len())?;
            anchors = rest;
            Some((group, path.as_str(), own))
        })
    }

    /// A text in each of the languages.
    fn say(&self, f: &mut Formatter<'_>, text: &Text) -> fmt::Result {
        self.each(f, " · ", |language, f| f.write_str(text.get(language)))
    }

    /// Something in each of the languages.
    fn each(
        &self,
        f: &mut Formatter<'_>,
        between: &str,
        mut write: impl FnMut(Language, &mut Formatter<'_>) -> fmt::Result,
    ) -> fmt::Result {
        for (i, language) in self.languages.iter().enumerate() {
            if i > 0 {
                f.write_str(between)?;
            }
            write(*language, f)?;
        }
        Ok(())
    }

    /// The table of contents: a line for each path, and in it a link for each endpoint.
    fn contents(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("\n## ")?;
        self.say(f, &words::CONTENTS)?;
        f.write_str("\n\n")?;
        for (group, anchor, anchors) in self.groups() {
            f.write_str("- [")?;
            self.group_name(f, group[0].path)?;
            write!(f, "](#{anchor}): ")?;
            for (i, (endpoint, anchor)) in group.iter().zip(anchors).enumerate() {
                f.write_str(if i > 0 { ", [" } else { "[" })?;
                match (endpoint.path, endpoint.method) {
                    (None, _) => write!(f, "{}", Code(endpoint.handler))?,
                    (_, Some(method)) => write!(f, "{}", Prose(method))?,
                    (_, None) => self.say(f, &words::ANY)?,
                }
                write!(f, "](#{anchor})")?;
            }
            f.write_str("\n")?;
        }
        Ok(())
    }

    fn group_name(&self, f: &mut Formatter<'_>, path: Option<&str>) -> fmt::Result {
        match path {
            Some(path) => write!(f, "{}", Code(path)),
            None => self.say(f, &words::NO_PATH),
        }
    }
}

impl fmt::Display for MarkdownDocument<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(command) = self.source {
            // A `>` could end the comment.
            let command = command.replace('>', "&gt;");
            writeln!(f, "<!-- {} `{command}`; {} -->\n", words::GENERATED, words::DO_NOT_EDIT)?;
        }
        f.write_str("# ")?;
        self.say(f, &words::TITLE)?;
        f.write_str("\n")?;
        if self.endpoints.is_empty() {
            f.write_str("\n")?;
            self.say(f, &words::NO_ENDPOINTS)?;
            return f.write_str("\n");
        }
        self.contents(f)?;
        for (group, anchor, anchors) in self.groups() {
            write!(f, "\n<a id=\"{anchor}\"></a>\n\n## ")?;
            self.group_name(f, group[0].path)?;
            f.write_str("\n")?;
            group
                .iter()
                .zip(anchors)
                .try_for_each(|(endpoint, anchor)| self.endpoint(f, endpoint, anchor))?;
        }
        Ok(())
    }
}
