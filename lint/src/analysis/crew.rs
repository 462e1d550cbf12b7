//! Reads the handlers of a workspace on all threads.

use std::{
    ops::Range,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

use super::{
    Progress,
    service::{Analysed, Service},
};
use crate::routes::Found;

/// The fewest handlers that a thread takes at once.
const FEWEST: usize = 8;
/// The number of handlers that a thread reads before it frees the parsed code.
const MOST: usize = 256;

/// Handlers, and the means to read them.
pub(super) struct Crew<'f, S> {
    pub(super) found: &'f [Found],
    /// Makes the service of a thread, on that thread.
    pub(super) service: S,
    pub(super) progress: &'f Progress,
}

impl<'a, S: Fn() -> Service<'a> + Sync> Crew<'_, S> {
    /// Returns the results of all handlers, in their order.
    pub(super) fn read(&self) -> Vec<Analysed> {
        let next = AtomicUsize::new(0);
        let parts = rayon::broadcast(|_| self.thread(&next));
        let mut parts: Vec<_> = parts.into_iter().flatten().collect();
        parts.sort_by_key(|part| part.first);
        parts.into_iter().flat_map(|part| part.handlers).collect()
    }

    /// Takes handlers until none are left: many at first, for neighbours follow the same functions, and few in the
    /// end, so that no thread waits long for another.
    fn thread(&self, next: &AtomicUsize) -> Vec<Part> {
        let mut parts = Vec::new();
        let (mut service, mut read) = (None, 0);
        while let Some(part) = self.take(next) {
            if read >= MOST {
                drop(service.take());
                let_go();
                read = 0;
            }
            read += part.len();
            let service = service.get_or_insert_with(&self.service);
            let first = part.start;
            let handlers = self.found[part].iter().map(|found| {
                self.progress.step();
                service.handler(found)
            });
            parts.push(Part { first, handlers: handlers.collect() });
        }
        drop(service);
        let_go();
        parts
    }

    fn take(&self, next: &AtomicUsize) -> Option<Range<usize>> {
        let all = self.found.len();
        let end = |start: usize| {
            let share = (all - start) / (rayon::current_num_threads() * 4);
            (start + share.clamp(FEWEST, MOST)).min(all)
        };
        let taken = next.fetch_update(Relaxed, Relaxed, |start| (start < all).then(|| end(start)));
        taken.ok().map(|start| start..end(start))
    }
}

/// Handlers that a thread has read.
struct Part {
    /// The index of the first of them among all.
    first: usize,
    handlers: Vec<Analysed>,
}

/// Frees the texts that were parsed: no place outlives the service that made it.
fn let_go() {
    proc_macro2::extra::invalidate_current_thread_spans();
}
