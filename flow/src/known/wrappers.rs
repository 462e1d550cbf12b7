//! Functions and types of the standard library and of popular crates that hold a value or hand it on.

/// The result of a function outside of the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FunctionFact {
    /// `Ok` of its first argument.
    Ok,
    /// `Err` of its first argument.
    Err,
    /// `Some` of its first argument.
    Some,
    /// Its argument, by index.
    Argument(usize),
    /// The value of the function that is its argument, by index.
    Call(usize),
    /// The same, or a failure of the function that runs it.
    CallOrFail(usize),
    /// `Ok` of its argument, by index, or a failure.
    OrFail(usize),
    /// Its first argument through `From`.
    Convert,
    /// The status of a number, or a failure where it is none.
    FromNumber,
    /// The status of a number.
    Status,
    /// The tuple of its arguments.
    Tuple,
    /// The elements of its first argument, as a list.
    List,
    /// `Ok`, or the first failure among the elements of its first argument.
    FirstFailure,
    /// The old value of the place that is its first argument, which holds the second now.
    Replace,
    /// A value of the default type.
    Default,
    /// A value of a type that is text or bytes, by the type's last name.
    Content(&'static str),
    /// The same, or a failure.
    ContentOrFail(&'static str),
}

/// Returns the result of a function, by the last segments of its path.
#[must_use]
pub fn find(names: &[String]) -> Option<FunctionFact> {
    let mut segments = names.iter().rev().map(String::as_str);
    let (name, of) = (segments.next()?, segments.next());
    let fits = |(known_of, known, _): &&(&str, &str, FunctionFact)| {
        *known == name
            && match (*known_of, of) {
                ("", None) | ("*", _) => true,
                (known, Some(of)) => known == of,
                (_, None) => false,
            }
    };
    FUNCTIONS.iter().find(fits).map(|(.., fact)| *fact)
}

/// The type or module in front, the name, and the result. An empty type means none, `*` any.
static FUNCTIONS: &[(&str, &str, FunctionFact)] = &[
    ("", "Ok", FunctionFact::Ok),
    ("Result", "Ok", FunctionFact::Ok),
    ("result", "Ok", FunctionFact::Ok),
    ("", "Err", FunctionFact::Err),
    ("Result", "Err", FunctionFact::Err),
    ("result", "Err", FunctionFact::Err),
    ("", "Some", FunctionFact::Some),
    ("Option", "Some", FunctionFact::Some),
    ("option", "Some", FunctionFact::Some),
    ("future", "ok", FunctionFact::Ok),
    ("future", "err", FunctionFact::Err),
    ("future", "ready", FunctionFact::Argument(0)),
    ("", "ready", FunctionFact::Argument(0)),
    ("", "ok", FunctionFact::Ok),
    ("", "err", FunctionFact::Err),
    ("Box", "new", FunctionFact::Argument(0)),
    ("Box", "pin", FunctionFact::Argument(0)),
    ("Arc", "new", FunctionFact::Argument(0)),
    ("Rc", "new", FunctionFact::Argument(0)),
    ("Cow", "Borrowed", FunctionFact::Argument(0)),
    ("Cow", "Owned", FunctionFact::Argument(0)),
    ("Either", "Left", FunctionFact::Argument(0)),
    ("Either", "Right", FunctionFact::Argument(0)),
    ("", "Left", FunctionFact::Argument(0)),
    ("", "Right", FunctionFact::Argument(0)),
    ("Bytes", "copy_from_slice", FunctionFact::Content("Bytes")),
    ("Bytes", "from", FunctionFact::Content("Bytes")),
    ("Bytes", "from_owner", FunctionFact::Content("Bytes")),
    ("Bytes", "from_static", FunctionFact::Content("Bytes")),
    ("Bytes", "new", FunctionFact::Content("Bytes")),
    ("Cow", "from", FunctionFact::Content("Cow")),
    ("String", "default", FunctionFact::Content("String")),
    ("String", "from", FunctionFact::Argument(0)),
    ("String", "from_iter", FunctionFact::Content("String")),
    ("String", "from_utf16", FunctionFact::ContentOrFail("String")),
    ("String", "from_utf16_lossy", FunctionFact::Content("String")),
    ("String", "from_utf8", FunctionFact::ContentOrFail("String")),
    ("String", "from_utf8_lossy", FunctionFact::Content("Cow")),
    ("String", "new", FunctionFact::Content("String")),
    ("String", "with_capacity", FunctionFact::Content("String")),
    ("Vec", "default", FunctionFact::Content("Vec")),
    ("Vec", "from", FunctionFact::Content("Vec")),
    ("Vec", "from_iter", FunctionFact::Content("Vec")),
    ("Vec", "new", FunctionFact::Content("Vec")),
    ("Vec", "with_capacity", FunctionFact::Content("Vec")),
    ("HeaderName", "from_static", FunctionFact::Argument(0)),
    ("HeaderName", "from_bytes", FunctionFact::OrFail(0)),
    ("HeaderName", "try_from", FunctionFact::OrFail(0)),
    ("mem", "take", FunctionFact::Argument(0)),
    ("mem", "replace", FunctionFact::Replace),
    ("convert", "identity", FunctionFact::Argument(0)),
    ("", "identity", FunctionFact::Argument(0)),
    ("hint", "black_box", FunctionFact::Argument(0)),
    ("IntoResponse", "into_response", FunctionFact::Argument(0)),
    ("Clone", "clone", FunctionFact::Argument(0)),
    ("Arc", "clone", FunctionFact::Argument(0)),
    ("Rc", "clone", FunctionFact::Argument(0)),
    ("*", "block_in_place", FunctionFact::Call(0)),
    ("rt", "spawn", FunctionFact::CallOrFail(0)),
    ("task", "spawn", FunctionFact::CallOrFail(0)),
    ("tokio", "spawn", FunctionFact::CallOrFail(0)),
    ("*", "spawn_blocking", FunctionFact::CallOrFail(0)),
    ("web", "block", FunctionFact::CallOrFail(0)),
    ("*", "block_on", FunctionFact::Argument(0)),
    ("time", "timeout", FunctionFact::OrFail(1)),
    ("", "timeout", FunctionFact::OrFail(1)),
    ("tokio", "timeout", FunctionFact::OrFail(1)),
    ("time", "timeout_at", FunctionFact::OrFail(1)),
    ("future", "timeout", FunctionFact::OrFail(1)),
    ("future", "join", FunctionFact::Tuple),
    ("future", "join_all", FunctionFact::List),
    ("", "join_all", FunctionFact::List),
    ("futures", "join_all", FunctionFact::List),
    ("future", "try_join_all", FunctionFact::FirstFailure),
    ("", "try_join_all", FunctionFact::FirstFailure),
    ("futures", "try_join_all", FunctionFact::FirstFailure),
    ("*", "from_u16", FunctionFact::FromNumber),
    ("*", "from_code", FunctionFact::Status),
    ("Status", "new", FunctionFact::Status),
    ("From", "from", FunctionFact::Convert),
    ("Into", "into", FunctionFact::Convert),
    ("*", "from", FunctionFact::Convert),
    ("*", "default", FunctionFact::Default),
];

/// Header fields that a container adds to when this method is called on it, with the index of the name.
#[must_use]
pub fn adds_field(method: &str) -> Option<usize> {
    ["insert", "append", "add", "try_insert", "try_append"].contains(&method).then_some(0)
}

/// The part of a response or of a container that a method lends exclusively.
#[must_use]
pub fn projection(method: &str) -> Option<&'static str> {
    match method {
        "status_mut" => Some("status"),
        "headers_mut" | "head_mut" => Some("headers"),
        "extensions_mut" | "body_mut" | "version_mut" => Some("other"),
        _ => None,
    }
}

