//! The rows that say what layers, the service's own types and the functions in them send, each with its proof.

use std::net::SocketAddr;

use responds_facts::{
    Combine, Framework,
    layer::{LayerEffect, LayerFact, LayerMethod, LayerTrait, Reach, Takes},
    routing::StatusChange,
};

use crate::attempt::Attempt;

/// The status of the handler inside of a layer.
pub(crate) const PASSED: u16 = 202;
/// The status that a function, a type or an argument of the service says.
pub(crate) const OWN: u16 = 418;
/// The status of an error of the handler inside of a layer.
pub(crate) const FAILED: u16 = 409;
/// The status that the service says where only a redirection can be said.
pub(crate) const MOVED: u16 = 307;

/// A row of a table, and the statuses that it promises.
struct Row {
    name: String,
    codes: Vec<u16>,
}

impl Row {
    fn new(kind: &str, name: &str, codes: impl Into<Vec<u16>>) -> Self {
        Self { name: format!("{kind}/{name}"), codes: codes.into() }
    }

    /// Returns the statuses that no attempt provokes and no reason excuses.
    fn unproved(&self, attempts: &[Attempt], excuses: &[Excuse]) -> Vec<u16> {
        let proved = |code: u16| {
            attempts.iter().any(|attempt| attempt.name == self.name && attempt.code == code)
                || excuses.iter().any(|excuse| excuse.row == self.name && excuse.code == code)
        };
        self.codes.iter().copied().filter(|code| !proved(*code)).collect()
    }
}

/// A status of a row that no test provokes, and the reason.
pub(crate) struct Excuse {
    pub(crate) row: &'static str,
    pub(crate) code: u16,
    pub(crate) reason: &'static str,
}

/// Provokes every status of every row; those of rows that another source names are provoked there.
///
/// A row is asked at its kind and name: `/layer/axum::middleware::from_fn`.
#[track_caller]
pub(crate) fn assert_rows(
    framework: &Framework,
    server: SocketAddr,
    attempts: &[Attempt],
    excuses: &[Excuse],
    elsewhere: &str,
) {
    let rows = rows(framework);
    let mut broken = Vec::new();
    for row in &rows {
        let unproved = row.unproved(attempts, excuses);
        let is_elsewhere = elsewhere.contains(&format!("\"{}\"", row.name));
        if !unproved.is_empty() && !is_elsewhere {
            broken.push(format!("nothing provokes {unproved:?} from `{}`", row.name));
        }
    }
    for attempt in attempts {
        broken.extend(check(&rows, attempt, server));
    }
    for excuse in excuses {
        if !rows.iter().any(|row| row.name == excuse.row && row.codes.contains(&excuse.code)) {
            broken.push(format!("`{}` does not promise {}: {}", excuse.row, excuse.code, excuse.reason));
        }
    }
    assert!(broken.is_empty(), "{}:\n{}", framework.name, broken.join("\n"));
}

fn check(rows: &[Row], attempt: &Attempt, server: SocketAddr) -> Option<String> {
    let sent = attempt.send(server, "");
    match rows.iter().find(|row| row.name == attempt.name) {
        None => Some(format!("there is no row `{}`", attempt.name)),
        Some(_) if sent != attempt.code => {
            Some(format!("`{}` sends {sent}, not {}", attempt.name, attempt.code))
        }
        Some(row) if !row.codes.contains(&sent) => Some(format!("`{}` does not promise {sent}", row.name)),
        Some(_) => None,
    }
}

