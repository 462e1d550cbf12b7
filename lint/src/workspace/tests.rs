//! The workspaces that are read from manifests.

use std::{fs, path::Path};

use tempfile::TempDir;

use super::{Error, Package, Selection, TargetKind, Workspace};

#[track_caller]
fn folder(files: &[(&str, &str)]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in files {
        let path = folder.path().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    folder
}

#[track_caller]
fn load(folder: &TempDir, manifest: &str) -> Workspace {
    Workspace::load(Some(&folder.path().join(manifest)), &Selection::default()).unwrap()
}

fn names(workspace: &Workspace) -> Vec<&str> {
    workspace.packages.iter().map(|package| package.name.as_str()).collect()
}

fn selected(workspace: &Workspace) -> Vec<&str> {
    workspace
        .packages
        .iter()
        .filter(|package| package.selected)
        .map(|package| package.name.as_str())
        .collect()
}

/// The targets of a package: `Library api src/lib.rs`.
fn targets(package: &Package) -> Vec<String> {
    let shown = |path: &Path| path.strip_prefix(&package.folder).unwrap().display().to_string();
    let targets = package.targets.iter();
    targets.map(|target| format!("{:?} {} {}", target.kind, target.name, shown(&target.root))).collect()
}

#[test]
fn targets_are_found_as_cargo_finds_them() {
    let folder = folder(&[
        ("Cargo.toml", "[package]\nname = \"the-api\"\nedition = \"2024\""),
        ("src/lib.rs", ""),
        ("src/main.rs", ""),
        ("src/bin/a-b.rs", ""),
        ("src/bin/deep/main.rs", ""),
        ("src/bin/deep/more.rs", ""),
        ("src/bin/none/other.rs", ""),
        ("examples/show.rs", ""),
        ("tests/all.rs", ""),
        ("benches/all.rs", ""),
    ]);
    let workspace = load(&folder, "Cargo.toml");
    assert_eq!(
        targets(&workspace.packages[0]),
        [
            "Library the_api src/lib.rs",
            "Program a_b src/bin/a-b.rs",
            "Program deep src/bin/deep/main.rs",
            "Program the_api src/main.rs",
            "Example show examples/show.rs",
        ]
    );
}

#[test]
fn targets_are_what_the_manifest_says() {
    let folder = folder(&[
        (
            "Cargo.toml",
            "[package]\nname = \"api\"\nedition = \"2021\"\nautoexamples = false\n\
             [lib]\nname = \"core\"\npath = \"core/root.rs\"\n\
             [[bin]]\nname = \"serve\"\npath = \"src/main.rs\"\n[[bin]]\nname = \"tool\"\n[[bin]]\nname = \"gone\"\n\
             [[example]]\nname = \"one\"\n",
        ),
        ("core/root.rs", ""),
        ("src/main.rs", ""),
        ("src/bin/tool.rs", ""),
        ("examples/one.rs", ""),
        ("examples/two.rs", ""),
    ]);
    let workspace = load(&folder, "Cargo.toml");
    assert_eq!(
        targets(&workspace.packages[0]),
        [
            "Library core core/root.rs",
            "Program serve src/main.rs",
            "Program tool src/bin/tool.rs",
            "Example one examples/one.rs",
        ]
    );
    assert!(!workspace.packages[0].targets[0].edition_2015);
}

#[test]
fn programs_alone_are_a_package() {
    let folder = folder(&[("Cargo.toml", "[package]\nname = \"a\""), ("src/main.rs", "")]);
    let workspace = load(&folder, "Cargo.toml");
    assert_eq!(targets(&workspace.packages[0]), ["Program a src/main.rs"]);
    assert!(workspace.packages[0].targets[0].edition_2015, "no edition is the first");
    assert_eq!(workspace.packages[0].targets[0].kind, TargetKind::Program);
}

const WORKSPACE: &[(&str, &str)] = &[
    (
        "Cargo.toml",
        "[workspace]\nmembers = [\"crates/*\", \"tools/x\"]\nexclude = [\"crates/old\"]\n\
         default-members = [\"crates/api\"]\n[workspace.package]\nedition = \"2024\"\n\
         [workspace.dependencies]\nweb = { package = \"actix-web\", version = \"4\" }\nkit = { path = \"kit\" }\naxum = \"0.8\"\n",
    ),
    (
        "crates/api/Cargo.toml",
        "[package]\nname = \"api\"\nedition.workspace = true\n[dependencies]\nweb.workspace = true\n\
         kit = { workspace = true }\naxum = { workspace = true, features = [\"macros\"] }\n\
         [target.'cfg(unix)'.dependencies]\nmy-db = { package = \"the-db\", path = \"../db\" }\n[dev-dependencies]\ntokio = \"1\"\n",
    ),
    ("crates/api/src/main.rs", ""),
    (
        "crates/db/Cargo.toml",
        "[package]\nname = \"the-db\"\nedition = { workspace = true }\n[lib]\nname = \"db\"\n",
    ),
    ("crates/db/src/lib.rs", ""),
    ("crates/old/Cargo.toml", "[package]\nname = \"old\"\n"),
    ("crates/old/src/lib.rs", ""),
    ("crates/notes/README.md", ""),
    ("kit/Cargo.toml", "[package]\nname = \"kit\"\n"),
    ("kit/src/lib.rs", ""),
    ("tools/x/Cargo.toml", "[package]\nname = \"x\"\n"),
    ("tools/x/src/main.rs", ""),
    ("other/Cargo.toml", "[package]\nname = \"other\"\n"),
    ("other/src/lib.rs", ""),
    (
        "Cargo.lock",
        "[[package]]\nname = \"actix-web\"\nversion = \"4.11.0\"\n[[package]]\nname = \"axum\"\nversion = \"0.8.4\"\n",
    ),
];

#[test]
fn members_are_found_by_patterns_and_by_paths() {
    let folder = folder(WORKSPACE);
    let workspace = load(&folder, "Cargo.toml");
    assert_eq!(names(&workspace), ["api", "kit", "the-db", "x"]);
    assert!(workspace.unread.is_empty(), "{:?}", workspace.unread);
    assert_eq!(selected(&workspace), ["api"]);
    assert_eq!(workspace.left_out, ["kit", "the-db", "x"]);
    assert!(!workspace.packages[0].targets[0].edition_2015, "the edition is inherited");
}

#[test]
fn dependencies_have_the_names_that_code_gives_them() {
    let folder = folder(WORKSPACE);
    let workspace = load(&folder, "Cargo.toml");
    let shown = workspace.packages[0].dependencies.iter().map(|dependency| {
        let member = dependency.member.map_or("", |member| workspace.package(member).name.as_str());
        let version = dependency.version.as_deref().unwrap_or("-");
        format!("{} {} {member} {} {version}", dependency.name, dependency.library, dependency.requirement)
    });
    assert_eq!(
        shown.collect::<Vec<_>>(),
        [
            "axum axum  0.8 0.8.4",
            "kit kit kit * -",
            "my_db db the-db * -",
            "tokio tokio  1 -",
            "web actix_web  4 4.11.0",
        ]
    );
}

#[test]
fn a_member_is_read_with_its_workspace() {
    let folder = folder(WORKSPACE);
    let member = load(&folder, "crates/db/Cargo.toml");
    assert_eq!((names(&member).len(), selected(&member)), (4, vec!["the-db"]));
    assert!(member.left_out.is_empty(), "whoever asks for a member means it");
    for alone in ["other", "crates/old"] {
        let workspace = load(&folder, &format!("{alone}/Cargo.toml"));
        assert_eq!(names(&workspace).len(), 1, "{alone}");
        assert!(workspace.root.ends_with(alone));
    }
}

#[test]
fn what_cannot_be_read_costs_nothing_else() {
    let folder = folder(&[
        ("Cargo.toml", "[workspace]\nmembers = [\"a\", \"b\", \"c\", \"gone\", \"../out\"]\n"),
        ("a/Cargo.toml", "[package]\nname = \"a\"\n"),
        ("a/src/lib.rs", ""),
        ("b/Cargo.toml", "[package]\nname = \"b\"\n\nversion = {"),
        ("b/src/lib.rs", ""),
        ("c/Cargo.toml", "[dependencies]\n"),
    ]);
    let workspace = load(&folder, "Cargo.toml");
    assert_eq!(names(&workspace), ["a", "b"]);
    let told: Vec<_> =
        workspace.unread.iter().map(|unread| format!("{}: {}", unread.path, unread.why)).collect();
    assert_eq!(told.len(), 4, "{told:?}");
    assert!(told[0].starts_with("../out: `members` of the workspace names it, and there is no"), "{told:?}");
    assert!(
        told[1].starts_with("b/Cargo.toml: it cannot be read, so that its folder was searched"),
        "{told:?}"
    );
    assert!(told[1].contains("line 4"), "{told:?}");
    assert_eq!(told[2], "c/Cargo.toml: it has no `[package]`");
    assert!(told[3].starts_with("gone: `members` of the workspace names it"), "{told:?}");
}

#[test]
fn features_that_are_on_by_default() {
    let features = |manifest: &str| {
        let folder = folder(&[("Cargo.toml", manifest), ("src/lib.rs", "")]);
        load(&folder, "Cargo.toml").packages[0].features.join(" ")
    };
    let package = "[package]\nname = \"a\"\n";
    assert_eq!(features(package), "");
    assert_eq!(
        features(&format!(
            "{package}[features]\ndefault = [\"http\", \"dep:log\", \"tokio\"]\nhttp = [\"tls?/ring\", \"axum/json\", \"http2\"]\nhttp2 = []\noff = []\n\
             [dependencies]\ntokio = {{ version = \"1\", optional = true }}\naxum = {{ version = \"1\", optional = true }}\ntls = {{ version = \"1\", optional = true }}\nlog = {{ version = \"1\", optional = true }}"
        )),
        "axum default http http2 tokio"
    );
    assert_eq!(features(&format!("{package}[features]\ndefault = [\"default\"]")), "default");
}

#[test]
fn frameworks_that_are_too_old_are_said() {
    let folder = folder(&[
        ("Cargo.toml", "[package]\nname = \"a\"\n[dependencies]\nrocket = \"0.4\"\naxum = \"0.8\"\n"),
        ("src/main.rs", ""),
    ]);
    let said = |workspace: &Workspace| {
        let said = workspace.not_described();
        said.into_iter().map(|(name, used, first)| format!("{name}: {used} < {first}")).collect::<Vec<_>>()
    };
    assert_eq!(said(&load(&folder, "Cargo.toml")), ["a: rocket 0.4 < 0.5"]);
    fs::write(folder.path().join("Cargo.lock"), "[[package]]\nname = \"rocket\"\nversion = \"0.4.11\"\n")
        .unwrap();
    assert_eq!(said(&load(&folder, "Cargo.toml")), ["a: rocket 0.4.11 < 0.5"]);
}

#[test]
fn no_manifest_is_an_error() {
    let folder = folder(&[("src/main.rs", "")]);
    let error = Workspace::load(Some(folder.path()), &Selection::default()).unwrap_err();
    assert!(matches!(error, Error::Manifest { .. }));
    assert!(error.to_string().starts_with("there is no `Cargo.toml` in `"), "{error}");
}
