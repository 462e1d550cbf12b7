//! Every bound on the work of the evaluator, each with its reason.
//!
//! A bound that is hit makes one value unknown; statuses that were certain stay so.

use std::cell::Cell;

/// The most values that a set keeps apart; beyond it values of one kind are merged. Real functions rarely have more
/// than a dozen, and merging loses no status.
pub const MAX_VALUES: usize = 48;

/// The maximum nesting of values: a response in a `Result` in a tuple in a field is 4.
pub const MAX_VALUE_DEPTH: u8 = 8;

/// The maximum number of values nested in one value.
pub const MAX_VALUE_SIZE: u32 = 600;

/// The maximum depth of calls. The deepest chain of calls in 41 public services is below 40.
pub const MAX_CALL_DEPTH: usize = 96;

/// The maximum number of different arguments with which one function is evaluated on behalf of one handler; beyond it,
/// arguments are reduced to their types.
pub const MAX_CONTEXTS: usize = 64;

/// The maximum number of evaluations of a recursive function until its summary is stable; the lattice of statuses is
/// flat, so that two rounds suffice for nearly all.
pub const MAX_ROUNDS: usize = 8;

/// The maximum number of evaluations of a loop until the variables that it changes are stable.
pub const MAX_LOOP_ROUNDS: usize = 4;

/// The maximum nesting of loops that are evaluated repeatedly: each level multiplies the work of those around it.
pub const MAX_LOOP_DEPTH: usize = 3;

/// The maximum number of candidate callees of one call that are followed.
pub const MAX_CALLEES: usize = 32;

/// The maximum number of calls on a trace; the outermost ones beyond it are left out.
pub const MAX_TRACE: usize = 24;

thread_local! {
    /// `true` if a value was cut since that was last asked.
    static CUT: Cell<bool> = const { Cell::new(false) };
}

/// Notes that a value was cut since it nests too deep, or too much.
pub(crate) fn cut() {
    CUT.set(true);
}

/// Runs a function, and returns `true` beside its value if a value was cut by it, but not by what it watched itself.
pub(crate) fn watched<T>(run: impl FnOnce() -> T) -> (T, bool) {
    let outer = CUT.replace(false);
    let value = run();
    (value, CUT.replace(outer))
}
