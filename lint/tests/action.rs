//! The archive of a release is built and installed, and the steps of the action run, as a workflow runs them.
#![cfg(unix)]
#![allow(clippy::unwrap_used, reason = "what cannot be read or run fails the test")]
#![allow(clippy::disallowed_methods, reason = "the programs of the machine are found by a variable")]

use std::{
    env, fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    process::{Command, Output},
};

use tempfile::TempDir;

const BINARY: &str = env!("CARGO_BIN_EXE_cargo-responds");
const TARGET: &str = "x86_64-unknown-linux-gnu";

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap()
}

/// A pull request that adds a status, in a clone whose `origin` has the branch that it is made against.
struct PullRequest {
    folder: TempDir,
}

impl PullRequest {
    fn new() -> Self {
        let request = Self { folder: tempfile::tempdir().unwrap() };
        fs::create_dir_all(request.path("service/src")).unwrap();
        let manifest = "[package]\nname = \"a\"\nedition = \"2024\"\n[dependencies]\naxum = \"0.8\"\n";
        fs::write(request.path("service/Cargo.toml"), manifest).unwrap();
        request.write("OK");
        for arguments in [
            ["init", "--quiet"].as_slice(),
            &["config", "user.name", "Tester"],
            &["config", "user.email", "tester@example.org"],
            &["add", "."],
            &["commit", "--quiet", "--message", "one"],
            &["update-ref", "refs/remotes/origin/trunk", "HEAD"],
        ] {
            assert!(succeeded(&request.command("git", arguments)));
        }
        request.write("NO_CONTENT");
        request
    }

    fn path(&self, below: &str) -> PathBuf {
        self.folder.path().join(below)
    }

    fn write(&self, status: &str) {
        let source = format!(
            "use axum::{{Router, http::StatusCode, routing::get}};\n\
             pub fn app() -> Router {{ Router::new().route(\"/\", get(show)) }}\n\
             #[responds::responds(200)]\nasync fn show() -> StatusCode {{ StatusCode::{status} }}\n"
        );
        fs::write(self.path("service/src/lib.rs"), source).unwrap();
    }

    /// Runs a program in the folder of the service, with what was installed in front of other programs.
    fn command(&self, program: impl AsRef<std::ffi::OsStr>, arguments: &[&str]) -> Output {
        let path = format!("{}:{}", self.path("bin").display(), env::var("PATH").unwrap());
        let mut command = Command::new(program);
        command.args(arguments).current_dir(self.path("service")).env("PATH", path);
        command.env("GITHUB_BASE_REF", "trunk").env("GITHUB_WORKSPACE", self.folder.path());
        command.env("POSTED", self.path("posted")).output().unwrap()
    }

    fn step(&self, arguments: &[&str]) -> Output {
        self.command(root().join("action/run"), arguments)
    }

    fn text(&self, below: &str) -> String {
        fs::read_to_string(self.path(below)).unwrap()
    }

    /// Builds the archive of a release and installs it.
    fn install(&self) -> Output {
        let release = self.path("releases/v0.1.0");
        let mut archive = Command::new(root().join(".ci/archive"));
        archive.arg(TARGET).env("BINARY", BINARY).env("OUT", &release);
        let archive = archive.output().unwrap();
        assert!(succeeded(&archive));
        let releases = format!("file://{}", self.path("releases").display());
        self.step(&["install", &releases, "0.1.0", TARGET, self.path("bin").to_str().unwrap()])
    }
}

#[track_caller]
fn succeeded(output: &Output) -> bool {
    assert!(output.status.success(), "{}{}", said(&output.stdout), said(&output.stderr));
    true
}

