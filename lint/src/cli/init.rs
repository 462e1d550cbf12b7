//! `cargo responds init`: `#[responds(..)]` on handlers that declare nothing.

use std::{
    collections::BTreeSet,
    env,
    path::{Path, PathBuf},
};

use cargo_responds::{
    Error, Workspace,
    analysis::Analysis,
    config::{self, Built, Settings},
    edit::{self, Change, tree},
    init::{
        self, Annotated, Plan, Skipped, levels, manifest,
        origin::Origin,
        versions::{self, Other},
    },
    report::several,
};

use responds_core::profile;

use super::{Common, Exit, Out, environment, selection::Selection};

/// Write `#[responds(..)]` on handlers without one, with the statuses they return
#[derive(Debug, clap::Args)]
#[command(after_help = "Examples:
  cargo responds init                      Show the changes as a diff
  cargo responds init > init.patch         For review, and for `git apply`
  cargo responds init --workspace --write  Change the files of all packages")]
pub(crate) struct Args {
    /// Change the files instead of printing a diff
    #[arg(long)]
    write: bool,
    #[command(flatten)]
    origin: From,
    #[command(flatten)]
    permission: Permission,
    #[command(flatten)]
    selection: Selection,
}

/// The source of the dependency `responds`.
#[derive(Clone, Debug, clap::Args)]
#[group(multiple = false)]
struct From {
    /// Use `responds` from this folder [default: where this program was built from]
    #[arg(long, value_name = "FOLDER")]
    path: Option<PathBuf>,
    /// Use `responds` from this git repository
    #[arg(long, value_name = "URL")]
    git: Option<String>,
    /// Use `responds` from the registry, in the version of this program
    #[arg(long)]
    registry: bool,
}

/// The options that permit changes of files, as in `cargo fix`.
#[derive(Clone, Copy, Debug, clap::Args)]
struct Permission {
    /// Change files even if there are uncommitted changes
    #[arg(long, requires = "write")]
    allow_dirty: bool,
    /// Change files even if there are staged changes
    #[arg(long, requires = "write")]
    allow_staged: bool,
    /// Change files even without a git repository
    #[arg(long, requires = "write")]
    allow_no_vcs: bool,
}

pub(crate) fn run(args: &Args, common: Common, out: &mut Out) -> Result<Exit, Error> {
    let workspace = args.selection.open()?;
    if args.write {
        args.permission.check(&workspace)?;
    }
    let settings = Settings::read(&workspace)?;
    let analysis = super::analyse(&workspace, &settings, out);
    let named = environment::profile().map(|name| config::profile(&name)).transpose()?;
    let profile = named.or(Built::read(&workspace.root)?.profile).unwrap_or(&profile::RFC9110);
    let plan = init::plan(&analysis.sources, &analysis.candidates, profile);
    let mut changes = changes(args, &workspace, &analysis, &plan)?;
    let partial: Vec<_> = if are_permitted(&workspace)? {
        Vec::new()
    } else {
        plan.annotated.iter().filter_map(partial).collect()
    };
    if !partial.is_empty() {
        changes.push(levels::allowed(&workspace.root)?);
        changes.sort_by(|one, other| one.path.cmp(&other.path));
    }
    if !args.write || common.verbose {
        out.print(&edit::diff(&changes));
    }
    if args.write {
        // Manifests first: where the rest is missing, the next run writes it.
        let mut ordered = changes.clone();
        ordered.sort_by_key(|change| !is_setting(change));
        edit::apply(&workspace.root, &ordered)?;
    }
    tell(args.write, &analysis, &plan, &changes, out);
    tell_partial(args.write, &partial, out);
    if !changes.is_empty() && !args.origin.is_named() && args.origin.chosen() != Origin::Registry {
        let help = "pass `--registry` once it is published there";
        out.note(format_args!("`responds` is taken from where this program was built\n  = help: {help}"));
    }
    tell_open(&plan, out);
    for other in versions::others(&workspace, &plan) {
        out.note(versions_differ(&other));
    }
    Ok(Exit::Clean)
}

/// Returns `true` if the levels that the attribute is compiled with let a handler declare a part of what its types name.
fn are_permitted(workspace: &Workspace) -> Result<bool, Error> {
    let set = match environment::levels() {
        Some(levels) => config::levels(&levels)?,
        None => Built::read(&workspace.root)?.levels,
    };
    Ok(levels::permits(&set))
}

/// The type of a handler that sends a part of what that type names.
fn partial(handler: &Annotated) -> Option<&str> {
    handler.sends_part_of.as_deref()
}

