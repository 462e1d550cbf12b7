//! The anchors of a document: unique, the same on every run, and made of what every forge keeps. Those of errors on the
//! page have their names, which problem details link to.

use std::collections::{BTreeMap, BTreeSet};

/// The anchor of an error in the catalogue of the page: its name, such as `TodoError::Conflict`.
///
/// `#[problems(..)]` makes the `type` of problem details of it.
///
/// ```
/// assert_eq!(responds::docs::error_anchor("TodoError::Conflict"), "TodoError::Conflict");
/// ```
#[must_use]
pub fn error_anchor(name: &str) -> String {
    name.replace(|letter: char| letter.is_whitespace() || letter.is_control(), "_")
}

/// The address of an error on a page, as a URI reference (RFC 3986 §3.5).
#[cfg(feature = "_problem")]
pub(crate) fn error_address(page: &str, name: &str) -> String {
    let mut address = format!("{page}#");
    for byte in error_anchor(name).bytes() {
        if byte.is_ascii_alphanumeric() || b"-._~!$&'()*+,;=:@/?".contains(&byte) {
            address.push(char::from(byte));
        } else {
            address.push('%');
            address.extend(
                [byte >> 4, byte & 0xf].map(|digit| char::from(b"0123456789ABCDEF"[usize::from(digit)])),
            );
        }
    }
    address
}

/// One anchor for each place; a place is named by words that nothing else of the document shares with it.
///
/// An anchor holds small letters, digits and hyphens alone, since forges rewrite the others. Where two places come
/// out alike each of them gets a mark of its own words, so that neither depends on which other places there are.
pub(super) fn anchors<'a>(places: &[Vec<&'a str>]) -> Vec<String> {
    let slugs: Vec<_> = places.iter().map(|words| slug(words)).collect();
    let mut shared = BTreeMap::<_, usize>::new();
    for slug in &slugs {
        *shared.entry(slug).or_default() += 1;
    }
    let mut taken = BTreeSet::new();
    let unique = |(slug, words): (&String, &Vec<&'a str>)| {
        let anchor = if shared[slug] > 1 { format!("{slug}-{:08x}", mark(words)) } else { slug.clone() };
        let mut candidates = (1..).map(|n| if n == 1 { anchor.clone() } else { format!("{anchor}-{n}") });
        candidates.find(|anchor| taken.insert(anchor.clone())).unwrap_or(anchor)
    };
    slugs.iter().zip(places).map(unique).collect()
}

/// The words in small letters and digits, with one hyphen for all other characters between.
fn slug(words: &[&str]) -> String {
    let mut slug = String::new();
    let words = words.iter().map(|word| if *word == "/" { "root" } else { word });
    for word in words.flat_map(|word| word.split(|c: char| !c.is_ascii_alphanumeric())) {
        if !slug.is_empty() && !word.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().map(|c| c.to_ascii_lowercase()));
    }
    slug
}

/// A number that other words hardly share: FNV-1a.
fn mark(words: &[&str]) -> u32 {
    let bytes = words.iter().flat_map(|word| word.bytes().chain([0]));
    bytes.fold(0x811c_9dc5, |mark, byte| (mark ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_become_small_letters_and_hyphens() {
        let places = [vec!["GET", "/todos/{id}"], vec!["GET", "/"], vec!["path", "/v1/<list..>/목록"]];
        assert_eq!(anchors(&places), ["get-todos-id", "get-root", "path-v1-list"]);
    }

    #[test]
    #[cfg(feature = "_problem")]
    fn addresses_of_errors_are_references() {
        let at = |name| error_address("https://example.org/docs", name);
        assert_eq!(at("TodoError::Conflict"), "https://example.org/docs#TodoError::Conflict");
        assert_eq!(at("오류::a b<'a>"), "https://example.org/docs#%EC%98%A4%EB%A5%98::a_b%3C'a%3E");
        assert_eq!(error_address("/docs", "100%"), "/docs#100%25");
    }

    #[test]
    fn what_comes_out_alike_is_told_apart_by_its_own_words() {
        let (one, other) = (vec!["GET", "/a-b"], vec!["GET", "/a/b"]);
        let both = anchors(&[one.clone(), other.clone()]);
        assert_ne!(both[0], both[1]);
        assert_eq!(anchors(&[other.clone(), one.clone()]), [both[1].clone(), both[0].clone()]);
        assert_eq!(anchors(&[one, other.clone(), other])[0], both[0]);
    }

    #[test]
    fn the_very_same_words_are_counted() {
        let unique: BTreeSet<_> = anchors(&vec![vec!["GET", "/a"]; 4]).into_iter().collect();
        assert_eq!(unique.len(), 4);
    }
}
