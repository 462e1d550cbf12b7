//! Laws of sets, and that the catalogue gives back what it was asked by.

use std::collections::BTreeSet;

use proptest::prelude::*;
use responds_core::{Class, Status, StatusSet, rules};

/// Any code, registered or not, and a set of them as the standard library has it.
fn codes() -> impl Strategy<Value = BTreeSet<u16>> {
    prop::collection::btree_set(100_u16..600, 0..40)
}

fn set(codes: &BTreeSet<u16>) -> StatusSet {
    codes.iter().copied().collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_set_is_what_the_standard_library_has(one in codes(), other in codes(), code in 0_u16..1000) {
        let (a, b) = (set(&one), set(&other));
        let same = |set: StatusSet, codes: BTreeSet<u16>| set.iter().collect::<Vec<_>>() == Vec::from_iter(codes);
        prop_assert!(same(a.union(b), &one | &other));
        prop_assert!(same(a.intersection(b), &one & &other));
        prop_assert!(same(a.difference(b), &one - &other));
        prop_assert_eq!(a.contains(code), one.contains(&code));
        prop_assert_eq!(a.is_subset(b), one.is_subset(&other));
        prop_assert_eq!((a.len(), a.is_empty(), a.first()), (one.len(), one.is_empty(), one.first().copied()));
        prop_assert_eq!(StatusSet::of(&Vec::from_iter(one.clone())), a);
    }

    #[test]
    fn union_and_intersection_are_a_lattice(one in codes(), other in codes(), third in codes()) {
        let (a, b, c) = (set(&one), set(&other), set(&third));
        prop_assert_eq!(a.union(b), b.union(a));
        prop_assert_eq!(a.union(b).union(c), a.union(b.union(c)));
        prop_assert_eq!(a.intersection(b).intersection(c), a.intersection(b.intersection(c)));
        prop_assert_eq!(a.union(a.intersection(b)), a);
        prop_assert_eq!(a.intersection(a.union(b)), a);
        prop_assert_eq!(a.intersection(b.union(c)), a.intersection(b).union(a.intersection(c)));
        prop_assert!(a.is_subset(a.union(b)) && a.intersection(b).is_subset(a));
        prop_assert_eq!(a.difference(b).union(a.intersection(b)), a);
    }

    #[test]
    fn what_is_put_in_can_be_taken_out(codes in codes(), code in 100_u16..600) {
        let all = set(&codes);
        prop_assert!(all.with(code).contains(code) && !all.without(code).contains(code));
        prop_assert_eq!(all.with(code).without(code), all.without(code));
    }

    /// However a name is written, it is found or not, and nothing goes wrong.
    #[test]
    fn any_name_can_be_asked_for(name in "\\PC*", code in any::<u16>()) {
        let found = Status::from_phrase(&name);
        prop_assert!(found.is_none_or(|status| Status::from_phrase(status.phrase()).is_some()));
        _ = Status::nearest_name(&name);
        prop_assert_eq!(Status::from_code(code).map(Status::code), Status::from_code(code).map(|_| code));
        prop_assert_eq!(Class::of(code).is_some(), (100..600).contains(&code));
        prop_assert!(rules::from_id(&name).is_none_or(|rule| rule.id == name));
    }
}

#[test]
fn each_status_is_found_by_what_it_is_called() {
    for status in Status::all() {
        assert_eq!(Status::from_code(status.code()), Some(status));
        for name in [status.constant(), status.phrase()].into_iter().chain(status.aliases().iter().copied()) {
            let written = [name.to_owned(), name.to_lowercase(), name.to_uppercase().replace(' ', "_")];
            for name in written.iter().filter(|name| !name.starts_with('(')) {
                assert_eq!(Status::from_phrase(name), Some(status), "{name}");
            }
        }
        assert!(StatusSet::of_class(status.class()).contains(status.code()));
    }
}