/// Returns `true` if a method gives a response the status that is its argument, in place.
#[must_use]
pub fn sets_status(method: &str) -> bool {
    method == "set_status"
}

/// Returns `true` if a method of a response whose effect is not known may set its status in place.
#[must_use]
pub fn may_set_status(method: &str) -> bool {
    method.contains("status")
}

/// Returns `true` if a method adds the elements of its argument to a list.
#[must_use]
pub fn adds_elements(method: &str) -> bool {
    ["append", "extend", "extend_from_slice", "insert", "resize", "resize_with", "splice"].contains(&method)
}

/// Returns `true` if a method lends its receiver exclusively, as a whole: the response that a layer is given.
#[must_use]
pub fn lends_whole(method: &str) -> bool {
    ["as_mut", "borrow_mut", "deref_mut", "response_mut"].contains(&method)
}

/// The effect of a method on the content of an `Option`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Exchange {
    /// It becomes the argument, which is given back.
    Insert,
    /// It becomes the argument, and the old content is returned.
    Replace,
    /// It becomes `None`, and the old content is returned.
    Take,
    /// It becomes the argument if it is `None`, and is returned.
    GetOrInsert,
}

/// Returns the effect of a method on the content of an `Option`.
#[must_use]
pub fn exchange(method: &str) -> Option<Exchange> {
    Some(match method {
        "insert" => Exchange::Insert,
        "replace" => Exchange::Replace,
        "take" => Exchange::Take,
        "get_or_insert" => Exchange::GetOrInsert,
        _ => return None,
    })
}

