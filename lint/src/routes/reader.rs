//! Evaluates functions that route, each once, and follows the calls between them.

use std::{
    cell::RefCell,
    collections::BTreeSet,
    rc::Rc,
    str::FromStr,
    sync::{Arc, LazyLock},
};

use aho_corasick::AhoCorasick;
use proc_macro2::TokenStream;
use responds_syntax::{
    function::{self, Function},
    nesting,
};
use rustc_hash::{FxHashMap, FxHashSet};
use syn::{Signature, Stmt, parse::Parse};

use super::{
    Target,
    dialect::ALL,
    frame::Frame,
    ground::{Calls, Ground, Part},
    layer::{Layer, Layers},
    limits::{
        Hits, Limited, MAX_BODY_STACK, MAX_CALL_DEPTH, MAX_CALL_NESTING, MAX_CONTEXTS, MAX_EVALUATIONS,
        MAX_VALUES, RouteBound,
    },
    table::Entry,
    value::Value,
};
use crate::index::{Index, ItemId, Kind};

/// Reads some of the routing functions of a workspace.
pub(super) struct Reader<'i> {
    pub(super) ground: &'i Ground<'i>,
    pub(super) index: &'i Index,
    pub(super) aside: BTreeSet<ItemId>,
    /// The layers in the attributes of handlers.
    pub(super) layered: BTreeSet<(Target, Layer)>,
    /// The layers that closures give.
    pub(super) closures: FxHashMap<Target, Layers>,
    bodies: FxHashMap<ItemId, Option<Rc<Body>>>,
    /// The outcomes without arguments that depend on the calls around them; they hold until evaluation starts anew.
    partial: FxHashMap<ItemId, (Arc<Outcome>, Around)>,
    /// That on which the result of the active function depends so far.
    around: Around,
    /// The functions of which a call was too deep, with the innermost callers without arguments.
    deep: BTreeSet<(ItemId, ItemId)>,
    /// The functions without arguments that give more if they are evaluated on their own.
    shallower: BTreeSet<ItemId>,
    /// The bounds that were hit.
    hits: RefCell<Hits>,
    /// The number of evaluations of each function with arguments on behalf of one without.
    contexts: FxHashMap<ItemId, usize>,
    /// The number of all of them.
    evaluations: usize,
    /// The number of functions that were evaluated.
    steps: usize,
    followed: Calls,
    /// The functions that are being evaluated; `true` for those without arguments.
    active: Vec<(ItemId, bool)>,
    /// The nesting of the expressions that are being evaluated.
    pub(super) depth: usize,
    /// `true` while a loop is run value by value: one inside of it is not, since that would multiply.
    pub(super) looping: bool,
    /// `true` while one of several functions of the same name, any of which may be the callee, is evaluated: another
    /// such choice inside of it is not followed, since that would multiply.
    pub(super) choosing: bool,
}

/// The calls around one on which its result depends.
#[derive(Clone, Copy, Default)]
struct Around {
    /// The index of the outermost active function that was called again.
    circle: Option<usize>,
    /// `true` if a call was too deep.
    deep: bool,
}

