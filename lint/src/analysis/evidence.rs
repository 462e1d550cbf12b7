//! The evidence of a handler's responses, in the form of the list of endpoints.

use std::collections::BTreeSet;

use responds_core::Class;
use responds_syntax::{Seen, declaration::text_of, seen::Response};

use super::layers::Around;
use crate::endpoint::{Origin, Returned};

/// Tells whether a name is that of a struct that derives `Responds`.
type Structs<'a> = &'a dyn Fn(&str) -> bool;

/// Converts the evidence to the form of the list.
pub(super) fn returned(seen: &Seen, around: &Around, is_struct: Structs<'_>) -> Returned {
    let codes = |certain: bool| {
        let responses = seen.responses.iter().filter(|response| response.certain || !certain);
        let converted = seen.rejections.iter().filter(|rejecting| rejecting.converted && !certain);
        let kept = converted.flat_map(|rejecting| rejecting.statuses.iter());
        responses.map(|response| response.code).chain(kept).collect::<BTreeSet<_>>().into_iter().collect()
    };
    // A function that is not followed may give the others another status.
    let rejected = seen.rejections.iter().filter(|rejecting| !rejecting.converted);
    let rejected = rejected.flat_map(|rejecting| rejecting.statuses.iter());
    let rejections: BTreeSet<_> = rejected.collect();
    Returned {
        certain: codes(true),
        possible: codes(false),
        closed: seen.is_closed(),
        rejections: rejections.into_iter().collect(),
        unknown_extractors: seen.unknown.iter().map(text_of).collect(),
        origins: origins(seen, around, is_struct),
        layers: sent_by_layers(around),
        unknown_layers: around.unknown.clone(),
    }
}

/// The codes that layers send.
fn sent_by_layers(around: &Around) -> Vec<u16> {
    let codes = around.layers.iter().flat_map(|layer| layer.statuses.iter());
    codes.collect::<BTreeSet<_>>().into_iter().collect()
}

/// The names of the origins of each status.
fn origins(seen: &Seen, around: &Around, is_struct: Structs<'_>) -> Vec<Origin> {
    let made = |response: &Response| {
        let name = origin(response, is_struct)?;
        Some(Origin { status: response.code, name: name.to_owned(), ..Origin::default() })
    };
    let rejecting = seen.rejections.iter().flat_map(|rejecting| {
        let name = &rejecting.extractor;
        let made = move |status| Origin { status, name: name.clone(), extractor: true, layer: false };
        rejecting.statuses.iter().map(made)
    });
    let origins: BTreeSet<_> =
        seen.responses.iter().filter_map(made).chain(rejecting).chain(of_layers(around)).collect();
    origins.into_iter().collect()
}

/// Returns the step that names the origin of a status: the innermost variant or function with its path, or struct that
/// says itself what it sends; else the innermost type of an error.
///
/// A function or a constant of the module of its call says too little, and the type of a success is its content.
fn origin<'s>(response: &'s Response, is_struct: Structs<'_>) -> Option<&'s str> {
    let is_error = Class::of(response.code).is_some_and(Class::is_error);
    let is_type =
        |step: &&str| is_error && step.starts_with(char::is_uppercase) && step.contains(char::is_lowercase);
    let steps = || response.via.iter().map(|step| &*step.name);
    let innermost = steps().rfind(|step| step.contains("::") || is_type(step) && is_struct(step));
    innermost.or_else(|| steps().rfind(is_type))
}

/// The names of the layers that send each status.
fn of_layers(around: &Around) -> impl Iterator<Item = Origin> {
    around.layers.iter().flat_map(|layer| {
        let made = move |status| Origin { status, name: layer.name.clone(), extractor: false, layer: true };
        layer.statuses.iter().map(made)
    })
}
