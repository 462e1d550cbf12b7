//! That one file which cannot be read does not cost the others, and nothing outside is read.

use std::{fs, path::Path};

use tempfile::TempDir;

use super::super::{Index, Options, Space};
use crate::workspace::{Error, Selection, Workspace};

/// A workspace of these files, and its folder.
#[track_caller]
fn folder(files: &[(&str, &[u8])]) -> TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, bytes) in files {
        let path = folder.path().join("app").join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, bytes).unwrap();
    }
    folder
}

/// The names of the items, and the unread parts.
#[track_caller]
fn read(folder: &Path) -> (Vec<String>, Vec<(String, String)>) {
    let folder = folder.join("app");
    let workspace = match Workspace::load(Some(&folder), &Selection::default()) {
        Err(Error::Manifest { .. }) => Workspace::of_folder(&folder).unwrap(),
        workspace => workspace.unwrap(),
    };
    let index = Index::load(&workspace, &Options::default());
    let names = index.items().map(|item| index.item(item).name.clone()).collect();
    let unread = index.unread().iter().map(|unread| (unread.path.clone(), unread.why.clone())).collect();
    (names, unread)
}

#[track_caller]
fn assert_unread(files: &[(&str, &[u8])], path: &str, why: &str) {
    let folder = folder(files);
    let (names, unread) = read(folder.path());
    let names: Vec<_> = names.iter().filter(|name| *name == "survivor").collect();
    assert_eq!(names, ["survivor"]);
    let [(unread, told)] = &unread[..] else { panic!("{unread:?}") };
    assert_eq!(unread, path);
    assert!(told.contains(why), "{told}");
}

const LIB: (&str, &[u8]) = ("src/lib.rs", b"mod bad; fn survivor() {}");

#[test]
fn a_file_that_is_not_text() {
    assert_unread(&[LIB, ("src/bad.rs", b"fn a() {} \xff\xfe")], "src/bad.rs", "not UTF-8 from byte 10 on");
}

#[test]
fn a_file_that_is_too_large() {
    let large = vec![b' '; (16 << 20) + 1];
    assert_unread(&[LIB, ("src/bad.rs", &large)], "src/bad.rs", "16777217 bytes");
}

#[test]
fn a_file_that_is_broken() {
    assert_unread(&[LIB, ("src/bad.rs", b"fn a() {\n {{ }")], "src/bad.rs", "line 1: a bracket is opened");
    assert_unread(&[LIB, ("src/bad.rs", b"fn a() {\n\n \"")], "src/bad.rs", "line 3: a literal has no end");
}

#[test]
fn a_file_that_is_gone_and_one_that_is_a_folder() {
    assert_unread(&[LIB], "src/bad.rs", "there is no such file");
    assert_unread(&[LIB, ("src/bad.rs/x", b"")], "src/bad.rs", "it is no file");
}

#[test]
fn a_file_that_vanishes_between_two_looks() {
    let folder = folder(&[LIB, ("src/bad.rs", b"")]);
    let path = folder.path().join("app/src/bad.rs").canonicalize().unwrap();
    fs::remove_file(&path).unwrap();
    assert!(super::super::load::bytes(&path).unwrap_err().contains("cannot be opened"));
}

#[test]
fn what_a_condition_leaves_out_may_be_missing() {
    let folder = folder(&[("src/lib.rs", b"#[cfg(generated)] mod bad; fn survivor() {}")]);
    assert_eq!(read(folder.path()), (["survivor", "bad"].map(str::to_owned).to_vec(), Vec::new()));
}

