//! The first and the last token of an expression, without printing what is between.

use proc_macro2::Span;
use quote::ToTokens;
use syn::{
    Expr, ExprCall, ExprMethodCall, ExprPath, ExprStruct, ExprTry, ExprTuple, Macro, MacroDelimiter, Member,
    Path, PathArguments,
};

/// What knows where it begins and ends; `None` is for what has to be printed to tell.
pub trait Ends: ToTokens {
    /// Where the first token stands.
    fn first(&self) -> Option<Span>;
    /// Where the last token stands.
    fn last(&self) -> Option<Span>;
}

impl Ends for Expr {
    fn first(&self) -> Option<Span> {
        match self {
            Self::Path(path) => path.first(),
            Self::Call(call) => call.first(),
            Self::MethodCall(call) => call.first(),
            Self::Struct(literal) => literal.first(),
            Self::Tuple(tuple) => tuple.first(),
            Self::Try(question) => question.first(),
            Self::Field(field) if field.attrs.is_empty() => field.base.first(),
            Self::Await(awaited) if awaited.attrs.is_empty() => awaited.base.first(),
            Self::Reference(reference) if reference.attrs.is_empty() => Some(reference.and_token.span),
            Self::Lit(literal) if literal.attrs.is_empty() => Some(literal.lit.span()),
            Self::Macro(call) if call.attrs.is_empty() => call.mac.first(),
            Self::Paren(inner) if inner.attrs.is_empty() => Some(inner.paren_token.span.join()),
            Self::Group(inner) if inner.attrs.is_empty() => inner.expr.first(),
            _ => None,
        }
    }

    fn last(&self) -> Option<Span> {
        match self {
            Self::Path(path) => path.last(),
            Self::Call(call) => call.last(),
            Self::MethodCall(call) => call.last(),
            Self::Struct(literal) => literal.last(),
            Self::Tuple(tuple) => tuple.last(),
            Self::Try(question) => question.last(),
            Self::Field(field) => match &field.member {
                Member::Named(name) => Some(name.span()),
                Member::Unnamed(index) => Some(index.span),
            },
            Self::Await(awaited) => Some(awaited.await_token.span),
            Self::Reference(reference) => reference.expr.last(),
            Self::Lit(literal) => Some(literal.lit.span()),
            Self::Macro(call) => call.mac.last(),
            Self::Paren(inner) => Some(inner.paren_token.span.join()),
            Self::Group(inner) => inner.expr.last(),
            _ => None,
        }
    }
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
        if self.attrs.is_empty() { self.func.first() } else { None }
    }

    fn last(&self) -> Option<Span> {
        Some(self.paren_token.span.join())
    }
}

impl Ends for ExprMethodCall {
    fn first(&self) -> Option<Span> {
        if self.attrs.is_empty() { self.receiver.first() } else { None }
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
        if self.attrs.is_empty() { self.expr.first() } else { None }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::Place;

    #[track_caller]
    fn assert_place(code: &str, is_walked: bool) {
        let expression: Expr = syn::parse_str(code).unwrap();
        let shown =
            |place: Place| (place.start.byte_range(), place.end.byte_range(), place.mark.byte_range());
        assert_eq!(shown(Place::between(&expression)), shown(Place::of(&expression)), "{code}");
        assert_eq!(expression.first().and(expression.last()).is_some(), is_walked, "{code}");
    }

    #[test]
    fn the_ends_are_those_of_the_printed_tokens() {
        for code in [
            "a",
            "::a::b::<C>",
            "a::<B>::c",
            "f(1, 2)",
            "a.b(c)?.d.0.e::<F>(g).await",
            "&mut a.b",
            "(a, b)",
            "(a)",
            "()",
            "A { b: 1 }",
            "a::B::C { .. }",
            "\"text\"",
            "-1 .abs()",
            "vec![1]",
            "json!({})",
            "quote! { a }",
        ] {
            assert_place(code, code != "-1 .abs()");
        }
    }

    #[test]
    fn what_is_not_walked_is_printed() {
        for code in
            ["a + b", "if a { b } else { c }", "|a| a", "<A as B>::c", "!a", "[1, 2]", "return a", "a as u8"]
        {
            assert_place(code, false);
        }
        assert_place("(|a| a)(b)", true);
    }
}
