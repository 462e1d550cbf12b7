//! The operations of endpoints: matched by method and path, in any spelling and after any prefix.

use std::collections::{BTreeMap, BTreeSet};

use super::{Document, Operation, Template};

/// An operation, by the index of its document and its own in that.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OperationId {
    /// The document, in the order in which they are named.
    pub document: usize,
    /// The operation in it.
    pub operation: usize,
}

/// A method and a path that are served; a method that is not known is any.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Served<'a> {
    /// The method, upper case.
    pub method: Option<&'a str>,
    /// The path, as the framework writes it.
    pub path: &'a str,
}

/// The operations of endpoints.
#[derive(Clone, Debug, Default)]
pub struct Matching {
    /// By the shape of the path that is served.
    operations: BTreeMap<String, Vec<(String, OperationId)>>,
    /// The shapes of paths, each with the methods that are served there; `None` is any.
    served: BTreeMap<String, BTreeSet<Option<String>>>,
    /// The shape by which each operation was found to be served.
    found: BTreeMap<OperationId, String>,
}

/// The maximum number of prefixes that are searched in one document: each part of a service may be mounted elsewhere.
const MAX_PREFIXES: usize = 4;

impl Matching {
    /// Matches documents with all that a workspace serves.
    #[must_use]
    pub fn of<'a>(documents: &[Document], served: impl IntoIterator<Item = Served<'a>>) -> Self {
        let mut matching = Self::default();
        for Served { method, path } in served {
            let shape = Template::parse(path).shape();
            matching.served.entry(shape).or_default().insert(method.map(str::to_owned));
        }
        for (document, read) in documents.iter().enumerate() {
            matching.take(document, &read.operations);
        }
        matching
    }

    /// The operations that describe a method and a path.
    pub fn describing(&self, served: Served<'_>) -> impl Iterator<Item = OperationId> + use<'_> {
        let shape = Template::parse(served.path).shape();
        let method = served.method.map(str::to_owned);
        let there = self.operations.get(&shape).into_iter().flatten();
        let of_method = there.filter(move |(known, _)| method.as_ref().is_none_or(|method| method == known));
        of_method.map(|(_, id)| *id)
    }

    /// Returns `true` if an operation is served, by its own method or by one that includes it: GET serves HEAD, and a
    /// layer may serve OPTIONS.
    #[must_use]
    pub fn is_served(&self, id: OperationId, operation: &Operation) -> bool {
        let beside = || {
            let mut shapes = operation.templates.iter().map(Template::shape);
            let answers = match operation.method.as_str() {
                "HEAD" => Some("GET"),
                "OPTIONS" => None,
                _ => return false,
            };
            shapes.any(|shape| {
                self.served.get(&shape).is_some_and(|methods| {
                    answers.is_none_or(|answers| methods.contains(&Some(answers.to_owned())))
                })
            })
        };
        self.found.contains_key(&id) || beside()
    }

    fn take(&mut self, document: usize, operations: &[Operation]) {
        let mut left = Vec::new();
        for (at, operation) in operations.iter().enumerate() {
            let id = OperationId { document, operation: at };
            let shapes: Vec<_> = operation.templates.iter().map(Template::shape).collect();
            match shapes.into_iter().find(|shape| self.serves(&operation.method, shape)) {
                Some(shape) => self.put(shape, operation, id),
                None => left.push((id, operation)),
            }
        }
        for _ in 0..MAX_PREFIXES {
            let Some(prefix) = self.common_prefix(&left, operations.len() == 1) else { return };
            left.retain(|(id, operation)| {
                let shapes = operation.templates.iter().map(Template::shape);
                let mut moved = shapes.filter_map(|shape| prefix.applied(&shape));
                let shape = moved.find(|shape| self.serves(&operation.method, shape));
                let is_found = shape.is_some();
                if let Some(shape) = shape {
                    self.put(shape, operation, *id);
                }
                !is_found
            });
        }
    }

    fn put(&mut self, shape: String, operation: &Operation, id: OperationId) {
        self.operations.entry(shape.clone()).or_default().push((operation.method.clone(), id));
        self.found.insert(id, shape);
    }

    fn serves(&self, method: &str, shape: &str) -> bool {
        let methods = self.served.get(shape);
        methods.is_some_and(|methods| methods.contains(&None) || methods.contains(&Some(method.to_owned())))
    }

    /// The prefix that most of the operations lack or have in addition to the served paths.
    ///
    /// One operation that would fit is a coincidence, unless the document has no other.
    fn common_prefix(&self, left: &[(OperationId, &Operation)], alone: bool) -> Option<Prefix> {
        let mut behind: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for shape in self.served.keys() {
            for (prefix, rest) in splits(shape) {
                behind.entry(rest).or_default().push(prefix);
            }
        }
        let mut votes: BTreeMap<Prefix, usize> = BTreeMap::new();
        for (_, operation) in left {
            let mut candidates = BTreeSet::new();
            for shape in operation.templates.iter().map(Template::shape) {
                let longer = behind.get(shape.as_str()).into_iter().flatten();
                let fits = |prefix: &&&str| self.serves(&operation.method, &format!("{prefix}{shape}"));
                candidates.extend(longer.filter(fits).map(|prefix| Prefix::Served((*prefix).to_owned())));
                let shorter = splits(&shape).filter(|(_, rest)| self.serves(&operation.method, rest));
                candidates.extend(shorter.map(|(prefix, _)| Prefix::Described(prefix.to_owned())));
            }
            for prefix in candidates {
                *votes.entry(prefix).or_default() += 1;
            }
        }
        let (prefix, votes) = votes.into_iter().max_by(|one, other| {
            // Of two that fit as many, the shorter one leaves more of the path to compare.
            one.1.cmp(&other.1).then_with(|| other.0.length().cmp(&one.0.length()))
        })?;
        (votes > 1 || alone).then_some(prefix)
    }
}

/// The prefix of the paths on one side alone.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Prefix {
    /// Before served paths.
    Served(String),
    /// Before described paths.
    Described(String),
}

impl Prefix {
    /// The shape that a described one is served as.
    fn applied(&self, shape: &str) -> Option<String> {
        match self {
            Self::Served(prefix) => Some(format!("{prefix}{shape}")),
            Self::Described(prefix) => {
                let rest = shape.strip_prefix(prefix.as_str())?;
                (rest.is_empty() || rest.starts_with('/')).then(|| rest.to_owned())
            }
        }
    }

    const fn length(&self) -> usize {
        match self {
            Self::Served(prefix) | Self::Described(prefix) => prefix.len(),
        }
    }
}

/// A shape divided before each of its segments but the first: the parts before and after.
fn splits(shape: &str) -> impl Iterator<Item = (&str, &str)> {
    let slashes = shape.match_indices('/').map(|(at, _)| at).filter(|at| *at > 0);
    slashes.map(|at| shape.split_at(at)).filter(|(_, rest)| rest.len() > 1)
}