/// Returns `true` if a method returns a copy of its receiver: changes of the copy affect nothing else.
#[must_use]
pub fn copies(method: &str) -> bool {
    ["clone", "cloned", "copied", "to_owned"].contains(&method)
}

/// Returns `true` if a method borrows the content of its receiver exclusively.
#[must_use]
pub fn lends_content(method: &str) -> bool {
    ["as_mut", "as_deref_mut", "iter_mut", "get_mut", "first_mut", "last_mut", "values_mut"].contains(&method)
}

/// Returns the index of the argument that is a future which a method runs, with its value as the result: `KEY.scope(value,
/// future)` of tokio's `task_local!`.
#[must_use]
pub fn run_argument(name: &str, arguments: usize) -> Option<usize> {
    (name == "scope" && arguments == 2).then_some(1)
}

/// Returns `true` if a method calls its argument with its receiver: `value.pipe(function)`.
#[must_use]
pub fn pipes(method: &str) -> bool {
    ["pipe", "pipe_ref", "pipe_ref_mut"].contains(&method)
}

/// Returns `true` if a method returns its receiver, or a view of it.
#[must_use]
pub fn keeps(method: &str) -> bool {
    [
        "clone",
        "cloned",
        "copied",
        "as_ref",
        "as_deref",
        "to_owned",
        "borrow",
        "by_ref",
        "as_mut",
        "as_deref_mut",
        "borrow_mut",
        "into_owned",
        "boxed",
        "boxed_local",
        "fuse",
        "instrument",
        "in_current_span",
        "with_current_subscriber",
        "into_future",
        "into_boxed",
        "in_scope",
        "compat",
        "shared",
        "deref",
        "deref_mut",
        "as_slice",
        "leak",
        "inspect",
        "inspect_err",
        "tap",
        "tap_err",
        "into_iter",
        "iter",
        "iter_mut",
        "into_inner",
        "catch_unwind",
    ]
    .contains(&method)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(path: &str) -> Vec<String> {
        path.split("::").map(str::to_owned).collect()
    }

    #[test]
    fn functions_by_path() {
        assert_eq!(find(&names("Ok")), Some(FunctionFact::Ok));
        assert_eq!(find(&names("std::result::Result::Err")), Some(FunctionFact::Err));
        assert_eq!(find(&names("tokio::task::spawn_blocking")), Some(FunctionFact::CallOrFail(0)));
        assert_eq!(find(&names("http::StatusCode::from_u16")), Some(FunctionFact::FromNumber));
        assert_eq!(find(&names("Other::Ok")), None);
    }
}
