//! The response of a type that derives `Responds`: a status, header fields, and problem details (RFC 9457).

#[cfg(feature = "_messages")]
pub(crate) mod message;

use std::fmt::Display;

use responds_core::Status;
use serde_json::Value;

use crate::docs::anchor::error_address;

/// Types whose response is known, apart from content of their own.
pub trait Heads {
    /// The status, fields and details; `None` if a field of the type is the response instead.
    fn head(&self) -> Option<Head>;
}

/// A status, header fields, and problem details where they belong to the status.
#[derive(Clone, Debug)]
pub struct Head {
    code: u16,
    kind: Option<String>,
    title: Option<&'static str>,
    fields: Vec<(&'static str, String)>,
    detail: Option<String>,
}

impl Head {
    /// A status without anything.
    #[must_use]
    pub const fn new(code: u16) -> Self {
        Self { code, kind: None, title: None, fields: Vec::new(), detail: None }
    }

    /// The same, with an address that explains the problem: an anchor of a page of errors.
    #[must_use]
    pub fn explained(mut self, page: &str, name: &str) -> Self {
        self.kind = Some(error_address(page, name));
        self
    }

    /// The same, with a phrase that is not that of the catalogue.
    #[must_use]
    pub const fn title(mut self, title: &'static str) -> Self {
        self.title = Some(title);
        self
    }

    /// The same, with a header field.
    ///
    /// A character that no value may have becomes a space: RFC 9110 §5.5 lets recipients do the same.
    #[must_use]
    pub fn field(mut self, name: &'static str, value: &(impl Display + ?Sized)) -> Self {
        let value = value.to_string().replace(|letter: char| letter.is_control() && letter != '\t', " ");
        self.fields.push((name, value.trim().to_owned()));
        self
    }

    /// The same, with a header field where there is a value.
    #[must_use]
    pub fn optional(self, name: &'static str, value: Option<&impl Display>) -> Self {
        match value {
            Some(value) => self.field(name, value),
            None => self,
        }
    }

    /// The same, with a sentence about this very case.
    #[must_use]
    pub fn detail(mut self, detail: Option<String>) -> Self {
        self.detail = detail;
        self
    }

    /// The code; 500 where a type could not say what it sends, and does not compile.
    #[must_use]
    pub(crate) fn code(head: Option<&Self>) -> u16 {
        head.map_or(500, |head| head.code)
    }

    /// The header fields.
    pub(crate) fn fields(&self) -> &[(&'static str, String)] {
        &self.fields
    }

    /// The problem details as JSON; `None` where the status is no failure.
    ///
    /// Without a page of errors there is no `type`: `about:blank` is what its absence means (RFC 9457 §4.2.1).
    pub(crate) fn problem(&self) -> Option<String> {
        if self.code < 400 {
            return None;
        }
        let title = self.title.or_else(|| Status::from_code(self.code).map(Status::phrase));
        let text = |name: &str, text: &str| format!("\"{name}\":{}", Value::from(text));
        let members = [
            self.kind.as_deref().map(|kind| text("type", kind)),
            title.map(|title| text("title", title)),
            Some(format!("\"status\":{}", self.code)),
            self.detail.as_deref().map(|detail| text("detail", detail)),
        ];
        let members: Vec<_> = members.into_iter().flatten().collect();
        Some(format!("{{{}}}", members.join(",")))
    }
}

/// Asks a type for its `Display`, where it may have none: an inherent method wins over that of a trait.
#[derive(Debug)]
pub struct Detail<'a, T: ?Sized>(pub &'a T);

impl<T: Display + ?Sized> Detail<'_, T> {
    /// Returns the `Display` of the type.
    #[must_use]
    pub fn detail(&self) -> Option<String> {
        Some(self.0.to_string())
    }
}

/// The detail of types that display nothing.
pub trait NoDetail {
    /// None.
    fn detail(&self) -> Option<String> {
        None
    }
}

impl<T: ?Sized> NoDetail for Detail<'_, T> {}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn problems_have_a_title_a_status_and_what_is_said() {
        let head = Head::new(404).detail(Some("no list \"a\"\n".into()));
        assert_eq!(
            head.problem().unwrap(),
            r#"{"title":"Not Found","status":404,"detail":"no list \"a\"\n"}"#
        );
        assert_eq!(Head::new(500).problem().unwrap(), r#"{"title":"Internal Server Error","status":500}"#);
        assert_eq!(Head::new(499).title("Closed").problem().unwrap(), r#"{"title":"Closed","status":499}"#);
        assert_eq!(Head::new(598).problem().unwrap(), r#"{"status":598}"#);
        assert_eq!(Head::new(201).problem(), None);
        assert_eq!(
            Head::new(409).explained("/docs", "TodoError::Taken").problem().unwrap(),
            r#"{"type":"/docs#TodoError::Taken","title":"Conflict","status":409}"#
        );
    }

    #[test]
    fn fields_cannot_end_their_line() {
        let head = Head::new(429).field("A", "b\r\nC: d").optional("E", Some(&7)).optional("F", None::<&u8>);
        assert_eq!(head.fields(), [("A", "b  C: d".to_owned()), ("E", "7".to_owned())]);
    }

    #[test]
    fn display_is_used_where_there_is_one() {
        struct Silent;
        assert_eq!(Detail("told").detail().as_deref(), Some("told"));
        assert_eq!(Detail(&Silent).detail(), None);
    }
}
