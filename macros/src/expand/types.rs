//! Checks that depend on types: constants that compare the types' statuses with the declared ones.

use std::collections::BTreeSet;

use proc_macro2::{Delimiter, Group, Ident, TokenStream, TokenTree};
use quote::{format_ident, quote};
use responds_core::{
    Language,
    contract::{By, Key},
    rule::Level,
    verify::REJECTS_UNKNOWN,
};
use responds_syntax::{
    Finding, Handler, Judgement, Place, declaration::text_of, finding::Condition, frameworks,
    handler::halves, nameable::Nameable,
};

use super::report;

/// The rule for statuses of types.
const UNDECLARED_VARIANT: &str = "undeclared_variant";
/// The rule for rejections of extractors.
const UNDECLARED_REJECTION: &str = "undeclared_rejection";

/// The rule for statuses that neither the body nor a type sends.
const UNRETURNED_STATUS: &str = "unreturned_status";

/// The constants for one handler.
pub(super) struct Types<'a> {
    judgement: &'a Judgement,
    handler: &'a Handler,
    /// The language of the messages.
    language: Language,
    framework: TokenStream,
}

impl<'a> Types<'a> {
    pub(super) fn new(judgement: &'a Judgement, handler: &'a Handler, language: Language) -> Self {
        let framework = marker(judgement.framework.map_or("any", |framework| framework.name));
        Self { judgement, handler, language, framework }
    }

    /// All checks; no tokens where there is nothing to ask.
    pub(super) fn checks(&self) -> TokenStream {
        let mut asked = Vec::new();
        let halves = self.handler.output.iter().flat_map(halves);
        // A type is checked once; a status type has no fixed status, and the framework's own types were judged in the
        // body.
        let halves = halves.filter(|half| {
            let silent = frameworks::is_status_type(half) || self.judgement.is_judged_in_body(half);
            let new = !asked.contains(half) && !silent;
            asked.push(half);
            new
        });
        let halves = halves.filter(|_| !self.judgement.seen.written);
        let mut checks: TokenStream = halves.filter_map(|half| self.declared(half)).collect();
        checks.extend(self.judgement.findings.iter().filter_map(|finding| self.conditional(finding)));
        checks.extend(self.undeclared_rejections());
        checks.extend(self.unknown_rejections());
        checks.extend(self.unreturned());
        if checks.is_empty() && !self.judgement.declaration.types.is_empty() {
            // Nothing compares with the types that are spread, which must exist all the same.
            checks = quote!(let _ = DECLARED;);
        }
        if checks.is_empty() { checks } else { self.with_declaration(&checks) }
    }

