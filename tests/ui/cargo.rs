//! The cargo that trybuild asks: it knows the project, and compiles the cases without building their
//! dependencies.

use std::{
    env, io,
    path::{Path, PathBuf},
    process::{Command, ExitCode, Output},
    sync::atomic::{AtomicUsize, Ordering},
    thread,
};

use serde_json::{Value, json};

use crate::compiler;

/// A case: the name of its crate, and its source.
struct Case {
    name: String,
    source: PathBuf,
}

/// Answers one command.
pub(crate) fn run(real: &Path, arguments: &[String]) -> io::Result<ExitCode> {
    let has = |word: &str| arguments.iter().any(|argument| argument == word);
    if has("metadata") {
        let status = Command::new(real).args(arguments).status()?;
        return Ok(if status.success() { ExitCode::SUCCESS } else { ExitCode::FAILURE });
    }
    // All else builds dependencies, asks what cargo is able to, or removes what was built.
    if has("--bins") {
        let mut out = io::stdout().lock();
        for (case, output) in checked(&cases(real)?)? {
            messages(case, &output, &mut out)?;
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The cases of the project in the current folder, whose own binary is empty.
fn cases(real: &Path) -> io::Result<Vec<Case>> {
    let output = Command::new(real).args(["metadata", "--no-deps", "--format-version=1"]).output()?;
    let metadata: Value = serde_json::from_slice(&output.stdout)?;
    let targets = metadata["packages"][0]["targets"].as_array().cloned().unwrap_or_default();
    let case = |target: &Value| {
        let (name, source) = (target["name"].as_str()?, target["src_path"].as_str()?);
        name.starts_with("trybuild").then(|| Case { name: name.into(), source: source.into() })
    };
    Ok(targets.iter().filter_map(case).collect())
}

/// Compiles the cases, as many at a time as there are processors.
fn checked(cases: &[Case]) -> io::Result<Vec<(&Case, Output)>> {
    let out = env::current_dir()?;
    let next = AtomicUsize::new(0);
    let worker = || {
        let mut done = Vec::new();
        while let Some(case) = cases.get(next.fetch_add(1, Ordering::Relaxed)) {
            let flags = ["--edition", "2024", "--cfg", "trybuild", "--verbose", "-A", "dead_code"];
            done.push((case, compiler::check(&case.source, &case.name, &out, &flags)?));
        }
        Ok(done)
    };
    let processors = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let workers: Vec<_> = (0..processors).map(|_| scope.spawn(worker)).collect();
        let mut all = Vec::new();
        for worker in workers {
            all.extend(worker.join().unwrap_or_else(|_| Err(io::Error::other("a worker panicked")))?);
        }
        Ok(all)
    })
}

/// Writes what the compiler says of a case as cargo does.
fn messages(case: &Case, output: &Output, out: &mut impl io::Write) -> io::Result<()> {
    for line in String::from_utf8_lossy(&output.stderr).lines() {
        let Ok(mut message) = serde_json::from_str::<Value>(line) else { continue };
        if message["$message_type"] == "diagnostic" {
            message["rendered"] = message["rendered"].as_str().map(absolute).into();
            let target = json!({ "src_path": case.source });
            // trybuild looks for the start of a message by this key.
            let rest = json!({ "target": target, "message": message }).to_string();
            writeln!(out, "{{\"reason\":\"compiler-message\",{}", &rest[1..])?;
        }
    }
    Ok(())
}

/// Writes relative paths, by which a workspace is built from within, as they are seen from outside: trybuild
/// leaves out line numbers of other files than the case where the path is that of the package.
fn absolute(rendered: &str) -> String {
    let line = |line: &str| match line.trim_start().strip_prefix("--> ") {
        Some(path) if !path.starts_with('/') => {
            let indent = line.len() - line.trim_start().len();
            format!("{}--> {}/{path}", &line[..indent], env!("CARGO_MANIFEST_DIR"))
        }
        _ => line.to_owned(),
    };
    rendered.split('\n').map(line).collect::<Vec<_>>().join("\n")
}
