//! The codes of `WebDAV` outside of it.

use crate::{
    Cite, Class, Status,
    catalogue::Scope,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// The codes of `WebDAV` outside of it.
pub(crate) static RULE: Rule = Rule {
    id: "webdav_status",
    level: Level::Allow,
    grounds: &[Ground::Declaration, Ground::Signature],
    summary: "207, 423, 424, 507, 508 where no WebDAV method is served; 422 is for everybody",
    why: "WebDAV defines them together with its methods, its locks and its XML. Clients of a plain API take them for \
          200, 400 or 500, and read a 207 that is full of failures as a success.",
    cites: &[Cite::rfc(4918, "11"), Cite::rfc(5842, "7.2")],
    bad: r"#[responds(200, 423)]
async fn edit(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = lock(id).await.ok_or(StatusCode::LOCKED)?;
    Ok(Json(todo))
}",
    good: r"#[responds(200, 409)]
async fn edit(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = lock(id).await.ok_or(StatusCode::CONFLICT)?;
    Ok(Json(todo))
}",
    check,
};

/// The methods that are not of `WebDAV`: those of RFC 9110 §9.3, RFC 5789 and RFC 10008.
const PLAIN: &[&str] =
    &["GET", "HEAD", "POST", "PUT", "DELETE", "CONNECT", "OPTIONS", "TRACE", "PATCH", "QUERY"];

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    if case.contract.methods.iter().any(|method| !PLAIN.contains(method)) {
        return;
    }
    for (at, status) in case.own_statuses().filter(|(_, status)| status.scope() == Scope::WebDav) {
        let instead = match status.class() {
            Class::Success => Status::OK,
            Class::ServerError => Status::INTERNAL_SERVER_ERROR,
            _ => Status::CONFLICT,
        };
        sink.report(Report {
            at,
            code: Some(status.code()),
            message: format_args!("{status} belongs to WebDAV, and no method of WebDAV is served here"),
            help: format_args!("answer {instead}, and say the rest in its content"),
            cite: Some(status.cite()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::At,
        rule::testing::{custom, d, elsewhere, given, perhaps, r},
    };

    #[test]
    fn webdav_codes_in_a_plain_api() {
        given(&[d(207), d(423)], &[r(507)])
            .methods(&["PUT"])
            .flags(&RULE, &[(At::Declared(0), 207), (At::Declared(1), 423), (At::Returned(0), 507)]);
        given(&[d(508)], &[]).flags(&RULE, &[(At::Declared(0), 508)]);
    }

    #[test]
    fn webdav_itself() {
        given(&[d(207)], &[]).methods(&["PROPFIND"]).silent(&RULE);
        given(&[d(423)], &[]).methods(&["PUT", "LOCK"]).silent(&RULE);
    }

    #[test]
    fn general_codes_and_what_others_send() {
        given(&[d(422), elsewhere(507), custom(207)], &[perhaps(423)]).silent(&RULE);
    }
}
