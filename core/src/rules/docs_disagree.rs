//! Documentation beside the handler that says something else.

use core::fmt;

use crate::{
    Cite, Language, Sentence, StatusSet, Text,
    contract::{At, Content, Contract, Documentation, Documented, Filling, Key},
    rule::{
        Case, Ground, Level, Report, Rule, Sink,
        wording::{Handler, In, Part, Written, en, ko},
    },
};

/// Documentation beside the handler that says something else.
pub(crate) static RULE: Rule = Rule {
    id: "docs_disagree",
    title: Text { en: "Documentation that disagrees with the declaration", ko: "선언과 다른 문서" },
    level: Level::Deny,
    grounds: &[Ground::Signature, Ground::Workspace],
    summary: Text {
        en: "documentation of the handler, such as `#[utoipa::path(responses(..))]` or an OpenAPI document, \
             that lists an undeclared status, lacks a declared one, or contradicts the declaration about \
             content",
        ko: "선언에 없는 상태를 적거나, 선언된 상태를 빠뜨리거나, 콘텐츠에 관해 선언과 모순되는 핸들러의 \
             문서(예: `#[utoipa::path(responses(..))]`, OpenAPI 문서)",
    },
    why: Text {
        en: "One of the two is wrong, and clients are generated from the documentation. If it lacks a \
             status, clients receive a response that they do not know; if it lists one too many, they \
             handle a response that never occurs. With feature `utoipa`, `#[responds(..)]` adds the missing \
             responses to the `#[utoipa::path(..)]` below it.",
        ko: "둘 중 하나는 틀렸고, 클라이언트는 문서에서 생성된다. 문서에 상태가 빠지면 클라이언트는 모르는 \
             응답을 받게 되고, 남는 상태가 있으면 오지 않을 응답을 처리하게 된다. `utoipa` 기능을 켜면 \
             `#[responds(..)]`가 아래의 `#[utoipa::path(..)]`에 빠진 응답을 채운다.",
    },
    cites: &[Cite::page(
        "OpenAPI 3.1, Responses Object",
        "https://spec.openapis.org/oas/v3.1.1.html#responses-object",
    )],
    bad: r#"#[responds(200)]
#[utoipa::path(get, path = "/todos", responses(
    (status = 200, description = "all todos"),
    (status = 404, description = "no such list"),
))]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}"#,
    good: r#"#[responds(200)]
#[utoipa::path(get, path = "/todos", responses(
    (status = 200, description = "all todos", body = Vec<Todo>),
))]
async fn list() -> Json<Vec<Todo>> {
    Json(Vec::new())
}"#,
    check,
};

fn check(case: &Case<'_>, sink: &mut dyn Sink) {
    for (i, documented) in case.contract.documented.iter().enumerate() {
        let at = At::Documented(i);
        if !is_declared(case, documented.key) {
            undeclared(case, at, documented.key, sink);
        } else if is_opposite(case, documented) {
            opposite(at, documented, sink);
        }
    }
    if let Some(documentation) = &case.contract.documentation {
        missing(case, documentation, sink);
    }
}

/// Reports declared responses that complete documentation leaves out.
fn missing(case: &Case<'_>, documentation: &Documentation<'_>, sink: &mut dyn Sink) {
    let documented = case.contract.documented;
    let mut reported = StatusSet::EMPTY;
    for (_, declared) in case.declared() {
        let Some(code) = declared.key.code() else { continue };
        let has = |known: &Documented| known.key == Key::Default || known.key.codes().contains(code);
        if documented.iter().any(has) || reported.contains(code) {
            continue;
        }
        reported = reported.with(code);
        let (written, remedy) = (documentation.written, Remedy { code, documentation });
        sink.report(Report {
            at: At::Documentation,
            code: Some(code),
            message: Sentence {
                en: format_args!("`{code}` is declared, but `{written}` does not document it"),
                ko: format_args!("`{code}` 응답이 선언되어 있지만 `{written}`에 문서화되어 있지 않다"),
            },
            help: Sentence { en: format_args!("{}", en(&remedy)), ko: format_args!("{}", ko(&remedy)) },
            cite: None,
        });
    }
}

/// The advice on a declared status that the documentation lacks.
struct Remedy<'a> {
    code: u16,
    documentation: &'a Documentation<'a>,
}

impl Part for Remedy<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, documentation: Documentation { written, filling } } = self;
        match (language, filling) {
            (Language::English, Filling::Nothing) => write!(f, "add `{code}` to `{written}`"),
            (Language::Korean, Filling::Nothing) => write!(f, "`{written}`에 `{code}` 응답을 추가한다"),
            (Language::English, Filling::Feature(feature)) => {
                write!(
                    f,
                    "add `{code}` to `{written}`, or enable feature `{feature}` of `responds`, which fills it in"
                )
            }
            (Language::Korean, Filling::Feature(feature)) => {
                write!(
                    f,
                    "`{written}`에 `{code}` 응답을 추가하거나, 자동으로 채우는 `responds`의 `{feature}` 기능을 켠다"
                )
            }
            (Language::English, Filling::Order) => {
                write!(
                    f,
                    "add `{code}` to `{written}`, or write `#[responds(..)]` above it, which fills it in"
                )
            }
            (Language::Korean, Filling::Order) => {
                write!(
                    f,
                    "`{written}`에 `{code}` 응답을 추가하거나, 자동으로 채우도록 `#[responds(..)]`를 그 위에 적는다"
                )
            }
        }
    }
}

