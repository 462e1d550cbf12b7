//! Pairs endpoints of two listings and compares their statuses.

use std::cmp::Reverse;

use responds_core::contract::Key;

use super::{
    Diff, Effect, EndpointChange, Kind, StatusChange,
    codes::Codes,
    cover::cover,
    judge,
    place::{Place, Places, by_handler, by_route, handler, places, route},
};
use crate::endpoint::Endpoint;

/// The changes from the old endpoints to the new ones.
///
/// Endpoints are compared by method and path, whatever their parameters are called, within a package and then across
/// packages. An old endpoint that is left may be covered by another one: any method covers one, a wider path a narrower
/// one. The remaining ones are compared by module and handler.
#[must_use]
pub fn compare(old: &[Endpoint], new: &[Endpoint]) -> Diff {
    let (mut old, mut new) = (places(old), places(new));
    let all = new.clone();
    let mut endpoints = Vec::new();
    let shared: Vec<_> = old.keys().filter(|place| new.contains_key(*place)).cloned().collect();
    for place in shared {
        let pair = old.remove(&place).zip(new.remove(&place));
        endpoints.extend(pair.and_then(|(old, new)| changed(&old, &new, Kind::Changed)));
    }
    endpoints.extend(handed_over(&mut old, &mut new));
    endpoints.extend(covered(&mut old, &mut new, &all));
    endpoints.extend(moved(&mut old, &mut new));
    endpoints.extend(old.iter().map(|(place, endpoints)| removed(place, endpoints)));
    endpoints.extend(new.values().map(|endpoints| change(endpoints, Kind::Added)));
    endpoints.sort_by_key(|change| {
        (
            Reverse(change.effect),
            change.path.is_none(),
            change.path.clone(),
            change.method.clone(),
            change.handler.clone(),
        )
    });
    Diff { endpoints }
}

/// The endpoints that another package serves now.
fn handed_over<'a>(old: &mut Places<'a>, new: &mut Places<'a>) -> Vec<EndpointChange> {
    let (before, after) = (by_route(old), by_route(new));
    let shared = before.into_iter().filter_map(|(route, from)| Some((from, after.get(&route)?)));
    let pairs = shared.map(|(from, to)| {
        let [before, after] = [(&mut *old, &from), (&mut *new, to)].map(|(places, from)| {
            from.iter().filter_map(|place| places.remove(place)).flatten().collect::<Vec<_>>()
        });
        changed(&before, &after, Kind::Changed)
    });
    pairs.flatten().collect()
}

/// The endpoints that are covered by others.
fn covered<'a>(old: &mut Places<'a>, new: &mut Places<'a>, all: &Places<'a>) -> Vec<EndpointChange> {
    let covers: Vec<_> = old.keys().filter_map(|gone| Some((gone.clone(), cover(gone, new, all)?))).collect();
    let mut changes = Vec::new();
    for (gone, cover) in covers {
        new.remove(&cover);
        let Some((before, after)) = old.remove(&gone).zip(all.get(&cover)) else { continue };
        changes.extend(changed(&before, after, Kind::Covers(route(before[0]))));
    }
    changes
}

/// The endpoints whose handler is at another place now, and nowhere else.
fn moved(old: &mut Places<'_>, new: &mut Places<'_>) -> Vec<EndpointChange> {
    let (before, after) = (by_handler(old), by_handler(new));
    let mut changes = Vec::new();
    for (handler, from) in before {
        let Some(to) = after.get(&handler) else { continue };
        let ([from], [to]) = (from.as_slice(), to.as_slice()) else { continue };
        let Some((before, after)) = old.remove(from).zip(new.remove(to)) else { continue };
        // If either place is unknown, nothing proves that clients have to look elsewhere.
        let known = matches!((from, to), (Place::Route(..), Place::Route(..)));
        let kind = if known { Kind::Moved(route(before[0])) } else { Kind::Changed };
        changes.extend(changed(&before, &after, kind));
    }
    changes
}

/// The difference of an endpoint, if there is one.
fn changed(old: &[&Endpoint], new: &[&Endpoint], kind: Kind) -> Option<EndpointChange> {
    let mut statuses = Vec::new();
    if let (Some(old), Some(new)) = (Codes::declared(old), Codes::declared(new)) {
        note(&mut statuses, &old, &new, |change| change.declared = true);
    }
    let before = Codes::sent(old);
    note(&mut statuses, &before, &Codes::sent(new), |change| change.returned = true);
    for change in statuses.iter_mut().filter(|change| change.declared && !change.returned) {
        if let Some(why) = judge::correction(change.key, change.gained, &before) {
            (change.effect, change.why) = (Effect::Compatible, why.to_owned());
        }
    }
    statuses.sort_by_key(|change| (order(change.key), change.gained));
    let mut change = change(new, kind);
    change.effect =
        statuses.iter().map(|status| status.effect).max().unwrap_or(change.effect).max(change.effect);
    change.statuses = statuses;
    let same = change.kind == Kind::Changed && change.statuses.is_empty();
    (!same).then_some(change)
}

/// Notes gained and lost statuses; of two effects of one status, the worse counts.
fn note(statuses: &mut Vec<StatusChange>, old: &Codes, new: &Codes, mark: impl Fn(&mut StatusChange)) {
    let lost = old.keys().filter(|key| !new.has(*key)).map(|key| (key, false, judge::lost(key, old, new)));
    let gained = new.keys().filter(|key| !old.has(*key)).map(|key| (key, true, judge::gained(key, old)));
    for (key, gained, (effect, why)) in lost.chain(gained) {
        let known = statuses.iter_mut().find(|change| (change.key, change.gained) == (key, gained));
        if let Some(change) = known {
            mark(change);
            if effect > change.effect {
                (change.effect, change.why) = (effect, why);
            }
        } else {
            let mut change = StatusChange { key, gained, declared: false, returned: false, effect, why };
            mark(&mut change);
            statuses.push(change);
        }
    }
}

fn removed(place: &Place, endpoints: &[&Endpoint]) -> EndpointChange {
    let change = change(endpoints, Kind::Removed);
    match place {
        Place::Route(..) => change,
        Place::Handler(..) => EndpointChange {
            effect: Effect::Potential,
            why: Some("it is not known whether clients could reach it"),
            ..change
        },
    }
}

/// The change of an endpoint as a whole.
fn change(endpoints: &[&Endpoint], kind: Kind) -> EndpointChange {
    let (effect, why) = match kind {
        Kind::Added => (Effect::Compatible, Some("no client calls it yet")),
        Kind::Removed => {
            (Effect::Breaking, Some("clients that call it get a 404 or a 405 (RFC 9110 §15.5.5, §15.5.6)"))
        }
        Kind::Moved(_) => (
            Effect::Breaking,
            Some("clients that call the old place get a 404 or a 405 (RFC 9110 §15.5.5, §15.5.6)"),
        ),
        Kind::Covers(_) => (Effect::Compatible, Some("clients that call that are answered here")),
        Kind::Changed => (Effect::Compatible, None),
    };
    let endpoint = endpoints[0];
    EndpointChange {
        method: endpoint.method.clone(),
        path: endpoint.path.clone(),
        handler: handler(endpoint),
        kind,
        effect,
        why,
        statuses: Vec::new(),
    }
}

/// Codes first, then classes, then `default`.
fn order(key: Key) -> (u8, u32) {
    match key {
        Key::Code(code) => (0, code),
        Key::Class(class) => (1, class.digit().into()),
        Key::Default => (2, 0),
    }
}
