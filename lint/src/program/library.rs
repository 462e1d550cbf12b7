//! The items of a workspace, parsed on demand, each once per thread.

use std::{
    cell::{Cell, OnceCell, RefCell},
    rc::Rc,
    str::FromStr,
};

use proc_macro2::{Span, TokenStream};
use responds_syntax::{
    Place,
    function::{self, Body},
    nesting,
};
use rustc_hash::FxHashMap;
use syn::{
    Attribute, Generics, Signature, Stmt, Token, Visibility,
    parse::{Parse, ParseStream},
};

use super::{definition::Definition, locals::Locals};
use crate::{
    index::{Index, ItemId},
    source::{FileId, Site},
};

/// The parsed items.
pub(super) struct Library<'a> {
    index: &'a Index,
    /// The origins of the parsed strings, by the name that spans give them.
    origins: RefCell<FxHashMap<String, (FileId, u32)>>,
    functions: RefCell<FxHashMap<ItemId, Option<Rc<Function>>>>,
    definitions: RefCell<FxHashMap<ItemId, Option<Rc<Definition>>>>,
    headers: RefCell<FxHashMap<ItemId, Rc<Generics>>>,
}

/// A function, whose body is parsed when it is asked for.
pub(super) struct Function {
    /// Its signature.
    pub(super) signature: Signature,
    /// `true` if it has a body.
    pub(super) has_body: bool,
    /// The content of its braces, until it is parsed.
    inside: Cell<Option<Body>>,
    body: OnceCell<Option<Vec<Stmt>>>,
    /// The names that it brings into scope itself.
    locals: OnceCell<Rc<Locals>>,
}

impl<'a> Library<'a> {
    pub(super) fn new(index: &'a Index) -> Self {
        Self {
            index,
            origins: RefCell::default(),
            functions: RefCell::default(),
            definitions: RefCell::default(),
            headers: RefCell::default(),
        }
    }

    /// The tokens at a place; `None` if they nest too deeply to be parsed.
    pub(super) fn tokens(&self, site: Site) -> Option<TokenStream> {
        let tokens = self.lexed(site)?;
        nesting::is_parsable(&tokens).then_some(tokens)
    }

    /// The tokens at a place.
    pub(super) fn lexed(&self, site: Site) -> Option<TokenStream> {
        let tokens = TokenStream::from_str(self.index.sources().text(site)).ok()?;
        if let Some(first) = tokens.clone().into_iter().next() {
            self.origins.borrow_mut().insert(first.span().file(), (site.file, site.start));
        }
        Some(tokens)
    }

    /// Returns the source range of a place.
    pub(super) fn site(&self, place: Place) -> Option<Site> {
        let (file, start) = self.origin(place.start)?;
        let (last, end) = self.origin(place.end)?;
        let (start, end) =
            (start + offset(place.start.byte_range().start), end + offset(place.end.byte_range().end));
        (file == last && start <= end).then_some(Site { file, start, end })
    }

    fn origin(&self, span: Span) -> Option<(FileId, u32)> {
        self.origins.borrow().get(&span.file()).copied()
    }

    /// A function.
    pub(super) fn function(&self, item: ItemId) -> Option<Rc<Function>> {
        if let Some(known) = self.functions.borrow().get(&item) {
            return known.clone();
        }
        let tokens = self.lexed(self.index.item(item).site);
        let function = tokens.and_then(|tokens| Function::read(&tokens)).map(Rc::new);
        self.functions.borrow_mut().insert(item, function.clone());
        function
    }

    /// A struct or an enum.
    pub(super) fn definition(&self, item: ItemId) -> Option<Rc<Definition>> {
        if let Some(known) = self.definitions.borrow().get(&item) {
            return known.clone();
        }
        let tokens = self.tokens(self.index.item(item).site);
        let definition = tokens.and_then(Definition::parse).map(Rc::new);
        self.definitions.borrow_mut().insert(item, definition.clone());
        definition
    }

    /// Any other item.
    pub(super) fn parsed<T: Parse>(&self, item: ItemId) -> Option<T> {
        syn::parse2(self.tokens(self.index.item(item).site)?).ok()
    }

    /// The generic parameters of an impl or a trait.
    pub(super) fn generics(&self, item: ItemId) -> Rc<Generics> {
        if let Some(known) = self.headers.borrow().get(&item) {
            return known.clone();
        }
        let generics = Rc::new(self.header(item).unwrap_or_default());
        self.headers.borrow_mut().insert(item, generics.clone());
        generics
    }

    /// Parses the part before the members alone: they may be long.
    fn header(&self, item: ItemId) -> Option<Generics> {
        let text = self.index.text(item);
        let whole = self.index.item(item).site;
        let members = self.index.members(item).iter().map(|member| self.index.item(*member).site);
        // Members from a macro are elsewhere.
        let first = members.filter(|member| whole.contains(*member)).map(|member| member.start).min();
        let before = first.and_then(|first| text.get(..(first - whole.start) as usize)).unwrap_or(text);
        let head = before.rfind('{').map_or(before, |brace| &before[..brace]);
        let tokens = TokenStream::from_str(head).ok().filter(nesting::is_parsable)?;
        syn::parse2::<Head>(tokens).ok().map(|head| head.0)
    }
}

fn offset(offset: usize) -> u32 {
    u32::try_from(offset).unwrap_or(u32::MAX)
}

impl Function {
    /// The names that it brings into scope itself.
    pub(super) fn locals(&self) -> Rc<Locals> {
        self.locals.get_or_init(|| Rc::new(Locals::of(self.body().unwrap_or_default()))).clone()
    }

    /// Parses a function; `None` if it nests too deeply or does not parse.
    fn read(tokens: &TokenStream) -> Option<Self> {
        let function::Function { signature, body, .. } = function::Function::parse(tokens).ok()?;
        match body {
            Body::Missing => Some(Self::of(signature, None, OnceCell::from(None))),
            Body::Tokens(_) => Some(Self::of(signature, Some(body), OnceCell::new())),
            Body::Deep(_) => None,
        }
    }

    fn of(signature: Signature, inside: Option<Body>, body: OnceCell<Option<Vec<Stmt>>>) -> Self {
        let has_body = inside.is_some() || matches!(body.get(), Some(Some(_)));
        Self { signature, has_body, inside: Cell::new(inside), body, locals: OnceCell::new() }
    }

    /// Its body; `None` if there is none, or if it does not parse.
    pub(super) fn body(&self) -> Option<&[Stmt]> {
        self.body.get_or_init(|| self.inside.take()?.statements()).as_deref()
    }

    /// Returns `true` if it has a `self`.
    pub(super) fn is_method(&self) -> bool {
        self.signature.receiver().is_some()
    }
}

/// The part before the block of an impl or a trait.
struct Head(Generics);

impl Parse for Head {
    fn parse(input: ParseStream<'_>) -> syn::Result<Self> {
        input.call(Attribute::parse_outer)?;
        input.parse::<Visibility>()?;
        input.parse::<Option<Token![unsafe]>>()?;
        if input.parse::<Option<Token![trait]>>()?.is_some() {
            input.parse::<syn::Ident>()?;
        } else {
            input.parse::<Token![impl]>()?;
        }
        let mut generics: Generics = input.parse()?;
        let mut rest = Vec::new();
        while !input.is_empty() && !input.peek(Token![where]) {
            rest.push(input.parse::<proc_macro2::TokenTree>()?);
        }
        generics.where_clause = input.parse()?;
        Ok(Self(generics))
    }
}
