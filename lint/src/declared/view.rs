//! A declaration as the rules see it, and as it is listed.

use responds_core::contract::{self, Key};

use super::{Control, Declaration, Description, Response, Spread};
use crate::endpoint;

/// What a declaration fills of a [`contract::Contract`].
#[derive(Clone, Copy, Debug)]
pub struct Parts<'a> {
    /// The responses; an index in it is one in [`Declaration::responses`].
    pub responses: &'a [contract::Declared<'a>],
    /// The types of which not all is known.
    pub types: &'a [contract::Spread<'a>],
    /// The levels that it sets for itself; an index in it is one in [`Declaration::controls`].
    pub controls: &'a [contract::Control<'a>],
    /// What documentation beside it says; an index in it is one in [`Declaration::documented`].
    pub documented: &'a [contract::Documented],
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
        let documented: Vec<_> = self.documented.iter().map(|documented| documented.response).collect();
        read(&Parts { responses: &responses, types: &types, controls: &controls, documented: &documented })
    }

    /// It as it is listed.
    #[must_use]
    pub fn listed(&self) -> endpoint::Declared {
        endpoint::Declared {
            source: self.source.name().to_owned(),
            line: self.line,
            responses: self.responses.iter().map(Response::listed).collect(),
        }
    }
}

impl Response {
    fn fields(&self) -> Option<Vec<&str>> {
        self.headers.as_ref().map(|headers| headers.iter().map(String::as_str).collect())
    }

    fn view<'a>(&'a self, fields: Option<&'a [&'a str]>) -> contract::Declared<'a> {
        contract::Declared {
            key: self.key,
            by: self.by,
            custom: self.custom.as_deref(),
            body: self.body.as_deref(),
            content_type: self.content_type.as_deref(),
            fields,
            description: self.description.view(),
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
        let description = plain.as_ref().or(en.as_ref()).or(ko.as_ref()).cloned();
        endpoint::Response { status, range, body: self.body.clone(), headers, description }
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
        contract::Control { rule: self.rule, level: self.level, reason: self.reason.as_deref() }
    }
}
