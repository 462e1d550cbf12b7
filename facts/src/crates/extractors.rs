//! Extractors of other crates than the framework: what they reject with.
//!
//! Read in the sources of actix-web-httpauth 0.8, actix-identity 0.9 and `rocket_db_pools` 0.2. No socket has proved these
//! rows.

/// The crate and the name of an extractor, and the codes that it rejects with.
static EXTRACTORS: &[(&str, &str, &[u16])] = &[
    ("actix_identity", "Identity", &[401]),
    ("actix_session", "Session", &[]),
    ("actix_web_httpauth", "BasicAuth", &[401]),
    ("actix_web_httpauth", "BearerAuth", &[401]),
    ("rocket_db_pools", "Connection", &[503]),
];

/// Attributes that make an extractor of a type, and what it rejects with: `#[database]` of `rocket_sync_db_pools`.
static BY_ATTRIBUTE: &[(&str, &[u16])] = &[("database", &[503])];

/// Returns the codes that an extractor rejects with, by the full path of its type.
#[must_use]
pub fn rejects<S: AsRef<str>>(path: &[S]) -> Option<&'static [u16]> {
    let (krate, name) = (path.first()?.as_ref(), path.last()?.as_ref());
    EXTRACTORS.iter().find(|(of, known, _)| *of == krate && *known == name).map(|(.., codes)| *codes)
}

/// Returns the codes that a type rejects with which an attribute makes an extractor.
#[must_use]
pub fn made_by(attribute: &str) -> Option<&'static [u16]> {
    BY_ATTRIBUTE.iter().find(|(name, _)| *name == attribute).map(|(_, codes)| *codes)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_extractor_is_known_by_its_crate() {
        assert_eq!(rejects(&["actix_identity", "Identity"]), Some(&[401][..]));
        assert_eq!(rejects(&["other", "Identity"]), None);
        assert_eq!(made_by("database"), Some(&[503][..]));
    }
}
