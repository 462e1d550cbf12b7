//! The probable meaning of a name that does not exist.

/// The similarity at which two names are confused: two letters in ten may differ or change places.
const ALIKE: f64 = 0.75;

/// The name that is most like a word, if one is like it.
///
/// ```
/// use cargo_responds::nearest;
///
/// assert_eq!(nearest("zalanod", ["azure", "zalando"]), Some("zalando"));
/// assert_eq!(nearest("rust", ["azure", "zalando"]), None);
/// ```
#[must_use]
pub fn nearest<'a>(word: &str, names: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    let likeness = |name: &'a str| (strsim::normalized_damerau_levenshtein(word, name), name);
    let alike = names.into_iter().map(likeness).filter(|(likeness, _)| *likeness >= ALIKE);
    // Of two equally similar names, the first in the alphabet counts, so that the result does not depend on the order.
    alike.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(a.1))).map(|(_, name)| name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_that_are_missing_doubled_or_swapped_are_forgiven() {
        let rules = ["undeclared_status", "undeclared_rejection", "unreturned_status"];
        for word in ["undeclard_status", "undeclared_statuss", "udneclared_status"] {
            assert_eq!(nearest(word, rules), Some("undeclared_status"), "{word}");
        }
        assert_eq!(nearest("unused", rules), None);
        assert_eq!(nearest("", rules), None);
        assert_eq!(nearest("ab", ["abd", "abc"]), None);
        assert_eq!(nearest("abcx", ["abcz", "abcy"]), Some("abcy"));
    }
}
