//! The claims of `README.md`, `README.ko.md` and the guide in `docs`, checked against the code.
#![allow(clippy::unwrap_used, reason = "a page that does not read as expected fails its test")]

use std::{collections::BTreeSet, fs, path::Path};

use responds_core::{profile, rule::Level, rules};
use responds_facts::{Framework, frameworks::EARLIER, versions};
use responds_flow::{judge, see};
use responds_syntax::{
    Declaration, Handler, Judgement, Settings, candidates, finding::Condition, frameworks,
};

const README: &str = include_str!("../README.md");
const MANIFEST: &str = include_str!("../Cargo.toml");

/// The pages that are written by hand, with their paths.
const PAGES: &[(&str, &str)] = &[
    ("README.md", README),
    ("README.ko.md", include_str!("../README.ko.md")),
    ("docs/README.md", include_str!("../docs/README.md")),
    ("docs/SUMMARY.md", include_str!("../docs/SUMMARY.md")),
    ("docs/ci.md", include_str!("../docs/ci.md")),
    ("docs/evaluation.md", include_str!("../docs/evaluation.md")),
    ("docs/existing-service.md", include_str!("../docs/existing-service.md")),
    ("docs/frameworks.md", include_str!("../docs/frameworks.md")),
    ("docs/getting-started.md", include_str!("../docs/getting-started.md")),
    ("docs/grammar.md", include_str!("../docs/grammar.md")),
    ("docs/levels.md", include_str!("../docs/levels.md")),
    ("docs/linter.md", include_str!("../docs/linter.md")),
    ("docs/openapi.md", include_str!("../docs/openapi.md")),
    ("docs/profiles.md", include_str!("../docs/profiles.md")),
    ("docs/serving.md", include_str!("../docs/serving.md")),
    ("docs/types.md", include_str!("../docs/types.md")),
];

/// The text after the comment that names a test of this file, on the first page that has it.
#[track_caller]
fn behind(test: &str) -> &'static str {
    let comment = format!("<!-- tests/readme.rs: {test} -->\n");
    PAGES.iter().find_map(|(_, page)| page.split_once(&comment)).unwrap().1
}

#[test]
fn every_page_of_the_guide_is_in_the_summary() {
    let summary = include_str!("../docs/SUMMARY.md");
    for name in PAGES.iter().filter_map(|(path, _)| path.strip_prefix("docs/")) {
        assert!(name == "SUMMARY.md" || summary.contains(&format!("]({name})")), "{name}");
    }
}

#[test]
fn the_front_page_is_short() {
    assert!(README.lines().count() <= 200);
}

/// Both front pages have the same headings, code and links to the guide, in the same order.
#[test]
fn the_front_pages_say_the_same() {
    let korean = include_str!("../README.ko.md");
    let headings = |page: &str| page.lines().filter(|line| line.starts_with('#')).count();
    assert_eq!(headings(README), headings(korean));
    let blocks = |page| -> Vec<String> {
        let comment = |line: &str| line.split(" #").next().unwrap_or(line).trim_end().to_owned();
        let blocks = str::split(page, "```").skip(1).step_by(2);
        blocks.map(|block| block.lines().map(comment).collect::<Vec<_>>().join("\n")).collect()
    };
    assert_eq!(blocks(README), blocks(korean));
    let claims = |page: &'static str| -> Vec<_> {
        page.split("<!-- ").skip(1).filter_map(|rest| rest.split(" -->").next()).collect()
    };
    assert_eq!(claims(README), claims(korean));
}

/// The first fenced block of a text, and the text after it.
fn fenced(text: &str) -> (&str, &str) {
    let (_, rest) = text.split_once("```").unwrap();
    let (block, rest) = rest.split_once("\n```\n").unwrap();
    (block.split_once('\n').unwrap().1, rest)
}

/// The first table of a text, as it is written.
fn written_table(text: &str) -> &str {
    let start = text.find("| ").unwrap();
    text[start..].split_once("\n\n").unwrap().0
}

/// The first table of a text: the cells of each row below its head.
fn table(text: &str) -> Vec<Vec<&str>> {
    let cells = |row: &'static str| row.trim_matches('|').split('|').map(str::trim).collect();
    let rows = written_table(text).lines().skip(2);
    rows.map(|row| cells(row.to_owned().leak())).collect()
}

