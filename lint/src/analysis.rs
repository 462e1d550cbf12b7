//! From a workspace to what is known of its endpoints, and what is wrong with them.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::{
    Endpoint, Finding, Index, Sources, Workspace,
    config::Settings,
    index,
    init::{Candidate, Skipped},
    workspace::Unread,
};

/// How a workspace is analysed.
#[derive(Debug)]
pub struct Options<'a> {
    /// Levels and profiles.
    pub settings: &'a Settings,
    /// Is told how far the analysis has come.
    pub progress: &'a Progress,
}

/// How far an analysis has come: shared between those who do it and the one who shows it.
#[derive(Debug, Default)]
pub struct Progress {
    total: AtomicUsize,
    done: AtomicUsize,
}

/// What is known of a workspace.
#[derive(Debug, Default)]
pub struct Analysis {
    /// Its endpoints, sorted by path, method, file and line.
    pub endpoints: Vec<Endpoint>,
    /// What is wrong with them.
    pub findings: Vec<Finding>,
    /// Its files.
    pub sources: Sources,
    /// What could not be read, sorted by path.
    pub unread: Vec<Unread>,
    /// The handlers of the packages that are meant which declare nothing, and that an attribute can stand on.
    pub candidates: Vec<Candidate>,
    /// Those that none can stand on, and why.
    pub unannotatable: Vec<Skipped>,
}

impl Progress {
    /// More has been found to do.
    pub fn expect(&self, more: usize) {
        self.total.fetch_add(more, Ordering::Relaxed);
    }

    /// One more is done.
    pub fn step(&self) {
        self.done.fetch_add(1, Ordering::Relaxed);
    }

    /// How much is done, and of how much.
    #[must_use]
    pub fn get(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}

/// Reads a workspace and tells what is known of it.
#[must_use]
pub fn analyse(workspace: &Workspace, options: &Options<'_>) -> Analysis {
    options.progress.expect(1);
    let index = Index::load(workspace, &index::Options::default());
    let mut unread = [&workspace.unread, index.unread()].concat();
    unread.sort();
    unread.dedup();
    options.progress.step();
    Analysis { sources: index.sources().clone(), unread, ..Analysis::default() }
}
