//! Tables over a whole workspace, made once and shared by all engines.

use memchr::memmem;
use responds_facts::routing::StatusChange;
use responds_syntax::frameworks::{ALL, Framework};
use rustc_hash::{FxHashMap, FxHashSet};

use crate::index::{Index, Item, ItemId, Kind, ModuleId};

/// Tables over a whole workspace.
#[derive(Debug)]
pub struct Tables {
    modules: Vec<String>,
    macros: FxHashMap<String, Vec<ItemId>>,
    froms: FxHashMap<String, Vec<ItemId>>,
    implementing: Vec<ItemId>,
    /// The configurations that set the rejections of extractors.
    told: Vec<String>,
    /// The ways in which the workspace changes statuses apart from handlers and layers, each with its framework.
    changes: Vec<(&'static Framework, &'static StatusChange)>,
}

impl Tables {
    /// The tables of this workspace.
    #[must_use]
    pub fn of(index: &Index) -> Self {
        Self {
            modules: modules(index),
            macros: macros(index),
            froms: froms(index),
            implementing: implementing(index),
            told: told(index),
            changes: changes(index),
        }
    }

    /// Returns `true` if the rejections of extractors of a name are configured somewhere: actix-web's `Json` by
    /// `JsonConfig`.
    pub(super) fn sets_rejections(&self, extractor: &str) -> bool {
        self.told.iter().any(|told| told.strip_suffix("Config") == Some(extractor))
    }

    /// Returns the ways in which statuses of a framework's handlers are changed; of all frameworks if it is not known.
    pub(crate) fn changes(
        &self,
        framework: Option<&Framework>,
    ) -> impl Iterator<Item = &'static StatusChange> + use<'_> {
        let name = framework.map(|framework| framework.name);
        let of = move |(changed, _): &&(&Framework, _)| name.is_none_or(|name| changed.name == name);
        self.changes.iter().filter(of).map(|(_, change)| *change)
    }

    /// The macros and calls of macros that have impls in them.
    pub(super) fn implementing(&self) -> &[ItemId] {
        &self.implementing
    }

    /// The path of a module; those that several modules share, or a crate outside, are made distinct.
    pub(super) fn module(&self, module: ModuleId) -> &str {
        self.modules.get(module.0 as usize).map_or("", String::as_str)
    }

    /// The macros of a name.
    pub(super) fn macros(&self, name: &str) -> &[ItemId] {
        self.macros.get(name).map_or(&[], Vec::as_slice)
    }

    /// The impls of `From` that may be for a type of this name.
    pub(super) fn froms(&self, name: Option<&str>) -> impl Iterator<Item = ItemId> + use<'_> {
        let named = name.and_then(|name| self.froms.get(name));
        named.into_iter().chain(self.froms.get("")).flatten().copied()
    }
}

/// The ways in which a workspace changes statuses apart from handlers and layers.
fn changes(index: &Index) -> Vec<(&'static Framework, &'static StatusChange)> {
    let has =
        |text: &str, change: &StatusChange| memmem::find(text.as_bytes(), change.word.as_bytes()).is_some();
    let changed = |change: &StatusChange| match change.of_trait {
        Some(name) => index.impls_of_trait(name).iter().any(|item| has(index.text(*item), change)),
        None => index.sources().files().any(|file| has(&index.sources().get(file).text, change)),
    };
    let known =
        ALL.iter().flat_map(|framework| framework.routing.changes.iter().map(|change| (*framework, change)));
    known.filter(|(_, change)| changed(change)).collect()
}

fn modules(index: &Index) -> Vec<String> {
    let outside = index.outside_crates();
    let mut counts: FxHashMap<&str, usize> = FxHashMap::default();
    let name = |module: ModuleId| {
        let path = &index.module(module).path;
        // `todos_2::api` is the second crate of this name; one outside is the first.
        let (krate, rest) = path.split_at(path.find("::").unwrap_or(path.len()));
        let count = counts.entry(path).or_insert_with(|| usize::from(outside.contains(krate)));
        *count += 1;
        if *count == 1 { path.clone() } else { format!("{krate}_{count}{rest}") }
    };
    index.modules().map(name).collect()
}

fn macros(index: &Index) -> FxHashMap<String, Vec<ItemId>> {
    let mut by_name: FxHashMap<String, Vec<ItemId>> = FxHashMap::default();
    for item in index.items().filter(|item| index.item(*item).kind == Kind::MacroRules) {
        by_name.entry(index.item(item).name.clone()).or_default().push(item);
    }
    by_name
}

/// The names of the configurations that set the rejections of extractors, in the files that do so.
fn told(index: &Index) -> Vec<String> {
    let sets: Vec<memmem::Finder<'_>> =
        ALL.iter().filter_map(|framework| framework.sets_rejections).map(memmem::Finder::new).collect();
    let files = index.sources().files().map(|file| &*index.sources().get(file).text);
    let files = files.filter(|text| sets.iter().any(|words| words.find(text.as_bytes()).is_some()));
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_';
    let words = files.flat_map(|text| text.split(move |letter| !is_word(letter)));
    let mut told: Vec<String> = words.filter(|word| word.ends_with("Config")).map(str::to_owned).collect();
    told.sort_unstable();
    told.dedup();
    told
}

fn implementing(index: &Index) -> Vec<ItemId> {
    let made = |item: &ItemId| {
        let Item { kind, test, .. } = index.item(*item);
        matches!(kind, Kind::MacroRules | Kind::MacroCall)
            && !test
            && !index.is_expanded(*item)
            && index.text(*item).contains("impl")
    };
    index.items().filter(made).collect()
}

/// All impls of `From` outside of tests; under no name those whose type may be another by an alias.
fn froms(index: &Index) -> FxHashMap<String, Vec<ItemId>> {
    let items = index.items().map(|item| index.item(item));
    let aliases = items.filter(|item| item.kind == Kind::Alias && item.parent.is_none());
    let aliases: FxHashSet<&str> = aliases.map(|item| item.name.as_str()).collect();
    let mut by_name: FxHashMap<String, Vec<ItemId>> = FxHashMap::default();
    for item in index.impls_of_trait("From").iter().copied().filter(|item| !index.item(*item).test) {
        let header = index.implementation(item);
        let last = header.and_then(|header| header.self_type.segments.last()).map_or("", AsRef::as_ref);
        // A tuple has no name.
        let is_tuple = header.is_some_and(|header| header.self_type.text.trim_start().starts_with('('));
        let last = if is_tuple || aliases.contains(last) { "" } else { last };
        by_name.entry(last.to_owned()).or_default().push(item);
    }
    by_name
}
