//! The libraries of the crate that is being compiled, as arguments for another run of rustc.
//!
//! A test that compiles sources needs its dependencies as libraries. Cargo has built them for the test
//! itself, with features and flags that no second command repeats for certain, and it names them to the
//! compiler. This macro runs inside that compiler.

use proc_macro::{Literal, TokenStream, TokenTree};

/// An array of the `--extern` and `-L` arguments of the crate that is being compiled.
#[proc_macro]
pub fn externs(_: TokenStream) -> TokenStream {
    let arguments: Vec<String> = std::env::args().collect();
    let pairs = arguments.windows(2).filter(|pair| matches!(pair[0].as_str(), "--extern" | "-L"));
    let elements = pairs.flatten().flat_map(|argument| {
        let comma = proc_macro::Punct::new(',', proc_macro::Spacing::Alone);
        [TokenTree::from(Literal::string(argument)), comma.into()]
    });
    let array = proc_macro::Group::new(proc_macro::Delimiter::Bracket, elements.collect());
    TokenTree::from(array).into()
}
