//! `responses!`: sets of responses that handlers share.

use proc_macro2::{Ident, TokenStream, TokenTree};
use responds_core::Text;
use syn::{Attribute, Token, Visibility, parse::ParseStream};

use crate::{
    Declaration, Judgement, Settings,
    judgement::judge_shared,
    mistake::{Mistakes, mistake, words},
    worded,
};

/// One set: `pub Auth = 401(headers("WWW-Authenticate")), 403;`.
#[derive(Debug)]
pub struct Set {
    /// The attributes in front of it.
    pub attributes: Vec<Attribute>,
    /// Its visibility.
    pub visibility: Visibility,
    /// Its name.
    pub name: Ident,
    /// The findings and mistakes of its content.
    pub judgement: Judgement,
}

const EXAMPLE: Text = Text { en: "write `pub Auth = 401, 403;`", ko: "`pub Auth = 401, 403;`처럼 쓴다" };

/// Parses the sets, and judges the content of each.
///
/// Never fails: a set that cannot be parsed is reported, and the other sets are complete.
#[must_use]
pub fn read(tokens: TokenStream, settings: &Settings) -> (Vec<Set>, Mistakes) {
    let (mut sets, mut mistakes) = (Vec::new(), Mistakes::default());
    let list = |input: ParseStream<'_>| {
        while !input.is_empty() {
            match set(input, settings) {
                Ok(set) => sets.push(set),
                Err(error) => {
                    mistakes.push(error);
                    drop(entries(input));
                }
            }
            let _ = input.parse::<Option<Token![;]>>();
        }
        Ok(())
    };
    let read = syn::parse::Parser::parse2(list, tokens);
    mistakes.ok(read);
    (sets, mistakes)
}

/// Parses the next set.
fn set(input: ParseStream<'_>, settings: &Settings) -> syn::Result<Set> {
    let attributes = input.call(Attribute::parse_outer)?;
    let visibility = input.parse()?;
    let named = input.parse::<Ident>();
    let name = named.map_err(|error| {
        let what = worded!("expected the name of a set", "집합의 이름이 와야 한다");
        syn::Error::new(error.span(), words(what, EXAMPLE))
    })?;
    if input.parse::<Token![=]>().is_err() {
        let what =
            worded!("the set `{name}` needs `=` and its statuses", "`{name}` 집합에 `=`와 상태가 필요하다");
        return Err(mistake(&name, what, EXAMPLE));
    }
    let (declaration, mut mistakes) = Declaration::parse_set(entries(input));
    if declaration.is_empty() && mistakes.is_empty() {
        let what = worded!("the set `{name}` is empty", "`{name}` 집합이 비어 있다");
        mistakes.push(mistake(&name, what, EXAMPLE));
    }
    let judgement = judge_shared(declaration, mistakes, &name, settings);
    Ok(Set { attributes, visibility, name, judgement })
}

/// The tokens before the next `;`.
fn entries(input: ParseStream<'_>) -> TokenStream {
    let mut entries = TokenStream::new();
    while !input.is_empty() && !input.peek(Token![;]) {
        match input.parse::<TokenTree>() {
            Ok(token) => entries.extend([token]),
            Err(_) => break,
        }
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The names of the sets with how many responses and types each holds, and all that is wrong.
    fn sets(text: &str) -> (Vec<(String, usize, usize)>, Vec<String>) {
        let (sets, mistakes) = read(text.parse().unwrap(), &Settings::DEFAULT);
        let mut said: Vec<_> = mistakes.into_iter().map(|mistake| mistake.to_string()).collect();
        let mut held = Vec::new();
        for Set { name, judgement, .. } in sets {
            let Declaration { responses, types, .. } = &judgement.declaration;
            held.push((name.to_string(), responses.len(), types.len()));
            said.extend(judgement.mistakes.into_iter().map(|mistake| mistake.to_string()));
            said.extend(judgement.findings.into_iter().map(|finding| finding.words));
        }
        (held, said)
    }

    #[test]
    fn sets_hold_responses_and_other_sets() {
        let text = r#"/// Who may not.
            pub Auth = 401(headers("WWW-Authenticate")), 403;
            pub(crate) Limits = elsewhere(429(description = "too fast"));
            All = ..Auth, ..Limits, 5xx, allow(missing_body, reason = "there is none")"#;
        let (held, said) = sets(text);
        assert_eq!(held, [("Auth".into(), 2, 0), ("Limits".into(), 1, 0), ("All".into(), 1, 2)]);
        assert_eq!(said, [""; 0]);
    }

    #[test]
    fn every_mistake_is_said_and_the_rest_is_read() {
        let (held, said) =
            sets("A = 404u8, 200; = 1; B 2; C = ; D = 404, framework = axum, elsewhere(strict); E = 200");
        assert_eq!(held.iter().map(|(name, ..)| name.as_str()).collect::<Vec<_>>(), ["A", "C", "D", "E"]);
        let first: Vec<_> = said.iter().map(|words| words.lines().next().unwrap()).collect();
        assert_eq!(
            first,
            [
                "expected the name of a set",
                "the set `B` needs `=` and its statuses",
                "`u8` does not belong after a status code",
                "the set `C` is empty",
                "`framework` cannot be part of a set",
                "`strict` does not belong inside `elsewhere(..)`",
            ]
        );
    }

    #[test]
    fn the_rules_judge_what_can_be_told_of_a_declaration_alone() {
        let (_, said) = sets("A = 404, 404, 405, 412, 299;");
        let rules: Vec<_> = said.iter().map(|words| words.split("= rule: ").nth(1).unwrap()).collect();
        assert!(rules.iter().any(|rule| rule.starts_with("duplicate_status")), "{rules:?}");
        assert!(rules.iter().any(|rule| rule.starts_with("unknown_status")), "{rules:?}");
        assert_eq!(rules.len(), 2, "{rules:?}");
    }
}
