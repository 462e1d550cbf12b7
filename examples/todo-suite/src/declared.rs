//! The declarations of the handlers, parsed from their sources as the macro does it.

use std::{
    collections::{BTreeMap, BTreeSet},
    fs,
};

use proc_macro2::{Ident, Span, TokenStream};
use quote::{ToTokens, quote};
use responds::StatusSet;
use responds_flow::judge;
use responds_syntax::{Declaration, Judgement, Settings, listed};
use syn::{DeriveInput, Item, ItemFn, ItemStruct, Meta, Type};

use crate::Service;

/// An annotated handler.
pub(crate) struct Declared {
    pub(crate) judgement: Judgement,
    /// The declared codes, whoever sends them.
    pub(crate) codes: BTreeSet<u16>,
    settings: Settings,
    attribute: TokenStream,
    function: TokenStream,
}

/// The rejections of the service's extractors, by name.
type Rejects = BTreeMap<String, BTreeSet<u16>>;

impl Service {
    /// Every annotated handler, by module and name: `lists::index`.
    pub(crate) fn handlers(self) -> BTreeMap<String, Declared> {
        let files = fs::read_dir(self.sources).expect("there are sources");
        let (mut functions, mut rejects) = (Vec::new(), Rejects::new());
        for path in files.map(|entry| entry.expect("a file").path()) {
            let module = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
            let source = fs::read_to_string(&path).expect("the source is text");
            for item in syn::parse_file(&source).expect("the source is Rust").items {
                match item {
                    Item::Fn(function) => functions.push((module.clone(), function)),
                    Item::Struct(extractor) => rejects.extend(rejected(extractor)),
                    _ => {}
                }
            }
        }
        let handlers = functions.into_iter().filter_map(|(module, function)| {
            let name = format!("{module}::{}", function.sig.ident);
            Some((name, self.declared(function, &rejects)?))
        });
        handlers.collect()
    }

    fn declared(self, mut function: ItemFn, rejects: &Rejects) -> Option<Declared> {
        let at = function.attrs.iter().position(|attribute| attribute.path().is_ident("responds"))?;
        let Meta::List(list) = function.attrs.remove(at).meta else { return None };
        let frameworks = Box::leak(Box::new([self.framework]));
        let settings = Settings { frameworks, ..Settings::default() };
        let function = function.to_token_stream();
        let judgement = judge(list.tokens.clone(), &function, &settings);
        assert!(judgement.mistakes.is_empty(), "what compiles can be read");
        let codes = codes(&judgement, rejects);
        Some(Declared { judgement, codes, settings, attribute: list.tokens, function })
    }
}

impl Declared {
    /// The codes that a list of endpoints shows: all that is declared, and all that known extractors reject with.
    pub(crate) fn listed(&self) -> StatusSet {
        let rejections = self.judgement.seen.rejections.iter();
        let rejections = rejections.flat_map(|rejecting| rejecting.statuses.iter());
        self.codes.iter().copied().chain(rejections).collect()
    }

    /// Returns the findings once method and path are known.
    pub(crate) fn judge_at(&self, method: &str, path: &str) -> Judgement {
        let declaration = &self.judgement.declaration;
        let method = declaration.methods.is_none().then(|| Ident::new(method, Span::call_site()));
        let method = method.map(|method| quote!(method = #method,));
        let path = declaration.path.is_none().then(|| quote!(path = #path,));
        let attribute = &self.attribute;
        judge(quote!(#method #path #attribute), &self.function, &self.settings)
    }
}

/// Returns the declared codes, with those of extractors.
fn codes(judgement: &Judgement, rejects: &Rejects) -> BTreeSet<u16> {
    let Judgement { declaration, seen, .. } = judgement;
    let mut codes: BTreeSet<_> =
        declaration.responses.iter().filter_map(|response| response.key.code()).collect();
    if declaration.extractors {
        let own = seen.unknown.iter().filter_map(|ty| rejects.get(&name(ty)));
        codes.extend(own.flatten());
        let known = seen.rejections.iter().flat_map(|rejecting| rejecting.statuses.iter());
        // The service without its own state, which no request provokes.
        codes.extend(known.filter(|code| *code != 500));
    }
    codes
}

/// An extractor's name, and what `#[rejects(..)]` beside it lists.
fn rejected(extractor: ItemStruct) -> Option<(String, BTreeSet<u16>)> {
    let extractor = DeriveInput::from(extractor);
    let (listed, _) = Declaration::parse_block(listed::rejects(&extractor).ok()?);
    Some((extractor.ident.to_string(), listed.responses.iter().filter_map(|one| one.key.code()).collect()))
}

/// The last name in a type's path.
fn name(ty: &Type) -> String {
    match ty {
        Type::Path(path) => path.path.segments.last().map(|last| last.ident.to_string()).unwrap_or_default(),
        _ => String::new(),
    }
}
