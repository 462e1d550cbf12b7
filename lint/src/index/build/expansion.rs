//! Expands the calls in item position of the workspace's own macros, round by round.
//!
//! The expansion of a call is a text like that of a file: it is split into items, and these are added to the module,
//! the trait or the impl around the call. A call in an expansion is expanded in the next round.

mod call;
mod declared;
mod tally;

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use proc_macro2::extra::invalidate_current_thread_spans;
use rayon::prelude::*;

use self::{
    call::{Expanded, Expander, Job},
    tally::Tally,
};
use super::{Around, Builder, Call};
use crate::{
    index::{Kind, items::Shape, scope},
    source::{Expansion, FileId},
    workspace::Workspace,
};

/// The maximum number of rounds: a macro that calls itself endlessly is expanded no deeper than by rustc.
const MAX_ROUNDS: usize = 128;
/// The maximum number of calls that are expanded in a workspace.
const MAX_CALLS: usize = 16_000;
/// The maximum size of all expansions together, in bytes.
const MAX_BYTES: usize = 32 << 20;
/// The number of calls that are expanded before their bytes are counted.
const BATCH: usize = 256;
/// The number of calls that a thread expands with the definitions that it has parsed.
const TOGETHER: usize = 32;

/// Expands all calls, and adds the items in their expansions to the index.
pub(super) fn expand_all(builder: &mut Builder, workspace: &Workspace) {
    builder.index.libraries = scope::libraries(&builder.index);
    builder.index.forget();
    declared::add_all(builder);
    let (mut done, mut tally, mut waiting) = (BTreeMap::new(), Tally::default(), Vec::new());
    for _ in 0..MAX_ROUNDS {
        let resolved = resolved(builder, &mut waiting);
        if resolved.is_empty() {
            break;
        }
        let known = builder.index.items.len();
        for batch in resolved.chunks(BATCH) {
            expand_batch(builder, &mut done, &mut tally, batch);
            for (job, call) in batch {
                add(builder, workspace, &mut tally, &done, (job, call));
            }
        }
        let modules: BTreeSet<_> = resolved.iter().map(|(_, call)| call.around.module).collect();
        for module in modules {
            builder.sort_items(module);
        }
        let index = &mut builder.index;
        let mut crates = std::mem::take(&mut index.crates);
        scope::export(index, &mut crates);
        index.crates = crates;
        index.forget();
        wake(builder, known, &mut waiting);
    }
    for call in std::mem::take(&mut builder.calls) {
        if let Some(job) = Job::of(&builder.index, &call) {
            tally.leave_out(job.definition, call.item);
        }
    }
    let told = tally.told(&builder.index);
    builder.index.unread.extend(told);
    let hidden: Vec<_> = tally.not_expanded().collect();
    let expanded = done.iter().filter(|(_, known)| known.is_some()).map(|(job, _)| job.definition);
    builder.index.expanded.extend(expanded.filter(|definition| !hidden.contains(definition)));
}

/// Finds the macros of the calls that were found last; those whose macro is not there wait for one to be written.
fn resolved(builder: &mut Builder, waiting: &mut Vec<Call>) -> Vec<(Job, Call)> {
    let (calls, index) = (std::mem::take(&mut builder.calls), &builder.index);
    let jobs: Vec<_> = calls.into_par_iter().map(|call| (Job::of(index, &call), call)).collect();
    let mut resolved = Vec::new();
    for (job, call) in jobs {
        match job {
            Some(job) => resolved.push((job, call)),
            None => waiting.push(call),
        }
    }
    resolved
}

/// Tries the calls again whose macro may be among the items that were written last.
fn wake(builder: &mut Builder, known: usize, waiting: &mut Vec<Call>) {
    let written = builder.index.items.iter().skip(known).filter(|item| item.kind == Kind::MacroRules);
    let names: BTreeSet<_> = written.map(|item| item.name.as_str()).collect();
    if names.is_empty() {
        return;
    }
    let index = &builder.index;
    let is_named = |call: &mut Call| call::name(index, call).is_some_and(|name| names.contains(name));
    let woken: Vec<_> = waiting.extract_if(.., is_named).collect();
    builder.calls.extend(woken);
}

/// The expansions of calls: each text once, even if its module is read several times.
type Done = BTreeMap<Job, Option<(FileId, Arc<Expanded>)>>;

/// Expands the calls of a batch that were not expanded before, on all threads, as long as there is room.
fn expand_batch(builder: &mut Builder, done: &mut Done, tally: &mut Tally, batch: &[(Job, Call)]) {
    let mut jobs: Vec<_> = batch.iter().map(|(job, _)| job).filter(|job| !done.contains_key(job)).collect();
    jobs.sort();
    jobs.dedup();
    jobs.retain(|_| tally.take_call());
    let index = &builder.index;
    let parts = jobs.par_chunks(TOGETHER).map(|part| {
        let mut expander = Expander::new(index);
        let texts: Vec<_> = part.iter().map(|job| expander.expand(job)).collect();
        drop(expander);
        // No place outlives the parsed code.
        invalidate_current_thread_spans();
        texts
    });
    let expanded: Vec<_> = parts.collect::<Vec<_>>().into_iter().flatten().collect();
    for (job, expanded) in jobs.into_iter().zip(expanded) {
        let known = expanded.map(|expanded| {
            tally.bytes += expanded.text.len();
            let call = builder.index.sources.real(job.site);
            let expansion = Expansion { call, pieces: expanded.pieces.clone() };
            (builder.index.sources.expand(expanded.text.clone(), expansion), Arc::new(expanded))
        });
        done.insert(job.clone(), known);
    }
}

/// Adds the items of a call to the module, trait or impl around it.
fn add(
    builder: &mut Builder,
    workspace: &Workspace,
    tally: &mut Tally,
    done: &Done,
    (job, call): (&Job, &Call),
) {
    match done.get(job) {
        Some(Some((file, expanded))) => {
            builder.index.expanded.insert(call.item);
            let around = Around { file: *file, ..call.around.clone() };
            let items = &expanded.content.items;
            if let Some(parent) = builder.index.item(call.item).parent {
                builder.members(&around, parent, items);
                return;
            }
            if items.iter().any(|item| matches!(item.shape, Shape::Module(_))) {
                builder.loaded.read_modules(workspace, items, &around.folders);
                builder.add_files(workspace);
            }
            builder.add_items(&around, items);
        }
        Some(None) => tally.fail(job.definition, call.item),
        None => tally.leave_out(job.definition, call.item),
    }
}
