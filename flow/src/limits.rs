//! Every bound on the work of the evaluator, each with its reason.
//!
//! A bound that is hit makes one value unknown; statuses that were certain stay so.

/// The most values that a set keeps apart; beyond it values of one kind are merged. Real functions rarely have more
/// than a dozen, and merging loses no status.
pub const MAX_VALUES: usize = 48;

/// How deep values nest: a response in a `Result` in a tuple in a field is 4.
pub const MAX_VALUE_DEPTH: u8 = 8;

/// How many values nest in one value.
pub const MAX_VALUE_SIZE: u32 = 600;

/// How deep calls are followed. The deepest chain of calls in 41 public services is below 40.
pub const MAX_CALL_DEPTH: usize = 96;

/// For how many different arguments one function is evaluated on behalf of one handler; beyond it the arguments are
/// reduced to their types.
pub const MAX_CONTEXTS: usize = 64;

/// How often a function that leads back to itself is evaluated until its result is stable; the lattice of statuses is
/// flat, so that two rounds suffice for nearly all.
pub const MAX_ROUNDS: usize = 8;

/// How often a loop is evaluated until the variables that it changes are stable.
pub const MAX_LOOP_ROUNDS: usize = 4;

/// How deep loops nest for which that is done: each level multiplies the work of those around it.
pub const MAX_LOOP_DEPTH: usize = 3;

/// How many candidate callees of one call are followed.
pub const MAX_CALLEES: usize = 32;

/// How many calls lie on a trace; what is farther out is left out.
pub const MAX_TRACE: usize = 24;
