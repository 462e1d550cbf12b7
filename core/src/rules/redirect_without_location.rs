//! A redirect that leads nowhere.

use core::fmt;

use crate::{
    Cite, Language, Sentence, Text,
    contract::Source,
    header,
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Part, en, ko},
    },
};

/// A redirect that leads nowhere.
pub(crate) static RULE: Rule = Rule {
    id: "redirect_without_location",
    title: Text { en: "Redirect without Location", ko: "Location 없는 리다이렉션" },
    level: Level::Warn,
    grounds: &[Ground::Body, Ground::Types],
    summary: Text {
        en: "a 301, 302, 303, 307 or 308 that is created without Location",
        ko: "Location 없이 만든 301, 302, 303, 307, 308",
    },
    why: Text {
        en: "Location names the target of the redirect. Without it, browsers show an empty page, and \
             other clients report an error.",
        ko: "Location은 리다이렉션의 목적지를 가리킨다. 없으면 브라우저는 빈 페이지를 표시하고 다른 \
             클라이언트는 오류를 낸다.",
    },
    cites: &[Cite::rfc(9110, "15.4"), Cite::rfc(9110, "10.2.2")],
    bad: r"#[responds(303)]
async fn done() -> StatusCode {
    StatusCode::SEE_OTHER
}",
    good: r#"#[responds(303)]
async fn done() -> Redirect {
    Redirect::to("/todos")
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    let closed = case.returned().filter(|(_, returned)| returned.fields.closed);
    for (at, returned) in closed {
        let Some(rule) = header::redirect(returned.code) else { continue };
        if returned.fields.has(rule.field) {
            continue;
        }
        let status = crate::rule::Named(returned.code.into());
        let advice = Advice { field: rule.field, source: case.contract.source };
        sink.report(Report {
            at,
            code: Some(returned.code),
            message: Sentence {
                en: format_args!("{status} is sent without `{}`, so the client cannot follow it", rule.field),
                ko: format_args!("{status} 응답에 `{}` 필드가 없어 클라이언트가 따라갈 수 없다", rule.field),
            },
            help: Sentence { en: format_args!("{}", en(advice)), ko: format_args!("{}", ko(advice)) },
            cite: rule.cites.first().copied(),
        });
    }
}

/// The advice to set the field.
#[derive(Clone, Copy)]
struct Advice<'a> {
    field: &'a str,
    source: Source<'a>,
}

impl Part for Advice<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { field, source } = self;
        match (language, source) {
            (Language::English, Source::Type) => write!(f, "write `#[header(\"{field}\")]` on a field"),
            (Language::Korean, Source::Type) => {
                write!(f, "`#[header(\"{field}\")]`를 값이 되는 필드에 적는다")
            }
            (Language::English, _) => {
                write!(f, "set `{field}`, or return the framework's redirect type, which does")
            }
            (Language::Korean, _) => write!(
                f,
                "`{field}` 필드를 설정하거나, 이를 설정하는 프레임워크의 리다이렉션 타입을 반환한다"
            ),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{At, Returned},
        rule::testing::{fielded, given, r, setting},
    };

    #[test]
    fn redirects_without_a_place() {
        given(&[], &[setting(301, &[]), setting(303, &["vary"]), setting(308, &[])])
            .flags(&RULE, &[(At::Returned(0), 301), (At::Returned(1), 303), (At::Returned(2), 308)]);
    }

    #[test]
    fn redirects_with_one_or_perhaps_with_one() {
        given(&[], &[setting(302, &["location"]), setting(302, &["Location"]), r(307)]).silent(&RULE);
        let possible = Returned { certain: false, ..setting(307, &[]) };
        given(&[], &[possible]).silent(&RULE);
    }

    #[test]
    fn what_is_no_redirect_or_only_declared() {
        given(&[fielded(303, &[])], &[setting(300, &[]), setting(304, &[]), setting(201, &[])]).silent(&RULE);
    }
}
