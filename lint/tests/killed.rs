//! A command that is killed while it writes leaves each file as it was or as it shall be, and can be run again.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "what cannot be read or run fails the test")]

use std::{
    collections::BTreeMap,
    fs,
    os::unix::process::ExitStatusExt as _,
    path::Path,
    process::{Command, ExitStatus, Stdio},
};

use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_cargo-responds");
/// The system calls that change files; at each of them, a run is killed.
const CALLS: [&str; 7] = ["write", "fsync", "fchmod", "rename", "renameat", "renameat2", "unlink"];

/// The files of a folder by their paths, without those that were being written.
type Files = BTreeMap<String, String>;

/// Several files of several blocks, in which each handler is wrong or declares nothing.
fn service(attribute: &str) -> Files {
    let handler = |file: usize, i: usize| {
        format!(
            "/// Number {i} of a file, with words enough to fill a block.\n{attribute}async fn h{file}_{i}() -> StatusCode {{ StatusCode::OK }}\n"
        )
    };
    let file = |file: usize| {
        let routes: Vec<_> = (0..8).map(|i| format!(".route(\"/{file}/{i}\", get(h{file}_{i}))")).collect();
        let handlers: Vec<_> = (0..8).map(|i| handler(file, i)).collect();
        format!(
            "//! Handlers.\nuse axum::{{Router, http::StatusCode, routing::get}};\nuse responds::responds;\n\
             pub fn routes() -> Router {{ Router::new(){} }}\n{}",
            routes.concat(),
            handlers.concat()
        )
    };
    let manifest = "[package]\nname = \"a\"\nedition = \"2024\"\n[dependencies]\naxum = \"0.8\"\n";
    let files = [
        ("Cargo.toml", manifest.to_owned()),
        ("src/lib.rs", "//! A service.\npub mod one;\npub mod two;\n".to_owned() + &file(0)),
        ("src/one.rs", file(1)),
        ("src/two.rs", file(2)),
    ];
    files.into_iter().map(|(path, text)| (path.to_owned(), text)).collect()
}

fn written(files: &Files) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    for (path, text) in files {
        fs::write(folder.path().join(path), text).unwrap();
    }
    folder
}

fn read(folder: &Path) -> Files {
    let mut files = Files::new();
    for below in ["", "src/"] {
        for entry in fs::read_dir(folder.join(below)).unwrap().map(Result::unwrap) {
            let name = entry.file_name().into_string().unwrap();
            if entry.file_type().unwrap().is_file() && !name.starts_with('.') {
                files.insert(format!("{below}{name}"), fs::read_to_string(entry.path()).unwrap());
            }
        }
    }
    files
}

/// Runs the command, by way of another program that may kill it.
fn run(folder: &Path, around: &[&str], arguments: &[&str]) -> ExitStatus {
    let mut words = [around, &[BINARY], arguments].concat().into_iter();
    let mut command = Command::new(words.next().unwrap());
    command.args(words).current_dir(folder).stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    command.status().unwrap()
}

/// A command, and the files before and after it.
struct Case<'a> {
    arguments: &'a [&'a str],
    before: Files,
    after: Files,
}

impl<'a> Case<'a> {
    #[track_caller]
    fn new(before: Files, arguments: &'a [&'a str]) -> Self {
        let folder = written(&before);
        assert!(run(folder.path(), &[], arguments).success());
        let after = read(folder.path());
        assert_ne!(before, after);
        assert!(after.len() >= before.len());
        Self { arguments, before, after }
    }

    /// Kills the command; tells whether it was.
    #[track_caller]
    fn killed(&self, around: &[&str]) -> bool {
        let folder = written(&self.before);
        let status = run(folder.path(), around, self.arguments);
        for (path, text) in read(folder.path()) {
            let is_whole = self.before.get(&path) == Some(&text) || self.after.get(&path) == Some(&text);
            assert!(is_whole, "{around:?}: `{path}` is torn:\n{text}");
        }
        assert!(run(folder.path(), &[], self.arguments).success(), "{around:?}: it cannot be run again");
        assert!(read(folder.path()) == self.after, "{around:?}: it cannot be completed");
        status.signal().is_some() || status.code().is_some_and(|code| code > 128)
    }

    /// Kills it at each call that changes files, then where files may be no longer than so many blocks.
    #[track_caller]
    fn killed_everywhere(&self) {
        if is_traceable() {
            let mut killed_at = Vec::new();
            for call in CALLS {
                let trace = format!("trace={call}");
                for nth in 1..100 {
                    let inject = format!("inject={call}:signal=KILL:when={nth}");
                    let strace = ["strace", "-f", "-qq", "-o", "/dev/null", "-e", &trace, "-e", &inject];
                    if !self.killed(&strace) {
                        break;
                    }
                    killed_at.push(call);
                }
            }
            for calls in [&["write"][..], &["fsync"], &["rename", "renameat", "renameat2"]] {
                assert!(
                    calls.iter().any(|call| killed_at.contains(call)),
                    "it was killed at {killed_at:?} alone"
                );
            }
        }
        let mut limits = 0;
        for blocks in 0..6 {
            let limited = format!("ulimit -c 0; ulimit -f {blocks}; exec \"$0\" \"$@\"");
            limits += usize::from(self.killed(&["sh", "-c", &limited]));
        }
        assert!(limits > 1, "it was stopped {limits} times");
    }
}

/// Returns `true` if system calls can be counted here: `strace` is installed, and may trace.
fn is_traceable() -> bool {
    let mut command = Command::new("strace");
    command.args(["-qq", "-o", "/dev/null", "true"]).stderr(Stdio::null());
    command.status().is_ok_and(|status| status.success())
}

#[test]
fn init() {
    Case::new(service(""), &["init", "--write", "--allow-no-vcs", "--registry"]).killed_everywhere();
}

#[test]
fn fix() {
    Case::new(service("#[responds(200, 200)]\n"), &["check", "--fix", "--allow-no-vcs"]).killed_everywhere();
}

#[test]
fn docs() {
    Case::new(service("#[responds(200)]\n"), &["docs", "--out", "responses.md"]).killed_everywhere();
}

#[test]
fn baselines() {
    let arguments = ["check", "--baseline", "known.json", "--write-baseline"];
    let mut before = service("#[responds(200, 404)]\n");
    before.insert("known.json".to_owned(), "{\"version\": 1, \"findings\": []}\n".to_owned());
    Case::new(before, &arguments).killed_everywhere();
}
