//! The two output streams of commands, coloured if wanted.

use std::{
    fmt::Display,
    io::{self, ErrorKind, Write},
};

use anstream::{AutoStream, ColorChoice};
use anstyle::{AnsiColor, Style};
use cargo_responds::Error;
use clap::ValueEnum;

use super::environment;

const ERROR: Style = AnsiColor::BrightRed.on_default().bold();
const WARNING: Style = AnsiColor::Yellow.on_default().bold();
const NOTE: Style = AnsiColor::BrightGreen.on_default().bold();

/// When to color.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Color {
    Auto,
    Always,
    Never,
}

/// The two streams: one for the output, one for remarks about it.
pub(crate) struct Out {
    answers: AutoStream<io::Stdout>,
    remarks: AutoStream<io::Stderr>,
    quiet: bool,
    verbose: bool,
    failed: Option<io::Error>,
}

impl Out {
    /// Both streams, coloured as asked for, else as `CARGO_TERM_COLOR` says, else as the terminal can.
    pub(crate) fn new(color: Option<Color>, quiet: bool) -> Self {
        let choice = match color.or_else(|| Color::from_str(&environment::color()?, true).ok()) {
            None | Some(Color::Auto) => ColorChoice::Auto,
            Some(Color::Always) => ColorChoice::Always,
            Some(Color::Never) => ColorChoice::Never,
        };
        let answers = AutoStream::new(io::stdout(), choice);
        let remarks = AutoStream::new(io::stderr(), choice);
        Self { answers, remarks, quiet, verbose: false, failed: None }
    }

    /// The same for a reader who wants every detail.
    pub(crate) const fn verbose(mut self, verbose: bool) -> Self {
        self.verbose = verbose;
        self
    }

    /// Prints a part of the output, unchanged.
    ///
    /// A reader that goes away, as `head` does, has enough: the rest is dropped, and the exit code is kept.
    pub(crate) fn print(&mut self, text: &str) {
        if self.failed.is_none() {
            self.failed = self.answers.write_all(text.as_bytes()).err();
        }
    }

    /// Prints a line of the output at once: its reader waits for it.
    pub(crate) fn line(&mut self, line: &str) {
        self.print(line);
        self.print("\n");
        if self.failed.is_none() {
            self.failed = self.answers.flush().err();
        }
    }

    /// Prints a remark about the output, unless only the output is wanted.
    pub(crate) fn note(&mut self, message: impl Display) {
        if !self.quiet {
            self.remark("note", NOTE, &message);
        }
    }

    /// Says a detail of the answer, where every detail is wanted.
    pub(crate) fn detail(&mut self, message: impl Display) {
        if self.verbose {
            self.note(message);
        }
    }

    /// Says something that the user should know in any case.
    pub(crate) fn warn(&mut self, message: impl Display) {
        self.remark("warning", WARNING, &message);
    }

    /// Prints the reason why the command could not run, and the help.
    pub(crate) fn error(&mut self, error: &Error) {
        self.remark("error", ERROR, &format_args!("{error}\n  = help: {}", error.help()));
    }

    /// Returns `true` if remarks are read by a person as they appear.
    pub(crate) fn watched(&self) -> bool {
        !self.quiet && self.remarks.is_terminal()
    }

    /// Clears the terminal, if there is one.
    pub(crate) fn clear(&mut self) {
        if self.answers.is_terminal() {
            self.print("\u{1b}[2J\u{1b}[3J\u{1b}[H");
        }
    }

    /// Shows what has been printed so far.
    pub(crate) fn flush(&mut self) {
        if self.failed.is_none() {
            self.failed = self.answers.flush().err();
        }
    }

    /// Returns `true` if nothing more can be printed.
    pub(crate) const fn is_closed(&self) -> bool {
        self.failed.is_some()
    }

    /// Returns `true` if the whole output could be printed.
    pub(crate) fn finish(&mut self) -> Result<(), Error> {
        let flushed = self.answers.flush().err();
        match self.failed.take().or(flushed) {
            Some(error) if error.kind() != ErrorKind::BrokenPipe => {
                let help = "write it to a place that has room, and that you may write to";
                Err(Error::new("cannot write the output", help).because(error))
            }
            _ => Ok(()),
        }
    }

    // An error while printing cannot be printed.
    fn remark(&mut self, kind: &str, style: Style, message: &dyn Display) {
        _ = writeln!(self.remarks, "{style}{kind}{style:#}: {message}");
    }
}
