//! Codes that nobody registered, and numbers that are no codes.

use core::fmt;

use crate::{
    Cite, Status,
    catalogue::State,
    contract::{At, Key},
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Meant, OneOf},
    },
    unofficial::Unofficial,
};

/// Codes that nobody registered, and numbers that are no codes.
pub(crate) static RULE: Rule = Rule {
    id: "unknown_status",
    level: Level::Deny,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: "a code that IANA has not assigned, or a number outside 100 to 599",
    why: "Clients take a code they do not know for the x00 of its class, and one outside 100 to 599 for a server \
          error, so whatever it was to say is lost. A later registration may give it another meaning. A code that is \
          meant all the same is declared as `custom(499, \"Client Closed Request\")`.",
    cites: &[REGISTERED_ONLY, RANGE],
    bad: r"#[responds(200, 499)]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}",
    good: r"#[responds(200)]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}",
    check,
};

const REGISTERED_ONLY: Cite = Cite::rfc(9205, "4.6");
const RANGE: Cite = Cite::rfc(9110, "15");

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let custom = case.declared().filter(|(_, declared)| declared.custom.is_some());
    for (at, declared) in custom {
        if let (Key::Code(number), None) = (declared.key, declared.key.code()) {
            out_of_range(at, number, sink);
        }
    }
    for (at, number) in case.codes() {
        match Key::Code(number).code() {
            None => out_of_range(at, number, sink),
            Some(code) if is_registered(code) => {}
            Some(code) => unregistered(at, code, sink),
        }
    }
}

fn is_registered(code: u16) -> bool {
    Status::from_code(code).is_some_and(|status| status.state() != State::Unofficial)
}

fn out_of_range(at: At, number: u32, sink: &mut dyn Sink) {
    sink.report(Report {
        at,
        code: u16::try_from(number).ok(),
        message: format_args!("`{number}` is no status code: clients take it for a failure of the server"),
        help: format_args!("write a code from `100` to `599`"),
        cite: Some(RANGE),
    });
}

fn unregistered(at: At, code: u16, sink: &mut dyn Sink) {
    if let Some(unofficial) = Unofficial::from_code(code) {
        return made_up(at, unofficial, sink);
    }
    let taken_for = taken_for(code);
    // A number in code is no slip of the hand: it was meant to say something.
    let is_sent = matches!(at, At::Returned(_));
    let instead = Status::nearest(code).filter(|_| !is_sent).map_or(taken_for, Status::code);
    sink.report(Report {
        at,
        code: Some(code),
        message: format_args!("`{code}` is not registered: clients take it for `{taken_for}`"),
        help: format_args!("write `{instead}`, or {}", Meant { at, code, name: "…" }),
        cite: Some(REGISTERED_ONLY),
    });
}

fn made_up(at: At, unofficial: &Unofficial, sink: &mut dyn Sink) {
    let Unofficial { code, vendor, instead, .. } = *unofficial;
    let name = if unofficial.name.is_empty() { "…" } else { unofficial.name };
    sink.report(Report {
        at,
        code: Some(code),
        message: format_args!(
            "`{code}` is not registered: it comes from {vendor}, and clients take it for `{}`",
            taken_for(code)
        ),
        help: format_args!("{}, or {}", Instead(instead), Meant { at, code, name }),
        cite: Some(REGISTERED_ONLY),
    });
}

/// What clients make of a code that they do not know (RFC 9110 §15).
fn taken_for(code: u16) -> u16 {
    code / 100 * 100
}

/// What to do rather than send a code that somebody made up.
struct Instead(&'static [u16]);

impl fmt::Display for Instead {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0 {
            [] => f.write_str("leave it out"),
            codes => write!(f, "write {}", OneOf(codes)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rule::testing::{custom, d, elsewhere, given, perhaps, r};

    #[test]
    fn what_iana_has_not_assigned() {
        given(&[d(200), d(299), d(599)], &[]).flags(&RULE, &[(At::Declared(1), 299), (At::Declared(2), 599)]);
        given(&[elsewhere(499)], &[]).flags(&RULE, &[(At::Declared(0), 499)]);
        given(&[], &[r(200), r(299), r(299)]).flags(&RULE, &[(At::Returned(1), 299)]);
    }

    #[test]
    fn what_is_declared_and_returned_is_one_finding() {
        given(&[d(299)], &[r(299)]).flags(&RULE, &[(At::Declared(0), 299)]);
    }

    #[test]
    fn numbers_that_are_no_codes_even_as_custom() {
        given(&[d(99), custom(600)], &[]).flags(&RULE, &[(At::Declared(1), 600), (At::Declared(0), 99)]);
        given(&[d(123_456)], &[]).flags_at(&RULE, &[At::Declared(0)]);
    }

    #[test]
    fn custom_is_meant() {
        given(&[custom(499)], &[r(499)]).silent(&RULE);
    }

    #[test]
    fn registered_codes_and_mere_possibilities() {
        given(&[d(200), d(418), d(305)], &[perhaps(299)]).silent(&RULE);
    }

    #[test]
    fn an_empty_place_in_the_registry_offers_what_is_near() {
        given(&[d(499)], &[]).says(
            &RULE,
            "`499` is not registered: it comes from nginx, Esri, and clients take it for `400`",
            "leave it out, or `custom(499, \"Client Closed Request\")` if you mean it",
        );
    }

    #[test]
    fn what_code_sends_is_no_slip() {
        given(&[], &[r(200), r(442)]).says(
            &RULE,
            "`442` is not registered: clients take it for `400`",
            "write `400`, or declare `custom(442, \"…\")` if you mean it",
        );
    }
}
