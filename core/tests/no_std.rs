//! The crate needs no `std`: it says so, and brings it back in its tests alone.
#![allow(clippy::unwrap_used, reason = "a source file that cannot be read fails the test")]

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
fn only_tests_bring_back_std() {
    assert!(include_str!("../src/lib.rs").lines().any(|line| line == "#![no_std]"));
    let mut brought_back = 0;
    each_source(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), &mut |path, source| {
        let Some(place) = source.find("extern crate ") else { return };
        brought_back += 1;
        let before = &source[..place];
        let in_tests = path.ends_with("tests.rs") || before.contains("#[cfg(test)]\nmod tests {");
        let in_tests = in_tests || before.contains("\n#![cfg(test)]\n");
        assert!(in_tests, "{}", path.display());
    });
    assert!(brought_back > 0);
}
