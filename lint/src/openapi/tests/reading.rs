//! The operations of valid documents, and the errors for invalid ones.

use super::{all_shown, fails, read};

#[test]
fn version_3_in_yaml_with_references() {
    let document = read(
        "openapi: 3.1.0
info: { title: 할 일, version: '1' }
servers:
  - url: https://todo.example/{base}/
    variables: { base: { default: api } }
paths:
  /todos/{id}:
    get:
      operationId: show
      responses:
        '200':
          description: OK
          content:
            application/json:
              schema: { $ref: '#/components/schemas/Todo' }
        404: { $ref: '#/components/responses/Missing' }
        5XX: { description: ours }
        default: { description: other }
    delete:
      servers: [{ url: /v2 }]
      responses:
        '204': { description: gone }
  /shared:
    $ref: '#/components/pathItems/Shared'
components:
  responses:
    Missing:
      description: no such todo
      headers: { X-Request-Id: { schema: { type: string } } }
      content: { application/problem+json: {} }
  pathItems:
    Shared:
      put: { responses: { '200': { description: OK } } }
",
    );
    assert_eq!(document.version, "3.1.0");
    assert_eq!(
        all_shown(&document),
        [
            "GET /api/todos/{id} or /todos/{id} ['200' Todo, 404 application/problem+json +X-Request-Id, 5XX, default] at get",
            "DELETE /v2/todos/{id} or /todos/{id} ['204'] at delete",
            "PUT /api/shared or /shared ['200'] at put",
        ]
    );
    assert_eq!(document.operations[0].id.as_deref(), Some("show"));
    assert_eq!(document.operations[0].responses[1].description.as_deref(), Some("no such todo"));
}

#[test]
fn version_2_in_json() {
    let document = read(
        r##"{"swagger": "2.0", "basePath": "/v1/", "produces": ["application/xml"], "paths": {
            "/todos": {"post": {"responses": {
                "201": {"description": "made \ud83d\ude00", "schema": {"$ref": "#/definitions/Todo"}},
                "400": {"description": "wrong", "schema": {"type": "object"}},
                "404": {"description": "no list"}
            }}}
        }}"##,
    );
    assert_eq!(
        all_shown(&document),
        [r#"POST /v1/todos or /todos ["201" Todo, "400" application/xml, "404"] at "post""#]
    );
}

#[test]
fn version_3_2_has_more_methods() {
    let document = read(
        "openapi: 3.2.0
paths:
  /todos:
    query: { responses: { '200': { description: OK } } }
    additionalOperations:
      COPY: { responses: { '201': { description: copied } } }
",
    );
    assert_eq!(all_shown(&document), ["QUERY /todos ['200'] at query", "COPY /todos ['201'] at COPY"]);
}

#[test]
fn anchors_and_merges() {
    let document = read(
        "openapi: 3.0.3
x-errors: &errors
  '404': { description: gone }
  '500': &failed { description: failed }
paths:
  /a:
    get: { responses: { '200': { description: OK }, <<: *errors, '503': *failed } }
",
    );
    assert_eq!(all_shown(&document), ["GET /a ['200', '503', '404', '500'] at get"]);
}

#[test]
fn what_stands_elsewhere_leaves_the_list_open() {
    let document = read(
        "openapi: 3.0.0
paths:
  /a:
    get:
      responses: { $ref: 'other.yaml#/responses' }
    put:
      responses: { '200': { $ref: 'other.yaml#/ok' }, x-note: 1 }
  /b: { $ref: 'other.yaml#/b' }
",
    );
    assert_eq!(all_shown(&document), ["GET /a [, ..] at get", "PUT /a ['200'] at put"]);
}

#[test]
fn circles_of_references_end() {
    let document = read(
        "openapi: 3.0.0
paths:
  /a:
    get: { responses: { '200': { $ref: '#/components/responses/A' } } }
  /b: { $ref: '#/paths/~1b' }
components:
  responses:
    A: { $ref: '#/components/responses/B' }
    B: { $ref: '#/components/responses/A' }
x: &x [*x]
",
    );
    assert_eq!(all_shown(&document), ["GET /a ['200'] at get"]);
}

/// Each anchor is read once, however often it is named.
#[test]
fn aliases_do_not_multiply() {
    let level = |level: usize| {
        let below = vec![format!("*x{}", level - 1); 9].join(", ");
        format!("x{level}: &x{level} [{below}]\n")
    };
    let levels: String = (1..24).map(level).collect();
    let document = read(&format!("openapi: 3.1.0\nx0: &x0 [lol]\n{levels}paths:\n  /a: {{ get: *x23 }}\n"));
    assert_eq!(all_shown(&document), ["GET /a [] at get"]);
    let circle = read(
        "openapi: 3.1.0
paths: &paths
  /a: &a
    get: { responses: { '200': { description: OK }, <<: *a } }
    <<: *a
  <<: *paths
",
    );
    assert!(!circle.operations.is_empty());
}

