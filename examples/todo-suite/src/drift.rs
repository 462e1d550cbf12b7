//! The list of endpoints and the attributes on the handlers say the same.

use todo_api::ENDPOINTS;

use crate::Service;

impl Service {
    /// The list names the methods that the handlers declare.
    pub fn the_endpoints_hold_what_the_attributes_declare(self) {
        let handlers = self.handlers();
        for endpoint in ENDPOINTS {
            let name = endpoint.handler;
            let declared = handlers.get(name).unwrap_or_else(|| panic!("`{name}` declares nothing"));
            let route = &declared.judgement.handler.as_ref().expect("it is a handler").routed.route;
            let methods = declared.judgement.declaration.methods.as_ref().unwrap_or(&route.methods);
            assert!(methods.is_empty() || methods == &[endpoint.method], "{name}: {methods:?}");
        }
    }

    /// No handler exists in the sources alone.
    pub fn every_handler_is_reached(self) {
        for name in self.handlers().keys().filter(|name| !name.starts_with("fallback::")) {
            assert!(ENDPOINTS.iter().any(|endpoint| endpoint.handler == name), "`{name}` is no endpoint");
        }
    }

    /// The rules find nothing when they know method and path, which some frameworks do not write beside a handler.
    pub fn no_rule_objects_where_routes_are_known(self) {
        let handlers = self.handlers();
        for endpoint in ENDPOINTS {
            let findings = handlers[endpoint.handler].judge_at(endpoint.method, endpoint.path).findings;
            let words: Vec<_> = findings.iter().map(|finding| &finding.words).collect();
            assert!(words.is_empty(), "{}: {words:#?}", endpoint.handler);
        }
    }
}
