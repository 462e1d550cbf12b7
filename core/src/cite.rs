//! Citations: a document and a section of it.

use core::fmt;

/// A document of the HTTP specifications.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Document {
    /// An RFC, by number.
    Rfc(u16),
    /// An Internet-Draft, by name.
    Draft(&'static str),
    /// Any other source, by name and address.
    Page {
        /// The name of the source.
        name: &'static str,
        /// The address of the source.
        url: &'static str,
    },
}

/// A section of a document, printed as `RFC 9110 §15.5.5`.
///
/// ```
/// use responds_core::Cite;
///
/// let cite = Cite::rfc(9110, "15.5.5");
/// assert_eq!(cite.to_string(), "RFC 9110 §15.5.5");
/// assert_eq!(
///     cite.url().to_string(),
///     "https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5",
/// );
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub struct Cite {
    /// The document.
    pub document: Document,
    /// The section, such as `15.5.5`; empty for the whole document.
    pub section: &'static str,
}

impl Cite {
    /// A section of an RFC.
    #[must_use]
    pub const fn rfc(number: u16, section: &'static str) -> Self {
        Self { document: Document::Rfc(number), section }
    }

    /// A section of an Internet-Draft.
    #[must_use]
    pub const fn draft(name: &'static str, section: &'static str) -> Self {
        Self { document: Document::Draft(name), section }
    }

    /// Any other page.
    #[must_use]
    pub const fn page(name: &'static str, url: &'static str) -> Self {
        Self { document: Document::Page { name, url }, section: "" }
    }

    /// The address at which the section can be read.
    #[must_use]
    pub const fn url(&self) -> Url<'_> {
        Url(self)
    }
}

impl fmt::Display for Cite {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.document {
            Document::Rfc(number) => write!(f, "RFC {number}")?,
            Document::Draft(name) | Document::Page { name, .. } => f.write_str(name)?,
        }
        match self.section {
            "" => Ok(()),
            section if section.starts_with(|c: char| c.is_ascii_digit()) => write!(f, " §{section}"),
            appendix => write!(f, " Appendix {appendix}"),
        }
    }
}

/// The address of a [`Cite`]; made by [`Cite::url`].
#[derive(Clone, Copy, Debug)]
pub struct Url<'a>(&'a Cite);

impl fmt::Display for Url<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.0.document {
            Document::Rfc(number) => write!(f, "https://www.rfc-editor.org/rfc/rfc{number}")?,
            Document::Draft(name) => write!(f, "https://datatracker.ietf.org/doc/html/{name}")?,
            Document::Page { url, .. } => return f.write_str(url),
        }
        match self.0.section {
            "" => Ok(()),
            section if section.starts_with(|c: char| c.is_ascii_digit()) => write!(f, "#section-{section}"),
            appendix => write!(f, "#appendix-{appendix}"),
        }
    }
}
