//! axum 0.8.

pub(crate) mod problem;
mod reply;
pub(crate) mod serve;

use std::borrow::Cow;

use axum::{
    Extension, Form, Json,
    body::{Body, Bytes},
    extract::{Path, RawForm, State},
    http::HeaderMap,
    response::{Html, IntoResponseParts, NoContent, Redirect},
};
use axum_core::response::TryIntoHeaderError;

use crate::{
    framework::Axum,
    verify::{Answer, Responds, Sends},
};

responds_macros::adapter! {
    axum:
    (),
    str,
    Box<str>,
    Cow<'_, str>,
    String,
    Vec<u8>,
    Bytes,
    Body,
    HeaderMap,
    NoContent,
    Redirect,
    <T> Form<T>,
    <T> Html<T>,
    <T> Json<T>,
}

responds_macros::extractors! {
    axum:
    String,
    Bytes,
    RawForm,
    <T> Extension<T>,
    <T> Form<T>,
    <T> Json<T>,
    <T> Path<T>,
    <T> State<T>,
}

/// A tuple without a status responds with its last element. The others cannot change the status, but one that cannot be
/// written responds with its error.
macro_rules! tuple {
    ($($part:ident)*) => {
        impl<$($part,)* T> Responds<Axum> for ($($part,)* T,)
        where
            $($part: IntoResponseParts<Error: Responds<Axum>>,)*
            T: Responds<Axum>,
        {
            const SENDS: Sends = T::SENDS$(.and(&<$part as IntoResponseParts>::Error::SENDS))*;
        }
    };
}

tuple!();
tuple!(A);
tuple!(A B);
tuple!(A B C);
tuple!(A B C D);

/// A header field that is none: most are constants, so that it is merely possible.
impl<K, V> Responds<Axum> for TryIntoHeaderError<K, V> {
    const SENDS: Sends = Sends::Answers(&[Answer::new(500, "TryIntoHeaderError").possible()]);
}
