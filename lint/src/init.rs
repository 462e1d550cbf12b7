//! Plans `#[responds(..)]` on handlers that declare nothing: its entries, its position, and the dependency it needs.

mod attribute;
mod conditions;
mod import;
mod item;
pub mod levels;
pub mod manifest;
mod module;
pub mod origin;
mod toml;
mod trial;
pub mod versions;

#[cfg(test)]
mod tests;

use std::collections::{BTreeMap, BTreeSet};

use responds_core::profile::Profile;
use responds_syntax::frameworks::Framework;

use crate::{FileId, Site, Sources, finding::Edit};
use conditions::Conditions;
use import::Import;
use module::File;
use trial::Tried;

/// A handler that declares nothing.
#[derive(Clone, Debug)]
pub struct Candidate {
    /// Its name.
    pub name: String,
    /// The whole function, with its attributes and documentation.
    pub item: Site,
    /// The codes that it certainly returns.
    pub codes: Vec<u16>,
    /// The codes that its extractors and the layers around it send.
    pub outside: Vec<u16>,
    /// `true` if it may return others.
    pub open: bool,
    /// The types it names that implement `Responds`, as written: each is declared as `..Type`.
    pub types: Vec<String>,
    /// The type that it returns and that names statuses for certain which it is not seen to send.
    pub sends_part_of: Option<String>,
    /// The framework that it is written for, if that is known.
    pub framework: Option<&'static Framework>,
    /// The manifest of its package, by its path below the root of the workspace.
    pub manifest: String,
}

/// The options.
#[derive(Clone, Debug, Default)]
pub struct Plan {
    /// The edits to the sources.
    pub edits: Vec<Edit>,
    /// The handlers that are annotated.
    pub annotated: Vec<Annotated>,
    /// The handlers that are not, and why.
    pub skipped: Vec<Skipped>,
    /// By manifest: the features of `responds` that its package needs.
    pub features: BTreeMap<String, BTreeSet<String>>,
}

/// A handler that is annotated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Annotated {
    /// Its name.
    pub name: String,
    /// The position.
    pub site: Site,
    /// The codes that are declared.
    pub codes: Vec<u16>,
    /// `true` if it may return others.
    pub open: bool,
    /// The type that it returns and that names statuses for certain which are not declared: unless a level permits that,
    /// it does not compile.
    pub sends_part_of: Option<String>,
}

/// A handler that is not annotated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Skipped {
    /// Its name.
    pub name: String,
    /// The position.
    pub site: Site,
    /// The reason and the help, to be printed after the name.
    pub why: String,
}

/// Plans the annotation of handlers that are compiled with a profile.
#[must_use]
pub fn plan(sources: &Sources, candidates: &[Candidate], profile: &'static Profile) -> Plan {
    let mut sorted: Vec<_> = candidates.iter().collect();
    sorted.sort_by_key(|candidate| candidate.item);
    // A file that is a module twice has each handler once.
    sorted.dedup_by_key(|candidate| candidate.item);
    let packages = packages(sources, &sorted, profile);
    let mut plan = Plan::default();
    for candidates in sorted.chunk_by(|one, other| one.item.file == other.item.file) {
        let file = candidates[0].item.file;
        let read = File::read(&sources.get(file).text);
        let mut planned = Planned { sources, file, imports: BTreeMap::new(), plan: &mut plan };
        for candidate in candidates {
            let Some(conditions) = packages.get(candidate.manifest.as_str()) else { continue };
            let read = read.as_ref().map_err(ToOwned::to_owned);
            if let Err(why) = read.and_then(|read| planned.annotate(read, candidate, conditions)) {
                let skipped = Skipped { name: candidate.name.clone(), site: candidate.item, why };
                planned.plan.skipped.push(skipped);
            }
        }
    }
    plan
}

/// The settings of each package, by manifest.
fn packages<'a>(
    sources: &Sources,
    candidates: &[&'a Candidate],
    profile: &'static Profile,
) -> BTreeMap<&'a str, Conditions> {
    let mut packages = BTreeMap::new();
    for candidate in candidates {
        let folder = candidate.manifest.strip_suffix("Cargo.toml").unwrap_or_default();
        let conditions = packages
            .entry(candidate.manifest.as_str())
            .or_insert_with(|| Conditions::of_package(sources, folder, profile));
        conditions.enable(candidate.framework);
    }
    packages
}

/// The plan for one file.
struct Planned<'a> {
    sources: &'a Sources,
    file: FileId,
    /// By the place where its module begins.
    imports: BTreeMap<usize, Import>,
    plan: &'a mut Plan,
}

impl Planned<'_> {
    fn annotate(
        &mut self,
        read: &File<'_>,
        candidate: &Candidate,
        conditions: &Conditions,
    ) -> Result<(), String> {
        let module = read.module(candidate.item.start as usize)?;
        let item = self.sources.text(candidate.item);
        let tried = trial::declaration(candidate, item, conditions)?;
        let at = attribute::place(item).ok_or_else(|| unreadable("it"))? + candidate.item.start as usize;

        let framework = candidate.framework.map_or(&[][..], |framework| framework.tells);
        let import = self.imports.entry(module.start).or_insert_with(|| Import::plan(&module, framework));
        if let Some((at, text)) = import.edit.take() {
            self.plan.edits.push(edit(self.file, at, text)?);
        }
        let text = attribute::text(read.text, at, &import.name, &tried.list);
        self.plan.edits.push(edit(self.file, at, text)?);

        let features = self.plan.features.entry(candidate.manifest.clone()).or_default();
        features.extend(candidate.framework.map(manifest::feature));
        let name = candidate.name.clone();
        let Tried { codes, .. } = tried;
        let Candidate { open, sends_part_of, .. } = candidate.clone();
        self.plan.annotated.push(Annotated { name, site: candidate.item, codes, open, sends_part_of });
        Ok(())
    }
}

/// Inserts something.
fn edit(file: FileId, at: usize, text: String) -> Result<Edit, String> {
    let at = u32::try_from(at).map_err(|_| unreadable("its file"))?;
    Ok(Edit { site: Site { file, start: at, end: at }, text })
}

fn unreadable(what: &str) -> String {
    format!("cannot be annotated, since {what} does not parse: fix it first")
}
