//! The figures of `benches/RESULTS.md` are consistent: each ratio is that of its figures.
#![allow(clippy::unwrap_used, reason = "a page that does not read as expected fails its test")]

const RESULTS: &str = include_str!("../../benches/RESULTS.md");

/// The figure in the first column after the label of a row; `None` if there is no such row.
#[track_caller]
fn figure(label: &str) -> Option<f64> {
    let row = RESULTS.lines().find(|line| line.starts_with(&format!("| {label} |")))?;
    Some(row.split('|').nth(2).unwrap().trim().trim_end_matches(" s").parse().unwrap())
}

/// That a ratio is that of two figures; all three are there, or none is.
#[track_caller]
fn is_ratio(label: &str, one: &str, other: &str) -> bool {
    let figures = [label, one, other].map(figure);
    if let [Some(ratio), Some(one), Some(other)] = figures {
        // The figures are rounded to two or three digits.
        assert!((ratio - one / other).abs() < 0.02 * ratio, "{label}: {ratio}, and {one} / {other}");
        return true;
    }
    assert_eq!(figure(label), None, "{label} has no figures");
    false
}

#[test]
fn ratios_are_those_of_the_figures() {
    let responds = "`#[responds(..)]`";
    assert!(is_ratio("responds to utoipa, from nothing", responds, "`#[utoipa::path(..)]`"));
    assert!(is_ratio("responds to tracing, from nothing", responds, "`#[tracing::instrument]`"));
    // Rows that a short run leaves out.
    is_ratio(
        "clean build, responds to utoipa",
        "`responds`, feature `axum`",
        "`utoipa`, feature `axum_extras`",
    );
    is_ratio("cargo check to linter", "`cargo check`", "`cargo responds check`");
}

/// Both front pages have the ratios of the last measurement.
#[test]
fn the_front_pages_have_the_ratios() {
    for page in [include_str!("../../README.md"), include_str!("../../README.ko.md")] {
        for label in ["responds to utoipa, from nothing", "responds to tracing, from nothing"] {
            let ratio = figure(label).unwrap().to_string();
            assert!(page.contains(&ratio), "{label}: {ratio}");
        }
    }
}
