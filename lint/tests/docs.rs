//! Documents as readers of Markdown and JSON see them.
#![allow(clippy::unwrap_used, reason = "what cannot be read or run fails the test")]

use std::collections::BTreeSet;

use cargo_responds::{
    Endpoint,
    docs::{Format, render},
    endpoint::Listing,
};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};
use responds_core::Languages;

/// A service with one of everything, and with text that looks like markup.
fn service() -> Vec<Endpoint> {
    serde_json::from_str::<Listing>(include_str!("docs/service.json")).unwrap().endpoints
}

#[track_caller]
fn document(endpoints: &[Endpoint], format: Format, languages: &str) -> String {
    render(endpoints, format, Languages::from_tags(languages).unwrap(), "cargo responds docs")
}

/// The elements of a document, as a forge parses it.
struct Parsed {
    /// The number of cells of each row, by table, the head first.
    tables: Vec<Vec<usize>>,
    /// The targets of the links in this document.
    links: Vec<String>,
    anchors: Vec<String>,
    headings: Vec<String>,
    /// Any other HTML.
    html: BTreeSet<String>,
}

fn parse(markdown: &str) -> Parsed {
    let mut parsed = Parsed {
        tables: Vec::new(),
        links: Vec::new(),
        anchors: Vec::new(),
        headings: Vec::new(),
        html: BTreeSet::new(),
    };
    let mut heading = None;
    for event in Parser::new_ext(markdown, Options::ENABLE_TABLES) {
        match event {
            Event::Start(Tag::Table(_)) => parsed.tables.push(Vec::new()),
            Event::Start(Tag::TableHead | Tag::TableRow) => parsed.tables.last_mut().unwrap().push(0),
            Event::Start(Tag::TableCell) => *parsed.tables.last_mut().unwrap().last_mut().unwrap() += 1,
            Event::Start(Tag::Link { dest_url, .. }) => {
                parsed.links.extend(dest_url.strip_prefix('#').map(str::to_owned));
            }
            Event::Start(Tag::Heading { .. }) => heading = Some(String::new()),
            Event::End(TagEnd::Heading(_)) => parsed.headings.extend(heading.take()),
            Event::Text(text) | Event::Code(text) if heading.is_some() => {
                heading.as_mut().unwrap().push_str(&text);
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                let id = html.strip_prefix("<a id=\"").and_then(|rest| rest.strip_suffix("\">"));
                match id {
                    Some(id) => parsed.anchors.push(id.to_owned()),
                    None => _ = parsed.html.insert(html.trim().to_owned()),
                }
            }
            _ => {}
        }
    }
    parsed
}

#[test]
fn the_document_is_as_it_was() {
    expect_test::expect_file!["docs/service.en.md"].assert_eq(&document(&service(), Format::Markdown, "en"));
    expect_test::expect_file!["docs/service.en-ko.md"].assert_eq(&document(
        &service(),
        Format::Markdown,
        "en,ko",
    ));
    expect_test::expect_file!["docs/service.doc.json"].assert_eq(&document(
        &service(),
        Format::Json,
        "ko,en",
    ));
}

/// Every table has a row for each response, and every row as many cells as its head.
#[test]
fn tables_are_tables() {
    let service = service();
    for languages in ["en", "ko", "en,ko", "ko,en"] {
        let parsed = parse(&document(&service, Format::Markdown, languages));
        let tabled = service.iter().filter(|endpoint| {
            endpoint.declared.as_ref().is_some_and(|declared| !declared.responses.is_empty())
                || endpoint.declared.is_none() && !endpoint.returned.certain.is_empty()
        });
        assert_eq!(parsed.tables.len(), tabled.count(), "{languages}");
        for rows in parsed.tables {
            assert!(rows.len() > 1 && rows.iter().all(|cells| *cells == rows[0]), "{languages}: {rows:?}");
        }
    }
}

#[test]
fn every_link_has_its_anchor_and_every_anchor_its_link() {
    for languages in ["en", "ko", "en,ko"] {
        let parsed = parse(&document(&service(), Format::Markdown, languages));
        let anchors: BTreeSet<_> = parsed.anchors.iter().collect();
        assert_eq!(anchors.len(), parsed.anchors.len(), "{:?}", parsed.anchors);
        assert_eq!(parsed.links.iter().collect::<BTreeSet<_>>(), anchors, "{languages}");
        let kept = |anchor: &&String| {
            anchor.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
        };
        assert!(parsed.anchors.iter().all(|anchor| kept(&anchor)), "{:?}", parsed.anchors);
    }
}