/// The texts between backticks.
fn code(text: &str) -> impl Iterator<Item = &str> {
    text.split('`').skip(1).step_by(2)
}

#[test]
fn the_first_error() {
    let (source, rest) = fenced(behind("the_first_error"));
    assert!(include_str!("ui/fail/readme/first.rs").contains(source));
    let said =
        include_str!("ui/fail/readme/first.stderr").replace("tests/ui/fail/readme/first.rs", "src/todos.rs");
    assert_eq!(fenced(rest).0, said.trim_end());
}

#[test]
fn a_new_variant() {
    let words = "`create` can respond with 409 Conflict from `TodoError::Conflict`, which `#[responds(..)]` does not declare";
    assert!(include_str!("../docs/types.md").contains(words));
    assert!(include_str!("ui/fail/types/error_enum.stderr").contains(words));
}

/// The judgement on the first handler of a block.
#[track_caller]
fn judged(source: &str) -> Judgement {
    let (_, attribute) = source.split_once("#[responds(").unwrap();
    let (declaration, item) = attribute.split_once(")]\n").unwrap();
    let item = format!("{}\n}}", item.split("\n}").next().unwrap());
    judge(
        declaration.parse().unwrap(),
        &item.parse().unwrap(),
        &Settings { fills: true, ..Settings::default() },
    )
}

#[test]
fn the_table() {
    let (source, rest) = fenced(behind("the_table"));
    assert_eq!(written_table(rest), judged(source).table.trim_end());
}

/// An example that compiles is flagged by nothing, one that must not compile by one rule.
#[test]
fn examples() {
    let docs = include_str!("../src/lib.rs").lines().map(|line| line.trim_start_matches("/// "));
    let docs = docs.collect::<Vec<_>>().join("\n");
    let pages = PAGES.iter().map(|(_, page)| *page).chain([docs.as_str()]);
    let blocks = pages.flat_map(|text| text.split("```").skip(1).step_by(2));
    let on_function = |block: &&str| block.contains("#[responds(") && !block.contains(")]\nimpl ");
    for block in blocks.filter(on_function).filter(|block| block.contains(" fn ")) {
        let Judgement { mistakes, mut findings, .. } = judged(block);
        // The compiler decides findings that depend on types: the blocks are doctests.
        findings
            .retain(|finding| matches!(finding.condition, Condition::Always) || block.contains("next.run("));
        let wrong = block.lines().next().unwrap().contains("compile_fail");
        assert!(mistakes.is_empty() && findings.len() == usize::from(wrong), "{findings:?} in {block}");
        assert!(findings.iter().all(|finding| finding.level == Level::Deny), "{block}");
    }
}

/// Each framework is a row, in the guide and in the documentation of the module.
#[test]
fn the_functions_that_serve() {
    let rows = table(behind("the_functions_that_serve"));
    let mut names: Vec<_> =
        rows.iter().flat_map(|row| code(row[0])).map(|name| name.replace('-', "_")).collect();
    names.sort_unstable();
    let mut known: Vec<_> = frameworks::ALL.iter().map(|framework| framework.name).collect();
    known.sort_unstable();
    assert_eq!(names, known);
    let module = include_str!("../src/serve.rs");
    for row in &rows {
        let name = row[1].trim_matches('`').trim_start_matches("serve::");
        assert!(module.contains(&format!("as {name};")) && module.contains(row[2]), "{name}");
    }
}

#[test]
fn the_rules() {
    let levels = [Level::Deny, Level::Warn, Level::Allow];
    let rows = table(behind("the_rules"));
    let named = rows.iter().flat_map(|row| levels.iter().zip(&row[1..]));
    let named: Vec<_> = named.flat_map(|(level, cell)| code(cell).map(|id| (id, level.name()))).collect();
    let known: BTreeSet<_> = rules::ALL.iter().map(|rule| (rule.id, rule.level.name())).collect();
    assert_eq!(named.len(), known.len());
    assert!(include_str!("../CHANGELOG.md").contains(&format!("{} rules", known.len())));
    assert_eq!(named.into_iter().collect::<BTreeSet<_>>(), known);
}

#[test]
fn the_profiles() {
    let known = profile::ALL.iter().map(|profile| format!("| `{}` | {} |", profile.id, profile.summary.en));
    let known: Vec<_> = known.collect();
    let written: Vec<_> = written_table(behind("the_profiles")).lines().skip(2).collect();
    assert_eq!(written, known, "\n{}", known.join("\n"));
}

