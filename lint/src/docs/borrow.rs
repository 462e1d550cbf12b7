//! Endpoints as the documents take them: borrowed.

use responds::{
    StatusSet,
    docs::{self, By, Declared, Description, Grounds, Key, Spread},
};
use responds_core::{Class, header};

use crate::endpoint::{self, Endpoint, Response, Returned, Sender};

/// The lists that a borrowed endpoint points into, one for each response.
pub(super) struct Lists<'a> {
    /// The header fields of each declared response.
    fields: Vec<Vec<&'a str>>,
    /// The origins of each status that is sent.
    origins: Vec<(u16, bool, Vec<&'a str>)>,
}

impl<'a> Lists<'a> {
    pub(super) fn of(endpoint: &'a Endpoint) -> Self {
        let declared = endpoint.declared.iter().flat_map(|declared| &declared.responses);
        let fields =
            declared.map(|response| response.headers.iter().map(|name| registered(name)).collect()).collect();
        let mut origins: Vec<(u16, bool, Vec<_>)> = Vec::new();
        for origin in &endpoint.returned.origins {
            let (status, extractor, name) = (origin.status, origin.extractor, origin.name.as_str());
            match origins.iter_mut().find(|(code, by, _)| (*code, *by) == (status, extractor)) {
                Some((.., names)) if names.contains(&name) => {}
                Some((.., names)) => names.push(name),
                None => origins.push((status, extractor, vec![name])),
            }
        }
        Self { fields, origins }
    }

    /// The origin of a status.
    fn from(&self, code: Option<u16>, extractor: bool) -> &[&'a str] {
        let found = self.origins.iter().find(|(known, by, _)| Some(*known) == code && *by == extractor);
        found.map_or(&[], |(.., names)| names)
    }
}

/// A header field's name as it is registered, where it is known; listings have it in small letters.
fn registered(name: &str) -> &str {
    let known = header::RULES.iter().map(|rule| rule.field).find(|field| field.eq_ignore_ascii_case(name));
    known.unwrap_or(name)
}

/// An endpoint whose responses are borrowed.
pub(super) struct Borrowed<'a> {
    endpoint: &'a Endpoint,
    responses: Vec<Declared<'a>>,
    types: Vec<Spread<'a>>,
    grounds: Grounds,
}

impl<'a> Borrowed<'a> {
    pub(super) fn of(endpoint: &'a Endpoint, lists: &'a Lists<'a>) -> Self {
        let (mut responses, grounds) = match &endpoint.declared {
            Some(declared) => {
                let with_fields = declared.responses.iter().zip(&lists.fields);
                let responses = with_fields.filter_map(|(response, fields)| view(response, fields, lists));
                (
                    responses.collect(),
                    Grounds::Declared { undeclared: undeclared(declared, &endpoint.returned) },
                )
            }
            None => seen(endpoint, lists),
        };
        responses.extend(rejections(endpoint, lists, &responses));
        // Several meanings of one status keep their order.
        responses.sort_by_key(|response| order(response.key));
        let types = endpoint.declared.iter().flat_map(|declared| &declared.types);
        let types = types.map(|text| Spread { text, link: None }).collect();
        Self { endpoint, responses, types, grounds }
    }

    pub(super) fn view(&self) -> docs::Endpoint<'_> {
        let Endpoint { handler, module, method, path, description, .. } = self.endpoint;
        docs::Endpoint {
            method: method.as_deref(),
            path: path.as_deref(),
            handler,
            module: Some(module).filter(|module| !module.is_empty()).map(String::as_str),
            description: Description { plain: description.as_deref(), ..Description::default() },
            responses: &self.responses,
            types: &self.types,
            others: StatusSet::EMPTY,
            grounds: self.grounds,
        }
    }
}

/// By number, then the classes, then `default`.
fn order(key: Key) -> u32 {
    match key {
        Key::Code(code) => code,
        Key::Class(class) => u32::MAX - 10 + u32::from(class.digit()),
        Key::Default => u32::MAX,
    }
}

/// A declared response; none, where it stands for no code that could be told.
fn view<'a>(response: &'a Response, fields: &'a [&'a str], lists: &'a Lists<'a>) -> Option<Declared<'a>> {
    let key = response.key()?;
    let by = match response.sender {
        Sender::Handler => By::Handler,
        Sender::Elsewhere => By::Elsewhere,
        Sender::Extractor => By::Extractor,
    };
    let (all, korean) = (response.description.as_deref(), response.description_ko.as_deref());
    let description = match korean {
        Some(_) => Description { plain: None, en: all, ko: korean },
        None => Description { plain: all, ..Description::default() },
    };
    Some(Declared {
        by,
        custom: response.phrase.as_deref(),
        body: response.body.as_deref(),
        content_type: response.content_type.as_deref(),
        fields: (!fields.is_empty()).then_some(fields),
        description,
        from: lists.from(key.code(), by == By::Extractor),
        ..Declared::bare(key)
    })
}

/// The certain statuses that the declaration leaves out; nothing is known here of types that it names.
fn undeclared(declared: &endpoint::Declared, returned: &Returned) -> StatusSet {
    if !declared.types.is_empty() {
        return StatusSet::EMPTY;
    }
    let keys = || declared.responses.iter().filter_map(Response::key);
    let stands = |code: u16| keys().any(|key| key == Key::Default || key.codes().contains(code));
    let codes = returned.certain.iter().copied().filter(|code| Class::of(*code).is_some() && !stands(*code));
    codes.fold(StatusSet::EMPTY, StatusSet::with)
}

/// The statuses that an endpoint without a declaration sends.
fn seen<'a>(endpoint: &'a Endpoint, lists: &'a Lists<'a>) -> (Vec<Declared<'a>>, Grounds) {
    let returned = &endpoint.returned;
    let sent = |code: &u16| {
        let key = Key::Code((*code).into());
        Declared { from: lists.from(Some(*code), false), ..Declared::bare(key) }
    };
    let others = returned.possible.iter().filter(|code| !returned.certain.contains(code));
    let possible = others.copied().filter(|code| Class::of(*code).is_some());
    let possible = possible.fold(StatusSet::EMPTY, StatusSet::with);
    (returned.certain.iter().map(sent).collect(), Grounds::Seen { possible, closed: returned.is_all() })
}

/// The undeclared rejections of extractors.
fn rejections<'a>(endpoint: &'a Endpoint, lists: &'a Lists<'a>, known: &[Declared<'a>]) -> Vec<Declared<'a>> {
    let by_extractor = |code: &u16| Declared {
        by: By::Extractor,
        from: lists.from(Some(*code), true),
        ..Declared::bare(Key::Code((*code).into()))
    };
    let declared = |code: &&u16| known.iter().any(|response| response.key == Key::Code((**code).into()));
    endpoint.returned.rejections.iter().filter(|code| !declared(code)).map(by_extractor).collect()
}
