//! The expansion for rust-analyzer, in place of checks: each word of an attribute as an item that editors know.
//!
//! Each word becomes a statement, in order and with its span, so that hover, definition and rename work, and so that
//! completion of a word that is being typed offers the words that are allowed there.

use proc_macro2::{Ident, Span, TokenStream};
use quote::quote;
use responds_syntax::vocabulary::Word;

/// The statements for words.
pub(super) fn statements(words: &[Word]) -> TokenStream {
    words.iter().map(statement).collect()
}

/// The same as an item.
pub(super) fn item(words: &[Word]) -> TokenStream {
    let statements = statements(words);
    quote!(const _: () = { #statements };)
}

fn statement(word: &Word) -> TokenStream {
    match word {
        Word::Status(name) => quote!(let _ = ::responds::Status::#name;),
        Word::Item(list, name) => {
            let list = list.map(|list| Ident::new(list, Span::call_site())).into_iter();
            quote!(let _ = ::responds::words::#(#list::)*#name;)
        }
        Word::Type(ty) => quote!(let _: ::core::option::Option<(#ty)>;),
        // A word that is being typed at the end has an item of the same list after it, as completion needs.
        Word::End(list) => {
            let list = list.map(|list| Ident::new(list, Span::call_site())).into_iter();
            quote!(let _ = ::responds::words::#(#list::)*end;)
        }
    }
}

#[cfg(test)]
mod tests {
    use responds_syntax::{frameworks, vocabulary};

    use super::*;

    #[test]
    fn each_word_is_a_statement() {
        let declaration = "404(body = Todo), elsewhere(), allow(strict)".parse().unwrap();
        let item = item(&vocabulary::of_declaration(&declaration)).to_string().replace(' ', "");
        for statement in [
            "let_=::responds::Status::NOT_FOUND;",
            "let_=::responds::words::details::body;",
            "let_:::core::option::Option<(Todo)>;",
            "let_=::responds::words::elsewhere;let_=::responds::words::end;",
            "let_=::responds::words::rules::strict;",
        ] {
            assert!(item.contains(statement), "{item}");
        }
    }

    #[test]
    fn frameworks_have_their_words() {
        let words = include_str!("../../../src/words/frameworks.rs");
        for framework in frameworks::ALL {
            assert!(words.contains(&format!("    {};", framework.name)), "{}", framework.name);
        }
    }
}
