//! On functions of every kind a warning and an error are said once.

#![deny(deprecated)]

use responds::responds;

pub struct StatusCode;

impl StatusCode {
    pub const NOT_FOUND: u16 = 404;
}

#[responds(203)]
pub const fn constant() -> u16 {
    StatusCode::NOT_FOUND
}

#[responds(203)]
pub extern "C" fn foreign() -> u16 {
    StatusCode::NOT_FOUND
}

#[responds(203)]
pub unsafe extern "C" fn dangerous() -> u16 {
    StatusCode::NOT_FOUND
}

#[responds(203)]
#[unsafe(no_mangle)]
pub async unsafe fn asynchronous<const N: usize, T>(_: [T; N]) -> u16 {
    StatusCode::NOT_FOUND
}

fn main() {}
