//! The time and memory of a check of a large service, beside a bare `syn::parse_file` of the same files on
//! the same threads: `cargo bench -p cargo-responds --bench scale -- 100000 300000 1000000`.
//!
//! Every measurement is a process of its own, ours and the other's in turn, and the medians are printed. The
//! service has an endpoint per about 100 lines; with `--dense` before the numbers, one per 22. `--of FOLDER`
//! measures an existing workspace. `--growth` before the numbers measures services that grow in one way each: of twice
//! the size, such a service must not take much more than twice the time.
#![expect(clippy::print_stdout, reason = "a benchmark tells what it measured")]
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    reason = "a benchmark that cannot run has nothing to tell"
)]

mod growth;
mod service;

use std::{
    env, fs,
    path::Path,
    process::Command,
    time::{Duration, Instant},
};

use cargo_responds::{
    Workspace,
    analysis::{Analysis, Options, Progress, analyse},
    config::Settings,
    workspace::Selection,
};
use mimalloc::MiMalloc;
use rayon::prelude::*;

use self::service::Density;

/// The allocator of the binary, for both sides.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

/// The number of measurements of each.
const TIMES: usize = 5;

fn main() {
    let arguments: Vec<String> = env::args().skip(1).filter(|argument| argument != "--bench").collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>()[..] {
        ["--ours", folder] => told(|| ours(Path::new(folder))),
        ["--syn", folder] => told(|| parsed(Path::new(folder))),
        // For a profiler.
        ["--write", folder, lines] => {
            println!("{}", service::write(Path::new(folder), Density::Usual, number(lines)));
        }
        [] => compare(Density::Usual, &[100_000]),
        ["--of", folder] => {
            heading();
            compared(Path::new(folder));
        }
        ["--growth"] => grow(&[50, 100, 200]),
        ["--growth", ref sizes @ ..] => grow(&numbers(sizes)),
        ["--grown", folder] => told(|| drop(analysed(Path::new(folder)))),
        ["--dense", ref lines @ ..] => compare(Density::Dense, &numbers(lines)),
        ref lines => compare(Density::Usual, &numbers(lines)),
    }
}

/// The measured work: all of `check` but the printing.
fn ours(folder: &Path) {
    assert!(analysed(folder).endpoints.len() > 100);
}

fn analysed(folder: &Path) -> Analysis {
    let workspace = Workspace::load(Some(&folder.join("Cargo.toml")), &Selection::default()).unwrap();
    let settings = Settings::read(&workspace).unwrap();
    let options = Options { settings: &settings, documents: &[], progress: &Progress::default(), skip: true };
    analyse(&workspace, &options)
}

/// The reference. Files that do not parse, such as macros' test data, are skipped.
fn parsed(folder: &Path) {
    let count: usize = files(folder)
        .par_iter()
        .filter_map(|file| fs::read_to_string(file).ok())
        .map(|text| {
            let items = syn::parse_file(&text).map_or(0, |file| file.items.len());
            proc_macro2::extra::invalidate_current_thread_spans();
            items
        })
        .sum();
    assert!(count > 1_000);
}

fn files(folder: &Path) -> Vec<std::path::PathBuf> {
    let walk = ignore::WalkBuilder::new(folder).build().map(Result::unwrap);
    let files = walk.filter(|entry| entry.file_type().unwrap().is_file()).map(ignore::DirEntry::into_path);
    files.filter(|path| path.extension().is_some_and(|extension| extension == "rs")).collect()
}

fn lines_of(folder: &Path) -> usize {
    let texts = files(folder).into_iter().filter_map(|file| fs::read_to_string(file).ok());
    texts.map(|text| text.lines().count()).sum()
}

/// Prints how long something took in milliseconds, and the most memory that was needed in KiB.
fn told(run: impl FnOnce()) {
    let start = Instant::now();
    run();
    println!("{} {}", start.elapsed().as_micros(), peak());
}

/// The most memory that this process needed, in KiB; 0 where the system does not tell.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    line.and_then(|line| line.trim().trim_end_matches(" kB").parse().ok()).unwrap_or(0)
}

fn numbers(lines: &[&str]) -> Vec<usize> {
    lines.iter().map(|lines| number(lines)).collect()
}

fn number(lines: &str) -> usize {
    lines.parse().expect("a number of lines")
}

fn compare(density: Density, sizes: &[usize]) {
    heading();
    for lines in sizes {
        let folder = tempfile::tempdir().unwrap();
        service::write(folder.path(), density, *lines);
        compared(folder.path());
    }
}

/// Measures services that grow in one way each.
fn grow(sizes: &[usize]) {
    println!("{:>10} {:>10} {:>10} {:>14}", "growth", "size", "ours", "ours, peak");
    for (name, growth) in growth::ALL {
        for size in sizes {
            let folder = tempfile::tempdir().unwrap();
            growth::write(folder.path(), *growth, *size);
            let (ours, peak) = median((0..TIMES).map(|_| measured("--grown", folder.path())).collect());
            println!("{name:>10} {size:>10} {:>7} ms {:>10} MiB", ours.as_millis(), peak / 1024);
        }
    }
}

fn heading() {
    println!(
        "{:>10} {:>10} {:>10} {:>7} {:>14} {:>14}",
        "lines", "ours", "syn", "ratio", "ours, peak", "syn, peak"
    );
}

fn compared(folder: &Path) {
    let (mut ours, mut theirs) = (Vec::new(), Vec::new());
    for _ in 0..TIMES {
        ours.push(measured("--ours", folder));
        theirs.push(measured("--syn", folder));
    }
    let ((ours, peak), (theirs, their_peak)) = (median(ours), median(theirs));
    let ratio = ours.as_secs_f64() / theirs.as_secs_f64();
    let lines = lines_of(folder);
    println!(
        "{lines:>10} {:>7} ms {:>7} ms {ratio:>7.2} {:>10} MiB {:>10} MiB",
        ours.as_millis(),
        theirs.as_millis(),
        peak / 1024,
        their_peak / 1024
    );
}

/// The time and memory of a process of its own.
fn measured(what: &str, folder: &Path) -> (Duration, u64) {
    let output = Command::new(env::current_exe().unwrap()).arg(what).arg(folder).output().unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let told = String::from_utf8(output.stdout).unwrap();
    let (time, peak) = told.trim().split_once(' ').expect("a time and a size");
    (Duration::from_micros(time.parse().unwrap()), peak.parse().unwrap())
}

fn median(mut measured: Vec<(Duration, u64)>) -> (Duration, u64) {
    measured.sort_unstable();
    measured[measured.len() / 2]
}
