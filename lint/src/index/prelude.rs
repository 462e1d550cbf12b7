//! The names that every module knows without an import.

use super::Space;

/// The names of the standard prelude and where they come from, behind `std`.
const PRELUDE: &[(&str, &[&str])] = &[
    ("AsMut", &["convert", "AsMut"]),
    ("AsRef", &["convert", "AsRef"]),
    ("Box", &["boxed", "Box"]),
    ("Clone", &["clone", "Clone"]),
    ("Copy", &["marker", "Copy"]),
    ("Debug", &["fmt", "Debug"]),
    ("Default", &["default", "Default"]),
    ("DoubleEndedIterator", &["iter", "DoubleEndedIterator"]),
    ("Drop", &["ops", "Drop"]),
    ("Eq", &["cmp", "Eq"]),
    ("Err", &["result", "Result", "Err"]),
    ("ExactSizeIterator", &["iter", "ExactSizeIterator"]),
    ("Extend", &["iter", "Extend"]),
    ("Fn", &["ops", "Fn"]),
    ("FnMut", &["ops", "FnMut"]),
    ("FnOnce", &["ops", "FnOnce"]),
    ("From", &["convert", "From"]),
    ("FromIterator", &["iter", "FromIterator"]),
    ("Future", &["future", "Future"]),
    ("Hash", &["hash", "Hash"]),
    ("Into", &["convert", "Into"]),
    ("IntoFuture", &["future", "IntoFuture"]),
    ("IntoIterator", &["iter", "IntoIterator"]),
    ("Iterator", &["iter", "Iterator"]),
    ("None", &["option", "Option", "None"]),
    ("Ok", &["result", "Result", "Ok"]),
    ("Option", &["option", "Option"]),
    ("Ord", &["cmp", "Ord"]),
    ("PartialEq", &["cmp", "PartialEq"]),
    ("PartialOrd", &["cmp", "PartialOrd"]),
    ("Result", &["result", "Result"]),
    ("Send", &["marker", "Send"]),
    ("Sized", &["marker", "Sized"]),
    ("Some", &["option", "Option", "Some"]),
    ("String", &["string", "String"]),
    ("Sync", &["marker", "Sync"]),
    ("ToOwned", &["borrow", "ToOwned"]),
    ("ToString", &["string", "ToString"]),
    ("TryFrom", &["convert", "TryFrom"]),
    ("TryInto", &["convert", "TryInto"]),
    ("Unpin", &["marker", "Unpin"]),
    ("Vec", &["vec", "Vec"]),
    ("drop", &["mem", "drop"]),
];

/// The types that the language has.
const PRIMITIVE: &[&str] = &[
    "bool", "char", "f32", "f64", "i128", "i16", "i32", "i64", "i8", "isize", "str", "u128", "u16", "u32",
    "u64", "u8", "usize",
];

/// The macros that every module knows.
const MACROS: &[&str] = &[
    "assert",
    "assert_eq",
    "assert_ne",
    "cfg",
    "column",
    "compile_error",
    "concat",
    "dbg",
    "debug_assert",
    "debug_assert_eq",
    "debug_assert_ne",
    "env",
    "eprint",
    "eprintln",
    "file",
    "format",
    "format_args",
    "include",
    "include_bytes",
    "include_str",
    "line",
    "matches",
    "module_path",
    "option_env",
    "panic",
    "print",
    "println",
    "stringify",
    "thread_local",
    "todo",
    "try",
    "unimplemented",
    "unreachable",
    "vec",
    "write",
    "writeln",
];

/// Returns the path of a name that the module does not define: `["std", "option", "Option"]`; that of a primitive type
/// is `["std", "primitive", "u16"]`.
pub(super) fn path(name: &str, space: Space) -> Option<Vec<Box<str>>> {
    let below: Vec<&str> = match space {
        Space::Macros => vec![*MACROS.get(MACROS.binary_search(&name).ok()?)?],
        Space::Types | Space::Values => match PRELUDE.binary_search_by_key(&name, |(name, _)| name) {
            Ok(at) => PRELUDE[at].1.to_vec(),
            Err(_) => vec!["primitive", PRIMITIVE.get(PRIMITIVE.binary_search(&name).ok()?)?],
        },
    };
    Some(std::iter::once("std").chain(below).map(Box::from).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_sorted() {
        assert!(PRELUDE.is_sorted_by_key(|(name, _)| *name));
        assert!(PRIMITIVE.is_sorted());
        assert!(MACROS.is_sorted());
    }

    #[test]
    fn names_lead_to_the_standard_library() {
        let told = |name, space| path(name, space).map(|path| path.join("::"));
        assert_eq!(told("Ok", Space::Values).as_deref(), Some("std::result::Result::Ok"));
        assert_eq!(told("u16", Space::Types).as_deref(), Some("std::primitive::u16"));
        assert_eq!(told("vec", Space::Macros).as_deref(), Some("std::vec"));
        assert_eq!(told("StatusCode", Space::Types), None);
    }
}