#[test]
fn nesting_of_any_depth() {
    let depth = 100_000;
    let nested = |open: &str, close: &str| open.repeat(depth) + &close.repeat(depth);
    for deep in [
        nested("{", "}"),
        nested("mod a {", "}"),
        nested("fn a() {", "}"),
        nested("impl A { fn a() {", "}}"),
        nested("cfg_if! { if #[cfg(a)] {", "}}"),
        format!("use {};", nested("a::{", "}")),
        format!("#[cfg({})] fn a() {{}}", nested("all(", ")")),
        format!("struct A{} {{}}", nested("<", ">")),
        format!("impl {} {{}}", nested("A<", ">")),
        "#[a] ".repeat(depth) + "fn a() {}",
        "#[a] ".repeat(depth) + "+ fn a() {}",
        "fn ".repeat(depth),
        "struct A<".repeat(depth),
        "impl ".repeat(depth / 20),
        format!("use {}{{{}}};", "a::".repeat(depth), "b, ".repeat(depth)),
        "pub(crate) ".repeat(depth),
        "/*".repeat(depth) + &"*/".repeat(depth),
    ] {
        let folder = folder(&[LIB, ("src/bad.rs", deep.as_bytes())]);
        let (names, unread) = read(folder.path());
        assert!(names.contains(&"survivor".to_owned()) && unread.is_empty(), "{:?} {unread:?}", &deep[..20]);
    }
}

#[test]
fn imports_by_way_of_imports() {
    let chain = |most: usize| {
        let uses = (0..most)
            .map(|at| format!("use a{at} as a{}; pub use m::x{at}::*; ", at + 1))
            .collect::<Vec<_>>()
            .concat();
        let folder = folder(&[("src/lib.rs", (uses + "fn a0() {} mod m { pub use super::*; }").as_bytes())]);
        let workspace = Workspace::of_folder(&folder.path().join("app")).unwrap();
        let index = Index::load(&workspace, &Options::default());
        index.shown("app", &format!("a{most}"), Space::Values)
    };
    assert_eq!(chain(8), "app::a0");
    assert_eq!(chain(200), "unknown");
}

#[test]
fn modules_that_contain_themselves() {
    let folder = folder(&[
        ("src/lib.rs", b"mod a; #[path = \"lib.rs\"] mod again; fn survivor() {}"),
        ("src/a.rs", b"#[path = \"a.rs\"] mod a; #[path = \"b.rs\"] mod b;"),
        ("src/b.rs", b"#[path = \"a.rs\"] mod a;"),
    ]);
    let (names, _) = read(folder.path());
    assert_eq!(names.iter().filter(|name| *name == "survivor").count(), 1);
}

#[test]
fn a_path_that_leads_out() {
    let folder = folder(&[
        ("src/lib.rs", b"#[path = \"../../outside.rs\"] mod bad; fn survivor() {}"),
        ("../outside.rs", b"fn outside() {}"),
    ]);
    let (names, unread) = read(folder.path());
    assert!(!names.contains(&"outside".to_owned()));
    assert!(unread[0].1.contains("leads out"), "{unread:?}");
}

#[cfg(unix)]
#[test]
fn links_that_lead_out_or_into_a_ring() {
    use std::os::unix::fs::symlink;

    let folder = folder(&[
        ("src/lib.rs", b"mod out; mod ring; mod inner; mod fine; fn survivor() {}"),
        ("src/real.rs", b"fn linked() {}"),
        ("../outside.rs", b"fn outside() {}"),
        ("src/inner/mod.rs", b"mod inner; fn looped() {}"),
    ]);
    let source = folder.path().join("app/src");
    symlink("../../outside.rs", source.join("out.rs")).unwrap();
    symlink("ring.rs", source.join("ring.rs")).unwrap();
    symlink(".", source.join("inner/inner")).unwrap();
    symlink("real.rs", source.join("fine.rs")).unwrap();
    let (names, unread) = read(folder.path());
    let count = |name: &str| names.iter().filter(|found| *found == name).count();
    assert_eq!((count("outside"), count("survivor"), count("looped"), count("linked")), (0, 1, 1, 1));
    let paths: Vec<_> = unread.iter().map(|(path, _)| path.as_str()).collect();
    assert_eq!(paths, ["src/out.rs", "src/ring.rs"]);
}

