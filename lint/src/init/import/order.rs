//! The order in which rustfmt and people keep imports.

/// Compares imports by the first word of their paths.
pub(super) fn key(root: &str) -> (u8, &str) {
    match root {
        "self" => (0, root),
        "super" => (1, root),
        "crate" => (2, root),
        _ => (3, root),
    }
}

/// Returns `true` if it names something of this crate.
pub(super) fn is_local(root: &str) -> bool {
    ["self", "super", "crate"].contains(&root)
}

/// Returns `true` if it names the standard library.
pub(super) fn is_standard(root: &str) -> bool {
    ["std", "core", "alloc"].contains(&root)
}

/// Returns `true` if it names another crate.
pub(super) fn is_foreign(root: &str) -> bool {
    !is_local(root) && !is_standard(root)
}

/// Returns `true` if imports of this crate and of the standard library are in one group.
pub(super) fn is_mixed(roots: &[&str]) -> bool {
    roots.iter().any(|root| is_local(root)) && roots.iter().any(|root| is_standard(root))
}
