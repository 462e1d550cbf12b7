//! `#[responds(..)]`: what a handler declares, with the place of every part.
//!
//! The list is parsed with syn, the options inside parentheses with darling. Every mistake is
//! reported, each at its own place; what can be read is read all the same.

mod around;
pub(crate) mod details;
pub(crate) mod entry;
mod meant;
pub(crate) mod option;
mod spread;
pub(crate) mod status;

use proc_macro2::{Ident, TokenStream};
use responds_core::{
    StatusSet,
    contract::{self, By, Key},
    rule::{Level, Rule},
};
use syn::{LitStr, Token, parse::ParseStream};

pub(crate) use self::around::Around;
pub use self::{
    details::{Description, Details, text_of},
    spread::Spread,
};
use self::{entry::Entry, option::Choice};
use crate::{
    frameworks::Framework,
    mistake::{Mistakes, mistake, words},
    nesting,
    place::Place,
};

/// What `#[responds(..)]` declares.
#[derive(Debug, Default)]
pub struct Declaration {
    /// The declared responses, in order; those inside `elsewhere(..)` too.
    pub responses: Vec<Response>,
    /// The types all of whose statuses it declares: `..AuthError`.
    pub types: Vec<Spread>,
    /// Whether it declares all that extractors reject with: `..Extractors`.
    pub extractors: bool,
    /// The statuses that a type could send and this handler never does: `never(409)`.
    pub never: Vec<Key>,
    /// The levels it sets for itself.
    pub controls: Vec<Control>,
    /// The methods that `method = ..` names, upper case.
    pub methods: Option<Vec<String>>,
    /// The path that `path = ".."` names.
    pub path: Option<LitStr>,
    /// The framework that `framework = ..` names.
    pub framework: Option<&'static Framework>,
    /// Where the crate `responds` is found: `crate = path`.
    pub facade: Option<syn::Path>,
    /// Whether `strict` stands in it.
    pub strict: bool,
    /// The generic parameters of the `impl` around the handler, as far as an attribute on that tells.
    pub generics: Vec<String>,
    /// What attributes around it hand down, unread.
    around: Vec<Around>,
}

/// One declared response.
#[derive(Debug)]
pub struct Response {
    /// For which codes it stands.
    pub key: Key,
    /// Who sends it.
    pub by: By,
    /// Whether it stands in an attribute around this one, where it is judged.
    pub handed_down: bool,
    /// The phrase that `custom(..)` gives it.
    pub custom: Option<String>,
    /// What the parentheses behind it say.
    pub details: Details,
    /// Where its code stands.
    pub place: Place,
}

/// A level that the declaration sets for one rule.
#[derive(Debug)]
pub struct Control {
    /// The rule's id.
    pub rule: &'static str,
    /// The statuses whose findings it concerns; `None` stands for every finding of the rule.
    pub statuses: Option<StatusSet>,
    /// Its level.
    pub level: Level,
    /// Why.
    pub reason: Option<String>,
    /// Whether it stands in an attribute around this one, where it is judged.
    pub handed_down: bool,
    /// Where the rule is named.
    pub place: Place,
}

/// Which list an entry stands in.
#[derive(Clone, Copy, PartialEq, Eq)]
enum List {
    /// That of the attribute.
    Attribute,
    /// `elsewhere(..)`.
    Elsewhere,
    /// That of a set in `responses!`.
    Set,
    /// `elsewhere(..)` in a set.
    ElsewhereInSet,
}

impl Declaration {
    /// Reads what stands between the parentheses of `#[responds(..)]` on a handler.
    ///
    /// What cannot be read is left out and reported; the rest is complete.
    #[must_use]
    pub fn parse(tokens: TokenStream) -> (Self, Mistakes) {
        let (declaration, mut mistakes) = Self::parse_block(tokens);
        if declaration.is_empty() && mistakes.is_empty() {
            let what = "`#[responds(..)]` declares no response";
            let help = "list every status code that the handler sends: `#[responds(200, 404)]`";
            mistakes.push(syn::Error::new(proc_macro2::Span::call_site(), words(what, help)));
        }
        (declaration, mistakes)
    }

    /// Reads what stands between the parentheses where no response need be declared: of `#[responds(..)]` on what holds
    /// handlers, and of `#[rejects(..)]`.
    #[must_use]
    pub fn parse_block(tokens: TokenStream) -> (Self, Mistakes) {
        Self::parse_list(tokens, List::Attribute)
    }

    /// Reads what a set of `responses!` holds.
    #[must_use]
    pub(crate) fn parse_set(tokens: TokenStream) -> (Self, Mistakes) {
        Self::parse_list(tokens, List::Set)
    }

