//! One endpoint's section of the document.

use std::fmt::{self, Formatter};

use responds_core::{
    StatusSet, Text,
    table::{Code, Prose, StatusTable},
};

use super::{
    super::{Endpoint, Grounds, words},
    MarkdownDocument,
};

impl MarkdownDocument<'_> {
    /// One endpoint: its heading, its purpose, its handler, and its statuses.
    pub(super) fn endpoint(
        &self,
        f: &mut Formatter<'_>,
        endpoint: &Endpoint<'_>,
        anchor: &str,
    ) -> fmt::Result {
        write!(f, "\n<a id=\"{anchor}\"></a>\n\n### ")?;
        match (endpoint.path, endpoint.method) {
            (None, None) => write!(f, "{}", Code(endpoint.handler))?,
            (None, Some(method)) => write!(f, "{} {}", Prose(method), Code(endpoint.handler))?,
            (Some(path), Some(method)) => write!(f, "{}", Code(&format!("{method} {path}")))?,
            (Some(path), None) => {
                write!(f, "{} (", Code(path))?;
                self.say(f, &words::ANY)?;
                f.write_str(")")?;
            }
        }
        f.write_str("\n")?;
        self.purpose(f, endpoint)?;
        f.write_str("\n")?;
        self.say(f, &words::HANDLER)?;
        let module = endpoint.module.filter(|module| !module.is_empty());
        let handler = module.map(|module| format!("{module}::{}", endpoint.handler));
        writeln!(f, ": {}", Code(handler.as_deref().unwrap_or(endpoint.handler)))?;
        self.responses(f, endpoint)
    }

    /// The purpose of the endpoint, once if it is the same in every language.
    fn purpose(&self, f: &mut Formatter<'_>, endpoint: &Endpoint<'_>) -> fmt::Result {
        let mut said = None;
        for text in self.languages.iter().filter_map(|language| endpoint.description.get(*language)) {
            if said != Some(text) && !text.trim().is_empty() {
                writeln!(f, "\n{}", Prose(text))?;
            }
            said = Some(text);
        }
        Ok(())
    }

    /// The statuses, and how they are known.
    fn responses(&self, f: &mut Formatter<'_>, endpoint: &Endpoint<'_>) -> fmt::Result {
        let Endpoint { responses, types, grounds, .. } = *endpoint;
        let empty = responses.is_empty() && types.is_empty();
        match (grounds, empty) {
            (Grounds::Declared { .. }, true) => self.note(f, &words::SILENT)?,
            (Grounds::Declared { .. }, false) => {}
            (Grounds::Seen { possible, .. }, true) if possible.is_empty() => self.note(f, &words::UNKNOWN)?,
            (Grounds::Seen { closed: true, .. }, _) => self.note(f, &words::SEEN_ALL)?,
            (Grounds::Seen { closed: false, .. }, _) => self.note(f, &words::SEEN_SOME)?,
        }
        if !empty {
            write!(f, "\n{}", StatusTable::new(responses, self.all).with_types(types))?;
        }
        match grounds {
            Grounds::Declared { undeclared, .. } => self.codes(f, &words::UNDECLARED, undeclared),
            Grounds::Seen { possible, .. } => self.codes(f, &words::ROOM, possible),
        }
    }

    /// Codes that have no row, with the reason; nothing is written if there are none.
    fn codes(&self, f: &mut Formatter<'_>, what: &Text, codes: StatusSet) -> fmt::Result {
        if codes.is_empty() {
            return Ok(());
        }
        f.write_str("\n")?;
        self.say(f, what)?;
        for (i, code) in codes.iter().enumerate() {
            write!(f, "{} {code}", if i == 0 { ":" } else { "," })?;
        }
        f.write_str(".\n")
    }

    /// A remark, in each of the languages.
    fn note(&self, f: &mut Formatter<'_>, text: &Text) -> fmt::Result {
        f.write_str("\n")?;
        self.each(f, "<br>", |language, f| write!(f, "*{}*", text.get(language)))?;
        f.write_str("\n")
    }
}
