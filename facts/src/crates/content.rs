//! The types of text and bytes that functions of popular crates make.

/// A function or method that makes text or bytes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ContentFact {
    /// The crate.
    pub krate: &'static str,
    /// The name of the function or the method.
    pub function: &'static str,
    /// The type that it makes, as it is written.
    pub ty: &'static str,
    /// `true` if it gives a `Result` of that.
    pub may_fail: bool,
}

static FACTS: &[ContentFact] = &[
    ContentFact::new("bytes", "copy_to_bytes", "Bytes"),
    ContentFact::new("bytes", "freeze", "Bytes"),
    ContentFact::new("rmp_serde", "to_vec", "Vec<u8>").or_fails(),
    ContentFact::new("rmp_serde", "to_vec_named", "Vec<u8>").or_fails(),
    ContentFact::new("serde_json", "to_string", "String").or_fails(),
    ContentFact::new("serde_json", "to_string_pretty", "String").or_fails(),
    ContentFact::new("serde_json", "to_vec", "Vec<u8>").or_fails(),
    ContentFact::new("serde_json", "to_vec_pretty", "Vec<u8>").or_fails(),
];

/// Returns the text or bytes that a function or method of a crate makes.
#[must_use]
pub fn content(krate: &str, function: &str) -> Option<ContentFact> {
    FACTS.iter().find(|fact| fact.krate == krate && fact.function == function).copied()
}

impl ContentFact {
    const fn new(krate: &'static str, function: &'static str, ty: &'static str) -> Self {
        Self { krate, function, ty, may_fail: false }
    }

    const fn or_fails(self) -> Self {
        Self { may_fail: true, ..self }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn writing_fails_and_freezing_does_not() {
        assert!(content("serde_json", "to_vec").unwrap().may_fail);
        assert!(!content("bytes", "freeze").unwrap().may_fail);
        assert_eq!(content("serde_json", "to_value"), None);
    }
}
