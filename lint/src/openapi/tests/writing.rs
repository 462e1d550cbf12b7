//! A response more, as the document is written; and the overlay, as those who apply it read it.

use std::sync::Arc;

use roas::{v3_1::spec::Spec, validation::Validate};
use roas_overlay::{
    apply::{Apply, ApplyOptions},
    v1_0::Overlay,
};

use super::read;
use crate::{
    Endpoint, FileId, Sources, edit,
    endpoint::Returned,
    openapi::{Document, added, overlay},
};

/// The document with these statuses added to its first operation.
#[track_caller]
fn with(text: &str, codes: &[u16]) -> String {
    let mut text = text.to_owned();
    for code in codes {
        let document = read(&text);
        let edit = added(&document, FileId(0), &document.operations[0], *code).unwrap();
        let mut sources = Sources::default();
        sources.add("openapi.yaml".to_owned(), Arc::from(text.as_str()));
        let changes = edit::changes(&sources, &[edit]);
        text = changes.changes[0].after.clone();
        let again = read(&text);
        let described = |code: &u16| {
            let responses = again.operations[0].responses.iter();
            responses.filter(|response| response.key.code() == Some(*code)).count()
        };
        assert_eq!(described(code), 1, "{text}");
    }
    text
}

#[test]
fn yaml_keeps_its_quotes_indentation_and_order() {
    assert_eq!(
        with(
            "openapi: 3.1.0
paths:
    /a:
        get:
            responses:
                '200':
                    description: OK
                    content:
                        text/plain: {}
                # not here
                default: { description: other }
        put: {}
",
            &[409, 404, 101],
        ),
        "openapi: 3.1.0
paths:
    /a:
        get:
            responses:
                '101':
                  description: Switching Protocols
                '200':
                    description: OK
                    content:
                        text/plain: {}
                '404':
                  description: Not Found
                '409':
                  description: Conflict
                # not here
                default: { description: other }
        put: {}
"
    );
}

#[test]
fn yaml_keeps_its_line_ends_and_its_last_line() {
    assert_eq!(
        with(
            "openapi: 3.1.0\r\npaths:\r\n  /a:\r\n    get:\r\n      responses:\r\n        200:\r\n          description: |\r\n            fine\r\n\r\n",
            &[404]
        ),
        "openapi: 3.1.0\r\npaths:\r\n  /a:\r\n    get:\r\n      responses:\r\n        200:\r\n          description: |\r\n            fine\r\n        404:\r\n          description: Not Found\r\n\r\n"
    );
    assert_eq!(
        with(
            "openapi: 3.1.0\npaths:\n  /a:\n    get:\n      responses:\n        \"200\":\n          description: OK",
            &[404]
        ),
        "openapi: 3.1.0\npaths:\n  /a:\n    get:\n      responses:\n        \"200\":\n          description: OK\n        \"404\":\n          description: Not Found"
    );
}

#[test]
fn flow_style_is_left_to_the_overlay() {
    for text in [
        "openapi: 3.1.0\npaths: { /a: { get: { responses: { '200': { description: OK } } } } }",
        "openapi: 3.1.0\npaths: { /a: { get: { responses: {} } } }",
        "openapi: 3.1.0\npaths: { /a: { get: {} } }",
    ] {
        let document = read(text);
        assert!(added(&document, FileId(0), &document.operations[0], 404).is_none());
    }
}

