//! Calls: what a function of the workspace gives, from its arguments.

use std::rc::Rc;

use responds_syntax::{
    evidence::{self, Callee, Given, Kind as Is, Value, Values},
    frameworks::{ALL, Candidates},
    handler,
    place::Place,
};
use syn::{FnArg, Pat, PatIdent, Signature, Stmt, Type};

use super::{
    Engine,
    context::Context,
    fingerprint::{distinct, fingerprint},
    library::Function,
    names::Found,
    text::text,
    types,
};
use crate::index::{ItemId, Kind};

/// What can be called.
#[derive(Clone)]
#[expect(clippy::large_enum_variant, reason = "most are the large one")]
pub(super) enum Routine {
    /// A function, and the type that is `Self` in it where the function does not say itself.
    Item(ItemId, Option<Type>),
    /// A function that writes a response, which is what it gives then.
    Writing(ItemId),
    /// A function inside the body of another.
    Local(Rc<Function>, Rc<Context>),
    /// One of several.
    Any(Vec<Callee>),
    /// This, or one that is not seen.
    OrOther(Callee),
}

impl Routine {
    /// What tells it from others.
    fn key(&self) -> String {
        match self {
            Self::Item(item, own) => format!("{item:?} {}", own.as_ref().map(text).unwrap_or_default()),
            Self::Writing(item) => format!("{item:?} writes"),
            Self::Local(function, _) => format!("{:?}", function.signature.ident.span()),
            Self::Any(routines) => format!("{routines:?}"),
            Self::OrOther(routine) => format!("{routine:?} or other"),
        }
    }
}

/// A function, and where it stands.
struct Opened {
    function: Rc<Function>,
    context: Rc<Context>,
    /// The parameter that is the response that is written, where that is what it gives.
    out: Option<Pat>,
}

impl Engine<'_> {
    /// How a routine is spoken of.
    pub(super) fn callee(&self, routine: Routine) -> Callee {
        let mut routines = self.routines.borrow_mut();
        let key = routine.key();
        if let Some(known) = routines.1.get(&key) {
            return *known;
        }
        let callee = Callee(u32::try_from(routines.0.len()).unwrap_or(u32::MAX));
        routines.0.push(routine);
        routines.1.insert(key, callee);
        callee
    }

    /// One of these functions, whichever; nothing, where there are none.
    pub(super) fn any_of(&self, found: Found, own: Option<&Type>) -> Option<Callee> {
        let is_function = |(item, _): &(ItemId, Option<Type>)| self.index.item(*item).kind == Kind::Function;
        let found = found.into_iter().filter(is_function);
        let mut callees: Vec<_> =
            found.map(|(item, of)| self.callee(Routine::Item(item, of.or_else(|| own.cloned())))).collect();
        callees.dedup();
        match callees[..] {
            [] => None,
            [one] => Some(one),
            _ => Some(self.callee(Routine::Any(callees))),
        }
    }

    /// What a call gives.
    pub(super) fn run(
        &self,
        callee: Callee,
        arguments: &[Values],
        candidates: &Rc<Candidates>,
    ) -> Option<Values> {
        let routine = self.routines.borrow().0.get(callee.0 as usize).cloned()?;
        match routine {
            Routine::Any(callees) => return Some(self.united(&callees, arguments, candidates)),
            Routine::OrOther(callee) => {
                let mut values = self.run(callee, arguments, candidates)?;
                values.push(Value::unknown(nowhere()).perhaps());
                return Some(values);
            }
            _ => {}
        }
        let opened = self.open(&routine)?;
        let arguments = self.bound(&opened, arguments)?;
        let key = (callee.0, fingerprint(&arguments, candidates));
        self.memo.get(&key, || self.follow(&opened, arguments, candidates))
    }

    /// What several functions give of which one is called.
    fn united(&self, callees: &[Callee], arguments: &[Values], candidates: &Rc<Candidates>) -> Values {
        let mut all = Values::new();
        for callee in callees {
            match self.run(*callee, arguments, candidates) {
                Some(values) => all.extend(values.into_iter().map(Value::perhaps)),
                None => all.push(Value::unknown(nowhere()).perhaps()),
            }
        }
        all
    }

    fn open(&self, routine: &Routine) -> Option<Opened> {
        let (function, context) = match routine {
            Routine::Item(item, own) => {
                let function = self.library.function(*item)?;
                let mut context = (*self.context(*item)).clone();
                // Where the impl does not say more of it than the type it is called on.
                if own.is_some() && context.own.as_ref().is_none_or(|known| !self.has_items(known)) {
                    context.own.clone_from(own);
                }
                (function, context)
            }
            Routine::Writing(item) => (self.library.function(*item)?, (*self.context(*item)).clone()),
            Routine::Local(function, context) => (function.clone(), (**context).clone()),
            Routine::Any(_) | Routine::OrOther(_) => return None,
        };
        function.body()?;
        let out = match routine {
            Routine::Writing(_) => Some(response(&function.signature)?),
            _ => None,
        };
        let mut context = Context { locals: function.locals(), ..context };
        self.add_generics(&mut context, &function.signature.generics);
        Some(Opened { function, context: Rc::new(context), out })
    }

    fn has_items(&self, ty: &Type) -> bool {
        !self.items(ty).is_empty()
    }

    /// The arguments as the parameters take them; nothing, where their number does not fit.
    fn bound(&self, opened: &Opened, arguments: &[Values]) -> Option<Vec<(Pat, Values)>> {
        let inputs = &opened.function.signature.inputs;
        let view = self.view(&opened.context);
        if inputs.len() != arguments.len() {
            return None;
        }
        let bound = inputs.iter().zip(arguments).map(|(input, values)| match input {
            FnArg::Receiver(receiver) => {
                let own = opened.context.own.clone();
                let place = Place::at(receiver.self_token.span);
                (own_pattern(receiver.self_token), self.taken(values, own.as_ref(), place))
            }
            FnArg::Typed(argument) => {
                let ty = view.canonical(&argument.ty);
                ((*argument.pat).clone(), self.taken(values, Some(&ty), Place::of(&argument.pat)))
            }
        });
        Some(bound.collect())
    }

    /// Values as a parameter of this type takes them.
    fn taken(&self, values: &Values, ty: Option<&Type>, place: Place) -> Values {
        distinct(values.iter().map(|value| self.argument(value, ty, place)).collect())
    }

    fn argument(&self, value: &Value, ty: Option<&Type>, place: Place) -> Value {
        let told = match &value.kind {
            Is::Unknown | Is::Failure => ty.filter(|ty| !matches!(ty, Type::Infer(_))),
            _ => None,
        };
        let mut taken = match told {
            Some(ty) => Value { perhaps: false, via: None, ..Value::typed(ty.clone(), place) },
            None => value.clone(),
        };
        // What the caller knows of it does not make what follows from it any less certain than the call.
        let given = match &taken.kind {
            Is::Typed(ty) if self.is_subject(ty) => Given::Subject,
            Is::Made(made) if self.is_subject(&made.ty) => Given::Subject,
            // What is written out in one call is not in another.
            Is::Bool(_) | Is::Number(_) | Is::Content(_) => Given::Data,
            Is::Typed(_) | Is::Unknown => {
                if ty.is_some_and(|ty| self.is_subject(ty)) {
                    Given::Subject
                } else {
                    Given::Data
                }
            }
            _ => taken.given,
        };
        taken.given = taken.given.max(given);
        if matches!(taken.kind, Is::Typed(_)) {
            // What is made of it does not depend on where it came from.
            taken = Value { place, via: None, ..taken };
        }
        taken
    }

    fn follow(
        &self,
        opened: &Opened,
        parameters: Vec<(Pat, Values)>,
        candidates: &Rc<Candidates>,
    ) -> Option<Values> {
        let view = self.view_for(opened.context.clone(), candidates);
        let output = handler::answered(&opened.function.signature.output).map(|ty| view.canonical(&ty));
        let statements: &[Stmt] = opened.function.body()?;
        let out = opened.out.clone();
        let function = evidence::Function { statements, parameters, output, out };
        let values = evidence::evaluate(&function, candidates, &view);
        Some(values.into_iter().map(handed_out).collect())
    }

    /// Whether values of a type are errors, or become responses: which one it is was decided elsewhere.
    pub(super) fn is_subject(&self, ty: &Type) -> bool {
        let errors = ["Error", "Err", "Rejection", "Failure", "Fault", "Exception"];
        types::last_name(ty).is_some_and(|name| errors.iter().any(|end| name.ends_with(end)))
            || self.is_responder(ty)
    }
}

