//! The codes of `WebDAV` outside of it.

use crate::{
    Cite, Class, Sentence, Status, Text,
    catalogue::Scope,
    rule::{Case, Ground, Level, Report, Rule, Sink},
};

/// The codes of `WebDAV` outside of it.
pub(crate) static RULE: Rule = Rule {
    id: "webdav_status",
    title: Text { en: "WebDAV status outside WebDAV", ko: "WebDAV가 아닌 곳의 WebDAV 상태" },
    level: Level::Allow,
    grounds: &[Ground::Declaration, Ground::Signature],
    summary: Text {
        en: "207, 423, 424, 507 or 508 where no WebDAV method is served; 422 is for general use",
        ko: "WebDAV 메서드를 처리하지 않는 곳의 207, 423, 424, 507, 508(422는 일반적으로 쓸 수 있다)",
    },
    why: Text {
        en: "WebDAV defines them together with its methods, locks and XML. Other clients treat them as \
             200, 400 or 500, and read a 207 that is full of failures as a success.",
        ko: "WebDAV가 자신의 메서드, 잠금, XML과 함께 정의한 코드이다. 다른 클라이언트는 200, 400, \
             500으로 취급하며, 실패로 가득한 207을 성공으로 읽는다.",
    },
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
            message: Sentence {
                en: format_args!("{status} belongs to WebDAV, and this handler serves no WebDAV method"),
                ko: format_args!(
                    "{status} 상태는 WebDAV에 속하는데 이 핸들러는 WebDAV 메서드를 처리하지 않는다"
                ),
            },
            help: Sentence {
                en: format_args!("respond with {instead}, and explain the rest in its content"),
                ko: format_args!("{instead} 상태로 응답하고 나머지는 콘텐츠로 설명한다"),
            },
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
