//! The first and the last token of an expression, a pattern or a type, without printing the tokens between.

use proc_macro2::Span;
use quote::ToTokens;
use syn::{
    Attribute, Expr, ExprCall, ExprMethodCall, ExprPath, ExprStruct, ExprTry, ExprTuple, Macro,
    MacroDelimiter, Member, Pat, Path, PathArguments, Type,
};

/// A node that knows its first and last token; `None` means that it has to be printed to tell.
pub trait Ends: ToTokens {
    /// The span of the first token.
    fn first(&self) -> Option<Span>;
    /// The span of the last token.
    fn last(&self) -> Option<Span>;
}

impl Ends for Expr {
    fn first(&self) -> Option<Span> {
        // Chains may be long: nothing recurses here.
        let mut left = self;
        loop {
            let (attributes, inner) = match left {
                Self::Call(call) => (&call.attrs, &call.func),
                Self::MethodCall(call) => (&call.attrs, &call.receiver),
                Self::Try(question) => (&question.attrs, &question.expr),
                Self::Field(field) => (&field.attrs, &field.base),
                Self::Await(awaited) => (&awaited.attrs, &awaited.base),
                Self::Group(group) => (&group.attrs, &group.expr),
                Self::Binary(binary) => (&binary.attrs, &binary.left),
                Self::Assign(assignment) => (&assignment.attrs, &assignment.left),
                Self::Index(index) => (&index.attrs, &index.expr),
                Self::Cast(cast) => (&cast.attrs, &cast.expr),
                _ => return first_of(left),
            };
            if !attributes.is_empty() {
                return None;
            }
            left = inner;
        }
    }

    fn last(&self) -> Option<Span> {
        let mut right = self;
        loop {
            right = match right {
                Self::Reference(reference) => &reference.expr,
                Self::Group(group) => &group.expr,
                Self::Binary(binary) => &binary.right,
                Self::Assign(assignment) => &assignment.right,
                Self::Unary(unary) => &unary.expr,
                Self::Closure(closure) => &closure.body,
                Self::Let(condition) => &condition.expr,
                Self::Return(returned) => match &returned.expr {
                    Some(value) => value,
                    None => return Some(returned.return_token.span),
                },
                Self::If(branch) => match &branch.else_branch {
                    Some((_, other)) => other,
                    None => return Some(branch.then_branch.brace_token.span.join()),
                },
                _ => return last_of(right),
            };
        }
    }
}

/// The first token of an expression that begins with a token of its own.
fn first_of(expression: &Expr) -> Option<Span> {
    match expression {
        Expr::Path(path) => path.first(),
        Expr::Struct(literal) => literal.first(),
        Expr::Tuple(tuple) => tuple.first(),
        Expr::Reference(reference) if reference.attrs.is_empty() => Some(reference.and_token.span),
        Expr::Lit(literal) if literal.attrs.is_empty() => Some(literal.lit.span()),
        Expr::Macro(call) if call.attrs.is_empty() => call.mac.first(),
        Expr::Paren(inner) if inner.attrs.is_empty() => Some(inner.paren_token.span.join()),
        Expr::If(branch) if branch.attrs.is_empty() => Some(branch.if_token.span),
        Expr::Match(choice) if choice.attrs.is_empty() => Some(choice.match_token.span),
        Expr::Return(returned) if returned.attrs.is_empty() => Some(returned.return_token.span),
        Expr::Let(condition) if condition.attrs.is_empty() => Some(condition.let_token.span),
        Expr::Block(block) if block.attrs.is_empty() && block.label.is_none() => {
            Some(block.block.brace_token.span.join())
        }
        _ => None,
    }
}

/// The last token of an expression that ends with a token of its own.
fn last_of(expression: &Expr) -> Option<Span> {
    match expression {
        Expr::Path(path) => path.last(),
        Expr::Call(call) => call.last(),
        Expr::MethodCall(call) => call.last(),
        Expr::Struct(literal) => literal.last(),
        Expr::Tuple(tuple) => tuple.last(),
        Expr::Try(question) => question.last(),
        Expr::Field(field) => match &field.member {
            Member::Named(name) => Some(name.span()),
            Member::Unnamed(index) => Some(index.span),
        },
        Expr::Await(awaited) => Some(awaited.await_token.span),
        Expr::Lit(literal) => Some(literal.lit.span()),
        Expr::Macro(call) => call.mac.last(),
        Expr::Paren(inner) => Some(inner.paren_token.span.join()),
        Expr::Match(choice) => Some(choice.brace_token.span.join()),
        Expr::Block(block) => Some(block.block.brace_token.span.join()),
        Expr::Index(index) => Some(index.bracket_token.span.join()),
        _ => None,
    }
}

