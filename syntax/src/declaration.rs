//! `#[responds(..)]`: the declaration of a handler, with the place of every part.
//!
//! The list is parsed with syn, the options inside parentheses with darling. Every mistake is reported, each at its own
//! place; the other parts are parsed nevertheless.

mod around;
pub(crate) mod details;
pub(crate) mod entry;
pub(crate) mod meant;
pub(crate) mod option;
mod spread;
pub(crate) mod status;

use proc_macro2::{Ident, Span, TokenStream};
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
    worded,
};

/// The content of `#[responds(..)]`.
#[derive(Debug, Default)]
pub struct Declaration {
    /// The declared responses, in order; those inside `elsewhere(..)` too.
    pub responses: Vec<Response>,
    /// The types all of whose statuses it declares: `..AuthError`.
    pub types: Vec<Spread>,
    /// `true` if it declares all rejections of the extractors: `..Extractors`.
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
    /// The path of the crate `responds`: `crate = path`.
    pub facade: Option<syn::Path>,
    /// `true` if it contains `strict`.
    pub strict: bool,
    /// The place of `into_responses`, which asks for a type with all of its responses.
    pub into_responses: Option<Span>,
    /// The generic parameters of the `impl` around the handler, as far as an attribute on that tells.
    pub generics: Vec<String>,
    /// `true` if the handler is an item of a trait or of its implementation; `None` without an attribute around it.
    pub of_trait: Option<bool>,
    /// The entries of the attributes around it, not parsed yet.
    around: Vec<Around>,
}

/// One declared response.
#[derive(Debug)]
pub struct Response {
    /// The codes that it declares.
    pub key: Key,
    /// The sender: the handler, a layer, ..
    pub by: By,
    /// `true` if it comes from an attribute around this one; the rules judge it there.
    pub handed_down: bool,
    /// The phrase that `custom(..)` gives it.
    pub custom: Option<String>,
    /// The options in the parentheses after it.
    pub details: Details,
    /// The place of its code.
    pub place: Place,
}

/// A level that the declaration sets for one rule.
#[derive(Debug)]
pub struct Control {
    /// The rule's id.
    pub rule: &'static str,
    /// The statuses whose findings it concerns; `None` means every finding of the rule.
    pub statuses: Option<StatusSet>,
    /// Its level.
    pub level: Level,
    /// Why.
    pub reason: Option<String>,
    /// `true` if it comes from an attribute around this one; the rules judge it there.
    pub handed_down: bool,
    /// The place of the rule's name.
    pub place: Place,
}

/// The list that an entry is part of.
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
    /// Parses the tokens between the parentheses of `#[responds(..)]` on a handler.
    ///
    /// An entry that cannot be parsed is left out and reported; the rest is complete.
    #[must_use]
    pub fn parse(tokens: TokenStream) -> (Self, Mistakes) {
        let (declaration, mut mistakes) = Self::parse_block(tokens);
        if declaration.is_empty() && mistakes.is_empty() {
            let what =
                worded!("`#[responds(..)]` declares no response", "`#[responds(..)]`에 선언된 응답이 없다");
            let help = worded!(
                "list every status code that the handler sends: `#[responds(200, 404)]`",
                "핸들러가 보내는 상태 코드를 모두 적는다: `#[responds(200, 404)]`",
            );
            mistakes.push(syn::Error::new(proc_macro2::Span::call_site(), words(what, help)));
        }
        (declaration, mistakes)
    }

    /// Parses a list that may declare no response: of `#[responds(..)]` on a block that contains handlers, and of
    /// `#[rejects(..)]`.
    #[must_use]
    pub fn parse_block(tokens: TokenStream) -> (Self, Mistakes) {
        Self::parse_list(tokens, List::Attribute)
    }

    /// Parses the content of a set of `responses!`.
    #[must_use]
    pub(crate) fn parse_set(tokens: TokenStream) -> (Self, Mistakes) {
        Self::parse_list(tokens, List::Set)
    }

    /// Returns `true` if no response is declared.
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
                    worded!(
                        "this declaration is nested too deeply or is too long",
                        "이 선언은 너무 깊거나 너무 길다"
                    ),
                    worded!(
                        "list the codes: `#[responds(200, 404)]`",
                        "코드를 나열한다: `#[responds(200, 404)]`"
                    ),
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
                let what = worded!(
                    "only statuses belong inside `elsewhere(..)`",
                    "`elsewhere(..)` 안에는 상태만 적는다",
                );
                let help = worded!("write the type next to it", "타입은 그 옆에 적는다");
                mistakes.push(mistake(&spread.ty, what, help));
            }
            Entry::Types(spread) if spread.is_extractors() && list == List::Set => {
                let what = worded!(
                    "`..Extractors` means the extractors of one handler, so it cannot be part of a set",
                    "`..Extractors`는 한 핸들러의 익스트랙터를 뜻하므로 집합에 넣을 수 없다",
                );
                let help = worded!("write it where the set is used", "집합을 쓰는 곳에 적는다");
                mistakes.push(mistake(&spread.ty, what, help));
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

    /// Returns `Ok` if an option may be part of this list.
    fn admits(self, word: &Ident, option: &Choice) -> syn::Result<()> {
        let (what, help) = match self {
            Self::Attribute => return Ok(()),
            Self::Set if option.is_of_any_list() => return Ok(()),
            Self::Set => (
                worded!("`{word}` cannot be part of a set", "`{word}` 항목은 집합에 넣을 수 없다"),
                worded!(
                    "write it where the set is used: `#[responds(200, ..Set)]`",
                    "집합을 쓰는 곳에 적는다: `#[responds(200, ..Set)]`",
                ),
            ),
            Self::Elsewhere | Self::ElsewhereInSet => (
                worded!(
                    "`{word}` does not belong inside `elsewhere(..)`",
                    "`{word}` 항목은 `elsewhere(..)` 안에 적지 않는다",
                ),
                worded!(
                    "list only statuses there, and write this next to it",
                    "그 안에는 상태만 적고, 이 항목은 그 옆에 적는다",
                ),
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
    let what = worded!("expected `,` between two entries", "두 항목 사이에 `,`가 와야 한다");
    let help = worded!("separate them: `#[responds(200, 404)]`", "쉼표로 나눈다: `#[responds(200, 404)]`");
    mistakes.push(input.error(words(what, help)));
    // Tokens that look like an entry are parsed as the next one; others are skipped.
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

    /// Returns the content that the response is declared with.
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

    /// Returns `true` if it sets the level of a finding of a rule about a code, or about no single one.
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
