//! `cargo responds`: parses the arguments, calls the engine, prints, and picks the exit code.

mod cli;

use std::{env, process::ExitCode};

use mimalloc::MiMalloc;

/// Most of the work is to make and drop small trees.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    cli::run(env::args_os())
}
