//! Lowers macro calls: those of the workspace to their expansion, known ones to their effects.

use proc_macro2::{Ident, TokenStream, TokenTree};
use quote::quote_spanned;
use responds_syntax::{Place, frameworks::ALL, nesting};
use syn::{
    Block as SynBlock, Macro, Meta, Token,
    parse::{Parse, ParseStream, Parser},
    punctuated::Punctuated,
    spanned::Spanned as _,
};

use super::{Lowering, holds, names::Scope, pattern::Guard};
use crate::{
    body::{Arm, Block, Cfg, Expr, ExprId, Literal, Pat},
    known::macros::{self, MacroFact},
};

impl Lowering<'_> {
    /// Lowers a macro call in the place of an expression.
    pub(super) fn macro_call(&mut self, call: &Macro) -> ExprId {
        let place = Place::between(&call.path);
        if let Some(statements) = self.expansion(call) {
            let outer = self.enter(place);
            let value = self.block(&statements, None, place);
            self.expansion = outer;
            return value;
        }
        if let Some(made) = filter(call) {
            return self.expr(&made);
        }
        let kind = self.known(call, place);
        let kind = kind.unwrap_or_else(|| Expr::Unread(hides_exit(call.tokens.clone())));
        self.add(kind, place)
    }

    /// Adds the statements in the expansion of a macro call to the block around it; `false` if the macro is not of the
    /// workspace.
    pub(super) fn splice(&mut self, call: &Macro, block: &mut Block) -> bool {
        let Some(statements) = self.expansion(call) else { return false };
        let outer = self.enter(Place::between(&call.path));
        let mut inner = Block::default();
        self.statements(&statements, &mut inner);
        self.expansion = outer;
        block.statements.append(&mut inner.statements);
        let tails = inner.tails.into_iter();
        block.statements.extend(tails.map(|(value, cfg)| crate::body::Statement::Expr(value, cfg)));
        true
    }

    fn enter(&mut self, place: Place) -> Option<Place> {
        let outer = self.expansion;
        self.expansion = Some(outer.unwrap_or(place));
        outer
    }

    fn expansion(&self, call: &Macro) -> Option<Vec<syn::Stmt>> {
        let tokens = self.around.expand(call)?;
        nesting::is_parsable(&tokens).then(|| SynBlock::parse_within.parse2(tokens).ok())?
    }

    /// Lowers a known macro; `None` if it is unknown or does not parse.
    fn known(&mut self, call: &Macro, place: Place) -> Option<Expr> {
        let path = self.around.outside(call).unwrap_or_else(|| written(call));
        let name = path.last()?;
        // Of two segments the first is the crate.
        let krate = path.first().filter(|_| path.len() > 1);
        if let Some(krate) = self.around.stands_for(krate.map(String::as_str), name) {
            let arguments = self.arguments(call);
            let read = arguments.is_some() || !hides_exit(call.tokens.clone());
            return read.then(|| Expr::Foreign(krate, name.as_str().into(), arguments.unwrap_or_default()));
        }
        let fact = macros::find(name)?;
        let of = |known: &str| krate.map_or(known, String::as_str).into();
        Some(match fact {
            MacroFact::Cfg => Expr::Cfg(self.asks(call)),
            MacroFact::Matches => return self.matches(call, place),
            MacroFact::Select => return self.select(call),
            MacroFact::Never => Expr::Never(false, self.arguments(call).unwrap_or_default()),
            MacroFact::Stub => Expr::Never(true, self.arguments(call).unwrap_or_default()),
            MacroFact::Text => Expr::Text(false, self.arguments(call)?),
            MacroFact::Content => Expr::Text(true, Vec::new()),
            MacroFact::Quiet => Expr::Opaque(self.arguments(call)?),
            MacroFact::Bail(known) => Expr::Bail(of(known), self.arguments(call)?),
            MacroFact::Error(known) => Expr::Error(of(known), self.arguments(call)?),
            MacroFact::List => self.list(call)?,
            MacroFact::Join => Expr::Tuple(self.arguments(call)?),
            MacroFact::TryJoin => Expr::TryJoin(self.arguments(call)?),
            MacroFact::Ensure(known) => {
                let mut arguments = self.arguments(call)?.into_iter();
                let condition = arguments.next()?;
                let unit = self.add(Expr::Tuple(Vec::new()), place);
                let bail = self.add(Expr::Bail(of(known), arguments.collect()), place);
                Expr::If(vec![(condition, unit)], Some(bail))
            }
        })
    }

    /// Decides `cfg!(..)`.
    fn asks(&self, call: &Macro) -> Cfg {
        syn::parse2::<Meta>(call.tokens.clone()).map_or(Cfg::Unknown, |meta| holds(&meta, self.around))
    }

    /// Lowers the arguments of a macro that takes expressions; `None` if it takes anything else.
    fn arguments(&mut self, call: &Macro) -> Option<Vec<ExprId>> {
        let arguments = parsed(call, Punctuated::<Argument, Token![,]>::parse_terminated)?;
        Some(arguments.iter().map(|argument| self.expr(&argument.0)).collect())
    }

    /// Lowers `vec![a, b]` and `vec![a; n]`.
    fn list(&mut self, call: &Macro) -> Option<Expr> {
        if let Some(elements) = self.arguments(call) {
            return Some(Expr::Array(elements));
        }
        let repeated = |input: ParseStream<'_>| {
            let element: syn::Expr = input.parse()?;
            let _: Token![;] = input.parse()?;
            let _: syn::Expr = input.parse()?;
            Ok(element)
        };
        let element = parsed(call, repeated)?;
        Some(Expr::Array(vec![self.expr(&element)]))
    }

    /// Lowers `matches!(value, pattern if guard)` to a `match` of truth values.
    fn matches(&mut self, call: &Macro, place: Place) -> Option<Expr> {
        let Matches { value, pattern, guard } = parsed(call, Matches::parse)?;
        let value = self.expr(&value);
        self.scopes.push(Scope::default());
        let pattern = self.pattern(&pattern);
        let guard: Guard = guard.map(|guard| self.expr(&guard));
        self.scopes.pop();
        let (yes, no) = (self.truth(true, place), self.truth(false, place));
        let wild = self.body.push_pat(Pat::Wild, place);
        let fits = Arm { pattern, guard, value: yes, cfg: Cfg::On };
        let fails = Arm { pattern: wild, guard: None, value: no, cfg: Cfg::On };
        Some(Expr::Match(value, vec![fits, fails]))
    }

    fn truth(&mut self, truth: bool, place: Place) -> ExprId {
        self.add(Expr::Literal(Literal::Bool(truth)), place)
    }

    /// Lowers `select! { pattern = future => value, else => value }`.
    fn select(&mut self, call: &Macro) -> Option<Expr> {
        let Branches(branches) = parsed(call, Branches::parse)?;
        let mut lowered = Vec::new();
        for Branch { awaited, value } in &branches {
            self.scopes.push(Scope::default());
            let awaited = awaited.as_ref().map(|(pattern, future)| {
                let future = self.expr(future);
                (self.pattern(pattern), future)
            });
            let value = self.expr(value);
            self.scopes.pop();
            lowered.push((awaited, value));
        }
        Some(Expr::Select(lowered))
    }
}

