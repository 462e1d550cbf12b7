//! `cargo responds`: parses the arguments, calls the engine, prints, and picks the exit code.

fn main() {}
