//! Matches a call against a pattern.
//!
//! All ways through the pattern are followed at once, as in the compiler, which rejects a macro if two of them are
//! left. The matched parts are in one list, in which each entry links to the one before it: ways share their common
//! start.

use std::collections::BTreeMap;

use proc_macro2::{TokenStream, TokenTree};

use super::{
    fragment::{Kind, Reach},
    pattern::{Pattern, Repetition},
    token,
};

/// The maximum number of steps of a match.
const LONGEST: usize = 400_000;

/// The fragments that the names of a pattern are bound to.
pub(super) type Bindings = BTreeMap<String, Bound>;

/// The fragments that one name is bound to.
#[derive(Clone, Debug)]
pub(super) enum Bound {
    /// A fragment.
    One(Kind, TokenStream),
    /// The bound fragments of each repetition.
    Many(Vec<Bound>),
}

/// Something that was matched.
enum Event {
    Fragment(Kind, TokenStream),
    /// A repetition continues.
    Again,
    /// A repetition ends.
    End,
}

/// A way through the pattern so far: the next tree, and the last event.
#[derive(Clone, Copy, PartialEq, Eq)]
struct Way {
    at: usize,
    last: Option<usize>,
}

struct Matching {
    events: Vec<(Option<usize>, Event)>,
    steps: usize,
}

/// The result of matching a call with a pattern.
pub(super) enum Fit {
    /// They do.
    Fits(Bindings),
    /// They do not: the next rule is tried.
    Differs,
    /// It is undecided, or the compiler gives up.
    Unclear,
}

/// Compares a call with a pattern.
pub(super) fn fit(pattern: &[Pattern], input: &TokenStream) -> Fit {
    let trees: Vec<_> = input.clone().into_iter().collect();
    let mut matching = Matching { events: Vec::new(), steps: 0 };
    let Some(ways) = matching.sequence(pattern, &trees, vec![Way { at: 0, last: None }]) else {
        return Fit::Unclear;
    };
    let Some(way) = ways.into_iter().find(|way| way.at == trees.len()) else { return Fit::Differs };
    let mut events = matching.along(way).into_iter();
    let mut bindings = Bindings::new();
    collect(pattern, &mut events, &mut bindings).map_or(Fit::Unclear, |()| Fit::Fits(bindings))
}

impl Matching {
    /// Follows ways through a sequence of parts.
    fn sequence(&mut self, pattern: &[Pattern], trees: &[TokenTree], mut ways: Vec<Way>) -> Option<Vec<Way>> {
        for part in pattern {
            if ways.is_empty() {
                break;
            }
            ways = match part {
                Pattern::Repeat(inner, repetition) => self.repeat(inner, repetition, trees, ways)?,
                _ => self.single(part, trees, ways)?,
            };
        }
        Some(ways)
    }

    fn single(&mut self, part: &Pattern, trees: &[TokenTree], ways: Vec<Way>) -> Option<Vec<Way>> {
        let mut further = Vec::new();
        for way in ways {
            self.step()?;
            further.extend(self.one(part, &trees[way.at..], way)?);
        }
        Some(further)
    }

    fn one(&mut self, part: &Pattern, rest: &[TokenTree], way: Way) -> Option<Vec<Way>> {
        Some(match part {
            Pattern::Token(text) => token::first(rest)
                .filter(|(first, _)| first == text)
                .map(|(_, length)| Way { at: way.at + length, ..way })
                .into_iter()
                .collect(),
            Pattern::Fragment(_, kind) => match kind.reach(rest) {
                Reach::Elsewhere => Vec::new(),
                Reach::Broken => return None,
                Reach::Trees(taken) => {
                    let fragment = rest[..taken].iter().cloned().collect();
                    vec![self.note(Way { at: way.at + taken, ..way }, Event::Fragment(*kind, fragment))]
                }
            },
            Pattern::Group(delimiter, inner) => match rest.first() {
                Some(TokenTree::Group(group)) if group.delimiter() == *delimiter => {
                    let trees: Vec<_> = group.stream().into_iter().collect();
                    let ways = self.sequence(inner, &trees, vec![Way { at: 0, ..way }])?;
                    let through = ways.into_iter().filter(|inside| inside.at == trees.len());
                    through.map(|inside| Way { at: way.at + 1, last: inside.last }).collect()
                }
                _ => Vec::new(),
            },
            Pattern::Repeat(..) => Vec::new(),
        })
    }

