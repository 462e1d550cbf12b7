//! What is found does not depend on which packages are left out because nothing in them can matter.
#![allow(clippy::unwrap_used, reason = "a workspace that cannot be read fails its test")]

use std::path::Path;

use cargo_responds::{
    Workspace,
    analysis::{Analysis, Options, Progress, analyse},
    config::Settings,
    workspace::Selection,
};

#[track_caller]
fn analysed(folder: &Path, skip: bool) -> Analysis {
    let selection = Selection { workspace: true, ..Selection::default() };
    let workspace = Workspace::load(Some(&folder.join("Cargo.toml")), &selection).unwrap();
    let settings = Settings::read(&workspace).unwrap();
    analyse(&workspace, &Options { settings: &settings, progress: &Progress::default(), skip })
}

/// What is found, with the places as they are printed: files have other numbers where some are left out.
fn findings(analysis: &Analysis) -> Vec<String> {
    let sources = &analysis.sources;
    let place = |site: cargo_responds::Site| {
        let start = sources.position(site.file, site.start);
        format!("{}:{}:{}", sources.get(site.file).path, start.line, start.column)
    };
    let mut lines: Vec<_> = analysis
        .findings
        .iter()
        .map(|finding| {
            let path: Vec<_> = finding.path.iter().map(|step| place(step.site)).collect();
            format!("{} {} {} {path:?}", place(finding.site), finding.rule.id, finding.message)
        })
        .collect();
    lines.sort();
    lines
}

#[track_caller]
fn assert_same(folder: &str, least: usize) {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join(folder);
    let (all, needed) = (analysed(&folder, false), analysed(&folder, true));
    assert!(all.endpoints.len() >= least, "{} endpoints", all.endpoints.len());
    assert_eq!(all.endpoints, needed.endpoints);
    assert_eq!(findings(&all), findings(&needed));
}

#[test]
fn packages_that_are_left_out_change_nothing() {
    for fixture in ["actix", "axum", "poem", "rocket"] {
        assert_same(&format!("tests/cmd/{fixture}.in"), 3);
    }
}

/// This repository has packages of every kind: services, what they share, and what has never heard of HTTP.
#[test]
fn nor_do_they_in_this_repository() {
    assert_same("..", 50);
}
