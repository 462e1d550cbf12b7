//! Documentation beside the handler that says something else.

use core::fmt;

use crate::{
    Cite, StatusSet,
    contract::{At, Content, Documentation, Documented, Filling, Key},
    rule::{Case, Ground, Level, Report, Rule, Sink, wording::Written},
};

/// Documentation beside the handler that says something else.
pub(crate) static RULE: Rule = Rule {
    id: "docs_disagree",
    level: Level::Deny,
    grounds: &[Ground::Signature, Ground::Workspace],
    summary: "the documentation beside the handler, such as `#[utoipa::path(responses(..))]` or an OpenAPI document, has \
              a status that is not declared, lacks one that is, or says the opposite about its content",
    why: "One of the two is wrong, and clients are generated from the documentation. Where the documentation lacks a \
          status, clients meet an answer that they do not know; where it has one too many, they handle what never \
          comes.",
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
            undeclared(at, documented.key, sink);
        } else if is_opposite(case, documented) {
            opposite(at, documented, sink);
        }
    }
    if let Some(documentation) = &case.contract.documentation {
        missing(case, documentation, sink);
    }
}

/// Reports what is declared, and what documentation leaves out that lists all.
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
        sink.report(Report {
            at: At::Documentation,
            code: Some(code),
            message: format_args!(
                "`{code}` is declared, and `{}` does not document it",
                documentation.written
            ),
            help: format_args!("{}", Remedy { code, documentation }),
            cite: None,
        });
    }
}

/// How a status comes into the documentation.
struct Remedy<'a> {
    code: u16,
    documentation: &'a Documentation<'a>,
}

impl fmt::Display for Remedy<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { code, documentation: Documentation { written, filling } } = self;
        write!(f, "add `{code}` to `{written}`")?;
        match filling {
            Filling::Nothing => Ok(()),
            Filling::Feature(feature) => {
                write!(f, ", or turn on the feature `{feature}` of `responds`, which fills it in")
            }
            Filling::Order => f.write_str(", or write `#[responds(..)]` above it, which fills it in"),
        }
    }
}

/// Returns `true` if a documented response is declared, at least in part.
fn is_declared(case: &Case<'_>, key: Key) -> bool {
    match key {
        // A type may declare it.
        _ if !case.lists_all() => true,
        Key::Code(_) => case.declares(key) || key.code().is_some_and(|code| case.covered().contains(code)),
        Key::Class(_) => {
            let declared = case.declared_codes().intersection(key.codes());
            !declared.is_empty() || case.declares_default()
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

fn undeclared(at: At, key: Key, sink: &mut dyn Sink) {
    let written = Written(key);
    sink.report(Report {
        at,
        code: key.code(),
        message: format_args!("`{written}` is documented here, and `#[responds(..)]` does not declare it"),
        help: format_args!("add `{written}` to `#[responds(..)]`, or drop it here"),
        cite: None,
    });
}

fn opposite(at: At, documented: &Documented, sink: &mut dyn Sink) {
    let written = Written(documented.key);
    let (here, there) = match documented.content {
        Content::Present => ("with", "without"),
        _ => ("without", "with"),
    };
    sink.report(Report {
        at,
        code: documented.key.code(),
        message: format_args!("`{written}` is documented {here} content, and declared {there}"),
        help: format_args!("say the same in both, or drop it here: it is filled in from `#[responds(..)]`"),
        cite: None,
    });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{
        Class,
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
            "`403` is declared, and `#[utoipa::path(..)]` does not document it",
            "add `403` to `#[utoipa::path(..)]`, or turn on the feature `utoipa` of `responds`, which fills it in",
        );
        with(Filling::Order).documented(&docs).says(
            &RULE,
            "`403` is declared, and `#[utoipa::path(..)]` does not document it",
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
