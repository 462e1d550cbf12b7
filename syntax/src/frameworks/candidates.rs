//! Which frameworks a handler may be written for, and what holds on all of them.

use proc_macro2::{TokenStream, TokenTree};
use responds_core::{Status, contract::Content};
use syn::{Path, Type};

use super::{
    ALL, Effect, ExtractorFact, Framework, Gives, MethodFact, OutArgument, Tuple, TypeAnswer, TypeFact,
    Written,
};
use crate::{declaration::Declaration, handler::Handler, nesting};

/// The frameworks that a handler may be written for.
///
/// A question is answered where all that know an answer agree.
#[derive(Debug)]
pub struct Candidates(Vec<&'static Framework>);

impl Candidates {
    /// The one that the declaration names, else the one whose attribute stands beside the handler,
    /// else the only one that is enabled, else the only one that something in the handler tells of.
    #[must_use]
    pub fn select(
        declaration: &Declaration,
        handler: &Handler,
        item: &TokenStream,
        enabled: &[&str],
    ) -> Self {
        if let Some(framework) = declaration.framework.or(handler.routed.framework) {
            return Self(vec![framework]);
        }
        let known = |framework: &&&'static Framework| enabled.is_empty() || enabled.contains(&framework.name);
        let enabled: Vec<_> = ALL.iter().filter(known).copied().collect();
        if enabled.len() < 2 || !nesting::is_parsable(item) {
            return Self(enabled);
        }
        let mut told = Vec::new();
        tells(item, &mut |word| {
            let telling = enabled.iter().filter(|framework| framework.tells.contains(&word));
            told.extend(telling.map(|framework| framework.name));
        });
        let first = told.first().filter(|first| told.iter().all(|name| name == *first));
        match enabled.iter().find(|framework| Some(&framework.name) == first) {
            Some(framework) => Self(vec![framework]),
            None => Self(enabled),
        }
    }

    /// One framework, where it is told otherwise.
    #[must_use]
    pub fn of(framework: &'static Framework) -> Self {
        Self(vec![framework])
    }

    /// One of these; of all, where there are none.
    #[must_use]
    pub fn among(frameworks: &[&'static Framework]) -> Self {
        Self(if frameworks.is_empty() { ALL.to_vec() } else { frameworks.to_vec() })
    }

    /// All that come into question.
    #[must_use]
    pub fn all(&self) -> &[&'static Framework] {
        &self.0
    }

    /// The one framework, if it is known.
    #[must_use]
    pub fn only(&self) -> Option<&'static Framework> {
        match self.0[..] {
            [framework] => Some(framework),
            _ => None,
        }
    }

    /// What all that have an answer answer alike.
    fn agreed<T: PartialEq>(&self, ask: impl Fn(&'static Framework) -> Option<T>) -> Option<T> {
        let mut answers = self.0.iter().filter_map(|framework| ask(framework));
        let first = answers.next()?;
        answers.all(|answer| answer == first).then_some(first)
    }

    /// The same for a name that a crate may also give to something of its own: where several frameworks come
    /// into question, one that alone knows it need not be the one that is meant.
    fn shared<T: PartialEq>(&self, ask: impl Fn(&'static Framework) -> Option<T>) -> Option<T> {
        let known = self.0.iter().filter(|framework| ask(framework).is_some()).count();
        if self.0.len() == 1 || known > 1 { self.agreed(ask) } else { None }
    }

    pub(crate) fn is_status_type(&self, name: &str) -> bool {
        self.0.iter().any(|framework| framework.status_types.contains(&name))
    }

    pub(crate) fn is_error_type(&self, name: &str) -> bool {
        self.0.iter().any(|framework| framework.error_type == Some(name))
    }

    /// The content of a status that is answered alone; `None` where some framework refuses it.
    pub(crate) fn bare_status(&self, code: u16) -> Option<Content> {
        let refuses = |framework: &&Framework| {
            framework.bare_refused.iter().any(|(from, to)| (*from..=*to).contains(&code))
        };
        let content = self.agreed(|framework| Some(framework.bare_status)).unwrap_or_default();
        (!self.0.iter().any(refuses)).then_some(content)
    }

    /// Whether a handler may take an argument of this name to write to its response.
    pub(crate) fn is_out_argument(&self, name: &str) -> bool {
        self.out_arguments().any(|argument| argument.ty == name)
    }

    fn out_arguments(&self) -> impl Iterator<Item = OutArgument> {
        self.0.iter().filter_map(|framework| framework.out_argument)
    }

    /// The code of a response to which nothing was written.
    pub(crate) fn out_default(&self) -> Option<u16> {
        self.out_arguments().map(|argument| argument.code).next()
    }

    /// What a method does to the response that is written to.
    pub(crate) fn written(&self, method: &str) -> Option<Written> {
        let mut methods = self.out_arguments().flat_map(|argument| argument.methods.iter());
        methods.find(|(name, _)| *name == method).map(|(_, written)| *written)
    }

    pub(crate) fn tuple(&self) -> Option<Tuple> {
        self.agreed(|framework| Some(framework.tuple))
    }

    pub(crate) fn none(&self) -> Option<u16> {
        self.agreed(|framework| Some(framework.none)).flatten()
    }

    /// What a type answers, and what it answers where it cannot be written.
    pub(crate) fn type_answer(&self, path: &[String]) -> Option<(TypeAnswer, Option<u16>)> {
        let answer =
            self.shared(|framework| framework.type_fact(path).map(|fact| (fact.answer, fact.fails)))?;
        // A bound is a bound only where no other framework may leave more room.
        let bounds = matches!(answer.0, TypeAnswer::OneOf(_));
        (!bounds || self.0.len() == 1).then_some(answer)
    }

    /// What a method does to a response, one effect after the other.
    pub(crate) fn method(&self, name: &str) -> Option<Vec<Effect>> {
        self.agreed(|framework| {
            let facts = framework.methods.iter().filter(|fact| fact.name == name);
            let effects: Vec<_> = facts.map(|fact| fact.effect).collect();
            (!effects.is_empty()).then_some(effects)
        })
    }

    /// Whether a method gives what is there, else a failure with its argument in it.
    pub(crate) fn or_fails(&self, name: &str) -> bool {
        let fails = |fact: &MethodFact| fact.name == name && fact.effect == Effect::OrFails;
        self.0.iter().any(|framework| framework.methods.iter().any(fails))
    }

    /// What an extractor takes, and what it rejects with; `optional` where it stands in an `Option`.
    pub(crate) fn extractor(&self, name: &str) -> Option<&'static ExtractorFact> {
        self.agreed(|framework| framework.extractors.iter().find(|fact| fact.name == name))
    }

    /// What an argument rejects with that is a path or query parameter; `None` for other types.
    pub(crate) fn plain_argument(&self, name: &str) -> Option<&'static [u16]> {
        let rejects = |framework: &'static Framework| {
            framework.plain_arguments.contains(&name).then_some(framework.plain_rejects)
        };
        self.agreed(rejects)
    }

    /// What a function, constructor or constant gives, and the status that its name says.
    pub(crate) fn call(&self, names: &[String]) -> Option<(Gives, Option<Status>)> {
        self.shared(|framework| {
            framework.calls.iter().find_map(|fact| {
                let status = matched(fact.path, names)?;
                (fact.path.contains("::") || !is_behind_type(names)).then_some((fact.gives, status))
            })
        })
    }
}

