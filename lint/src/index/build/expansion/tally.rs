//! Counts expanded and failed calls, and reports them macro by macro.

use std::collections::BTreeMap;

use super::{MAX_BYTES, MAX_CALLS};
use crate::{
    index::{Index, ItemId},
    workspace::Unread,
};

/// The calls that were expanded so far, and those that were not.
#[derive(Default)]
pub(super) struct Tally {
    calls: usize,
    /// The size of the expansions, in bytes.
    pub(super) bytes: usize,
    /// The calls that fit no rule, by their macro.
    failed: BTreeMap<ItemId, Vec<ItemId>>,
    /// The calls for which there was no room.
    left_out: BTreeMap<ItemId, Vec<ItemId>>,
}

impl Tally {
    /// Counts one more call; returns whether there is room for it.
    pub(super) fn take_call(&mut self) -> bool {
        let has_room = self.calls < MAX_CALLS && self.bytes < MAX_BYTES;
        self.calls += usize::from(has_room);
        has_room
    }

    pub(super) fn fail(&mut self, definition: ItemId, call: ItemId) {
        self.failed.entry(definition).or_default().push(call);
    }

    pub(super) fn leave_out(&mut self, definition: ItemId, call: ItemId) {
        self.left_out.entry(definition).or_default().push(call);
    }

    /// The macros of which some calls were not expanded.
    pub(super) fn not_expanded(&self) -> impl Iterator<Item = ItemId> {
        self.failed.keys().chain(self.left_out.keys()).copied()
    }

    /// Reports the calls that were not expanded: one line for each macro.
    pub(super) fn told(&self, index: &Index) -> Vec<Unread> {
        let failed = self.failed.iter().map(|(definition, calls)| {
            unread(index, *definition, calls, "no rule of it matches, or it expands to more than is read")
        });
        let left_out = self.left_out.iter().map(|(definition, calls)| {
            unread(index, *definition, calls, "macros call each other too deep or too often")
        });
        failed.chain(left_out).flatten().collect()
    }
}

fn unread(index: &Index, definition: ItemId, calls: &[ItemId], why: &str) -> Option<Unread> {
    let sources = index.sources();
    let places = calls.iter().map(|call| sources.real(index.item(*call).site));
    let first = places.min()?;
    let line = sources.position(first.file, first.start).line;
    let name = &index.item(definition).name;
    let count = match calls.len() {
        1 => format!("the call of `{name}!` is"),
        many => format!("{many} calls of `{name}!` are"),
    };
    let why = format!("{count} not expanded, and the items that it writes are not seen: {why}");
    Some(Unread { path: format!("{}:{line}", sources.get(first.file).path), why })
}
