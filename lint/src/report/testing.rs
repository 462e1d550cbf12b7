//! A few findings over files in memory, for the tests of every format.

use responds_core::{
    Cite,
    rule::Level::{self, Deny, Warn},
    rules,
};

use super::Checked;
use crate::{
    Endpoint, FileId, Finding, Site, analysis::Analysis, endpoint::Returned, finding::Step, silence::Remark,
    workspace::Unread,
};

const API: &str = r#"use crate::store;

#[responds(201, 404)]
async fn create(todo: Json<Todo>) -> Result<Created, StoreError> {
    let note = "할 일"; store::insert(todo)?;
    Ok(Created)
}

#[responds(200, 410)]
async fn show(
    id: Path<u32>,
) -> Json<Todo> {
    Json(find(id))
}
"#;

const ERRORS: &str = "impl IntoResponse for StoreError {
    fn into_response(self) -> Response {
        match self {
            StoreError::Duplicate => StatusCode::CONFLICT.into_response(),
        }
    }
}
";

/// Three findings of two rules in two files, not in order.
pub(crate) fn analysis() -> Analysis {
    let mut analysis = Analysis::default();
    let api = analysis.sources.add("src/api.rs".into(), API.into());
    let errors = analysis.sources.add("src/store errors.rs".into(), ERRORS.into());
    let site = |file: FileId, word: &str| site(&analysis, file, word);
    let duplicate = Finding {
        status: Some(409),
        handler: "create".into(),
        cite: Some(Cite::rfc(9110, "15.5.10")),
        path: vec![
            Step { name: "store::insert".into(), site: site(api, "store::insert(todo)?") },
            Step { name: "StoreError::into_response".into(), site: site(errors, "fn into_response(self)") },
            Step { name: "StoreError::Duplicate".into(), site: site(errors, "StatusCode::CONFLICT") },
        ],
        ..finding(
            "undeclared_status",
            Deny,
            site(api, "store::insert(todo)?"),
            "`create` can respond with `409`, which `#[responds(..)]` does not declare",
            "declare it: `409`",
        )
    };
    let gone = Finding {
        status: Some(410),
        handler: "show".into(),
        ..finding("unreturned_status", Warn, site(api, "410"), "`show` never returns `410`", "drop `410`")
    };
    let several = Finding {
        handler: "show".into(),
        ..finding("missing_body", Warn, site(api, "id: Path<u32>,\n)"), "100 %, of two lines", "say: more")
    };
    let returned = Returned { closed: true, ..Returned::default() };
    let endpoint = |handler: &str, closed| Endpoint {
        handler: handler.into(),
        file: "src/api.rs".into(),
        returned: Returned { closed, ..returned.clone() },
        ..Endpoint::default()
    };
    analysis.endpoints = vec![endpoint("create", false), endpoint("show", true)];
    analysis.unread = vec![Unread { path: "src/big.rs".into(), why: "it is too large".into() }];
    let message = "`allow(missing_body)` silences no finding here".to_owned();
    analysis.remarks = vec![Remark { file: "src/api.rs".into(), line: 3, message }];
    analysis.findings = vec![several, gone, duplicate];
    analysis
}

/// All findings of an analysis.
pub(crate) fn checked(analysis: &Analysis) -> Checked<'_> {
    Checked::new(&analysis.findings, analysis)
}

/// A finding without a status, a path or a source.
#[track_caller]
pub(crate) fn finding(rule: &str, level: Level, site: Site, message: &str, help: &str) -> Finding {
    Finding {
        rule: rules::from_id(rule).unwrap(),
        level,
        message: message.into(),
        help: help.into(),
        cite: None,
        status: None,
        key: None,
        handler: String::new(),
        named_at: site,
        site,
        path: Vec::new(),
        related: Vec::new(),
        fix: None,
        offers: Vec::new(),
    }
}

/// The first occurrence of a word.
#[track_caller]
pub(crate) fn site(analysis: &Analysis, file: FileId, word: &str) -> Site {
    let start = u32::try_from(analysis.sources.get(file).text.find(word).unwrap()).unwrap();
    Site { file, start, end: start + u32::try_from(word.len()).unwrap() }
}
