//! From tokens to findings: reads a declaration and its handler, evaluates the handler alone, and runs the rules.

use std::rc::Rc;

use proc_macro2::TokenStream;
use responds_syntax::{Handler, Judgement, Place, Seen, Settings, frameworks::Candidates};
use syn::{Pat, Stmt};

use crate::{
    domain::BodyId,
    engine::Engine,
    lower::{Declared, Signature, Surroundings, lower},
    program::{Alone, ScopeId, Source},
    statuses,
};

/// Judges a declaration and its item, without any knowledge of other items.
///
/// ```
/// use quote::quote;
/// use responds_flow::judge;
/// use responds_syntax::Settings;
///
/// let item = quote! {
///     async fn remove() -> (StatusCode, Json<Todo>) {
///         (StatusCode::NO_CONTENT, Json(Todo))
///     }
/// };
/// let judged = judge(quote!(204, framework = axum), &item, &Settings::default());
/// assert_eq!(judged.findings[0].rule.id, "body_not_allowed");
/// ```
#[must_use]
pub fn judge(declaration: TokenStream, item: &TokenStream, settings: &Settings) -> Judgement {
    responds_syntax::judge(declaration, item, settings, see)
}

/// Evaluates a handler without any knowledge of other items.
#[must_use]
pub fn see(handler: &Handler, candidates: &Candidates) -> Seen {
    let engine = Engine::new(Rc::new(Alone));
    let statements = handler.statements();
    let source = statements.map(|statements| source(handler, &statements, &(), BodyId(0), ScopeId(0)));
    statuses::handler(
        &engine,
        handler,
        source,
        ScopeId(0),
        &Rc::new(candidates.clone()),
        &statuses::Part::Handler,
    )
}

/// Lowers the body of a handler.
#[must_use]
pub fn source(
    handler: &Handler,
    statements: &[Stmt],
    around: &dyn Surroundings,
    id: BodyId,
    scope: ScopeId,
) -> Source {
    let place = Place::at(handler.name.span());
    // Nothing is called after a handler, so its changes of an exclusive receiver are not seen.
    let receiver = handler.is_method.then_some(Declared::Receiver(place, false));
    let typed = handler.patterns.iter().zip(&handler.arguments);
    let typed = typed.map(|(pattern, ty): (&Pat, _)| Declared::Typed(pattern, Some(ty)));
    let name = handler.name.to_string();
    let signature = Signature {
        name: &name,
        place,
        parameters: receiver.into_iter().chain(typed).collect(),
        output: handler.output.as_ref(),
        // Its caller awaits it.
        is_async: false,
    };
    Source { lowered: lower(&signature, statements, around), id, scope, own: None }
}
