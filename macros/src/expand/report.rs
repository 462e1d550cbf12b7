//! Findings as compile errors and compiler warnings.

use std::collections::HashSet;

use proc_macro2::{Ident, Span, TokenStream};
use quote::{quote, quote_spanned};
use responds_core::rule::Level;
use responds_syntax::{Finding, Place, finding::Condition, mistake::MOST, worded};

/// Errors: mistakes and denied findings; at most [`MOST`] of them.
pub(super) fn errors(mistakes: impl Iterator<Item = syn::Error>, findings: &[Finding]) -> Vec<TokenStream> {
    let unconditional = findings.iter().filter(|finding| matches!(finding.condition, Condition::Always));
    let denied = unconditional.filter(|finding| finding.level == Level::Deny);
    let denied = denied.map(|finding| error(finding.place, &finding.words));
    let mut seen = HashSet::new();
    let errors: Vec<_> = mistakes
        .chain(denied)
        .filter(|error| seen.insert((error.to_string(), format!("{:?}", error.span()))))
        .collect();
    let left = errors.len().saturating_sub(MOST);
    let rest = (left > 0).then(|| {
        let words = worded!(
            "{left} more errors in this attribute are not shown",
            "이 속성의 나머지 오류 {left}개는 보이지 않는다",
        );
        syn::Error::new(Span::call_site(), words)
    });
    errors.into_iter().take(MOST).chain(rest).map(syn::Error::into_compile_error).collect()
}

/// An error that underlines a place from its first token to its last.
fn error(place: Place, words: &str) -> syn::Error {
    let (start, end) = (Ident::new("start", place.start), Ident::new("end", place.end));
    syn::Error::new_spanned(quote!(#start #end), words)
}

/// Warnings that stable rustc knows: a macro that is named as the rule is deprecated, and used at the place.
pub(super) fn warnings(findings: &[Finding]) -> TokenStream {
    let unconditional = findings.iter().filter(|finding| matches!(finding.condition, Condition::Always));
    unconditional.filter(|finding| finding.level == Level::Warn).take(MOST).map(warning).collect()
}

/// A warning that is emitted only if a condition, evaluated as a constant, is false.
pub(super) fn conditional_warning(
    rule: &str,
    words: &str,
    place: Place,
    silent: &TokenStream,
) -> TokenStream {
    let name = Ident::new(rule, Span::call_site());
    let used = Ident::new(rule, place.mark);
    // rustc says where the trait is: a block is no step on that path, and a trait is a shorter one than a type.
    quote!({
        struct Checked<const OK: bool>;
        impl Checked<true> {
            const fn #name() {}
        }
        trait Rule {
            #[deprecated(note = #words)]
            fn #name(&self) {}
        }
        impl Rule for Checked<false> {}
        let _ = Checked::<{ #silent }>::#used;
    })
}

fn warning(finding: &Finding) -> TokenStream {
    let (rule, words) = (finding.rule.id, &finding.words);
    // rustc calls a macro by its name alone, and anything else by the path of the function around it. Both names have
    // the same span, since macros are found by hygiene too.
    let name = Ident::new(rule, finding.place.mark);
    quote_spanned! {Span::call_site()=>
        {
            #[deprecated(note = #words)]
            macro_rules! #name {
                () => {};
            }
            #name! {}
        }
    }
}
