//! `cargo responds`: parses the arguments, calls the engine, prints, and picks the exit code.

mod cli;

use std::{env, process::ExitCode};

fn main() -> ExitCode {
    cli::run(env::args_os())
}