    /// The declaration as a constant, and the checks that compare with it.
    fn with_declaration(&self, checks: &TokenStream) -> TokenStream {
        let handler = self.handler.name.to_string();
        let keys = self.keys();
        let types = self.spreads();
        let extractors =
            self.extractors().filter(|_| self.judgement.declaration.extractors).map(|(_, rejects)| rejects);
        let language = (self.language != Language::English).then(|| {
            let language = self.language();
            quote!(.in_language(#language))
        });
        let rules = match self.language {
            Language::English => quote!(::responds::verify::Rule),
            Language::Korean => quote!(::responds::verify::ko::Rule),
        };
        quote! {
            use ::responds::verify::Fallback as _;
            #[allow(unused_imports)]
            use #rules as _;
            const DECLARED: ::responds::verify::Declared = ::responds::verify::Declared::new(#handler, &[#(#keys),*])
                #language
                #(.and(#types))*
                #(.and(#extractors))*;
            #checks
        }
    }

    /// The statuses of extractors that no table knows, as expressions.
    pub(super) fn rejections(&self) -> Vec<TokenStream> {
        self.extractors().map(|(_, rejects)| rejects).collect()
    }

    /// The statuses of the types that are spread, as expressions.
    pub(super) fn spreads(&self) -> impl Iterator<Item = TokenStream> {
        let framework = &self.framework;
        self.judgement.declaration.types.iter().map(move |spread| {
            let ty = spread.seen_from_within();
            let sends = quote!(<#ty as ::responds::Responds<#framework>>::SENDS);
            match spread.module() {
                None => quote!(&#sends),
                // A name that is in scope at the attribute has priority.
                Some(module) => quote!({
                    #[allow(unused_imports)]
                    use #module::*;
                    &#sends
                }),
            }
        })
    }

    /// The language of the messages, as an expression.
    fn language(&self) -> TokenStream {
        match self.language {
            Language::English => quote!(::responds::verify::Language::English),
            Language::Korean => quote!(::responds::verify::Language::Korean),
        }
    }

    /// The declared keys: codes, classes by their digit, 0 for `default`.
    fn keys(&self) -> impl Iterator<Item = u16> {
        let declaration = &self.judgement.declaration;
        let declared = declaration.responses.iter().map(|response| response.key);
        declared.chain(declaration.never.iter().copied()).filter_map(|key| match key {
            Key::Class(_) | Key::Default if self.judgement.exact => None,
            key => key.number(),
        })
    }

    fn declares(&self, code: u16) -> bool {
        self.keys().any(|key| key == code)
    }

    /// The checks of a type's statuses, at the type: they are declared, and their content is allowed.
    fn declared(&self, ty: &syn::Type) -> Option<TokenStream> {
        let (sends, place) = (self.sends(ty)?, Place::of(ty));
        // The statuses that the body certainly sends are judged in the body.
        let seen = self.judgement.seen.responses.iter().filter(|response| response.certain);
        let seen: BTreeSet<_> =
            seen.map(|response| response.code).filter(|code| !self.declares(*code)).collect();
        let known = if seen.is_empty() { quote!(&DECLARED) } else { quote!(&DECLARED.or(&[#(#seen),*])) };
        let denied = self.counted(Level::Deny, &known).map(|known| {
            let types = text_of(ty);
            call("declared", quote!(#known, #types, #sends), place)
        });
        let warned = self.counted(Level::Warn, &known).map(|known| {
            let covers = quote!(::responds::verify::Declared::covers_certain(#known, #sends));
            warning(UNDECLARED_VARIANT, place, &covers)
        });
        let bodiless = self.judgement.level("body_not_allowed", None) == Level::Deny;
        let language = self.language();
        let bodiless = bodiless.then(|| call("bodiless", quote!(#language, #sends), place));
        Some(quote!(const _: () = { #denied; #warned; #bodiless };))
    }

    /// The declaration to compare with at a level: statuses at another level are as good as declared. `None` where no
    /// status has it.
    fn counted(&self, level: Level, known: &TokenStream) -> Option<TokenStream> {
        let others = self.judgement.others(UNDECLARED_VARIANT, level)?;
        Some(if others.is_empty() { known.clone() } else { quote!(&(*#known).or(&[#(#others),*])) })
    }

    /// The check of a finding that depends on the statuses of types.
    fn conditional(&self, finding: &Finding) -> Option<TokenStream> {
        let (words, place) = (&finding.words, finding.place);
        let (silent, checked) = match &finding.condition {
            Condition::Always => return None,
            Condition::Undeclared(code) => {
                (quote!(DECLARED.has(#code)), check("covered", quote!(&DECLARED, #code, #words), place))
            }
            Condition::Open(ty) => {
                let sends = self.sends(ty).unwrap_or_else(|| quote!((&::responds::verify::Sends::Open)));
                (quote!(#sends.is_closed()), check("known", quote!(#sends, #words), place))
            }
        };
        Some(match finding.level {
            Level::Deny => checked,
            _ => report::conditional_warning(finding.rule.id, words, place, &silent),
        })
    }

    /// The arguments that no table has, with the rejections that they declare.
    fn extractors(&self) -> impl Iterator<Item = (&syn::Type, TokenStream)> {
        self.judgement
            .seen
            .unknown
            .iter()
            .filter_map(|ty| Some((ty, self.ask(ty, |probe| quote!(#probe::REJECTS))?)))
    }

    /// The checks that the rejections of such arguments are declared, if the rule is on.
    fn undeclared_rejections(&self) -> TokenStream {
        let level = self.judgement.level(UNDECLARED_REJECTION, None);
        let check = |(ty, rejects): (&syn::Type, TokenStream)| {
            let (place, shown) = (Place::of(ty), text_of(ty));
            if level == Level::Deny {
                return check("rejections", quote!(&DECLARED, #shown, #rejects), place);
            }
            warning(UNDECLARED_REJECTION, place, &quote!(DECLARED.covers(#rejects)))
        };
        self.extractors().filter(|_| level > Level::Allow).map(check).collect()
    }

    /// The checks that `..Extractors` declares the rejections of all extractors, if the rule is on: each extractor
    /// declares its own.
    fn unknown_rejections(&self) -> TokenStream {
        let level = self.judgement.level(UNDECLARED_REJECTION, None);
        // Types of a framework say it for that framework: where several come into question, silence proves nothing.
        let may_judge = self.judgement.framework.is_some() && self.judgement.declaration.extractors;
        if level == Level::Allow || !may_judge {
            return TokenStream::new();
        }
        let check_one = |ty: &syn::Type| {
            let (place, words) =
                (Place::of(ty), format!("`{}`{}", text_of(ty), REJECTS_UNKNOWN.get(self.language)));
            let open = || quote!((&::responds::verify::Sends::Open));
            let rejects = self.ask(ty, |probe| quote!(#probe::REJECTS)).unwrap_or_else(open);
            if level == Level::Deny {
                return check("known", quote!(#rejects, #words), place);
            }
            report::conditional_warning(UNDECLARED_REJECTION, &words, place, &quote!(#rejects.is_closed()))
        };
        self.judgement.seen.unknown.iter().map(check_one).collect()
    }

    /// The warnings for declared statuses that neither the body nor any type can send, unless the body shows that alone.
    fn unreturned(&self) -> Option<TokenStream> {
        let Judgement { declaration, seen, .. } = self.judgement;
        let types: Vec<_> = seen.deciding_types()?.map(|ty| self.sends(ty)).collect::<Option<_>>()?;
        if types.is_empty() {
            return None;
        }
        let left = declaration
            .responses
            .iter()
            .filter(|response| response.by == By::Handler && response.custom.is_none());
        let warnings = left.filter_map(|response| {
            let code = response.key.status()?.code();
            let level = self.judgement.level(UNRETURNED_STATUS, Some(code));
            let elsewhere = seen.responses.iter().any(|returned| returned.code == code)
                || seen.rejections.iter().any(|rejecting| rejecting.statuses.contains(code));
            let returned = quote!(#(#types.may_send(#code))||*);
            let is_found =
                self.judgement.findings.iter().any(|finding| finding.is_of(UNRETURNED_STATUS, code));
            (!elsewhere && !is_found && level > Level::Allow).then(|| {
                if level == Level::Deny {
                    let language = self.language();
                    return check("returned", quote!(#language, #returned), response.place);
                }
                warning(UNRETURNED_STATUS, response.place, &returned)
            })
        });
        let warnings: TokenStream = warnings.collect();
        (!warnings.is_empty()).then_some(warnings)
    }

    /// The statuses of a type, as an expression; `None` if it cannot be named.
    fn sends(&self, ty: &syn::Type) -> Option<TokenStream> {
        let is_half = self.handler.output.as_ref().is_some_and(|output| output != ty);
        // Any other name may be an alias of a `Result`.
        self.ask(ty, |probe| {
            if is_half { quote!(#probe::WHOLE) } else { quote!((&#probe::WHOLE.or(#probe::OK, #probe::ERR))) }
        })
    }

    /// A question to a type, as an expression; `None` where it cannot be named.
    fn ask(&self, ty: &syn::Type, question: impl Fn(TokenStream) -> TokenStream) -> Option<TokenStream> {
        let Nameable { tokens, doubtful } = Nameable::of(ty, self.handler)?;
        let framework = &self.framework;
        let question = question(quote!(::responds::verify::Probe::<#framework, #tokens>));
        Some(if doubtful.is_empty() { question } else { shielded(&question, &doubtful) })
    }
}

/// An expression in which names that may be generic parameters of an `impl` are opaque, unless the
/// module has them.
///
/// A constant cannot name a generic parameter, and a macro on a method cannot see if a name is one. The inner glob has
/// the names of the module; other names come from the outer one.
fn shielded(expression: &TokenStream, doubtful: &[Ident]) -> TokenStream {
    quote!({
        mod doubtful {
            #(pub type #doubtful = ::responds::verify::Opaque;)*
        }
        #[allow(unused_imports)]
        use doubtful::*;
        {
            #[allow(unused_imports)]
            use self::*;
            #expression
        }
    })
}

/// A constant that is a call of one of the checks, at a place.
fn check(function: &str, arguments: TokenStream, place: Place) -> TokenStream {
    let call = call(function, arguments, place);
    quote!(const _: () = #call;)
}

/// The use of the function that is named as a rule, at a place: a warning if a condition is false.
fn warning(rule: &str, place: Place, ok: &TokenStream) -> TokenStream {
    let used = Ident::new(rule, place.mark);
    quote!(let _ = ::responds::verify::Checked::<{ #ok }>::#used;)
}

/// A call of one of the checks, with the span of a place, from its first token to its last.
fn call(function: &str, arguments: TokenStream, place: Place) -> TokenStream {
    let function = format_ident!("{function}");
    let function = quote!(::responds::verify::#function).into_iter().map(|mut token| {
        token.set_span(place.start);
        token
    });
    let mut group = Group::new(Delimiter::Parenthesis, arguments);
    group.set_span(place.end);
    function.chain([TokenTree::Group(group)]).collect()
}

/// The marker type of a framework.
pub(super) fn marker(framework: &str) -> TokenStream {
    let name = format_ident!("{}", camel(framework));
    quote!(::responds::framework::#name)
}

/// `actix_web` → `ActixWeb`.
fn camel(name: &str) -> String {
    name.split('_')
        .flat_map(|word| {
            let mut letters = word.chars();
            letters.next().into_iter().flat_map(char::to_uppercase).chain(letters)
        })
        .collect()
}