fn said(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

#[test]
fn an_archive_is_installed_and_a_broken_one_is_not() {
    let request = PullRequest::new();
    assert!(succeeded(&request.install()));
    let version = request.command(request.path("bin/cargo-responds"), &["--version"]);
    assert_eq!(said(&version.stdout), format!("cargo-responds {}\n", env!("CARGO_PKG_VERSION")));
    let folder = request.path(&format!("releases/v0.1.0/cargo-responds-{TARGET}"));
    for file in ["LICENSE-APACHE", "LICENSE-MIT", "README.md", "CHANGELOG.md"] {
        assert!(folder.join(file).is_file(), "{file}");
    }

    let releases = format!("file://{}", request.path("releases").display());
    let bin = request.path("other");
    let install =
        |version: &str| request.step(&["install", &releases, version, TARGET, bin.to_str().unwrap()]);
    assert!(said(&install("0.0.9").stderr).contains("error: cannot fetch "));
    fs::write(request.path(&format!("releases/v0.1.0/cargo-responds-{TARGET}.tgz")), "else").unwrap();
    let broken = install("0.1.0");
    assert!(!broken.status.success() && said(&broken.stderr).contains("is not what its checksum says"));
    assert!(!bin.exists());
}

#[test]
fn a_pull_request_is_checked_compared_and_commented() {
    let request = PullRequest::new();
    assert!(succeeded(&request.install()));
    let (log, comment) = (request.path("responds.sarif"), request.path("responds.md"));
    let (log, comment) = (log.to_str().unwrap(), comment.to_str().unwrap());

    let checked = request.step(&["check", log, "--workspace"]);
    assert!(succeeded(&checked));
    assert!(said(&checked.stderr).contains("error: `show` can respond with 204 No Content"));
    let sarif: serde_json::Value = serde_json::from_str(&request.text("responds.sarif")).unwrap();
    let uri = &sarif["runs"][0]["results"][0]["locations"][0]["physicalLocation"]["artifactLocation"]["uri"];
    assert_eq!(uri, "service/src/lib.rs");
    assert_eq!(request.step(&["verdict", log]).status.code(), Some(1));

    assert!(succeeded(&request.step(&["diff", comment, "--workspace"])));
    let text = request.text("responds.md");
    assert!(text.starts_with("<!-- cargo-responds -->\n") && text.contains("204"), "{text}");

    // Replaces the client: nothing is posted yet, and posts are logged.
    let client = "#!/bin/sh\ncase \"$*\" in *--jq*) [ -e \"$POSTED\" ] && echo 7 || true ;; *) echo \"$@\" >>\"$POSTED\" ;; esac\n";
    fs::write(request.path("bin/gh"), client).unwrap();
    fs::set_permissions(request.path("bin/gh"), fs::Permissions::from_mode(0o755)).unwrap();
    for _ in 0..2 {
        assert!(succeeded(&request.step(&["comment", comment, "5"])));
    }
    let posted = request.text("posted");
    let posted: Vec<_> = posted.lines().collect();
    assert!(
        posted[0].contains("issues/5/comments --field body=@") && !posted[0].contains("PATCH"),
        "{posted:?}"
    );
    assert!(posted[1].contains("--method PATCH repos/{owner}/{repo}/issues/comments/7"), "{posted:?}");
}

#[test]
fn a_clean_service_passes_and_what_cannot_run_fails_at_once() {
    let request = PullRequest::new();
    assert!(succeeded(&request.install()));
    request.write("OK");
    let log = request.path("responds.sarif");
    let log = log.to_str().unwrap();
    assert!(succeeded(&request.step(&["check", log, "--workspace"])));
    assert!(succeeded(&request.step(&["verdict", log])));
    let wrong = request.step(&["check", log, "--profile", "nowhere"]);
    assert_eq!(wrong.status.code(), Some(2));
}

/// The steps that `action.yml` and the hooks name are those that are tested here.
#[test]
fn the_action_runs_these_steps() {
    let action = fs::read_to_string(root().join("action.yml")).unwrap();
    for step in ["install", "check", "diff", "comment", "verdict"] {
        assert!(action.contains(&format!("/action/run\" {step} ")), "{step}");
    }
    let hooks = fs::read_to_string(root().join(".pre-commit-hooks.yaml")).unwrap();
    let request = PullRequest::new();
    assert!(succeeded(&request.install()));
    request.write("OK");
    let entries = hooks.lines().filter_map(|line| line.trim().strip_prefix("entry: "));
    let entries: Vec<Vec<&str>> = entries.map(|entry| entry.split(' ').collect()).collect();
    assert_eq!(entries.len(), 2);
    assert!(succeeded(&request.command(request.path("bin/cargo-responds"), &entries[0][1..])));
    let docs = [&entries[1][1..], &["--out", "responses.md"]].concat();
    let missing = request.command(request.path("bin/cargo-responds"), &docs);
    assert_eq!(missing.status.code(), Some(1), "{}", said(&missing.stderr));
}
