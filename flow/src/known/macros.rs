//! The macros of the standard library and of popular crates, with their effects.

/// An effect of a macro call.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum MacroFact {
    /// It never ends.
    Never,
    /// It never ends, and marks code that is not written yet.
    Stub,
    /// It gives text that may be empty.
    Text,
    /// It gives content that is not empty.
    Content,
    /// It evaluates its arguments and gives nothing that matters.
    Quiet,
    /// It leaves with an error of a crate.
    Bail(&'static str),
    /// It leaves with an error of a crate unless its first argument holds.
    Ensure(&'static str),
    /// It makes an error of a crate.
    Error(&'static str),
    /// It asks whether a value fits a pattern.
    Matches,
    /// It makes a list of its arguments.
    List,
    /// It awaits all of its arguments.
    Join,
    /// It awaits all of its arguments until one fails.
    TryJoin,
    /// It awaits the first of some branches.
    Select,
    /// It asks for the configuration.
    Cfg,
}

/// Returns the effect of a macro by the last segment of its path.
#[must_use]
pub fn find(name: &str) -> Option<MacroFact> {
    MACROS.iter().find(|(known, _)| *known == name).map(|(_, fact)| *fact)
}

static MACROS: &[(&str, MacroFact)] = &[
    ("anyhow", MacroFact::Error("anyhow")),
    ("assert", MacroFact::Quiet),
    ("assert_eq", MacroFact::Quiet),
    ("assert_ne", MacroFact::Quiet),
    ("bail", MacroFact::Bail("anyhow")),
    ("cfg", MacroFact::Cfg),
    ("concat", MacroFact::Text),
    ("context", MacroFact::Quiet),
    ("counter", MacroFact::Quiet),
    ("dbg", MacroFact::Quiet),
    ("debug", MacroFact::Quiet),
    ("debug_assert", MacroFact::Quiet),
    ("debug_assert_eq", MacroFact::Quiet),
    ("debug_assert_ne", MacroFact::Quiet),
    ("debug_span", MacroFact::Quiet),
    ("ensure", MacroFact::Ensure("anyhow")),
    ("env", MacroFact::Text),
    ("eprint", MacroFact::Quiet),
    ("eprintln", MacroFact::Quiet),
    ("error", MacroFact::Quiet),
    ("error_span", MacroFact::Quiet),
    ("event", MacroFact::Quiet),
    ("eyre", MacroFact::Error("eyre")),
    ("file", MacroFact::Text),
    ("format", MacroFact::Text),
    ("format_args", MacroFact::Text),
    ("gauge", MacroFact::Quiet),
    ("histogram", MacroFact::Quiet),
    ("html", MacroFact::Quiet),
    ("include_bytes", MacroFact::Quiet),
    ("include_str", MacroFact::Text),
    ("info", MacroFact::Quiet),
    ("info_span", MacroFact::Quiet),
    ("join", MacroFact::Join),
    ("json", MacroFact::Content),
    ("line", MacroFact::Quiet),
    ("log", MacroFact::Quiet),
    ("matches", MacroFact::Matches),
    ("option_env", MacroFact::Quiet),
    ("panic", MacroFact::Never),
    ("print", MacroFact::Quiet),
    ("println", MacroFact::Quiet),
    ("query", MacroFact::Quiet),
    ("query_as", MacroFact::Quiet),
    ("query_scalar", MacroFact::Quiet),
    ("select", MacroFact::Select),
    ("span", MacroFact::Quiet),
    ("stringify", MacroFact::Text),
    ("todo", MacroFact::Stub),
    ("trace", MacroFact::Quiet),
    ("trace_span", MacroFact::Quiet),
    ("try_join", MacroFact::TryJoin),
    ("unimplemented", MacroFact::Stub),
    ("unreachable", MacroFact::Never),
    ("uri", MacroFact::Quiet),
    ("vec", MacroFact::List),
    ("warn", MacroFact::Quiet),
    ("warn_span", MacroFact::Quiet),
    ("write", MacroFact::Quiet),
    ("writeln", MacroFact::Quiet),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted_and_distinct() {
        assert!(MACROS.is_sorted_by(|one, other| one.0 < other.0));
    }
}
