//! The values that a pattern leaves for the arms below it.

use syn::Path;

use super::{Bound, Fit, test};
use crate::{
    body::{Pat, PatId},
    domain::{Entry, Set, Value},
    eval::Frame,
};

/// Returns the part of a value that does not match a pattern for certain; `None` if all of it does.
///
/// `Err(AppError::Missing)` leaves the other errors of a result.
pub(crate) fn residue(f: &Frame<'_>, pattern: PatId, entry: &Entry) -> Option<Entry> {
    match test(f, pattern, entry, &mut Bound::new()).fit {
        Fit::Never => return Some(entry.clone()),
        Fit::Always => return None,
        Fit::Perhaps => {}
    }
    match (f.function.body.pat(pattern), &entry.value) {
        (Pat::Bind(_, Some(inner), _) | Pat::Typed(inner, _), _) => residue(f, *inner, entry),
        (Pat::Or(cases), _) => cases.iter().try_fold(entry.clone(), |left, case| residue(f, *case, &left)),
        (Pat::Struct(path, fields), value) => match &fields[..] {
            [(_, inner)] if names_half(path, value) => nested(f, *inner, entry),
            _ => Some(entry.clone()),
        },
        _ => Some(entry.clone()),
    }
}

/// Returns `true` if a path names the half that a value is: of a name with another meaning nothing is known.
fn names_half(path: &Path, value: &Value) -> bool {
    let last = path.segments.last().map(|last| last.ident.to_string());
    matches!(
        (last.as_deref(), value),
        (Some("Ok"), Value::Ok(_)) | (Some("Err"), Value::Err(_)) | (Some("Some"), Value::Some(_))
    )
}

/// Returns the part of a `Result` or an `Option` whose content does not match a pattern.
fn nested(f: &Frame<'_>, pattern: PatId, entry: &Entry) -> Option<Entry> {
    let mut empty = false;
    let value = entry.value.map_nested(&mut |values| {
        let left = values.entries().iter().filter_map(|entry| residue(f, pattern, entry));
        let left = Set::collect(left.collect());
        empty |= left.is_bottom();
        left
    });
    (!empty).then(|| Entry { value, ..entry.clone() })
}