/// The first token of an expression that is the start of a longer one; attributes would come before it.
fn behind(attributes: &[Attribute], inner: &Expr) -> Option<Span> {
    if attributes.is_empty() { inner.first() } else { None }
}

impl Ends for Path {
    fn first(&self) -> Option<Span> {
        match self.leading_colon {
            Some(colons) => colons.spans.first().copied(),
            None => self.segments.first().map(|segment| segment.ident.span()),
        }
    }

    fn last(&self) -> Option<Span> {
        let last = self.segments.last()?;
        match &last.arguments {
            PathArguments::None => Some(last.ident.span()),
            PathArguments::AngleBracketed(arguments) => Some(arguments.gt_token.span),
            PathArguments::Parenthesized(_) => None,
        }
    }
}

impl Ends for ExprPath {
    fn first(&self) -> Option<Span> {
        if self.attrs.is_empty() && self.qself.is_none() { self.path.first() } else { None }
    }

    fn last(&self) -> Option<Span> {
        self.path.last()
    }
}

impl Ends for ExprCall {
    fn first(&self) -> Option<Span> {
        behind(&self.attrs, &self.func)
    }

    fn last(&self) -> Option<Span> {
        Some(self.paren_token.span.join())
    }
}

impl Ends for ExprMethodCall {
    fn first(&self) -> Option<Span> {
        behind(&self.attrs, &self.receiver)
    }

    fn last(&self) -> Option<Span> {
        Some(self.paren_token.span.join())
    }
}

impl Ends for ExprStruct {
    fn first(&self) -> Option<Span> {
        if self.attrs.is_empty() && self.qself.is_none() { self.path.first() } else { None }
    }

    fn last(&self) -> Option<Span> {
        Some(self.brace_token.span.join())
    }
}

impl Ends for ExprTuple {
    fn first(&self) -> Option<Span> {
        if self.attrs.is_empty() { Some(self.paren_token.span.join()) } else { None }
    }

    fn last(&self) -> Option<Span> {
        Some(self.paren_token.span.join())
    }
}

impl Ends for ExprTry {
    fn first(&self) -> Option<Span> {
        behind(&self.attrs, &self.expr)
    }

    fn last(&self) -> Option<Span> {
        Some(self.question_token.span)
    }
}

impl Ends for Macro {
    fn first(&self) -> Option<Span> {
        self.path.first()
    }

    fn last(&self) -> Option<Span> {
        let delimiter = match self.delimiter {
            MacroDelimiter::Paren(token) => token.span,
            MacroDelimiter::Brace(token) => token.span,
            MacroDelimiter::Bracket(token) => token.span,
        };
        Some(delimiter.join())
    }
}

impl Ends for Pat {
    fn first(&self) -> Option<Span> {
        match self {
            Self::Ident(name) if name.attrs.is_empty() && name.by_ref.is_none() => match name.mutability {
                Some(word) => Some(word.span),
                None => Some(name.ident.span()),
            },
            Self::TupleStruct(held) if held.attrs.is_empty() && held.qself.is_none() => held.path.first(),
            Self::Struct(held) if held.attrs.is_empty() && held.qself.is_none() => held.path.first(),
            Self::Tuple(tuple) if tuple.attrs.is_empty() => Some(tuple.paren_token.span.join()),
            Self::Wild(wild) if wild.attrs.is_empty() => Some(wild.underscore_token.span),
            Self::Path(path) => path.first(),
            Self::Lit(literal) if literal.attrs.is_empty() => Some(literal.lit.span()),
            _ => None,
        }
    }

    fn last(&self) -> Option<Span> {
        match self {
            Self::Ident(name) if name.subpat.is_none() => Some(name.ident.span()),
            Self::TupleStruct(held) => Some(held.paren_token.span.join()),
            Self::Struct(held) => Some(held.brace_token.span.join()),
            Self::Tuple(tuple) => Some(tuple.paren_token.span.join()),
            Self::Wild(wild) => Some(wild.underscore_token.span),
            Self::Path(path) => path.last(),
            Self::Lit(literal) => Some(literal.lit.span()),
            _ => None,
        }
    }
}

impl Ends for Type {
    fn first(&self) -> Option<Span> {
        match self {
            Self::Path(path) if path.qself.is_none() => path.path.first(),
            Self::Tuple(tuple) => Some(tuple.paren_token.span.join()),
            Self::Reference(reference) => Some(reference.and_token.span),
            _ => None,
        }
    }

    fn last(&self) -> Option<Span> {
        match self {
            Self::Path(path) => path.path.last(),
            Self::Tuple(tuple) => Some(tuple.paren_token.span.join()),
            _ => None,
        }
    }
}