impl Around {
    fn and(self, other: Self) -> Self {
        let circle = self.circle.into_iter().chain(other.circle).min();
        Self { circle, deep: self.deep || other.deep }
    }
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
            closures: FxHashMap::default(),
            bodies: FxHashMap::default(),
            partial: FxHashMap::default(),
            around: Around::default(),
            deep: BTreeSet::new(),
            shallower: BTreeSet::new(),
            hits: RefCell::default(),
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
        let mut tried = FxHashSet::default();
        for function in functions {
            self.alone(*function, &mut tried);
        }
        Part {
            hits: self.hits.into_inner(),
            aside: self.aside,
            layered: self.layered,
            followed: self.followed,
            unparsed,
            steps: self.steps,
        }
    }

    /// Evaluates a function without a caller, and keeps the outcome.
    ///
    /// Functions that are called too deep are evaluated on an empty stack, and their callers again.
    fn alone(&mut self, item: ItemId, tried: &mut FxHashSet<ItemId>) {
        let mut open = vec![item];
        while let Some(next) = open.last().copied() {
            self.partial.clear();
            self.deep.clear();
            self.shallower.clear();
            self.around = Around::default();
            let outcome = self.follow(next, Vec::new());
            let again = std::mem::take(&mut self.shallower).into_iter();
            let again: Vec<_> = again.filter(|item| *item != next && tried.insert(*item)).collect();
            if again.is_empty() {
                open.pop();
                self.ground.keep(next, outcome, self.around.circle == Some(0));
                for (owner, item) in std::mem::take(&mut self.deep) {
                    self.leave(owner, item, RouteBound::Calls);
                }
            } else {
                open.extend(again);
            }
        }
    }

    /// Evaluates a call.
    pub(super) fn follow(&mut self, item: ItemId, arguments: Vec<Value>) -> Arc<Outcome> {
        let item = self.ground.original(item);
        if let Some((caller, _)) = self.active.last().filter(|(caller, _)| *caller != item) {
            self.followed.entry(*caller).or_default().insert(item);
        }
        if self.is_active(item) {
            return Arc::default();
        }
        let plain = !arguments.iter().any(Value::matters);
        if plain && !self.active.is_empty() {
            self.hits.get_mut().plain.insert(item);
        }
        if plain && let Some(outcome) = self.known(item) {
            return outcome;
        }
        let Some(body) = self.body(item) else { return Arc::default() };
        if self.is_deep(item, plain) || !plain && !self.enters(item) {
            let value = Value::flow(arguments).through(&self.index.item(item).name);
            return Arc::new(Outcome { value, ..Outcome::default() });
        }
        if plain { self.plain(item, &body) } else { Arc::new(self.evaluated(item, &body, arguments)) }
    }

    /// Evaluates a function without arguments. Its result, which is kept for other calls, does not depend on the
    /// surroundings of this one.
    fn plain(&mut self, item: ItemId, body: &Body) -> Arc<Outcome> {
        let (looping, choosing) = (std::mem::take(&mut self.looping), std::mem::take(&mut self.choosing));
        let (contexts, evaluations) =
            (std::mem::take(&mut self.contexts), std::mem::take(&mut self.evaluations));
        let around = std::mem::take(&mut self.around);
        let outcome = Arc::new(self.evaluated(item, body, Vec::new()));
        let own = self.around;
        if self.active.is_empty() {
            // A call that is too deep may be evaluated on its own, and this one again.
        } else if own.deep || own.circle.is_some_and(|circle| circle <= self.active.len()) {
            self.partial.insert(item, (Arc::clone(&outcome), own));
            self.around = around.and(own);
        } else {
            self.ground.keep(item, Arc::clone(&outcome), false);
            self.around = around;
        }
        (self.looping, self.choosing) = (looping, choosing);
        (self.contexts, self.evaluations) = (contexts, evaluations);
        outcome
    }

    fn evaluated(&mut self, item: ItemId, body: &Body, arguments: Vec<Value>) -> Outcome {
        self.steps += 1;
        self.active.push((item, !arguments.iter().any(Value::matters)));
        let mut outcome = Frame::new(self, item).run(body, arguments);
        if matches!(&outcome.value, Value::Table(table) if !table.pending.is_empty())
            && self.makes_table(item)
        {
            outcome.value = match outcome.value {
                Value::Table(table) => Value::Table(table.settled()),
                value => value,
            };
        }
        self.active.pop();
        outcome.value = self.built(item, self.bounded(item, outcome.value));
        outcome
    }

    /// The outcome of a function without arguments, if it was evaluated.
    fn known(&mut self, item: ItemId) -> Option<Arc<Outcome>> {
        if let Some(outcome) = self.ground.outcome(item) {
            return Some(outcome);
        }
        let (outcome, around) = self.partial.get(&item)?;
        // The functions that were active then may not be active now.
        self.around = self.around.and(Around { circle: around.circle.map(|_| 0), ..*around });
        Some(Arc::clone(outcome))
    }

    /// Returns `true` if an item is being evaluated.
    fn is_active(&mut self, item: ItemId) -> bool {
        let at = self.active.iter().position(|(active, _)| *active == item);
        self.around = self.around.and(Around { circle: at, deep: false });
        at.is_some()
    }

    /// Returns `true`, and takes note of it, if a call of a function is too deep to be followed.
    fn is_deep(&mut self, item: ItemId, plain: bool) -> bool {
        let deep = self.active.len() >= MAX_CALL_DEPTH || self.depth >= MAX_CALL_NESTING;
        if deep {
            self.deepen(if plain { Some(item) } else { None });
            self.deep.insert((self.owner(item), item));
        }
        deep
    }

    /// Takes note of a result that is cut since it is made too deep: by this function without arguments, or by the
    /// innermost active one.
    fn deepen(&mut self, plain: Option<ItemId>) {
        self.shallower.extend(plain.or_else(|| self.innermost()));
        self.around.deep = true;
    }

    /// The innermost active function without arguments.
    fn innermost(&self) -> Option<ItemId> {
        self.active.iter().rev().find(|(_, plain)| *plain).map(|(item, _)| *item)
    }

    /// The function on whose behalf something in an item is evaluated.
    fn owner(&self, item: ItemId) -> ItemId {
        self.innermost().unwrap_or(item)
    }

    /// Takes note of an expression that nests too deep.
    pub(super) fn nest(&mut self, item: ItemId) {
        self.deepen(None);
        self.limit(item, RouteBound::Nesting);
    }

    /// Takes note of a bound that was hit in a function.
    pub(super) fn limit(&self, item: ItemId, bound: RouteBound) {
        self.hits.borrow_mut().limited.insert((self.owner(item), Limited { item, bound }));
    }

    /// Takes note of a call that a bound keeps from being followed.
    fn leave(&mut self, owner: ItemId, item: ItemId, bound: RouteBound) {
        let hits = self.hits.get_mut();
        hits.unfollowed.entry(owner).or_default().insert(item);
        hits.limited.insert((owner, Limited { item, bound }));
    }

    /// The same value; a list that is too long is joined.
    fn bounded(&self, item: ItemId, value: Value) -> Value {
        match value {
            Value::Many(values) if Value::count(&values) > MAX_VALUES => {
                self.limit(item, RouteBound::Values);
                Value::flow(values)
            }
            value => value,
        }
    }

    /// The same value; the handlers in a filter know the function that declares what it sends.
    fn built(&self, item: ItemId, value: Value) -> Value {
        match value {
            Value::Table(table) if table.dialect.has_filters() && self.ground.attributed(item).handler => {
                Value::Table(table.built_by(item))
            }
            value => value,
        }
    }

    /// Counts an evaluation of a function with arguments; false if there were too many.
    fn enters(&mut self, item: ItemId) -> bool {
        let contexts = self.contexts.entry(item).or_default();
        *contexts += 1;
        self.evaluations += 1;
        let enters = *contexts <= MAX_CONTEXTS && self.evaluations <= MAX_EVALUATIONS;
        if !enters {
            self.leave(self.owner(item), item, RouteBound::Contexts);
        }
        enters
    }

    /// Evaluates a part of an item, unless that is already being evaluated.
    pub(super) fn inside<T>(&mut self, item: ItemId, run: impl FnOnce(&mut Frame<'_, 'i>) -> T) -> Option<T> {
        if self.is_active(item) || self.is_deep(item, false) {
            return None;
        }
        self.active.push((item, false));
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
            body => Some(body.statements_within(MAX_BODY_STACK)?),
        };
        Some(Self { signature, statements })
    }
}
