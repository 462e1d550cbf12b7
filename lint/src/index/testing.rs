//! Small workspaces for unit tests, written to a folder that is gone behind the test.

use std::fs;

use super::{Index, ItemId, ModuleId, Options, Resolved, Space};
use crate::workspace::{Selection, Workspace};

impl Index {
    /// The index of these files; every path is below the workspace.
    ///
    /// Without a `Cargo.toml`, `src/lib.rs` is the crate `app`, and `other/src/lib.rs` the crate `other`, which
    /// `app` can name.
    #[track_caller]
    pub(crate) fn of_files(files: &[(&str, &str)]) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path().join("app");
        for (path, text) in files {
            let path = root.join(path);
            fs::create_dir_all(path.parent().unwrap()).unwrap();
            fs::write(path, text).unwrap();
        }
        let manifest = root.join("Cargo.toml");
        let workspace = if manifest.exists() {
            Workspace::load(Some(&manifest), &Selection::default()).unwrap()
        } else {
            Workspace::of_folder(&root).unwrap()
        };
        Self::load(&workspace, &Options { skip: false })
    }

    /// The module of this path: `app::api`.
    #[track_caller]
    pub(crate) fn module_at(&self, path: &str) -> ModuleId {
        let found = self.modules().find(|module| self.module(*module).path == path);
        found.unwrap_or_else(|| panic!("no module `{path}`"))
    }

    /// The first item of this name.
    #[track_caller]
    pub(crate) fn item_named(&self, name: &str) -> ItemId {
        let found = self.items().find(|item| self.item(*item).name == name);
        found.unwrap_or_else(|| panic!("no item `{name}`"))
    }

    /// The resolution of a path, as text: `app::api::ApiError + NotFound`, `mod app::api`, `outside axum::Json`,
    /// `unknown`.
    #[track_caller]
    pub(crate) fn shown(&self, from: &str, path: &str, space: Space) -> String {
        let path: Vec<&str> = path.split("::").collect();
        match self.resolve(self.module_at(from), &path, space) {
            Resolved::Items(items, behind) => {
                let item = |item: &ItemId| {
                    let item = self.item(*item);
                    format!("{}::{}", self.module(item.module).path, item.name)
                };
                let items: Vec<_> = items.iter().map(item).collect();
                let behind =
                    behind.iter().map(|segment| format!(" + {segment}")).collect::<Vec<_>>().concat();
                items.join(" | ") + &behind
            }
            Resolved::Module(module) => format!("mod {}", self.module(module).path),
            Resolved::Outside(path) => format!("outside {}", path.join("::")),
            Resolved::Unknown => "unknown".to_owned(),
        }
    }
}