/// Returns the call that a macro is like which makes a filter: `warp::path!(..)`.
fn filter(call: &Macro) -> Option<syn::Expr> {
    let written = written(call);
    let [krate, name] = &written[..] else { return None };
    let framework = ALL.iter().find(|framework| framework.tells.contains(&krate.as_str()))?;
    let (_, path) = framework.filters?.macros.iter().find(|(known, _)| known == name)?;
    let path = path.iter().map(|name| Ident::new(name, call.path.span()));
    syn::parse2(quote_spanned!(call.path.span()=> #(::#path)*())).ok()
}

/// Returns the path of a macro as it is written.
fn written(call: &Macro) -> Vec<String> {
    call.path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

/// Parses the tokens of a macro call, unless they nest too deep.
fn parsed<F: Parser>(call: &Macro, parser: F) -> Option<F::Output> {
    nesting::is_parsable(&call.tokens).then(|| parser.parse2(call.tokens.clone()).ok())?
}

/// An argument of a macro, which may have a name: `format!("{x}", x = value)`.
struct Argument(syn::Expr);

impl Parse for Argument {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(syn::Ident) && input.peek2(Token![=]) && !input.peek2(Token![==]) {
            let _: syn::Ident = input.parse()?;
            let _: Token![=] = input.parse()?;
        }
        // `debug!(?todo, %id)` prints its arguments in another way.
        if input.peek(Token![?]) || input.peek(Token![%]) {
            let _: TokenTree = input.parse()?;
        }
        input.parse().map(Self)
    }
}

/// The content of `matches!(..)`.
struct Matches {
    value: syn::Expr,
    pattern: syn::Pat,
    guard: Option<syn::Expr>,
}

impl Parse for Matches {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let value = input.parse()?;
        let _: Token![,] = input.parse()?;
        let pattern = syn::Pat::parse_multi_with_leading_vert(input)?;
        let guard = if input.peek(Token![if]) {
            let _: Token![if] = input.parse()?;
            Some(input.parse()?)
        } else {
            None
        };
        let _: Option<Token![,]> = input.parse()?;
        Ok(Self { value, pattern, guard })
    }
}

/// The branches of `select!`.
struct Branches(Vec<Branch>);

struct Branch {
    awaited: Option<(syn::Pat, syn::Expr)>,
    value: syn::Expr,
}

impl Parse for Branches {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        if input.peek(syn::Ident) && input.peek2(Token![;]) {
            // `biased;`
            let _: syn::Ident = input.parse()?;
            let _: Token![;] = input.parse()?;
        }
        let mut branches = Vec::new();
        while !input.is_empty() {
            branches.push(input.parse()?);
            let _: Option<Token![,]> = input.parse()?;
        }
        Ok(Self(branches))
    }
}

impl Parse for Branch {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        let awaited = if input.peek(Token![else]) {
            let _: Token![else] = input.parse()?;
            None
        } else {
            let pattern = syn::Pat::parse_multi_with_leading_vert(input)?;
            let _: Token![=] = input.parse()?;
            let future = input.parse()?;
            if input.peek(Token![,]) {
                let _: Token![,] = input.parse()?;
                let _: Token![if] = input.parse()?;
                let _: syn::Expr = input.parse()?;
            }
            Some((pattern, future))
        };
        let _: Token![=>] = input.parse()?;
        let value =
            if input.peek(syn::token::Brace) { syn::Expr::Block(input.parse()?) } else { input.parse()? };
        Ok(Self { awaited, value })
    }
}

/// Returns `true` if the tokens of a macro call could leave the function: they contain a `return`, or a `?` after an
/// expression. Before one, as in `debug!(?todo)`, it is part of the syntax of that macro.
fn hides_exit(tokens: TokenStream) -> bool {
    let mut behind = false;
    tokens.into_iter().any(|token| {
        let follows = std::mem::replace(
            &mut behind,
            !matches!(&token, TokenTree::Punct(sign) if sign.as_char() != '?'),
        );
        match token {
            TokenTree::Group(group) => hides_exit(group.stream()),
            TokenTree::Punct(punct) => punct.as_char() == '?' && follows,
            TokenTree::Ident(ident) => ident == "return",
            TokenTree::Literal(_) => false,
        }
    })
}
