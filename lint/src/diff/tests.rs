//! Changes, and their effects.

use expect_test::expect;
use responds_syntax::frameworks::{ALL, Framework};

use super::*;
use crate::endpoint::{Declared, Endpoint, Response, Returned};

/// An endpoint that certainly returns these codes, and no others.
fn endpoint(method: &str, path: &str, codes: &[u16]) -> Endpoint {
    Endpoint {
        handler: path.trim_matches('/').to_owned(),
        module: "api".to_owned(),
        method: Some(method.to_owned()),
        path: Some(path.to_owned()),
        returned: Returned {
            certain: codes.to_vec(),
            possible: codes.to_vec(),
            closed: true,
            ..Returned::default()
        },
        ..Endpoint::default()
    }
}

/// The same, and declares these keys.
fn declares(endpoint: Endpoint, keys: &[&str]) -> Endpoint {
    let response = |key: &&str| match key.parse() {
        Ok(code) => Response { status: Some(code), ..Response::default() },
        Err(_) => Response { range: Some((*key).to_owned()), ..Response::default() },
    };
    let declared = Declared { responses: keys.iter().map(response).collect(), ..Declared::default() };
    Endpoint { declared: Some(declared), ..endpoint }
}

/// The changes from one set of returned codes to another: `-201 breaking`.
fn returned(old: &[u16], new: &[u16]) -> Vec<String> {
    changes(&[endpoint("GET", "/a", old)], &[endpoint("GET", "/a", new)])
}

fn declared(old: &[&str], new: &[&str]) -> Vec<String> {
    let endpoint = |keys| declares(endpoint("GET", "/a", &[]), keys);
    changes(&[endpoint(old)], &[endpoint(new)])
}

#[track_caller]
fn changes(old: &[Endpoint], new: &[Endpoint]) -> Vec<String> {
    let diff = compare(old, new);
    let statuses = diff.endpoints.iter().flat_map(|endpoint| &endpoint.statuses);
    let shown = statuses.map(|change| {
        let key = match change.key {
            Key::Code(code) => code.to_string(),
            Key::Class(class) => class.range().to_owned(),
            Key::Default => "default".to_owned(),
        };
        format!("{}{key} {}", if change.gained { '+' } else { '-' }, change.effect.name())
    });
    shown.collect()
}

#[test]
fn a_success_that_is_gone_or_replaced_breaks() {
    assert_eq!(returned(&[201], &[200]), ["+200 potentially breaking", "-201 breaking"]);
    assert_eq!(returned(&[200, 202], &[200]), ["-202 breaking"]);
    assert_eq!(declared(&["200", "204"], &["200"]), ["-204 breaking"]);
    assert_eq!(declared(&["2XX"], &["404"]), ["+404 potentially breaking", "-2xx breaking"]);
}

#[test]
fn a_corrected_declaration_breaks_nothing() {
    let corrected = |sent: &[u16], old: &[&str], new: &[&str]| {
        let endpoint = |keys| declares(endpoint("POST", "/a", sent), keys);
        changes(&[endpoint(old)], &[endpoint(new)])
    };
    assert_eq!(corrected(&[201], &["200"], &["201"]), ["-200 compatible", "+201 compatible"]);
    assert_eq!(
        corrected(&[200, 404], &["200", "2XX"], &["200", "404"]),
        ["+404 compatible", "-2xx compatible"]
    );
    // The handler changes with its declaration.
    let old = declares(endpoint("POST", "/a", &[200]), &["200"]);
    let new = declares(endpoint("POST", "/a", &[201]), &["201"]);
    assert_eq!(changes(&[old], &[new]), ["-200 breaking", "+201 potentially breaking"]);
    // It may have been sent.
    let open = |keys| {
        let mut endpoint = declares(endpoint("POST", "/a", &[201]), keys);
        endpoint.returned.closed = false;
        endpoint
    };
    assert_eq!(changes(&[open(&["200"])], &[open(&["201"])]), ["-200 breaking", "+201 compatible"]);
}

