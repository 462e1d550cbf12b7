//! The output of `init`: services of four frameworks are annotated. `tests/init.rs` of the workspace compiles them.
#![allow(clippy::unwrap_used, reason = "what cannot be run fails its test")]

use std::{
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use cargo_responds::{
    Index, Workspace,
    edit::{self, Change},
    index::{self, Kind},
    init::{self, Candidate, origin::Origin},
    workspace::Selection,
};
use responds_core::profile;
use responds_syntax::frameworks;

/// Handlers by path, the codes they certainly return, and the types in them that say what they send.
const HANDLERS: &[(&str, &[u16], &[&str])] = &[
    ("init_actix::create", &[201], &[]),
    ("init_actix::health", &[200], &[]),
    ("init_actix::list", &[200], &[]),
    ("init_actix::remove", &[204], &[]),
    ("init_actix::replace", &[204, 404], &[]),
    ("init_axum::create", &[201, 404, 409], &[]),
    ("init_axum::health::check", &[200], &[]),
    ("init_axum::health::deep::check", &[202], &[]),
    ("init_axum::list", &[200], &[]),
    ("init_axum::remove", &[204, 404], &[]),
    ("init_axum::store::count", &[200], &[]),
    ("init_axum::title", &[200, 404], &[]),
    ("init_axum::wrong", &[204], &[]),
    ("init_poem::create", &[201], &[]),
    ("init_poem::health", &[200], &[]),
    ("init_poem::show", &[200], &["TodoError"]),
    ("init_rocket::create", &[201], &[]),
    ("init_rocket::remove", &[204], &[]),
    ("init_rocket::title", &[200, 404], &[]),
];

fn below(folder: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(folder).canonicalize().unwrap()
}

/// The folder of this repository, as manifests name it.
fn repository() -> String {
    below("..").to_string_lossy().replace('\\', "/")
}

/// A copy of the services, one file of it with Windows' line endings, that takes `responds` from this repository.
fn services() -> PathBuf {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).join("init");
    copy(&below("tests/fixtures/init"), &folder);
    let windows = folder.join("axum/src/store.rs");
    fs::write(&windows, fs::read_to_string(&windows).unwrap().replace('\n', "\r\n")).unwrap();
    let manifest = folder.join("Cargo.toml");
    let patch = format!("\n[patch.crates-io]\nresponds = {{ path = \"{}\" }}\n", repository());
    fs::write(&manifest, fs::read_to_string(&manifest).unwrap() + &patch).unwrap();
    fs::copy(below("../Cargo.lock"), folder.join("Cargo.lock")).unwrap();
    folder.canonicalize().unwrap()
}

fn copy(from: &Path, to: &Path) {
    fs::create_dir_all(to).unwrap();
    for entry in fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let target = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &target);
        } else {
            fs::write(target, fs::read(entry.path()).unwrap()).unwrap();
        }
    }
}

fn candidates(workspace: &Workspace, index: &Index) -> Vec<Candidate> {
    let mut candidates = Vec::new();
    for item in index.items().map(|item| index.item(item)).filter(|item| item.kind == Kind::Function) {
        let module = index.module(item.module);
        let path = format!("{}::{}", module.path, item.name);
        let Some((_, codes, types)) = HANDLERS.iter().find(|(handler, ..)| *handler == path) else {
            continue;
        };
        let name =
            module.path.trim_start_matches("init_").split("::").next().unwrap().replace("actix", "actix_web");
        let manifest = workspace.package(module.package).manifest.as_ref().unwrap();
        candidates.push(Candidate {
            name: item.name.clone(),
            item: item.site,
            codes: codes.to_vec(),
            outside: Vec::new(),
            open: false,
            types: types.iter().map(ToString::to_string).collect(),
            sends_part_of: None,
            framework: frameworks::ALL.iter().copied().find(|framework| framework.name == name),
            manifest: workspace.shown(manifest),
        });
    }
    assert_eq!(candidates.len(), HANDLERS.len(), "each handler is found");
    candidates
}

/// Plans the annotation of the services: the changes, and the items that are left alone.
fn planned(root: &Path) -> (Vec<Change>, Vec<String>) {
    let workspace = Workspace::load(Some(&root.join("Cargo.toml")), &Selection::default()).unwrap();
    let index = Index::load(&workspace, &index::Options { skip: false });
    let plan = init::plan(index.sources(), &candidates(&workspace, &index), &profile::RFC9110);
    let made = edit::changes(index.sources(), &plan.edits);
    assert_eq!(made.left_out, []);
    let mut changes = made.changes;
    changes.extend(init::manifest::dependencies(root, &plan.features, &Origin::Registry).unwrap());
    changes.sort_by(|one, other| one.path.cmp(&other.path));
    let skipped = plan.skipped.into_iter().map(|skipped| format!("`{}` {}", skipped.name, skipped.why));
    (changes, skipped.collect())
}

#[test]
fn services_are_annotated() {
    let root = services();
    let (changes, skipped) = planned(&root);
    let windows = changes.iter().find(|change| change.path == "axum/src/store.rs").unwrap();
    assert_eq!(windows.after.matches('\n').count(), windows.after.matches("\r\n").count());
    let diff = edit::diff(&changes).replace("\r\n", "\n").replace(&repository(), "..");
    expect_test::expect_file!["fixtures/init/expected.diff"].assert_eq(&diff);
    expect_test::expect!["`wrong` is not annotated, since that would not compile: content with 204 No Content, which must not have any: a server drops it, or writes it in front of the next response on the connection; fix it first"].assert_eq(&skipped.join("\n"));

    edit::apply(&root, &changes).unwrap();
    for (package, feature) in
        [("actix", "actix-web"), ("axum", "axum"), ("poem", "poem"), ("rocket", "rocket")]
    {
        let enabled = enabled(&root, &format!("init-{package}"));
        assert!(enabled.iter().any(|enabled| enabled == feature), "{package}: {enabled:?}");
    }
}

/// The features of `responds` that a package of the services enables.
fn enabled(root: &Path, package: &str) -> Vec<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--package", package, "--depth", "1", "--prefix", "none"])
        .args(["--edges", "normal", "--format", "{p} = {f}"])
        .current_dir(root)
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let tree = String::from_utf8(output.stdout).unwrap();
    let responds = tree.lines().find(|line| line.starts_with("responds ")).unwrap_or_default();
    let features = responds.split_once(" = ").map(|(_, features)| features).unwrap_or_default();
    features.split(',').map(str::to_owned).collect()
}
