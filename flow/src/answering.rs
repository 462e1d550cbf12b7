//! `#[responds]` on an `impl` of a response trait: which statuses the type can become, read from the body of the impl.

mod binding;

use proc_macro2::TokenStream;
use quote::{ToTokens, quote};
use responds_core::contract::Content;
use syn::{Generics, Ident, ImplItem, ItemImpl, Type};

use crate::{judge, see};
use binding::Bound;
use responds_syntax::{
    Declaration, Handler, Judgement, Settings,
    declaration::text_of,
    frameworks::{ALL, Candidates, Framework, ResponderFact},
    nesting, worded,
};

/// A type that becomes a response by a trait that it implements by hand.
#[derive(Debug)]
pub struct Answering {
    /// The generic parameters of the impl, with their bounds.
    pub generics: Generics,
    /// The type.
    pub ty: Type,
    /// The framework of the trait.
    pub framework: Option<&'static Framework>,
    /// The responses of each variant that the body distinguishes; those of the other variants come last.
    pub variants: Vec<Answers>,
    /// The findings from the comparison of the attribute with the body.
    pub judgement: Judgement,
}

/// The responses that a variant of a type can become.
#[derive(Debug, PartialEq, Eq)]
pub struct Answers {
    /// The name of the variant, `AppError::Missing`; the type alone for the variants that the body does not
    /// distinguish.
    pub from: String,
    /// The statuses, and their content.
    pub statuses: Vec<(u16, Content)>,
    /// `true` if it becomes nothing else.
    pub closed: bool,
}

impl Answering {
    /// Parses an attribute and the impl below it; `None` if that is not an impl of a response trait.
    #[must_use]
    pub fn read(declaration: &TokenStream, item: &TokenStream, settings: &Settings) -> Option<Self> {
        let parsed: ItemImpl = nesting::is_parsable(item).then(|| syn::parse2(item.clone()).ok())??;
        let (path, _) = parsed.trait_.as_ref()?;
        let name = &path.segments.last()?.ident;
        let (written, mistakes) = Declaration::parse_block(declaration.clone());
        let mut candidates = candidates(name, settings);
        candidates
            .retain(|(framework, _)| written.framework.is_none_or(|named| named.name == framework.name));
        let (first, _) = *candidates.first()?;
        if candidates.len() > 1 {
            candidates.retain(|(framework, _)| tells(item, framework));
        }
        let mut answering = Self {
            generics: parsed.generics.clone(),
            ty: (*parsed.self_ty).clone(),
            framework: None,
            variants: Vec::new(),
            judgement: Judgement { declaration: written, mistakes, ..Judgement::default() },
        };
        if let [(framework, fact)] = candidates[..] {
            answering.fill(declaration, &parsed, (framework, fact), settings);
        } else {
            let what = worded!(
                "`{name}` is a trait of several frameworks that are enabled",
                "`{name}` 트레이트가 켜져 있는 프레임워크 여럿에 있다",
            );
            let first = first.name;
            let help = worded!(
                "say which one is meant: `#[responds(framework = {first})]`",
                "어느 것인지 적는다: `#[responds(framework = {first})]`",
            );
            answering.judgement.mistakes.add(name, what, help);
        }
        Some(answering)
    }