#[test]
fn one_success_more_may_break() {
    assert_eq!(returned(&[200], &[200, 206]), ["+206 potentially breaking"]);
    assert_eq!(declared(&["200"], &["200", "2XX"]), ["+2xx potentially breaking"]);
}

#[test]
fn errors_may_go_and_new_ones_may_break() {
    assert_eq!(returned(&[200, 404, 409], &[200]), ["-404 compatible", "-409 compatible"]);
    assert_eq!(
        returned(&[200], &[200, 401, 418]),
        ["+401 potentially breaking", "+418 potentially breaking"]
    );
    assert_eq!(returned(&[200], &[200, 500, 503]), ["+500 compatible", "+503 compatible"]);
    assert_eq!(
        declared(&["200"], &["200", "5XX", "default"]),
        ["+5xx compatible", "+default potentially breaking"]
    );
}

#[test]
fn redirects_lead_somewhere() {
    assert_eq!(returned(&[200, 303], &[200]), ["-303 potentially breaking"]);
    assert_eq!(returned(&[302], &[404]), ["-302 breaking", "+404 potentially breaking"]);
    assert_eq!(returned(&[200], &[200, 304]), ["+304 compatible"]);
    assert_eq!(returned(&[200, 304], &[200]), ["-304 compatible"]);
    assert_eq!(returned(&[200], &[200, 307]), ["+307 potentially breaking"]);
    assert_eq!(returned(&[101, 200], &[103, 200]), ["-101 compatible", "+103 compatible"]);
}

#[test]
fn ranges_stand_for_their_codes() {
    assert_eq!(declared(&["200", "4XX"], &["200", "404"]), ["+404 compatible", "-4xx compatible"]);
    assert_eq!(declared(&["200", "404"], &["200", "4XX"]), ["-404 compatible", "+4xx potentially breaking"]);
    assert_eq!(declared(&["2XX"], &["200"]), ["+200 compatible", "-2xx compatible"]);
    assert_eq!(declared(&["200", "default"], &["200", "404"]), ["+404 compatible", "-default compatible"]);
    // `default` promises no success.
    assert_eq!(declared(&["201", "default"], &["default"]), ["-201 breaking"]);
}

/// A status that is no longer seen may still be sent if something is unknown.
#[test]
fn what_cannot_be_told_is_no_certain_break() {
    let mut new = endpoint("GET", "/a", &[]);
    new.returned.closed = false;
    assert_eq!(
        changes(&[endpoint("GET", "/a", &[200])], std::slice::from_ref(&new)),
        ["-200 potentially breaking"]
    );
    new.returned.possible = vec![200];
    assert!(changes(&[endpoint("GET", "/a", &[200])], &[new]).is_empty());
    let mut typed = declares(endpoint("GET", "/a", &[]), &["404"]);
    typed.declared.as_mut().unwrap().types.push("Answer".to_owned());
    assert_eq!(
        changes(&[declares(endpoint("GET", "/a", &[]), &["200", "404"])], &[typed]),
        ["-200 potentially breaking"]
    );
}

/// A status that is seen now may have been sent before if something was unknown.
#[test]
fn what_could_not_be_told_is_no_certain_gain() {
    let mut old = endpoint("GET", "/a", &[200]);
    old.returned.closed = false;
    let old = std::slice::from_ref(&old);
    let diff = compare(old, &[endpoint("GET", "/a", &[200, 206, 303, 409])]);
    assert_eq!(diff.effect(), Effect::Compatible);
    for change in &diff.endpoints[0].statuses {
        assert_eq!(change.why, "it may have been sent before: not all could be told then");
    }
    let replaced = compare(old, &[endpoint("GET", "/a", &[204])]);
    let lost = replaced.endpoints[0].statuses.iter().find(|change| !change.gained).unwrap();
    assert_eq!(lost.effect, Effect::Breaking);
    assert!(!lost.why.contains("replaced"), "{}", lost.why);
    let mut typed = declares(endpoint("GET", "/a", &[]), &["200"]);
    typed.declared.as_mut().unwrap().types.push("Answer".to_owned());
    let named = declares(endpoint("GET", "/a", &[]), &["200", "404", "default"]);
    assert_eq!(changes(&[typed], &[named]), ["+404 compatible", "+default compatible"]);
}