/// Returns `true` if a documented response is declared, at least in part. The statuses of the extractors and layers around
/// the handler need not be declared.
fn is_declared(case: &Case<'_>, key: Key) -> bool {
    match key {
        // A type may declare it.
        _ if !case.lists_all() => true,
        Key::Code(_) => {
            let known = case.covered().union(case.sent_around());
            case.declares(key) || key.code().is_some_and(|code| known.contains(code))
        }
        Key::Class(_) => {
            let known = case.declared_codes().union(case.sent_around());
            !known.intersection(key.codes()).is_empty() || case.declares_default()
        }
        // `default` covers the responses that are not listed.
        Key::Default => true,
    }
}

/// Returns `true` if every declaration of the response says the opposite about its content.
fn is_opposite(case: &Case<'_>, documented: &Documented) -> bool {
    let opposite = match documented.content {
        Content::Unknown => return false,
        Content::Empty => Content::Present,
        Content::Present => Content::Empty,
    };
    let mut same = case.declared().filter(|(_, declared)| declared.key == documented.key).peekable();
    same.peek().is_some() && same.all(|(_, declared)| declared.content() == opposite)
}

fn undeclared(case: &Case<'_>, at: At, key: Key, sink: &mut dyn Sink) {
    let (written, declares) = (Written(key), Declaring(case.contract));
    sink.report(Report {
        at,
        code: key.code(),
        message: Sentence {
            en: format_args!("`{written}` is documented here, but {} does not declare it", en(&declares)),
            ko: format_args!(
                "`{written}` 응답이 여기에 문서화되어 있지만 {}에 선언되어 있지 않다",
                ko(&declares)
            ),
        },
        help: Sentence {
            en: format_args!("add `{written}` to `#[responds(..)]`, or remove it here"),
            ko: format_args!("`#[responds(..)]`에 `{written}` 응답을 추가하거나 여기에서 지운다"),
        },
        cite: None,
    });
}

/// The declaration of a handler, with the method and the path that it serves.
struct Declaring<'a>(&'a Contract<'a>);

impl Part for Declaring<'_> {
    fn write(&self, language: Language, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Contract { handler, methods, path, .. } = *self.0;
        if language == Language::English {
            write!(f, "`#[responds(..)]` of ")?;
        }
        write!(f, "{}", In::of(language, Handler(handler)))?;
        match (methods, path) {
            ([method], Some(path)) => write!(f, " (`{method} {path}`)")?,
            (_, Some(path)) => write!(f, " (`{path}`)")?,
            (_, None) => {}
        }
        if language == Language::Korean { f.write_str("의 `#[responds(..)]`") } else { Ok(()) }
    }
}

