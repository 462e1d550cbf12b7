//! Methods of iterators and streams: what becomes of their elements.

/// The effect of a method on the elements of its receiver.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Each element goes through a function: `map`.
    Map,
    /// Each element goes through a function that may drop it: `filter_map`.
    FilterMap,
    /// Each element goes through a function that gives several: `flat_map`.
    FlatMap,
    /// The same elements, or some of them: `rev`.
    Same,
    /// One of the elements, if there is one: `next`.
    One,
    /// All elements in one value, or the first failure among them: `collect`.
    Collect,
    /// The first failure of a function that is called with each element: `try_for_each`.
    TryForEach,
    /// The same for a function that takes what it gave before too: `try_fold`.
    TryFold,
}

/// A method of iterators.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Method {
    /// Its effect.
    pub step: Step,
    /// The number of its arguments.
    pub arity: usize,
    /// `true` if neither `Option` nor `Result` has a method of this name, so that a value that may be a half, or an
    /// iterator over halves, is the latter.
    pub is_own: bool,
}

/// Returns the method of iterators that has a name.
#[must_use]
pub fn find(name: &str) -> Option<Method> {
    METHODS.iter().find(|(known, ..)| *known == name).map(|(_, step, arity, is_own)| Method {
        step: *step,
        arity: *arity,
        is_own: *is_own,
    })
}

/// Read in the documentation of the standard library, futures 0.3 and rayon 1.
static METHODS: &[(&str, Step, usize, bool)] = &[
    ("buffer_unordered", Step::Same, 1, true),
    ("buffered", Step::Same, 1, true),
    ("collect", Step::Collect, 0, true),
    ("cycle", Step::Same, 0, true),
    ("filter", Step::Same, 1, false),
    ("filter_map", Step::FilterMap, 1, true),
    ("find", Step::One, 1, false),
    ("first", Step::One, 0, false),
    ("flat_map", Step::FlatMap, 1, true),
    ("get", Step::One, 1, false),
    ("last", Step::One, 0, false),
    ("map", Step::Map, 1, false),
    ("max", Step::One, 0, false),
    ("min", Step::One, 0, false),
    ("next", Step::One, 0, true),
    ("nth", Step::One, 1, true),
    ("peekable", Step::Same, 0, true),
    ("pop", Step::One, 0, false),
    ("pop_back", Step::One, 0, false),
    ("pop_front", Step::One, 0, false),
    ("product", Step::Collect, 0, true),
    ("rev", Step::Same, 0, true),
    ("skip", Step::Same, 1, true),
    ("skip_while", Step::Same, 1, true),
    ("step_by", Step::Same, 1, true),
    ("sum", Step::Collect, 0, true),
    ("take", Step::Same, 1, true),
    ("take_while", Step::Same, 1, true),
    ("then", Step::Map, 1, false),
    ("try_fold", Step::TryFold, 2, true),
    ("try_for_each", Step::TryForEach, 1, true),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(METHODS.is_sorted_by(|one, other| one.0 < other.0));
    }
}
