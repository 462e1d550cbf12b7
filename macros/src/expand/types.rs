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
        let mut halves =
            halves.filter(|_| !self.judgement.seen.written).filter_map(|half| self.declared(half));
        // The first check is a part of the constant around it, since each further constant costs the compiler more than
        // the check in it; others have their own, so that an error in one does not hide that in another.
        let mut checks: TokenStream = halves.next().into_iter().collect();
        checks.extend(halves.map(|check| quote!(const _: () = { #check };)));
        checks.extend(self.judgement.findings.iter().filter_map(|finding| self.conditional(finding)));
        checks.extend(self.undeclared_rejections());
        checks.extend(self.unknown_rejections());
        checks.extend(self.unreturned());
        if checks.is_empty() && !self.judgement.declaration.types.is_empty() {
            // Nothing compares with the types that are spread, which must exist all the same.
            let declaration = self.declaration();
            checks = quote!(let _ = #declaration;);
        }
        if checks.is_empty() {
            return checks;
        }
        let rule = match self.language {
            Language::English => quote!(Rule),
            Language::Korean => quote!(ko::Rule),
        };
        quote! {
            #[allow(unused_imports)]
            use ::responds::verify::{Fallback as _, #rule as _};
            #checks
        }
    }

    /// The declaration, as an expression that the checks compare with.
    fn declaration(&self) -> TokenStream {
        let handler = self.handler.name.to_string();
        let keys = self.keys();
        let types = self.spreads();
        let extractors =
            self.extractors().filter(|_| self.judgement.declaration.extractors).map(|(_, rejects)| rejects);
        let language = (self.language != Language::English).then(|| {
            let language = self.language();
            quote!(.in_language(#language))
        });
        quote! {
            ::responds::verify::Declared::new(#handler, [#(#keys),*])
                #language
                #(.and(#types))*
                #(.and(#extractors))*
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
        let (sends, place) = (self.sends(ty)?, Place::between(ty));
        // The statuses that the body certainly sends are judged in the body.
        let seen = self.judgement.seen.responses.iter().filter(|response| response.certain);
        let seen: BTreeSet<_> =
            seen.map(|response| response.code).filter(|code| !self.declares(*code)).collect();
        let mut known = self.declaration();
        if !seen.is_empty() {
            known.extend(quote!(.or(&[#(#seen),*])));
        }
        let types = text_of(ty);
        let denied = self.counted(Level::Deny, &known);
        let is_bodiless = self.judgement.level("body_not_allowed", None) == Level::Deny;
        let checked = match (denied, is_bodiless) {
            (Some(known), true) => Some(call("allowed", quote!(&#known, #types, #sends), place)),
            (Some(known), false) => Some(call("declared", quote!(&#known, #types, #sends), place)),
            (None, true) => {
                let language = self.language();
                Some(call("bodiless", quote!(#language, #sends), place))
            }
            (None, false) => None,
        };
        let warned = self.counted(Level::Warn, &known).map(|known| {
            let covers = quote!(#known.covers_certain(#sends));
            warning(UNDECLARED_VARIANT, place, &covers)
        });
        Some(quote!(#checked; #warned))
    }

    /// The declaration to compare with at a level: statuses at another level are as good as declared. `None` where no
    /// status has it.
    fn counted(&self, level: Level, known: &TokenStream) -> Option<TokenStream> {
        let others = self.judgement.others(UNDECLARED_VARIANT, level)?;
        let others = (!others.is_empty()).then(|| quote!(.or(&[#(#others),*])));
        Some(quote!(#known #others))
    }

    /// The check of a finding that depends on the statuses of types.
    fn conditional(&self, finding: &Finding) -> Option<TokenStream> {
        let (words, place) = (&finding.words, finding.place);
        let (silent, checked) = match &finding.condition {
            Condition::Always => return None,
            Condition::Undeclared(code) => {
                let declaration = self.declaration();
                let checked = check("covered", quote!(&#declaration, #code, #words), place);
                (quote!(#declaration.has(#code)), checked)
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
            let (place, shown, declaration) = (Place::of(ty), text_of(ty), self.declaration());
            if level == Level::Deny {
                return check("rejections", quote!(&#declaration, #shown, #rejects), place);
            }
            warning(UNDECLARED_REJECTION, place, &quote!(#declaration.covers(#rejects)))
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
            let is_found =
                self.judgement.findings.iter().any(|finding| finding.is_of(UNRETURNED_STATUS, code));
            (!elsewhere && !is_found && level > Level::Allow).then(|| {
                let returned = quote!(#(#types.may_send(#code))||*);
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