#[test]
fn an_error_that_is_no_longer_seen_may_still_be_sent() {
    let mut new = endpoint("GET", "/a", &[200]);
    new.returned.closed = false;
    let diff = compare(&[endpoint("GET", "/a", &[200, 404])], &[new]);
    let lost = &diff.endpoints[0].statuses[0];
    assert_eq!(lost.effect, Effect::Compatible);
    assert_eq!(lost.why, "it is no longer seen, and may still be sent: not all can be told");
}

#[test]
fn a_declaration_that_appears_is_no_change() {
    let bare = endpoint("GET", "/a", &[200]);
    let declared = declares(bare.clone(), &["200", "404"]);
    assert_eq!(compare(std::slice::from_ref(&bare), std::slice::from_ref(&declared)), Diff::default());
    assert_eq!(compare(&[declared], &[bare]), Diff::default());
}

#[test]
fn parameters_have_no_names_to_clients() {
    let paths = ["/todos/{id}", "/todos/:todo", "/todos/<id>"];
    for (old, new) in paths.into_iter().zip(paths.into_iter().skip(1)) {
        assert_eq!(
            compare(&[endpoint("GET", old, &[200])], &[endpoint("GET", new, &[200])]),
            Diff::default()
        );
    }
    let kinds =
        |old, new| compare(&[endpoint("GET", old, &[200])], &[endpoint("GET", new, &[200])]).endpoints.len();
    for rest in ["/files/<rest..>", "/files/*rest", "/files/{rest}*", "/files/{rest:.*}", "/files/<**rest>"] {
        assert_eq!(kinds("/files/{*rest}", rest), 0, "{rest}");
    }
    for one in ["/files/{id:[0-9]*}", "/files/:id<\\d*>", "/files/{id|\\d*}", "/files/{*?rest}"] {
        assert_eq!(kinds("/files/{id}", one), 0, "{one}");
    }
    assert_eq!(kinds("/files/{*rest}", "/files/{rest}"), 2);
}

/// The change of `GET /f/{a}` and its effect.
#[track_caller]
fn becomes(new: Endpoint) -> Vec<(Kind, Effect)> {
    let old = endpoint("GET", "/f/{a}", &[200]);
    compare(&[old], &[new]).endpoints.into_iter().map(|change| (change.kind, change.effect)).collect()
}

#[test]
fn what_takes_more_stands_in() {
    let stands_in = || vec![(Kind::Covers("GET /f/{a}".into()), Effect::Compatible)];
    assert_eq!(becomes(Endpoint { method: None, ..endpoint("", "/f/{b}", &[200]) }), stands_in());
    for rest in ["/f/{*rest}", "/f/<rest..>", "/f/{tail:.*}", "/f/{tail}*", "/f/{**rest}"] {
        let new = endpoint("GET", rest, &[200]);
        assert_eq!(becomes(new.clone()), stands_in(), "{rest}");
        assert_eq!(becomes(Endpoint { method: None, ..new }), stands_in(), "{rest}");
    }
    // The statuses that are sent there count.
    assert_eq!(becomes(endpoint("GET", "/f/{*rest}", &[204]))[0].1, Effect::Breaking);
}

#[test]
fn what_takes_less_does_not_stand_in() {
    let worst = |old: Endpoint, new: Endpoint| compare(&[old], &[new]).effect();
    let wide = |path| endpoint("GET", path, &[200]);
    assert_eq!(worst(wide("/f/{*rest}"), wide("/f/{a}")), Effect::Breaking);
    assert_eq!(worst(Endpoint { method: None, ..wide("/f") }, wide("/f")), Effect::Breaking);
    assert_eq!(worst(wide("/f/{a}"), endpoint("POST", "/f/{*rest}", &[200])), Effect::Breaking);
    assert_eq!(worst(wide("/f/{a}/edit"), wide("/f/{*rest}")), Effect::Breaking);
    assert_eq!(worst(wide("/f/{a}"), wide("/{*rest}")), Effect::Breaking);
    // A wide path that existed before and still does is no replacement for the one beside it.
    let both = [wide("/f/{a}"), wide("/f/{*rest}")];
    assert_eq!(compare(&both, &both[1..]).effect(), Effect::Breaking);
    let other = Endpoint { module: "other".into(), method: None, ..wide("/f") };
    assert_eq!(compare(&[wide("/f"), other.clone()], &[other]).effect(), Effect::Breaking);
}

