//! Evaluates functions that route, each once, and follows the calls between them.

use std::{collections::BTreeSet, rc::Rc, str::FromStr, sync::LazyLock};

use aho_corasick::AhoCorasick;
use proc_macro2::TokenStream;
use responds_syntax::{
    function::{self, Function},
    nesting,
};
use rustc_hash::FxHashMap;
use syn::{GenericArgument, PathArguments, ReturnType, Signature, Stmt, Type, TypeParamBound, parse::Parse};

use super::{
    Target,
    dialect::{ALL, Dialect},
    frame::Frame,
    ground::{Calls, Ground, Part},
    layer::Layer,
    names::segments,
    table::Entry,
    value::Value,
};
use crate::{
    index::{Index, ItemId, Kind, ModuleId, Resolved, Space},
    program::STACK,
};

/// The maximum depth of calls that are followed.
const DEEPEST: usize = 32;
/// The maximum number of evaluations of one function with arguments, for one function at which evaluation starts.
/// Functions that call each other on several paths would multiply without it.
const MAX_CONTEXTS: usize = 32;
/// The maximum number of all evaluations with arguments for one function at which evaluation starts, so that the work is
/// linear in the number of functions.
const MAX_EVALUATIONS: usize = 512;
/// The maximum number of aliases behind which a type is looked for.
const MAX_ALIASES: usize = 8;
/// The stack that the body of one function may need, in KiB: a router may be one chain of a thousand calls.
const CHAIN: usize = STACK / 1024 / DEEPEST;

/// Reads some of the routing functions of a workspace.
pub(super) struct Reader<'i> {
    pub(super) ground: &'i Ground<'i>,
    pub(super) index: &'i Index,
    pub(super) aside: BTreeSet<ItemId>,
    /// The layers in the attributes of handlers.
    pub(super) layered: BTreeSet<(Target, Layer)>,
    bodies: FxHashMap<ItemId, Option<Rc<Body>>>,
    outcomes: FxHashMap<ItemId, Outcome>,
    /// The number of evaluations of each function with arguments since evaluation started at one.
    contexts: FxHashMap<ItemId, usize>,
    /// The number of all of them.
    evaluations: usize,
    /// The number of functions that were evaluated.
    steps: usize,
    followed: Calls,
    /// The functions that are being evaluated.
    active: Vec<ItemId>,
    /// The nesting of the expressions that are being evaluated.
    pub(super) depth: usize,
    /// `true` while a loop is run value by value: one inside of it is not, since that would multiply.
    pub(super) looping: bool,
    /// `true` while one of several functions of the same name, any of which may be the callee, is evaluated: another
    /// such choice inside of it is not followed, since that would multiply.
    pub(super) choosing: bool,
}

/// A function, parsed.
pub(super) struct Body {
    pub(super) signature: Signature,
    /// The content of its braces; `None` if it has none.
    pub(super) statements: Option<Vec<Stmt>>,
}

/// The effect of a function call.
#[derive(Clone, Debug, Default)]
pub(super) struct Outcome {
    /// Its result.
    pub(super) value: Value,
    /// The final values of its arguments.
    pub(super) arguments: Vec<Value>,
    /// Routes that are not passed on: they are served at the call.
    pub(super) served: BTreeSet<Entry>,
}

/// Returns `true` if an item is a function outside of tests that is about routing.
pub(super) fn may_route(index: &Index, item: ItemId) -> bool {
    static WORDS: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| AhoCorasick::new(ALL.iter().flat_map(|dialect| dialect.routing().words)).ok());
    let found = index.item(item);
    found.kind == Kind::Function
        && !found.test
        && WORDS.as_ref().is_none_or(|words| words.is_match(index.text(item)))
}

impl<'i> Reader<'i> {
    pub(super) fn new(ground: &'i Ground<'i>) -> Self {
        Self {
            ground,
            index: ground.index,
            aside: BTreeSet::new(),
            layered: BTreeSet::new(),
            bodies: FxHashMap::default(),
            outcomes: FxHashMap::default(),
            contexts: FxHashMap::default(),
            evaluations: 0,
            steps: 0,
            followed: Calls::new(),
            active: Vec::new(),
            depth: 0,
            looping: false,
            choosing: false,
        }
    }

