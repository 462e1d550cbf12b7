//! The findings of an old code base that are known and do not fail, without their lines.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{Error, Finding, Sources};

/// The version of the format.
pub const VERSION: u32 = 1;

/// The identity of a finding, independent of its position in the file.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Key {
    /// The file, relative to the root of the workspace, with `/`.
    pub file: String,
    /// The name of the handler.
    pub handler: String,
    /// The rule's id.
    pub rule: String,
    /// The code it is about.
    pub status: Option<u16>,
}

/// Findings that are known, and how often each.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Baseline(BTreeMap<Key, usize>);

/// The part of the format that every version has.
#[derive(Deserialize)]
struct Version {
    version: u32,
}

/// The file: one line an entry, so that diffs are small.
#[derive(Deserialize)]
struct File {
    findings: Vec<Entry>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    #[serde(flatten)]
    key: Key,
    count: usize,
}

impl Key {
    /// The identity of a finding.
    #[must_use]
    pub fn of(finding: &Finding, sources: &Sources) -> Self {
        Self {
            file: sources.get(finding.site.file).path.clone(),
            handler: finding.handler.clone(),
            rule: finding.rule.id.to_owned(),
            status: finding.status,
        }
    }
}

impl Baseline {
    /// The findings of today.
    #[must_use]
    pub fn of<'a>(findings: impl IntoIterator<Item = &'a Finding>, sources: &Sources) -> Self {
        let mut known = BTreeMap::new();
        for finding in findings {
            *known.entry(Key::of(finding, sources)).or_default() += 1;
        }
        Self(known)
    }

    /// Parses a baseline that [`write`](Self::write) wrote; errors mention the name.
    pub fn read(text: &str, name: &str) -> Result<Self, Error> {
        let help = "delete it, and write it anew by `--write-baseline`";
        let broken = |cause| Error::new(format!("`{name}` is no baseline"), help).because(cause);
        let Version { version } = serde_json::from_str(text).map_err(broken)?;
        if version != VERSION {
            let what = format!("`{name}` is of version {version}, and only {VERSION} is known here");
            return Err(Error::new(what, format!("{help}, or update `cargo-responds`")));
        }
        let file: File = serde_json::from_str(text).map_err(broken)?;
        Ok(Self(file.findings.into_iter().map(|entry| (entry.key, entry.count)).collect()))
    }

    /// The baseline as a file.
    #[must_use]
    pub fn write(&self) -> String {
        let entries = self.0.iter().map(|(key, &count)| Entry { key: key.clone(), count });
        // Strings and numbers can always be written.
        let lines = entries.filter_map(|entry| serde_json::to_string(&entry).ok());
        let lines: Vec<_> = lines.map(|line| format!("\n    {line}")).collect();
        let end = if lines.is_empty() { "" } else { "\n  " };
        format!("{{\n  \"version\": {VERSION},\n  \"findings\": [{}{end}]\n}}\n", lines.join(","))
    }

    /// The findings that are new: of several that are known by the same, the first in order are the old ones.
    ///
    /// The remaining entries are findings that are gone.
    #[must_use]
    pub fn new_among<'a>(mut self, findings: &[&'a Finding], sources: &Sources) -> (Vec<&'a Finding>, Self) {
        let mut is_new = |finding: &&Finding| match self.0.get_mut(&Key::of(finding, sources)) {
            Some(left @ 1..) => {
                *left -= 1;
                false
            }
            _ => true,
        };
        let new = findings.iter().copied().filter(&mut is_new).collect();
        self.0.retain(|_, left| *left > 0);
        (new, self)
    }

    /// The part for files that satisfy a condition.
    #[must_use]
    pub fn within(mut self, condition: impl Fn(&str) -> bool) -> Self {
        self.0.retain(|key, _| condition(&key.file));
        self
    }

    /// Merges two baselines, which are about different files.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
        self.0.extend(other.0);
        self
    }

    /// The number of findings in it.
    #[must_use]
    pub fn len(&self) -> usize {
        self.0.values().sum()
    }

    /// Returns `true` if it knows none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The identities of the findings, in order.
    pub fn keys(&self) -> impl Iterator<Item = &Key> {
        self.0.keys()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::needless_raw_string_hashes, reason = "snapshots are written with them")]

    use expect_test::expect;

    use super::*;
    use crate::report::testing;

    fn message(text: &str) -> String {
        let error = Baseline::read(text, "base.json").unwrap_err();
        format!("{error}\n{}", error.help())
    }

    #[test]
    fn what_was_written_is_read() {
        let analysis = testing::analysis();
        let baseline = Baseline::of(&analysis.findings, &analysis.sources);
        let text = baseline.write();
        expect![[r#"
            {
              "version": 1,
              "findings": [
                {"file":"src/api.rs","handler":"create","rule":"undeclared_status","status":409,"count":1},
                {"file":"src/api.rs","handler":"show","rule":"missing_body","status":null,"count":1},
                {"file":"src/api.rs","handler":"show","rule":"unreturned_status","status":410,"count":1}
              ]
            }
        "#]]
        .assert_eq(&text);
        assert_eq!(Baseline::read(&text, "base.json").unwrap(), baseline);
        let empty = Baseline::default();
        assert_eq!(Baseline::read(&empty.write(), "base.json").unwrap(), empty);
    }

    #[test]
    fn known_findings_are_not_told_and_more_of_them_are() {
        let mut analysis = testing::analysis();
        let baseline = Baseline::of(&analysis.findings, &analysis.sources);
        analysis.findings.push(analysis.findings[1].clone());
        let all = testing::checked(&analysis).findings;
        let (new, gone) = baseline.new_among(&all, &analysis.sources);
        assert_eq!(new.iter().map(|finding| finding.status).collect::<Vec<_>>(), [Some(410)]);
        assert!(gone.is_empty());
    }

    #[test]
    fn what_is_no_longer_found_is_gone() {
        let analysis = testing::analysis();
        let baseline = Baseline::of(&analysis.findings, &analysis.sources);
        let (new, gone) = baseline.clone().new_among(&[&analysis.findings[0]], &analysis.sources);
        assert!(new.is_empty());
        let left: Vec<_> = gone.keys().map(|key| (key.handler.as_str(), key.status)).collect();
        assert_eq!((gone.len(), left), (2, vec![("create", Some(409)), ("show", Some(410))]));
        assert_eq!(baseline.clone().within(|file| file == "src/api.rs").len(), 3);
        assert_eq!(baseline.clone().within(|_| false).and(baseline.clone()), baseline);
    }

    #[test]
    fn a_line_more_changes_nothing() {
        let mut analysis = testing::analysis();
        let baseline = Baseline::of(&analysis.findings, &analysis.sources);
        for finding in &mut analysis.findings {
            finding.site.start += 1;
            finding.site.end += 1;
        }
        assert_eq!(Baseline::of(&analysis.findings, &analysis.sources), baseline);
    }

    #[test]
    fn what_cannot_be_read_is_told() {
        expect![[r#"
            `base.json` is no baseline: EOF while parsing an object at line 1 column 1
            delete it, and write it anew by `--write-baseline`"#]]
        .assert_eq(&message("{"));
        expect![[r#"
            `base.json` is of version 2, and only 1 is known here
            delete it, and write it anew by `--write-baseline`, or update `cargo-responds`"#]]
        .assert_eq(&message("{\"version\": 2, \"findings\": []}"));
        expect![[r#"
            `base.json` is no baseline: invalid length 0, expected struct Version with 1 element at line 1 column 2
            delete it, and write it anew by `--write-baseline`"#]].assert_eq(&message("[]"));
    }
}
