//! `docs/rules` and `docs/ko/rules` are generated; `BLESS=1 cargo test -p responds-core --test pages` writes them.
#![allow(clippy::unwrap_used, reason = "a page that cannot be read or written fails the test")]

use std::{
    collections::BTreeMap,
    fmt::Write as _,
    fs,
    path::{Path, PathBuf},
};

use responds_core::{Language, rules};

/// The folder of each language below `docs`, and the head of its index.
const FOLDERS: [(Language, &str, &str); 2] = [
    (
        Language::English,
        "rules",
        "# The rules\n\nGenerated from `core/src/rules`. The ids are public names and do not change.\n\n\
         | Rule | Level | Looks at | Flags |\n|---|---|---|---|\n",
    ),
    (
        Language::Korean,
        "ko/rules",
        "# 규칙\n\n`core/src/rules`에서 생성한다. 규칙의 id는 공개된 이름이며 바뀌지 않는다.\n\n\
         | 규칙 | 수준 | 검사 대상 | 지적하는 것 |\n|---|---|---|---|\n",
    ),
];

/// Every page of one language by file name.
fn pages(language: Language, head: &str) -> BTreeMap<String, String> {
    let mut index = String::from(head);
    let mut pages = BTreeMap::new();
    for rule in rules::ALL {
        writeln!(index, "{}", rule.row(language)).unwrap();
        pages.insert(format!("{}.md", rule.id), rule.page(language).to_string());
    }
    pages.insert("README.md".to_owned(), index);
    pages
}

fn folder(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../docs").join(name)
}

/// The committed pages by file name.
fn committed(folder: &Path) -> BTreeMap<String, String> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap());
    entries
        .map(|entry| (entry.file_name().into_string().unwrap(), fs::read_to_string(entry.path()).unwrap()))
        .collect()
}

fn bless(folder: &Path, pages: &BTreeMap<String, String>) {
    let _ = fs::remove_dir_all(folder);
    fs::create_dir_all(folder).unwrap();
    for (name, page) in pages {
        fs::write(folder.join(name), page).unwrap();
    }
}

#[test]
#[allow(clippy::disallowed_methods, reason = "the variable says whether to write, and nothing else")]
fn the_pages_are_current() {
    for (language, name, head) in FOLDERS {
        let (pages, folder) = (pages(language, head), folder(name));
        if std::env::var_os("BLESS").is_some() {
            bless(&folder, &pages);
        }
        let committed = committed(&folder);
        let names = |pages: &BTreeMap<String, String>| pages.keys().cloned().collect::<Vec<_>>();
        assert_eq!(names(&committed), names(&pages), "run with BLESS=1 to write the pages");
        for (file, page) in &pages {
            assert_eq!(&committed[file], page, "docs/{name}/{file} is not current: run with BLESS=1");
        }
    }
}
