//! The new declaration, tried out: the attribute's own judgement decides before it is written.

use std::collections::BTreeSet;

use proc_macro2::TokenStream;
use responds_flow::judge;
use responds_syntax::{Finding, Judgement, nesting};

use super::{Candidate, conditions::Conditions, unreadable};

/// The rule for documentation that lists other statuses than the declaration.
const DOCS_DISAGREE: &str = "docs_disagree";

/// A declaration that compiles.
pub(super) struct Tried {
    /// The codes in it, ascending.
    pub codes: Vec<u16>,
    /// The text between its parentheses.
    pub list: String,
}

/// Tries the certain statuses, and those that the attribute itself finds in addition.
pub(super) fn declaration(
    candidate: &Candidate,
    item: &str,
    conditions: &Conditions,
) -> Result<Tried, String> {
    let item: TokenStream = item.parse().map_err(|_| unreadable("it"))?;
    if !nesting::is_parsable(&item) {
        return Err("is too long or nested too deeply to be checked; split it first".to_owned());
    }
    let mut codes: BTreeSet<u16> = candidate.codes.iter().copied().collect();
    let mut outside = BTreeSet::new();
    if codes.is_empty() && candidate.types.is_empty() {
        let why = "is not annotated, since nothing that it returns is certain: write by hand what it sends";
        return Err(why.to_owned());
    }
    let mut judged = judged(&codes, &outside, candidate, &item, conditions)?;
    let unseen: Vec<_> =
        fatal(&judged, conditions).filter(|finding| finding.rule.id == "undeclared_status").collect();
    if !unseen.is_empty() {
        codes.extend(unseen.iter().filter_map(|finding| finding.code));
        judged = self::judged(&codes, &outside, candidate, &item, conditions)?;
    }
    // Documentation that stands beside the declaration also lists what extractors and layers send.
    let documented = fatal(&judged, conditions)
        .filter(|finding| finding.rule.id == DOCS_DISAGREE)
        .filter_map(|finding| finding.code);
    outside.extend(documented.filter(|code| candidate.outside.contains(code) && !codes.contains(code)));
    if !outside.is_empty() {
        judged = self::judged(&codes, &outside, candidate, &item, conditions)?;
    }
    let codes: Vec<_> = codes.into_iter().collect();
    match (judged.mistakes.is_empty(), fatal(&judged, conditions).next()) {
        (_, Some(finding)) => Err(refusal(finding, &codes)),
        (true, None) => Ok(Tried { list: list(&codes, &outside, &candidate.types), codes }),
        (false, None) => Err(unreadable("it")),
    }
}

/// Why a handler is not annotated, where that would not compile.
fn refusal(finding: &Finding, codes: &[u16]) -> String {
    let is_unseen = |code: &u16| finding.rule.id == DOCS_DISAGREE && !codes.contains(code);
    if let Some(code) = finding.code.filter(is_unseen) {
        return format!("documents `{code}`, which it is not seen to send; annotate it by hand");
    }
    let what = finding.words.lines().next().unwrap_or_default();
    format!("is not annotated, since that would not compile: {what}; fix it first")
}

fn judged(
    codes: &BTreeSet<u16>,
    outside: &BTreeSet<u16>,
    candidate: &Candidate,
    item: &TokenStream,
    conditions: &Conditions,
) -> Result<Judgement, String> {
    let codes: Vec<_> = codes.iter().copied().collect();
    let list: TokenStream =
        list(&codes, outside, &candidate.types).parse().map_err(|_| unreadable("a type it names"))?;
    Ok(judge(list, item, &conditions.settings()))
}

/// The findings that end the compilation.
fn fatal<'a>(judgement: &'a Judgement, conditions: &'a Conditions) -> impl Iterator<Item = &'a Finding> {
    judgement.findings.iter().filter(|finding| conditions.is_fatal(finding.level))
}

/// `200, 404, elsewhere(401), ..TodoError`.
fn list(codes: &[u16], outside: &BTreeSet<u16>, types: &[String]) -> String {
    let codes = codes.iter().map(u16::to_string);
    let outside: Vec<_> = outside.iter().map(u16::to_string).collect();
    let outside = (!outside.is_empty()).then(|| format!("elsewhere({})", outside.join(", ")));
    let types = types.iter().map(|ty| format!("..{ty}"));
    codes.chain(outside).chain(types).collect::<Vec<_>>().join(", ")
}
