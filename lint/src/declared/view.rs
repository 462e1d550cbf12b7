//! A declaration as the rules see it, and as it is listed.

use responds_core::{
    StatusSet,
    contract::{self, By, Key},
};

use super::{Control, Declaration, Description, Response, Source, Spread};
use crate::{
    endpoint::{self, Sender},
    source::Site,
};

/// The part of a [`contract::Contract`] that a declaration fills.
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// The responses; an index in it is one in [`Declaration::responses`].
    pub responses: &'a [contract::Declared<'a>],
    /// The types of which not all is known.
    pub types: &'a [contract::Spread<'a>],
    /// The levels that it sets for itself; an index in it is one in [`Declaration::controls`].
    pub controls: &'a [contract::Control<'a>],
}

impl Declaration {
    /// Shows it as the rules see it.
    pub fn view<T>(&self, read: impl FnOnce(&Parts<'_>) -> T) -> T {
        let fields: Vec<Option<Vec<&str>>> = self.responses.iter().map(Response::fields).collect();
        let responses = self.responses.iter().zip(&fields);
        let responses: Vec<_> =
            responses.map(|(response, fields)| response.view(fields.as_deref())).collect();
        let types: Vec<_> = self.types.iter().filter(|spread| !spread.known).map(Spread::view).collect();
        let controls: Vec<_> = self.controls.iter().map(Control::view).collect();
        read(&Parts { responses: &responses, types: &types, controls: &controls })
    }

    /// Returns the source of the declaration, as rules name it.
    #[must_use]
    pub fn written(&self) -> contract::Source<'_> {
        self.document.as_deref().map_or_else(|| self.source.written(), contract::Source::Documentation)
    }

    /// An empty declaration with an unknown line.
    pub(super) const fn empty(source: Source, site: Site) -> Self {
        Self {
            source,
            document: None,
            site,
            line: 0,
            responses: Vec::new(),
            types: Vec::new(),
            extractors: false,
            never: Vec::new(),
            controls: Vec::new(),
            methods: Vec::new(),
            path: None,
            framework: None,
            strict: false,
            complete: true,
            perhaps: StatusSet::EMPTY,
            shown: true,
            mistakes: Vec::new(),
        }
    }

    /// It as it is listed.
    #[must_use]
    pub fn listed(&self) -> endpoint::Declared {
        endpoint::Declared {
            source: self.source.name().to_owned(),
            line: self.line,
            types: self.types.iter().map(|spread| spread.text.clone()).collect(),
            responses: self.responses.iter().map(Response::listed).collect(),
        }
    }
}

impl Response {
    fn fields(&self) -> Option<Vec<&str>> {
        self.headers.as_ref().map(|headers| headers.iter().map(String::as_str).collect())
    }

    pub(super) fn view<'a>(&'a self, fields: Option<&'a [&'a str]>) -> contract::Declared<'a> {
        contract::Declared {
            key: self.key,
            by: self.by,
            custom: self.custom.as_deref(),
            body: self.body.as_deref(),
            content_type: self.content_type.as_deref(),
            fields,
            description: self.description.view(),
            from: &[],
        }
    }

    fn listed(&self) -> endpoint::Response {
        let (status, range) = match self.key {
            Key::Code(code) => (Some(code), None),
            Key::Class(class) => (None, Some(class.range().to_ascii_uppercase())),
            Key::Default => (None, Some("default".to_owned())),
        };
        let headers = self.headers.iter().flatten().map(|name| name.to_ascii_lowercase()).collect();
        let Description { plain, en, ko } = &self.description;
        endpoint::Response {
            status,
            range,
            body: self.body.clone(),
            headers,
            description: plain.as_ref().or(en.as_ref()).or(ko.as_ref()).cloned(),
            description_ko: ko.clone(),
            content_type: self.content_type.clone(),
            phrase: self.custom.clone(),
            sender: match self.by {
                By::Handler | By::Shared => Sender::Handler,
                By::Elsewhere => Sender::Elsewhere,
                By::Extractor => Sender::Extractor,
            },
        }
    }
}

impl Description {
    fn view(&self) -> contract::Description<'_> {
        contract::Description { plain: self.plain.as_deref(), en: self.en.as_deref(), ko: self.ko.as_deref() }
    }
}

impl Spread {
    fn view(&self) -> contract::Spread<'_> {
        contract::Spread { text: &self.text, link: None }
    }
}

impl Control {
    fn view(&self) -> contract::Control<'_> {
        let Self { rule, statuses, level, .. } = *self;
        contract::Control { rule, statuses, level, reason: self.reason.as_deref() }
    }
}