#[test]
fn what_is_seen() {
    for row in table(behind("what_is_seen")) {
        let [ty, body] = [0, 1].map(|i| code(row[i]).next().unwrap());
        let item = format!("async fn handler() -> {ty} {{ {body} }}").parse().unwrap();
        let (declaration, _) = Declaration::parse("default, framework = axum".parse().unwrap());
        let handler = Handler::parse(&item).unwrap();
        let seen = see(&handler, &candidates::select(&declaration, &handler, &item, &[]));
        let certain = seen.responses.iter().filter(|response| response.certain);
        let codes: BTreeSet<_> = certain.map(|response| response.code.to_string()).collect();
        let open = if seen.opaque.is_empty() { None } else { Some("cannot tell") };
        let said: Vec<_> = codes.iter().map(String::as_str).chain(open).collect();
        assert_eq!(row[2], said.join(", "), "{body}");
    }
}

#[test]
fn the_versions() {
    let comment = "<!-- tests/readme.rs: the_versions -->\n";
    let tables: Vec<_> =
        PAGES.iter().filter_map(|(_, page)| page.split_once(comment)).map(|(_, text)| table(text)).collect();
    assert_eq!(tables.len(), 3);
    for rows in tables {
        for (row, framework) in rows.iter().zip(frameworks::ALL) {
            assert_eq!((row[0].replace('-', "_").as_str(), row[1]), (framework.name, framework.version));
            assert_eq!(row[2], format!("`{}-facts`", row[0]));
            assert_eq!(numbers(row[3]), described(framework), "{}", row[0]);
        }
        assert_eq!(rows.len(), frameworks::ALL.len());
    }
    for framework in frameworks::ALL {
        let name = framework.name.replace('_', "-");
        let dependencies = dependencies(&format!("{name}-facts"));
        assert!(dependencies.contains("responds-macros v"), "{dependencies}");
        assert!(!dependencies.contains(&format!("{name} v")), "{dependencies}");
    }
}

/// The versions in a text.
fn numbers(text: &str) -> Vec<String> {
    let words = text.split(|letter: char| !letter.is_ascii_digit() && letter != '.');
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// The first version that facts describe, and those up to which they differ.
fn described(framework: &Framework) -> Vec<String> {
    let first = versions::first(framework.name).map(|(major, minor)| match minor {
        0 => major.to_string(),
        minor => format!("{major}.{minor}"),
    });
    let earlier = EARLIER.iter().filter(|earlier| earlier.name == framework.name);
    first.into_iter().chain(earlier.map(|earlier| earlier.version.to_owned())).collect()
}

/// The crates that a service builds for one feature of `responds`.
fn dependencies(feature: &str) -> String {
    let output = std::process::Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--package", "responds", "--features", feature])
        .args(["--edges", "normal", "--prefix", "none"])
        .current_dir(env!("CARGO_MANIFEST_DIR"))
        .output()
        .unwrap();
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).unwrap()
}

#[test]
fn the_frameworks() {
    let rows = table(behind("the_frameworks"));
    let features = rows.iter().map(|row| code(row[0]).next().unwrap().replace('-', "_"));
    assert!(features.eq(frameworks::ALL.iter().map(|framework| framework.name)));
    let versions = rows.iter().map(|row| row[1].rsplit(' ').next().unwrap());
    assert!(versions.eq(frameworks::ALL.iter().map(|framework| framework.version)));
    for row in rows {
        let (name, version) = row[1].split_once(' ').unwrap();
        let line = MANIFEST.lines().find(|line| line.starts_with(&format!("{name} = "))).unwrap();
        assert!(line.contains(&format!("\"{version}")), "{line}");
        assert!(MANIFEST.contains(&format!("\"responds-macros/{name}\"]")), "{name}");
    }
}

