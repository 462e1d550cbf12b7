//! Reads the declarations of a workspace.

use std::sync::{Mutex, MutexGuard, OnceLock, PoisonError};

use responds_syntax::{
    Handler,
    facts::replies,
    openapi::{aide, salvo, utoipa},
};
use rustc_hash::FxHashMap;
use syn::Meta;

use super::{
    Declaration, Source, attribute, head, reading::Reading, sets::Sets, settings::Settings, types::Told,
};
use crate::{
    Workspace,
    index::{Index, ItemId, Kind, ModuleId},
    source::Site,
};

/// Reads the declarations of a workspace. It can be shared between threads.
#[derive(Debug)]
pub struct Reader<'a> {
    pub(super) index: &'a Index,
    modules: FxHashMap<ModuleId, ItemId>,
    sets: OnceLock<Sets>,
    settings: OnceLock<Settings>,
    /// `true` if utoipa documents responses of return types too.
    pub(super) types_respond: bool,
    /// The features of `responds` that the workspace enables for generators of documents.
    pub(super) generators: Vec<&'static str>,
    memo: Mutex<Memo>,
}

/// The responses that types document, by item and source.
type Memo = FxHashMap<(ItemId, Source), Told>;

/// A parsed function that may declare responses.
pub(super) struct Function {
    /// The impl or trait around it.
    pub(super) parent: Option<ItemId>,
    pub(super) module: ModuleId,
    pub(super) handler: Handler,
    /// The function and, after it, the heads of the blocks around it.
    pub(super) reading: Reading,
    /// The number of modules between each of these heads and the function.
    pub(super) depths: Vec<usize>,
}

impl Function {
    /// The attributes of a block around it, by its index among the depths.
    pub(super) fn head(&self, at: usize) -> Vec<Meta> {
        attributes(self.reading.tokens(at + 1))
    }

    /// The attributes of the impl or trait around it.
    pub(super) fn on_block(&self) -> Vec<Meta> {
        let at = self.depths.iter().position(|depth| *depth == 0);
        at.map(|at| self.head(at)).unwrap_or_default()
    }
}

impl<'a> Reader<'a> {
    /// A reader of this workspace.
    #[must_use]
    pub fn new(index: &'a Index) -> Self {
        let (sets, settings, memo) = (OnceLock::new(), OnceLock::new(), Mutex::default());
        let (modules, generators) = (head::modules(index), Vec::new());
        Self { index, modules, sets, settings, types_respond: false, generators, memo }
    }

    /// The same reader, with the features that the manifests of the workspace turn on.
    #[must_use]
    pub fn within(self, workspace: &Workspace) -> Self {
        let enables =
            |library, feature| workspace.packages.iter().any(|package| package.enables(library, feature));
        // A feature of a package may turn it on too.
        let by_feature = |feature: &String| feature.split_once('/') == Some(utoipa::RESPONDING);
        let (library, feature) = utoipa::RESPONDING;
        let types_respond = enables(library, feature)
            || workspace.packages.iter().any(|package| package.features.iter().any(by_feature));
        let generators = [aide::FEATURE, salvo::FEATURE, utoipa::FEATURE].into_iter();
        let generators = generators.filter(|feature| enables(replies::LIBRARY, feature)).collect();
        Self { types_respond, generators, ..self }
    }

    /// Returns the declaration in the attributes of a function, together with those of the blocks around it.
    ///
    /// If several attributes declare responses, `#[responds(..)]` counts, else the first does.
    #[must_use]
    pub fn of_function(&self, item: ItemId) -> Option<Declaration> {
        self.of_read(&self.function(item)?)
    }

    /// Returns a function that builds something, with its declaration.
    #[must_use]
    pub fn of_builder(&self, item: ItemId) -> Option<(Handler, Declaration)> {
        let function = self.function(item)?;
        let declaration = self.of_read(&function)?;
        Some((function.handler, declaration))
    }

