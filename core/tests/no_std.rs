//! The crate names neither `std` nor `alloc` outside its tests.

use std::{fs, path::Path};

/// Calls with each source file below a folder.
fn each_source(folder: &Path, visit: &mut impl FnMut(&Path, &str)) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            each_source(&path, visit);
        } else {
            visit(&path, &fs::read_to_string(&path).unwrap());
        }
    }
}

#[test]
fn only_tests_name_std() {
    let mut files = 0;
    each_source(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut |path, source| {
        files += 1;
        let is_test = path.file_name().is_some_and(|name| name == "tests.rs");
        let shipped = source.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
        let code = shipped.lines().filter(|line| !line.trim_start().starts_with("//"));
        for line in code.filter(|_| !is_test) {
            for name in ["extern crate", "std::", "alloc::"] {
                assert!(!line.contains(name), "{}: {line}", path.display());
            }
        }
    });
    assert!(files > 20, "{files}");
    assert!(include_str!("../src/lib.rs").lines().any(|line| line == "#![no_std]"));
}
