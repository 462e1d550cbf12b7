//! Evaluates functions that route, each once, and follows the calls between them.

use std::{collections::BTreeSet, rc::Rc, str::FromStr, sync::LazyLock};

use aho_corasick::AhoCorasick;
use proc_macro2::{TokenStream, TokenTree};
use quote::ToTokens;
use responds_syntax::{
    function::{self, Function},
    nesting,
};
use rustc_hash::FxHashMap;
use syn::{Signature, Stmt, parse::Parse};

use super::{
    dialect::{self, ALL},
    frame::Frame,
    ground::{Calls, Ground, Part},
    table::Entry,
    value::Value,
};
use crate::{
    index::{Index, ItemId, Kind, Resolved, Space},
    program::STACK,
};

/// How deep calls are followed.
const DEEPEST: usize = 32;
/// How much stack the body of one function may need, in KiB: a router may be one chain of a thousand calls.
const CHAIN: usize = STACK / 1024 / DEEPEST;

/// Reads some of the routing functions of a workspace.
pub(super) struct Reader<'i> {
    pub(super) ground: &'i Ground<'i>,
    pub(super) index: &'i Index,
    pub(super) aside: BTreeSet<ItemId>,
    bodies: FxHashMap<ItemId, Option<Rc<Body>>>,
    outcomes: FxHashMap<ItemId, Outcome>,
    followed: Calls,
    /// What is being evaluated.
    active: Vec<ItemId>,
    /// How many expressions are being evaluated, each inside of another.
    pub(super) depth: usize,
    /// Whether a loop is being run value by value: one inside of it is not, since that would multiply.
    pub(super) looping: bool,
}

/// A function, parsed.
pub(super) struct Body {
    pub(super) signature: Signature,
    /// What stands in its braces; nothing, where it has none.
    pub(super) statements: Option<Vec<Stmt>>,
}

/// What a call of a function does.
#[derive(Clone, Debug, Default)]
pub(super) struct Outcome {
    /// What it gives.
    pub(super) value: Value,
    /// What its arguments hold behind it.
    pub(super) arguments: Vec<Value>,
    /// Routes that are given to nobody: they are served where it is called.
    pub(super) served: BTreeSet<Entry>,
}

/// Whether an item is a function outside of tests that has to do with routing.
pub(super) fn may_route(index: &Index, item: ItemId) -> bool {
    static WORDS: LazyLock<Option<AhoCorasick>> =
        LazyLock::new(|| AhoCorasick::new(ALL.iter().flat_map(|dialect| dialect.words)).ok());
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
            bodies: FxHashMap::default(),
            outcomes: FxHashMap::default(),
            followed: Calls::new(),
            active: Vec::new(),
            depth: 0,
            looping: false,
        }
    }

    /// Evaluates some functions.
    pub(super) fn read(mut self, functions: &[ItemId]) -> Part {
        // Parsing needs a stack that evaluation has not used yet.
        let unparsed = functions.iter().copied().filter(|function| self.body(*function).is_none()).collect();
        let alone = functions.iter().map(|item| (*item, self.alone(*item))).collect();
        Part { alone, aside: self.aside, followed: self.followed, unparsed }
    }

    /// What a function routes to that nobody calls.
    fn alone(&mut self, item: ItemId) -> BTreeSet<Entry> {
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
        // What is kept for other calls does not depend on where this one stands.
        let looping = self.looping;
        self.looping &= !plain;
        self.active.push(item);
        let outcome = Frame::new(self, item).run(&body, arguments);
        self.active.pop();
        self.looping = looping;
        if plain {
            self.outcomes.insert(item, outcome.clone());
        }
        outcome
    }

    /// Whether a function says that it gives a table: the type of a framework, not one that only has its name.
    pub(super) fn makes_table(&mut self, item: ItemId) -> bool {
        const OTHERS: &[&str] = &["Filter", "Endpoint", "HttpServiceFactory"];
        let Some(body) = self.body(item) else { return false };
        let is_table = |path: &Vec<String>| {
            let types = || ALL.iter().flat_map(|dialect| dialect.types).map(|ty| ty.name);
            path.last().is_some_and(|last| types().chain(OTHERS.iter().copied()).any(|name| name == last))
        };
        let named = paths(body.signature.output.to_token_stream());
        let scope = self.index.scope_of(item);
        named.iter().filter(|path| is_table(path)).any(|path| {
            match self.index.resolve(scope, path, Space::Types) {
                Resolved::Outside(path) => {
                    path.first().is_some_and(|krate| dialect::of_crate(krate).is_some())
                }
                Resolved::Items(items, _) => items.iter().any(|item| self.index.alias(*item).is_some()),
                Resolved::Unknown => true,
                Resolved::Module(_) => false,
            }
        })
    }

    /// Evaluates something that stands in an item, unless that is just being evaluated.
    pub(super) fn inside<T>(&mut self, item: ItemId, run: impl FnOnce(&mut Frame<'_, 'i>) -> T) -> Option<T> {
        if self.active.contains(&item) || self.active.len() >= DEEPEST {
            return None;
        }
        self.active.push(item);
        let value = run(&mut Frame::new(self, item));
        self.active.pop();
        Some(value)
    }

    /// A function, parsed; nothing where it cannot be.
    pub(super) fn body(&mut self, item: ItemId) -> Option<Rc<Body>> {
        let index = self.index;
        self.bodies.entry(item).or_insert_with(|| Body::read(index.text(item)).map(Rc::new)).clone()
    }
}

/// The paths in a type, with those of its arguments.
fn paths(ty: TokenStream) -> Vec<Vec<String>> {
    let (mut found, mut open) = (Vec::<Vec<String>>::new(), vec![ty]);
    while let Some(tokens) = open.pop() {
        // Whether two colons stand before.
        let mut colons = 0;
        for token in tokens {
            match token {
                TokenTree::Ident(name) => {
                    match found.last_mut().filter(|_| colons == 2) {
                        Some(path) => path.push(name.to_string()),
                        None => found.push(vec![name.to_string()]),
                    }
                    colons = 0;
                }
                TokenTree::Punct(punct) if punct.as_char() == ':' => colons += 1,
                TokenTree::Group(group) => {
                    open.push(group.stream());
                    colons = 0;
                }
                TokenTree::Punct(_) | TokenTree::Literal(_) => colons = 0,
            }
        }
    }
    found
}

/// Some code, parsed; nothing where it cannot be, or nests too deep.
pub(super) fn parsed<T: Parse>(text: &str) -> Option<T> {
    let tokens = TokenStream::from_str(text).ok().filter(nesting::is_parsable)?;
    syn::parse2(tokens).ok()
}

/// A function whose body is not parsed; nothing where it cannot be read.
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
