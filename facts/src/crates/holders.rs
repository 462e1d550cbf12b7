//! Types that hold a value of another type: which of them pass its methods on, and which of their methods give it.
//!
//! A method that is called on such a type is most often one of the value in it, and so is its error: `State<PgPool>`
//! and `Arc<PgPool>` fail as a `PgPool` does. Read in the documentation of the standard library, tokio 1, `parking_lot`
//! 0.12, `once_cell` 1, dashmap 6, `arc-swap` 1, actix-web 4, axum 0.8, poem 3 and dropshot 0.18.

/// The result of a method of a type that holds values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holding {
    /// The value.
    Content,
    /// An `Option` of it.
    Maybe,
    /// The value, or an error of the type itself.
    OrFails,
}

/// The methods of some types that give the value in them.
struct HolderFact {
    /// The crates of the types; none for those of any crate.
    crates: &'static [&'static str],
    types: &'static [&'static str],
    methods: &'static [&'static str],
    gives: Holding,
}

/// Types that pass on the methods of their argument.
static LENDERS: &[&str] = &[
    "Arc",
    "AsyncDieselConnectionManager",
    "Box",
    "ConnectionManager",
    "ContextState",
    "Cow",
    "Data",
    "Extension",
    "Form",
    "Inject",
    "Json",
    "JsonBody",
    "Lazy",
    "LazyCell",
    "LazyLock",
    "MappedMutexGuard",
    "MutexGuard",
    "OnceCell",
    "OwnedMutexGuard",
    "OwnedRwLockReadGuard",
    "OwnedRwLockWriteGuard",
    "Path",
    "Pin",
    "PooledConnection",
    "Query",
    "Rc",
    "Ref",
    "RefMut",
    "ReqData",
    "RwLockReadGuard",
    "RwLockWriteGuard",
    "State",
    "ThinData",
    "TypedBody",
    "Validated",
];

/// The pointers among them, which are always replaced by the type that they point to.
static POINTERS: &[&str] = &[
    "Arc",
    "Box",
    "Cow",
    "MappedMutexGuard",
    "MutexGuard",
    "OwnedMutexGuard",
    "OwnedRwLockReadGuard",
    "OwnedRwLockWriteGuard",
    "Pin",
    "Rc",
    "Ref",
    "RefMut",
    "RwLockReadGuard",
    "RwLockWriteGuard",
];

/// The crates whose generic types hold values, and have no errors of their own that a service converts.
static CONTAINING: &[&str] = &["alloc", "arc_swap", "core", "dashmap", "once_cell", "parking_lot", "std"];

/// Their types that read and write: these have errors.
static READING: &[&str] =
    &["BufReader", "BufWriter", "Chain", "Cursor", "LineWriter", "Lines", "Split", "Take"];

static HOLDERS: &[HolderFact] = &[
    HolderFact {
        crates: &["std"],
        types: &["Mutex"],
        methods: &["lock", "try_lock", "into_inner"],
        gives: Holding::OrFails,
    },
    HolderFact {
        crates: &["std"],
        types: &["RwLock"],
        methods: &["read", "write", "try_read", "try_write", "into_inner"],
        gives: Holding::OrFails,
    },
    HolderFact {
        crates: &[],
        types: &["FairMutex", "Mutex", "ReentrantMutex"],
        methods: &["lock", "lock_owned", "blocking_lock", "into_inner"],
        gives: Holding::Content,
    },
    HolderFact {
        crates: &[],
        types: &["RwLock"],
        methods: &[
            "read",
            "write",
            "read_owned",
            "write_owned",
            "blocking_read",
            "blocking_write",
            "into_inner",
        ],
        gives: Holding::Content,
    },
    HolderFact {
        crates: &["std", "core"],
        types: &["RefCell"],
        methods: &["borrow", "borrow_mut"],
        gives: Holding::Content,
    },
    HolderFact {
        crates: &["once_cell", "std", "tokio"],
        types: &["OnceCell", "OnceLock"],
        methods: &["get", "get_mut"],
        gives: Holding::Maybe,
    },
    HolderFact {
        crates: &["once_cell", "std", "tokio"],
        types: &["OnceCell", "OnceLock"],
        methods: &["get_or_init", "wait"],
        gives: Holding::Content,
    },
    HolderFact {
        crates: &["dashmap", "hashbrown", "indexmap", "std", "alloc"],
        types: &["BTreeMap", "DashMap", "HashMap", "IndexMap"],
        methods: &["get", "get_mut", "remove"],
        gives: Holding::Maybe,
    },
    HolderFact {
        crates: &["std", "alloc"],
        types: &["Vec", "VecDeque"],
        methods: &[
            "back",
            "first",
            "first_mut",
            "front",
            "get",
            "get_mut",
            "last",
            "last_mut",
            "pop",
            "pop_back",
            "pop_front",
        ],
        gives: Holding::Maybe,
    },
    HolderFact {
        crates: &["arc_swap"],
        types: &["ArcSwap", "ArcSwapAny"],
        methods: &["load", "load_full"],
        gives: Holding::Content,
    },
    HolderFact {
        crates: &["actix_web"],
        types: &["Data"],
        methods: &["get_ref", "into_inner"],
        gives: Holding::Content,
    },
];

/// Crates whose errors are those of another one.
static FACADES: &[(&str, &str)] = &[("color_eyre", "eyre"), ("simple_eyre", "eyre"), ("stable_eyre", "eyre")];

/// Returns `true` if a type of this name passes on the methods of its argument.
#[must_use]
pub fn lends(name: &str) -> bool {
    LENDERS.contains(&name)
}

/// Returns `true` if a type of this name is only a pointer to its argument.
#[must_use]
pub fn is_pointer(name: &str) -> bool {
    POINTERS.contains(&name)
}

/// Returns what a method of a type with arguments gives of the last of them.
#[must_use]
pub fn held(krate: &str, name: &str, method: &str) -> Option<Holding> {
    let is_it = |fact: &&HolderFact| {
        (fact.crates.is_empty() || fact.crates.contains(&krate))
            && fact.types.contains(&name)
            && fact.methods.contains(&method)
    };
    HOLDERS.iter().find(is_it).map(|fact| fact.gives)
}

/// Returns `true` if a generic type of a crate holds values, so that an error behind it is that of such a value.
#[must_use]
pub fn contains(krate: &str, name: &str) -> bool {
    CONTAINING.contains(&krate) && !READING.contains(&name)
}

/// Returns the crate whose errors a crate has: `eyre` for `color_eyre`.
#[must_use]
pub fn errors_of(krate: &str) -> &str {
    FACADES.iter().find(|(facade, _)| *facade == krate).map_or(krate, |(_, of)| *of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(LENDERS.is_sorted() && POINTERS.is_sorted());
        assert!(POINTERS.iter().all(|name| LENDERS.contains(name)));
    }

    #[test]
    fn a_lock_of_the_standard_library_can_be_poisoned() {
        assert_eq!(held("std", "Mutex", "lock"), Some(Holding::OrFails));
        assert_eq!(held("tokio", "Mutex", "lock"), Some(Holding::Content));
        assert_eq!(held("std", "Vec", "first"), Some(Holding::Maybe));
        assert_eq!(held("std", "Vec", "len"), None);
    }

    #[test]
    fn a_reader_has_errors_of_its_own() {
        assert!(contains("std", "HashMap") && !contains("std", "BufReader") && !contains("tokio", "Mutex"));
    }
}
