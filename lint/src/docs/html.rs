//! Endpoints as one self-contained page: it makes no requests, and runs no script but those in its policy.

mod anchor;
mod endpoint;
mod errors;
mod policy;
mod reference;
mod retry;
mod text;
mod vocabulary;
mod words;

use maud::{DOCTYPE, Markup, PreEscaped, html};
use responds::docs::{Endpoint, Language, sorted};
use responds_core::Text;

use self::{
    anchor::Anchors,
    text::{Translations, raw},
    vocabulary::Vocabulary,
};

/// The page's looks.
const STYLE: &str = include_str!("html/page.css");

/// The page's behaviour: search, filters, languages, links.
const SCRIPT: &str = include_str!("html/page.js");

/// From how many endpoints on they are folded, so that their list can be overlooked.
const MAX_OPEN: usize = 40;

/// The page of these endpoints, written in this language and ready for the other.
pub(super) fn page<'a>(
    endpoints: impl IntoIterator<Item = Endpoint<'a>>,
    language: Language,
    command: &str,
) -> String {
    let endpoints = sorted(endpoints);
    let to = &Translations::new(language);
    let (style, script) = (compact_style(STYLE), compact(SCRIPT));
    let title = to.shown(&words::TITLE);
    let service = service(&endpoints);
    let page = html! {
        (DOCTYPE)
        html lang=(language.tag()) {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy::policy(&style, &script));
                meta name="viewport" content="width=device-width,initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content=(command);
                title { @if let Some(service) = service { (service) " · " } (title) }
                style { (PreEscaped(&style)) }
                script { (PreEscaped(&script)) }
            }
            body {
                a .skip href="#endpoints" { (to.once(&words::SKIP)) }
                (banner(service, to))
                (contents(to))
                main {
                    (endpoints_section(&endpoints, to))
                    (errors::section(&endpoints, to))
                    (reference::section(to))
                    footer { (to.once(&words::GENERATED)) " " code { (command) } }
                }
                script #words type="application/json" { (raw(&Vocabulary::of(to).to_json())) }
            }
        }
    };
    without_end_tags(&page.into_string()) + "\n"
}

/// The page without end tags that HTML does not need, since these elements end where the next one or their list does.
/// No text has one, since each `<` in a text is escaped.
fn without_end_tags(page: &str) -> String {
    ["</li>", "</dt>", "</dd>"].iter().fold(page.to_owned(), |page, tag| page.replace(tag, ""))
}

/// A style without the spaces that only readers of the repository need. None of its strings has a space after one of
/// these letters.
fn compact_style(style: &str) -> String {
    let spaced = [
        (" {\n", "{"),
        (";\n", ";"),
        ("\n}", "}"),
        ("}\n", "}"),
        (": ", ":"),
        (", ", ","),
        ("; ", ";"),
        ("{ ", "{"),
        (" }", "}"),
        (";}", "}"),
    ];
    spaced.iter().fold(compact(style), |style, (from, to)| style.replace(from, to))
}

/// A style or a script without the parts for readers of the repository: indentation, and comments on lines of their
/// own. Neither file has a text of several lines.
fn compact(text: &str) -> String {
    let comment = |line: &&str| line.starts_with("//") || line.starts_with("/*") && line.ends_with("*/");
    let lines = text.lines().map(str::trim).filter(|line| !line.is_empty() && !comment(line));
    lines.collect::<Vec<_>>().join("\n")
}

/// The name of the service: the crate of all handlers.
fn service<'a>(endpoints: &[Endpoint<'a>]) -> Option<&'a str> {
    let krate = |endpoint: &Endpoint<'a>| endpoint.module.and_then(|module| module.split("::").next());
    let mut crates = endpoints.iter().map(krate);
    let first = crates.next()??;
    crates.all(|other| other == Some(first)).then_some(first)
}

fn banner(service: Option<&str>, to: &Translations) -> Markup {
    html! {
        header {
            h1 {
                a href="#" { @if let Some(service) = service { b { (service) } " " } (to.once(&words::TITLE)) }
            }
            search {
                label .sr for="q" { (to.once(&words::SEARCH)) }
                input #q type="search" autocomplete="off" spellcheck="false" enterkeyhint="search" placeholder=(to.shown(&words::HINT));
            }
            div .tools {
                button #unfold type="button" { (to.once(&words::OPEN_ALL)) }
                button #theme type="button" {}
                button #language type="button" {}
            }
        }
    }
}

/// The side of the page: the filters and the list of endpoints. The script fills both.
fn contents(to: &Translations) -> Markup {
    html! {
        nav {
            h2 .sr { (to.once(&words::CONTENTS)) }
            div #filters {}
            p #hits role="status" {}
            ul {
                li { a href="#endpoints" { (to.often(&words::ENDPOINTS)) } ul #toc {} }
                li { a href="#errors" { (to.often(&words::ERRORS)) } }
                li { a href="#reference" { (to.often(&words::REFERENCE)) } }
            }
        }
    }
}

fn endpoints_section(endpoints: &[Endpoint<'_>], to: &Translations) -> Markup {
    let anchors = Anchors::of(endpoints);
    let open = endpoints.len() <= MAX_OPEN;
    html! {
        section #endpoints {
            (heading(&words::ENDPOINTS, endpoints.len(), to))
            @if endpoints.is_empty() { p .none { (to.once(&words::NO_ENDPOINTS)) } }
            @for (endpoint, anchor) in endpoints.iter().zip(anchors.each()) {
                (endpoint::section(endpoint, anchor, open, to))
            }
        }
    }
}

/// A section's heading, with how many items it has.
fn heading(title: &Text, items: usize, to: &Translations) -> Markup {
    html! { h2 { (to.often(title)) " " small { (items) } } }
}