/// In some frameworks, the handler of GET serves HEAD.
#[test]
fn a_route_for_head_may_go_where_get_answers_it() {
    let of = |framework: &str, method| Endpoint {
        framework: Some(framework.to_owned()),
        ..endpoint(method, "/a", &[200])
    };
    for Framework { name: framework, head_by_get: answered, .. } in ALL.iter().copied() {
        let both = [of(framework, "GET"), of(framework, "HEAD")];
        let diff = compare(&both, &both[..1]);
        assert_eq!(
            diff.effect(),
            if *answered { Effect::Compatible } else { Effect::Breaking },
            "{framework}"
        );
        assert_eq!(diff.endpoints.len(), 1);
        assert_eq!(compare(&both, &both[1..]).effect(), Effect::Breaking, "{framework}");
    }
}

#[test]
fn places_and_handlers() {
    let kinds = |old: &[Endpoint], new: &[Endpoint]| -> Vec<_> {
        compare(old, new).endpoints.into_iter().map(|change| (change.kind, change.effect)).collect()
    };
    let one = endpoint("GET", "/a", &[200]);
    let moved = Endpoint { path: Some("/b".into()), ..one.clone() };
    let unrouted = Endpoint { path: None, method: None, ..one.clone() };
    let one = std::slice::from_ref(&one);
    assert_eq!(kinds(one, &[]), [(Kind::Removed, Effect::Breaking)]);
    assert_eq!(kinds(&[], one), [(Kind::Added, Effect::Compatible)]);
    assert_eq!(kinds(one, &[moved]), [(Kind::Moved("GET /a".into()), Effect::Breaking)]);
    // An unknown route on one side is no change for clients.
    assert!(kinds(one, std::slice::from_ref(&unrouted)).is_empty());
    assert_eq!(kinds(&[unrouted], &[]), [(Kind::Removed, Effect::Potential)]);
    // Alternatives of one place are one endpoint.
    let alternatives = [endpoint("GET", "/a", &[200]), endpoint("GET", "/a", &[204])];
    assert!(kinds(&alternatives, &[endpoint("GET", "/a", &[200, 204])]).is_empty());
}

/// Two services of a workspace may have the same route, and a route may go from one package to another.
#[test]
fn packages_have_routes_of_their_own() {
    let of = |module: &str, codes: &[u16]| Endpoint {
        module: module.to_owned(),
        ..endpoint("GET", "/health", codes)
    };
    let (one, other) = (of("users::web", &[200]), of("todos::web", &[204]));
    let both = [one.clone(), other.clone()];
    assert_eq!(
        changes(&both, &[one.clone(), of("todos::web", &[503])]),
        ["-204 breaking", "+503 compatible"]
    );
    let gone = compare(&both, std::slice::from_ref(&one)).endpoints;
    assert_eq!(
        (gone.len(), &gone[0].kind, gone[0].handler.as_str()),
        (1, &Kind::Removed, "todos::web::health")
    );
    assert_eq!(compare(&[one], &[of("accounts", &[200])]), Diff::default());
}

fn everything() -> Diff {
    let old = [
        declares(endpoint("POST", "/todos", &[201, 409]), &["201", "409"]),
        endpoint("GET", "/todos/{id}", &[200]),
        endpoint("DELETE", "/gone", &[204]),
    ];
    let new = [
        declares(endpoint("POST", "/todos", &[200, 409, 422]), &["200", "409"]),
        endpoint("GET", "/todos/{id}", &[200, 304]),
        endpoint("GET", "/new|<b>", &[200]),
    ];
    compare(&old, &new)
}

