//! Degrees of certainty, in their order.

/// A degree of certainty of a value; a value that is in no set is absent, which is less than both.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Certainty {
    /// A type or a condition on a foreign error leaves room for it.
    Possible,
    /// Some path of the source makes it; conditions are not weighed.
    Certain,
}
