//! Reads the files that the crates of a workspace are made of, by following `mod` lines.

mod places;

use std::{
    collections::{BTreeMap, BTreeSet},
    fs, io,
    path::{Path, PathBuf},
    sync::Arc,
};

use rayon::prelude::*;
use rustc_hash::FxHashMap;

use self::places::Candidate;
pub(super) use self::places::{Folders, Place};
use super::{
    Options,
    items::{Content, Raw, Shape, split},
    skip,
    tokens::lex,
};
use crate::workspace::{PackageId, Unread, Workspace};

/// The maximum size of a file, in bytes: a larger one was not written by hand.
const LARGEST: u64 = 16 << 20;

/// The files that were read.
#[derive(Default)]
pub(super) struct Loaded {
    pub(super) files: BTreeMap<PathBuf, File>,
    /// The target of each path that a `mod` line names, if it exists.
    pub(super) leads: FxHashMap<PathBuf, PathBuf>,
    pub(super) unread: BTreeSet<Unread>,
    /// The places whose modules were followed.
    seen: BTreeSet<Place>,
}

/// A file that was read.
pub(super) struct File {
    pub(super) text: Arc<str>,
    pub(super) content: Arc<Content>,
}

impl Loaded {
    /// The place to which the first of these leads that is there.
    pub(super) fn place(&self, candidates: &[Candidate]) -> Option<Place> {
        candidates.iter().find_map(|candidate| {
            let file = self.leads.get(&candidate.path)?.clone();
            Some(match &candidate.folder {
                Some(folder) => Place { file, folder: self.leads.get(folder).unwrap_or(folder).clone() },
                None => Place::beside(file),
            })
        })
    }
}

/// Reads the files of all packages that are needed.
pub(super) fn load(workspace: &Workspace, options: &Options) -> Loaded {
    let mut loaded = Loaded { unread: workspace.unread.iter().cloned().collect(), ..Loaded::default() };
    let needed = options.skip.then(|| skip::needed(workspace));
    let is_needed = |id: &PackageId| needed.as_ref().is_none_or(|needed| needed.contains(id));
    let packages = (0..).map(PackageId).zip(&workspace.packages).filter(|(id, _)| is_needed(id));
    let roots = packages.flat_map(|(_, package)| &package.targets);
    let roots: Vec<_> = roots.filter_map(|target| loaded.root(workspace, &target.root)).collect();
    loaded.read_all(workspace, roots);
    loaded
}

/// The files of the modules that a file declares.
#[derive(Default)]
struct Followed {
    leads: Vec<(PathBuf, PathBuf)>,
    places: Vec<Place>,
    unread: Vec<Unread>,
}

impl Loaded {
    /// Reads the files of the modules that items declare, and all that these lead to.
    pub(super) fn read_modules(&mut self, workspace: &Workspace, items: &[Raw], folders: &Folders) {
        let mut followed = Followed::default();
        followed.modules(workspace, items, folders);
        let places = self.take(followed);
        self.read_all(workspace, places);
    }

    /// Reads files, and all that their `mod` lines lead to.
    fn read_all(&mut self, workspace: &Workspace, mut next: Vec<Place>) {
        while !next.is_empty() {
            let new: BTreeSet<_> = next.into_iter().filter(|place| !self.seen.contains(place)).collect();
            let places: Vec<_> = new.iter().cloned().collect();
            self.seen.extend(new);
            self.read(workspace, &places);
            let found: Vec<_> = places.par_iter().map(|place| self.follow(workspace, place)).collect();
            next = found.into_iter().flat_map(|followed| self.take(followed)).collect();
        }
    }

    /// Keeps the results, and returns the places that are to be read next.
    fn take(&mut self, followed: Followed) -> Vec<Place> {
        self.leads.extend(followed.leads);
        self.unread.extend(followed.unread);
        followed.places
    }

    fn root(&mut self, workspace: &Workspace, root: &Path) -> Option<Place> {
        match inside(workspace, root) {
            Ok(file) => {
                self.leads.insert(root.to_owned(), file.clone());
                Some(Place::beside(file))
            }
            Err(why) => {
                self.unread.insert(Unread { path: workspace.shown(root), why });
                None
            }
        }
    }

