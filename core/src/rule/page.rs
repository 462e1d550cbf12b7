//! A rule as a page of Markdown: the files of `docs/rules` and `docs/ko/rules`.

use core::fmt;

use super::{Ground, Rule, wording::Part};
use crate::{Language, Text, profile};

/// A rule as a page of Markdown; made by [`Rule::page`].
#[derive(Clone, Copy, Debug)]
pub struct Page(&'static Rule, Language);

impl Rule {
    /// The rule as a page of Markdown: summary, reason, a bad and a good example, levels and sources.
    #[must_use]
    pub const fn page(&'static self, language: Language) -> Page {
        Page(self, language)
    }

    /// The evidence that the rule uses, as a list: "the body, the types and the workspace".
    #[must_use]
    pub const fn looks_at(&'static self, language: Language) -> Grounds {
        Grounds(self, language)
    }

    /// The rule as a row of the table of all rules.
    #[must_use]
    pub const fn row(&'static self, language: Language) -> Row {
        Row(self, language)
    }
}

const fn both(en: &'static str, ko: &'static str) -> Text {
    Text { en, ko }
}

const WHY: Text = both("Why", "이유");
const FLAGGED: Text = both("Flagged", "지적되는 코드");
const INSTEAD: Text = both("Instead", "고친 코드");
const ANOTHER_LEVEL: Text = both("Change the level", "수준 바꾸기");
const SOURCES: Text = both("Sources", "출처");
const PROFILE_LEVEL: Text = both("| Profile | Level |", "| 프로필 | 수준 |");

impl fmt::Display for Page {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(rule, language) = *self;
        let Rule { id, title, why, bad, good, .. } = rule;
        let heading = |text: Text| text.get(language);
        writeln!(f, "# `{id}`\n\n**{}**\n", title.get(language))?;
        self.head(f)?;
        writeln!(f, "\n## {}\n\n{}", heading(WHY), why.get(language))?;
        writeln!(f, "\n## {}\n\n```rust\n{bad}\n```", heading(FLAGGED))?;
        writeln!(f, "\n## {}\n\n```rust\n{good}\n```", heading(INSTEAD))?;
        writeln!(f, "\n## {}\n", heading(ANOTHER_LEVEL))?;
        match language {
            Language::English => writeln!(
                f,
                "For one handler: `#[responds(.., allow({id}, reason = \"…\"))]`, or `warn(..)`, `deny(..)`."
            )?,
            Language::Korean => writeln!(
                f,
                "핸들러 하나에서: `#[responds(.., allow({id}, reason = \"…\"))]` 또는 `warn(..)`, `deny(..)`."
            )?,
        }
        self.profiles(f)?;
        writeln!(f, "\n## {}\n", heading(SOURCES))?;
        rule.cites.iter().try_for_each(|cite| writeln!(f, "- [{cite}]({})", cite.url()))
    }
}

impl Page {
    /// Writes the summary, the level and the evidence.
    fn head(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(rule, language) = self;
        let (summary, level) = (rule.summary.get(language), rule.level.name());
        let grounds = rule.looks_at(language);
        match language {
            Language::English => {
                writeln!(f, "Flags {summary}.\n\nDefault level: **{level}**. Looks at {grounds}.")
            }
            Language::Korean => {
                writeln!(f, "지적하는 것: {summary}.\n\n기본 수준: **{level}**. 검사 대상: {grounds}.")
            }
        }
    }

    /// Writes the profiles that give the rule another level.
    fn profiles(self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let levels = || profile::ALL.iter().map(|profile| (profile.id, profile.level(self.0)));
        let mut others = levels().filter(|(_, level)| *level != self.0.level).peekable();
        if others.peek().is_none() {
            return Ok(());
        }
        writeln!(f, "\n{}\n|---|---|", PROFILE_LEVEL.get(self.1))?;
        others.try_for_each(|(profile, level)| writeln!(f, "| `{profile}` | {} |", level.name()))
    }
}

/// A rule as a row of the table of all rules; made by [`Rule::row`].
#[derive(Clone, Copy, Debug)]
pub struct Row(&'static Rule, Language);

impl fmt::Display for Row {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(rule, language) = *self;
        let (id, level, summary) = (rule.id, rule.level.name(), rule.summary.get(language));
        write!(f, "| [`{id}`]({id}.md) | {level} | {} | {summary} |", rule.looks_at(language))
    }
}

/// The evidence that a rule uses, as a list; made by [`Rule::looks_at`].
#[derive(Clone, Copy, Debug)]
pub struct Grounds(&'static Rule, Language);

impl fmt::Display for Grounds {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self(rule, language) = *self;
        for (i, ground) in rule.grounds.iter().enumerate() {
            let before = match (i, language) {
                (0, _) => "",
                (last, Language::English) if last + 1 == rule.grounds.len() => " and ",
                _ => ", ",
            };
            f.write_str(before)?;
            ground.name().write(language, f)?;
        }
        Ok(())
    }
}

impl Ground {
    /// The name of the evidence.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Declaration => both("the declaration", "선언"),
            Self::Signature => both("the signature", "시그니처"),
            Self::Body => both("the body", "함수 본문"),
            Self::Types => both("the types", "타입"),
            Self::Workspace => both("the workspace", "워크스페이스"),
        }
    }
}
