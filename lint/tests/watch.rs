//! `check --watch` checks again when a file changes, and survives what cannot be checked.
#![allow(clippy::unwrap_used, reason = "what cannot be read or run fails the test")]

use std::{
    fs,
    io::{BufRead as _, BufReader},
    path::Path,
    process::{Child, Command, Stdio},
    sync::mpsc::{self, Receiver},
    thread,
    time::Duration,
};

const BINARY: &str = env!("CARGO_BIN_EXE_cargo-responds");
/// For how long a change is waited for: machines that build much else are slow.
const PATIENCE: Duration = Duration::from_secs(60);

/// A command that watches, and the lines that it prints.
struct Watching {
    child: Child,
    answers: Receiver<String>,
    remarks: Receiver<String>,
}

impl Drop for Watching {
    fn drop(&mut self) {
        _ = self.child.kill();
        _ = self.child.wait();
    }
}

fn lines(stream: impl std::io::Read + Send + 'static) -> Receiver<String> {
    let (sender, receiver) = mpsc::channel();
    thread::spawn(move || {
        BufReader::new(stream).lines().map_while(Result::ok).try_for_each(|line| sender.send(line))
    });
    receiver
}

fn watch(folder: &Path) -> Watching {
    let mut command = Command::new(BINARY);
    command.args(["check", "--watch"]).current_dir(folder).stdin(Stdio::null());
    let mut child = command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    let (answers, remarks) = (lines(child.stdout.take().unwrap()), lines(child.stderr.take().unwrap()));
    Watching { child, answers, remarks }
}

impl Watching {
    /// The next summary; the files are being watched from then on.
    #[track_caller]
    fn summary(&self) -> String {
        let summary = loop {
            let line = self.answers.recv_timeout(PATIENCE).unwrap();
            if line.starts_with("checked ") {
                break line;
            }
        };
        self.remark("note: watching");
        summary
    }

    #[track_caller]
    fn remark(&self, start: &str) {
        while !self.remarks.recv_timeout(PATIENCE).unwrap().starts_with(start) {}
    }
}

fn service(status: u16) -> String {
    format!(
        "use axum::{{Router, http::StatusCode, routing::get}};\n\
         pub fn app() -> Router {{ Router::new().route(\"/\", get(show)) }}\n\
         #[responds::responds({status})]\nasync fn show() -> StatusCode {{ StatusCode::OK }}\n"
    )
}

#[test]
fn what_changes_is_checked_again() {
    let folder = tempfile::tempdir().unwrap();
    let manifest = "[package]\nname = \"a\"\nedition = \"2024\"\n[dependencies]\naxum = \"0.8\"\n";
    fs::create_dir(folder.path().join("src")).unwrap();
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    let source = folder.path().join("src/lib.rs");
    fs::write(&source, service(404)).unwrap();

    let watching = watch(folder.path());
    assert_eq!(watching.summary(), "checked 1 endpoint in 1 file: 1 error, 1 warning");
    fs::write(&source, service(200)).unwrap();
    assert_eq!(watching.summary(), "checked 1 endpoint in 1 file: no errors, no warnings");

    // A folder that is new is watched too.
    fs::create_dir(folder.path().join("src/more")).unwrap();
    fs::write(&source, service(200) + "mod more;\n").unwrap();
    watching.summary();
    fs::write(folder.path().join("src/more/mod.rs"), service(500)).unwrap();
    assert_eq!(watching.summary(), "checked 2 endpoints in 2 files: 1 error, 1 warning");

    let wrong = format!("{manifest}[package.metadata.responds]\nlevels = {{ no_such_rule = \"warn\" }}\n");
    fs::write(folder.path().join("Cargo.toml"), wrong).unwrap();
    watching.remark("error: ");
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    watching.summary();
}
