//! Compiles sources against the libraries that this test is linked with.

use std::{
    io,
    path::Path,
    process::{Command, Output},
};

/// The arguments that name the libraries.
const LIBRARIES: &[&str] = &externs::externs!();

/// Checks a crate as `cargo check` does: nothing is linked, and messages are JSON, one a line.
pub(crate) fn check(source: &Path, name: &str, out: &Path, flags: &[&str]) -> io::Result<Output> {
    command(source, name, out, flags).output()
}

/// The command that checks a crate, without the variables of this process.
pub(crate) fn command(source: &Path, name: &str, out: &Path, flags: &[&str]) -> Command {
    let mut rustc = Command::new("rustc");
    rustc.args(["--emit", "metadata", "--error-format", "json", "--crate-name", name]);
    // The paths of this workspace's build are relative to it.
    rustc.current_dir(env!("CARGO_MANIFEST_DIR"));
    rustc
        .env_remove("RESPONDS_PROFILE")
        .env_remove("RESPONDS_LEVELS")
        .env_remove("RESPONDS_LANG")
        .args(flags)
        .args(LIBRARIES)
        .arg("--out-dir")
        .arg(out)
        .arg(source);
    rustc
}
