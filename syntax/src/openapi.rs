//! What documentation beside a handler says of its responses, as the crates read it that write the document.

pub mod aide;
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
    /// Whether all of it could be read.
    pub whole: bool,
}

/// One entry of a list.
#[derive(Debug)]
pub enum Entry {
    /// A response.
    Response(Response),
    /// A type that stands for several: `TodoErrors`.
    Types(Path),
}

impl Default for Listed {
    fn default() -> Self {
        Self { entries: Vec::new(), whole: true }
    }
}

impl Listed {
    /// The responses that stand in the list itself.
    pub fn responses(self) -> impl Iterator<Item = Response> {
        self.entries.into_iter().filter_map(|entry| match entry {
            Entry::Response(response) => Some(response),
            Entry::Types(_) => None,
        })
    }

    /// Takes what could be read of an entry.
    fn take(&mut self, entry: Option<Entry>) {
        self.whole &= entry.is_some();
        self.entries.extend(entry);
    }
}
