//! The list of endpoints and the attributes on the handlers say the same.

use crate::{Service, name, route};

impl Service {
    /// The list names the methods that the handlers declare.
    pub fn the_endpoints_hold_what_the_attributes_declare(self) {
        let handlers = self.handlers();
        for endpoint in self.endpoints {
            let name = name(endpoint);
            let declared = handlers.get(&name).unwrap_or_else(|| panic!("`{name}` declares nothing"));
            let route = &declared.judgement.handler.as_ref().expect("it is a handler").routed.route;
            let methods = declared.judgement.declaration.methods.as_ref().unwrap_or(&route.methods);
            assert!(
                methods.is_empty() || methods.iter().map(String::as_str).eq(endpoint.method),
                "{name}: {methods:?}"
            );
        }
    }

    /// No handler exists in the sources alone.
    pub fn every_handler_is_reached(self) {
        for name in self.handlers().keys().filter(|name| !name.starts_with("fallback::")) {
            assert!(
                self.endpoints.iter().any(|endpoint| crate::name(endpoint) == *name),
                "`{name}` is no endpoint"
            );
        }
    }

    /// The rules find nothing when they know method and path, which some frameworks do not write beside a handler.
    pub fn no_rule_objects_where_routes_are_known(self) {
        let handlers = self.handlers();
        for endpoint in self.endpoints {
            let (method, path) = route(endpoint);
            let findings = handlers[&name(endpoint)].judge_at(method, path).findings;
            let words: Vec<_> = findings.iter().map(|finding| &finding.words).collect();
            assert!(words.is_empty(), "{}: {words:#?}", endpoint.handler);
        }
    }
}