#[test]
fn versions() {
    let minor = env!("CARGO_PKG_VERSION").rsplit_once('.').unwrap().0;
    assert!(README.contains(&format!("responds = {{ version = \"{minor}\", features = [\"axum\"] }}")));
    assert!(README.contains(&format!("Rust {} and later", env!("CARGO_PKG_RUST_VERSION"))));
    assert!(
        include_str!("../docs/frameworks.md")
            .contains(&format!("Rust {} or later", env!("CARGO_PKG_RUST_VERSION")))
    );
    assert!(MANIFEST.contains("incompatible_msrv = \"warn\""));
    for measured in ["axum 0.8", "actix-web 4.18", "utoipa 6"] {
        let (name, version) = measured.split_once(' ').unwrap();
        let line = MANIFEST.lines().find(|line| line.starts_with(&format!("{name} = "))).unwrap();
        assert!(README.contains(measured) && line.contains(&format!("\"{version}")), "{line}");
    }
}

/// Every measured claim is followed by `<!-- file: test -->`.
#[test]
fn every_claim_names_a_test_that_exists() {
    let mut claims = 0;
    let comments = PAGES.iter().flat_map(|(_, page)| page.split("<!-- ").skip(1));
    for comment in comments.map(|rest| rest.split_once(" -->").unwrap().0) {
        let (file, test) = comment.split_once(": ").unwrap();
        let source = fs::read_to_string(root().join(file)).unwrap();
        assert!(source.contains(&format!("#[test]\nfn {test}() {{")), "{comment}");
        claims += 1;
    }
    assert!(claims > 5);
}

#[test]
fn commands_name_packages_that_exist() {
    let packages: Vec<_> = ["lint", "examples/axum-todo"]
        .map(|folder| fs::read_to_string(root().join(folder).join("Cargo.toml")).unwrap())
        .into();
    for line in README.lines().filter(|line| line.starts_with("$ cargo run -p ")) {
        let words: Vec<_> = line.split(' ').collect();
        let name = format!("name = \"{}\"", words[4]);
        assert!(packages.iter().any(|manifest| manifest.contains(&name)), "{line}");
        let manifest = words.iter().position(|word| *word == "--manifest-path").map(|i| words[i + 1]);
        assert!(manifest.is_none_or(|manifest| root().join(manifest).is_file()), "{line}");
    }
}

/// The files that the documents of this workspace name exist: `path/to/file` and `[text](path/to/file)`.
#[test]
fn files_that_are_named_exist() {
    let others = ["ARCHITECTURE.md", "CONTRIBUTING.md", "CHANGELOG.md"];
    for page in PAGES.iter().map(|(path, _)| *path).chain(others) {
        let text = fs::read_to_string(root().join(page)).unwrap();
        let folder = root().join(page).parent().unwrap().to_path_buf();
        let linked = text.split("](").skip(1).map(|rest| rest.split(')').next().unwrap());
        let prose = text.split("```").step_by(2).flat_map(code);
        let named = linked.filter(|target| !target.contains("://")).chain(prose.filter(|name| is_path(name)));
        for path in named {
            let path = path.split('#').next().unwrap().trim_end_matches('/');
            assert!(folder.join(path).exists() || root().join(path).exists(), "{page}: {path}");
        }
    }
}

/// Returns `true` if this is the complete path of a file or a folder.
fn is_path(name: &str) -> bool {
    let folders = ["core/", "facts/", "syntax/", "macros/", "src/", "tests/", "examples/", "docs/"];
    let written_out = !name.contains(['<', '*', ' ', '{']);
    let is_page = Path::new(name).extension().is_some_and(|extension| extension == "md");
    written_out && (is_page || folders.iter().any(|folder| name.starts_with(folder)))
}

fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// Documents what no server should send, and is compiled all the same.
#[utoipa::path(
    get,
    path = "/anything",
    responses(
        (status = 12345, description = "no status"),
        (status = 306, description = "unused"),
        (status = 204, description = "content where none may be", body = String),
        (status = 201, description = "one"),
        (status = 201, description = "two"),
    )
)]
#[expect(dead_code, reason = "only its documentation matters")]
fn anything() {}

#[derive(utoipa::OpenApi)]
#[openapi(paths(anything))]
struct Anything;

#[test]
fn utoipa_takes_anything() {
    let document = serde_json::to_value(<Anything as utoipa::OpenApi>::openapi()).unwrap();
    let responses = &document["paths"]["/anything"]["get"]["responses"];
    let codes: BTreeSet<_> = responses.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(codes, BTreeSet::from(["12345", "201", "204", "306"]));
    assert!(responses["204"]["content"].is_object());
    assert_eq!(responses["201"]["description"], "two");
}
