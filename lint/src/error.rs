//! Errors of commands: the reason why one could not run, and the help.

use std::{error, fmt};

use crate::{nearest, workspace};

/// The reason why a command could not run.
#[derive(Debug)]
pub struct Error {
    what: String,
    help: String,
    cause: Option<Box<dyn error::Error + Send + Sync>>,
}

impl Error {
    /// The message and the help: both lower case, no full stop, code in backticks.
    #[must_use]
    pub fn new(what: impl Into<String>, help: impl Into<String>) -> Self {
        Self { what: what.into(), help: help.into(), cause: None }
    }

    /// Converts an error of the attribute's grammar: its message, and its help.
    pub(crate) fn from_syntax(error: &syn::Error) -> Self {
        let text = error.to_string();
        let (what, help) = text.split_once("\n  = help: ").unwrap_or((&text, "mend it where it is written"));
        Self::new(what, help)
    }

    /// The same, with the error that led to it.
    #[must_use]
    pub fn because(self, cause: impl Into<Box<dyn error::Error + Send + Sync>>) -> Self {
        Self { cause: Some(cause.into()), ..self }
    }

    /// The same error, with its place in a file.
    #[must_use]
    pub fn at(self, file: &str, line: usize) -> Self {
        Self { what: format!("{file}:{line}: {}", self.what), ..self }
    }

    /// The help.
    #[must_use]
    pub fn help(&self) -> &str {
        &self.help
    }
}

/// The message, with the causes behind it.
impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        let first = self.cause.as_deref().map(|cause| cause as &dyn error::Error);
        let causes = std::iter::successors(first, |cause| cause.source());
        causes.into_iter().try_for_each(|cause| write!(f, ": {}", cause.to_string().trim_end()))
    }
}

impl error::Error for Error {}

impl From<workspace::Error> for Error {
    fn from(error: workspace::Error) -> Self {
        match error {
            workspace::Error::Folder { path, error } => {
                let what = format!("cannot open `{}`", path.display());
                Self::new(what, "name a folder or a `Cargo.toml` that exists").because(error)
            }
            workspace::Error::Manifest { .. } => {
                let help = "go to a folder with one, or name one by `--manifest-path`";
                Self::new(error.to_string(), help)
            }
            workspace::Error::Package { name, known } => {
                let near = nearest(&name, known.iter().map(String::as_str));
                let listed = || format!("the packages are `{}`", known.join("`, `"));
                let help = near.map_or_else(listed, |near| format!("did you mean `{near}`?"));
                Self::new(format!("there is no package `{name}` in the workspace"), help)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::io;

    use super::*;

    #[test]
    fn causes_are_told_in_one_line() {
        let error = Error::new("cannot read `a.toml`", "create it");
        assert_eq!(error.to_string(), "cannot read `a.toml`");
        let error = error.because(io::Error::new(io::ErrorKind::NotFound, "no such file"));
        assert_eq!(error.to_string(), "cannot read `a.toml`: no such file");
        assert_eq!(error.help(), "create it");
    }
}
