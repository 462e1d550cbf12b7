//! The documents of the service, as it serves them.

use std::{fs, net::SocketAddr};

use crate::{
    Service,
    client::{Request, Response},
};

/// Each document: its path, its file, and its media type.
const DOCUMENTS: [(&str, &str, &str); 3] = [
    ("/docs", "responses.html", "text/html; charset=utf-8"),
    ("/docs.json", "responses.json", "application/json"),
    ("/docs/openapi.json", "openapi.json", "application/json"),
];

impl Service {
    /// The committed documents are served, and sent again only where they changed.
    pub fn it_serves_its_documents(self) {
        let running = self.start();
        for (path, file, media_type) in DOCUMENTS {
            let file = format!("{}/../docs/{file}", self.sources);
            let content = fs::read_to_string(&file).unwrap_or_else(|error| panic!("{file}: {error}"));
            assert_served(running.address, path, &content, media_type);
        }
        let page = Request::new("GET", "/docs").send(running.address);
        let policy = page.field("Content-Security-Policy").expect("the page has a policy");
        assert!(page.content.contains(policy), "{policy}");
    }

    /// The `type` of a failure is an anchor of the page.
    pub fn failures_lead_to_the_page(self) {
        let running = self.start();
        let page = Request::new("GET", "/docs").send(running.address).content;
        let list = || Request::new("POST", "/lists").json(r#"{"name":"twice"}"#);
        let created = list().send(running.address);
        let place = created.field("Location").expect("it was created");
        let missing = Request::new("GET", "/lists/0");
        let changed = Request::new("PUT", place).field("If-Match", r#""other""#).json(r#"{"name":"new"}"#);
        // An error is a variant, or a struct of its own.
        let errors = [(missing, "Missing::List"), (list(), "Conflict::NameTaken"), (changed, "Changed")];
        for (request, name) in errors {
            let failure = request.send(running.address);
            // Errors of dropshot are written by the service.
            if failure.media_type() == Some("application/problem+json") {
                assert_eq!(failure.json()["type"], format!("/docs#{name}"), "{failure:#?}");
            }
            assert!(page.contains(&format!("id=\"{name}\"")), "{name} is no anchor of the page");
        }
    }
}

#[track_caller]
fn assert_served(address: SocketAddr, path: &str, content: &str, media_type: &str) {
    let sent = Request::new("GET", path).send(address);
    assert_eq!((sent.status, sent.field("Content-Type")), (200, Some(media_type)), "{path}");
    assert!(sent.content == content, "{path} is not the committed document");
    let tag = sent.field("ETag").expect("it has a tag").to_owned();
    assert!(tag.starts_with('"'), "{tag} is strong");

    let head = Request::new("HEAD", path).send(address);
    assert_eq!((head.status, head.content.as_str()), (200, ""), "{path}");
    for field in ["Content-Type", "Content-Length", "ETag", "Cache-Control"] {
        assert_eq!(head.field(field), sent.field(field), "{path}: {field}");
    }
    for method in ["GET", "HEAD"] {
        let known = Request::new(method, path).field("If-None-Match", format!("\"other\", W/{tag}"));
        assert_unchanged(&known.send(address), &tag);
    }
    let other = Request::new("GET", path).field("If-None-Match", r#""other""#).send(address);
    assert_eq!(other.status, 200, "{path}");
    let refused = Request::new("POST", path).send(address);
    let mut allowed = refused.list("Allow");
    allowed.sort_unstable();
    assert_eq!((refused.status, allowed), (405, vec!["GET", "HEAD"]), "{path}");
}

#[track_caller]
fn assert_unchanged(response: &Response, tag: &str) {
    assert_eq!((response.status, response.content.as_str()), (304, ""), "{response:#?}");
    assert_eq!(response.field("ETag"), Some(tag), "{response:#?}");
}