#[test]
fn keys_may_be_there_twice() {
    let json = r#"{"openapi": "3.1.0", "paths": {
        "/a": {"get": {"responses": {"200": {}, "200": {}}}}, "/a": {"put": {"responses": {}}}}}"#;
    let yaml = "openapi: 3.1.0
paths:
  /a: { get: { responses: { '200': {}, '200': {} } } }
  /a: { put: { responses: {} } }
";
    for text in [json, yaml] {
        let shown = all_shown(&read(text)).join(", ").replace(['\'', '"'], "");
        assert!(shown.contains("GET /a [200") && shown.contains("PUT /a []"), "{shown}");
    }
}

#[test]
fn marks_and_line_ends_of_other_systems() {
    let yaml = "openapi: 3.1.0\npaths:\n  /a:\n    get:\n      responses:\n        '200': {}\n";
    let json = "{\"openapi\": \"3.1.0\",\n\"paths\": {\"/a\": {\"get\": {\"responses\": {\"200\": {}}}}}}";
    for text in [yaml, json] {
        let text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
        assert_eq!(all_shown(&read(&text)).len(), 1, "{text}");
    }
}

#[test]
fn what_is_no_document_is_told() {
    assert_eq!(
        fails("openapi: 3.1.0\npaths: [unclosed"),
        "openapi.yaml:3: it is no YAML: while parsing a flow sequence, expected ',' or ']'\n\
         repair it, or write it anew by what generates it"
    );
    assert_eq!(
        fails("{\"openapi\": \"3.1.0\",\n \"paths\": {"),
        "openapi.yaml:2: it is no JSON: unterminated object\nrepair it, or write it anew by what generates it"
    );
    assert_eq!(
        fails("name: responds\nversion: 1"),
        "`openapi.yaml` is no OpenAPI document: it has neither `openapi` nor `swagger`\n\
         name a document that begins with `openapi: 3.1.0` or the like"
    );
    assert_eq!(
        fails("openapi: 4.0.0"),
        "`openapi.yaml` is OpenAPI 4.0.0, which is not known\n2.0, 3.0, 3.1 and 3.2 can be read"
    );
    assert!(fails("").contains("is no OpenAPI document"));
    assert!(fails(&format!("{{\"openapi\": {}", "[".repeat(100_000))).contains("nesting depth"));
    assert!(fails(&"a: ".repeat(3)).contains("it is no YAML"));
    assert!(fails(&"- ".repeat(20_000)).contains("no OpenAPI document"));
}

#[test]
fn odd_shapes_are_read_as_far_as_they_go() {
    for text in [
        "openapi: 3.0.0",
        "openapi: 3.0.0\npaths: 1",
        "openapi: 3.0.0\npaths: { /a: 1, b: { get: {} } }",
        "swagger: 2.0\npaths: { /a: { parameters: [] } }",
    ] {
        assert!(read(text).operations.is_empty(), "{text}");
    }
    let document = read("openapi: 3.0.0\npaths: { /a: { get: 1, put: { responses: 1 }, ? [a] : b } }");
    assert_eq!(all_shown(&document), ["GET /a [] at get", "PUT /a [, ..] at put"]);
}

#[test]
fn ten_thousand_operations() {
    let paths: String = (0..10_000)
        .map(|at| format!("  /p{at}/{{id}}:\n    get: {{ responses: {{ '200': {{ description: OK }} }} }}\n"))
        .collect::<Vec<_>>()
        .concat();
    let document = read(&format!("openapi: 3.1.0\npaths:\n{paths}"));
    assert_eq!(document.operations.len(), 10_000);
}

#[test]
fn files_that_cannot_be_read_are_told() {
    use std::{fs, path::Path};

    use super::Document;
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path().canonicalize().unwrap();
    let fails = |path: &Path| Document::open(path, &root).unwrap_err().to_string();
    assert!(fails(&root.join("none.yaml")).starts_with("cannot read `"));
    assert!(fails(&root).ends_with("is no file"));
    let latin = root.join("latin.yaml");
    fs::write(&latin, b"openapi: 3.0.0\ninfo: \xe9").unwrap();
    assert!(fails(&latin).starts_with("`latin.yaml` is not UTF-8"));
    let large = root.join("large.yaml");
    fs::File::create(&large).unwrap().set_len(100 << 20).unwrap();
    assert!(fails(&large).ends_with("is larger than 64 MiB"));
    let small = root.join("small.yaml");
    fs::write(&small, "\u{feff}openapi: 3.0.0").unwrap();
    assert_eq!(Document::open(&small, &root).unwrap().name, "small.yaml");
}