fn opposite(at: At, documented: &Documented, sink: &mut dyn Sink) {
    let written = Written(documented.key);
    let with = Text { en: "with", ko: "있는" };
    let without = Text { en: "without", ko: "없는" };
    let (here, there) =
        if documented.content == Content::Present { (with, without) } else { (without, with) };
    sink.report(Report {
        at,
        code: documented.key.code(),
        message: Sentence {
            en: format_args!(
                "`{written}` is documented {} content, but declared {} content",
                here.en, there.en
            ),
            ko: format_args!(
                "`{written}` 응답은 콘텐츠가 {} 것으로 문서화되어 있지만 콘텐츠가 {} 것으로 선언되어 있다",
                here.ko, there.ko
            ),
        },
        help: Sentence {
            en: format_args!("write the same in both"), ko: format_args!("둘을 같게 적는다")
        },
        cite: None,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Class,
        contract::{LayerResponses, Rejection},
        rule::testing::{d, default, elsewhere, given, range, typed},
    };

    fn documents(key: Key, content: Content) -> Documented {
        Documented { key, content }
    }

    #[test]
    fn documented_and_not_declared() {
        let docs = [documents(Key::Code(200), Content::Unknown), documents(Key::Code(404), Content::Unknown)];
        given(&[d(200)], &[]).documented(&docs).flags(&RULE, &[(At::Documented(1), 404)]);
        let ranges = [documents(Key::Class(Class::ServerError), Content::Unknown)];
        given(&[d(200)], &[]).documented(&ranges).flags_at(&RULE, &[At::Documented(0)]);
        let number = [documents(Key::Code(12_345), Content::Unknown)];
        given(&[d(200)], &[]).documented(&number).flags_at(&RULE, &[At::Documented(0)]);
    }

    #[test]
    fn declared_in_some_way() {
        let docs = [documents(Key::Code(404), Content::Present)];
        given(&[elsewhere(404)], &[]).documented(&docs).silent(&RULE);
        given(&[range(Class::ClientError)], &[]).documented(&docs).silent(&RULE);
        given(&[default()], &[]).documented(&docs).silent(&RULE);
        let ranges = [documents(Key::Class(Class::ClientError), Content::Unknown)];
        given(&[d(404)], &[]).documented(&ranges).silent(&RULE);
        given(&[d(200), default()], &[]).documented(&ranges).silent(&RULE);
        given(&[d(200)], &[]).documented(&[documents(Key::Default, Content::Present)]).silent(&RULE);
    }

    #[test]
    fn sent_around_the_handler() {
        let docs = [documents(Key::Code(400), Content::Unknown), documents(Key::Code(504), Content::Unknown)];
        let rejections =
            [Rejection { extractor: "Path<u64>", statuses: StatusSet::of(&[400]), converted: false }];
        let layers = [LayerResponses { layer: "TimeoutLayer", statuses: StatusSet::of(&[504]) }];
        given(&[d(200)], &[]).documented(&docs).rejections(&rejections).layers(&layers).silent(&RULE);
        given(&[d(200)], &[])
            .documented(&docs)
            .rejections(&rejections)
            .flags(&RULE, &[(At::Documented(1), 504)]);
        let class = [documents(Key::Class(Class::ClientError), Content::Unknown)];
        given(&[d(200)], &[]).documented(&class).rejections(&rejections).silent(&RULE);
    }

    #[test]
    fn the_words_name_the_handler() {
        given(&[d(200)], &[]).documented(&[documents(Key::Code(404), Content::Unknown)]).says(
            &RULE,
            "`404` is documented here, but `#[responds(..)]` of `handle` does not declare it",
            "add `404` to `#[responds(..)]`, or remove it here",
        );
        given(&[d(200)], &[])
            .methods(&["GET"])
            .path("/todos")
            .documented(&[documents(Key::Code(404), Content::Unknown)])
            .says(
                &RULE,
                "`404` is documented here, but `#[responds(..)]` of `handle` (`GET /todos`) does not declare it",
                "add `404` to `#[responds(..)]`, or remove it here",
            );
    }

    #[test]
    fn opposite_content() {
        let with = [documents(Key::Code(200), Content::Present)];
        let without = [documents(Key::Code(200), Content::Empty)];
        given(&[typed(200, "()")], &[]).documented(&with).flags(&RULE, &[(At::Documented(0), 200)]);
        given(&[typed(200, "Todo")], &[]).documented(&without).flags(&RULE, &[(At::Documented(0), 200)]);
    }

    #[test]
    fn content_that_agrees_or_is_not_spoken_of() {
        let with = [documents(Key::Code(200), Content::Present)];
        let without = [documents(Key::Code(200), Content::Empty)];
        given(&[d(200)], &[]).documented(&with).silent(&RULE);
        given(&[typed(200, "T")], &[]).documented(&with).silent(&RULE);
        given(&[typed(200, "()"), typed(200, "T")], &[]).documented(&without).silent(&RULE);
        given(&[typed(200, "T")], &[])
            .documented(&[documents(Key::Code(200), Content::Unknown)])
            .silent(&RULE);
    }

    #[test]
    fn what_documentation_leaves_out_that_lists_all() {
        let docs = [documents(Key::Code(200), Content::Unknown)];
        let written = "#[utoipa::path(..)]";
        let declared = [d(200), d(403), d(403), range(Class::ServerError), default()];
        let with = |filling| given(&declared, &[]).documentation(Documentation { written, filling });
        with(Filling::Nothing).documented(&docs).flags(&RULE, &[(At::Documentation, 403)]);
        with(Filling::Feature("utoipa")).documented(&docs).says(
            &RULE,
            "`403` is declared, but `#[utoipa::path(..)]` does not document it",
            "add `403` to `#[utoipa::path(..)]`, or enable feature `utoipa` of `responds`, which fills it in",
        );
        with(Filling::Order).documented(&docs).says(
            &RULE,
            "`403` is declared, but `#[utoipa::path(..)]` does not document it",
            "add `403` to `#[utoipa::path(..)]`, or write `#[responds(..)]` above it, which fills it in",
        );
        let classes = [documents(Key::Class(Class::ClientError), Content::Unknown), docs[0]];
        with(Filling::Nothing).documented(&classes).silent(&RULE);
    }

    #[test]
    fn what_the_documentation_leaves_out() {
        given(&[d(200), d(404)], &[])
            .documented(&[documents(Key::Code(200), Content::Unknown)])
            .silent(&RULE);
        given(&[d(200)], &[]).silent(&RULE);
    }
}
