//! Handlers, and the evidence from their bodies.

use std::rc::Rc;

use proc_macro2::{TokenStream, TokenTree};
use responds_facts::layer::Role;
use responds_flow::{Engine, domain::BodyId, program::Source, statuses::Part, ty::Ty};
use responds_syntax::{
    Handler, Seen,
    frameworks::{ALL, Candidates, Framework},
    function,
    handler::answered,
    route::Routed,
};
use syn::{Expr, ExprClosure, Generics, Pat, Stmt, Type, Visibility, spanned::Spanned};

use super::{
    Resolver,
    context::{Context, unknown},
    guard,
    locals::Locals,
};
use crate::{
    index::{ItemId, Kind},
    routes::{Expression, Recovery, Target},
    workspace::Package,
};

/// The bit that distinguishes the bodies of handlers from those of callees, which are lowered on their own.
const HANDLER: u64 = 1 << 62;
/// The bit that distinguishes the bodies of closures from those of functions.
const CLOSURE: u64 = 1 << 63;

/// The body of a handler, and its surroundings.
struct Body {
    statements: Option<Vec<Stmt>>,
    context: Context,
    id: BodyId,
}

/// The frameworks that come into question: the one that is known, else those that a package depends on.
#[must_use]
pub fn candidates(known: Option<&'static Framework>, package: &Package) -> Rc<Candidates> {
    let depends = |framework: &&&'static Framework| {
        package.dependencies.iter().any(|dependency| framework.tells.contains(&dependency.library.as_str()))
    };
    let dependencies: Vec<_> = ALL.iter().filter(depends).copied().collect();
    Rc::new(known.map_or_else(|| Candidates::among(&dependencies), Candidates::of))
}

impl Resolver<'_> {
    /// Returns the evidence of a function that handles requests; `None` if it cannot be read at all.
    ///
    /// For a trait function without a body, the one in the only impl is evaluated.
    #[must_use]
    pub fn function(
        &self,
        engine: &Engine<'_>,
        item: ItemId,
        candidates: &Rc<Candidates>,
    ) -> Option<(Handler, Seen)> {
        self.function_as(engine, item, candidates, &|_| Part::Handler)
    }

    /// Returns the evidence of a function that handles requests, if another one makes the response from its result.
    #[must_use]
    pub fn answered(
        &self,
        engine: &Engine<'_>,
        item: ItemId,
        answer: ItemId,
        candidates: &Rc<Candidates>,
    ) -> Option<(Handler, Seen)> {
        let answer = super::callee::number(self, answer, None);
        self.function_as(engine, item, candidates, &|_| Part::Answered(answer))
    }

    /// Returns the evidence of a handler from whose rejections functions recover, each from those that the one before rejects
    /// again; the framework sends what is left if the handler is served.
    #[must_use]
    pub fn recovered(
        &self,
        engine: &Engine<'_>,
        target: Target,
        recovery: &Recovery,
        candidates: &Rc<Candidates>,
    ) -> Option<(Handler, Seen)> {
        let by = recovery.by.iter().map(|item| super::callee::number(self, *item, None)).collect();
        let part = Part::Recovered(by, recovery.served);
        match target {
            Target::Function(item) => self.function_as(engine, item, candidates, &|_| part.clone()),
            Target::Closure(at) => self.closure_as(engine, at, candidates, &|_| part.clone()),
        }
    }

    /// Returns the evidence of a layer that is a function or closure; `None` if it cannot be read.
    #[must_use]
    pub fn layer(
        &self,
        engine: &Engine<'_>,
        target: Target,
        candidates: &Rc<Candidates>,
        role: Role,
    ) -> Option<(Handler, Seen)> {
        let part = |layer: &Handler| part(role, layer);
        match target {
            Target::Function(item) => self.function_as(engine, item, candidates, &part),
            Target::Closure(at) => self.closure_as(engine, at, candidates, &part),
        }
    }

    fn function_as(
        &self,
        engine: &Engine<'_>,
        item: ItemId,
        candidates: &Rc<Candidates>,
        part: &dyn Fn(&Handler) -> Part,
    ) -> Option<(Handler, Seen)> {
        let item = self.given(item);
        let tokens = self.library.lexed(self.index.item(item).site)?;
        let handler = Handler::parse(&tokens).ok()?;
        let statements = handler.statements();
        let mut context = (*self.context(item)).clone();
        context.locals = Rc::new(Locals::of(statements.as_deref().unwrap_or_default()));
        self.add_generics(&mut context, &handler.bounds);
        let module = context.module;
        let body = Body { statements, context, id: BodyId(HANDLER | u64::from(item.0)) };
        let mut seen = self.seen(engine, &handler, body, candidates, &part(&handler));
        guard::add(self, module, &handler, &mut seen);
        Some((handler, seen))
    }

    /// Returns the evidence of a closure that handles requests, or of a function inside of another, or of one of
    /// another crate by its path; `None` if it is none of them or cannot be read.
    #[must_use]
    pub fn closure(
        &self,
        engine: &Engine<'_>,
        at: Expression,
        candidates: &Rc<Candidates>,
    ) -> Option<(Handler, Seen)> {
        self.closure_as(engine, at, candidates, &|_| Part::Handler)
    }

    fn closure_as(
        &self,
        engine: &Engine<'_>,
        at: Expression,
        candidates: &Rc<Candidates>,
        part: &dyn Fn(&Handler) -> Part,
    ) -> Option<(Handler, Seen)> {
        let Expression { module, site, inside } = at;
        let tokens = self.library.tokens(site)?;
        let handler = of_expression(&tokens)?;
        let mut context = inside.map_or_else(|| Context::of(module), |item| (*self.context(item)).clone());
        if let Some(function) = inside.and_then(|item| self.library.function(item)) {
            context.locals = function.locals();
            self.add_generics(&mut context, &function.signature.generics);
        }
        let id = BodyId(CLOSURE | u64::from(site.file.0) << 32 | u64::from(site.start));
        let body = Body { statements: handler.statements(), context, id };
        let seen = self.seen(engine, &handler, body, candidates, &part(&handler));
        Some((handler, seen))
    }

    fn seen(
        &self,
        engine: &Engine<'_>,
        handler: &Handler,
        body: Body,
        candidates: &Rc<Candidates>,
        part: &Part,
    ) -> Seen {
        let context = Rc::new(body.context);
        let scope = self.scope(context.clone());
        let view = self.view(&context);
        let own = context.own.clone().map(Ty::new);
        let source = body.statements.map(|statements| Source {
            own,
            ..responds_flow::judge::source(handler, &statements, &view, body.id, scope)
        });
        responds_flow::statuses::handler(engine, handler, source, scope, candidates, part)
    }

    /// The function that an only impl gives for one that a trait leaves open.
    fn given(&self, item: ItemId) -> ItemId {
        let found = self.index.item(item);
        let Some(declared) = found.parent.filter(|parent| self.index.item(*parent).kind == Kind::Trait)
        else {
            return item;
        };
        if self.library.function(item).is_none_or(|function| function.has_body) {
            return item;
        }
        match self.implementors(declared, &found.name)[..] {
            [(only, _)] => only,
            _ => item,
        }
    }
}