    /// Evaluates some functions.
    pub(super) fn read(mut self, functions: &[ItemId]) -> Part {
        // Parsing needs a stack that evaluation has not used yet.
        let unparsed = functions.iter().copied().filter(|function| self.body(*function).is_none()).collect();
        let alone = functions.iter().map(|item| (*item, self.alone(*item))).collect();
        Part {
            alone,
            aside: self.aside,
            layered: self.layered,
            followed: self.followed,
            unparsed,
            steps: self.steps,
        }
    }

    /// Returns the entries of a function without a caller.
    fn alone(&mut self, item: ItemId) -> BTreeSet<Entry> {
        self.contexts.clear();
        self.evaluations = 0;
        let outcome = self.follow(item, Vec::new());
        let mut served = outcome.served;
        let values = outcome.arguments.into_iter().chain([outcome.value]);
        served.extend(values.filter_map(Value::into_table).flat_map(super::table::Table::flattened));
        served
    }

    /// Evaluates a call.
    pub(super) fn follow(&mut self, item: ItemId, arguments: Vec<Value>) -> Outcome {
        let item = self.ground.original(item);
        if let Some(caller) = self.active.last().filter(|caller| **caller != item) {
            self.followed.entry(*caller).or_default().insert(item);
        }
        if self.active.contains(&item) || self.active.len() >= DEEPEST {
            return Outcome::default();
        }
        let plain = !arguments.iter().any(Value::matters);
        if let Some(outcome) = self.outcomes.get(&item).filter(|_| plain) {
            return outcome.clone();
        }
        let Some(body) = self.body(item) else { return Outcome::default() };
        if !plain && !self.enters(item) {
            let value = Value::flow(arguments).through(&self.index.item(item).name);
            return Outcome { value, ..Outcome::default() };
        }
        self.steps += 1;
        // A result that is cached for other calls does not depend on the surroundings of this one.
        let (looping, choosing) = (self.looping, self.choosing);
        self.looping &= !plain;
        self.choosing &= !plain;
        self.active.push(item);
        let mut outcome = Frame::new(self, item).run(&body, arguments);
        if matches!(&outcome.value, Value::Table(table) if !table.pending.is_empty())
            && self.makes_table(item)
        {
            outcome.value = match outcome.value {
                Value::Table(table) => Value::Table(table.settled()),
                value => value,
            };
        }
        self.active.pop();
        (self.looping, self.choosing) = (looping, choosing);
        if plain {
            self.outcomes.insert(item, outcome.clone());
        }
        outcome
    }

    /// Counts an evaluation of a function with arguments; false if there were too many.
    fn enters(&mut self, item: ItemId) -> bool {
        let contexts = self.contexts.entry(item).or_default();
        *contexts += 1;
        self.evaluations += 1;
        *contexts <= MAX_CONTEXTS && self.evaluations <= MAX_EVALUATIONS
    }

    /// Returns `true` if the return type of a function is a table.
    pub(super) fn makes_table(&mut self, item: ItemId) -> bool {
        let Some(body) = self.body(item) else { return false };
        let ReturnType::Type(_, output) = &body.signature.output else { return false };
        let mut paths = Vec::new();
        named_in(output, &mut paths);
        let scope = self.index.scope_of(item);
        paths.iter().any(|path| self.is_table(scope, path, MAX_ALIASES))
    }

    /// Returns `true` if a type or trait is one of a framework's routers; a name that cannot be resolved may be.
    fn is_table(&self, module: ModuleId, path: &[String], aliases: usize) -> bool {
        match &self.index.resolve(module, path, Space::Types) {
            Resolved::Outside(path) => path.last().is_some_and(|name| is_router(name, path.first())),
            Resolved::Items(items, _) => items.iter().any(|item| self.is_table_item(*item, aliases)),
            Resolved::Module(_) => false,
            Resolved::Unknown => path.last().is_some_and(|name| is_router(name, None)),
        }
    }

    /// Returns `true` if a type of the workspace is an alias of a router, or one of a framework that is in the
    /// workspace.
    fn is_table_item(&self, id: ItemId, aliases: usize) -> bool {
        let item = self.index.item(id);
        if let Some(alias) = self.index.alias(id) {
            let path: Vec<_> = alias.segments.iter().map(ToString::to_string).collect();
            return aliases == 0 || self.is_table(item.module, &path, aliases - 1);
        }
        let krate = self.index.module(item.module).path.split("::").next().map(str::to_owned);
        krate.is_some_and(|krate| is_router(&item.name, Some(&krate)))
    }

