//! Names that types outside of a workspace give to their methods.

use std::sync::LazyLock;

use rustc_hash::FxHashSet;

/// If only one method in the workspace has such a name, a call need not mean it.
///
/// From the standard library (`Option`, `Result`, `Iterator`, collections, strings, paths, locks, channels), from
/// clients and databases, and from frameworks and serializers.
const COMMON: &str = "\
    abort acquire add all and any append apply as_bytes as_deref as_mut as_ref as_slice as_str await \
    begin bind body borrow build bytes call chain chars clear clone cloned close cmp collect commit \
    config configure connect contains contains_key context copied count create decode dedup default \
    delete deref deserialize display drain drop duration elapsed encode ends_with entry eq err error \
    exec execute exists expect extend extensions extract fetch fetch_all fetch_one fetch_optional fields \
    file fill filter filter_map find find_by_id finish first flat_map flatten flush fmt fold format from \
    get get_mut get_ref handle hash header headers id index init insert inspect into into_inner \
    into_iter into_response is_empty is_err is_none is_ok is_some is_valid iter iter_mut join json keys \
    kind last len limit lines list load lock log login map map_err map_or matches max merge message \
    method min name new next nth ok ok_or ok_or_else one open or or_else order_by parse parse_str path \
    peek poll pop post process publish push put query read read_to_end read_to_string receive recv \
    reduce remove replace request reserve resolve respond respond_to retain retry rev rollback run save \
    scan search select send serialize set size skip sort source spawn split start starts_with status \
    status_code stop sum swap take text then timeout to_bytes to_owned to_response to_string to_vec \
    touch transaction trim try_from try_into unwrap unwrap_or unwrap_or_default unwrap_or_else update \
    upgrade uri url validate value values verify version wait with with_context wrap write write_all zip";

/// Returns `true` if a type outside of the workspace is likely to have a method of this name.
pub(super) fn is_common(name: &str) -> bool {
    static NAMES: LazyLock<FxHashSet<&str>> = LazyLock::new(|| COMMON.split_whitespace().collect());
    NAMES.contains(name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(COMMON.split_whitespace().is_sorted());
        assert!(is_common("fetch_one") && !is_common("fetch_on"));
    }
}
