//! From a workspace to what is known of its endpoints, and what is wrong with them.

mod crew;
mod documentation;
mod documents;
mod evidence;
mod judgement;
mod layers;
mod mode;
mod service;
mod unfound;

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use rayon::ThreadPoolBuilder;

use self::{crew::Crew, documents::Documents, service::Service};
use crate::{
    Endpoint, Finding, Index, Sources, Workspace,
    config::Settings,
    declared::Reader,
    endpoint::Unfound,
    index,
    init::{Candidate, Skipped},
    openapi::Document,
    program::{STACK, Tables},
    routes::{self, Found, Routes},
    silence::{self, Remark},
    workspace::Unread,
};

/// How a workspace is analysed.
#[derive(Debug)]
pub struct Options<'a> {
    /// Levels and profiles.
    pub settings: &'a Settings,
    /// The OpenAPI documents that are compared with what handlers send.
    pub documents: &'a [Document],
    /// Is told how far the analysis has come.
    pub progress: &'a Progress,
    /// `true` if packages are left out in which nothing can matter.
    pub skip: bool,
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
    /// The handlers that are routed to and could not be found, sorted by place.
    pub unfound: Vec<Unfound>,
    /// The comments that silence nothing or cannot be read, sorted by file and line.
    pub remarks: Vec<Remark>,
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
///
/// The answer is the same on every run and on any number of threads.
#[must_use]
pub fn analyse(workspace: &Workspace, options: &Options<'_>) -> Analysis {
    let pool = ThreadPoolBuilder::new().stack_size(STACK).build();
    match pool {
        Ok(pool) => pool.install(|| read(workspace, options)),
        // Without threads of our own, those that are there do.
        Err(_) => read(workspace, options),
    }
}

fn read(workspace: &Workspace, options: &Options<'_>) -> Analysis {
    let index = Index::load(workspace, &index::Options { skip: options.skip });
    let selected =
        |found: &Found| workspace.package(index.module(found.target.module(&index)).package).selected;
    let Routes { handlers, unparsed, .. } = routes::read(&index);
    let documents = Documents::new(options.documents, index.sources().next(), &handlers);
    let found: Vec<_> = handlers.into_iter().filter(selected).collect();
    options.progress.expect(found.len());
    let (declarations, tables) = (Reader::new(&index).within(workspace), Tables::of(&index));
    let service = || Service::new(workspace, &index, &declarations, options.settings, &documents, &tables);
    let read = Crew { found: &found, service, progress: options.progress }.read();
    let mut analysis =
        Analysis { unread: [&workspace.unread, index.unread()].concat(), ..Analysis::default() };
    analysis.unread.extend(unparsed.into_iter().map(|item| service::unparsed(&index, item)));
    for handler in read {
        analysis.endpoints.extend(handler.endpoints);
        analysis.findings.extend(handler.findings);
        analysis.unread.extend(handler.unread);
        analysis.unfound.extend(handler.unfound);
        analysis.remarks.extend(handler.remarks);
        analysis.candidates.extend(handler.candidate);
        analysis.unannotatable.extend(handler.unannotatable);
    }
    // What could not be read may be what serves an operation.
    if analysis.unread.is_empty() {
        analysis.findings.extend(documents.unserved(options.settings));
    }
    analysis.sources = index.sources().clone();
    for document in options.documents {
        analysis.sources.add(document.name.clone(), Arc::clone(&document.text));
    }
    analysis.findings.iter_mut().for_each(|finding| finding.stand_in_files(&analysis.sources));
    // To free so much takes long, and nobody needs to wait for it.
    rayon::spawn(move || drop(index));
    analysis.sort();
    analysis.remarks.extend(silence::apply(
        &mut analysis.findings,
        &analysis.sources,
        workspace,
        options.settings,
    ));
    analysis.remarks.sort();
    analysis.remarks.dedup();
    analysis
}

impl Analysis {
    fn sort(&mut self) {
        self.endpoints.sort_by(|one, other| place(one).cmp(&place(other)));
        self.endpoints.dedup();
        let key =
            |finding: &Finding| (finding.site, finding.rule.id, finding.status, finding.message.clone());
        self.findings.sort_by_cached_key(key);
        // What stands on a block is found for each handler in it.
        self.findings.dedup_by_key(|finding| key(finding));
        self.unread.sort();
        self.unread.dedup();
        self.unfound.sort();
        self.unfound.dedup();
    }
}

/// What endpoints are sorted by; those whose path cannot be told come last.
fn place(endpoint: &Endpoint) -> impl Ord + '_ {
    let Endpoint { path, method, file, line, handler, .. } = endpoint;
    (path.is_none(), path, method, file, line, handler)
}