    /// Whether it declares no response.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.responses.is_empty() && self.types.is_empty()
    }

    fn parse_list(tokens: TokenStream, list: List) -> (Self, Mistakes) {
        let (mut declaration, mut mistakes) = (Self::default(), Mistakes::default());
        if !nesting::is_parsable(&tokens) {
            mistakes.push(syn::Error::new(
                proc_macro2::Span::call_site(),
                words(
                    "this declaration is nested too deeply or is too long",
                    "list the codes: `#[responds(200, 404)]`",
                ),
            ));
            return (declaration, mistakes);
        }
        let read = |input: ParseStream<'_>| {
            declaration.read(input, list, &mut mistakes);
            Ok(())
        };
        if let Err(error) = syn::parse::Parser::parse2(read, tokens) {
            mistakes.push(error);
        }
        declaration.join_around(&mut mistakes);
        (declaration, mistakes)
    }

    /// Reads a list of entries, and goes on behind each mistake.
    fn read(&mut self, input: ParseStream<'_>, list: List, mistakes: &mut Mistakes) {
        while !input.is_empty() {
            match Entry::parse(input, mistakes) {
                Ok(entry) => self.take(entry, list, mistakes),
                Err(error) => {
                    mistakes.push(error);
                    skip_entry(input);
                }
            }
            expect_comma(input, mistakes);
        }
    }

    fn take(&mut self, entry: Entry, list: List, mistakes: &mut Mistakes) {
        match entry {
            Entry::Response(response) => self.responses.push(Response { by: list.by(), ..*response }),
            Entry::Elsewhere(entries) => {
                let read = |input: ParseStream<'_>| {
                    self.read(input, list.elsewhere(), mistakes);
                    Ok(())
                };
                let read = syn::parse::Parser::parse2(read, entries);
                mistakes.ok(read);
            }
            Entry::Types(spread) if list.by() == By::Elsewhere => {
                let what = "only statuses belong inside `elsewhere(..)`";
                mistakes.push(mistake(&spread.ty, what, "write the type next to it"));
            }
            Entry::Types(spread) if spread.is_extractors() && list == List::Set => {
                let what =
                    "`..Extractors` means the extractors of one handler, so it cannot be part of a set";
                mistakes.push(mistake(&spread.ty, what, "write it where the set is used"));
            }
            Entry::Types(spread) if spread.is_extractors() => {
                self.extractors = true;
            }
            Entry::Types(spread) => self.types.push(*spread),
            Entry::Around(around) => self.around.push(around),
            Entry::Option(word, option) => {
                let taken = list.admits(&word, &option).and_then(|()| option.apply(&word, self));
                mistakes.ok(taken);
            }
        }
    }
}

impl List {
    const fn by(self) -> By {
        match self {
            Self::Attribute | Self::Set => By::Handler,
            Self::Elsewhere | Self::ElsewhereInSet => By::Elsewhere,
        }
    }

    const fn elsewhere(self) -> Self {
        match self {
            Self::Attribute | Self::Elsewhere => Self::Elsewhere,
            Self::Set | Self::ElsewhereInSet => Self::ElsewhereInSet,
        }
    }

    /// Whether an option belongs into this list.
    fn admits(self, word: &Ident, option: &Choice) -> syn::Result<()> {
        let (what, help) = match self {
            Self::Attribute => return Ok(()),
            Self::Set if option.is_of_any_list() => return Ok(()),
            Self::Set => (
                format!("`{word}` cannot be part of a set"),
                "write it where the set is used: `#[responds(200, ..Set)]`",
            ),
            Self::Elsewhere | Self::ElsewhereInSet => (
                format!("`{word}` does not belong inside `elsewhere(..)`"),
                "list only statuses there, and write this next to it",
            ),
        };
        Err(mistake(word, what, help))
    }
}

/// Goes on to the next comma.
pub(crate) fn skip_entry(input: ParseStream<'_>) {
    while !input.is_empty() && !input.peek(Token![,]) {
        let skipped = input.step(|cursor| cursor.token_tree().ok_or_else(|| cursor.error("")));
        if skipped.is_err() {
            return;
        }
    }
}

/// Takes the comma behind an entry, and reports where there is none.
pub(crate) fn expect_comma(input: ParseStream<'_>, mistakes: &mut Mistakes) {
    if input.is_empty() || input.parse::<Token![,]>().is_ok() {
        return;
    }
    mistakes.push(
        input.error(words("expected `,` between two entries", "separate them: `#[responds(200, 404)]`")),
    );
    // What reads as an entry of its own is read as one; anything else is skipped.
    if !(input.peek(syn::LitInt) || input.peek(syn::Ident)) {
        skip_entry(input);
        let _ = input.parse::<Token![,]>();
    }
}

impl Response {
    /// The names of its header fields, if any are given.
    pub(crate) fn fields(&self) -> Option<Vec<&str>> {
        self.details.headers.as_ref().map(|headers| headers.0.iter().map(String::as_str).collect())
    }

    /// Whether it is declared with content.
    #[must_use]
    pub fn content(&self) -> contract::Content {
        self.view(None).content()
    }

    /// The response as the rules see it.
    pub(crate) fn view<'a>(&'a self, fields: Option<&'a [&'a str]>) -> contract::Declared<'a> {
        let details = &self.details;
        contract::Declared {
            key: self.key,
            by: self.by,
            custom: self.custom.as_deref(),
            body: details.body.as_ref().map(|body| body.text.as_str()),
            content_type: details.content_type.as_ref().map(|media_type| media_type.0.as_str()),
            fields,
            description: details.description.as_ref().map(Description::view).unwrap_or_default(),
            from: &[],
        }
    }
}

impl Control {
    /// The level as the rules see it.
    pub(crate) fn view(&self) -> contract::Control<'_> {
        contract::Control { reason: self.reason.as_deref(), ..self.without_reason() }
    }

    /// Whether it sets the level of a finding of a rule about a code, or about no single one.
    #[must_use]
    pub fn concerns(&self, rule: &Rule, code: Option<u16>) -> bool {
        self.without_reason().concerns(rule, code)
    }

    /// The same, which borrows nothing.
    pub(crate) const fn without_reason(&self) -> contract::Control<'static> {
        contract::Control { rule: self.rule, statuses: self.statuses, level: self.level, reason: None }
    }
}

impl Description {
    pub(crate) fn view(&self) -> contract::Description<'_> {
        contract::Description { plain: self.plain.as_deref(), en: self.en.as_deref(), ko: self.ko.as_deref() }
    }
}
