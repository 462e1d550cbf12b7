//! Return types of every kind: the statuses of types that a constant cannot name are left open.

#![deny(warnings)]
#![allow(type_alias_bounds)]

use std::{borrow::Cow, fmt::Debug, future::Future, marker::PhantomData, pin::Pin};

use axum::{
    Json,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use responds::responds;

pub type Answer<T, E = StatusCode> = Result<Json<T>, E>;
pub type Alone = Result<StatusCode, StatusCode>;

macro_rules! answer {
    ($ty:ty) => { Result<Json<$ty>, StatusCode> };
}

pub mod inner {
    pub mod deeper {
        use axum::http::StatusCode;
        use responds::responds;

        #[responds(204, 404)]
        pub fn relative(found: bool) -> super::super::Alone {
            if found { Ok(StatusCode::NO_CONTENT) } else { Err(StatusCode::NOT_FOUND) }
        }
    }
}

pub trait Source {
    type Out: IntoResponse;
    const CODE: u16;

    fn out(&self) -> Self::Out;

    #[responds(200, 404)]
    fn by_default(&self) -> Self::Out {
        self.out()
    }

    #[responds(200, 404)]
    fn qualified(&self) -> <Self as Source>::Out {
        self.out()
    }

    #[responds(200, 404)]
    fn in_result(&self) -> Result<Self::Out, StatusCode> {
        Ok(self.out())
    }

    #[responds(200)]
    fn boxed(&self) -> Pin<Box<dyn Future<Output = Result<Self::Out, StatusCode>> + '_>>;
}

#[responds(200, 404)]
pub fn alias(found: bool) -> Answer<u8> {
    if found { Ok(Json(1)) } else { Err(StatusCode::NOT_FOUND) }
}

#[responds(200, 404)]
pub fn by_macro(found: bool) -> answer!(u8) {
    if found { Ok(Json(1)) } else { Err(StatusCode::NOT_FOUND) }
}

#[responds(200)]
pub fn generic<Body: IntoResponse, Source>(body: Body, _: PhantomData<Source>) -> Body {
    body
}

#[responds(200, 404)]
pub fn associated<S: Source>(source: &S) -> Result<S::Out, StatusCode> {
    Ok(source.out())
}

#[responds(200)]
pub fn array<const LENGTH: usize>() -> [u8; LENGTH] {
    [0; LENGTH]
}

#[responds(200)]
pub fn borrowed<'a>(text: &'a str) -> Cow<'a, str> {
    Cow::Borrowed(text)
}

#[responds(200)]
pub fn elided(text: &str) -> Cow<'_, str> {
    text.into()
}

#[responds(200)]
pub fn nested<'a, T: Debug>(
    values: &'a [T],
) -> Result<(StatusCode, Vec<&'a T>), Option<Box<dyn Debug + 'a>>> {
    Ok((StatusCode::OK, values.iter().collect()))
}

#[responds(200)]
pub fn opaque<T: serde::Serialize>(value: T) -> Result<impl IntoResponse, StatusCode> {
    Ok(Json(value))
}

#[responds(200)]
pub fn function() -> fn(u8) -> u8 {
    |value| value
}

#[responds(200)]
pub fn higher_ranked() -> Box<dyn for<'a> Fn(&'a str) -> &'a str> {
    Box::new(|text| text)
}

#[responds(200)]
pub fn pointer() -> *const u8 {
    std::ptr::null()
}

#[responds(200)]
pub fn slice() -> &'static [u8] {
    &[]
}

pub struct Buffer<const SIZE: usize>([u8; SIZE]);

pub struct Service<Body, const SIZE: usize = 1>(Body);

impl<Body: IntoResponse + Clone, const SIZE: usize> Service<Body, SIZE> {
    #[responds(200, 404)]
    pub fn method(&self) -> Result<Body, StatusCode> {
        if SIZE > 1 { Ok(self.0.clone()) } else { Err(StatusCode::NOT_FOUND) }
    }

    #[responds(200)]
    pub fn sized(&self) -> [u8; SIZE] {
        [0; SIZE]
    }

    #[responds(200)]
    pub fn sized_function() -> [u8; SIZE] {
        [0; SIZE]
    }

    #[responds(200)]
    pub fn buffered(&self) -> Buffer<SIZE> {
        Buffer([0; SIZE])
    }

    #[responds(200)]
    pub fn itself(self) -> Self {
        self
    }

    #[responds(200)]
    pub fn constructor(body: Body) -> Option<Self> {
        Some(Self(body))
    }
}

impl Source for Service<String> {
    type Out = Response;
    const CODE: u16 = 200;

    #[responds(200)]
    fn out(&self) -> Self::Out {
        self.0.clone().into_response()
    }

    #[responds(200)]
    fn boxed(&self) -> Pin<Box<dyn Future<Output = Result<Self::Out, StatusCode>> + '_>> {
        Box::pin(async { Ok(self.out()) })
    }
}

// Names that the checks use themselves.
pub struct Declared;
pub struct Fallback;
pub struct Probe<T>(T);
pub struct Opaque;
pub const DECLARED: u8 = 1;

#[responds(200)]
pub fn declared(_: Fallback) -> Result<Probe<Declared>, Opaque> {
    let _ = DECLARED;
    Ok(Probe(Declared))
}

pub mod doubtful {
    pub struct Todo;

    impl Todo {
        #[responds::responds(200)]
        pub fn doubtful(&self) -> Todo {
            Todo
        }
    }
}