    fn repeat(
        &mut self,
        inner: &[Pattern],
        repetition: &Repetition,
        trees: &[TokenTree],
        ways: Vec<Way>,
    ) -> Option<Vec<Way>> {
        let mut ends = Vec::new();
        if repetition.none {
            ends.extend(ways.iter().map(|way| self.note(*way, Event::End)));
        }
        let mut running = ways;
        let mut first = true;
        while !running.is_empty() {
            if !first {
                running = Self::behind(&repetition.separator, trees, running);
            }
            let starts: Vec<_> = running.iter().map(|way| way.at).collect();
            let again = running.iter().map(|way| self.note(*way, Event::Again)).collect();
            running = self.sequence(inner, trees, again)?;
            // A repetition that matches nothing would be repeated endlessly.
            running.retain(|way| !starts.contains(&way.at));
            // Two partial matches at the same position have the same continuation.
            running.dedup_by_key(|way| way.at);
            ends.extend(running.iter().map(|way| self.note(*way, Event::End)));
            self.step()?;
            if !repetition.several {
                break;
            }
            first = false;
        }
        Some(ends)
    }

    /// The ways that continue after the separator.
    fn behind(separator: &[TokenTree], trees: &[TokenTree], ways: Vec<Way>) -> Vec<Way> {
        let Some((text, length)) = token::first(separator) else { return ways };
        let goes_on = |way: &Way| token::starts_with(&trees[way.at..], &text);
        ways.into_iter().filter(goes_on).map(|way| Way { at: way.at + length, ..way }).collect()
    }

    fn note(&mut self, way: Way, event: Event) -> Way {
        self.events.push((way.last, event));
        Way { last: Some(self.events.len() - 1), ..way }
    }

    fn step(&mut self) -> Option<()> {
        self.steps += 1;
        (self.steps + self.events.len() < LONGEST).then_some(())
    }

    /// The events of one way, in order.
    fn along(self, way: Way) -> Vec<Event> {
        let mut events: Vec<_> =
            self.events.into_iter().map(|(before, event)| (before, Some(event))).collect();
        let (mut at, mut along) = (way.last, Vec::new());
        while let Some((before, event)) = at.and_then(|at| events.get_mut(at)) {
            along.extend(event.take());
            at = *before;
        }
        along.reverse();
        along
    }
}

/// Walks the pattern once more, and binds its names to the matched parts.
fn collect(
    pattern: &[Pattern],
    events: &mut std::vec::IntoIter<Event>,
    bindings: &mut Bindings,
) -> Option<()> {
    for part in pattern {
        match part {
            Pattern::Token(_) => {}
            Pattern::Group(_, inner) => collect(inner, events, bindings)?,
            Pattern::Fragment(name, _) => {
                let Some(Event::Fragment(kind, tokens)) = events.next() else { return None };
                bindings.insert(name.clone(), Bound::One(kind, tokens));
            }
            Pattern::Repeat(inner, _) => {
                let mut many: BTreeMap<_, _> =
                    names(inner).into_iter().map(|name| (name, Vec::new())).collect();
                while let Event::Again = events.next()? {
                    let mut once = Bindings::new();
                    collect(inner, events, &mut once)?;
                    for (name, bound) in once {
                        many.entry(name).or_default().push(bound);
                    }
                }
                bindings.extend(many.into_iter().map(|(name, bounds)| (name, Bound::Many(bounds))));
            }
        }
    }
    Some(())
}

/// All names in a pattern.
fn names(pattern: &[Pattern]) -> Vec<String> {
    let mut names = Vec::new();
    for part in pattern {
        match part {
            Pattern::Token(_) => {}
            Pattern::Fragment(name, _) => names.push(name.clone()),
            Pattern::Group(_, inner) | Pattern::Repeat(inner, _) => names.extend(self::names(inner)),
        }
    }
    names
}
