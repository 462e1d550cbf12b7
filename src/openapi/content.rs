//! Content with its media type and its schema.

use std::borrow::Cow;

use super::{Generator, Schema};
use crate::Empty;

/// Content whose media type and schema are known by its type.
///
/// The wrappers of the frameworks that are enabled implement it, and text. Implement it for content of your own, so
/// that `Reply<200, YourContent>` is documented:
///
/// ```
/// use responds::openapi::{Content, Described, Generator};
///
/// struct Csv(String);
///
/// impl<G: Generator> Content<G> for Csv {
///     fn content(_: &mut G::Context) -> Option<Described<G>> {
///         Some(Described::without_schema("text/csv"))
///     }
/// }
/// ```
pub trait Content<G: Generator> {
    /// The content; `None` where there is none.
    fn content(context: &mut G::Context) -> Option<Described<G>>;
}

/// A media type, and a schema where one is known.
pub struct Described<G: Generator> {
    /// The media type.
    pub media_type: &'static str,
    /// The schema.
    pub schema: Option<G::Schema>,
}

impl<G: Generator> std::fmt::Debug for Described<G> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Described").field("media_type", &self.media_type).finish_non_exhaustive()
    }
}

impl<G: Generator> Described<G> {
    /// Content of this media type, of which nothing else is known.
    #[must_use]
    pub const fn without_schema(media_type: &'static str) -> Self {
        Self { media_type, schema: None }
    }

    /// The schema of a type, sent as this media type.
    #[must_use]
    pub fn of<T: Schema<G>>(media_type: &'static str, context: &mut G::Context) -> Self {
        Self { media_type, schema: Some(T::schema(context)) }
    }

    /// The schema of a type, sent as JSON.
    #[must_use]
    pub fn json<T: Schema<G>>(context: &mut G::Context) -> Self {
        Self::of::<T>("application/json", context)
    }
}

impl<G: Generator> Content<G> for Empty {
    fn content(_: &mut G::Context) -> Option<Described<G>> {
        None
    }
}

/// Types that are text.
macro_rules! text {
    ($($ty:ty),*) => {$(
        impl<G: Generator> Content<G> for $ty {
            fn content(context: &mut G::Context) -> Option<Described<G>> {
                Some(Described { media_type: "text/plain; charset=utf-8", schema: Some(G::text(context)) })
            }
        }
    )*};
}
text!(String, &'static str, Box<str>, Cow<'static, str>);

impl<G: Generator> Content<G> for Vec<u8> {
    fn content(_: &mut G::Context) -> Option<Described<G>> {
        Some(Described::without_schema("application/octet-stream"))
    }
}

/// Wrappers that send JSON.
macro_rules! json {
    ($($feature:literal $($wrapper:ident)::+),*) => {$(
        #[cfg(feature = $feature)]
        impl<G: Generator, T: Schema<G>> Content<G> for ::$($wrapper)::+<T> {
            fn content(context: &mut G::Context) -> Option<Described<G>> {
                Some(Described::json::<T>(context))
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
