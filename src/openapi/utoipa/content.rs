//! Content with its media type and its schema.

use std::borrow::Cow;

use ::utoipa::{
    PartialSchema, ToSchema,
    openapi::{
        ObjectBuilder, RefOr, Schema,
        schema::{SchemaType, Type},
    },
};

use super::super::meaning::PROBLEM;
use crate::Empty;

/// Content whose media type and schema are known by its type.
///
/// The wrappers of the frameworks that are enabled implement it, and text. Implement it for content of your own, so
/// that `Reply<200, YourContent>` can stand in `responses(..)`:
///
/// ```
/// use responds::openapi::{Content, Described};
///
/// struct Csv(String);
///
/// impl Content for Csv {
///     fn content() -> Option<Described> {
///         Some(Described { media_type: "text/csv", schema: None })
///     }
/// }
/// ```
pub trait Content {
    /// The content; `None` where there is none.
    fn content() -> Option<Described>;
}

/// A media type, and a schema where one is known.
#[derive(Clone)]
pub struct Described {
    /// The media type.
    pub media_type: &'static str,
    /// The schema.
    pub schema: Option<RefOr<Schema>>,
}

impl std::fmt::Debug for Described {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Described").field("media_type", &self.media_type).finish_non_exhaustive()
    }
}

impl Described {
    /// The schema of a type, sent as this media type.
    #[must_use]
    pub fn of<T: PartialSchema>(media_type: &'static str) -> Self {
        Self { media_type, schema: Some(T::schema()) }
    }

    /// The schema of a type, sent as JSON.
    #[must_use]
    pub fn json<T: PartialSchema>() -> Self {
        Self::of::<T>("application/json")
    }

    fn text() -> Self {
        Self::of::<String>("text/plain; charset=utf-8")
    }
}

impl Content for Empty {
    fn content() -> Option<Described> {
        None
    }
}

/// Types that are text.
macro_rules! text {
    ($($ty:ty),*) => {$(
        impl Content for $ty {
            fn content() -> Option<Described> {
                Some(Described::text())
            }
        }
    )*};
}
text!(String, &'static str, Box<str>, Cow<'static, str>);

impl Content for Vec<u8> {
    fn content() -> Option<Described> {
        Some(Described { media_type: "application/octet-stream", schema: None })
    }
}

/// Wrappers that send JSON.
macro_rules! json {
    ($($feature:literal $($wrapper:ident)::+),*) => {$(
        #[cfg(feature = $feature)]
        impl<T: PartialSchema> Content for ::$($wrapper)::+<T> {
            fn content() -> Option<Described> {
                Some(Described::json::<T>())
            }
        }
    )*};
}
json!(
    "actix-web" actix_web::web::Json,
    "axum" axum::Json,
    "poem" poem::web::Json,
    "rocket" rocket::serde::json::Json,
    "salvo" salvo::writing::Json
);

/// Problem details (RFC 9457), as what derives [`Responds`](crate::Responds) sends them.
#[derive(Clone, Copy, Debug)]
pub struct ProblemDetails;

impl PartialSchema for ProblemDetails {
    fn schema() -> RefOr<Schema> {
        let of = |kind: Type| ObjectBuilder::new().schema_type(SchemaType::new(kind));
        let text = |about: &str| of(Type::String).description(Some(about));
        ObjectBuilder::new()
            .description(Some("Problem details (RFC 9457)."))
            .property("type", text("A URI that identifies the type of the problem."))
            .property("title", text("A summary of the type of the problem."))
            .property("status", of(Type::Integer).description(Some("The status code.")))
            .property("detail", text("An explanation of this occurrence of the problem."))
            .property("instance", text("A URI that identifies this occurrence of the problem."))
            .build()
            .into()
    }
}

impl ToSchema for ProblemDetails {}

impl Content for ProblemDetails {
    fn content() -> Option<Described> {
        Some(Described::of::<Self>(PROBLEM))
    }
}