    /// Reads the function that says which response there is.
    fn fill(
        &mut self,
        declaration: &TokenStream,
        item: &ItemImpl,
        (framework, fact): (&'static Framework, &'static ResponderFact),
        settings: &Settings,
    ) {
        self.framework = Some(framework);
        let functions = fact.functions.iter().filter_map(|(name, _)| function(item, name));
        let functions: Vec<_> = functions.collect();
        let from = text_of(&self.ty.to_token_stream());
        self.variants = if let Some(function) = functions.first() {
            sent(function, &from, framework)
        } else {
            let statuses = fact.otherwise.iter().map(|code| (*code, Content::Unknown)).collect();
            vec![Answers { from, statuses, closed: fact.otherwise.is_some() }]
        };
        // The next function may decide what this one leaves open, such as `self.status_code()`.
        if let Some(second) = functions.get(1)
            && self.variants.iter().any(|variant| !variant.closed)
        {
            self.variants = sent(second, &text_of(&self.ty.to_token_stream()), framework);
        }
        if let Some(function) = functions.first().filter(|_| self.is_declared()) {
            let framework = Ident::new(framework.name, proc_macro2::Span::call_site());
            let named =
                self.judgement.declaration.framework.is_none().then(|| quote!(framework = #framework,));
            self.judgement = judge(quote!(#named #declaration), function, settings);
        }
    }

    /// Returns `true` if the attribute lists the responses of the type: then there are no others.
    #[must_use]
    pub fn is_declared(&self) -> bool {
        !self.judgement.declaration.is_empty()
    }

    /// The variant that can become a status, as far as the body tells.
    #[must_use]
    pub fn source(&self, code: u16) -> Option<&str> {
        let sends = |variant: &&Answers| variant.statuses.iter().any(|(known, _)| *known == code);
        self.variants.iter().find(sends).map(|variant| variant.from.as_str())
    }
}

/// The enabled frameworks that have a response trait of this name.
fn candidates(name: &Ident, settings: &Settings) -> Vec<(&'static Framework, &'static ResponderFact)> {
    let enabled = settings.frameworks;
    let enabled = |framework: &&&'static Framework| enabled.is_empty() || enabled.contains(&framework.name);
    let fact = |framework: &&'static Framework| {
        framework.responders.iter().find(|fact| name == fact.name).map(|fact| (*framework, fact))
    };
    ALL.iter().filter(enabled).filter_map(fact).collect()
}

/// Returns `true` if a name in an item belongs to one framework alone.
fn tells(item: &TokenStream, framework: &Framework) -> bool {
    item.clone().into_iter().any(|token| match token {
        proc_macro2::TokenTree::Ident(word) => framework.tells.iter().any(|name| word == name),
        proc_macro2::TokenTree::Group(group) => tells(&group.stream(), framework),
        _ => false,
    })
}

/// A function of an impl.
fn function(item: &ItemImpl, name: &str) -> Option<TokenStream> {
    item.items.iter().find_map(|item| match item {
        ImplItem::Fn(function) if function.sig.ident == name => Some(function.to_token_stream()),
        _ => None,
    })
}

/// Returns the responses of each variant: the body is evaluated once for each variant that it matches `self` with.
fn sent(function: &TokenStream, from: &str, framework: &'static Framework) -> Vec<Answers> {
    let candidates = Candidates::of(framework);
    let own = from.split(['<', ' ']).next().and_then(|path| path.rsplit("::").next()).unwrap_or(from);
    let names = binding::variants(function, own);
    let bound = names.iter().map(|name| Bound::Variant(name)).chain([Bound::Other]);
    let answers = bound.filter_map(|bound| {
        let from = match bound {
            Bound::Variant(name) => format!("{from}::{name}"),
            Bound::Other => from.to_owned(),
        };
        let body = binding::bind(function.clone(), own, bound)?;
        Some(evaluated(&body, from, &candidates))
    });
    answers.collect()
}

/// The statuses that a function sends.
fn evaluated(function: &TokenStream, from: String, candidates: &Candidates) -> Answers {
    let Ok(handler) = Handler::parse(function) else {
        return Answers { from, statuses: Vec::new(), closed: false };
    };
    let seen = see(&handler, candidates);
    let mut statuses: Vec<_> =
        seen.responses.iter().map(|response| (response.code, response.content)).collect();
    statuses.sort_by_key(|(code, _)| *code);
    statuses.dedup_by_key(|(code, _)| *code);
    Answers { from, statuses, closed: seen.is_closed() && !seen.written }
}

#[cfg(test)]
mod tests;
