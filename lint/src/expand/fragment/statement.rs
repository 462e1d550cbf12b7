//! `stmt`: a statement without the semicolon that ends it.

use proc_macro2::TokenStream;
use syn::{
    Attribute, Expr, Ident, Item, Pat, Token, Type,
    parse::{ParseStream, discouraged::Speculative},
};

/// Parses a statement.
pub(super) fn parse(input: ParseStream<'_>) -> syn::Result<()> {
    if input.is_empty() || input.peek(Token![;]) {
        return input.parse::<Token![;]>().map(drop);
    }
    let behind = input.fork();
    behind.call(Attribute::parse_outer)?;
    if behind.peek(Token![let]) {
        input.advance_to(&behind);
        return binding(input);
    }
    let item = input.fork();
    if !is_call(&behind) && item.parse::<Item>().is_ok() {
        input.advance_to(&item);
        return Ok(());
    }
    input.parse::<Expr>().map(drop)
}

/// `let pattern: Type = value else { .. }`.
fn binding(input: ParseStream<'_>) -> syn::Result<()> {
    input.parse::<Token![let]>()?;
    Pat::parse_single(input)?;
    if input.peek(Token![:]) {
        input.parse::<Token![:]>()?;
        input.parse::<Type>()?;
    }
    if input.peek(Token![=]) {
        input.parse::<Token![=]>()?;
        input.parse::<Expr>()?;
        if input.peek(Token![else]) {
            input.parse::<Token![else]>()?;
            input.parse::<syn::Block>()?;
        }
    }
    Ok(())
}

/// Returns `true` for a macro call: syn parses it as an item, with its semicolon.
fn is_call(input: ParseStream<'_>) -> bool {
    let ahead = input.fork();
    let path = ahead.call(syn::Path::parse_mod_style);
    path.is_ok_and(|path| !path.is_ident("macro_rules"))
        && ahead.parse::<Token![!]>().is_ok()
        && !ahead.peek(Ident)
        && ahead.parse::<TokenStream>().is_ok()
}
