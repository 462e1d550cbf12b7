//! Renders changes for people, pull requests and tools.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use responds_core::{
    Language,
    contract::Key,
    table::{Code, Prose},
};
use serde_json::{Value, json as object};

use super::{Diff, Effect, EndpointChange, Kind, StatusChange};

/// The version of the JSON format.
const VERSION: u32 = 1;

/// Renders changes for people.
#[must_use]
pub fn text(diff: &Diff) -> String {
    let mut out = String::new();
    for change in &diff.endpoints {
        let style = style(change.effect);
        _ = writeln!(
            out,
            "{style}{}{style:#}: {}{}{}",
            change.effect.name(),
            place(change),
            happened(change),
            by(change)
        );
        if let Some(why) = change.why {
            _ = writeln!(out, "    {why}");
        }
        for status in &change.statuses {
            let (mark, style) = mark(status);
            _ = writeln!(out, "  {style}{mark} {}{style:#} ({})", name(status.key), grounds(status));
            _ = writeln!(out, "    {}: {}", status.effect.name(), status.why);
        }
        out.push('\n');
    }
    _ = writeln!(out, "{}", summary(diff));
    out
}

/// Renders changes as a table for a comment on a pull request.
#[must_use]
pub fn markdown(diff: &Diff) -> String {
    let mut out = format!("**{}**\n", summary(diff));
    if !diff.endpoints.is_empty() {
        out += "\n| Endpoint | Status | | Effect | Why |\n|---|---|---|---|---|\n";
    }
    for change in &diff.endpoints {
        let endpoint = place(change);
        let whole = change.why.map(|why| (whole(change), String::new(), initial(change), why));
        let statuses = change.statuses.iter().map(|status| {
            let gained = if status.gained { "gained" } else { "lost" };
            (name(status.key), format!("{gained}, {}", grounds(status)), status.effect, status.why.as_str())
        });
        for (status, how, effect, why) in whole.into_iter().chain(statuses) {
            let effect = if effect == Effect::Breaking { "**breaking**" } else { effect.name() };
            _ = writeln!(
                out,
                "| {} | {} | {how} | {effect} | {} |",
                Code(&endpoint),
                Prose(&status),
                Prose(why)
            );
        }
    }
    out
}

/// Renders changes for tools, in a versioned format.
#[must_use]
pub fn json(diff: &Diff) -> String {
    let endpoints: Vec<_> = diff.endpoints.iter().map(endpoint).collect();
    let document = object!({ "version": VERSION, "effect": id(diff.effect()), "endpoints": endpoints });
    format!("{document:#}\n")
}

fn endpoint(change: &EndpointChange) -> Value {
    let statuses: Vec<_> = change.statuses.iter().map(|status| {
        let (code, range) = match status.key {
            Key::Code(code) => (Some(code), None),
            Key::Class(class) => (None, Some(class.range())),
            Key::Default => (None, Some("default")),
        };
        object!({
            "status": code, "range": range, "change": if status.gained { "gained" } else { "lost" },
            "declared": status.declared, "returned": status.returned, "effect": id(status.effect), "why": status.why,
        })
    }).collect();
    let (kind, from) = match &change.kind {
        Kind::Moved(from) => ("moved", Some(from)),
        Kind::Covers(gone) => ("covers", Some(gone)),
        Kind::Added => ("added", None),
        Kind::Removed => ("removed", None),
        Kind::Changed => ("changed", None),
    };
    object!({
        "method": change.method, "path": change.path, "handler": change.handler, "change": kind, "from": from,
        "effect": id(change.effect), "why": change.why, "statuses": statuses,
    })
}

/// The number of changed endpoints, by kind of change.
fn summary(diff: &Diff) -> String {
    let count = |effect| diff.endpoints.iter().filter(|change| change.effect == effect).count();
    let effects = [Effect::Breaking, Effect::Potential, Effect::Compatible];
    let counts = effects.into_iter().map(|effect| (count(effect), effect)).filter(|(count, _)| *count > 0);
    let counts: Vec<_> = counts.map(|(count, effect)| format!("{count} {}", effect.name())).collect();
    match diff.endpoints.len() {
        0 => "no status of any endpoint changed".to_owned(),
        1 => format!("1 endpoint changed: {}", effects_of(diff)),
        all => format!("{all} endpoints changed: {}", counts.join(", ")),
    }
}

fn effects_of(diff: &Diff) -> &'static str {
    diff.effect().name()
}

/// Method and path, else the handler.
fn place(change: &EndpointChange) -> String {
    match (&change.method, &change.path) {
        (Some(method), Some(path)) => format!("{method} {path}"),
        (None, Some(path)) => path.clone(),
        (_, None) => change.handler.clone(),
    }
}

/// Its handler, where its place does not name it.
fn by(change: &EndpointChange) -> String {
    if change.path.is_some() { format!(" ({})", change.handler) } else { String::new() }
}

/// The change of the endpoint as a whole, as it follows its place.
fn happened(change: &EndpointChange) -> String {
    match &change.kind {
        Kind::Added => " is new".to_owned(),
        Kind::Removed => " is gone".to_owned(),
        Kind::Moved(from) => format!(" was {from}"),
        Kind::Covers(gone) => format!(" stands in for {gone}"),
        Kind::Changed => String::new(),
    }
}

/// The change of the endpoint as a whole, as a column.
fn whole(change: &EndpointChange) -> String {
    match &change.kind {
        Kind::Added => "new".to_owned(),
        Kind::Removed => "gone".to_owned(),
        Kind::Moved(_) => "moved".to_owned(),
        Kind::Covers(gone) => format!("stands in for {gone}"),
        Kind::Changed => String::new(),
    }
}

/// The effect of the change as a whole, without that of its statuses.
const fn initial(change: &EndpointChange) -> Effect {
    match change.kind {
        Kind::Removed if change.path.is_none() => Effect::Potential,
        Kind::Removed | Kind::Moved(_) => Effect::Breaking,
        Kind::Added | Kind::Covers(_) | Kind::Changed => Effect::Compatible,
    }
}

/// A code with its phrase, a class with its name, or `default`.
fn name(key: Key) -> String {
    let name = key.name(Language::English).unwrap_or_default();
    let label = match key {
        Key::Code(code) => code.to_string(),
        Key::Class(class) => class.range().to_owned(),
        Key::Default => "default".to_owned(),
    };
    format!("{label} {name}").trim_end().to_owned()
}

/// The evidence in which the change shows.
const fn grounds(status: &StatusChange) -> &'static str {
    match (status.declared, status.returned) {
        (true, true) => "declared and returned",
        (true, false) => "declared",
        _ => "returned",
    }
}

const fn mark(status: &StatusChange) -> (char, Style) {
    if status.gained { ('+', AnsiColor::Green.on_default()) } else { ('-', AnsiColor::Red.on_default()) }
}

const fn style(effect: Effect) -> Style {
    match effect {
        Effect::Breaking => AnsiColor::BrightRed.on_default().bold(),
        Effect::Potential => AnsiColor::Yellow.on_default().bold(),
        Effect::Compatible => AnsiColor::BrightGreen.on_default().bold(),
    }
}

const fn id(effect: Effect) -> &'static str {
    match effect {
        Effect::Breaking => "breaking",
        Effect::Potential => "potential",
        Effect::Compatible => "compatible",
    }
}