impl Framework {
    /// The fact about a type, by the segments of its path.
    #[must_use]
    pub fn type_fact(&self, path: &[String]) -> Option<&'static TypeFact> {
        self.types.iter().find(|fact| matched(fact.name, path).is_some())
    }
}

/// The segments by which a type is found in a table.
pub(crate) fn names_of(ty: &Type) -> Vec<String> {
    match ty {
        Type::Path(path) => names(&path.path),
        Type::Reference(inner) => names_of(&inner.elem),
        Type::Tuple(tuple) if tuple.elems.is_empty() => vec!["()".to_owned()],
        _ => Vec::new(),
    }
}

/// The segments of a path.
pub(crate) fn names(path: &Path) -> Vec<String> {
    path.segments.iter().map(|segment| segment.ident.to_string()).collect()
}

/// Whether the last segment stands behind a type, not behind a module: it is a variant or a function of it.
fn is_behind_type(names: &[String]) -> bool {
    names.iter().rev().nth(1).is_some_and(|name| name.starts_with(|first: char| first.is_ascii_uppercase()))
}

/// The status that a pattern such as `HttpResponse::*` finds in a path; `Some(None)` where it has no `*`.
#[allow(clippy::option_option, reason = "a pattern without `*` matches and names no status")]
fn matched(pattern: &str, names: &[String]) -> Option<Option<Status>> {
    // Most facts are about something else, which the last segment alone tells.
    if !pattern.contains('*') && !pattern.ends_with(names.last()?.as_str()) {
        return None;
    }
    let wanted: Vec<&str> = pattern.split("::").collect();
    let tail = names.get(names.len().checked_sub(wanted.len())?..)?;
    let mut status = None;
    for (want, name) in wanted.iter().zip(tail) {
        match want.split_once('*') {
            Some((before, after)) => {
                let inner = name.strip_prefix(before)?.strip_suffix(after)?;
                status = Some(Status::from_phrase(inner)?);
            }
            None if want == name => {}
            None => return None,
        }
    }
    Some(status)
}

/// Shows every word of an item.
fn tells(tokens: &TokenStream, show: &mut impl FnMut(&str)) {
    for token in tokens.clone() {
        match token {
            TokenTree::Ident(word) => show(&word.to_string()),
            TokenTree::Group(group) => tells(&group.stream(), show),
            TokenTree::Punct(_) | TokenTree::Literal(_) => {}
        }
    }
}
