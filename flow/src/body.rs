//! The lowered body of a function: expressions, patterns and locals in arenas, each node with an id and a place.
//!
//! Names of locals are resolved here, so that shadowing, nested functions and closures need no look-up later. Known
//! macros are lowered to their effects, those of the workspace to their expansions.

use std::{collections::HashSet, rc::Rc};

use responds_syntax::Place;
use syn::{Path, Type};

/// Declares an index into one of the arenas of a body.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(pub(crate) u32);

        impl $name {
            pub(crate) const fn index(self) -> usize {
                self.0 as usize
            }
        }
    };
}

id! {
    /// An expression of a body.
    ExprId
}
id! {
    /// A pattern of a body.
    PatId
}
id! {
    /// A variable of a body.
    LocalId
}

/// A name: of a field, a method, a callee.
pub type Name = Rc<str>;

/// A lowered function with the functions and closures inside it.
#[derive(Debug, Default)]
pub struct Body {
    exprs: Vec<Node<Expr>>,
    pats: Vec<Node<Pat>>,
    /// The number of variables.
    pub(crate) locals: usize,
    /// The operands of `?`.
    pub(crate) asked: HashSet<ExprId>,
    /// The expressions that are awaited there and then.
    pub(crate) awaited: HashSet<ExprId>,
    /// The functions that the body defines.
    pub(crate) functions: Vec<Rc<Inner>>,
    /// `true` if an expression could not be lowered, so that its effects are unknown.
    pub(crate) unread: bool,
    /// `true` if it compares text, so that the exact text of an argument matters.
    pub(crate) compares_text: bool,
}

/// A node and its place.
#[derive(Debug)]
struct Node<T> {
    kind: T,
    place: Place,
}

/// A function that a body defines, or the body itself: its bindings and its value.
#[derive(Debug)]
pub struct Inner {
    /// The name of the function.
    pub name: Name,
    /// The patterns of its parameters.
    pub parameters: Vec<Parameter>,
    /// The declared return type, awaited.
    pub output: Option<Type>,
    /// Its value.
    pub value: ExprId,
    /// `true` if it is an `async fn`: a call of it runs nothing yet.
    pub is_async: bool,
}

/// A parameter of a function.
#[derive(Debug)]
pub struct Parameter {
    /// Its pattern.
    pub pattern: PatId,
    /// Its declared type; `None` for `self` and for an argument of a closure without a type.
    pub ty: Option<Type>,
    /// `true` if it is `self`.
    pub receiver: bool,
    /// `true` if it is `&mut T`: the caller sees assignments through it.
    pub exclusive: bool,
}

/// A literal.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Literal {
    /// Text.
    Str(Rc<str>),
    /// Bytes, by their number.
    Bytes(usize),
    /// A truth value.
    Bool(bool),
    /// A number; `None` where it fits no `u64`.
    Int(Option<u64>),
    /// Any other literal.
    Other,
}

/// A configuration condition, as far as it is decided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Cfg {
    /// It holds.
    On,
    /// A feature, a target or a profile decides.
    Unknown,
    /// It does not hold.
    Off,
}

/// An expression.
#[derive(Debug)]
pub enum Expr {
    /// A literal.
    Literal(Literal),
    /// A variable.
    Local(LocalId),
    /// A function that the body defines, by its index.
    Inner(usize),
    /// A path that is no variable.
    Path(Rc<Path>),
    /// A path whose first segment is a qualified type: `<T as Trait>::name`.
    Qualified(Rc<Type>, Rc<Path>),
    /// A call.
    Call(ExprId, Vec<ExprId>),
    /// A method call: receiver, name, generic arguments, arguments.
    Method(ExprId, Name, Vec<Type>, Vec<ExprId>),
    /// A tuple.
    Tuple(Vec<ExprId>),
    /// An array or `vec![..]`.
    Array(Vec<ExprId>),
    /// An array without elements, which has none later either.
    EmptyArray,
    /// A struct literal: path, fields, base.
    Struct(Rc<Path>, Vec<(Name, ExprId)>, Option<ExprId>),
    /// A field.
    Field(ExprId, Name),
    /// An element: `a[i]`.
    Index(ExprId, ExprId),
    /// `!a`
    Not(ExprId),
    /// `*a`
    Deref(ExprId),
    /// `a == b`, and with `true` `a != b`.
    Equal(ExprId, ExprId, bool),
    /// `a && b && c`
    All(Vec<ExprId>),
    /// `a || b || c`
    Any(Vec<ExprId>),
    /// An operation on some operands whose value is unknown.
    Opaque(Vec<ExprId>),
    /// `a = b`
    Assign(ExprId, ExprId),
    /// `a += b`
    Change(ExprId, ExprId),
    /// `&a`, and with `true` `&mut a`.
    Reference(ExprId, bool),
    /// `a as T`
    Cast(ExprId, Rc<Type>),
    /// A block; a label can be left by `break`.
    Block(Block, Option<Name>),
    /// `if a { b } else if c { d } else { e }`
    If(Vec<(ExprId, ExprId)>, Option<ExprId>),
    /// `match a { .. }`
    Match(ExprId, Vec<Arm>),
    /// `let pattern = a` as a condition.
    Let(PatId, ExprId),
    /// `loop`, and `while` with its condition.
    Loop(Option<ExprId>, ExprId, Option<Name>),
    /// `for pattern in a { b }`
    For(PatId, ExprId, ExprId, Option<Name>),
    /// `break`
    Break(Option<Name>, Option<ExprId>),
    /// `continue`
    Continue,
    /// `return`
    Return(Option<ExprId>),
    /// `a?`
    Try(ExprId),
    /// `async { .. }`, which is left by `?` and `return` alone.
    Async(ExprId),
    /// A closure, with the variables of the body that it names.
    Closure(Rc<Inner>, Vec<LocalId>),
    /// A constant or a static that the body defines, with its type.
    Constant(ExprId, Rc<Type>),
    /// `cfg!(..)`
    Cfg(Cfg),
    /// A macro whose value is text, `false` where the text may be empty, with its arguments.
    Text(bool, Vec<ExprId>),
    /// A macro that never ends, as `panic!`; `true` for a placeholder of unwritten code, as `todo!`.
    Never(bool, Vec<ExprId>),
    /// A macro that leaves with an error of the given crate, as `bail!`, with its arguments.
    Bail(Name, Vec<ExprId>),
    /// An error that a macro makes, as `anyhow!`, with its arguments.
    Error(Name, Vec<ExprId>),
    /// A macro that stands for a function: the crate, the name of the function, the arguments.
    Foreign(Name, Name, Vec<ExprId>),
    /// `try_join!`: the tuple of the successes, or the first failure.
    TryJoin(Vec<ExprId>),
    /// `select!`: one of some branches, each with its awaited expression and bindings.
    Select(Vec<(Option<(PatId, ExprId)>, ExprId)>),
    /// A macro call that is not understood; with `true` it may leave the function.
    Unread(bool),
}