/// The parameter that is the response which a function writes.
fn response(signature: &Signature) -> Option<Pat> {
    let is_response = |name: &str| {
        let arguments = ALL.iter().filter_map(|framework| framework.out_argument);
        arguments.into_iter().any(|argument| argument.ty == name)
    };
    signature.inputs.iter().find_map(|input| match input {
        FnArg::Typed(argument) if types::last_name(&argument.ty).is_some_and(|name| is_response(&name)) => {
            Some((*argument.pat).clone())
        }
        _ => None,
    })
}

/// A value as the caller sees it: what it was given is not what the caller was given.
fn handed_out(value: Value) -> Value {
    let inside = |inner: Box<Value>| Box::new(handed_out(*inner));
    let kind = match value.kind {
        Is::Ok(inner) => Is::Ok(inside(inner)),
        Is::Err(inner) => Is::Err(inside(inner)),
        Is::Some(inner) => Is::Some(inside(inner)),
        Is::Success(inner) => Is::Success(inside(inner)),
        Is::Converted(inner) => Is::Converted(inside(inner)),
        Is::Tuple(elements) => Is::Tuple(elements.into_iter().map(handed_out).collect()),
        Is::Made(made) => Is::Made(Rc::new(evidence::Made {
            ty: made.ty.clone(),
            variant: made.variant.clone(),
            fields: made
                .fields
                .iter()
                .map(|(name, values)| (name.clone(), values.iter().cloned().map(handed_out).collect()))
                .collect(),
        })),
        kind => kind,
    };
    Value { kind, given: Given::No, ..value }
}

/// `self` as a pattern.
fn own_pattern(token: syn::Token![self]) -> Pat {
    let ident = syn::Ident::new("self", token.span);
    Pat::Ident(PatIdent { attrs: Vec::new(), by_ref: None, mutability: None, ident, subpat: None })
}

/// Where nothing stands.
pub(super) fn nowhere() -> Place {
    Place::at(proc_macro2::Span::call_site())
}