    /// Reads and splits files that were not read before.
    fn read(&mut self, workspace: &Workspace, places: &[Place]) {
        let new: BTreeSet<_> = places.iter().map(|place| &place.file).collect();
        let new: Vec<_> = new.into_iter().filter(|file| !self.files.contains_key(*file)).collect();
        let read: Vec<_> = new.par_iter().map(|path| read(path)).collect();
        for (path, read) in new.into_iter().zip(read) {
            match read {
                Ok(file) => {
                    self.files.insert(path.clone(), file);
                }
                Err(why) => {
                    self.unread.insert(Unread { path: workspace.shown(path), why });
                }
            }
        }
    }

    /// Finds the files of the modules that a file declares.
    fn follow(&self, workspace: &Workspace, place: &Place) -> Followed {
        let mut followed = Followed::default();
        if let Some(file) = self.files.get(&place.file) {
            followed.modules(workspace, &file.content.items, &Folders::top(place));
        }
        followed
    }
}

impl Followed {
    fn modules(&mut self, workspace: &Workspace, items: &[Raw], folders: &Folders) {
        for item in items {
            let Shape::Module(module) = &item.shape else { continue };
            if let Some(body) = &module.body {
                self.modules(workspace, body, &folders.inside(&item.name, module));
                continue;
            }
            for candidates in folders.candidates(&item.name, module) {
                self.module(workspace, &candidates, module.conditional);
            }
        }
    }

    fn module(&mut self, workspace: &Workspace, candidates: &[Candidate], conditional: bool) {
        let there = candidates.iter().find(|candidate| fs::symlink_metadata(&candidate.path).is_ok());
        let Some(candidate) = there else {
            // A file under a condition may be generated, or be absent on purpose.
            if let Some(first) = candidates.first().filter(|_| !conditional) {
                let why = "a `mod` line names it, and there is no such file".to_owned();
                self.unread.push(Unread { path: workspace.shown(&first.path), why });
            }
            return;
        };
        match within(workspace, candidate.real(&candidate.path)) {
            Ok(file) => {
                self.leads.push((candidate.path.clone(), file.clone()));
                let place = match &candidate.folder {
                    Some(folder) => Place { file, folder: self.folder(candidate, folder) },
                    None => Place::beside(file),
                };
                self.places.push(place);
            }
            Err(why) => self.unread.push(Unread { path: workspace.shown(&candidate.path), why }),
        }
    }

    fn folder(&mut self, candidate: &Candidate, folder: &Path) -> PathBuf {
        let Ok(canonical) = candidate.real(folder) else { return folder.to_owned() };
        self.leads.push((folder.to_owned(), canonical.clone()));
        canonical
    }
}

/// Returns the target of a path, if it is in the workspace.
pub(super) fn inside(workspace: &Workspace, path: &Path) -> Result<PathBuf, String> {
    within(workspace, path.canonicalize())
}

fn within(workspace: &Workspace, canonical: io::Result<PathBuf>) -> Result<PathBuf, String> {
    let canonical = canonical.map_err(|error| format!("it cannot be opened: {error}"))?;
    if canonical.starts_with(&workspace.root) {
        Ok(canonical)
    } else {
        Err("it leads out of the workspace's folder, and nothing there is read".to_owned())
    }
}

/// Reads a file that is no larger than files should be.
pub(super) fn bytes(path: &Path) -> Result<Vec<u8>, String> {
    let unopened = |error| format!("it cannot be opened: {error}");
    let metadata = fs::metadata(path).map_err(unopened)?;
    if !metadata.is_file() {
        return Err("it is no file".to_owned());
    }
    let length = metadata.len();
    if length > LARGEST {
        return Err(format!("it has {length} bytes, and no more than {LARGEST} are read of a file"));
    }
    fs::read(path).map_err(unopened)
}

/// Reads and splits a file.
fn read(path: &Path) -> Result<File, String> {
    let text = String::from_utf8(bytes(path)?)
        .map_err(|error| format!("it is not UTF-8 from byte {} on", error.utf8_error().valid_up_to()))?;
    let tokens = lex(&text).map_err(|mistake| {
        let before = text.as_bytes().get(..mistake.at).unwrap_or_default();
        format!("line {}: {}", memchr::memchr_iter(b'\n', before).count() + 1, mistake.what)
    })?;
    let content = Arc::new(split(&tokens));
    Ok(File { text: Arc::from(text), content })
}
