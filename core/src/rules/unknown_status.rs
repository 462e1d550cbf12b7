//! Codes that nobody registered, and numbers that are no codes.

use core::fmt;

use crate::{
    Cite, Language, Sentence, Status, Text,
    catalogue::State,
    contract::{At, Key, Source},
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Meant, OneOf, Part, en, ko},
    },
    unofficial::Unofficial,
};

/// Codes that nobody registered, and numbers that are no codes.
pub(crate) static RULE: Rule = Rule {
    id: "unknown_status",
    title: Text { en: "Unregistered status code", ko: "등록되지 않은 상태 코드" },
    level: Level::Deny,
    grounds: &[Ground::Declaration, Ground::Body, Ground::Types],
    summary: Text {
        en: "a code that IANA has not assigned, or a number outside 100 to 599",
        ko: "IANA가 배정하지 않은 코드, 또는 100에서 599 밖의 숫자",
    },
    why: Text {
        en: "Clients treat an unknown code as the x00 of its class, and a number outside 100 to 599 as a \
             server error, so the intended meaning is lost. A later registration may give the code \
             another meaning. A code that is intended anyway is declared as `custom(499, \"Client Closed \
             Request\")`.",
        ko: "클라이언트는 모르는 코드를 그 클래스의 x00으로, 100에서 599 밖의 숫자를 서버 오류로 \
             취급하므로 의도한 의미가 사라진다. 나중에 등록되어 다른 의미를 가질 수도 있다. 그래도 쓰려는 \
             코드는 `custom(499, \"Client Closed Request\")`처럼 선언한다.",
    },
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
            Some(code) => unregistered(case.contract.source, at, code, sink),
        }
    }
}

fn is_registered(code: u16) -> bool {
    Status::from_code(code).is_some_and(|status| status.state() != State::Unofficial)
}

fn out_of_range(at: At, number: u32, sink: &mut dyn Sink) {
    let code = u16::try_from(number).ok();
    if let Some(unofficial) = code.and_then(Unofficial::from_code) {
        return vendor_number(at, unofficial, sink);
    }
    sink.report(Report {
        at,
        code,
        message: Sentence {
            en: format_args!("`{number}` is not a status code: clients treat it as a server error"),
            ko: format_args!("`{number}` 값은 상태 코드가 아니어서 클라이언트가 서버 오류로 취급한다"),
        },
        help: Sentence {
            en: format_args!("write a code from `100` to `599`"),
            ko: format_args!("`100`에서 `599` 사이의 코드를 적는다"),
        },
        cite: Some(RANGE),
    });
}

/// Reports a vendor's number outside 100 to 599, which `custom(..)` cannot declare.
fn vendor_number(at: At, unofficial: &Unofficial, sink: &mut dyn Sink) {
    let Unofficial { code, vendor, instead, .. } = *unofficial;
    sink.report(Report {
        at,
        code: Some(code),
        message: Sentence {
            en: format_args!(
                "`{code}` is not a status code: it comes from {vendor}, and clients treat it as a server error"
            ),
            ko: format_args!(
                "`{code}` 값은 상태 코드가 아니다. {vendor}에서 쓰는 값이며 클라이언트는 서버 오류로 취급한다"
            ),
        },
        help: Sentence {
            en: format_args!("write {}", en(OneOf(instead))),
            ko: format_args!("{} 가운데 하나를 적는다", ko(OneOf(instead))),
        },
        cite: Some(RANGE),
    });
}

fn unregistered(source: Source<'_>, at: At, code: u16, sink: &mut dyn Sink) {
    if let Some(unofficial) = Unofficial::from_code(code) {
        return vendor_code(source, at, unofficial, sink);
    }
    let treated_as = treated_as(code);
    // A number in code is hardly a typo, so the nearest code is not offered.
    let is_sent = matches!(at, At::Returned(_));
    let meant = Meant { source, rule: RULE.id, at, code, name: "…" };
    let instead = Status::nearest(code).filter(|_| !is_sent).map_or(treated_as, Status::code);
    sink.report(Report {
        at,
        code: Some(code),
        message: Sentence {
            en: format_args!("`{code}` is not registered: clients treat it as `{treated_as}`"),
            ko: format_args!("`{code}` 코드는 등록되어 있지 않아 클라이언트가 `{treated_as}`으로 취급한다"),
        },
        help: Sentence {
            en: format_args!("write `{instead}`, or {}", en(meant)),
            ko: format_args!("`{instead}` 코드를 적거나, {}", ko(meant)),
        },
        cite: Some(REGISTERED_ONLY),
    });
}

fn vendor_code(source: Source<'_>, at: At, unofficial: &Unofficial, sink: &mut dyn Sink) {
    let Unofficial { code, vendor, instead, .. } = *unofficial;
    let name = if unofficial.name.is_empty() { "…" } else { unofficial.name };
    let (meant, treated_as) = (Meant { source, rule: RULE.id, at, code, name }, treated_as(code));
    sink.report(Report {
        at,
        code: Some(code),
        message: Sentence { en: format_args!("`{code}` is not registered: it comes from {vendor}, and clients treat it as `{treated_as}`"), ko: format_args!("`{code}` 코드는 등록되어 있지 않다. {vendor}에서 쓰는 코드이며 클라이언트는 `{treated_as}`으로 취급한다") },
        help: Sentence { en: format_args!("{}, or {}", en(Instead(instead)), en(meant)), ko: format_args!("{}, {}", ko(Instead(instead)), ko(meant)) },
        cite: Some(REGISTERED_ONLY),
    });
}

/// The code that clients treat an unknown one as: the x00 of its class (RFC 9110 §15).
fn treated_as(code: u16) -> u16 {
    code / 100 * 100
}

/// The advice to replace a vendor's code.
struct Instead(&'static [u16]);

impl Part for Instead {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match (language, self.0) {
            (Language::English, []) => f.write_str("remove it"),
            (Language::Korean, []) => f.write_str("지우거나"),
            (Language::English, codes) => write!(f, "write {}", en(OneOf(codes))),
            (Language::Korean, codes) => write!(f, "{} 가운데 하나를 적거나", ko(OneOf(codes))),
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
    fn numbers_of_vendors_that_are_no_codes() {
        given(&[d(999)], &[]).says(
            &RULE,
            "`999` is not a status code: it comes from LinkedIn, and clients treat it as a server error",
            "write `403` or `429`",
        );
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
            "`499` is not registered: it comes from nginx, Esri, and clients treat it as `400`",
            "remove it, or `custom(499, \"Client Closed Request\")` if it is intended",
        );
    }

    #[test]
    fn what_code_sends_is_no_slip() {
        given(&[], &[r(200), r(442)]).says(
            &RULE,
            "`442` is not registered: clients treat it as `400`",
            "write `400`, or declare `custom(442, \"…\")` if it is intended",
        );
    }
}
