//! One response that is added to an operation: `.response_with::<404, Json<Missing>, _>(|res| res.description("…"))`.

use responds_core::{Class, contract::Key};
use syn::{Expr, ExprMethodCall, GenericArgument, Lit, Stmt, Type};

use super::Step;
use crate::{
    declaration::text_of,
    openapi::{Response, key_of},
    place::Place,
};

/// `.response::<404, Json<Missing>>()`.
///
/// Of a type that has no documentation, `StatusCode` or `Response` say, aide adds nothing, in silence; but somebody
/// wrote the status down.
pub(super) fn response(
    call: &ExprMethodCall,
    at: usize,
    key: impl Fn(&GenericArgument) -> Option<Key>,
) -> Option<Step> {
    let arguments = call.turbofish.as_ref().map(|turbofish| &turbofish.args);
    let status = arguments.and_then(|arguments| arguments.iter().nth(at));
    let Some((status, key)) = status.and_then(|status| Some((status, key(status)?))) else {
        return Some(Step::Unknown);
    };
    documented(call, key, Place::of(status), arguments.and_then(|arguments| arguments.iter().nth(at + 1)))
}

/// `.default_response::<Json<Error>>()`.
pub(super) fn default(call: &ExprMethodCall) -> Option<Step> {
    let ty = call.turbofish.as_ref().and_then(|turbofish| turbofish.args.first());
    documented(call, Key::Default, Place::of(&call.method), ty)
}

fn documented(call: &ExprMethodCall, key: Key, place: Place, ty: Option<&GenericArgument>) -> Option<Step> {
    let mut response = Response::bare(key, place);
    if let Some(GenericArgument::Type(ty)) = ty
        && !matches!(ty, Type::Infer(_))
    {
        response.body = Some(text_of(ty));
    }
    if let Some(Expr::Closure(closure)) = call.args.first() {
        let details = details(&closure.body);
        if details.hidden {
            return None;
        }
        response.description = details.description;
    }
    Some(Step::Response(response))
}

/// The code that a generic constant names.
pub(super) fn code(argument: &GenericArgument) -> Option<Key> {
    key_of(&quote::ToTokens::to_token_stream(argument)).filter(|key| matches!(key, Key::Code(_)))
}

/// The class that a generic constant names: `4` is `4xx`.
pub(super) fn range(argument: &GenericArgument) -> Option<Key> {
    match code(argument)? {
        Key::Code(digit) => Class::from_digit(digit.try_into().ok()?).map(Key::Class),
        _ => None,
    }
}

/// The properties that methods set on one response.
#[derive(Default)]
struct Details {
    description: Option<String>,
    hidden: bool,
}

/// Reads a chain of methods on a response, from its end.
fn details(chain: &Expr) -> Details {
    let mut details = Details::default();
    let mut at = match chain {
        Expr::Block(block) => match block.block.stmts.last() {
            Some(Stmt::Expr(tail, None)) => tail,
            _ => chain,
        },
        chain => chain,
    };
    while let Expr::MethodCall(call) = at {
        if call.method == "description" {
            details.description = details.description.or_else(|| text(call.args.first()));
        }
        details.hidden |= call.method == "hidden" && !is_false(call.args.first());
        at = &call.receiver;
    }
    details
}

fn text(argument: Option<&Expr>) -> Option<String> {
    match argument? {
        Expr::Lit(literal) => match &literal.lit {
            Lit::Str(text) => Some(text.value()),
            _ => None,
        },
        _ => None,
    }
}

pub(super) fn is_false(argument: Option<&Expr>) -> bool {
    matches!(argument, Some(Expr::Lit(literal)) if matches!(&literal.lit, Lit::Bool(word) if !word.value))
}