/// A block.
#[derive(Debug, Default)]
pub struct Block {
    /// Its statements, without those that its configuration leaves out.
    pub statements: Vec<Statement>,
    /// The values that it ends with; several where the configuration chooses.
    pub tails: Vec<(ExprId, Cfg)>,
}

/// A statement.
#[derive(Debug)]
pub enum Statement {
    /// `let pattern: T = value else { otherwise };`
    Let {
        /// The pattern.
        pattern: PatId,
        /// The value.
        value: Option<ExprId>,
        /// The block for a value that does not fit.
        otherwise: Option<ExprId>,
        /// The condition under which it is compiled.
        cfg: Cfg,
    },
    /// An expression whose value is dropped.
    Expr(ExprId, Cfg),
}

/// An arm of a `match`.
#[derive(Debug)]
pub struct Arm {
    /// The pattern.
    pub pattern: PatId,
    /// The guard.
    pub guard: Option<ExprId>,
    /// The value.
    pub value: ExprId,
    /// The condition under which it is compiled.
    pub cfg: Cfg,
}

/// A pattern.
#[derive(Debug)]
pub enum Pat {
    /// `_`
    Wild,
    /// `..`
    Rest,
    /// A variable, with the pattern behind `@`, and whether it lends its value exclusively.
    Bind(LocalId, Option<PatId>, bool),
    /// A constant, a unit struct or a variant without fields.
    Path(Rc<Path>),
    /// A tuple.
    Tuple(Vec<PatId>),
    /// A struct or variant with its fields; numbers name the fields of a tuple struct.
    Struct(Rc<Path>, Vec<(Name, PatId)>),
    /// One of several.
    Or(Vec<PatId>),
    /// A literal.
    Literal(Literal),
    /// A range of numbers, both ends included.
    Range(Option<u64>, Option<u64>),
    /// `pattern: T`
    Typed(PatId, Rc<Type>),
    /// A slice.
    Slice(Vec<PatId>),
    /// Anything else: it may fit or not.
    Unknown,
}

impl Body {
    /// Returns an expression.
    pub(crate) fn expr(&self, id: ExprId) -> &Expr {
        &self.exprs[id.index()].kind
    }

    /// Returns the place of an expression.
    #[must_use]
    pub fn place(&self, id: ExprId) -> Place {
        self.exprs[id.index()].place
    }

    /// Returns a pattern.
    pub(crate) fn pat(&self, id: PatId) -> &Pat {
        &self.pats[id.index()].kind
    }

    /// Returns the place of a pattern.
    pub(crate) fn pat_place(&self, id: PatId) -> Place {
        self.pats[id.index()].place
    }

    /// Adds an expression.
    pub(crate) fn push(&mut self, kind: Expr, place: Place) -> ExprId {
        self.exprs.push(Node { kind, place });
        ExprId(count(self.exprs.len()))
    }

    /// Adds a pattern.
    pub(crate) fn push_pat(&mut self, kind: Pat, place: Place) -> PatId {
        self.pats.push(Node { kind, place });
        PatId(count(self.pats.len()))
    }

    /// Adds a variable.
    pub(crate) fn push_local(&mut self) -> LocalId {
        self.locals += 1;
        LocalId(count(self.locals))
    }
}

/// Returns the index of the last of so many nodes.
fn count(length: usize) -> u32 {
    u32::try_from(length.saturating_sub(1)).unwrap_or(u32::MAX)
}
