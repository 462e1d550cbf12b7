//! Endpoints as a table for people, and as JSON for everything else.

use std::{collections::BTreeSet, fmt::Write};

use anstyle::Style;
use unicode_width::UnicodeWidthStr;

use crate::{
    analysis::Analysis,
    endpoint::{Declared, Endpoint, Listing, Returned, VERSION},
    report::several,
};

const HEADER: [&str; 5] = ["METHOD", "PATH", "HANDLER", "DECLARED", "RETURNED"];
/// Between two columns.
const GAP: usize = 2;
/// The mark of an unknown value.
const UNKNOWN: &str = "-";

/// The endpoints of a workspace, and its unread parts.
#[must_use]
pub fn of(analysis: Analysis) -> Listing {
    let Analysis { endpoints, unread, unfound, .. } = analysis;
    Listing { version: VERSION, endpoints, unread, unfound }
}

/// The listing as JSON: a public, versioned format.
#[must_use]
pub fn json(listing: &Listing) -> String {
    crate::report::pretty(listing)
}

/// The endpoints as a table, with a legend of its marks unless `bare`.
#[must_use]
pub fn table(endpoints: &[Endpoint], bare: bool) -> String {
    let rows: Vec<_> = endpoints.iter().map(row).collect();
    let header = HEADER.map(str::to_owned);
    let mut widths = [0; HEADER.len()];
    for row in rows.iter().chain([&header]) {
        widths.iter_mut().zip(row).for_each(|(width, cell)| *width = (*width).max(cell.width()));
    }
    let mut out = String::new();
    if !rows.is_empty() {
        let strong = Style::new().bold();
        _ = writeln!(out, "{strong}{}{strong:#}", line(&header, &widths));
    }
    for row in &rows {
        _ = writeln!(out, "{}", line(row, &widths));
    }
    if !bare {
        out += &summary(endpoints);
    }
    out
}

/// Cells side by side, each as wide as its column.
fn line(cells: &[String; HEADER.len()], widths: &[usize; HEADER.len()]) -> String {
    let padded = cells.iter().zip(widths).map(|(cell, width)| {
        let pad = width - cell.width() + GAP;
        format!("{cell}{:pad$}", "")
    });
    padded.collect::<String>().trim_end().to_owned()
}

fn row(endpoint: &Endpoint) -> [String; HEADER.len()] {
    let known = |field: &Option<String>| field.clone().unwrap_or_else(|| UNKNOWN.into());
    let handler = match endpoint.module.as_str() {
        "" => endpoint.handler.clone(),
        module => format!("{module}::{}", endpoint.handler),
    };
    let declared = endpoint.declared.as_ref().map_or_else(|| UNKNOWN.into(), declared);
    [known(&endpoint.method), known(&endpoint.path), handler, declared, returned(&endpoint.returned)]
}

/// The declared codes by number, then ranges and `default` by name, each once.
fn declared(declared: &Declared) -> String {
    let keys: BTreeSet<_> = declared
        .responses
        .iter()
        .filter(|response| response.status.is_some() || response.range.is_some())
        .map(|response| (response.status.is_none(), response.status, response.range.as_deref()))
        .collect();
    let shown = |(_, status, range): &(bool, Option<u32>, Option<&str>)| {
        status.map_or_else(|| range.unwrap_or_default().to_owned(), |status| status.to_string())
    };
    let keys: Vec<_> = keys.iter().map(shown).collect();
    if keys.is_empty() { "none".into() } else { keys.join(" ") }
}

/// `201 409 500? (400 422 ?) [401 ?] ?`: certain, possible, of extractors, of layers, and unknown further ones.
fn returned(returned: &Returned) -> String {
    let Returned { certain, possible, closed, .. } = returned;
    let mut parts: Vec<_> = certain.iter().map(ToString::to_string).collect();
    let only_possible = possible.iter().filter(|code| !certain.contains(code));
    parts.extend(only_possible.map(|code| format!("{code}?")));
    let rejected = beside(&returned.rejections, &returned.unknown_extractors);
    parts.extend(rejected.map(|codes| format!("({codes})")));
    let layered = beside(&returned.layers, &returned.unknown_layers);
    parts.extend(layered.map(|codes| format!("[{codes}]")));
    if !closed {
        parts.push("?".into());
    }
    if parts.is_empty() { "none".into() } else { parts.join(" ") }
}

/// The codes that extractors or layers send, and `?` for unknown ones.
fn beside(codes: &[u16], unknown: &[String]) -> Option<String> {
    let mut codes: Vec<_> = codes.iter().map(ToString::to_string).collect();
    codes.extend((!unknown.is_empty()).then(|| "?".to_owned()));
    (!codes.is_empty()).then(|| codes.join(" "))
}

