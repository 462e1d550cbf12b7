//! Every rule's examples, read as users write them: the bad one is flagged, the good one by nothing.
#![allow(clippy::expect_used, clippy::unwrap_used, reason = "an example that does not parse fails its test")]

use proc_macro2::{TokenStream, TokenTree};
use quote::quote;
use responds_core::{
    profile,
    rule::{Ground, Level, Rule},
    rules,
};
use responds_flow::judge;
use responds_syntax::{Judgement, Settings, mistake::Mistakes};

/// The examples are written for axum, unless they have an attribute of another framework.
fn axum() -> Settings {
    Settings { frameworks: &["axum"], ..Settings::DEFAULT }
}

/// The declaration and the item of an example that starts with `#[responds(..)]`.
#[track_caller]
fn parts(example: &str) -> (TokenStream, TokenStream) {
    let tokens: TokenStream = example.parse().expect("an example is Rust");
    let mut tokens = tokens.into_iter();
    let (hash, group) = (tokens.next().map(|hash| hash.to_string()), tokens.next());
    let (Some("#"), Some(TokenTree::Group(group))) = (hash.as_deref(), group) else {
        panic!("no attribute: {example}")
    };
    let mut inside = group.stream().into_iter();
    assert_eq!(inside.next().map(|word| word.to_string()).as_deref(), Some("responds"), "{example}");
    let declaration = match inside.next() {
        Some(TokenTree::Group(list)) => list.stream(),
        _ => TokenStream::new(),
    };
    (declaration, tokens.collect())
}

/// The judgement on an example; `more` is added to its declaration.
#[track_caller]
fn judged(example: &str, more: &TokenStream) -> Judgement {
    let (declaration, item) = parts(example);
    let judgement = judge(quote!(#more #declaration), &item, &axum());
    let mistakes: Vec<_> = judgement.mistakes.into_iter().map(|mistake| mistake.to_string()).collect();
    assert!(mistakes.is_empty(), "{mistakes:?} in {example}");
    Judgement { mistakes: Mistakes::default(), ..judgement }
}

/// The rules that a single annotated handler can break; the others judge types, or a whole workspace.
fn of_handlers() -> impl Iterator<Item = &'static Rule> {
    rules::ALL
        .iter()
        .copied()
        .filter(|rule| rule.grounds != [Ground::Workspace] && rule.grounds != [Ground::Types])
}

fn flags(judgement: &Judgement, rule: &Rule) -> bool {
    judgement.findings.iter().any(|finding| finding.rule.id == rule.id)
}

#[test]
fn bad_examples_are_flagged_by_their_rule() {
    for rule in of_handlers() {
        let id: TokenStream = rule.id.parse().unwrap();
        let judgement = judged(rule.bad, &quote!(warn(#id, reason = "to see it"),));
        assert!(flags(&judgement, rule), "{} does not flag {}", rule.id, rule.bad);
    }
}

#[test]
fn good_examples_are_flagged_by_no_rule() {
    for rule in of_handlers() {
        let judgement = judged(rule.good, &quote!());
        let found: Vec<_> = judgement.findings.iter().map(|finding| &finding.words).collect();
        assert!(found.is_empty(), "{}: {found:?} in {}", rule.id, rule.good);
    }
}

#[test]
fn good_examples_are_flagged_by_their_own_rule_at_no_level() {
    for rule in of_handlers() {
        let id: TokenStream = rule.id.parse().unwrap();
        let judgement = judged(rule.good, &quote!(warn(#id, reason = "to see it"),));
        assert!(!flags(&judgement, rule), "{} flags {}", rule.id, rule.good);
    }
}

/// Every finding of every rule in every example has a place and the form of all findings.
#[test]
fn every_rule_over_every_example() {
    let levels = rules::ALL.iter().map(|rule| rule.id.parse::<TokenStream>().unwrap());
    let all = quote!(deny(#(#levels),*, reason = "to see them all"),);
    for example in of_handlers().flat_map(|rule| [rule.bad, rule.good]) {
        for finding in judged(example, &all).findings {
            let mut lines = finding.words.lines();
            let first = lines.next().unwrap_or_default();
            assert!(first.chars().next().is_some_and(|letter| !letter.is_uppercase()), "{first}");
            assert!(!first.ends_with('.'), "{first}");
            assert!(lines.next().is_some_and(|line| line.starts_with("  = help: ")), "{}", finding.words);
            assert!(finding.words.contains(&format!("= rule: {}", finding.rule.id)), "{}", finding.words);
            assert_eq!(finding.level, Level::Deny);
        }
    }
}

/// No profile changes what a good example of the default one is but by its own demands.
#[test]
fn no_profile_panics_on_any_example() {
    for profile in profile::ALL {
        let settings = Settings { profile, ..axum() };
        for example in of_handlers().flat_map(|rule| [rule.bad, rule.good]) {
            let (declaration, item) = parts(example);
            let judgement = judge(declaration, &item, &settings);
            assert!(judgement.mistakes.is_empty(), "{}: {example}", profile.id);
        }
    }
}
