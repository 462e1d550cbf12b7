//! Through `macro_rules!`, with fragments of every kind.

#![deny(warnings)]

use axum::http::StatusCode;
use responds::responds;

macro_rules! item {
    ($item:item) => {
        #[responds(204)]
        $item
    };
}

item! {
    /// An item.
    pub async fn whole() -> StatusCode {
        StatusCode::NO_CONTENT
    }
}

item! {
    fn hidden() -> StatusCode {
        StatusCode::NO_CONTENT
    }
}

macro_rules! parts {
    ($(#[$meta:meta])* $vis:vis $name:ident, $ty:ty, $body:block, $($code:literal),+) => {
        $(#[$meta])*
        #[responds($($code),+)]
        $vis async fn $name() -> $ty $body
    };
}

parts!(#[must_use] #[allow(dead_code)] pub public, StatusCode, { StatusCode::NO_CONTENT }, 204);
parts!(private, Result<StatusCode, StatusCode>, { Err(StatusCode::NOT_FOUND) }, 404);
parts!(pub(crate) within, StatusCode, { if true { StatusCode::NOT_FOUND } else { StatusCode::NO_CONTENT } }, 204, 404);

macro_rules! tokens {
    ($($list:tt)*) => {
        #[responds($($list)*)]
        pub fn tokens() -> StatusCode {
            StatusCode::NO_CONTENT
        }
    };
}

tokens!(204(description = "done"), framework = axum);

macro_rules! pieces {
    ($path:path, $status:expr, $ident:ident, $text:literal) => {
        #[responds($path, $ident(description = $text))]
        pub fn pieces() -> Result<StatusCode, StatusCode> {
            if true { Ok($status) } else { Err(StatusCode::$ident) }
        }
    };
}

pieces!(StatusCode::NO_CONTENT, StatusCode::NO_CONTENT, NOT_FOUND, "gone");

macro_rules! method {
    ($name:ident, $attr:meta) => {
        pub struct Api;

        impl Api {
            #[$attr]
            pub fn $name(&self) -> StatusCode {
                StatusCode::NO_CONTENT
            }
        }
    };
}

method!(method, responds(204));

const _: fn() = || {
    let _ = (hidden(), private(), within());
};
