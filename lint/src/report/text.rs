//! Findings for people, in the look and the words of the compiler.

mod flood;
mod shared;
mod snippet;
mod words;

use annotate_snippets::{Level as Kind, Message, Renderer};
use anstyle::{AnsiColor, Style};
use responds_core::rule::Level;

use self::flood::Flood;
use super::{Checked, Report};
use crate::Finding;

const STRONG: Style = Style::new().bold();
const ERRORS: Style = AnsiColor::BrightRed.on_default().bold();
const WARNINGS: Style = AnsiColor::Yellow.on_default().bold();

/// Writes text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Text {
    /// `true` if every finding is shown in full, also the hundredth of its kind, and every step to its cause.
    pub verbose: bool,
    /// `true` if the last line, which counts, is left out.
    pub quiet: bool,
}

impl Report for Text {
    fn render(&self, checked: &Checked<'_>) -> String {
        let renderer = Renderer::styled();
        let mut flood = Flood::new(self.verbose);
        let mut out = String::new();
        for findings in shared::reports(&checked.findings, self.verbose) {
            if flood.let_through(&findings) {
                let group = match findings.as_slice() {
                    [finding] => snippet::group(checked, finding, self.verbose),
                    several => shared::group(checked, several),
                };
                out += &renderer.render(&[group]);
                out += "\n\n";
            }
        }
        for group in flood.groups(checked) {
            out += &renderer.render(&[group]);
            out += "\n\n";
        }
        if !self.quiet {
            out += &summary(checked);
        }
        out
    }
}

/// The rule and its source, as the last lines of every finding name them.
fn source(finding: &Finding) -> Message<'static> {
    let cite = finding.cite.map(|cite| format!(", {cite}")).unwrap_or_default();
    Kind::NOTE.with_name("rule").message(format!("{}{cite}", finding.rule.id))
}

/// The name of a level in the terminal.
const fn kind(level: Level) -> Kind<'static> {
    match level {
        Level::Deny => Kind::ERROR,
        Level::Allow | Level::Warn => Kind::WARNING,
    }
}

/// The last line: the extent of the check, and the number of findings.
fn summary(checked: &Checked<'_>) -> String {
    let (endpoints, language) = (&checked.analysis.endpoints, checked.language);
    let head = format!("{STRONG}{}{STRONG:#}", words::checked(language));
    if endpoints.is_empty() && checked.findings.is_empty() {
        let files = checked.analysis.sources.files().count();
        return format!("{head} {}\n", words::no_endpoints(files, language));
    }
    let counted = |style: Style, count, en, ko| match (count, words::counted(count, en, ko, language)) {
        (0, text) => text,
        (_, text) => format!("{style}{text}{style:#}"),
    };
    let errors = counted(ERRORS, checked.count(Level::Deny), "error", "오류");
    let warnings = counted(WARNINGS, checked.count(Level::Warn), "warning", "경고");
    let open = endpoints.iter().filter(|endpoint| !endpoint.returned.closed).count();
    let (extent, open) =
        (words::extent(endpoints.len(), checked.files(), language), words::open(open, language));
    let unread = match words::unread(checked.analysis.unread.len(), language) {
        text if text.is_empty() => text,
        text => format!(", {WARNINGS}{text}{WARNINGS:#}"),
    };
    format!("{head} {extent}: {errors}, {warnings}{unread}{open}\n")
}

#[cfg(test)]
mod tests;
