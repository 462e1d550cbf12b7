//! Queries that rules make on a case.

use super::Case;
use crate::{
    Status, StatusSet,
    contract::{At, By, Content, Declared, Key, Source},
    header::Asked,
    method::{self, Fit},
    profile::RFC9110,
};

/// The statuses that layers commonly send: validation, authentication, limits, panics and time-outs.
const LAYERS: StatusSet = StatusSet::of(&[304, 401, 403, 408, 413, 429, 431, 500, 502, 503, 504]);

/// The header fields of one response, as far as they are known.
#[derive(Clone, Copy, Debug)]
pub(crate) struct ResponseFields<'a> {
    /// Their names.
    pub(crate) names: &'a [&'a str],
    /// `true` if these are all of them.
    pub(crate) complete: bool,
    /// The media type of the content, where it is declared.
    pub(crate) content_type: Option<&'a str>,
}

impl ResponseFields<'_> {
    /// Returns `true` if a field is certainly not among them.
    pub(crate) fn lacks(&self, field: &str) -> bool {
        self.complete && !self.names.iter().any(|name| name.eq_ignore_ascii_case(field))
    }
}

impl<'a> Case<'a> {
    /// Every status that the handler itself is said or seen to send, once.
    ///
    /// Statuses that `elsewhere(..)` declares are left out, unless the handler sends them too.
    pub fn own_statuses(&self) -> impl Iterator<Item = (At, Status)> + use<'a> {
        let own = self.codes_where(|declared| declared.by == By::Handler);
        own.filter_map(|(at, code)| Key::Code(code).status().map(|status| (at, status)))
    }

    /// Every code of some declarations and of the returned responses, once, without custom ones.
    pub(super) fn codes_where(
        &self,
        counts: fn(&Declared<'_>) -> bool,
    ) -> impl Iterator<Item = (At, u32)> + use<'a> {
        let declared = self.declared().filter_map(move |(at, declared)| match declared.key {
            Key::Code(code) if counts(declared) => Some((at, code, declared.custom.is_some())),
            _ => None,
        });
        let returned = self.returned().map(|(at, returned)| (at, u32::from(returned.code), false));
        let mut seen = StatusSet::EMPTY;
        declared.chain(returned).filter_map(move |(at, code, custom)| {
            let short = Key::Code(code).code();
            let known = short.is_some_and(|short| seen.contains(short));
            seen = short.map_or(seen, |short| seen.with(short));
            (!known && !custom).then_some((at, code))
        })
    }

    /// Returns `true` if anything is declared.
    #[must_use]
    pub fn is_declared(&self) -> bool {
        self.contract.source != Source::Nothing
    }

    /// Returns `true` if class ranges and `default` cover no status, so that each one must be listed.
    #[must_use]
    pub fn exact(&self) -> bool {
        self.profiles().any(|profile| profile.exact)
    }

    /// The codes that are declared: each by its own code and, unless declarations must be exact, by a range or
    /// `default`.
    #[must_use]
    pub fn covered(&self) -> StatusSet {
        let keys = self.contract.responses.iter().map(|declared| declared.key);
        let exact = self.exact();
        keys.fold(StatusSet::EMPTY, |set, key| match key {
            Key::Class(_) | Key::Default if exact => set,
            Key::Code(_) | Key::Class(_) => set.union(key.codes()),
            Key::Default => (100..600).collect(),
        })
    }

    /// Returns `true` if a response is declared under just this key.
    #[must_use]
    pub fn declares(&self, key: Key) -> bool {
        self.contract.responses.iter().any(|declared| declared.key == key)
    }

    /// Returns `true` if the declaration is complete: no type adds to it, and it is no shared part.
    #[must_use]
    pub const fn lists_all(&self) -> bool {
        self.contract.types.is_empty() && !self.contract.shared
    }

    /// The statuses that the extractors and the layers around the handler send.
    #[must_use]
    pub fn sent_around(&self) -> StatusSet {
        let rejections = self.evidence.rejections.iter().map(|rejection| rejection.statuses);
        let layers = self.evidence.layers.iter().map(|layer| layer.statuses);
        rejections.chain(layers).fold(StatusSet::EMPTY, StatusSet::union)
    }

    /// Returns `true` if a documented code may be that of an unseen layer, which documentation does not distinguish.
    #[must_use]
    pub fn may_be_of_layers(&self, code: u16) -> bool {
        let is_documented = matches!(self.contract.source, Source::Documentation(_));
        is_documented && !self.evidence.layers_closed && LAYERS.contains(code)
    }

    /// Returns `true` if HTTP rules a status out for every method that is served.
    #[must_use]
    pub fn rules_out(&self, status: Status) -> bool {
        let violates =
            |method: &str| method::fit(status.code(), method).is_some_and(|fit| fit.fit == Fit::Violation);
        self.every_method(violates)
    }

    /// The success codes that the profile takes for a method, where it or RFC 9110 limits them.
    #[must_use]
    pub fn success(&self, method: &str) -> Option<StatusSet> {
        let own = self.profile.success.iter().chain(RFC9110.success);
        own.filter(|(name, _)| *name == method).map(|(_, set)| *set).next()
    }

    /// Returns `true` if some profile wants fields that the specifications ask for in this way.
    pub(crate) fn asks(&self, asked: Asked) -> bool {
        self.profiles().any(|profile| profile.asked.contains(&asked))
    }

    /// The status and content of each response, declared or returned, in its place.
    pub(crate) fn contents(&self) -> impl Iterator<Item = (At, Status, Content)> + use<'a> {
        let declared = self.own().map(|(at, declared)| (at, declared.key, declared.content()));
        let returned =
            self.returned().map(|(at, returned)| (at, Key::Code(returned.code.into()), returned.content));
        declared
            .chain(returned)
            .filter_map(|(at, key, content)| key.status().map(|status| (at, status, content)))
    }

    /// The place, status and fields of each response whose fields are known or declared.
    pub(crate) fn fields(&self) -> impl Iterator<Item = (At, Status, ResponseFields<'a>)> + use<'a> {
        let declared = self.own().filter_map(|(at, declared)| {
            let content_type = declared.content_type;
            let seen = |names| ResponseFields { names, complete: true, content_type };
            Some((at, declared.key.status()?, declared.fields.map(seen)?))
        });
        let returned = self.returned().filter_map(|(at, returned)| {
            let fields = returned.fields;
            let seen = ResponseFields { names: fields.names, complete: fields.closed, content_type: None };
            Some((at, Status::from_code(returned.code)?, seen))
        });
        declared.chain(returned)
    }
}
