//! The findings do not depend on the packages that are skipped because nothing in them can matter.
#![allow(clippy::unwrap_used, reason = "a workspace that cannot be read fails its test")]

use std::{fs, path::Path};

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
    analyse(
        &workspace,
        &Options { settings: &settings, documents: &[], progress: &Progress::default(), skip },
    )
}

/// The findings, with their places as printed: files have other numbers if some are skipped.
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

/// A service of one package.
fn service(main: &str) -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    fs::create_dir(folder.path().join("src")).unwrap();
    let manifest = "[package]\nname = \"files\"\nedition = \"2024\"\n[dependencies]\nactix-web = \"4\"\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.path().join("src/main.rs"), main).unwrap();
    folder
}

/// The rules that find something.
#[track_caller]
fn rules(main: &str) -> Vec<&'static str> {
    let analysis = analysed(service(main).path(), true);
    assert_eq!(analysis.endpoints.len(), 1);
    analysis.findings.iter().map(|finding| finding.rule.id).collect()
}

/// A response of its own is given the request, and reads what the handler does not.
#[test]
fn a_responder_may_read_the_request() {
    let here = "use actix_web::{HttpResponse, get}; #[get(\"/\")] async fn file() -> HttpResponse { HttpResponse::NotModified().finish() }";
    assert_eq!(rules(here), ["unconditional_precondition"]);
    let there = "use actix_web::{HttpRequest, HttpResponse, Responder, body::BoxBody, get};
        struct File;
        impl Responder for File {
            type Body = BoxBody;
            fn respond_to(self, request: &HttpRequest) -> HttpResponse {
                if request.headers().contains_key(\"if-none-match\") { HttpResponse::NotModified().finish() } else { HttpResponse::Ok().finish() }
            }
        }
        #[get(\"/\")] async fn file() -> File { File }";
    assert_eq!(rules(there), [""; 0]);
}

/// A half-written file is reported, and the rest is checked.
#[test]
fn what_cannot_be_parsed_is_told() {
    let folder = service(
        "use actix_web::{App, HttpResponse, get};
        #[get(\"/a\")] async fn whole() -> HttpResponse { HttpResponse::Ok().finish() }
        #[get(\"/b\")] async fn body() -> HttpResponse { let x = ; HttpResponse::Ok().finish() }
        #[get(\"/c\")] async fn signature(x) -> HttpResponse { HttpResponse::Ok().finish() }
        fn router() { App::new().service(whole) . }
        fn other() { let x = ; }",
    );
    let analysis = analysed(folder.path(), true);
    let told: Vec<_> = analysis.unread.iter().map(|unread| (&*unread.path, &*unread.why)).collect();
    let why = |name: &str| format!("`{name}` cannot be parsed; the rest of the file was");
    let why = ["body", "router", "signature"].map(why);
    assert_eq!(told, why.each_ref().map(|why| ("src/main.rs", why.as_str())));
    let handlers: Vec<_> = analysis.endpoints.iter().map(|endpoint| &*endpoint.handler).collect();
    assert_eq!(handlers, ["whole", "body"]);
    assert!(!analysis.endpoints[1].returned.closed);
}

#[test]
fn packages_that_are_left_out_change_nothing() {
    for fixture in ["actix", "axum", "poem", "rocket"] {
        assert_same(&format!("tests/cmd/{fixture}.in"), 3);
    }
}

/// This repository has packages of every kind: services, their libraries, and crates without HTTP.
#[test]
fn nor_do_they_in_this_repository() {
    assert_same("..", 50);
}

/// The line of each finding, and those of the places on the way to it.
#[track_caller]
fn lines(main: &str) -> Vec<(usize, Vec<usize>)> {
    let folder = service(main);
    let analysis = analysed(folder.path(), false);
    let line = |site: cargo_responds::Site| analysis.sources.position(site.file, site.start).line;
    let lines = analysis
        .findings
        .iter()
        .map(|finding| (line(finding.site), finding.path.iter().map(|step| line(step.site)).collect()));
    lines.collect()
}

/// A finding is reported in the handler, even if a macro contains the status, all of it or a part.
#[test]
fn what_a_macro_sends_is_found_in_the_handler() {
    let main = |sent: &str| {
        format!(
            "use actix_web::{{HttpResponse, get}};\n\
             macro_rules! part {{ ($s:ident) => {{ return HttpResponse::$s().finish() }} }}\n\
             macro_rules! all {{ () => {{ return HttpResponse::Gone().finish() }} }}\n\
             #[get(\"/\")]\n#[responds::responds(200)]\nasync fn show() -> HttpResponse {{\n    \
             if cond() {{ {sent} }}\n    HttpResponse::Ok().finish()\n}}\nfn main() {{}}\n"
        )
    };
    assert_eq!(lines(&main("part!(Gone)"))[0].0, 7);
    assert_eq!(lines(&main("all!()")), [(7, vec![])]);
    assert_eq!(lines(&main("return HttpResponse::Gone().finish()")), [(7, vec![])]);
}

/// A constructor that takes the status, and methods that pass the value on, do not decide it.
#[test]
fn a_status_is_made_where_it_is_written() {
    let folder = service(
        r#"use axum::{Router, http::StatusCode, response::{IntoResponse, Response}, routing::get};
struct ApiError { status: StatusCode, code: Option<u8> }
impl ApiError {
    fn new(status: StatusCode) -> Self { Self { status, code: None } }
    fn with_status(mut self, status: StatusCode) -> Self { self.status = status; self }
    fn with_code(self, code: u8) -> Self { Self { code: Some(code), ..self } }
}
impl IntoResponse for ApiError {
    fn into_response(self) -> Response { (self.status, "no").into_response() }
}
#[responds::responds(200)]
async fn built() -> Result<&'static str, ApiError> {
    Err(ApiError::new(StatusCode::NOT_FOUND).with_status(StatusCode::GONE).with_code(1))
}
fn main() { let _: Router = Router::new().route("/", get(built)); }
"#,
    );
    let manifest = "[package]\nname = \"files\"\nedition = \"2024\"\n[dependencies]\naxum = \"0.8\"\n";
    fs::write(folder.path().join("Cargo.toml"), manifest).unwrap();
    let analysis = analysed(folder.path(), false);
    let finding = analysis.findings.iter().find(|finding| finding.status == Some(410)).unwrap();
    assert_eq!(analysis.sources.text(finding.path.last().unwrap().site), "GONE");
}
