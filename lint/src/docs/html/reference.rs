//! The reference: every status of the catalogue, with its differences from similar ones.

use maud::{Markup, html};
use responds::docs::{Key, Language};
use responds_core::{
    Cite, Class, Status, Text,
    catalogue::{Cacheable, ContentRule, Sender, State},
    cite::Document,
    confusion::Confusion,
    header::{Codes, Demand, FieldRule},
    method::{Fit, MethodFit},
};

use super::{
    endpoint::{class, name, of_class},
    heading,
    text::Translations,
    words,
};
use crate::explain::words as facts;

/// The section of all codes, smallest first.
pub(super) fn section(to: &Translations) -> Markup {
    html! {
        section #reference {
            (heading(&words::REFERENCE, Status::all().len(), to))
            p .d { (to.once(&words::REFERENCE_IS)) }
            dl {
                @for of in Class::ALL {
                    dt .(class(Key::Class(*of))) id=(of.range()) { (of.range()) " " (to.often(&of_class(*of))) }
                    dd { (to.once(&spoken(|to| of.description(to)))) }
                }
            }
            @for status in Status::all() { (entry(status, to)) }
        }
    }
}

fn entry(status: Status, to: &Translations) -> Markup {
    let code = status.code();
    html! {
        details .r .(class(Key::Code(code.into()))) id=(code) {
            summary { h3 { b { (code) } " " (to.often(&name(status))) } }
            p .d { (to.once(&spoken(|to| status.description(to)))) (cites(status)) }
            dl {
                (notable(status, to))
                (confusions(status, to))
                (fields(status, to))
                (methods(status, to))
                (names(status, to))
            }
        }
    }
}

/// The facts in which a status is not like most of them.
fn notable(status: Status, to: &Translations) -> Markup {
    let (state, sender, scope) = (status.state(), status.sender(), facts::scope(status.scope()));
    let content = (!is_usual(status)).then(|| facts::content(status.content()));
    let caching = (status.cacheable() != Cacheable::WhenTold).then(|| facts::caching(status.cacheable()));
    let sender = matches!(sender, Sender::Intermediary | Sender::Nobody).then(|| facts::sender(sender));
    let state = (state != State::Registered).then(|| facts::state(state));
    let scope = (!scope.en.is_empty()).then_some(scope);
    html! {
        @for (label, value) in [
            (&facts::STATE, state),
            (&facts::SCOPE, scope),
            (&facts::CONTENT, content),
            (&facts::CACHING, caching),
            (&facts::SENT_BY, sender),
        ] {
            @if let Some(value) = value { (to.label(label)) dd { (to.often(&value)) } }
        }
    }
}

/// Returns `true` if the rule about the content is that of most statuses of the class: errors explain themselves.
fn is_usual(status: Status) -> bool {
    match status.content() {
        ContentRule::Optional => true,
        ContentRule::Expected => matches!(status.class(), Class::ClientError | Class::ServerError),
        ContentRule::Forbidden | ContentRule::MustBeEmpty => false,
    }
}

/// By which names it goes, and by which words people look for it, in whatever language.
fn names(status: Status, to: &Translations) -> Markup {
    let words: Vec<_> = Language::ALL.iter().flat_map(|to| status.keywords(*to)).copied().collect();
    html! {
        @if !status.aliases().is_empty() {
            (to.label(&facts::ALSO))
            dd { (status.aliases().join(", ")) }
        }
        (to.label(&words::SEARCHED_AS))
        dd { (words.join(", ")) }
    }
}

fn cites(status: Status) -> Markup {
    html! {
        @for (i, cite) in status.cites().iter().enumerate() {
            @if i > 0 { "," } " "
            a href=(cite.url()) { (cite) }
        }
    }
}

/// The rules for header fields with this very code.
fn fields(status: Status, to: &Translations) -> Markup {
    let asked = |demand| !matches!(demand, Demand::Dropped | Demand::Unasked | Demand::Undefined);
    // A draft may change; `cargo responds explain` has its rules.
    let settled = |cite: &Cite| !matches!(cite.document, Document::Draft(_));
    let own = |rule: &&FieldRule| {
        let named = matches!(rule.codes, Codes::Code(_)) && !rule.field.is_empty();
        named && asked(rule.demand) && rule.cites.iter().all(settled)
    };
    let rules: Vec<_> = status.fields().filter(own).collect();
    html! {
        @if !rules.is_empty() {
            (to.label(&facts::FIELDS))
            @for rule in rules {
                dd {
                    code { (rule.field) } " "
                    @if rule.when.is_empty() && rule.note.is_empty() { (to.often(&facts::demand(rule.demand))) }
                    @else {
                        (to.once_of(|to| said(facts::demand(rule.demand).get(to), rule.when, rule.note, to)))
                    }
                }
            }
        }
    }
}

/// The methods that the code is invalid, suspicious or meant for. Rules with a condition are left out: a handler that
/// sends the code does not show if it holds.
fn methods(status: Status, to: &Translations) -> Markup {
    let own = |fit: &&MethodFit| {
        matches!(fit.codes, Codes::Code(_)) && !fit.methods.is_empty() && fit.when.is_empty()
    };
    let own: Vec<_> = status.methods().filter(own).collect();
    let fitting = |fit: Fit| own.iter().filter(move |own| own.fit == fit);
    let fine: Vec<_> = fitting(Fit::Fine).flat_map(|fit| fit.methods).copied().collect();
    html! {
        @if !own.is_empty() { (to.label(&facts::METHODS)) }
        @for fit in fitting(Fit::Violation).chain(fitting(Fit::Suspicious)) { (unfit(fit, to)) }
        @if !fine.is_empty() { dd { code { (fine.join(" ")) } " " (to.often(&facts::fit(Fit::Fine))) } }
    }
}

/// A statement against a method, and why.
fn unfit(fit: &MethodFit, to: &Translations) -> Markup {
    html! {
        dd {
            code { (fit.methods.join(" ")) } " "
            (to.once_of(|to| said(facts::fit(fit.fit).get(to), fit.when, fit.reason, to)))
        }
    }
}

/// A judgement, when it holds, and why.
fn said(judgement: &str, when: Text, why: Text, to: Language) -> String {
    let when = match to {
        _ if when.is_empty() => String::new(),
        Language::English => format!(" when {}", when.en),
        Language::Korean => format!(", {}", when.ko),
    };
    let why = if why.is_empty() { String::new() } else { format!(": {}", why.get(to)) };
    format!("{judgement}{when}{why}")
}

/// The statuses that it is confused with; the difference is explained once, with the smallest code, and linked from the
/// others.
fn confusions(status: Status, to: &Translations) -> Markup {
    let all: Vec<_> = status.confusions().collect();
    html! {
        @if !all.is_empty() {
            (to.label(&facts::CONFUSED))
            @for confusion in all { (confused(status, confusion, to)) }
        }
    }
}

fn confused(status: Status, confusion: &Confusion, to: &Translations) -> Markup {
    let code = status.code();
    let first = confusion.codes.first() == Some(&code);
    let id: Vec<_> = confusion.codes.iter().map(ToString::to_string).collect();
    let id = id.join("-");
    html! {
        dd id=[first.then_some(&id)] {
            @for other in confusion.codes.iter().filter(|other| **other != code) {
                a href=(if first { format!("#{other}") } else { format!("#{id}") }) { (other) } " "
            }
            @if first { (to.once(&confusion.difference)) }
        }
    }
}

/// A text in both languages.
fn spoken(say: impl Fn(Language) -> &'static str) -> Text {
    Text { en: say(Language::English), ko: say(Language::Korean) }
}
