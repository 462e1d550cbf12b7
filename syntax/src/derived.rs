//! Types with a derive that gives each variant a status, or documents it.

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
    /// `true` if the name alone is too common: it then counts only after the name of one of its crates.
    pub qualified: bool,
    /// Its purpose.
    pub role: Role,
    /// The attributes that name a status.
    attributes: &'static [Named],
    /// The status of a variant that names none.
    missing: Missing,
    /// The source of the content.
    body: Body,
}

/// The purpose of a derive.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// It implements the response of the type's values.
    Answers,
    /// It documents these responses; it says nothing about values of the type.
    Documents,
    /// Both.
    Both,
}

/// The position of a status in an attribute.
#[derive(Debug)]
struct Named {
    /// The attribute.
    attribute: &'static str,
    /// The argument; empty where it is the first, without a name.
    argument: &'static str,
}

/// The status of a variant that names none.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Missing {
    /// Always this code.
    Code(u32),
    /// The status of its first field's type.
    Field,
    /// The code in its first field.
    Value,
    /// Unknown.
    Unknown,
}

/// The source of the content.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Body {
    /// The first field, which may be a whole response.
    First,
    /// The first field that is neither the status nor a header field; without one there is none.
    Rest,
    /// The type of the first field, or of all together where they have names.
    Schema,
    /// The `Display` or the serialization of the type.
    Shown,
    /// Unknown.
    Unknown,
}

/// A type that derives its statuses.
#[derive(Debug)]
pub struct Derived {
    /// The derive.
    pub derive: &'static Derive,
    /// The path of the derive as written, for name resolution.
    pub path: Path,
    /// Its variants; a struct is one without a name.
    pub variants: Vec<Variant>,
    /// The function that makes a value of the type from an extractor's rejection: poem-openapi's `bad_request_handler`.
    pub bad_request_handler: Option<Path>,
}

/// A variant, or a struct.
#[derive(Debug)]
pub struct Variant {
    /// Its name, where it is one of an enum.
    pub name: Option<String>,
    /// The status that it sends, or documents.
    pub sends: Sends,
    /// The type of its content, as written.
    pub body: Option<String>,
    /// Its content, as far as it is known.
    pub content: Content,
    /// The media type of its content.
    pub content_type: Option<String>,
    /// The names of its header fields; `None` if none are given.
    pub headers: Option<Vec<String>>,
    /// When it is sent.
    pub description: Option<String>,
    /// The place of its status, else of its name.
    pub place: Place,
}

/// The status that a variant sends, or documents.
#[expect(clippy::large_enum_variant, reason = "there are only as many as a type has variants")]
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Sends {
    /// A key: a code; a class, if the value decides the code within it; `default`, if the value decides it freely.
    Status(Key),
    /// The status of its first field's type.
    Field(Type),
    /// Unknown.
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

/// Returns the statuses of the variants of rocket's `#[derive(Responder)]`: that of
/// `#[response(status = 404, content_type = "json")]`, else that of the first field's type.
#[must_use]
pub fn responder_statuses(input: &syn::DeriveInput) -> Option<Vec<Variant>> {
    Derived::read(input)
        .into_iter()
        .find(|derived| derived.derive.name == "Responder")
        .map(|derived| derived.variants)
}
