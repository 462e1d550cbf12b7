//! `cargo fuzz run openapi`, or the files that are named, one after the other.
#![allow(unexpected_cfgs, reason = "`cargo fuzz` sets `fuzzing`")]
#![cfg_attr(fuzzing, no_main)]

#[cfg(fuzzing)]
libfuzzer_sys::fuzz_target!(|input: &[u8]| responds_fuzz::run(responds_fuzz::openapi, input));

#[cfg(not(fuzzing))]
fn main() -> std::io::Result<()> {
    responds_fuzz::replay(responds_fuzz::openapi)
}