#[test]
fn a_manifest_that_is_missing_or_broken() {
    let folder = folder(&[("src/main.rs", b"mod a; fn survivor() {}"), ("src/a.rs", b"fn a() {}")]);
    let (names, unread) = read(folder.path());
    assert_eq!((names.len(), unread.len()), (3, 0));
    fs::write(folder.path().join("app/Cargo.toml"), "[package\nname = 1").unwrap();
    let (names, unread) = read(folder.path());
    assert_eq!((names.len(), unread[0].0.as_str()), (3, "Cargo.toml"));
    let missing = folder.path().join("app/src/Cargo.toml");
    fs::remove_file(folder.path().join("app/Cargo.toml")).unwrap();
    let error = Workspace::load(Some(&missing), &Selection::default()).unwrap_err();
    assert!(matches!(error, Error::Manifest { .. }), "{error}");
    assert!(Workspace::load(Some(&folder.path().join("gone/Cargo.toml")), &Selection::default()).is_err());
}

#[test]
fn a_workspace_that_cargo_refuses_is_read_as_far_as_it_goes() {
    let root = "[workspace]\nmembers = [\"gone\", \"a\"]\n[workspace.metadata.responds]\nprofile = \"strict\"\nlist = [1, true, { a = 1.5 }]\n";
    let folder = folder(&[
        ("Cargo.toml", root.as_bytes()),
        ("a/Cargo.toml", b"[package]\nname = \"the-a\"\n[lib]\nname = \"lib_a\"\n[package.metadata.responds]\nx = 1979-05-27\n"),
        ("a/src/lib.rs", b"pub struct A;"),
        ("a/src/bin/tool/main.rs", b"mod inner; use lib_a::A as B;"),
        ("a/src/bin/tool/inner.rs", b""),
        ("a/examples/show.rs", b"fn main() {}"),
    ]);
    let manifest = folder.path().join("app/Cargo.toml");
    let workspace = Workspace::load(Some(&manifest), &Selection::default()).unwrap();
    assert_eq!(workspace.unread[0].path, "gone");
    let expected =
        serde_json::json!({ "responds": { "profile": "strict", "list": [1, true, { "a": 1.5 }] } });
    assert_eq!(workspace.metadata, expected);
    let names: Vec<_> = workspace.packages.iter().map(|package| package.name.as_str()).collect();
    assert_eq!(names, ["the-a"]);
    assert_eq!(workspace.packages[0].metadata, serde_json::json!({ "responds": { "x": "1979-05-27" } }));
    let index = Index::load(&workspace, &Options { skip: false });
    assert_eq!(index.shown("tool", "B", Space::Types), "lib_a::A");
    assert_eq!(index.shown("show", "main", Space::Values), "show::main");
}

#[test]
fn files_alone() {
    let folder = folder(&[
        ("one.rs", b"fn survivor() {}"),
        ("deep/target/two.rs", b"fn two() {}"),
        ("target/CACHEDIR.TAG", b""),
        ("target/no.rs", b"fn no() {}"),
    ]);
    assert_eq!(read(folder.path()).0, ["survivor", "two"]);
}

#[test]
fn the_order_of_threads_does_not_matter() {
    let modules = (0..40).map(|at| format!("mod m{at}; ")).collect::<Vec<_>>().concat();
    let mut files = vec![("src/lib.rs".to_owned(), modules)];
    files.extend((0..40).map(|at| (format!("src/m{at}.rs"), format!("fn f{at}() {{}} struct S{at};"))));
    let files: Vec<_> = files.iter().map(|(path, text)| (path.as_str(), text.as_bytes())).collect();
    let folder = folder(&files);
    let told = |threads| {
        let pool = rayon::ThreadPoolBuilder::new().num_threads(threads).build().unwrap();
        pool.install(|| read(folder.path()))
    };
    assert_eq!(told(1), told(8));
}

/// A workspace of four packages, of which one has nothing to do with the others.
const PACKAGES: &[(&str, &str)] = &[
    ("Cargo.toml", "[workspace]\nmembers = [\"*\"]\n"),
    (
        "server/Cargo.toml",
        "[package]\nname = \"server\"\n[dependencies]\naxum = \"0.8\"\nstore = { path = \"../store\" }\n",
    ),
    ("server/src/lib.rs", "pub use axum::Json; fn list() -> store::Row { }"),
    ("store/Cargo.toml", "[package]\nname = \"store\"\n"),
    ("store/src/lib.rs", "pub struct Row;"),
    ("more/Cargo.toml", "[package]\nname = \"more\"\n[dependencies]\nserver = { path = \"../server\" }\n"),
    ("more/src/lib.rs", "use server::*; fn more() -> Json<u8> { }"),
    ("tool/Cargo.toml", "[package]\nname = \"tool\"\n"),
    ("tool/src/main.rs", "mod inner; fn main() {}"),
    ("tool/src/inner.rs", "pub struct Inner;"),
];

