//! `#[derive(Responds)]`: types that declare the statuses they send, variant by variant.
//!
//! Every mistake is reported, each at its own place; the other parts are parsed nevertheless.

mod field;
mod item;
mod rules;
mod status;

use proc_macro2::Ident;
use syn::{Generics, Member, Type};

use crate::{
    declaration::{Control, Description},
    place::Place,
};

/// A type that declares the statuses it sends.
#[derive(Debug)]
pub struct Responding {
    /// Its name.
    pub name: Ident,
    /// Its generic parameters.
    pub generics: Generics,
    /// The path of the crate `responds`: `#[status(crate = path)]`.
    pub facade: Option<syn::Path>,
    /// Its variants that could be read; a struct is one without a name.
    pub variants: Vec<Variant>,
    /// The page that has an anchor for each of them: `#[problems("https://example.org/docs")]`.
    pub problems: Option<syn::Expr>,
}

/// A variant, or a struct.
#[derive(Debug)]
pub struct Variant {
    /// Its name, where it is one of an enum.
    pub name: Option<Ident>,
    /// Its qualified name: `TodoError::Conflict`.
    pub from: String,
    /// The response that it sends.
    pub sent: Sent,
    /// `true` if all its attributes could be parsed; rules judge no other variant.
    pub whole: bool,
}

/// The response that a variant sends.
#[expect(clippy::large_enum_variant, reason = "there are only as many as a type has variants and fields")]
#[derive(Debug)]
pub enum Sent {
    /// A status.
    Answer(Box<Answer>),
    /// The response of its only field: `#[status(transparent)]`.
    Transparent(Field),
}

/// A status, with the other parts of its response.
#[derive(Debug)]
pub struct Answer {
    /// The code.
    pub code: u32,
    /// The phrase that `custom(..)` gives it.
    pub custom: Option<String>,
    /// The header fields that it comes with.
    pub headers: Vec<Header>,
    /// The field that is its content.
    pub body: Option<Field>,
    /// The media type of that content.
    pub content_type: Option<String>,
    /// `true` if the problem details contain the type's `Display`; by default, those of a 4xx alone do.
    pub detail: Option<bool>,
    /// When it is sent.
    pub description: Description,
    /// The levels that it sets for itself.
    pub controls: Vec<Control>,
    /// The place of its code.
    pub place: Place,
}

/// A header field of an answer.
#[derive(Debug)]
pub struct Header {
    /// Its name.
    pub name: String,
    /// Its value.
    pub value: Value,
}

/// The value of a header field.
#[expect(clippy::large_enum_variant, reason = "there are only as many as a type has variants and fields")]
#[derive(Debug)]
pub enum Value {
    /// Always the same: `header("WWW-Authenticate" = "Bearer")`.
    Fixed(String),
    /// The `Display` of a field of the variant: `#[header("Retry-After")]`.
    Field(Field),
}

/// A field of a variant.
#[derive(Clone, Debug)]
pub struct Field {
    /// Its name or number.
    pub member: Member,
    /// Its type.
    pub ty: Type,
}

impl Answer {
    /// Returns `true` if it is sent as problem details: a 4xx or 5xx without content of its own.
    #[must_use]
    pub const fn is_problem(&self) -> bool {
        self.body.is_none() && self.is_failure()
    }

    /// Returns `true` if it is a 4xx or 5xx: the request failed.
    #[must_use]
    pub const fn is_failure(&self) -> bool {
        self.code >= 400
    }

    /// Returns `true` if it is a 5xx: the server failed, and the reasons are not disclosed.
    #[must_use]
    pub const fn is_internal(&self) -> bool {
        self.code >= 500
    }

    /// The names of the header fields that are always there.
    pub fn field_names(&self) -> impl Iterator<Item = &str> {
        self.headers.iter().filter(|header| !header.is_optional()).map(|header| header.name.as_str())
    }
}

