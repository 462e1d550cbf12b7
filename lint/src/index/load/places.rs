//! The files of modules, as rustc looks for them.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use super::super::items::RawModule;

/// A file, and the folder with the files of its modules.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(in super::super) struct Place {
    pub(in super::super) file: PathBuf,
    pub(in super::super) folder: PathBuf,
}

/// A possible file of a module.
pub(in super::super) struct Candidate {
    pub(in super::super) path: PathBuf,
    /// The folder of its own modules; `None` if that is the folder of the file.
    pub(super) folder: Option<PathBuf>,
    /// `true` if the path to it, and to its folder, has no link, unless they are links themselves.
    is_direct: bool,
}

impl Candidate {
    /// Resolves the links of its path or its folder: a ring of links leads back to a known path.
    pub(super) fn real(&self, path: &Path) -> io::Result<PathBuf> {
        if self.is_direct && !fs::symlink_metadata(path)?.is_symlink() {
            return Ok(path.to_owned());
        }
        path.canonicalize()
    }
}

impl Place {
    /// The first file of a crate, or one that is named by its path: its modules are in the same folder.
    pub(in super::super) fn beside(file: PathBuf) -> Self {
        let folder = file.parent().map_or_else(PathBuf::new, Path::to_owned);
        Self { file, folder }
    }
}

/// The folders by which the files of modules are found, at one place in a file.
#[derive(Clone)]
pub(in super::super) struct Folders {
    /// The base of the paths in `#[path]`.
    beside: PathBuf,
    /// The folder of modules without such an attribute.
    below: PathBuf,
    /// `true` if the path to it has no link.
    is_real: bool,
}

impl Folders {
    /// At the top of a file.
    pub(in super::super) fn top(place: &Place) -> Self {
        let beside = place.file.parent().map_or_else(PathBuf::new, Path::to_owned);
        Self { beside, below: place.folder.clone(), is_real: true }
    }

    /// In a module in the file.
    pub(in super::super) fn inside(&self, name: &str, module: &RawModule) -> Self {
        let folder =
            module.paths.first().map_or_else(|| self.below.join(name), |path| self.beside.join(path));
        Self { beside: folder.clone(), below: folder, is_real: false }
    }

    /// The files that a module may be: of each group, the first that exists counts.
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
