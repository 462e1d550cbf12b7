//! Names of the user that are those of the standard library, and of this one.

#![deny(warnings)]
#![allow(dead_code, non_camel_case_types, non_upper_case_globals, unused_macros)]

mod user {
    use ::responds::responds as declares;
    use axum::http::StatusCode;

    pub enum Option {
        Some,
        None,
    }
    pub struct Some;
    pub struct None;
    pub struct Ok;
    pub struct Err;
    pub struct Status;
    pub struct Result;
    pub mod core {}
    pub mod std {}
    pub mod responds {}
    pub const NOT_FOUND: u8 = 1;
    pub type u16 = ();
    pub type str = ();
    macro_rules! option_env {
        ($($tokens:tt)*) => {
            compile_error!("not this one")
        };
    }
    pub const unreturned_status: u8 = 1;

    #[declares(404, 204)]
    pub async fn show(_: axum::extract::Path<u8>) -> StatusCode {
        const NO_CONTENT: u8 = 2;
        let _ = NO_CONTENT;
        if true { StatusCode::NOT_FOUND } else { StatusCode::NO_CONTENT }
    }

    pub struct Api;

    impl Api {
        const NOT_FOUND: u8 = 3;

        #[declares(404)]
        pub fn show(&self) -> StatusCode {
            let _ = Self::NOT_FOUND;
            StatusCode::NOT_FOUND
        }
    }
}
