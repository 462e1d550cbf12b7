//! The tests that every example service passes: its responses are declared by its handlers, and the declared
//! ones are sent.
//!
//! The service is the binary, seen from outside; the declarations of its handlers are parsed from their sources.
#![allow(clippy::expect_used, clippy::panic, reason = "what a test needs and does not get fails the test")]
#![allow(clippy::missing_panics_doc, reason = "that is how tests fail")]

mod binary;
mod client;
mod declared;
mod documents;
mod drift;
mod journey;

use responds::docs::Endpoint;

/// A service under test.
#[derive(Clone, Copy, Debug)]
pub struct Service {
    /// The framework, by which its handlers are judged.
    pub framework: &'static str,
    /// Its endpoints, as it lists them.
    pub endpoints: &'static [Endpoint<'static>],
    /// The folder of its sources.
    pub sources: &'static str,
    /// Its binary.
    pub binary: &'static str,
    /// The media type of its failures, which all have the members of a problem.
    pub failures: &'static str,
}

/// All tests of one service, by its framework, the name of its binary, and its endpoints.
#[macro_export]
macro_rules! suite {
    ($framework:literal, $binary:literal, $endpoints:path) => {
        $crate::suite! { $framework, $binary, $endpoints, "application/problem+json" }
    };
    ($framework:literal, $binary:literal, $endpoints:path, $failures:literal) => {
        $crate::suite! { $framework, $binary, $endpoints, $failures:
            what_is_declared_is_sent_and_nothing_else
            it_prints_its_endpoints_and_serves_them
            it_refuses_what_is_no_port
            it_serves_its_documents
            failures_lead_to_the_page
            the_endpoints_hold_what_the_attributes_declare
            every_handler_is_reached
            no_rule_objects_where_routes_are_known
        }
    };
    ($framework:literal, $binary:literal, $endpoints:path, $failures:literal: $($test:ident)*) => {
        static SERVICE: $crate::Service = $crate::Service {
            endpoints: $endpoints,
            framework: $framework,
            sources: concat!(env!("CARGO_MANIFEST_DIR"), "/src"),
            binary: env!(concat!("CARGO_BIN_EXE_", $binary)),
            failures: $failures,
        };

        $(#[test]
        fn $test() {
            SERVICE.$test();
        })*
    };
}

/// The name of an endpoint's handler, with the last module: `lists::index`.
fn name(endpoint: &Endpoint<'_>) -> String {
    let module = endpoint.module.and_then(|module| module.rsplit("::").next());
    format!("{}::{}", module.unwrap_or_default(), endpoint.handler)
}

/// The method and the path of an endpoint.
fn route<'a>(endpoint: &Endpoint<'a>) -> (&'a str, &'a str) {
    (endpoint.method.expect("it has a method"), endpoint.path.expect("it has a path"))
}
