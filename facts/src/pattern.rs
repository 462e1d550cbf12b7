//! The patterns by which tables name paths: `Redirect::to`, `HttpResponse::*`.

use responds_core::Status;

/// Matches a pattern with the end of a path, and returns the status that its `*` matches.
///
/// `Some(None)` is a match of a pattern that has no `*`.
#[allow(clippy::option_option, reason = "a pattern without `*` matches and names no status")]
pub(crate) fn matched<S: AsRef<str>>(pattern: &str, names: &[S]) -> Option<Option<Status>> {
    // Most facts are about another name, which the last segment alone decides.
    if !pattern.contains('*') && !pattern.ends_with(names.last()?.as_ref()) {
        return None;
    }
    let wanted = pattern.split("::");
    let tail = names.get(names.len().checked_sub(wanted.clone().count())?..)?;
    let mut status = None;
    for (want, name) in wanted.zip(tail.iter().map(AsRef::as_ref)) {
        match want.split_once('*') {
            Some((before, after)) => {
                let inner = name.strip_prefix(before)?.strip_suffix(after)?;
                status = Some(Status::from_phrase(inner)?);
            }
            None if want == name => {}
            None => return None,
        }
    }
    Some(status)
}

/// Tells if the last segment follows a type and not a module: it is a variant or a function of that type.
pub(crate) fn is_behind_type<S: AsRef<str>>(names: &[S]) -> bool {
    let before = names.iter().rev().nth(1).map(AsRef::as_ref);
    before.is_some_and(|name| name.starts_with(|first: char| first.is_ascii_uppercase()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ends_of_paths() {
        assert_eq!(matched("Redirect::to", &["axum", "response", "Redirect", "to"]), Some(None));
        assert_eq!(matched("Redirect::to", &["to"]), None);
        assert_eq!(matched("Redirect::to", &["Other", "to"]), None);
        assert_eq!(matched::<&str>("Json", &[]), None);
    }

    #[test]
    fn statuses_in_names() {
        assert_eq!(matched("HttpResponse::*", &["HttpResponse", "NotFound"]), Some(Some(Status::NOT_FOUND)));
        assert_eq!(matched("Error*", &["ErrorNotFound"]), Some(Some(Status::NOT_FOUND)));
        assert_eq!(matched("HttpResponse::*", &["HttpResponse", "body"]), None);
    }

    #[test]
    fn types_before_a_name() {
        assert!(is_behind_type(&["ApiError", "Json"]));
        assert!(!is_behind_type(&["axum", "Json"]));
        assert!(!is_behind_type(&["Json"]));
    }
}
