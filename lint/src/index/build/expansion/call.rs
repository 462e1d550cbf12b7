//! One call of a macro: the macro that it calls, and its expansion.

use std::{str::FromStr, sync::Arc};

use proc_macro2::TokenStream;
use quote::{format_ident, quote};
use rustc_hash::FxHashMap;

use super::Call;
use crate::{
    expand::{self, Rules},
    index::{
        Index, ItemId, Kind, Resolved, Space,
        items::{Content, split},
        tokens::{Tokens, lex},
    },
    source::{Piece, Site},
};

/// A call that is to be expanded. The same text is expanded once for each macro that it may mean.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Job {
    /// The macro.
    pub(super) definition: ItemId,
    /// The whole call.
    pub(super) site: Site,
    /// The arguments.
    input: Site,
    /// The crate that `$crate` means; `None` for the one with the call.
    home: Option<String>,
}

/// The expansion of a call.
pub(super) struct Expanded {
    pub(super) text: Arc<str>,
    pub(super) pieces: Vec<Piece>,
    pub(super) content: Content,
}

impl Job {
    /// Finds the macro that a call means; `None` for one of another crate.
    pub(super) fn of(index: &Index, call: &Call) -> Option<Self> {
        let item = index.item(call.item);
        let tokens = lex(index.text(call.item)).ok()?;
        let (path, group) = callee(&tokens)?;
        let definition = definition(index, call.item, &path)?;
        let open = tokens.list.get(group)?;
        let close = tokens.list.get(open.mate as usize)?;
        let input = Site {
            file: item.site.file,
            start: item.site.start + open.end,
            end: item.site.start + close.start,
        };
        let root = |item: ItemId| index.module(index.item(item).module).root;
        let (there, here) = (root(definition), root(call.item));
        let home = (there != here).then(|| index.module(there).path.clone());
        Some(Self { definition, site: item.site, input, home })
    }
}

/// The last name of the macro that a call names.
pub(super) fn name<'i>(index: &'i Index, call: &Call) -> Option<&'i str> {
    let text = index.text(call.item);
    let (path, _) = text.split_once('!')?;
    path.trim_end().rsplit(|letter: char| letter != '_' && !letter.is_alphanumeric()).next()
}

/// The path of a macro, and the token that opens its arguments: `a::b! { .. }`.
fn callee<'t>(tokens: &Tokens<'t>) -> Option<(Vec<&'t str>, usize)> {
    let mut at = 0;
    while tokens.is_sign(at, '#') {
        at = tokens.behind(at + 1);
    }
    let mut path = Vec::new();
    if tokens.is_path_sign(at) {
        path.push("");
        at += 2;
    }
    loop {
        path.push(Some(tokens.word(at)).filter(|word| !word.is_empty())?);
        at += 1;
        if !tokens.is_path_sign(at) {
            break;
        }
        at += 2;
    }
    tokens.is_sign(at, '!').then_some((path, at + 1))
}

/// The macro of the workspace that a path means. Of several in the file of the call it is the last before it, else
/// the first: conditions choose between them.
fn definition(index: &Index, call: ItemId, path: &[&str]) -> Option<ItemId> {
    let item = index.item(call);
    let Resolved::Items(items, behind) = index.resolve(item.module, path, Space::Macros) else { return None };
    let is_rules = |found: &ItemId| index.item(*found).kind == Kind::MacroRules;
    let rules: Vec<_> = items.into_iter().filter(|found| behind.is_empty() && is_rules(found)).collect();
    let is_before = |found: &&ItemId| {
        let site = index.item(**found).site;
        site.file == item.site.file && site.end <= item.site.start
    };
    rules.iter().rfind(is_before).or(rules.first()).copied()
}

/// Expands calls on one thread, and keeps the definitions that it has parsed.
pub(super) struct Expander<'i> {
    index: &'i Index,
    rules: FxHashMap<ItemId, Option<Rules>>,
}

impl<'i> Expander<'i> {
    pub(super) fn new(index: &'i Index) -> Self {
        Self { index, rules: FxHashMap::default() }
    }

    /// Expands a call; `None` if no rule matches, or if the expansion is too long.
    pub(super) fn expand(&mut self, job: &Job) -> Option<Expanded> {
        let index = self.index;
        let rules = self
            .rules
            .entry(job.definition)
            .or_insert_with(|| Rules::parse(&TokenStream::from_str(index.text(job.definition)).ok()?));
        let input = TokenStream::from_str(index.sources().text(job.input)).ok()?;
        let home = job.home.as_ref().map_or_else(
            || quote!(crate),
            |name| {
                let name = format_ident!("{name}");
                quote!(::#name)
            },
        );
        let expansion = rules.as_ref()?.expand(&input, &home)?;
        let expand::Text { text, passed } = expand::write(&expansion, &input);
        let content = split(&lex(&text).ok()?);
        let pieces = passed.iter().filter_map(|passed| piece(index, job, *passed)).collect();
        Some(Expanded { text: Arc::from(text), pieces, content })
    }
}

/// The place in a file of a token that a call passes; `None` where the call is in an expansion, and its macro writes
/// the token.
fn piece(index: &Index, job: &Job, passed: expand::Passed) -> Option<Piece> {
    let offset = |at: usize| Some(job.input.start + u32::try_from(at).ok()?);
    let site = Site { file: job.input.file, start: offset(passed.from)?, end: offset(passed.to)? };
    let real = index.sources().real_token(site)?;
    Some(Piece { start: u32::try_from(passed.start).ok()?, real })
}
