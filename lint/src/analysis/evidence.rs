//! What a handler is seen to return, as it is listed.

use std::collections::BTreeSet;

use responds_syntax::{Seen, declaration::text_of, seen::Response};

use crate::endpoint::{Origin, Returned};

/// What is listed of what was seen.
pub(super) fn returned(seen: &Seen) -> Returned {
    let codes = |certain: bool| {
        let responses = seen.responses.iter().filter(|response| response.certain || !certain);
        responses.map(|response| response.code).collect::<BTreeSet<_>>().into_iter().collect()
    };
    let rejected = seen.rejections.iter().flat_map(|rejecting| rejecting.statuses.iter());
    let rejections: BTreeSet<_> = rejected.collect();
    Returned {
        certain: codes(true),
        possible: codes(false),
        closed: seen.is_closed(),
        rejections: rejections.into_iter().collect(),
        unknown_extractors: seen.unknown.iter().map(text_of).collect(),
        origins: origins(seen),
    }
}

/// The names of what makes each status.
fn origins(seen: &Seen) -> Vec<Origin> {
    let made = |response: &Response| {
        let name = response.via.iter().map(|step| &*step.name).rfind(|name| name.contains("::"))?;
        Some(Origin { status: response.code, name: name.to_owned(), extractor: false })
    };
    let rejecting = seen.rejections.iter().flat_map(|rejecting| {
        let name = &rejecting.extractor;
        rejecting.statuses.iter().map(|status| Origin { status, name: name.clone(), extractor: true })
    });
    let origins: BTreeSet<_> = seen.responses.iter().filter_map(made).chain(rejecting).collect();
    origins.into_iter().collect()
}
