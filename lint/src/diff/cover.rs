//! Endpoints that replace a removed one: its clients still get a response.

use responds_syntax::frameworks::ALL;

use super::place::{Place, Places, takes};
use crate::endpoint::Endpoint;

/// Returns the place of the same package that covers a removed one, the nearest first.
///
/// A wider path counts only if it is new: if both existed before, the narrower one had a reason.
pub(super) fn cover(gone: &Place, new: &Places<'_>, all: &Places<'_>) -> Option<Place> {
    let Place::Route((path, method), package) = gone else { return None };
    let stands_in = |place: &Place, endpoints: &[&Endpoint]| {
        let Place::Route((wide, by), of) = place else { return false };
        let any = by.is_none();
        let head =
            method.as_deref() == Some("HEAD") && by.as_deref() == Some("GET") && answer_head(endpoints);
        let wider = (any || by == method) && takes(wide, path) && new.contains_key(place);
        of == package && (wide == path && (any || head) || wider)
    };
    let covers = all.iter().filter(|(place, endpoints)| stands_in(place, endpoints)).map(|(place, _)| place);
    covers.max_by_key(|place| nearness(place, path)).cloned()
}

/// Returns `true` if all of them are of frameworks in which GET handlers serve HEAD.
fn answer_head(endpoints: &[&Endpoint]) -> bool {
    let framework = |endpoint: &Endpoint| {
        let named = endpoint.framework.as_deref()?;
        ALL.iter().find(|framework| framework.name == named)
    };
    endpoints.iter().all(|endpoint| framework(endpoint).is_some_and(|framework| framework.head_by_get))
}

/// The same path first, then the one that has most in common.
fn nearness(place: &Place, path: &str) -> (bool, usize) {
    match place {
        Place::Route((wide, _), _) => (wide == path, wide.len()),
        Place::Handler(..) => (false, 0),
    }
}
