//! Responses in the documentation of a handler, as the crates that write the document read them.

pub mod aide;
pub mod content;
pub mod filling;
pub mod poem;
pub mod salvo;
pub mod utoipa;
pub mod written;

mod response;

use syn::Path;

pub use self::response::{Response, key_of};
pub(crate) use self::response::{first_text, names as header_names, parenthesised};

/// A list of responses.
#[derive(Debug)]
pub struct Listed {
    /// Its entries, as written, in order.
    pub entries: Vec<Entry>,
    /// `true` if all of it could be parsed.
    pub whole: bool,
}

/// One entry of a list.
#[derive(Debug)]
pub enum Entry {
    /// A response.
    Response(Response),
    /// A type that has several responses: `TodoErrors`.
    Types(Path),
}

impl Default for Listed {
    fn default() -> Self {
        Self { entries: Vec::new(), whole: true }
    }
}

impl Listed {
    /// The responses that are listed themselves, without those of types.
    pub fn responses(self) -> impl Iterator<Item = Response> {
        self.entries.into_iter().filter_map(|entry| match entry {
            Entry::Response(response) => Some(response),
            Entry::Types(_) => None,
        })
    }

    /// Adds an entry as far as it could be parsed.
    fn take(&mut self, entry: Option<Entry>) {
        self.whole &= entry.is_some();
        self.entries.extend(entry);
    }
}
