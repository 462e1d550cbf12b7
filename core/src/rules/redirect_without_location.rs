//! A redirect that leads nowhere.

use crate::{
    Cite, header,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// A redirect that leads nowhere.
pub(crate) static RULE: Rule = Rule {
    id: "redirect_without_location",
    level: Level::Warn,
    grounds: &[Ground::Body, Ground::Types],
    summary: "a 301, 302, 303, 307, 308 that is built without a Location",
    why: "Location says where to go. Without it browsers show an empty page, and other clients an error.",
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
        sink.report(Report {
            at,
            code: Some(returned.code),
            message: format_args!(
                "{status} goes out without `{}`, so the client cannot follow it",
                rule.field
            ),
            help: format_args!("set `{}`, or return the framework's own redirect, which does", rule.field),
            cite: rule.cites.first().copied(),
        });
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
