//! The same cases with Korean messages: every line that is ours is Korean, whichever rule or mistake it is about.

use std::{
    fs, io,
    path::{Path, PathBuf},
    process::Command,
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use serde_json::Value;

use crate::compiler;

/// The lines of ours in what the compiler says of all cases.
#[derive(Default)]
pub(crate) struct Lines {
    /// The number of those that are Korean.
    pub(crate) korean: usize,
    /// Those that are not, each with its case.
    pub(crate) other: Vec<String>,
}

/// Compiles all cases with Korean messages.
pub(crate) fn lines(folders: &[PathBuf]) -> io::Result<Lines> {
    let mut cases = Vec::new();
    for folder in folders {
        for entry in fs::read_dir(folder)? {
            cases.push(entry?.path());
        }
    }
    cases.retain(|case| case.extension().is_some_and(|extension| extension == "rs"));
    cases.sort();
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut found = Lines::default();
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            read(case, &mut found)?;
        }
        Ok::<_, io::Error>(found)
    };
    let processors = thread::available_parallelism().map_or(1, usize::from);
    let mut all = thread::scope(|scope| {
        let workers: Vec<_> = (0..processors).map(|_| scope.spawn(worker)).collect();
        let mut all = Lines::default();
        for worker in workers {
            let found = worker.join().unwrap_or_else(|_| Err(io::Error::other("a worker panicked")))?;
            all.korean += found.korean;
            all.other.extend(found.other);
        }
        Ok::<_, io::Error>(all)
    })?;
    all.other.sort();
    Ok(all)
}

/// Adds the lines of ours in what the compiler says of a case.
fn read(case: &Path, found: &mut Lines) -> io::Result<()> {
    let flags = ["--edition", "2024", "-A", "dead_code"];
    let mut rustc: Command =
        compiler::command(case, "korean", Path::new(env!("CARGO_TARGET_TMPDIR")), &flags);
    let output = rustc.env("RESPONDS_LANG", "ko").output()?;
    for line in String::from_utf8_lossy(&output.stderr).lines() {
        let Ok(message) = serde_json::from_str::<Value>(line) else { continue };
        let text = message["message"].as_str().unwrap_or_default();
        // What rustc itself says gives no help in this form.
        if !text.contains("\n  = help: ") {
            continue;
        }
        for line in text.lines().filter(|line| !line.trim_start().starts_with("= rule: ")) {
            if is_korean(line) {
                found.korean += 1;
            } else {
                found.other.push(format!("{}: {line}", case.display()));
            }
        }
    }
    Ok(())
}

/// Whether a text has Korean syllables.
fn is_korean(text: &str) -> bool {
    text.chars().any(|letter| ('가'..='힣').contains(&letter))
}