#[test]
fn the_page_requests_nothing_and_runs_nothing_but_its_own() {
    let page = document(&service(), Format::Html, "en");
    for source in
        ["src=", "url(", "@import", "<link", "<img", "<iframe", " style=", "fetch(", "unsafe-inline"]
    {
        assert!(!page.contains(source), "{source}");
    }
    assert_eq!(page.matches("<script").count(), 2);
    assert!(page.contains("default-src 'none'; style-src 'sha256-"));
}

#[test]
fn the_page_has_an_anchor_for_each_status_of_each_endpoint() {
    let page = document(&service(), Format::Html, "en");
    for anchor in
        ["POST-/todos", "POST-/todos/201", "POST-/todos/409", "POST-/todos/5xx", "POST-/todos/default"]
    {
        assert!(page.contains(&format!("id=\"{anchor}\"")), "{anchor}");
    }
    let mut ids = BTreeSet::new();
    for id in page.split(" id=\"").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(ids.insert(id), "{id} stands twice");
    }
    // Places within the page, that is, and not the errors that no endpoint of this service has.
    for href in page.split("href=\"#").skip(1).filter_map(|rest| rest.split('"').next()) {
        assert!(href.is_empty() || ids.contains(href), "{href} leads nowhere");
    }
}

/// Texts of the endpoints never become markup: the only HTML is that of the renderer.
#[test]
fn no_text_becomes_markup() {
    let parsed = parse(&document(&service(), Format::Markdown, "en,ko"));
    let html: Vec<_> = parsed.html.iter().map(String::as_str).collect();
    assert_eq!(
        html,
        ["<!-- Generated by `cargo responds docs`; edits are lost. -->", "</a>", "</code>", "<br>", "<code>"]
    );
    assert!(parsed.headings.iter().any(|heading| heading == "GET /odd/{a|b}/`x`"), "{:?}", parsed.headings);
}

#[test]
fn the_order_of_endpoints_does_not_matter() {
    let service = service();
    let documents = |endpoints: &[Endpoint]| {
        [Format::Markdown, Format::Html, Format::Json].map(|format| document(endpoints, format, "en,ko"))
    };
    let expected = documents(&service);
    let mut order: Vec<_> = (0..service.len()).collect();
    // A fixed sequence of swaps that reaches many orders.
    let mut seed = 1_u64;
    for _ in 0..200 {
        for place in (1..order.len()).rev() {
            seed = seed.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
            order.swap(place, usize::try_from(seed >> 33).unwrap() % (place + 1));
        }
        let shuffled: Vec<_> = order.iter().map(|place| service[*place].clone()).collect();
        assert_eq!(documents(&shuffled), expected);
    }
}

#[test]
fn json_is_json_and_says_what_the_endpoints_say() {
    let document: serde_json::Value =
        serde_json::from_str(&document(&service(), Format::Json, "en,ko")).unwrap();
    assert_eq!(document["version"], 1);
    let endpoints = document["endpoints"].as_array().unwrap();
    assert_eq!(endpoints.len(), service().len());
    let create = endpoints.iter().find(|endpoint| endpoint["handler"] == "create").unwrap();
    let created = &create["responses"][0];
    assert_eq!((&created["status"], &created["phrase"]), (&201.into(), &"Created".into()));
    assert_eq!(created["name"]["ko"], "생성됨");
    assert_eq!(created["reference"]["url"], "https://www.rfc-editor.org/rfc/rfc9110#section-15.3.2");
    assert_eq!(created["content"]["type"], "Json<Todo>");
    let odd = endpoints.iter().find(|endpoint| endpoint["handler"] == "odd").unwrap();
    assert_eq!(odd["description"]["en"], "One | two\n<b>three</b> `four` \"five\" \\ \u{1} six");
}

#[test]
fn a_service_without_endpoints_says_so() {
    let document = document(&[], Format::Markdown, "en,ko");
    assert!(document.ends_with("There are no endpoints. · 엔드포인트가 없다.\n"), "{document}");
    assert!(parse(&document).links.is_empty());
}