/// The number of endpoints, and the legend of the marks in use.
fn summary(endpoints: &[Endpoint]) -> String {
    let returned = || endpoints.iter().map(|endpoint| &endpoint.returned);
    let only_possible = |r: &Returned| r.possible.iter().copied().find(|code| !r.certain.contains(code));
    let possible = returned().find_map(only_possible);
    let rejected = returned().find_map(|r| r.rejections.first().copied());
    let unknown = returned().any(|r| !r.unknown_extractors.is_empty());
    let layered = returned().find_map(|r| r.layers.first().copied());
    let unknown_layers = returned().any(|r| !r.unknown_layers.is_empty());
    let open = returned().any(|r| !r.closed);
    let marks = [
        possible.map(|code| format!("`{code}?` may be sent")),
        rejected.map(|code| format!("`({code})` is sent by an extractor")),
        unknown.then(|| "`(?)` may be sent by an extractor that cannot be followed".to_owned()),
        layered.map(|code| format!("`[{code}]` is sent by a layer")),
        unknown_layers.then(|| "`[?]` may be sent by a layer that cannot be followed".to_owned()),
        open.then(|| "`?` more that cannot be told".to_owned()),
    ];
    let used: Vec<_> = marks.into_iter().flatten().collect();
    let legend = if used.is_empty() { String::new() } else { format!(": {}", used.join(", ")) };
    let blank = if endpoints.is_empty() { "" } else { "\n" };
    format!("{blank}{}{legend}\n", several(endpoints.len(), "endpoint"))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::needless_raw_string_hashes, reason = "snapshots are written with them")]

    use expect_test::expect;

    use super::*;
    use crate::{
        endpoint::{Response, Unfound},
        workspace::Unread,
    };

    fn endpoints() -> Vec<Endpoint> {
        let response = |status: Option<u32>, range: Option<&str>| Response {
            status,
            range: range.map(str::to_owned),
            ..Response::default()
        };
        let create = Endpoint {
            handler: "create".into(),
            module: "todos::api".into(),
            method: Some("POST".into()),
            path: Some("/할일".into()),
            declared: Some(Declared {
                responses: vec![
                    response(Some(201), None),
                    response(Some(404), None),
                    response(Some(404), None),
                    response(None, Some("5XX")),
                ],
                ..Declared::default()
            }),
            returned: Returned {
                certain: vec![201, 409],
                possible: vec![201, 409, 500],
                closed: true,
                rejections: vec![400, 422],
                ..Returned::default()
            },
            ..Endpoint::default()
        };
        let closure = Endpoint {
            handler: "{closure}".into(),
            method: Some("GET".into()),
            path: Some("/todos/{id}".into()),
            ..Endpoint::default()
        };
        vec![create, closure]
    }

    fn plain(endpoints: &[Endpoint], bare: bool) -> String {
        anstream::adapter::strip_str(&table(endpoints, bare)).to_string()
    }

    #[test]
    fn wide_letters_keep_columns_aligned() {
        expect![[r#"
            METHOD  PATH         HANDLER             DECLARED     RETURNED
            POST    /할일        todos::api::create  201 404 5XX  201 409 500? (400 422)
            GET     /todos/{id}  {closure}           -            ?

            2 endpoints: `500?` may be sent, `(400)` is sent by an extractor, `?` more that cannot be told
        "#]]
        .assert_eq(&plain(&endpoints(), false));
    }

    #[test]
    fn only_marks_that_are_used_are_explained() {
        expect![[r#"
            0 endpoints
        "#]]
        .assert_eq(&plain(&[], false));
        assert_eq!(plain(&[], true), "");
        let mut closed = endpoints();
        closed.truncate(1);
        closed[0].returned = Returned { closed: true, ..Returned::default() };
        closed[0].declared = Some(Declared::default());
        expect![[r#"
            METHOD  PATH   HANDLER             DECLARED  RETURNED
            POST    /할일  todos::api::create  none      none

            1 endpoint
        "#]]
        .assert_eq(&plain(&closed, false));
    }

    #[test]
    fn json_is_read_as_it_was_written() {
        let unread = vec![Unread { path: "src/lib.rs".into(), why: "it is not UTF-8".into() }];
        let unfound = vec![Unfound { file: "src/lib.rs".into(), line: 4, handler: "make()".into() }];
        let listing = Listing { version: VERSION, endpoints: endpoints(), unread, unfound };
        assert_eq!(serde_json::from_str::<Listing>(&json(&listing)).unwrap(), listing);
    }
}
