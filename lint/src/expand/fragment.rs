//! The kinds of fragments: where one may start, and how far it reaches.

mod start;
mod statement;

use proc_macro2::{Delimiter, TokenStream, TokenTree};
use syn::parse::{ParseStream, Parser};

pub(crate) use self::start::is_reserved;
use super::token;

/// The number of token trees that are parsed first; it is doubled if they are not enough.
const WINDOW: usize = 32;
/// The number of token trees that a parser may look ahead.
const AHEAD: usize = 4;

/// A kind of fragment: the part after the colon of `$name:kind`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Kind {
    Block,
    Expression,
    Identifier,
    Item,
    Lifetime,
    Literal,
    Meta,
    Path,
    /// `pat`.
    Pattern,
    /// `pat_param`: without `A | B`.
    Alternative,
    Statement,
    Tree,
    Type,
    Visibility,
}

/// The number of token trees that a fragment takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Reach {
    /// It takes so many.
    Trees(usize),
    /// It does not start here: another rule may match.
    Elsewhere,
    /// It starts here and does not parse: the compiler gives up.
    Broken,
}

impl Kind {
    /// The kind of this name.
    pub(super) fn named(name: &str) -> Option<Self> {
        Some(match name {
            "block" => Self::Block,
            "expr" | "expr_2021" => Self::Expression,
            "ident" => Self::Identifier,
            "item" => Self::Item,
            "lifetime" => Self::Lifetime,
            "literal" => Self::Literal,
            "meta" => Self::Meta,
            "path" => Self::Path,
            "pat" => Self::Pattern,
            "pat_param" => Self::Alternative,
            "stmt" => Self::Statement,
            "tt" => Self::Tree,
            "ty" => Self::Type,
            "vis" => Self::Visibility,
            _ => return None,
        })
    }

    /// Returns the reach of a fragment of this kind that starts with these token trees.
    pub(super) fn reach(self, trees: &[TokenTree]) -> Reach {
        if !start::may_start(self, trees) {
            return Reach::Elsewhere;
        }
        match self {
            Self::Tree => Reach::Trees(token::first(trees).map_or(1, |(_, length)| length)),
            Self::Identifier => Reach::Trees(1),
            Self::Lifetime => Reach::Trees(2),
            Self::Literal => literal(trees),
            Self::Expression | Self::Type => self.parsed(trees),
            _ => self.forwarded(trees).unwrap_or_else(|| self.parsed(trees)),
        }
    }

    /// Returns `true` if its expansion is grouped: `$a * 2` is a product, whatever `$a` is.
    pub(super) const fn is_kept_together(self) -> bool {
        matches!(self, Self::Expression | Self::Literal | Self::Type)
    }

    /// A fragment that another macro passes on is in a group without delimiters, which is one tree.
    fn forwarded(self, trees: &[TokenTree]) -> Option<Reach> {
        match trees.first()? {
            TokenTree::Group(group) if group.delimiter() == Delimiter::None => {
                let whole = (|input: ParseStream<'_>| self.parse(input)).parse2(group.stream());
                Some(if whole.is_ok() { Reach::Trees(1) } else { Reach::Broken })
            }
            _ => None,
        }
    }

    /// Parses a part of the trees, and more of them as long as the parser gets to its end.
    fn parsed(self, trees: &[TokenTree]) -> Reach {
        let mut window = WINDOW;
        loop {
            let part = trees.get(..window).unwrap_or(trees);
            let taken = self.taken(part);
            if part.len() == trees.len() {
                return taken.map_or(Reach::Broken, Reach::Trees);
            }
            match taken {
                Some(taken) if taken + AHEAD <= part.len() => return Reach::Trees(taken),
                _ => window *= 2,
            }
        }
    }

    fn taken(self, trees: &[TokenTree]) -> Option<usize> {
        let left = |input: ParseStream<'_>| {
            self.parse(input)?;
            Ok(input.parse::<TokenStream>()?.into_iter().count())
        };
        let left = left.parse2(trees.iter().cloned().collect()).ok()?;
        Some(trees.len() - left)
    }

    fn parse(self, input: ParseStream<'_>) -> syn::Result<()> {
        match self {
            Self::Block => input.parse::<syn::Block>().map(drop),
            Self::Expression => input.parse::<syn::Expr>().map(drop),
            Self::Item => input.parse::<syn::Item>().map(drop),
            Self::Meta => input.parse::<syn::Meta>().map(drop),
            Self::Path => input.parse::<syn::Path>().map(drop),
            Self::Pattern => syn::Pat::parse_multi_with_leading_vert(input).map(drop),
            Self::Alternative => syn::Pat::parse_single(input).map(drop),
            Self::Statement => statement::parse(input),
            Self::Type => input.parse::<syn::Type>().map(drop),
            Self::Visibility => input.parse::<syn::Visibility>().map(drop),
            Self::Identifier | Self::Lifetime | Self::Literal | Self::Tree => Ok(()),
        }
    }
}

/// A literal may have a minus in front.
fn literal(trees: &[TokenTree]) -> Reach {
    match trees {
        [TokenTree::Punct(_), TokenTree::Literal(_), ..] => Reach::Trees(2),
        [TokenTree::Punct(_), ..] => Reach::Broken,
        _ => Reach::Trees(1),
    }
}
