//! A rule as a page of Markdown: what `docs/rules` holds.

use core::fmt;

use super::{Ground, Rule};
use crate::profile;

/// A rule as a page of Markdown; made by [`Rule::page`].
#[derive(Clone, Copy, Debug)]
pub struct Page(&'static Rule);

impl Rule {
    /// The rule as a page of Markdown: what it flags, why, a bad and a good example, its levels and sources.
    #[must_use]
    pub const fn page(&'static self) -> Page {
        Page(self)
    }

    /// What the rule looks at, in words: "the body, the types and the workspace".
    #[must_use]
    pub const fn looks_at(&'static self) -> Grounds {
        Grounds(self)
    }

    /// The rule as a row of the table of all rules.
    #[must_use]
    pub const fn row(&'static self) -> Row {
        Row(self)
    }
}

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rule { id, level, summary, why, bad, good, .. } = self.0;
        writeln!(
            f,
            "# `{id}`\n\nFlags {summary}.\n\nLevel: **{}**. Looks at {}.",
            level.name(),
            self.0.looks_at()
        )?;
        writeln!(f, "\n## Why\n\n{why}")?;
        writeln!(f, "\n## Flagged\n\n```rust\n{bad}\n```\n\n## Instead\n\n```rust\n{good}\n```")?;
        writeln!(
            f,
            "\n## Another level\n\nFor one handler: `#[responds(.., allow({id}, reason = \"…\"))]`,"
        )?;
        writeln!(f, "or `warn(..)`, `deny(..)`.")?;
        self.profiles(f)?;
        writeln!(f, "\n## Sources\n")?;
        self.0.cites.iter().try_for_each(|cite| writeln!(f, "- [{cite}]({})", cite.url()))
    }
}

impl Page {
    /// The profiles that give the rule another level.
    fn profiles(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let levels = || profile::ALL.iter().map(|profile| (profile.id, profile.level(self.0)));
        let mut others = levels().filter(|(_, level)| *level != self.0.level).peekable();
        if others.peek().is_none() {
            return Ok(());
        }
        writeln!(f, "\n| Profile | Level |\n|---|---|")?;
        others.try_for_each(|(profile, level)| writeln!(f, "| `{profile}` | {} |", level.name()))
    }
}

/// A rule as a row of the table of all rules; made by [`Rule::row`].
#[derive(Clone, Copy, Debug)]
pub struct Row(&'static Rule);

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Rule { id, level, summary, .. } = self.0;
        write!(f, "| [`{id}`]({id}.md) | {} | {} | {summary} |", level.name(), self.0.looks_at())
    }
}

/// What a rule looks at, in words; made by [`Rule::looks_at`].
#[derive(Clone, Copy, Debug)]
pub struct Grounds(&'static Rule);

impl fmt::Display for Grounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (i, ground) in self.0.grounds.iter().enumerate() {
            let before = match i {
                0 => "",
                last if last + 1 == self.0.grounds.len() => " and ",
                _ => ", ",
            };
            write!(f, "{before}{}", ground.name())?;
        }
        Ok(())
    }
}

impl Ground {
    /// What is looked at, in words.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Declaration => "the declaration",
            Self::Signature => "the signature",
            Self::Body => "the body",
            Self::Types => "the types",
            Self::Workspace => "the workspace",
        }
    }
}
