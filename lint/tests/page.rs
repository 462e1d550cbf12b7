//! The page as browsers get it: its content, its size, and that no text of a service becomes markup.
//!
//! Each test leaves its page in `target/tmp/page`, where `lint/tests/page/page.mjs` opens them in a browser.
#![allow(clippy::unwrap_used, reason = "what cannot be read or written fails the test")]

use std::{collections::HashSet, fs, path::PathBuf};

use cargo_responds::{
    Endpoint, Workspace,
    analysis::{Options, Progress, analyse},
    config::Settings,
    docs::{Format, Service, openapi, render},
    endpoint::Listing,
    workspace::Selection,
};
use proptest::prelude::*;
use responds_core::{Language, Languages, Status};

fn page(endpoints: &[Endpoint]) -> String {
    render(endpoints, Format::Html, Languages::ENGLISH, "cargo responds docs --format html")
}

/// Leaves a page for the tests in a browser.
fn leave(name: &str, page: &str) {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join("page");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join(name).with_extension("html"), page).unwrap();
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..")
}

/// The endpoints of an example service.
fn endpoints(package: &str) -> Vec<Endpoint> {
    let manifest = root().join("Cargo.toml");
    let selection = Selection { packages: vec![package.into()], ..Selection::default() };
    let workspace = Workspace::load(Some(&manifest), &selection).unwrap();
    let settings = Settings::read(&workspace).unwrap();
    let options = Options { settings: &settings, documents: &[], progress: &Progress::default(), skip: true };
    analyse(&workspace, &options).endpoints
}

fn example() -> Vec<Endpoint> {
    endpoints("axum-todo")
}

/// The endpoints of a service of one file.
fn endpoints_of(code: &str) -> Vec<Endpoint> {
    let folder = tempfile::tempdir().unwrap();
    let manifest = "[package]\nname = \"service\"\nedition = \"2024\"\n[dependencies]\naxum = \"0.8\"\nresponds = \"0.1\"\n";
    fs::create_dir(folder.path().join("src")).unwrap();
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.path().join("src/lib.rs"), code).unwrap();
    let manifest = folder.path().join("Cargo.toml");
    let workspace = Workspace::load(Some(&manifest), &Selection::default()).unwrap();
    let settings = Settings::read(&workspace).unwrap();
    let options = Options { settings: &settings, documents: &[], progress: &Progress::default(), skip: true };
    analyse(&workspace, &options).endpoints
}

/// The endpoints of the example service with a path, this many times.
fn versions(count: usize) -> Vec<Endpoint> {
    let routed: Vec<_> = example().into_iter().filter(|endpoint| endpoint.path.is_some()).collect();
    let version = |number: usize| {
        routed.clone().into_iter().map(move |endpoint| Endpoint {
            path: endpoint.path.map(|path| format!("/v{number}{path}")),
            ..endpoint
        })
    };
    (1..=count).flat_map(version).collect()
}

/// An endpoint that says this wherever it can say something.
fn saying(text: &str) -> Endpoint {
    let listing = include_str!("docs/service.json");
    let mut endpoint = serde_json::from_str::<Listing>(listing).unwrap().endpoints.swap_remove(0);
    endpoint.description = Some(text.to_owned());
    text.clone_into(&mut endpoint.handler);
    endpoint.path = Some(format!("/{text}"));
    for response in endpoint.declared.iter_mut().flat_map(|declared| &mut declared.responses) {
        response.description = Some(text.to_owned());
        response.description_ko = Some(format!("한국어 {text}"));
        response.body = Some(text.to_owned());
        response.phrase = response.phrase.as_ref().map(|_| text.to_owned());
        response.headers = vec![text.to_owned()];
    }
    for origin in &mut endpoint.returned.origins {
        text.clone_into(&mut origin.name);
    }
    endpoint
}

/// The tags of a page, by their names, in order.
fn tags(page: &str) -> Vec<&str> {
    let body = page.split_once("<body>").unwrap().1;
    let tags = body.split('<').skip(1);
    tags.map(|rest| rest.split(|c: char| c != '/' && !c.is_ascii_alphanumeric()).next().unwrap()).collect()
}

/// Texts that must not become markup, at any place.
const HOSTILE: [&str; 8] = [
    "<script>alert(1)</script>",
    "</script><script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "' onmouseover='alert(1)",
    "<!-- ]]> --> &lt;b&gt; &amp;",
    "`</code><b>`",
    "\u{202e}right to left\u{202c} שלום مرحبا",
    "javascript:alert(1)",
];

/// The documents of the example services are those that the command in them writes; `BLESS=1` accepts a change.
#[test]
fn the_documents_of_the_examples_are_current() {
    #[allow(clippy::disallowed_methods, reason = "the tests' own switch")]
    let bless = std::env::var_os("BLESS").is_some();
    for package in &services() {
        let endpoints = endpoints(package);
        let documents = [Some(Format::Html), Some(Format::Json), None]
            .map(|format| document(package, &endpoints, format));
        for (file, current) in documents {
            let path = root().join(format!("examples/{package}/docs/{file}"));
            if bless {
                fs::create_dir_all(path.parent().unwrap()).unwrap();
                fs::write(&path, current).unwrap();
            } else {
                assert!(
                    fs::read_to_string(&path).unwrap() == current,
                    "{} is not current: BLESS=1",
                    path.display()
                );
            }
        }
    }
}

