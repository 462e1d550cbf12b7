//! Constants: what they are initialised with.

use std::rc::Rc;

use responds_syntax::{
    evidence::{self, Values},
    frameworks::Candidates,
};
use syn::{Expr, Stmt, Type};

use super::{Engine, call::Routine, fingerprint::fingerprint};
use crate::index::ItemId;

impl Engine<'_> {
    /// What a constant holds.
    pub(super) fn constant(
        &self,
        item: ItemId,
        own: Option<&Type>,
        candidates: &Rc<Candidates>,
    ) -> Option<Values> {
        let Initialiser(ty, value) = self.library.parsed(item)?;
        let mut context = (*self.context(item)).clone();
        if context.own.is_none() {
            context.own = own.cloned();
        }
        let view = self.view_for(Rc::new(context), candidates);
        let output = Some(view.canonical(&ty));
        let callee = self.callee(Routine::Item(item, own.cloned()));
        self.memo.get(&(callee.0, fingerprint(&[], candidates)), || {
            let statements = &[Stmt::Expr(value, None)];
            let function = evidence::Function { statements, output, ..evidence::Function::default() };
            Some(evidence::evaluate(&function, candidates, &view))
        })
    }
}

/// The expression that a constant is given.
struct Initialiser(Type, Expr);

impl syn::parse::Parse for Initialiser {
    fn parse(input: syn::parse::ParseStream<'_>) -> syn::Result<Self> {
        input.call(syn::Attribute::parse_outer)?;
        input.parse::<syn::Visibility>()?;
        if input.peek(syn::Token![const]) {
            input.parse::<syn::Token![const]>()?;
        } else {
            input.parse::<syn::Token![static]>()?;
            input.parse::<Option<syn::Token![mut]>>()?;
        }
        <syn::Ident as syn::ext::IdentExt>::parse_any(input)?;
        input.parse::<syn::Token![:]>()?;
        let ty = input.parse()?;
        input.parse::<syn::Token![=]>()?;
        let value = input.parse()?;
        input.parse::<syn::Token![;]>()?;
        Ok(Self(ty, value))
    }
}
