//! `--watch`: checks again whenever a file changes.

use std::{
    path::{Path, PathBuf},
    sync::mpsc::{self, Receiver, RecvTimeoutError},
    time::Duration,
};

use cargo_responds::Error;
use ignore::WalkBuilder;
use notify::{Event, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::cli::Out;

/// For how long nothing has to change before files are read: editors write in several steps.
const QUIET: Duration = Duration::from_millis(100);
/// The suffixes of files that are read.
const EXTENSIONS: [&str; 5] = ["rs", "toml", "json", "yaml", "yml"];

/// Checks, and checks again whenever a file below the root changes, until nobody reads the output any more.
///
/// A check that cannot run is reported, and the next change is awaited.
pub(super) fn watch(
    root: &Path,
    out: &mut Out,
    mut check: impl FnMut(&mut Out) -> Result<(), Error>,
) -> Result<(), Error> {
    let (sender, changes) = mpsc::channel();
    let mut watcher = notify::recommended_watcher(sender).map_err(cannot_watch)?;
    loop {
        // Files created between two checks are found by walking again.
        for folder in folders(root) {
            watch_folder(&mut watcher, &folder)?;
        }
        out.clear();
        if let Err(error) = check(out) {
            out.error(&error);
        }
        out.note("watching for changes; end with Ctrl-C");
        out.flush();
        if out.is_closed() || !wait(&changes) {
            return Ok(());
        }
    }
}

fn watch_folder(watcher: &mut RecommendedWatcher, folder: &Path) -> Result<(), Error> {
    match watcher.watch(folder, RecursiveMode::NonRecursive) {
        // It may be gone since it was found.
        Err(_) if !folder.exists() => Ok(()),
        result => result.map_err(cannot_watch),
    }
}

/// Waits for a change of a relevant file, and for a pause after it; returns `false` if the watcher ended.
fn wait(changes: &Receiver<notify::Result<Event>>) -> bool {
    loop {
        match changes.recv() {
            Ok(Ok(event)) if is_relevant(&event) => break,
            Ok(_) => {}
            Err(_) => return false,
        }
    }
    loop {
        match changes.recv_timeout(QUIET) {
            Ok(_) => {}
            Err(RecvTimeoutError::Timeout) => return true,
            Err(RecvTimeoutError::Disconnected) => return false,
        }
    }
}

/// Returns `true` if an event may change what is found; that a file was read changes nothing.
fn is_relevant(event: &Event) -> bool {
    let is_read = |path: &PathBuf| {
        let extension = path.extension().and_then(|extension| extension.to_str());
        extension.is_none_or(|extension| EXTENSIONS.contains(&extension))
    };
    !event.kind.is_access() && event.paths.iter().any(is_read)
}

/// The folders that sources may be in: none that are hidden, ignored by git, or written by builds.
fn folders(root: &Path) -> Vec<PathBuf> {
    let entries = WalkBuilder::new(root).filter_entry(|entry| entry.file_name() != "target").build();
    let folders =
        entries.filter_map(Result::ok).filter(|entry| entry.file_type().is_some_and(|kind| kind.is_dir()));
    folders.map(ignore::DirEntry::into_path).collect()
}

fn cannot_watch(cause: notify::Error) -> Error {
    let help = "raise the limit of watched folders of your system, or run `cargo responds check` by hand";
    Error::new("cannot watch the files of the workspace", help).because(cause)
}
