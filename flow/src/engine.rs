//! The engine: loaded functions, and their summaries.

use std::{cell::RefCell, collections::HashMap, rc::Rc};

use responds_syntax::{Place, frameworks::Candidates};

use crate::{
    body::{Body, Inner},
    domain::{Answer, BodyId, Node, Origin},
    known,
    lower::Lowered,
    program::{Callee, FunctionRef, Program, Responders, ScopeId, Source},
    summary::Summaries,
    ty::Ty,
};

/// Evaluates functions of one program, and caches their summaries.
///
/// One engine serves one thread.
pub struct Engine<'p> {
    /// The world around the functions.
    pub(crate) program: Rc<dyn Program + 'p>,
    functions: RefCell<Vec<Rc<Function>>>,
    callees: RefCell<HashMap<Callee, Option<Rc<Function>>>>,
    bodies: RefCell<HashMap<BodyId, Rc<Body>>>,
    /// Memoizes for each type of the program if it is an error or a response.
    outcomes: RefCell<HashMap<Ty, bool>>,
    /// The types whose derived responses are evaluated: they may contain each other.
    deriving: RefCell<Vec<Ty>>,
    pub(crate) summaries: Summaries,
    /// The status of the response of the service inside of a layer, where it is given.
    inner: Option<u16>,
}

/// A loaded function.
#[derive(Debug)]
pub(crate) struct Function {
    pub(crate) id: FunctionRef,
    pub(crate) body: Rc<Body>,
    pub(crate) body_id: BodyId,
    pub(crate) inner: Rc<Inner>,
    pub(crate) scope: ScopeId,
    /// The type of `self`.
    pub(crate) own: Option<Ty>,
    /// The canonical return type; `None` for `()`.
    pub(crate) output: Option<Ty>,
    /// The canonical types of the parameters.
    pub(crate) parameters: Vec<Option<Ty>>,
}

/// The engine and the frameworks that come into question.
#[derive(Clone)]
pub(crate) struct Context<'e> {
    pub(crate) engine: &'e Engine<'e>,
    pub(crate) candidates: Rc<Candidates>,
    /// `true` where a value becomes a response.
    pub(crate) responding: bool,
}

impl Context<'_> {
    /// The same, where a value becomes a response.
    pub(crate) fn responding(&self) -> Self {
        Self { responding: true, ..self.clone() }
    }
}

impl<'p> Engine<'p> {
    /// An engine that has evaluated nothing yet.
    #[must_use]
    pub fn new(program: Rc<dyn Program + 'p>) -> Self {
        Self {
            program,
            functions: RefCell::default(),
            callees: RefCell::default(),
            bodies: RefCell::default(),
            outcomes: RefCell::default(),
            deriving: RefCell::default(),
            summaries: Summaries::default(),
            inner: None,
        }
    }

    /// An engine for the same program, in which the service inside of a layer sends this status.
    #[must_use]
    pub fn sending(&self, code: u16) -> Self {
        Self { inner: Some(code), ..Self::new(self.program.clone()) }
    }

    /// Returns the response of the service inside of a layer.
    pub(crate) fn inner_response(&self) -> Answer {
        Answer { code: self.inner, ..Answer::inner() }
    }

    /// Returns the place of an origin.
    #[must_use]
    pub fn place(&self, origin: Origin) -> Option<Place> {
        let bodies = self.bodies.borrow();
        let body = bodies.get(&origin.body)?;
        match origin.node {
            Node::Expr(id) => Some(body.place(id)),
            Node::Pat(id) => Some(body.pat_place(id)),
            Node::Function => None,
        }
    }

    /// Loads the function behind a callee.
    pub(crate) fn load(&self, callee: Callee) -> Option<Rc<Function>> {
        if let Some(known) = self.callees.borrow().get(&callee) {
            return known.clone();
        }
        let function = self.program.source(callee).map(|source| self.add(source));
        self.callees.borrow_mut().insert(callee, function.clone());
        function
    }

    /// Adds a function.
    pub(crate) fn add(&self, source: Source) -> Rc<Function> {
        let Source { lowered: Lowered { body, function }, id, scope, own } = source;
        self.bodies.borrow_mut().entry(id).or_insert_with(|| body.clone());
        let body = self.bodies.borrow().get(&id).cloned().unwrap_or(body);
        self.insert(body, id, function, scope, own)
    }

    /// Returns a function that the body of another defines.
    pub(crate) fn inner(&self, of: &Function, index: usize) -> Option<Rc<Function>> {
        let inner = of.body.functions.get(index)?;
        let known =
            self.functions.borrow().iter().rev().find(|known| Rc::ptr_eq(&known.inner, inner)).cloned();
        Some(known.unwrap_or_else(|| {
            self.insert(of.body.clone(), of.body_id, inner.clone(), of.scope, of.own.clone())
        }))
    }

    fn insert(
        &self,
        body: Rc<Body>,
        body_id: BodyId,
        inner: Rc<Inner>,
        scope: ScopeId,
        own: Option<Ty>,
    ) -> Rc<Function> {
        let ty = |ty: &syn::Type| self.program.ty(scope, ty);
        let output = inner.output.as_ref().map(ty);
        let parameters = inner.parameters.iter().map(|parameter| match &parameter.ty {
            Some(declared) => Some(ty(declared)),
            None if parameter.receiver => own.clone(),
            None => None,
        });
        let parameters = parameters.collect();
        let mut functions = self.functions.borrow_mut();
        let id = FunctionRef(u32::try_from(functions.len()).unwrap_or(u32::MAX));
        let function = Rc::new(Function { id, body, body_id, inner, scope, own, output, parameters });
        functions.push(function.clone());
        function
    }

    /// Returns `true` if a type of the program is an error, or becomes a response: code that is not seen decides its
    /// variant.
    pub(crate) fn is_outcome(&self, ty: &Ty, candidates: &Candidates) -> bool {
        let ty = ty.referent();
        if let Some(known) = self.outcomes.borrow().get(&ty) {
            return *known;
        }
        let named = ty.last_name().is_some_and(|name| known::errors::is_error(&name));
        let responds = || !matches!(self.program.responders(&ty, candidates.all()), Responders::Unknown);
        let is_outcome = named || responds();
        self.outcomes.borrow_mut().insert(ty, is_outcome);
        is_outcome
    }

    /// Evaluates the responses that a derive gives to a type; `None` inside of the same evaluation.
    pub(crate) fn deriving<T>(&self, ty: &Ty, evaluate: impl FnOnce() -> T) -> Option<T> {
        if self.deriving.borrow().contains(ty) {
            return None;
        }
        self.deriving.borrow_mut().push(ty.clone());
        let evaluated = evaluate();
        self.deriving.borrow_mut().pop();
        Some(evaluated)
    }

    /// Returns a loaded function.
    pub(crate) fn function(&self, id: FunctionRef) -> Option<Rc<Function>> {
        self.functions.borrow().get(id.0 as usize).cloned()
    }
}
