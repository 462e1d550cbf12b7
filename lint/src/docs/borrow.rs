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
    /// The origins of each status that is sent; those of extractors and layers together too, under [`By::Shared`].
    origins: Vec<(u16, By, Vec<&'a str>)>,
}

impl<'a> Lists<'a> {
    pub(super) fn of(endpoint: &'a Endpoint) -> Self {
        let declared = endpoint.declared.iter().flat_map(|declared| &declared.responses);
        let fields =
            declared.map(|response| response.headers.iter().map(|name| registered(name)).collect()).collect();
        let mut origins: Vec<(u16, By, Vec<_>)> = Vec::new();
        let mut add = |status: u16, sender: By, name: &'a str| match origins
            .iter_mut()
            .find(|(code, by, _)| (*code, *by) == (status, sender))
        {
            Some((.., names)) if names.contains(&name) => {}
            Some((.., names)) => names.push(name),
            None => origins.push((status, sender, vec![name])),
        };
        for origin in &endpoint.returned.origins {
            add(origin.status, sender(origin), &origin.name);
            if origin.extractor || origin.layer {
                add(origin.status, AROUND, &origin.name);
            }
        }
        Self { fields, origins }
    }

    /// The origin of a status.
    fn from(&self, code: Option<u16>, sender: By) -> &[&'a str] {
        let found = self.origins.iter().find(|(known, by, _)| Some(*known) == code && *by == sender);
        found.map_or(&[], |(.., names)| names)
    }
}

/// The key of the origins around the handler: extractors and layers.
const AROUND: By = By::Shared;

/// The sender of a status from this origin.
fn sender(origin: &endpoint::Origin) -> By {
    match (origin.extractor, origin.layer) {
        (true, _) => By::Extractor,
        (false, true) => By::Elsewhere,
        (false, false) => By::Handler,
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
                let responses = with_fields
                    .filter_map(|(response, fields)| view(response, fields, &endpoint.returned, lists));
                let undeclared = undeclared(declared, &endpoint.returned);
                (
                    responses.collect(),
                    Grounds::Declared { undeclared, open: is_open(declared, &endpoint.returned) },
                )
            }
            None => seen(endpoint, lists),
        };
        let returned = &endpoint.returned;
        responses.extend(sent_by(By::Elsewhere, &returned.layers, lists, &responses));
        responses.extend(sent_by(By::Extractor, &returned.rejections, lists, &responses));
        // Several meanings of one status keep their order.
        responses.sort_by_key(|response| response.key.order());
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

/// A declared response; `None` if its codes are unknown.
fn view<'a>(
    response: &'a Response,
    fields: &'a [&'a str],
    returned: &Returned,
    lists: &'a Lists<'a>,
) -> Option<Declared<'a>> {
    let key = response.key()?;
    let code = key.code();
    let among = |codes: &[u16]| code.is_some_and(|code| codes.contains(&code));
    let around = match (among(&returned.rejections), among(&returned.layers)) {
        (true, false) => Some(By::Extractor),
        (_, true) => Some(By::Elsewhere),
        (false, false) => None,
    };
    let by = match response.sender {
        // Documentation does not name the senders.
        Sender::Handler if among(&returned.possible) => By::Handler,
        Sender::Handler => around.unwrap_or(By::Handler),
        Sender::Elsewhere => By::Elsewhere,
        Sender::Extractor => By::Extractor,
    };
    let from = if by == By::Elsewhere { AROUND } else { by };
    // The text that a fix writes where one is required says less than the catalogue.
    let all = response.description.as_deref().filter(|text| !key.is_phrase(text));
    let korean = response.description_ko.as_deref();
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
        from: lists.from(code, from),
        ..Declared::bare(key)
    })
}

/// Returns `true` if an extractor or a layer may send unknown statuses, and the declaration has none for them.
fn is_open(declared: &endpoint::Declared, returned: &Returned) -> bool {
    let is_unknown = !returned.unknown_extractors.is_empty() || !returned.unknown_layers.is_empty();
    is_unknown && declared.responses.iter().all(|response| response.sender == Sender::Handler)
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
        Declared { from: lists.from(Some(*code), By::Handler), ..Declared::bare(key) }
    };
    let others = returned.possible.iter().filter(|code| !returned.certain.contains(code));
    let possible = others.copied().filter(|code| Class::of(*code).is_some());
    let possible = possible.fold(StatusSet::EMPTY, StatusSet::with);
    (returned.certain.iter().map(sent).collect(), Grounds::Seen { possible, closed: returned.is_all() })
}

/// The statuses that extractors or layers send, unless a response that they send is declared; one that both send has one
/// row.
fn sent_by<'a>(by: By, codes: &'a [u16], lists: &'a Lists<'a>, known: &[Declared<'a>]) -> Vec<Declared<'a>> {
    let names = if by == By::Elsewhere { AROUND } else { by };
    let sent = |code: &u16| Declared {
        by,
        from: lists.from(Some(*code), names),
        ..Declared::bare(Key::Code((*code).into()))
    };
    let declared = |code: &&u16| {
        let is_it = |response: &Declared<'_>| response.key == Key::Code((**code).into());
        known.iter().any(|response| is_it(response) && [by, By::Elsewhere].contains(&response.by))
    };
    codes.iter().filter(|code| !declared(code)).map(sent).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::endpoint::Origin;

    #[test]
    fn every_sender_of_a_status_is_named() {
        let origin = |status, name: &str, extractor, layer| {
            let name = name.to_owned();
            Origin { status, name, extractor, layer }
        };
        let response = |status| Response {
            status: Some(status),
            description: Some("No Content".to_owned()),
            ..Response::default()
        };
        let endpoint = Endpoint {
            declared: Some(endpoint::Declared {
                responses: [204, 400, 401, 403].map(response).to_vec(),
                ..endpoint::Declared::default()
            }),
            returned: Returned {
                certain: vec![204, 403],
                possible: vec![204, 403],
                closed: true,
                rejections: vec![400, 401],
                layers: vec![401, 403],
                origins: vec![
                    origin(400, "Path<u64>", true, false),
                    origin(401, "User", true, false),
                    origin(401, "require_key", false, true),
                    origin(403, "AppError::Forbidden", false, false),
                    origin(403, "require_key", false, true),
                ],
                ..Returned::default()
            },
            ..Endpoint::default()
        };
        let lists = Lists::of(&endpoint);
        let borrowed = Borrowed::of(&endpoint, &lists);
        let rows: Vec<_> = borrowed
            .responses
            .iter()
            .map(|row| (row.key.code().unwrap(), row.by, row.from.join(" ")))
            .collect();
        let expected = [
            (204, By::Handler, ""),
            (400, By::Extractor, "Path<u64>"),
            (401, By::Elsewhere, "User require_key"),
            (403, By::Handler, "AppError::Forbidden"),
            (403, By::Elsewhere, "require_key"),
        ];
        let said = |row: &Declared<'_>| row.description.plain.is_some();
        assert_eq!(borrowed.responses.iter().map(said).collect::<Vec<_>>(), [false, true, true, true, false]);
        assert_eq!(rows, expected.map(|(code, by, from)| (code, by, from.to_owned())));
    }
}
