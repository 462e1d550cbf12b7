//! Text set for a terminal: headings, paragraphs and lists, wrapped to its width.

use std::fmt::Write;

use anstyle::{AnsiColor, Style};
use textwrap::{Options, WordSplitter, WrapAlgorithm};
use unicode_width::UnicodeWidthStr;

const TITLE: Style = AnsiColor::BrightGreen.on_default().bold();
const HEADING: Style = Style::new().bold();
const LABEL: Style = AnsiColor::BrightCyan.on_default();
const QUIET: Style = Style::new().dimmed();

/// The indentation of items and code.
const INDENT: &str = "  ";

/// A page: its content, without its layout.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    blocks: Vec<Block>,
}

/// A part of a page.
#[derive(Clone, Debug, PartialEq, Eq)]
enum Block {
    Title(String),
    Heading(String),
    Text(String),
    /// Labels and their values, in two columns.
    Facts(Vec<(String, String)>),
    /// A term, with its explanation below.
    Item {
        term: String,
        text: String,
        source: String,
    },
    Code(String),
}

impl Page {
    pub(crate) fn titled(title: impl Into<String>) -> Self {
        Self { blocks: vec![Block::Title(title.into())] }
    }

    pub(crate) fn heading(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Heading(text.into()));
    }

    pub(crate) fn text(&mut self, text: impl Into<String>) {
        self.blocks.push(Block::Text(text.into()));
    }

    pub(crate) fn code(&mut self, code: impl Into<String>) {
        self.blocks.push(Block::Code(code.into()));
    }

    /// A labelled fact, in a column with those before it; nothing is added for an empty text.
    pub(crate) fn fact(&mut self, label: impl Into<String>, text: impl Into<String>) {
        let (label, text) = (label.into(), text.into());
        if text.is_empty() {
            return;
        }
        match self.blocks.last_mut() {
            Some(Block::Facts(facts)) => facts.push((label, text)),
            _ => self.blocks.push(Block::Facts(vec![(label, text)])),
        }
    }

    pub(crate) fn item(
        &mut self,
        term: impl Into<String>,
        text: impl Into<String>,
        source: impl Into<String>,
    ) {
        self.blocks.push(Block::Item { term: term.into(), text: text.into(), source: source.into() });
    }

    /// A section: its heading, and its content; no heading if there is no content.
    pub(crate) fn section(&mut self, heading: impl Into<String>, fill: impl FnOnce(&mut Self)) {
        let start = self.blocks.len();
        self.heading(heading);
        fill(self);
        if self.blocks.len() == start + 1 {
            self.blocks.pop();
        }
    }

    /// The page in lines of at most so many columns, as far as words allow, with the escapes of a terminal.
    #[must_use]
    pub fn render(&self, width: usize) -> String {
        let mut out = String::new();
        for (i, block) in self.blocks.iter().enumerate() {
            let before = i.checked_sub(1).map(|i| &self.blocks[i]);
            let together = matches!(
                (before, block),
                (None | Some(Block::Heading(_)), _) | (Some(Block::Item { .. }), Block::Item { .. })
            );
            if !together {
                out.push('\n');
            }
            let below = matches!(before, Some(Block::Heading(_)));
            block.render(&mut out, if below { INDENT } else { "" }, width);
        }
        out
    }
}

impl Block {
    /// Facts below a heading are indented, as items are.
    fn render(&self, out: &mut String, indent: &str, width: usize) {
        match self {
            Self::Title(text) => paragraph(out, text, TITLE, "", width),
            Self::Heading(text) => paragraph(out, text, HEADING, "", width),
            Self::Text(text) => paragraph(out, text, Style::new(), "", width),
            Self::Code(code) => code.lines().for_each(|line| put(out, Style::new(), INDENT, line)),
            Self::Facts(facts) => columns(out, facts, indent, width),
            Self::Item { term, text, source } => {
                paragraph(out, term, LABEL, INDENT, width);
                paragraph(out, text, Style::new(), &INDENT.repeat(3), width);
                paragraph(out, source, QUIET, &INDENT.repeat(3), width);
            }
        }
    }
}

/// Two columns: labels, and texts that stay in theirs.
fn columns(out: &mut String, facts: &[(String, String)], before: &str, width: usize) {
    let column = facts.iter().map(|(label, _)| label.width()).max().unwrap_or_default() + 2;
    let indent = " ".repeat(before.len() + column);
    for (label, text) in facts {
        let pad = " ".repeat(column - label.width());
        for (i, line) in wrap(text, &indent, width).iter().enumerate() {
            let line = line.trim_start();
            _ = match i {
                0 => writeln!(out, "{before}{LABEL}{label}{LABEL:#}{pad}{line}"),
                _ => writeln!(out, "{indent}{line}"),
            };
        }
    }
}

fn paragraph(out: &mut String, text: &str, style: Style, indent: &str, width: usize) {
    for line in wrap(text, indent, width) {
        put(out, style, indent, line.trim_start());
    }
}

fn put(out: &mut String, style: Style, indent: &str, line: &str) {
    _ = match line {
        "" => writeln!(out),
        line => writeln!(out, "{indent}{style}{line}{style:#}"),
    };
}

/// Lines of a text; addresses and words are never broken.
fn wrap(text: &str, indent: &str, width: usize) -> Vec<String> {
    if text.is_empty() {
        return Vec::new();
    }
    let options = Options::new(width.max(indent.len() + 20))
        .initial_indent(indent)
        .subsequent_indent(indent)
        .break_words(false)
        .word_splitter(WordSplitter::NoHyphenation)
        .wrap_algorithm(WrapAlgorithm::FirstFit);
    // A citation stays in one line: `RFC 9110 §15`.
    let text = text.replace("RFC ", "RFC\u{A0}").replace(" §", "\u{A0}§");
    textwrap::wrap(&text, options).into_iter().map(|line| line.replace('\u{A0}', " ")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn page() -> Page {
        let mut page = Page::titled("408 Request Timeout");
        page.text("요청 시간 초과: 서버가 기다리기로 한 시간 안에 요청이 다 도착하지 않았다.");
        page.fact("Class", "Client Error");
        page.fact("인증", "the server waited for the rest of the request, and then for nothing more");
        page.fact("Empty", "");
        page.section("Nothing", |_| ());
        page.section("Header fields", |page| {
            page.item("Connection", "no longer asked for", "RFC 7231 §6.5.7");
            page.item("Other", "also", "");
        });
        page
    }

    /// The text as a terminal shows it: without escapes.
    fn plain(text: &str) -> String {
        anstream::adapter::strip_str(text).to_string()
    }

    #[test]
    fn columns_line_up_and_lines_are_wrapped() {
        expect_test::expect![[r"
            408 Request Timeout

            요청 시간 초과: 서버가 기다리기로 한
            시간 안에 요청이 다 도착하지 않았다.

            Class  Client Error
            인증   the server waited for the rest of
                   the request, and then for nothing
                   more

            Header fields
              Connection
                  no longer asked for
                  RFC 7231 §6.5.7
              Other
                  also
        "]]
        .assert_eq(&plain(&page().render(40)));
    }

    #[test]
    fn no_line_is_wider_than_the_terminal() {
        for width in 40..=120 {
            for line in plain(&page().render(width)).lines() {
                assert!(line.width() <= width, "{width}: {line}");
                assert_eq!(line, line.trim_end());
            }
        }
    }
}
