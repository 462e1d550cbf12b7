//! The name that somebody meant who misspelt one.

/// Returns the name that is most like a word, unless none is like it.
pub(crate) fn nearest(word: &str, names: impl Iterator<Item = &'static str>) -> Option<&'static str> {
    let nearest = names.map(|name| (distance(name, word), name)).min_by_key(|(distance, _)| *distance);
    nearest.filter(|(distance, name)| *distance <= name.len().div_ceil(3)).map(|(_, name)| name)
}

/// Returns the edit distance of two words: the letters that are changed, added or left out.
fn distance(a: &str, b: &str) -> usize {
    let mut row: Vec<usize> = (0..=b.chars().count()).collect();
    for (i, x) in a.chars().enumerate() {
        let mut diagonal = std::mem::replace(&mut row[0], i + 1);
        for (j, y) in b.chars().enumerate() {
            let changed = diagonal + usize::from(x != y);
            diagonal = row[j + 1];
            row[j + 1] = changed.min(diagonal + 1).min(row[j] + 1);
        }
    }
    row.last().copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_few_letters_may_be_wrong() {
        let names = || ["method", "path", "elsewhere"].into_iter();
        assert_eq!(nearest("methods", names()), Some("method"));
        assert_eq!(nearest("elsewhre", names()), Some("elsewhere"));
        assert_eq!(nearest("description", names()), None);
    }
}