    /// Returns the declaration of a parsed function.
    pub(super) fn of_read(&self, function: &Function) -> Option<Declaration> {
        let metas = self.declaring(function);
        let first = |wanted: Option<Source>| {
            metas.iter().find(|(source, _)| wanted.is_none_or(|wanted| *source == wanted))
        };
        let (source, meta) = first(Some(Source::Responds)).or_else(|| first(None))?;
        self.read(function, *source, meta)
    }

    fn read(&self, function: &Function, source: Source, meta: &Meta) -> Option<Declaration> {
        Some(match source {
            Source::Responds => self.responds(function, meta),
            Source::Utoipa => self.utoipa(function, meta),
            Source::Salvo => self.salvo(function, meta),
            Source::PoemOpenapi => self.poem_openapi(function, meta),
            Source::Dropshot => self.dropshot(function, meta),
            Source::Aide | Source::OpenApi => return None,
        })
    }

    /// Returns the documentation in the other attributes of a function that has `#[responds(..)]`.
    pub(super) fn beside(&self, item: ItemId) -> Vec<Declaration> {
        let Some(function) = self.function(item) else { return Vec::new() };
        let metas = self.declaring(&function);
        if metas.iter().all(|(source, _)| *source != Source::Responds) {
            return Vec::new();
        }
        let others = metas.iter().filter(|(source, _)| *source != Source::Responds);
        others.filter_map(|(source, meta)| self.read(&function, *source, meta)).collect()
    }

    /// The attributes that declare responses, each with its source.
    fn declaring(&self, function: &Function) -> Vec<(Source, Meta)> {
        let own = function.handler.attributes.iter();
        let own = own
            .filter_map(|meta| Some((attribute::source(self.index, function.module, meta)?, meta.clone())));
        // salvo's attribute may also be on the impl, whose `handle` is the handler then.
        let on_impl = self.salvo_on_impl(function).map(|meta| (Source::Salvo, meta));
        own.chain(on_impl).collect()
    }

    /// Parses a function; `None` if it does not parse, or if it cannot have a declaration.
    pub(super) fn function(&self, item: ItemId) -> Option<Function> {
        let index = self.index;
        let stands = index.item(item);
        let heads = head::around(index, &self.modules, item);
        if stands.kind != Kind::Function || heads.is_empty() && !index.text(item).contains('#') {
            return None;
        }
        let depths = heads.iter().map(|head| head.depth).collect();
        let mut sites = vec![(stands.site, "")];
        sites.extend(heads.iter().map(|head| (head.site, "}")));
        // A head that does not lex alone is left out, and not the function.
        let reading = Reading::of(index, &sites).or_else(|| Reading::of(index, &sites[..1]))?;
        let handler = Handler::parse(&reading.tokens(0)).ok()?;
        Some(Function { parent: stands.parent, module: stands.module, handler, reading, depths })
    }

    /// An empty declaration.
    pub(super) fn blank(&self, source: Source, site: Site) -> Declaration {
        let line = self.index.sources().position(site.file, site.start).line;
        Declaration { line, ..Declaration::empty(source, site) }
    }

    pub(super) fn sets(&self) -> &Sets {
        self.sets.get_or_init(|| Sets::of(self.index))
    }

    pub(super) fn settings(&self) -> &Settings {
        self.settings.get_or_init(|| Settings::of(self.index))
    }

    pub(super) fn memo(&self) -> MutexGuard<'_, Memo> {
        self.memo.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The attributes in front of an item of which the rest need not parse.
fn attributes(tokens: proc_macro2::TokenStream) -> Vec<Meta> {
    use syn::parse::{ParseStream, Parser};
    if !responds_syntax::nesting::is_parsable(&tokens) {
        return Vec::new();
    }
    let read = |input: ParseStream<'_>| {
        let attributes = input.call(syn::Attribute::parse_outer)?;
        input.parse::<proc_macro2::TokenStream>()?;
        Ok(responds_syntax::route::metas(&attributes))
    };
    read.parse2(tokens).unwrap_or_default()
}
