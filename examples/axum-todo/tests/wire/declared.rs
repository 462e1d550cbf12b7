//! What the handlers declare, read from their sources as the macro reads it.

use std::{collections::BTreeMap, fs, path::Path};

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use responds_syntax::{Declaration, Finding, Settings, judge};
use syn::{Item, ItemFn, Meta};

/// An annotated handler.
pub(crate) struct Declared {
    pub(crate) declaration: Declaration,
    attribute: TokenStream,
    function: TokenStream,
}

/// Every annotated handler, by module and name: `axum_todo::lists::index`.
pub(crate) fn handlers() -> BTreeMap<String, Declared> {
    let sources = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let files = fs::read_dir(sources).expect("there are sources").map(|entry| entry.expect("a file").path());
    files.flat_map(|path| in_file(&path)).collect()
}

fn in_file(path: &Path) -> Vec<(String, Declared)> {
    let module = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
    let source = fs::read_to_string(path).expect("the source is text");
    let items = syn::parse_file(&source).expect("the source is Rust").items;
    let functions = items.into_iter().filter_map(|item| match item {
        Item::Fn(function) => Some(function),
        _ => None,
    });
    functions
        .filter_map(|function| {
            let name = format!("axum_todo::{module}::{}", function.sig.ident);
            Declared::read(function).map(|declared| (name, declared))
        })
        .collect()
}

impl Declared {
    fn read(mut function: ItemFn) -> Option<Self> {
        let at = function.attrs.iter().position(|attribute| attribute.path().is_ident("responds"))?;
        let Meta::List(list) = function.attrs.remove(at).meta else { return None };
        let (declaration, mistakes) = Declaration::parse(list.tokens.clone());
        assert!(mistakes.is_empty(), "what compiles can be read");
        Some(Self { declaration, attribute: list.tokens, function: function.to_token_stream() })
    }

    /// The declared codes, whoever sends them.
    pub(crate) fn codes(&self) -> impl Iterator<Item = u16> {
        self.declaration.responses.iter().filter_map(|response| response.key.code())
    }

    /// What the rules say once method and path are known, which axum does not write beside a handler.
    pub(crate) fn judge_at(&self, method: &str, path: &str) -> Vec<Finding> {
        let method = self.declaration.methods.is_none().then(|| Ident::new(method, Span::call_site()));
        let method = method.map(|method| quote!(method = #method,));
        let path = self.declaration.path.is_none().then(|| quote!(path = #path,));
        let attribute = &self.attribute;
        let settings = Settings { frameworks: &["axum"], ..Settings::default() };
        judge(quote!(#method #path #attribute), &self.function, &settings).findings
    }
}
