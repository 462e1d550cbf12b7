//! Types that lend the methods and fields of their argument.

use responds_flow::ty::{arguments_of, last_name};
use syn::Type;

/// Types that lend the methods of their argument.
const WRAPPERS: &[&str] = &[
    "Arc",
    "Box",
    "ContextState",
    "Cow",
    "Data",
    "Extension",
    "Form",
    "Inject",
    "Json",
    "JsonBody",
    "LazyLock",
    "MutexGuard",
    "OnceCell",
    "Path",
    "Pin",
    "Query",
    "Rc",
    "ReqData",
    "RwLockReadGuard",
    "RwLockWriteGuard",
    "State",
    "ThinData",
    "TypedBody",
    "Validated",
];

/// The pointers among them, which are always replaced by the type that they point to.
const POINTERS: &[&str] =
    &["Arc", "Box", "Cow", "MutexGuard", "Pin", "Rc", "RwLockReadGuard", "RwLockWriteGuard"];

/// The type to whose methods and fields a wrapper gives access.
pub(super) fn lent(ty: &Type) -> Option<&Type> {
    let wraps = last_name(ty).is_some_and(|last| WRAPPERS.contains(&last.as_str()));
    if wraps { arguments_of(ty).pop() } else { None }
}

/// Returns `true` if a type is only a pointer to another.
pub(super) fn is_pointer(ty: &Type) -> bool {
    last_name(ty).is_some_and(|last| POINTERS.contains(&last.as_str()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(WRAPPERS.is_sorted());
    }
}
