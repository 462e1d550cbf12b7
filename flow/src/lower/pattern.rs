//! Lowers patterns, and declares the variables that they bind.

use std::rc::Rc;

use responds_syntax::Place;
use syn::{Lit, Member, Path};

use super::Lowering;
use crate::body::{Cfg, ExprId, Literal, Name, Pat, PatId};

impl Lowering<'_> {
    /// Lowers a pattern.
    pub(super) fn pattern(&mut self, pattern: &syn::Pat) -> PatId {
        self.pattern_under(pattern, Cfg::On)
    }

    /// Lowers a pattern with a `cfg`.
    pub(super) fn pattern_under(&mut self, pattern: &syn::Pat, cfg: Cfg) -> PatId {
        let place = Place::between(pattern);
        let kind = match pattern {
            syn::Pat::Wild(_) => Pat::Wild,
            syn::Pat::Rest(_) => Pat::Rest,
            syn::Pat::Ident(name) => self.named(name, cfg),
            syn::Pat::Type(typed) => {
                Pat::Typed(self.pattern_under(&typed.pat, cfg), Rc::new((*typed.ty).clone()))
            }
            syn::Pat::Paren(inner) => return self.pattern_under(&inner.pat, cfg),
            syn::Pat::Reference(inner) => return self.pattern_under(&inner.pat, cfg),
            // The guard of an arm is lowered with the arm.
            syn::Pat::Guard(guarded) => return self.pattern_under(&guarded.pat, cfg),
            syn::Pat::Or(cases) => self.cases(cases.cases.iter(), cfg),
            syn::Pat::Tuple(tuple) => {
                Pat::Tuple(tuple.elems.iter().map(|element| self.pattern_under(element, cfg)).collect())
            }
            syn::Pat::TupleStruct(variant) => {
                Pat::Struct(Rc::new(variant.path.clone()), self.numbered(variant.elems.iter(), cfg))
            }
            syn::Pat::Struct(variant) => {
                let fields = variant.fields.iter();
                let fields = fields.map(|field| (member(&field.member), self.pattern_under(&field.pat, cfg)));
                Pat::Struct(Rc::new(variant.path.clone()), fields.collect())
            }
            syn::Pat::Path(path) => Pat::Path(Rc::new(path.path.clone())),
            syn::Pat::Lit(value) => {
                self.body.compares_text |= matches!(value.lit, Lit::Str(_));
                Pat::Literal(literal(&value.lit))
            }
            syn::Pat::Range(range) => {
                let inclusive = matches!(range.limits, syn::RangeLimits::Closed(_));
                let start = range.start.as_deref().and_then(number);
                let end = range.end.as_deref().and_then(number);
                let end = if inclusive { end } else { end.and_then(|end| end.checked_sub(1)) };
                let known = start.is_some() == range.start.is_some() && end.is_some() == range.end.is_some();
                if known { Pat::Range(start, end) } else { Pat::Unknown }
            }
            syn::Pat::Slice(slice) => {
                Pat::Slice(slice.elems.iter().map(|element| self.pattern_under(element, cfg)).collect())
            }
            _ => Pat::Unknown,
        };
        self.body.push_pat(kind, self.expansion.unwrap_or(place))
    }

    /// Lowers the patterns of a tuple struct: each with its number, those behind `..` unnumbered.
    fn numbered<'p>(
        &mut self,
        elements: impl ExactSizeIterator<Item = &'p syn::Pat>,
        cfg: Cfg,
    ) -> Vec<(Name, PatId)> {
        let mut fields = Vec::new();
        let mut rest = false;
        for (i, element) in elements.enumerate() {
            rest |= matches!(element, syn::Pat::Rest(_));
            let name = if rest { Name::from("..") } else { Name::from(i.to_string()) };
            fields.push((name, self.pattern_under(element, cfg)));
        }
        fields
    }

    /// Lowers alternatives: a variable is the same one in each.
    fn cases<'p>(&mut self, cases: impl Iterator<Item = &'p syn::Pat>, cfg: Cfg) -> Pat {
        let mut lowered = Vec::new();
        for (i, case) in cases.enumerate() {
            // Later cases assign to the variables of the first.
            let cfg = if i == 0 { cfg } else { Cfg::Unknown };
            if i > 0 {
                self.share_variables();
            }
            lowered.push(self.pattern_under(case, cfg));
        }
        Pat::Or(lowered)
    }

    /// A lone name: a variable, or a constant or variant without fields.
    fn named(&mut self, name: &syn::PatIdent, cfg: Cfg) -> Pat {
        let text = name.ident.to_string();
        if name.subpat.is_none() && text.starts_with(|first: char| first.is_ascii_uppercase()) {
            return Pat::Path(Rc::new(Path::from(name.ident.clone())));
        }
        let local = self.bind_under(&text, cfg);
        let inner = name.subpat.as_ref().map(|(_, inner)| self.pattern_under(inner, cfg));
        Pat::Bind(local, inner, name.by_ref.is_some() && name.mutability.is_some())
    }
}

/// Returns the name or number of a field.
pub(super) fn member(member: &Member) -> Name {
    match member {
        Member::Named(name) => name.to_string().into(),
        Member::Unnamed(index) => index.index.to_string().into(),
    }
}

/// Lowers a literal.
pub(super) fn literal(literal: &Lit) -> Literal {
    match literal {
        Lit::Str(text) => Literal::Str(text.value().into()),
        Lit::ByteStr(bytes) => Literal::Bytes(bytes.value().len()),
        Lit::Bool(truth) => Literal::Bool(truth.value),
        Lit::Int(number) => Literal::Int(number.base10_parse().ok()),
        _ => Literal::Other,
    }
}

/// Returns the number that an end of a range is.
fn number(end: &syn::Expr) -> Option<u64> {
    let literal: syn::LitInt = syn::parse2(quote::quote!(#end)).ok()?;
    literal.base10_parse().ok()
}

/// Returns the guard of the pattern of an arm.
pub(super) fn guard(pattern: &syn::Pat) -> Option<&syn::Expr> {
    match pattern {
        syn::Pat::Guard(guarded) => Some(&guarded.guard),
        _ => None,
    }
}

/// Holds an optional guard that has been lowered.
pub(super) type Guard = Option<ExprId>;
