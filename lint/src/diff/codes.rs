//! The statuses of one side of a comparison: the declared ones, or those that are sent.

use std::collections::BTreeSet;

use responds_core::{Class, contract::Key};

use crate::endpoint::{Endpoint, Response};

/// The statuses that endpoints at one place declare, or that they send.
#[derive(Clone, Debug, Default)]
pub(super) struct Codes {
    /// Those that are certain.
    pub(super) sure: BTreeSet<u32>,
    /// Those, and the ones that may be.
    pub(super) may: BTreeSet<u32>,
    /// Whole classes, by their first digit.
    pub(super) classes: BTreeSet<u16>,
    /// Those that layers around the handlers send.
    pub(super) layers: BTreeSet<u32>,
    /// `true` if `default` is declared.
    pub(super) default: bool,
    /// `true` if there may be others that are not known.
    pub(super) open: bool,
}

impl Codes {
    /// The declared codes, if all of the endpoints declare something.
    pub(super) fn declared(endpoints: &[&Endpoint]) -> Option<Self> {
        let mut codes = Self::default();
        for endpoint in endpoints {
            let declared = endpoint.declared.as_ref()?;
            codes.open |= !declared.types.is_empty();
            for key in declared.responses.iter().filter_map(Response::key) {
                match key {
                    Key::Code(code) => _ = codes.sure.insert(code),
                    Key::Class(class) => _ = codes.classes.insert(class.digit()),
                    Key::Default => codes.default = true,
                }
            }
        }
        codes.may.clone_from(&codes.sure);
        Some(codes)
    }

    /// The codes that handlers and their extractors send.
    pub(super) fn sent(endpoints: &[&Endpoint]) -> Self {
        let mut codes = Self::default();
        for returned in endpoints.iter().map(|endpoint| &endpoint.returned) {
            let sure = returned.certain.iter().chain(&returned.rejections);
            codes.sure.extend(sure.copied().map(u32::from));
            codes.may.extend(returned.possible.iter().copied().map(u32::from));
            codes.layers.extend(returned.layers.iter().copied().map(u32::from));
            codes.open |= !returned.is_all();
        }
        codes.may.extend(&codes.sure);
        codes
    }

    /// Returns `true` if a code of a key may be sent, by a handler or around it.
    pub(super) fn may_send(&self, key: Key) -> bool {
        let mut sent = self.may.iter().chain(&self.layers);
        sent.any(|code| Key::Code(*code) == key || class(Key::Code(*code)).map(Key::Class) == Some(key))
    }

    /// Returns all certain keys: codes, classes, `default`.
    pub(super) fn keys(&self) -> impl Iterator<Item = Key> {
        let classes = self.classes.iter().filter_map(|digit| Class::from_digit(*digit)).map(Key::Class);
        let codes = self.sure.iter().copied().map(Key::Code);
        codes.chain(classes).chain(self.default.then_some(Key::Default))
    }

    /// Returns `true` if a key is among the statuses, as it is written.
    pub(super) fn has(&self, key: Key) -> bool {
        match key {
            Key::Code(code) => self.may.contains(&code),
            Key::Class(class) => self.classes.contains(&class.digit()),
            Key::Default => self.default,
        }
    }

    /// Returns the entry that covers a code or class without naming it: its class, or `default` for errors.
    ///
    /// `default` is for unexpected responses, so it promises no success.
    pub(super) fn cover(&self, key: Key) -> Option<&'static str> {
        let class = class(key)?;
        let whole = self.classes.contains(&class.digit()) && key != Key::Class(class);
        let rest = class.is_error() && self.default;
        whole.then(|| class.range()).or(rest.then_some("default"))
    }

    /// Returns `true` if a class has a code that clients act upon: not 304, which only means that nothing changed.
    pub(super) fn leads(&self, class: Class) -> bool {
        let leading = |code: &u32| self::class(Key::Code(*code)) == Some(class) && *code != 304;
        self.classes.contains(&class.digit()) || self.may.iter().any(leading)
    }
}

/// The class of a key.
pub(super) fn class(key: Key) -> Option<Class> {
    match key {
        Key::Class(class) => Some(class),
        Key::Code(_) => key.code().and_then(Class::of),
        Key::Default => None,
    }
}
