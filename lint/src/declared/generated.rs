//! Documentation functions that attribute macros of the workspace write: the statuses that these can document.
//!
//! The function is not expanded. What it documents is in the text of the macro's package: the steps with a literal status,
//! and nothing else where no step takes anything but a literal.

use proc_macro2::{Delimiter, TokenTree};
use responds_core::StatusSet;
use responds_syntax::openapi::aide::{ANY, OPERATION, STEPS};
use syn::{LitInt, Meta};

use super::{
    reader::{Function, Reader},
    settings::{has, is_name, sequences},
    types::names,
};
use crate::index::{ItemId, Kind, Resolved, Space};

impl Reader<'_> {
    /// Returns the statuses that a function may document which an attribute macro of the workspace writes beside a handler;
    /// `None` if no such macro is there, or if it may document any.
    pub(super) fn written_beside(&self, function: &Function) -> Option<StatusSet> {
        let macros = function
            .handler
            .attributes
            .iter()
            .filter_map(|meta| Some((self.macro_of(function, meta)?, meta)));
        let mut written = macros.map(|(item, meta)| {
            let given = sequences(quote::quote!(#meta));
            let is_plain = ANY.iter().chain(STEPS).all(|name| !has(&given, name));
            self.documented_by(item).filter(|_| is_plain)
        });
        let first = written.next()??;
        written.try_fold(first, |all, one| Some(all.union(one?)))
    }

    /// Returns the function of the workspace that is an attribute macro.
    fn macro_of(&self, function: &Function, meta: &Meta) -> Option<ItemId> {
        let Resolved::Items(items, rest) =
            self.index.resolve(function.module, &names(meta.path()), Space::Macros)
        else {
            return None;
        };
        let [item] = items[..] else { return None };
        let is_macro = self.index.item(item).kind == Kind::Function
            && self.index.text(item).contains("proc_macro_attribute");
        (is_macro && rest.is_empty()).then_some(item)
    }

    /// Returns the statuses that the text of a macro's package may document; `None` if it may be any.
    fn documented_by(&self, item: ItemId) -> Option<StatusSet> {
        let index = self.index;
        let package = index.module(index.item(item).module).package;
        let mut files: Vec<_> = index
            .modules()
            .map(|module| index.module(module))
            .filter(|module| module.package == package)
            .map(|module| (!module.unread).then_some(module.file))
            .collect::<Option<_>>()?;
        files.sort_unstable();
        files.dedup();
        let codes = files
            .into_iter()
            .map(|file| documented(&sequences(index.sources().get(file).text.parse().ok()?)));
        codes
            .collect::<Option<Vec<_>>>()
            .map(|codes| codes.into_iter().fold(StatusSet::EMPTY, StatusSet::union))
    }
}

/// Returns the statuses that some tokens document; `None` if they may document any.
fn documented(sequences: &[Vec<TokenTree>]) -> Option<StatusSet> {
    let hands_on = ANY.iter().any(|name| has(sequences, name)) || continues(sequences);
    if hands_on {
        return None;
    }
    let mut codes = StatusSet::EMPTY;
    for sequence in sequences {
        for (at, _) in
            sequence.iter().enumerate().filter(|(_, token)| STEPS.iter().any(|name| is_name(token, name)))
        {
            codes = codes.with(literal(&sequence[at + 1..])?);
        }
    }
    Some(codes)
}

/// Returns the number in `::<404, ..`.
fn literal(after: &[TokenTree]) -> Option<u16> {
    let [TokenTree::Punct(_), TokenTree::Punct(_), TokenTree::Punct(open), TokenTree::Literal(code), ..] =
        after
    else {
        return None;
    };
    (open.as_char() == '<')
        .then(|| syn::parse_str::<LitInt>(&code.to_string()).ok()?.base10_parse().ok())
        .flatten()
}

/// Returns `true` if another function may continue with an operation: `.with(f)`, `f(op)`.
fn continues(sequences: &[Vec<TokenTree>]) -> bool {
    let is_step = |triple: &[TokenTree]| {
        matches!(&triple[0], TokenTree::Punct(dot) if dot.as_char() == '.')
            && is_name(&triple[1], "with")
            && matches!(&triple[2], TokenTree::Group(_))
    };
    let operations: Vec<String> = sequences.iter().flat_map(|sequence| named(sequence)).collect();
    let is_operation = |token: &TokenTree| operations.iter().any(|name| is_name(token, name));
    let gives = |pair: &[TokenTree]| match pair {
        [TokenTree::Ident(_), TokenTree::Group(given)] if given.delimiter() == Delimiter::Parenthesis => {
            let given: Vec<TokenTree> = given.stream().into_iter().collect();
            let parts =
                given.split(|token| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ','));
            parts.into_iter().any(|part| matches!(part, [one] if is_operation(one)))
        }
        _ => false,
    };
    sequences.iter().any(|sequence| sequence.windows(3).any(is_step) || sequence.windows(2).any(gives))
}

/// Returns the names of parameters that are operations: `op: ::aide::transform::TransformOperation`.
fn named(sequence: &[TokenTree]) -> Vec<String> {
    let parts = sequence.split(|token| matches!(token, TokenTree::Punct(comma) if comma.as_char() == ','));
    let of_part = |part: &[TokenTree]| match part {
        [TokenTree::Ident(name), TokenTree::Punct(colon), ty @ ..]
            if colon.as_char() == ':' && ty.iter().any(|token| is_name(token, OPERATION)) =>
        {
            Some(name.to_string())
        }
        _ => None,
    };
    parts.filter_map(of_part).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_documented(text: &str, expected: Option<&[u16]>) {
        let documented = documented(&sequences(text.parse().unwrap()));
        assert_eq!(documented, expected.map(StatusSet::of), "{text}");
    }

    #[test]
    fn literal_statuses_are_documented() {
        assert_documented(
            "quote! { fn #f(op: TransformOperation) -> TransformOperation { op.id(#id) } }",
            Some(&[]),
        );
        assert_documented(
            "quote! { .response_with::<413, Json<E>, _>(|op| op.description(\"large\")) }",
            Some(&[413]),
        );
        assert_documented("quote! { .response::<404, ()>().response::<#code, ()>() }", None);
    }

    #[test]
    fn another_function_may_document_anything() {
        assert_documented("quote! { fn f(op: TransformOperation) { errors(op) } }", None);
        assert_documented("quote! { fn f(op: TransformOperation) { errors(1, op) } }", None);
        assert_documented("quote! { op.with(errors) }", None);
        assert_documented("parse_macro_input!(args with Arguments::parse)", Some(&[]));
        assert_documented("quote! { op.default_response::<Error>() }", None);
        assert_documented("quote! { op.inner_mut().responses = responses; }", None);
    }
}