#[test]
fn what_is_skipped_is_not_needed() {
    let files: Vec<_> = PACKAGES.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    let folder = folder(&files);
    let manifest = folder.path().join("app/Cargo.toml");
    let workspace = Workspace::load(Some(&manifest), &Selection::default()).unwrap();
    let load = |skip| Index::load(&workspace, &Options { skip });
    let (all, some) = (load(false), load(true));
    let paths = |index: &Index| {
        let paths = index.sources().files().map(|file| index.sources().get(file).path.clone());
        paths.collect::<Vec<_>>()
    };
    assert_eq!(paths(&some), ["more/src/lib.rs", "server/src/lib.rs", "store/src/lib.rs"]);
    assert_eq!(paths(&all).len(), 5);
    for (from, path) in
        [("server", "store::Row"), ("more", "Json"), ("more", "server::Json"), ("store", "Row")]
    {
        assert_eq!(all.shown(from, path, Space::Types), some.shown(from, path, Space::Types), "{path}");
    }
    let told = |index: &Index| {
        let needed = index
            .items()
            .filter(|item| !index.sources().get(index.item(*item).site.file).path.contains("tool"));
        needed.map(|item| (index.item(item).name.clone(), index.text(item).to_owned())).collect::<Vec<_>>()
    };
    assert_eq!(told(&all), told(&some));
}

#[test]
fn packages_are_selected_as_cargo_selects_them() {
    let files: Vec<_> = PACKAGES.iter().map(|(path, text)| (*path, text.as_bytes())).collect();
    let folder = folder(&files);
    let selected = |manifest: &str, selection: &Selection| {
        let manifest = folder.path().join("app").join(manifest);
        let workspace = Workspace::load(Some(&manifest), selection)?;
        let selected = workspace.packages.into_iter().filter(|package| package.selected);
        Ok::<_, crate::workspace::Error>(selected.map(|package| package.name).collect::<Vec<_>>())
    };
    let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<Vec<_>>();
    let (none, two) = (Selection::default(), Selection { packages: names(&["s*"]), ..Selection::default() });
    assert_eq!(selected("Cargo.toml", &none).unwrap(), ["more", "server", "store", "tool"]);
    assert_eq!(selected("store/Cargo.toml", &none).unwrap(), ["store"]);
    assert_eq!(selected("Cargo.toml", &two).unwrap(), ["server", "store"]);
    let without = Selection { workspace: true, exclude: names(&["tool"]), ..Selection::default() };
    assert_eq!(selected("store/Cargo.toml", &without).unwrap(), ["more", "server", "store"]);
    let unknown = Selection { packages: names(&["nobody"]), ..Selection::default() };
    let said = selected("Cargo.toml", &unknown).unwrap_err().to_string();
    assert_eq!(
        said,
        "there is no package `nobody` in the workspace; there are `more`, `server`, `store`, `tool`"
    );
}

#[test]
fn a_broken_manifest_leaves_its_folder_to_be_searched() {
    let folder = folder(&[
        ("Cargo.toml", b"[package\n"),
        ("src/lib.rs", b"pub struct A;"),
        ("b/src/main.rs", b"use app::*; fn survivor() {}"),
    ]);
    let manifest = folder.path().join("app/Cargo.toml");
    let workspace = Workspace::load(Some(&manifest), &Selection::default()).unwrap();
    assert!(workspace.unread[0].why.contains("it cannot be read"), "{:?}", workspace.unread);
    let index = Index::load(&workspace, &Options { skip: false });
    assert_eq!(index.shown("b", "A", Space::Types), "app::A");
}
