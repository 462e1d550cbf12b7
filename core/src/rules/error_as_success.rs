//! An error through `Ok`, or a success through `Err`.

use crate::{
    Cite, Class, Sentence, Text,
    contract::Half,
    rule::{Case, Ground, Level, Named, Report, Rule, Sink},
};

/// An error through `Ok`, or a success through `Err`.
pub(crate) static RULE: Rule = Rule {
    id: "error_as_success",
    title: Text { en: "Error through Ok", ko: "Ok로 반환하는 오류" },
    level: Level::Allow,
    grounds: &[Ground::Body, Ground::Types],
    summary: Text {
        en: "a 4xx or 5xx that is returned through `Ok`, or a 2xx through `Err`",
        ko: "`Ok`로 반환하는 4xx나 5xx, 또는 `Err`로 반환하는 2xx",
    },
    why: Text {
        en: "Code that looks at the `Result` sees the opposite of what the client gets: error handlers \
             and loggers do not run, and transactions are committed instead of rolled back. In actix-web, \
             `Ok(HttpResponse::NotFound())` is a common idiom, so the rule is off by default.",
        ko: "`Result`를 보는 코드는 클라이언트가 받는 것과 반대로 판단한다. 오류 핸들러와 로거가 실행되지 \
             않고, 롤백해야 할 트랜잭션이 커밋된다. actix-web에서는 `Ok(HttpResponse::NotFound())`가 흔한 \
             관용구이므로 이 규칙은 기본적으로 꺼져 있다.",
    },
    cites: &[Cite::rfc(9110, "15.5"), Cite::rfc(9110, "15.6")],
    bad: r#"#[responds(404)]
#[actix_web::get("/todos")]
async fn show() -> Result<HttpResponse, Error> {
    Ok(HttpResponse::NotFound().finish())
}"#,
    good: r"#[responds(200, 404)]
async fn show(Path(id): Path<u64>) -> Result<Json<Todo>, StatusCode> {
    let todo = find(id).await.ok_or(StatusCode::NOT_FOUND)?;
    Ok(Json(todo))
}",
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (at, returned) in case.returned() {
        let Some(class) = Class::of(returned.code) else { continue };
        let (half, other) = match returned.half {
            Half::Ok if class.is_error() => ("Ok", "Err"),
            Half::Err if class == Class::Success => ("Err", "Ok"),
            _ => continue,
        };
        let status = Named(returned.code.into());
        sink.report(Report {
            at,
            code: Some(returned.code),
            message: Sentence {
                en: format_args!(
                    "{status} is returned through `{half}`, which misleads code that looks at the `Result`"
                ),
                ko: format_args!("{status} 상태를 `{half}`로 반환하여 `Result`를 보는 코드가 잘못 판단한다"),
            },
            help: Sentence {
                en: format_args!("return it through `{other}`"),
                ko: format_args!("`{other}`로 반환한다"),
            },
            cite: Some(class.cite()),
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        contract::{At, Returned},
        rule::testing::{given, perhaps, r},
    };

    fn through<'a>(half: Half, code: u16) -> Returned<'a> {
        Returned { half, ..r(code) }
    }

    #[test]
    fn the_wrong_half() {
        given(&[], &[through(Half::Ok, 404), through(Half::Err, 204), through(Half::Ok, 500)])
            .flags(&RULE, &[(At::Returned(0), 404), (At::Returned(1), 204), (At::Returned(2), 500)]);
    }

    #[test]
    fn the_right_half_or_none() {
        given(&[], &[through(Half::Ok, 200), through(Half::Err, 404), through(Half::Plain, 404)])
            .silent(&RULE);
    }

    #[test]
    fn a_redirect_may_leave_early() {
        given(&[], &[through(Half::Err, 303), through(Half::Ok, 303), through(Half::Err, 304)]).silent(&RULE);
        given(&[], &[Returned { half: Half::Ok, ..perhaps(404) }]).silent(&RULE);
    }
}
