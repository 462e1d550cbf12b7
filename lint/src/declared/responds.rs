//! `#[responds(..)]`, with the attributes of the blocks around, and the types and sets that it spreads.

use proc_macro2::TokenStream;
use responds_core::contract::{By, Key};
use responds_syntax::{
    Declaration as Written, Responding,
    declaration::{self, text_of},
    mistake::Mistakes,
    nesting, route,
    variant::{Answer, Sent},
};
use syn::{DeriveInput, Meta, Path, Token, Type, parse::Parser, punctuated::Punctuated};

use super::{
    Control, Declaration, Description, Mistake, Response, Source, Spread,
    reader::{Function, Reader},
    reading::Reading,
    trail::Trail,
    types::{Told, names, united},
};
use crate::{
    index::{ItemId, Kind, ModuleId, Resolved, Space},
    source::Site,
};

impl Reader<'_> {
    pub(super) fn responds(&self, function: &Function, meta: &Meta) -> Declaration {
        let around = (0..function.depths.len()).filter_map(|at| {
            let metas = function.head(at);
            let entries = metas.iter().find(|meta| is_responds(meta)).map(list)?;
            Some((*function.depths.get(at)?, entries))
        });
        let (written, mistakes) = Written::parse_within(list(meta), around);
        let mut declaration = self.blank(Source::Responds, function.reading.site_of(meta));
        let trail = Trail::default();
        let found: Vec<_> = written.types.iter().map(|spread| self.finds(spread, function.module)).collect();
        declaration.take(written, mistakes, &function.reading, |spread| {
            let module = self.above(function.module, spread.depth);
            module.map_or_else(Told::unknown, |module| self.spread(&spread.ty, module, &trail))
        });
        for (spread, found) in declaration.types.iter_mut().zip(found) {
            spread.found = found;
        }
        declaration
    }

    /// Returns `true` if the name of a type resolves in a module.
    fn finds(&self, spread: &declaration::Spread, module: ModuleId) -> bool {
        let (Type::Path(path), Some(module)) = (&spread.ty, self.above(module, spread.depth)) else {
            return true;
        };
        let names = names(&path.path);
        path.qself.is_some()
            || !matches!(self.index.resolve(module, &names, Space::Types), Resolved::Unknown)
            || self.sets().find(self.index, module, &names).is_some()
    }

    /// The module so many further out.
    fn above(&self, module: ModuleId, depth: usize) -> Option<ModuleId> {
        (0..depth).try_fold(module, |module, _| self.index.module(module).parent)
    }

    /// Returns the responses that a type declares itself.
    pub(super) fn spread(&self, ty: &Type, module: ModuleId, trail: &Trail) -> Told {
        let Type::Path(path) = ty else { return Told::unknown() };
        if path.qself.is_some() {
            return Told::unknown();
        }
        let names = names(&path.path);
        match self.index.resolve(module, &names, Space::Types) {
            Resolved::Items(items, behind) if behind.is_empty() => {
                let told = items.into_iter().map(|item| self.sent(item, trail));
                told.reduce(united).unwrap_or_else(Told::unknown)
            }
            _ => self.of_set(module, &names, trail).unwrap_or_else(Told::unknown),
        }
    }

    /// Returns the responses of the set of `responses!` that these names are in a module, if there is one.
    pub(super) fn of_set(&self, module: ModuleId, names: &[String], trail: &Trail) -> Option<Told> {
        let (item, name) = self.sets().find(self.index, module, names)?;
        let set = trail.enter(item, &name, || self.set(item, &name, trail));
        Some(set.unwrap_or_else(Told::unknown))
    }

    fn sent(&self, item: ItemId, trail: &Trail) -> Told {
        if let Some(told) = self.memo().get(&(item, Source::Responds)) {
            return told.clone();
        }
        let told = trail.enter(item, "", || {
            if self.index.item(item).kind == Kind::Alias {
                return self.alias(item, trail);
            }
            let reading = Reading::of_item(self.index, item)?;
            let module = self.index.item(item).module;
            responding(&reading, |inner| self.spread(inner, module, trail))
        });
        let told = told.flatten().unwrap_or_else(Told::unknown);
        if trail.is_whole() {
            self.memo().insert((item, Source::Responds), told.clone());
        }
        told
    }

    fn alias(&self, item: ItemId, trail: &Trail) -> Option<Told> {
        let alias: syn::ItemType = Reading::of_item(self.index, item)?.parse()?;
        Some(self.spread(&alias.ty, self.index.item(item).module, trail))
    }

    /// Returns the responses of a set of `responses!`.
    fn set(&self, item: ItemId, name: &str, trail: &Trail) -> Told {
        let module = self.index.item(item).module;
        let found = Reading::of_item(self.index, item).and_then(|reading| {
            let set = super::sets::read(&reading).into_iter().find(|set| set.name == name)?;
            let mut declaration = self.blank(Source::Responds, reading.site_at(set.name.span()));
            let (written, mistakes) = (set.judgement.declaration, set.judgement.mistakes);
            declaration.take(written, mistakes, &reading, |spread| self.spread(&spread.ty, module, trail));
            let shared = declaration.responses.into_iter().map(|response| response.shared(name.to_owned()));
            Some(Told { whole: declaration.complete, responses: shared.collect() })
        });
        found.unwrap_or_else(Told::unknown)
    }
}

