//! The facts about filters: values that take something from a request or reject it, and that methods combine to services.

use crate::pattern;

/// The filters of a framework whose services are made of them.
#[derive(Debug)]
pub struct FilterFacts {
    /// The path of the trait that filters implement, which stands for the type of all of them.
    pub path: &'static str,
    /// The last segments of the types that are filters.
    pub types: &'static [&'static str],
    /// The path of the type of a rejection that carries an error of the service.
    pub rejection: &'static str,
    /// The functions that make filters, and what these reject with.
    pub sources: &'static [FilterFact],
    /// The macros that make filters, each as the function that it is like.
    pub macros: &'static [(&'static str, &'static [&'static str])],
    /// The methods that combine filters; any other one gives the filter back.
    pub methods: &'static [(&'static str, Combine)],
    /// The functions that make rejections, each with its cause; without one it carries an error of the service.
    pub rejections: &'static [(&'static str, Option<Cause>)],
    /// The method of a rejection that looks for an error of a type.
    pub find: &'static str,
    /// The method of a rejection that tells if no route fits, with the cause that makes it true.
    pub asks: (&'static str, Cause),
    /// The method that gives each rejection to a function, and takes no other argument.
    pub recovers: &'static str,
    /// The code of a rejection that carries an error of the service, unless the service recovers from it.
    pub unhandled: u16,
    /// The associated type of a filter that is its error.
    pub error: &'static str,
}

/// A function that makes a filter.
#[derive(Debug)]
pub struct FilterFact {
    /// The end of its path: `body::json`.
    pub path: &'static str,
    /// The causes of its rejections.
    pub rejects: &'static [Cause],
}

/// The cause of a rejection.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Cause {
    /// The last segment of its type.
    pub name: &'static str,
    /// The code that it is sent as unless the service recovers from it.
    pub code: u16,
    /// True if it says that the request is for another route.
    pub elsewhere: bool,
}

/// The effect of a method that combines filters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Combine {
    /// Both must take the request.
    And,
    /// The second takes what the first rejects.
    Or,
    /// A function is called with what the filter takes.
    Map,
    /// An asynchronous function is.
    Then,
    /// An asynchronous function is, which may reject.
    AndThen,
    /// An asynchronous function is called with a rejection.
    OrElse,
    /// Another filter is around it.
    With,
}

impl FilterFact {
    /// Makes a filter with these rejections.
    pub(crate) const fn new(path: &'static str, rejects: &'static [Cause]) -> Self {
        Self { path, rejects }
    }
}

impl Cause {
    /// Makes a cause with this code.
    pub(crate) const fn new(name: &'static str, code: u16) -> Self {
        Self { name, code, elsewhere: false }
    }

    /// Makes a cause that says that the request is for another route.
    pub(crate) const fn elsewhere(name: &'static str, code: u16) -> Self {
        Self { name, code, elsewhere: true }
    }
}

impl FilterFacts {
    /// Returns the causes of the rejections of the filter that a function makes.
    #[must_use]
    pub fn source<S: AsRef<str>>(&self, names: &[S]) -> Option<&'static [Cause]> {
        self.sources.iter().find(|fact| pattern::matched(fact.path, names).is_some()).map(|fact| fact.rejects)
    }

    /// Returns the rejection that a function makes: its cause, or none if it carries an error of the service.
    #[must_use]
    pub fn rejection<S: AsRef<str>>(&self, names: &[S]) -> Option<Option<Cause>> {
        let found = self.rejections.iter().find(|(path, _)| pattern::matched(path, names).is_some());
        found.map(|(_, cause)| *cause)
    }

    /// Returns the cause of a name.
    #[must_use]
    pub fn cause(&self, name: &str) -> Option<Cause> {
        let causes = self.sources.iter().flat_map(|fact| fact.rejects).chain([&self.asks.1]);
        causes.copied().find(|cause| cause.name == name)
    }

    /// Returns the causes for which a filter rejects a request that is meant for its route.
    #[must_use]
    pub fn causes(&self) -> Vec<Cause> {
        let causes = self.sources.iter().flat_map(|fact| fact.rejects).copied();
        let mut own: Vec<Cause> = Vec::new();
        for cause in causes.filter(|cause| !cause.elsewhere) {
            if !own.contains(&cause) {
                own.push(cause);
            }
        }
        own
    }

    /// Returns the effect of a method on a filter.
    #[must_use]
    pub fn combine(&self, method: &str) -> Option<Combine> {
        self.methods.iter().find(|(name, _)| *name == method).map(|(_, combine)| *combine)
    }
}