/// Returns the part that a layer plays for a request.
fn part(role: Role, layer: &Handler) -> Part {
    match role {
        Role::Response => Part::Layer(layer.arguments.len().checked_sub(1)),
        Role::Error => Part::Layer(Some(0)),
        Role::Rejection => Part::Rejections,
        Role::Around | Role::Service | Role::Request => Part::Layer(None),
        Role::Writer => layer.arguments.len().checked_sub(1).map_or(Part::Layer(None), Part::Writer),
    }
}

/// A handler that is an expression.
fn of_expression(tokens: &TokenStream) -> Option<Handler> {
    match syn::parse2(tokens.clone()) {
        Ok(Expr::Closure(closure)) => Some(of_closure(&closure)),
        // The result of the path's function is the result of the closure.
        Ok(Expr::Path(path)) => Some(of_closure(&syn::parse_quote_spanned!(path.span()=> || #path()))),
        Ok(_) => None,
        Err(_) => Handler::parse(tokens).ok(),
    }
}

/// A closure as a handler.
fn of_closure(closure: &ExprClosure) -> Handler {
    let inputs = closure.inputs.iter().map(|input| match input {
        Pat::Type(typed) => ((*typed.ty).clone(), (*typed.pat).clone()),
        other => (unknown(), other.clone()),
    });
    let (arguments, patterns): (Vec<Type>, Vec<Pat>) = inputs.unzip();
    let names = patterns.iter().map(|pattern| match pattern {
        Pat::Ident(name) => Some(name.ident.to_string()),
        _ => None,
    });
    Handler {
        name: proc_macro2::Ident::new("closure", closure.inputs_begin.span),
        attributes: Vec::new(),
        visibility: Visibility::Inherited,
        repeated: Vec::new(),
        is_method: false,
        generics: Vec::new(),
        bounds: Generics::default(),
        names: names.collect(),
        arguments,
        patterns,
        output: answered(&closure.output).or_else(|| Some(unknown())),
        body: body(&closure.body),
        routed: Routed::default(),
        documented: Vec::new(),
        documentation: None,
    }
}

/// The tokens of a body: of an `async` block those inside.
fn body(body: &Expr) -> function::Body {
    let tokens = match body {
        Expr::Block(block) if block.label.is_none() && block.attrs.is_empty() => inner(&block.block),
        other => quote::quote!(#other),
    };
    function::Body::of(tokens)
}

fn inner(block: &syn::Block) -> TokenStream {
    let group = quote::quote!(#block).into_iter().next();
    match group {
        Some(TokenTree::Group(group)) => group.stream(),
        _ => TokenStream::new(),
    }
}