impl Declaration {
    /// Adds the parsed entries, with the responses of the types that they spread.
    fn take(
        &mut self,
        written: Written,
        mistakes: Mistakes,
        reading: &Reading,
        told: impl Fn(&declaration::Spread) -> Told,
    ) {
        self.complete = mistakes.is_empty();
        self.mistakes.extend(mistakes.into_iter().map(|error| {
            let site = reading.site_at(error.span());
            Mistake { words: error.to_string(), site }
        }));
        self.never = written.never;
        self.responses = written.responses.into_iter().map(|one| Response::declared(one, reading)).collect();
        for spread in written.types {
            self.spread(told(&spread), spread.text.clone(), reading.site_of(&spread.ty));
        }
        self.controls = written.controls.into_iter().map(|control| owned(control, reading)).collect();
        self.extractors = written.extractors;
        self.methods = written.methods.unwrap_or_default();
        self.path = written.path.map(|path| path.value());
        self.framework = written.framework;
        self.strict = written.strict;
    }

    /// Adds the responses of a type that is named here: only those that are neither declared nor ruled out already.
    pub(super) fn spread(&mut self, told: Told, text: String, site: Site) {
        self.complete &= told.whole;
        self.types.push(Spread { text, known: told.whole, found: true, site });
        for response in told.responses {
            let is_said = |known: &Response| known.key == response.key && known.from.is_none();
            if !self.never.contains(&response.key) && !self.responses.iter().any(is_said) {
                self.responses.push(response);
            }
        }
    }
}

/// Returns the responses in the `#[derive(Responds)]` of a type; `inner` are those of a field that responds by
/// itself.
pub(super) fn responding(reading: &Reading, inner: impl Fn(&Type) -> Told) -> Option<Told> {
    let input: DeriveInput = reading.parse()?;
    if !derives(&input, "Responds") {
        return None;
    }
    let (responding, mistakes) = Responding::parse(&reading.tokens(0));
    let mut told = Told { responses: Vec::new(), whole: mistakes.is_empty() };
    for variant in responding?.variants {
        match variant.sent {
            Sent::Answer(answer) => told.responses.push(answered(*answer, variant.from, reading)),
            Sent::Transparent(field) => told.join(inner(&field.ty)),
        }
    }
    Some(told)
}

fn is_responds(meta: &Meta) -> bool {
    meta.path().segments.last().is_some_and(|last| last.ident == "responds")
}

/// The tokens between the parentheses.
fn list(meta: &Meta) -> TokenStream {
    match meta {
        Meta::List(list) => list.tokens.clone(),
        Meta::Path(_) | Meta::NameValue(_) => TokenStream::new(),
    }
}

/// Returns `true` if a type derives a trait of this name.
fn derives(input: &DeriveInput, name: &str) -> bool {
    route::metas(&input.attrs).iter().any(|meta| {
        let is_derive = meta.path().is_ident("derive") && nesting::is_parsable(&list(meta));
        let paths =
            is_derive.then(|| Punctuated::<Path, Token![,]>::parse_terminated.parse2(list(meta)).ok());
        let last = |path: &Path| path.segments.last().is_some_and(|last| last.ident == name);
        paths.flatten().is_some_and(|paths| paths.iter().any(last))
    })
}

/// The response of a variant.
fn answered(answer: Answer, from: String, reading: &Reading) -> Response {
    let headers: Vec<String> = answer.field_names().map(str::to_owned).collect();
    let response = Response {
        custom: answer.custom,
        body: answer.body.map(|field| text_of(&field.ty)),
        content_type: answer.content_type,
        headers: (!headers.is_empty()).then_some(headers),
        description: Description::from(answer.description),
        by: By::Shared,
        ..Response::bare(Key::Code(answer.code), reading.site(answer.place))
    };
    response.shared(from)
}

fn owned(control: declaration::Control, reading: &Reading) -> Control {
    Control {
        rule: control.rule,
        statuses: control.statuses,
        level: control.level,
        reason: control.reason,
        handed_down: control.handed_down,
        site: reading.site(control.place),
    }
}
