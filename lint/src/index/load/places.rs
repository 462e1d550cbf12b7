//! Where the files of modules stand, as rustc looks for them.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

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
    /// Whether no link is on the way to it, and to its folder, unless they are links themselves.
    is_direct: bool,
}

impl Candidate {
    /// Where its path or its folder leads: a ring of links comes back to where it was.
    pub(super) fn real(&self, path: &Path) -> io::Result<PathBuf> {
        if self.is_direct && !fs::symlink_metadata(path)?.is_symlink() {
            return Ok(path.to_owned());
        }
        path.canonicalize()
    }
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
    /// Whether no link is on the way there.
    is_real: bool,
}

impl Folders {
    /// At the top of a file.
    pub(in super::super) fn top(place: &Place) -> Self {
        let beside = place.file.parent().map_or_else(PathBuf::new, Path::to_owned);
        Self { beside, below: place.folder.clone(), is_real: true }
    }

    /// In a module that stands in the file.
    pub(in super::super) fn inside(&self, name: &str, module: &RawModule) -> Self {
        let folder =
            module.paths.first().map_or_else(|| self.below.join(name), |path| self.beside.join(path));
        Self { beside: folder.clone(), below: folder, is_real: false }
    }

    /// The files in which a module may stand: of each group the first that is there.
    pub(in super::super) fn candidates(&self, name: &str, module: &RawModule) -> Vec<Vec<Candidate>> {
        let placed = module
            .paths
            .iter()
            .map(|path| vec![Candidate { path: self.beside.join(path), folder: None, is_direct: false }]);
        let mut groups: Vec<_> = placed.collect();
        if !module.placed {
            let folder = self.below.join(name);
            let candidate = |path, is_direct| Candidate { path, folder: Some(folder.clone()), is_direct };
            groups.push(vec![
                candidate(self.below.join(format!("{name}.rs")), self.is_real),
                candidate(folder.join("mod.rs"), false),
            ]);
        }
        groups
    }
}
