//! Functions of every kind, and methods in impls and traits.

#![deny(warnings)]

use std::{fmt::Display, future::Future, pin::Pin};

use axum::{
    http::StatusCode,
    response::{IntoResponse, Response},
};
use responds::responds;

/// Waits for nothing.
#[responds(204)]
pub fn plain() -> StatusCode {
    StatusCode::NO_CONTENT
}

/// Has generics of every kind.
#[responds(204)]
pub async fn generic<'a, T: Display + ?Sized, const N: usize>(
    _: &'a T,
    _: [u8; N],
) -> Result<StatusCode, StatusCode>
where
    T: Send + Sync,
    [u8; N]: Sized,
{
    Ok(StatusCode::NO_CONTENT)
}

/// Takes and gives what implements a trait.
#[responds(204)]
pub fn opaque(_: impl Display) -> impl IntoResponse {
    StatusCode::NO_CONTENT
}

/// Gives a future.
#[responds(204)]
pub fn future() -> impl Future<Output = StatusCode> + Send {
    async { StatusCode::NO_CONTENT }
}

/// Gives a boxed future.
#[responds(204)]
pub fn boxed() -> Pin<Box<dyn Future<Output = StatusCode> + Send>> {
    Box::pin(async move { StatusCode::NO_CONTENT })
}

/// Runs at compile time.
#[responds(200)]
pub const fn constant() -> u16 {
    200
}

/// Is called from elsewhere.
#[responds(200)]
pub extern "C" fn foreign() -> u16 {
    200
}

/// Never comes back.
#[responds(200, allow(unreturned_status, reason = "it never returns"))]
pub fn endless() -> ! {
    loop {}
}

/// Gives nothing.
#[responds(204, framework = actix_web)]
pub async fn nothing() {}

/// Starts with inner attributes.
#[responds(204)]
pub fn inner() -> StatusCode {
    #![allow(unused_variables)]
    #![doc = "inside"]
    let unused = 1;
    StatusCode::NO_CONTENT
}

/// Is not there yet.
#[responds(200, 404)]
pub fn planned() -> StatusCode {
    unimplemented!()
}

/// An API.
pub trait Api {
    /// The type of its response.
    type Answer: IntoResponse;

    /// Without a body.
    #[responds(204)]
    fn without_body(&self) -> Self::Answer;

    /// Asynchronous, without a body.
    #[responds(204)]
    fn without_body_async(&self) -> impl Future<Output = StatusCode> + Send;

    /// With a body.
    #[responds(204)]
    fn with_body(&self) -> StatusCode
    where
        Self: Sized,
    {
        StatusCode::NO_CONTENT
    }

    /// Without `self`.
    #[responds(204)]
    fn alone() -> StatusCode {
        StatusCode::NO_CONTENT
    }
}

/// A service.
pub struct Service<'a, T>(pub &'a T);

impl<T: Sync> Api for Service<'_, T> {
    type Answer = Response;

    #[responds(204)]
    fn without_body(&self) -> Self::Answer {
        StatusCode::NO_CONTENT.into_response()
    }

    #[responds(204)]
    async fn without_body_async(&self) -> StatusCode {
        StatusCode::NO_CONTENT
    }
}

impl<'a, T> Service<'a, T> {
    /// A method.
    #[responds(204)]
    pub async fn method(&'a self, _: T) -> Result<StatusCode, StatusCode> {
        Ok(StatusCode::NO_CONTENT)
    }

    /// A function of its own.
    #[responds(204)]
    #[must_use]
    pub const fn function() -> StatusCode {
        StatusCode::NO_CONTENT
    }

    /// Calls itself what it is.
    #[responds(204)]
    pub fn itself(self: Box<Self>) -> (Self, StatusCode) {
        (*self, StatusCode::NO_CONTENT)
    }
}

/// Holds a handler inside another.
#[responds(204)]
pub fn outer() -> StatusCode {
    #[responds(404)]
    fn nested() -> StatusCode {
        StatusCode::NOT_FOUND
    }
    let _ = nested();
    StatusCode::NO_CONTENT
}