    /// Evaluates a part of an item, unless that is already being evaluated.
    pub(super) fn inside<T>(&mut self, item: ItemId, run: impl FnOnce(&mut Frame<'_, 'i>) -> T) -> Option<T> {
        if self.active.contains(&item) || self.active.len() >= DEEPEST {
            return None;
        }
        self.active.push(item);
        let value = run(&mut Frame::new(self, item));
        self.active.pop();
        Some(value)
    }

    /// A function, parsed; `None` if it does not parse.
    pub(super) fn body(&mut self, item: ItemId) -> Option<Rc<Body>> {
        let index = self.index;
        self.bodies.entry(item).or_insert_with(|| Body::read(index.text(item)).map(Rc::new)).clone()
    }
}

/// Returns `true` if a name is that of a router, or of a trait of routers, in this crate; in any if that is unknown.
fn is_router(name: &str, krate: Option<&String>) -> bool {
    const TRAITS: &[&str] = &["Filter", "Endpoint", "HttpServiceFactory"];
    let has =
        |dialect: &Dialect| krate.is_none_or(|krate| dialect.routing().crates.contains(&krate.as_str()));
    let mut dialects = ALL.iter().copied().filter(|dialect| has(dialect));
    dialects.any(|dialect| TRAITS.contains(&name) || dialect.routing().types.iter().any(|ty| ty.name == name))
}

/// Collects the paths of types and traits in a type.
fn named_in(ty: &Type, paths: &mut Vec<Vec<String>>) {
    match ty {
        Type::Path(path) => {
            paths.push(segments(&path.path));
            for argument in path.path.segments.iter().flat_map(|segment| generics(&segment.arguments)) {
                match argument {
                    GenericArgument::Type(ty) => named_in(ty, paths),
                    GenericArgument::AssocType(bound) => named_in(&bound.ty, paths),
                    _ => {}
                }
            }
        }
        Type::ImplTrait(bounds) => paths.extend(bounds_of(&bounds.bounds)),
        Type::TraitObject(bounds) => paths.extend(bounds_of(&bounds.bounds)),
        Type::Tuple(tuple) => tuple.elems.iter().for_each(|ty| named_in(ty, paths)),
        Type::Reference(inner) => named_in(&inner.elem, paths),
        Type::Array(inner) => named_in(&inner.elem, paths),
        Type::Slice(inner) => named_in(&inner.elem, paths),
        Type::Paren(inner) => named_in(&inner.elem, paths),
        Type::Group(inner) => named_in(&inner.elem, paths),
        _ => {}
    }
}

/// The generic arguments of a segment of a path.
fn generics(arguments: &PathArguments) -> impl Iterator<Item = &GenericArgument> {
    let listed = match arguments {
        PathArguments::AngleBracketed(arguments) => Some(&arguments.args),
        _ => None,
    };
    listed.into_iter().flatten()
}

/// The paths of the traits in a list of bounds.
fn bounds_of<'t>(bounds: impl IntoIterator<Item = &'t TypeParamBound>) -> Vec<Vec<String>> {
    let path = |bound: &TypeParamBound| match bound {
        TypeParamBound::Trait(bound) => Some(segments(&bound.path)),
        _ => None,
    };
    bounds.into_iter().filter_map(path).collect()
}

/// Some code, parsed; `None` if it does not parse, or nests too deeply.
pub(super) fn parsed<T: Parse>(text: &str) -> Option<T> {
    let tokens = TokenStream::from_str(text).ok().filter(nesting::is_parsable)?;
    syn::parse2(tokens).ok()
}

/// A function whose body is not parsed; `None` if it cannot be read.
pub(super) fn declared(text: &str) -> Option<Function> {
    Function::parse(&TokenStream::from_str(text).ok()?).ok()
}

impl Body {
    fn read(text: &str) -> Option<Self> {
        let Function { signature, body, .. } = declared(text)?;
        let statements = match body {
            function::Body::Missing => None,
            body => Some(body.statements_within(CHAIN)?),
        };
        Some(Self { signature, statements })
    }
}