impl Header {
    /// Returns `true` if it may be absent: its value is an `Option`.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        match &self.value {
            Value::Fixed(_) => false,
            Value::Field(field) => field.is_optional(),
        }
    }
}

impl Field {
    /// Returns `true` if its type is an `Option`.
    #[must_use]
    pub fn is_optional(&self) -> bool {
        self.inside_option().is_some()
    }

    /// The type that is displayed as the value of a header field: the type in an `Option`, or the type itself.
    #[must_use]
    pub fn displayed(&self) -> &Type {
        self.inside_option().unwrap_or(&self.ty)
    }

    fn inside_option(&self) -> Option<&Type> {
        let Type::Path(path) = &self.ty else { return None };
        path.path.segments.last().filter(|last| last.ident == "Option")?;
        crate::handler::arguments_of(&self.ty).next()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Settings;

    /// The first lines of all mistakes and findings of an item.
    #[track_caller]
    fn wrong(item: &str) -> Vec<String> {
        let item = item.parse().unwrap_or_else(|error| panic!("{error}: {item}"));
        let (responding, mistakes) = Responding::parse(&item);
        let findings = responding.map(|it| it.judge(&Settings::DEFAULT)).unwrap_or_default();
        let mistakes = mistakes.into_iter().map(|mistake| mistake.to_string());
        let words = mistakes.chain(findings.into_iter().map(|finding| finding.words));
        words.map(|words| words.lines().next().unwrap_or_default().to_owned()).collect()
    }

    #[track_caller]
    fn read(item: &str) -> Responding {
        assert_eq!(wrong(item), [""; 0]);
        Responding::parse(&item.parse().unwrap()).0.unwrap()
    }

    fn answer(variant: &Variant) -> &Answer {
        match &variant.sent {
            Sent::Answer(answer) => answer,
            Sent::Transparent(_) => panic!("transparent"),
        }
    }

    #[test]
    fn codes_names_and_descriptions() {
        let read = read(
            "enum E {
                /// No such list.
                ///
                /// More of it.
                #[status(404)] List,
                #[status(NOT_FOUND, description(ko = \"없음\"))]
                /// No such owner,
                /// or none that is seen.
                Owner,
                #[status(StatusCode::CONFLICT, description = \"taken\")] Taken(u8),
                #[status(custom(499, \"Client Closed Request\"))] Closed,
            }",
        );
        let [list, owner, taken, closed] = &read.variants[..] else { panic!() };
        assert_eq!((answer(list).code, list.from.as_str()), (404, "E::List"));
        assert_eq!(answer(list).description.plain.as_deref(), Some("No such list."));
        assert_eq!(answer(owner).description.plain.as_deref(), Some("No such owner, or none that is seen."));
        assert_eq!(answer(owner).description.ko.as_deref(), Some("없음"));
        assert_eq!(answer(taken).description.plain.as_deref(), Some("taken"));
        assert_eq!(answer(closed).custom.as_deref(), Some("Client Closed Request"));
    }

