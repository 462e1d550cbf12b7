//! A handler's statuses as a Markdown table.

mod cell;
mod markdown;
#[cfg(test)]
mod tests;

use core::fmt::{self, Formatter};

pub use self::markdown::{Code, Prose};
use crate::{
    Language, Languages, Text,
    contract::{Declared, Spread},
};

/// The declared responses of a handler as a table in Markdown, one row each.
///
/// It says under which status a response goes out, when, with which content and which header
/// fields; a column that would be empty is left out. A type all of whose statuses are declared has
/// a row too, which links it. What the declaration does not describe is
/// described by the catalogue. Several languages share a cell.
///
/// Text that comes from the declaration is shown as written: it can neither leave its cell nor
/// become markup, in rustdoc and wherever else Markdown has tables.
///
/// ```
/// use responds_core::{Languages, contract::{Declared, Key}, table::StatusTable};
///
/// let responses = [
///     Declared { body: Some("Json<Todo>"), ..Declared::bare(Key::Code(200)) },
///     Declared::bare(Key::Code(404)),
/// ];
/// assert_eq!(
///     StatusTable::new(&responses, Languages::ENGLISH).to_string(),
///     "| Status | When | Content |\n\
///      |---|---|---|\n\
///      | [200 OK](https://www.rfc-editor.org/rfc/rfc9110#section-15.3.1) \
///        | The request succeeded. The meaning of the content depends on the method. | `Json<Todo>` |\n\
///      | [404 Not Found](https://www.rfc-editor.org/rfc/rfc9110#section-15.5.5) \
///        | The server did not find the target, or is not willing to disclose that it exists. |  |\n",
/// );
/// ```
#[derive(Clone, Copy, Debug)]
pub struct StatusTable<'a> {
    responses: &'a [Declared<'a>],
    types: &'a [Spread<'a>],
    languages: Languages,
}

impl<'a> StatusTable<'a> {
    /// The table of these responses, in their order; nothing at all where there are none.
    #[must_use]
    pub const fn new(responses: &'a [Declared<'a>], languages: Languages) -> Self {
        Self { responses, types: &[], languages }
    }

    /// The same, with a row below for each type all of whose statuses are declared.
    #[must_use]
    pub const fn with_types(self, types: &'a [Spread<'a>]) -> Self {
        Self { types, ..self }
    }

    /// The columns that have something in them.
    fn columns(&self) -> impl Iterator<Item = &'static Column> {
        COLUMNS.iter().filter(|column| column.spread.is_some() || self.responses.iter().any(column.fills))
    }

    /// One line of the table.
    fn line(
        &self,
        f: &mut Formatter<'_>,
        cell: impl Fn(&Column, &mut Formatter<'_>) -> fmt::Result,
    ) -> fmt::Result {
        for column in self.columns() {
            f.write_str("| ")?;
            cell(column, f)?;
            f.write_str(" ")?;
        }
        f.write_str("|\n")
    }
}

impl fmt::Display for StatusTable<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if self.responses.is_empty() && self.types.is_empty() {
            return Ok(());
        }
        let title = |column: &Column, f: &mut Formatter<'_>| {
            list(f, " · ", self.languages.as_slice(), |language, f| f.write_str(column.title.get(*language)))
        };
        self.line(f, title)?;
        self.columns().try_for_each(|_| f.write_str("|---"))?;
        f.write_str("|\n")?;
        self.responses.iter().try_for_each(|response| {
            self.line(f, |column, f| (column.cell)(response, self.languages.as_slice(), f))
        })?;
        self.types.iter().try_for_each(|spread| {
            self.line(f, |column, f| {
                column.spread.map_or(Ok(()), |cell| cell(spread, self.languages.as_slice(), f))
            })
        })
    }
}

/// A column of the table.
struct Column {
    title: Text,
    /// Returns `true` if a response has something to say in it.
    fills: fn(&Declared<'_>) -> bool,
    cell: Cell,
    /// The text of a type in this column, if it has one: only in the columns that every table has.
    spread: Option<SpreadCell>,
}

/// Writes the cell of a response in a column, in each of the languages.
type Cell = fn(&Declared<'_>, &[Language], &mut Formatter<'_>) -> fmt::Result;

/// Writes the cell of a type in a column, in each of the languages.
type SpreadCell = fn(&Spread<'_>, &[Language], &mut Formatter<'_>) -> fmt::Result;

static COLUMNS: [Column; 4] = [
    Column {
        title: Text { en: "Status", ko: "상태" },
        fills: |_| true,
        cell: cell::status,
        spread: Some(cell::type_name),
    },
    Column {
        title: Text { en: "When", ko: "설명" },
        fills: |_| true,
        cell: cell::when,
        spread: Some(cell::all_of_type),
    },
    Column {
        title: Text { en: "Content", ko: "콘텐츠" },
        fills: cell::has_content,
        cell: cell::content,
        spread: None,
    },
    Column {
        title: Text { en: "Header fields", ko: "헤더 필드" },
        fills: cell::has_fields,
        cell: cell::fields,
        spread: None,
    },
];

/// Writes items with something between them.
fn list<T>(
    f: &mut Formatter<'_>,
    between: &str,
    items: impl IntoIterator<Item = T>,
    mut item: impl FnMut(T, &mut Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    for (i, it) in items.into_iter().enumerate() {
        if i > 0 {
            f.write_str(between)?;
        }
        item(it, f)?;
    }
    Ok(())
}