/// Returns `true` for what is no source: a manifest, or cargo's configuration.
fn is_setting(change: &Change) -> bool {
    Path::new(&change.path).extension().is_some_and(|extension| extension == "toml")
}

impl From {
    fn is_named(&self) -> bool {
        self.registry || self.path.is_some() || self.git.is_some()
    }

    fn chosen(&self) -> Origin {
        match (&self.path, &self.git) {
            (Some(path), _) => Origin::Path(path.clone()),
            (_, Some(url)) => Origin::Git { url: url.clone(), revision: None },
            _ if self.registry => Origin::Registry,
            _ => env::current_exe().map_or(Origin::Registry, |program| Origin::of_program(&program)),
        }
    }
}

impl Permission {
    fn check(self, workspace: &Workspace) -> Result<(), Error> {
        let (dirty, staged) = (self.allow_dirty, self.allow_staged);
        tree::require_clean(&workspace.root, tree::Allow { dirty, staged, no_vcs: self.allow_no_vcs })
    }
}

/// All files that change, sorted by path.
fn changes(
    args: &Args,
    workspace: &Workspace,
    analysis: &Analysis,
    plan: &Plan,
) -> Result<Vec<Change>, Error> {
    let origin = args.origin.chosen();
    let mut changes = edit::changes(&analysis.sources, &plan.edits).changes;
    changes.extend(init::manifest::dependencies(&workspace.root, &plan.features, &origin)?);
    changes.sort_by(|one, other| one.path.cmp(&other.path));
    Ok(changes)
}

/// Reports the changes, and the handlers that were left alone with the reasons.
fn tell(write: bool, analysis: &Analysis, plan: &Plan, changes: &[Change], out: &mut Out) {
    let mut skipped: Vec<&Skipped> = analysis.unannotatable.iter().chain(&plan.skipped).collect();
    skipped.sort_by_key(|skipped| skipped.site);
    for Skipped { name, site, why } in skipped {
        let line = analysis.sources.position(site.file, site.start).line;
        out.note(format_args!("{}:{line}: `{name}` {why}", analysis.sources.get(site.file).path));
    }
    let manifests = changes.iter().filter(|change| change.path.ends_with("Cargo.toml")).count();
    let files = several(changes.iter().filter(|change| !is_setting(change)).count(), "file");
    let handlers = several(plan.annotated.len(), "handler");
    let change = |verb: &str| match manifests {
        0 => String::new(),
        _ => format!(", and {verb} {}", several(manifests, "manifest")),
    };
    if plan.annotated.is_empty() {
        out.note("there is no handler to annotate");
    } else if write {
        out.note(format_args!("annotated {handlers} in {files}{}", change("changed")));
    } else {
        let help = "`cargo responds init --write` changes the files";
        out.note(format_args!("would annotate {handlers} in {files}{}\n  = help: {help}", change("change")));
    }
}

/// Says that handlers declare a part of what their types name, by which level that compiles, and what watches it then.
fn tell_partial(write: bool, partial: &[&str], out: &mut Out) {
    let types: BTreeSet<_> = partial.iter().map(|ty| format!("`{ty}`")).collect();
    if types.is_empty() {
        return;
    }
    let (sets, handlers) = (if write { "set" } else { "would set" }, several(partial.len(), "handler"));
    let types = types.into_iter().collect::<Vec<_>>().join(", ");
    let sends = if partial.len() == 1 { "sends" } else { "send" };
    out.note(format_args!(
        "{sets} `RESPONDS_LEVELS = \"undeclared_variant=allow\"` in `.cargo/config.toml`, since {handlers} {sends} only \
         some statuses of {types}\n  = help: run `cargo responds check` in CI: it reports each status that a handler \
         begins to send"
    ));
}

/// Names the handlers that may send more than their new declaration lists.
fn tell_open(plan: &Plan, out: &mut Out) {
    let open = plan.annotated.iter().filter(|handler| handler.open);
    let names: Vec<_> = open.map(|handler| format!("`{}`", handler.name)).collect();
    if !names.is_empty() {
        let help = "`cargo responds list` marks what is not certain with `?`; add what they really send";
        let names = names.join(", ");
        out.note(format_args!("these may send more than is declared now: {names}\n  = help: {help}"));
    }
}

/// Reports a package that uses another version of its framework.
fn versions_differ(Other { manifest, framework, requirement }: &Other) -> String {
    let (name, version) = (manifest::feature(framework), framework.version);
    format!(
        "`{manifest}` asks for {name} {requirement}, and `responds` is made for {name} {version}: bodies are \
         checked, the types of answers are not, and Cargo builds both versions"
    )
}