#[test]
fn for_people() {
    expect![[r"
        breaking: DELETE /gone is gone (api::gone)
            clients that call it get a 404 or a 405 (RFC 9110 §15.5.5, §15.5.6)

        breaking: POST /todos (api::todos)
          + 200 OK (declared and returned)
            potentially breaking: clients that compare codes, not classes, take it for a failure (RFC 9110 §15)
          - 201 Created (declared and returned)
            breaking: replaced by 200: clients that wait for it take every answer for a failure (RFC 9110 §15.3)
          + 422 Unprocessable Content (returned)
            potentially breaking: an error that clients may not look for; those that look at classes read it as 400 (RFC 9110 §15)

        compatible: GET /new|<b> is new (api::new|<b>)
            no client calls it yet

        compatible: GET /todos/{id} (api::todos/{id})
          + 304 Not Modified (returned)
            compatible: only conditional requests get it (RFC 9110 §15.4.5)

        4 endpoints changed: 2 breaking, 2 compatible
    "]]
    .assert_eq(&anstream::adapter::strip_str(&text(&everything())).to_string());
    assert_eq!(text(&Diff::default()), "no status of any endpoint changed\n");
}

#[test]
fn for_pull_requests() {
    expect![[r"
        **4 endpoints changed: 2 breaking, 2 compatible**

        | Endpoint | Status | | Effect | Why |
        |---|---|---|---|---|
        | `DELETE /gone` | gone |  | **breaking** | clients that call it get a 404 or a 405 (RFC 9110 §15.5.5, §15.5.6) |
        | `POST /todos` | 200 OK | gained, declared and returned | potentially breaking | clients that compare codes, not classes, take it for a failure (RFC 9110 §15) |
        | `POST /todos` | 201 Created | lost, declared and returned | **breaking** | replaced by 200: clients that wait for it take every answer for a failure (RFC 9110 §15.3) |
        | `POST /todos` | 422 Unprocessable Content | gained, returned | potentially breaking | an error that clients may not look for; those that look at classes read it as 400 (RFC 9110 §15) |
        | <code>GET /new&#124;&lt;b&gt;</code> | new |  | compatible | no client calls it yet |
        | `GET /todos/{id}` | 304 Not Modified | gained, returned | compatible | only conditional requests get it (RFC 9110 §15.4.5) |
    "]]
    .assert_eq(&markdown(&everything()));
    assert_eq!(markdown(&Diff::default()), "**no status of any endpoint changed**\n");
}

#[test]
fn for_tools() {
    let document: serde_json::Value = serde_json::from_str(&json(&everything())).unwrap();
    assert_eq!((&document["version"], &document["effect"]), (&1.into(), &"breaking".into()));
    let gained = &document["endpoints"][1]["statuses"][0];
    assert_eq!(
        (&gained["status"], &gained["change"], &gained["effect"]),
        (&200.into(), &"gained".into(), &"potential".into())
    );
    assert_eq!((&gained["declared"], &gained["returned"]), (&true.into(), &true.into()));
}

/// Comparing with itself finds nothing, and the order of endpoints does not matter.
#[test]
fn the_order_does_not_matter() {
    let alternative = Endpoint { handler: "other".into(), ..endpoint("GET", "/a", &[202]) };
    let old = [endpoint("GET", "/a", &[200]), endpoint("PUT", "/a", &[204]), endpoint("GET", "/b", &[404])];
    let new = [
        endpoint("GET", "/a", &[204]),
        alternative,
        endpoint("PUT", "/a", &[204, 500]),
        endpoint("GET", "/c", &[]),
    ];
    let mut turned = (old.clone(), new.clone());
    turned.0.reverse();
    turned.1.reverse();
    assert_eq!(compare(&old, &new), compare(&turned.0, &turned.1));
    assert_eq!(compare(&old, &turned.0), Diff::default());
}