fn rows(framework: &Framework) -> Vec<Row> {
    let routing = framework.routing;
    let mut rows: Vec<_> = routing.layers.iter().flat_map(of_layer).collect();
    rows.extend(routing.layer_methods.iter().flat_map(of_method));
    rows.extend(routing.layer_traits.iter().map(of_trait));
    rows.extend(routing.changes.iter().map(of_change));
    rows.extend(framework.inner_calls.iter().map(|call| {
        let codes = if call.fallible { vec![PASSED, FAILED] } else { vec![PASSED] };
        Row::new("inner", &format!("{}::{}", call.ty, call.method), codes)
    }));
    rows.extend(
        framework
            .carried
            .iter()
            .map(|fact| Row::new("carried", &format!("{}::{}", fact.ty, fact.function), [OWN])),
    );
    for responder in framework.responders {
        let function = |(function, _): &(&str, _)| {
            Row::new("responder", &format!("{}::{function}", responder.name), [OWN])
        };
        rows.extend(responder.functions.iter().map(function));
        rows.extend(responder.otherwise.map(|code| Row::new("responder", responder.name, [code])));
    }
    rows.extend(
        framework
            .taking
            .iter()
            .map(|fact| Row::new("taking", &format!("{}::{}", fact.name, fact.function), [PASSED, OWN])),
    );
    rows.extend(framework.router_errors.iter().map(|error| Row::new("router", error, [OWN])));
    rows.extend(framework.sets_rejections.map(|text| Row::new("sets", word(text), [OWN])));
    rows.extend(
        framework.types.iter().filter(|fact| fact.early).map(|fact| Row::new("early", fact.name, [101])),
    );
    rows.extend(of_filters(framework));
    rows
}

/// The name in a text that is looked for in code: `.error_handler(`.
fn word(text: &str) -> &str {
    text.trim_matches(['.', '('])
}

fn of_layer(layer: &LayerFact) -> Vec<Row> {
    let name = format!("{}::{}", layer.krate, layer.path);
    let mut codes = of_effect(&name, layer.effect);
    codes.extend(layer.also);
    let changes = layer.changes.iter().map(|(method, effect)| {
        let name = format!("{name}.{method}");
        let codes = of_effect(&name, *effect);
        Row::new("layer", &name, codes)
    });
    std::iter::once(Row::new("layer", &name, codes)).chain(changes).collect()
}

fn of_effect(name: &str, effect: LayerEffect) -> Vec<u16> {
    match effect {
        LayerEffect::Passes => vec![PASSED, FAILED],
        LayerEffect::Stack | LayerEffect::PassesIf(_) => vec![PASSED],
        LayerEffect::Sends(codes) => [&[PASSED], codes].concat(),
        LayerEffect::SendsArgument(_) if name.ends_with(".redirect_code") => vec![PASSED, MOVED],
        LayerEffect::SendsArgument(_)
        | LayerEffect::Calls(..)
        | LayerEffect::Extracts
        | LayerEffect::Wraps(_) => vec![PASSED, OWN],
        LayerEffect::Replaces(_) => vec![OWN],
        // It promises nothing.
        LayerEffect::Unknown => Vec::new(),
    }
}

/// A method by which a router takes a layer, and the layer's reach: a route that is added later.
fn of_method(method: &LayerMethod) -> Vec<Row> {
    match (method.takes, method.reach) {
        (Takes::Nothing, _) => vec![Row::new("method", method.name, [PASSED, FAILED])],
        (_, Reach::All) => {
            vec![Row::new("method", method.name, [PASSED, OWN]), Row::new("later", method.name, [OWN])]
        }
        (_, Reach::Before | Reach::Rejecting) => {
            vec![Row::new("method", method.name, [PASSED, OWN]), Row::new("later", method.name, [PASSED])]
        }
    }
}

fn of_trait(fact: &LayerTrait) -> Row {
    Row::new("trait", fact.layer, [PASSED, OWN])
}

fn of_change(change: &StatusChange) -> Row {
    Row::new("change", word(change.word), [OWN])
}

fn of_filters(framework: &Framework) -> Vec<Row> {
    let Some(filters) = framework.filters else { return Vec::new() };
    let combine = |(name, combine): &(&str, Combine)| match combine {
        Combine::And | Combine::AndThen => Row::new("combine", name, [OWN, 500]),
        _ => Row::new("combine", name, [OWN]),
    };
    let mut rows: Vec<_> = filters.methods.iter().map(combine).collect();
    rows.extend(filters.macros.iter().map(|(name, _)| Row::new("macro", name, [PASSED, 404])));
    rows.extend([filters.find, filters.asks.0].map(|name| Row::new("rejection", name, [OWN])));
    rows
}
