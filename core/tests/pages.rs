//! `docs/rules` is generated from the rules; `BLESS=1 cargo test -p responds-core --test pages` writes it.
#![allow(clippy::unwrap_used, reason = "a page that cannot be read or written fails the test")]

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use responds_core::rules;

/// Every page by file name.
fn pages() -> BTreeMap<String, String> {
    let mut index = String::from(
        "# The rules\n\nGenerated from `core/src/rules`. The ids are fixed: they are public names.\n\n\
         | Rule | Level | Looks at | Flags |\n|---|---|---|---|\n",
    );
    let mut pages = BTreeMap::new();
    for rule in rules::ALL {
        writeln!(index, "{}", rule.row()).unwrap();
        pages.insert(format!("{}.md", rule.id), rule.page().to_string());
    }
    pages.insert("README.md".to_owned(), index);
    pages
}

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs/rules")
}

/// What is in the folder, by file name.
fn committed() -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder()).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
        .collect()
}

fn bless(pages: &BTreeMap<String, String>) {
    let _ = fs::remove_dir_all(folder());
    fs::create_dir_all(folder()).unwrap();
    for (name, page) in pages {
        fs::write(folder().join(name), page).unwrap();
    }
}

#[test]
#[allow(clippy::disallowed_methods, reason = "the variable says whether to write, and nothing else")]
fn the_pages_are_current() {
    let pages = pages();
    if std::env::var_os("BLESS").is_some() {
        bless(&pages);
    }
    let committed = committed();
    assert_eq!(
        committed.keys().collect::<Vec<_>>(),
        pages.keys().collect::<Vec<_>>(),
        "run with BLESS=1 to write the pages"
    );
    for (name, page) in &pages {
        assert_eq!(&committed[name], page, "docs/rules/{name} is not current: run with BLESS=1 to write it");
    }
}