    #[test]
    fn header_fields_and_content() {
        let read = read(
            "enum E<'a, T> {
                #[status(401, header(\"WWW-Authenticate\" = \"Bearer\"))] Login,
                #[status(429)] Slow { #[header(\"Retry-After\")] after: Option<u64> },
                #[status(422, content_type = \"application/json\")] Wrong(u8, #[body] Json<&'a T>),
                #[status(transparent)] Other { inner: Inner },
                #[status(500, detail)] Broken,
            }",
        );
        assert_eq!(answer(&read.variants[0]).field_names().collect::<Vec<_>>(), ["WWW-Authenticate"]);
        assert!(answer(&read.variants[1]).headers[0].is_optional());
        assert_eq!(answer(&read.variants[2]).body.as_ref().unwrap().member, Member::from(1));
        assert!(matches!(read.variants[3].sent, Sent::Transparent(_)));
        assert_eq!(answer(&read.variants[4]).detail, Some(true));
    }

    #[test]
    fn structs_and_empty_enums() {
        assert_eq!(read("#[status(404)] struct Missing;").variants[0].from, "Missing");
        assert_eq!(
            read("#[status(201)] struct Made(#[body] Json<T>, #[header(\"Location\")] String);")
                .variants
                .len(),
            1
        );
        assert!(read("enum Never {}").variants.is_empty());
    }

    #[test]
    fn what_cannot_be_understood_is_said_all_at_once() {
        assert_eq!(
            wrong(
                "enum E {
                    Conflict,
                    #[status(404)] #[status(409)] Twice,
                    #[status(transparent)] None,
                    #[status(transparent)] Two(A, B),
                    #[status(422)] Bodies(#[body] A, #[body] B),
                    #[status(5xx)] Class,
                    #[status(default)] Default,
                    #[status(status = 404)] Named,
                    #[status] Bare,
                    #[status = 404] Equals,
                    #[status()] Empty,
                    #[status(404, colour = 3)] Word,
                    #[status(200, detail)] Detail,
                    #[status(404(description = \"\"))] Nested,
                    #[status(401, header(\"WWW-Authenticate\"))] NoValue,
                    #[status(404)] #[header(\"A\")] Outside,
                    #[status(404)] Inside(#[status(3)] A, #[header] B, #[header(\"a b\")] C),
                    #[status(404, content_type = \"text/plain\")] Untyped,
                }"
            ),
            [
                "`E::Conflict` has no status",
                "`E::Twice` is given two statuses",
                "`E::None` is transparent, but has no field that sends a response",
                "`E::Two` is transparent, but has several fields",
                "`E::Bodies` has two bodies",
                "`E::Class` sends one status, not a class of them",
                "`E::Default` sends one status, and `default` is not one",
                "a status is written without a name",
                "`#[status]` needs a status code",
                "`#[status]` needs parentheses",
                "`#[status]` needs a status code",
                "unknown field: `colour`. Available values: `content_type`, `description`, `detail`, `header`",
                "`detail` belongs to problem details, which a 200 does not have",
                "the details of the status go after a comma",
                "a header field needs a name and a value",
                "`#[header]` belongs on a field",
                "`#[status]` belongs on a variant or a struct",
                "`#[header]` needs the name of a header field",
                "`a b` cannot be the name of a header field (RFC 9110 §5.1)",
                "`content_type` describes a `#[body]`, but there is none",
            ]
        );
        assert_eq!(wrong("union U { a: u8 }"), ["a union does not say which of its fields is set"]);
        assert_eq!(wrong("fn f() {}").len(), 1);
        assert_eq!(wrong("struct S;"), ["`S` has no status"]);
        assert_eq!(
            wrong("#[status(404)] enum E { #[status(404)] A }"),
            ["`#[status]` belongs on each variant of an enum"]
        );
    }

    #[test]
    fn the_rules_judge_each_variant() {
        assert_eq!(
            wrong(
                "enum E {
                    #[status(204)] Gone(#[body] Json<T>),
                    #[status(401)] Login,
                    #[status(401)] Again { #[header(\"WWW-Authenticate\")] how: Option<String> },
                    #[status(299)] Unknown,
                    #[status(418, allow(reserved_status, reason = \"a joke\"))] Teapot,
                    #[status(418)] Tea,
                    #[status(305)] Proxy,
                }"
            ),
            [
                "content with 204 No Content, which must not have any: a server drops it, or writes it in front of the \
                 next response on the connection",
                "401 Unauthorized is sent without `WWW-Authenticate`, which HTTP requires",
                "401 Unauthorized is sent without `WWW-Authenticate`, which HTTP requires",
                "`299` is not registered: clients treat it as `200`",
                "`418` is reserved and has no meaning: clients treat it as `400`",
                "305 Use Proxy is deprecated: clients do not follow it, because that would be a security risk",
            ]
        );
    }
}
