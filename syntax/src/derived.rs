//! Types whose derive says which status each of their variants sends, or documents.

mod attribute;
mod item;
mod table;

use responds_core::contract::{Content, Key};
use syn::{Path, Type};

pub use self::table::ALL;
use crate::place::Place;

/// A derive that maps variants to statuses.
#[derive(Debug)]
pub struct Derive {
    /// The name by which it is derived.
    pub name: &'static str,
    /// The crates that have it, as code names them.
    pub crates: &'static [&'static str],
    /// Whether the name alone is too common: it counts only behind one of its crates.
    pub qualified: bool,
    /// What it is for.
    pub role: Role,
    /// The attributes that name a status.
    attributes: &'static [Named],
    /// What a variant sends that names none.
    missing: Missing,
    /// What it makes the content of.
    body: Body,
}

/// What a derive is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Values of the type are answered so.
    Answers,
    /// The type stands for these responses in a document, and nothing follows for its values.
    Documents,
    /// Both.
    Both,
}

/// Where a status is named.
#[derive(Debug)]
struct Named {
    /// The attribute.
    attribute: &'static str,
    /// The argument; empty where it is the first, without a name.
    argument: &'static str,
}

/// What a variant sends that names no status.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    /// Always this.
    Code(u32),
    /// What its first field answers.
    Field,
    /// Whatever the code in its first field is.
    Value,
    /// It cannot be told.
    Unknown,
}

/// What a derive makes the content of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Body {
    /// The first field, which may be a whole response.
    First,
    /// The first field that is neither the status nor a header field; without one there is none.
    Rest,
    /// The type of the first field, or of all together where they have names.
    Schema,
    /// What the type displays, or serialises to.
    Shown,
    /// It cannot be told.
    Unknown,
}

/// A type that derives its statuses.
#[derive(Debug)]
pub struct Derived {
    /// The derive.
    pub derive: &'static Derive,
    /// How it is named here, for whoever resolves names.
    pub path: Path,
    /// Its variants; a struct is one without a name.
    pub variants: Vec<Variant>,
    /// The function that makes a value of it from what an extractor rejected: poem-openapi's `bad_request_handler`.
    pub bad_request_handler: Option<Path>,
}

/// A variant, or a struct.
#[derive(Debug)]
pub struct Variant {
    /// Its name, where it is one of an enum.
    pub name: Option<String>,
    /// What it sends, or documents.
    pub sends: Sends,
    /// The type of its content, as written.
    pub body: Option<String>,
    /// Whether it has content.
    pub content: Content,
    /// The media type of its content.
    pub content_type: Option<String>,
    /// The names of its header fields; `None` where nothing is said of them.
    pub headers: Option<Vec<String>>,
    /// When it is sent.
    pub description: Option<String>,
    /// Where its status stands, else its name.
    pub place: Place,
}

/// What a variant sends, or documents.
#[expect(clippy::large_enum_variant, reason = "there are only as many as a type has variants")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sends {
    /// This: a code; a class, where the value says which of it; `default`, where the value says which of all.
    Status(Key),
    /// What its first field answers.
    Field(Type),
    /// It cannot be told.
    Unknown,
}

impl Derived {
    /// Every known derive on a type.
    ///
    /// ```
    /// use responds_core::contract::Key;
    /// use responds_syntax::derived::{Derived, Sends};
    ///
    /// let derived = Derived::read(&syn::parse_quote! {
    ///     #[derive(Responder)]
    ///     enum Answer {
    ///         #[response(status = 404, content_type = "json")]
    ///         Missing(Json<Problem>),
    ///         Page(Template),
    ///     }
    /// });
    /// assert_eq!(derived[0].derive.crates, ["rocket"]);
    /// assert_eq!(derived[0].variants[0].sends, Sends::Status(Key::Code(404)));
    /// assert_eq!(derived[0].variants[1].sends, Sends::Field(syn::parse_quote!(Template)));
    /// ```
    ///
    /// Names are taken at their word: who resolves them can look at [`path`](Self::path).
    #[must_use]
    pub fn read(input: &syn::DeriveInput) -> Vec<Self> {
        item::derived(input)
    }
}

/// What each variant of `#[derive(Responder)]` sends on rocket: `#[response(status = 404, content_type = "json")]`, else
/// what its first field answers.
#[must_use]
pub fn responder_statuses(input: &syn::DeriveInput) -> Option<Vec<Variant>> {
    Derived::read(input)
        .into_iter()
        .find(|derived| derived.derive.name == "Responder")
        .map(|derived| derived.variants)
}