#[test]
fn json_keeps_its_layout() {
    assert_eq!(
        with(
            "{\n  \"openapi\": \"3.1.0\",\n  \"paths\": {\"/a\": {\n    \"get\": {\n      \"responses\": {\n        \"200\": {\n          \"description\": \"OK\"\n        },\n        \"500\": {}\n      }\n    }\n  }}\n}\n",
            &[404, 101, 503],
        ),
        "{\n  \"openapi\": \"3.1.0\",\n  \"paths\": {\"/a\": {\n    \"get\": {\n      \"responses\": {\n        \"101\": {\n          \"description\": \"Switching Protocols\"\n        },\n        \"200\": {\n          \"description\": \"OK\"\n        },\n        \"404\": {\n          \"description\": \"Not Found\"\n        },\n        \"500\": {},\n        \"503\": {\n          \"description\": \"Service Unavailable\"\n        }\n      }\n    }\n  }}\n}\n"
    );
    assert_eq!(
        with(r#"{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"200":{}}}}}}"#, &[404, 101]),
        r#"{"openapi":"3.1.0","paths":{"/a":{"get":{"responses":{"101":{"description":"Switching Protocols"},"200":{},"404":{"description":"Not Found"}}}}}}"#
    );
    assert_eq!(
        with("{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{\n\t\"responses\": {}\n}}}}", &[404]),
        "{\"openapi\":\"3.1.0\",\"paths\":{\"/a\":{\"get\":{\n\t\"responses\": {\n\t\t\"404\": {\n\t\t\t\"description\": \"Not Found\"\n\t\t}\n\t}\n}}}}"
    );
}

fn endpoint(method: &str, path: &str, certain: &[u16], rejections: &[u16]) -> Endpoint {
    let returned = Returned {
        certain: certain.to_vec(),
        rejections: rejections.to_vec(),
        closed: true,
        ..Returned::default()
    };
    Endpoint { method: Some(method.into()), path: Some(path.into()), returned, ..Endpoint::default() }
}

/// The document with its overlay applied, by those who wrote the format's library.
fn applied(document: &Document, overlay: &str) -> serde_json::Value {
    let overlay: Overlay = serde_json::from_str(overlay).unwrap();
    let mut target: serde_json::Value = serde_json::from_str(&document.text).unwrap();
    overlay.apply(&mut target, ApplyOptions::ErrorOnZeroMatch.into()).unwrap();
    target
}

#[test]
#[allow(clippy::default_trait_access, reason = "the crate of the type is no dependency")]
fn an_overlay_adds_what_is_missing_and_leaves_the_rest() {
    let text = r##"{"openapi": "3.1.0", "info": {"title": "t", "version": "1"}, "paths": {
        "/it's/{id}": {"get": {"parameters": [{"name": "id", "in": "path", "required": true, "schema": {}}],
            "responses": {"200": {"description": "OK"}, "5XX": {"description": "ours"}}}},
        "/new": {"post": {"summary": "made"}},
        "/shared": {"$ref": "#/components/pathItems/Shared"}
    }, "components": {"pathItems": {"Shared": {"put": {"responses": {"204": {"description": "done"}}}}}}}"##;
    let document = Document::parse("openapi.json".to_owned(), text.to_owned()).unwrap();
    let endpoints = [
        endpoint("GET", "/it's/:id", &[200, 404, 503], &[400]),
        endpoint("POST", "/new", &[201], &[]),
        endpoint("PUT", "/shared", &[204, 409], &[]),
    ];
    let overlay = overlay::render(&document, &endpoints, "cargo responds docs");
    let target = applied(&document, &overlay);
    let keys = |pointer: &str| {
        let responses = target.pointer(pointer).unwrap().as_object().unwrap();
        responses.keys().cloned().collect::<Vec<_>>()
    };
    assert_eq!(keys("/paths/~1it's~1{id}/get/responses"), ["200", "400", "404", "5XX"]);
    assert_eq!(keys("/paths/~1new/post/responses"), ["201"]);
    assert_eq!(keys("/components/pathItems/Shared/put/responses"), ["204", "409"]);
    let spec: Spec = serde_json::from_value(target).unwrap();
    spec.validate(Default::default(), None).unwrap();
    let again = overlay::render(
        &Document::parse("openapi.json".to_owned(), applied(&document, &overlay).to_string()).unwrap(),
        &endpoints,
        "cargo responds docs",
    );
    assert!(again.contains("\"actions\": []"), "{again}");
}
