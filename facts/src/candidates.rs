//! The frameworks that a handler may be written for, and the facts that hold on all of them.

use responds_core::{Status, contract::Content};

use crate::{
    framework::{
        Answer, CarriedFact, Effect, ExtractorFact, FilterFacts, Framework, Gives, InnerCall, LiteralFact,
        MethodFact, OutArgument, Says, Tuple, TypeAnswer, TypeFact, Written,
    },
    frameworks::ALL,
    pattern,
};

/// The frameworks that a handler may be written for.
///
/// A question has an answer if all frameworks that know one agree.
#[derive(Clone, Debug)]
pub struct Candidates(Vec<&'static Framework>);

impl Candidates {
    /// Knows the framework.
    #[must_use]
    pub fn of(framework: &'static Framework) -> Self {
        Self(vec![framework])
    }

    /// Knows that it is one of these; one of all, if there are none.
    #[must_use]
    pub fn among(frameworks: &[&'static Framework]) -> Self {
        Self(if frameworks.is_empty() { ALL.to_vec() } else { frameworks.to_vec() })
    }

    /// Returns all of them.
    #[must_use]
    pub fn all(&self) -> &[&'static Framework] {
        &self.0
    }

    /// Returns the framework, if only one is left, perhaps in several versions.
    #[must_use]
    pub fn only(&self) -> Option<&'static Framework> {
        let (framework, others) = self.0.split_first()?;
        others.iter().all(|other| other.name == framework.name).then_some(framework)
    }

    /// Returns the answer that all frameworks give that have one.
    pub fn agreed<T: PartialEq>(&self, ask: impl Fn(&'static Framework) -> Option<T>) -> Option<T> {
        let mut answers = self.0.iter().filter_map(|framework| ask(framework));
        let first = answers.next()?;
        answers.all(|answer| answer == first).then_some(first)
    }

    /// Returns the same for a name that a crate may also give to an item of its own: a framework that alone
    /// among several knows the name need not be the one that is meant.
    pub fn shared<T: PartialEq>(&self, ask: impl Fn(&'static Framework) -> Option<T>) -> Option<T> {
        let mut answers = self.0.iter().filter_map(|framework| ask(framework));
        let first = answers.next()?;
        let mut is_shared = self.0.len() == 1;
        let agree = answers.all(|answer| {
            is_shared = true;
            answer == first
        });
        (agree && is_shared).then_some(first)
    }

    /// Tells if the constants of a type are statuses.
    #[must_use]
    pub fn is_status_type(&self, name: &str) -> bool {
        self.0.iter().any(|framework| framework.status_types.contains(&name))
    }

    /// Tells if a struct of a framework that is a response has its status in a field of this name.
    #[must_use]
    pub fn is_status_field(&self, name: &str) -> bool {
        self.0.iter().any(|framework| framework.literals.iter().any(|fact| fact.status == name))
    }

    /// Tells if a type is a framework's own error.
    #[must_use]
    pub fn is_error_type(&self, name: &str) -> bool {
        self.0.iter().any(|framework| framework.error_type == Some(name))
    }

    /// Returns the content of a response that is made of a status alone; `None` if some framework refuses it.
    #[must_use]
    pub fn bare_status(&self, code: u16) -> Option<Content> {
        let refuses = |framework: &&Framework| {
            framework.bare_refused.iter().any(|(from, to)| (*from..=*to).contains(&code))
        };
        let content = self.agreed(|framework| Some(framework.bare_status)).unwrap_or_default();
        (!self.0.iter().any(refuses)).then_some(content)
    }

    /// Tells if a handler may have an argument of this type to write to its response.
    #[must_use]
    pub fn is_out_argument(&self, name: &str) -> bool {
        self.out_arguments().any(|argument| argument.ty == name)
    }

    fn out_arguments(&self) -> impl Iterator<Item = OutArgument> {
        self.0.iter().filter_map(|framework| framework.out_argument)
    }

    /// Tells if a function of a trait by which types become responses says their status.
    #[must_use]
    pub fn says_status(&self, function: &str) -> bool {
        let mut functions =
            self.0.iter().flat_map(|framework| framework.responders).flat_map(|fact| fact.functions);
        functions.any(|(name, says)| *name == function && *says == Says::Status)
    }

    /// Returns the code of a response to which nothing was written.
    #[must_use]
    pub fn out_default(&self) -> Option<u16> {
        self.out_arguments().map(|argument| argument.code).next()
    }

    /// Returns the effect of a method on the response that is written to.
    #[must_use]
    pub fn written(&self, method: &str) -> Option<Written> {
        let of_layers = self.0.iter().flat_map(|framework| framework.layer_writes);
        let mut methods = self.out_arguments().flat_map(|argument| argument.methods.iter()).chain(of_layers);
        methods.find(|(name, _)| *name == method).map(|(_, written)| *written)
    }

    /// Returns the effect of assigning to a field of the response that is written to.
    #[must_use]
    pub fn written_field(&self, field: &str) -> Option<Written> {
        let mut fields = self.out_arguments().flat_map(|argument| argument.fields.iter());
        fields.find(|(name, _)| *name == field).map(|(_, written)| *written)
    }

    /// Returns the place of a status in a tuple.
    #[must_use]
    pub fn tuple(&self) -> Option<Tuple> {
        self.agreed(|framework| Some(framework.tuple))
    }

    /// Returns the code that `None` is sent as.
    #[must_use]
    pub fn none(&self) -> Option<u16> {
        self.agreed(|framework| Some(framework.none)).flatten()
    }

    /// Returns the answer of a type, and the code that it is sent as if it cannot be written.
    #[must_use]
    pub fn type_answer<S: AsRef<str>>(&self, path: &[S]) -> Option<(TypeAnswer, Option<u16>)> {
        let answer =
            self.shared(|framework| framework.type_fact(path).map(|fact| (fact.answer, fact.fails)))?;
        // Another framework may allow more than the bound.
        let bounds = matches!(answer.0, TypeAnswer::OneOf(_));
        (!bounds || self.0.len() == 1).then_some(answer)
    }

    /// Returns the answer of a type that is sent before the handler runs.
    #[must_use]
    pub fn early_answer<S: AsRef<str>>(&self, path: &[S]) -> Option<Answer> {
        self.shared(|framework| match framework.type_fact(path)? {
            TypeFact { early: true, answer: TypeAnswer::Fixed(answer), .. } => Some(*answer),
            _ => None,
        })
    }

    /// Returns the fact about a struct that is written as a literal.
    #[must_use]
    pub fn literal(&self, name: &str) -> Option<LiteralFact> {
        self.shared(|framework| framework.literals.iter().copied().find(|fact| fact.name == name))
    }

    /// Returns the effects of a method on a response, in order.
    #[must_use]
    pub fn method(&self, name: &str) -> Option<Vec<Effect>> {
        self.agreed(|framework| {
            let facts = framework.methods.iter().filter(|fact| fact.name == name);
            let effects: Vec<_> = facts.map(|fact| fact.effect).collect();
            (!effects.is_empty()).then_some(effects)
        })
    }

    /// Tells if a method gives a failure with its argument in it when there is no value.
    #[must_use]
    pub fn or_fails(&self, name: &str) -> bool {
        let fails = |fact: &MethodFact| fact.name == name && fact.effect == Effect::OrFails;
        self.0.iter().any(|framework| framework.methods.iter().any(fails))
    }

    /// Returns the fact about an extractor.
    #[must_use]
    pub fn extractor(&self, name: &str) -> Option<&'static ExtractorFact> {
        self.agreed(|framework| framework.extractors.iter().find(|fact| fact.name == name))
    }

    /// Returns the facts about filters, if there is only one framework, and services are made of them.
    #[must_use]
    pub fn filters(&self) -> Option<&'static FilterFacts> {
        self.only()?.filters
    }

    /// Returns the codes that an argument rejects with that is a path or query parameter; `None` for other types.
    #[must_use]
    pub fn plain_argument(&self, name: &str) -> Option<&'static [u16]> {
        let rejects = |framework: &'static Framework| {
            framework.plain_arguments.contains(&name).then_some(framework.plain_rejects)
        };
        self.agreed(rejects)
    }

    /// Returns `true` if a type is the error with which a router reports an unknown path or method.
    #[must_use]
    pub fn is_router_error(&self, name: &str) -> bool {
        self.0.iter().any(|framework| framework.router_errors.contains(&name))
    }

    /// Returns the call of the service inside of a layer that a method of a type is.
    #[must_use]
    pub fn inner_call(&self, ty: &str, method: &str) -> Option<InnerCall> {
        let mut calls = self.0.iter().flat_map(|framework| framework.inner_calls);
        calls.find(|call| call.ty == ty && call.method == method).copied()
    }

    /// Returns the argument that a layer makes its response of by a function, of which the type may not be known.
    #[must_use]
    pub fn carried(&self, ty: Option<&str>, function: &str) -> Option<usize> {
        let mut facts = self.0.iter().flat_map(|framework| framework.carried);
        let fits = |fact: &&CarriedFact| fact.function == function && ty.is_none_or(|ty| ty == fact.ty);
        facts.find(fits).map(|fact| fact.argument)
    }

    /// Returns which parts of the pair that a method makes of a response still are that response.
    #[must_use]
    pub fn apart(&self, method: &str) -> Option<&'static [usize]> {
        let parts = |framework: &&Framework| framework.apart.filter(|(name, _)| *name == method);
        self.shared(|framework| parts(&framework).map(|(_, parts)| parts))
    }

    /// Returns the value of a function, constructor or constant, and the status that its name contains.
    #[must_use]
    pub fn call<S: AsRef<str>>(&self, names: &[S]) -> Option<(Gives, Option<Status>)> {
        self.shared(|framework| {
            framework.calls.iter().find_map(|fact| {
                let status = pattern::matched(fact.path, names)?;
                (fact.path.contains("::") || !pattern::is_behind_type(names)).then_some((fact.gives, status))
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::frameworks::by_name;

    fn among(names: &[&str]) -> Candidates {
        let known: Vec<_> = names.iter().map(|name| by_name(name).unwrap()).collect();
        Candidates::among(&known)
    }

    #[test]
    fn frameworks_that_disagree_answer_nothing() {
        let redirects = |names: &[&str]| among(names).call(&["Redirect", "temporary"]).is_some();
        assert!(redirects(&["axum"]));
        assert!(redirects(&["axum", "rocket"]));
        assert!(among(&["axum"]).call(&["Redirect", "to"]).is_some());
        assert!(among(&["axum", "actix_web"]).call(&["Redirect", "to"]).is_none());
    }

    #[test]
    fn a_framework_that_alone_knows_a_name_need_not_be_meant() {
        assert!(among(&["axum"]).type_answer(&["Attachment"]).is_some());
        assert!(among(&["axum", "rocket"]).type_answer(&["Attachment"]).is_none());
    }

    #[test]
    fn a_bound_holds_on_one_framework_alone() {
        assert!(among(&["axum"]).type_answer(&["Infallible"]).is_some());
        assert!(among(&["axum", "poem"]).type_answer(&["Infallible"]).is_none());
    }

    #[test]
    fn a_variant_is_no_constructor() {
        assert!(among(&["axum"]).call(&["axum", "Json"]).is_some());
        assert!(among(&["axum"]).call(&["ApiError", "Json"]).is_none());
    }
}