/// A document of an example service, with its file: the OpenAPI document without a format.
fn document(package: &str, endpoints: &[Endpoint], format: Option<Format>) -> (String, String) {
    let command = |format, language| {
        format!("cargo responds docs --package {package} --format {format} --lang {language}")
    };
    let both = Languages::from_tags("en,ko").unwrap();
    if let Some(format) = format {
        let name = if format == Format::Html { "html" } else { "json" };
        return (format!("responses.{name}"), render(endpoints, format, both, &command(name, "en,ko")));
    }
    let service = Service { title: package.to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() };
    let rendered = openapi(endpoints, Language::English, &service, &command("openapi", "en"));
    ("openapi.json".to_owned(), rendered.document)
}

/// The packages of the example services.
fn services() -> Vec<String> {
    let folders = fs::read_dir(root().join("examples")).unwrap();
    let names = folders.map(|folder| folder.unwrap().file_name().into_string().unwrap());
    names.filter(|name| name.ends_with("-todo")).collect()
}

#[test]
fn the_example_pages_are_small() {
    leave("todo", &page(&example()));
    for package in services() {
        let page = page(&endpoints(&package));
        assert!(page.len() <= 150 * 1024, "{package}: {} bytes", page.len());
    }
}

/// An error has an anchor whether it is a variant or a struct, since the `type` of problem details names either.
#[test]
fn errors_that_are_structs_are_in_the_catalogue() {
    let page = page(&endpoints_of(
        r#"
        use axum::{Router, routing::get};
        use responds::Responds;

        /// The store is away.
        #[derive(Debug, Responds)]
        #[status(503)]
        struct Away;

        #[derive(Debug, Responds)]
        enum Failure {
            #[status(transparent)]
            Store(Away),
            #[status(409)]
            Taken,
        }

        async fn read() -> Result<(), Away> {
            Err(Away)
        }

        async fn write(taken: bool) -> Result<(), Failure> {
            if taken { Err(Failure::Taken) } else { Err(Failure::Store(Away)) }
        }

        fn app() -> Router {
            Router::new().route("/", get(read).post(write))
        }
        "#,
    ));
    let errors = page.split_once("<section id=\"errors\">").unwrap().1.split("</section>").next().unwrap();
    let anchors: Vec<_> = errors.split("id=\"").skip(1).map(|rest| rest.split('"').next().unwrap()).collect();
    assert_eq!(anchors, ["Away", "Failure::Taken"]);
}

#[test]
fn a_further_endpoint_is_small() {
    let (few, many) = (versions(1), versions(100));
    let large = page(&many);
    leave("large", &large);
    let each = (large.len() - page(&few).len()) / (many.len() - few.len());
    assert!(many.len() >= 1000 && each <= 1228, "{each} bytes");
}

#[test]
fn no_text_becomes_markup() {
    let long = "long".repeat(2500);
    let endpoints: Vec<_> = HOSTILE.iter().copied().chain([long.as_str()]).map(saying).collect();
    let page = page(&endpoints);
    leave("hostile", &page);
    let plain: Vec<_> = endpoints.iter().map(|_| saying("plain")).collect();
    let names = |tags: Vec<&str>| tags.into_iter().map(str::to_owned).collect::<HashSet<_>>();
    assert_eq!(names(tags(&page)), names(tags(&self::page(&plain))));
    assert_eq!(page.matches("<script").count(), 2);
}

/// Every status is there by its number, its names and the words that people use.
#[test]
fn every_status_is_in_the_reference() {
    let page = page(&[]);
    let text = page.replace("&amp;", "&").replace("&quot;", "\"");
    for status in Status::all() {
        let id = format!("id=\"{}\"", status.code());
        let entry = text.split("<details").find(|entry| entry.contains(&id)).unwrap();
        for to in Language::ALL {
            let name = status.name(*to);
            assert!(text.contains(name), "{status}: {name}");
            assert!(
                entry.contains(&*status.description(*to).replace('`', "")) || entry.contains("<code>"),
                "{status}"
            );
            for word in status.keywords(*to) {
                assert!(entry.contains(word), "{status}: {word}");
            }
        }
        for cite in status.cites() {
            assert!(entry.contains(&cite.url().to_string()), "{status}");
        }
    }
}

#[test]
fn every_code_and_name_of_the_look_up_pages_is_in_the_reference() {
    let page = page(&[]).to_lowercase();
    for line in include_str!("../../core/tests/facts/seeds.tsv").lines().skip(1) {
        let (code, _) = line.split_once('\t').unwrap();
        assert!(page.contains(&format!("id=\"{code}\"")), "{code}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 64, failure_persistence: None, ..ProptestConfig::default() })]

    /// Whatever a service says, the page has the same elements in the same order.
    #[test]
    fn any_text_is_text(text in "[^`\\s/]{1,40}") {
        let (odd, plain) = (page(&[saying(&text)]), page(&[saying("plain")]));
        prop_assert_eq!(tags(&odd), tags(&plain));
    }
}
