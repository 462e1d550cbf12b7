//! The list of endpoints and the attributes on the handlers say the same.

use axum_todo::endpoints;
use responds::StatusSet;

use crate::declared::handlers;

#[test]
fn the_list_holds_what_the_attributes_declare() {
    let handlers = handlers();
    for endpoint in endpoints() {
        let name = endpoint.name;
        let declared = handlers.get(name).unwrap_or_else(|| panic!("`{name}` declares nothing"));
        let codes: StatusSet = declared.codes().collect();
        assert_eq!(endpoint.statuses, codes, "{name}");
        if let Some(methods) = &declared.declaration.methods {
            assert_eq!(methods, &[endpoint.method.as_str()], "{name}");
        }
        if let Some(path) = &declared.declaration.path {
            assert_eq!(path.value(), endpoint.path, "{name}");
        }
    }
}

#[test]
fn every_handler_is_reached() {
    let routed: Vec<_> = endpoints().iter().map(|endpoint| endpoint.name).collect();
    for name in handlers().keys().filter(|name| !name.contains("::fallback::")) {
        assert!(routed.contains(&name.as_str()), "`{name}` stands in no endpoint");
    }
}

#[test]
fn no_rule_objects_where_routes_are_known() {
    let handlers = handlers();
    for endpoint in endpoints() {
        let findings = handlers[endpoint.name].judge_at(endpoint.method.as_str(), endpoint.path);
        let words: Vec<_> = findings.iter().map(|finding| &finding.words).collect();
        assert!(words.is_empty(), "{}: {words:#?}", endpoint.name);
    }
}
