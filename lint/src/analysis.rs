//! From a workspace to its endpoints and findings.

mod annotation;
mod crew;
mod documentation;
mod documents;
mod evidence;
mod incomplete;
mod inherited;
mod judgement;
mod layers;
mod mode;
mod reported;
mod routed;
mod service;
mod shared;
mod unfound;

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use rayon::ThreadPoolBuilder;

use self::{crew::Crew, documents::Documents, service::Service};
use crate::{
    Endpoint, Finding, Index, Sources, Workspace,
    bounded::Bounded,
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

/// Options of an analysis.
#[derive(Debug)]
pub struct Options<'a> {
    /// Levels and profiles.
    pub settings: &'a Settings,
    /// The OpenAPI documents that are compared with the responses of handlers.
    pub documents: &'a [Document],
    /// The progress, which is updated during the analysis.
    pub progress: &'a Progress,
    /// `true` if packages are left out in which nothing can matter.
    pub skip: bool,
}

/// The progress of an analysis: shared between its threads and the one that displays it.
#[derive(Debug, Default)]
pub struct Progress {
    total: AtomicUsize,
    done: AtomicUsize,
}

/// The result of the analysis of a workspace.
#[derive(Debug, Default)]
pub struct Analysis {
    /// Its endpoints, sorted by path, method, file and line.
    pub endpoints: Vec<Endpoint>,
    /// The findings.
    pub findings: Vec<Finding>,
    /// Its files.
    pub sources: Sources,
    /// The parts that could not be read, sorted by path.
    pub unread: Vec<Unread>,
    /// The handlers with a route that could not be found, sorted by place.
    pub unfound: Vec<Unfound>,
    /// The bounds on the evaluation that handlers hit, sorted by place.
    pub bounded: Vec<Bounded>,
    /// The comments that silence nothing or cannot be read, sorted by file and line.
    pub remarks: Vec<Remark>,
    /// The handlers of the selected packages that declare nothing and that an attribute can be added to.
    pub candidates: Vec<Candidate>,
    /// Those that no attribute can be added to, with the reasons.
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

    /// Returns the number of finished steps, and that of all steps.
    #[must_use]
    pub fn get(&self) -> (usize, usize) {
        (self.done.load(Ordering::Relaxed), self.total.load(Ordering::Relaxed))
    }
}

/// Analyses a workspace.
///
/// The result is the same on every run and with any number of threads.
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
    let Routes { handlers, unparsed, limited, .. } = routes::read(&index);
    let documents = Documents::new(options.documents, index.sources().next(), &handlers);
    let found: Vec<_> = handlers.into_iter().filter(selected).collect();
    options.progress.expect(found.len());
    let (declarations, tables) = (Reader::new(&index).within(workspace), Tables::of(&index));
    let service = || Service::new(workspace, &index, &declarations, options.settings, &documents, &tables);
    let read = Crew { found: &found, service, progress: options.progress }.read();
    let mut analysis =
        Analysis { unread: [&workspace.unread, index.unread()].concat(), ..Analysis::default() };
    analysis.unread.extend(unparsed.into_iter().map(|item| incomplete::unparsed(&index, item)));
    let mut shared = Vec::new();
    analysis.bounded.extend(limited.into_iter().map(|limited| incomplete::limited(&index, limited)));
    for handler in read {
        shared.extend(handler.shared);
        analysis.endpoints.extend(handler.endpoints);
        analysis.findings.extend(handler.findings);
        analysis.unread.extend(handler.unread);
        analysis.unfound.extend(handler.unfound);
        analysis.bounded.extend(handler.bounded);
        analysis.remarks.extend(handler.remarks);
        analysis.candidates.extend(handler.candidate);
        analysis.unannotatable.extend(handler.unannotatable);
    }
    // A part that could not be read may serve the operation.
    if analysis.unread.is_empty() {
        analysis.findings.extend(documents.unserved(options.settings));
    }
    // A handler that is not seen may send what an entry of a shared type says.
    let all_selected = workspace.packages.iter().all(|package| package.selected);
    if analysis.unread.is_empty() && analysis.unfound.is_empty() && all_selected {
        analysis.findings.extend(shared::findings(shared, options.settings, index.sources()));
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
        // An entry of a block is judged for each handler in it.
        self.findings.dedup_by_key(|finding| key(finding));
        self.unread.sort_by(|one, other| one.place().cmp(&other.place()));
        self.unread.dedup();
        self.unfound.sort();
        self.unfound.dedup();
        self.bounded.sort();
        self.bounded.dedup();
    }
}

/// The sort key of an endpoint; those with an unknown path come last.
fn place(endpoint: &Endpoint) -> impl Ord + '_ {
    let Endpoint { path, method, file, line, handler, .. } = endpoint;
    (path.is_none(), path, method, file, line, handler)
}
