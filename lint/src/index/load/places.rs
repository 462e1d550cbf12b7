//! Where the files of modules stand, as rustc looks for them.

use std::path::{Path, PathBuf};

use super::super::items::RawModule;

/// A file, and the folder in which the files of its modules stand.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) struct Place {
    pub(in super::super) file: PathBuf,
    pub(in super::super) folder: PathBuf,
}

/// Where a module may stand.
pub(in super::super) struct Candidate {
    pub(in super::super) path: PathBuf,
    /// Where its own modules stand; nothing, where that is beside it.
    pub(super) folder: Option<PathBuf>,
}

impl Place {
    /// The first file of a crate, or one that is named by its path: its modules stand beside it.
    pub(in super::super) fn beside(file: PathBuf) -> Self {
        let folder = file.parent().map_or_else(PathBuf::new, Path::to_owned);
        Self { file, folder }
    }
}

/// The folders by which the files of modules are found, at one place in a file.
#[derive(Clone)]
pub(in super::super) struct Folders {
    /// What `#[path]` is relative to.
    beside: PathBuf,
    /// Where modules stand that have no such attribute.
    below: PathBuf,
}

impl Folders {
    /// At the top of a file.
    pub(in super::super) fn top(place: &Place) -> Self {
        let beside = place.file.parent().map_or_else(PathBuf::new, Path::to_owned);
        Self { beside, below: place.folder.clone() }
    }

    /// In a module that stands in the file.
    pub(in super::super) fn inside(&self, name: &str, module: &RawModule) -> Self {
        let folder =
            module.paths.first().map_or_else(|| self.below.join(name), |path| self.beside.join(path));
        Self { beside: folder.clone(), below: folder }
    }

    /// The files in which a module may stand: of each group the first that is there.
    pub(in super::super) fn candidates(&self, name: &str, module: &RawModule) -> Vec<Vec<Candidate>> {
        let placed =
            module.paths.iter().map(|path| vec![Candidate { path: self.beside.join(path), folder: None }]);
        let mut groups: Vec<_> = placed.collect();
        if !module.placed {
            let folder = self.below.join(name);
            let candidate = |path| Candidate { path, folder: Some(folder.clone()) };
            groups.push(vec![
                candidate(self.below.join(format!("{name}.rs"))),
                candidate(folder.join("mod.rs")),
            ]);
        }
        groups
    }
}
