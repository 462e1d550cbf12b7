//! Functions that call each other, as graphs: what they give, and how often they are evaluated for it.

use std::cell::Cell;

use super::*;
use crate::domain::{BodyId, Node, Origin, Value};

/// A function: the statuses that it gives by itself, and the functions whose result it gives too.
type Edges = (&'static [u16], &'static [usize]);

/// Functions, with the number of their evaluations.
struct Graph<'g> {
    functions: &'g [Edges],
    summaries: Summaries,
    evaluations: Cell<usize>,
}

const AT: Origin = Origin { body: BodyId(0), node: Node::Function };

impl Graph<'_> {
    fn call(&self, function: usize) -> Summary {
        let key = Key {
            function: FunctionRef(u32::try_from(function).unwrap()),
            arguments: Rc::new([]),
            frameworks: [].into(),
            responding: false,
        };
        let unknown = || Summary { result: Set::unknown(AT), outs: Vec::new() };
        self.summaries.get(&key, || self.evaluate(function), unknown).unwrap_or_else(unknown)
    }

    fn evaluate(&self, function: usize) -> Summary {
        self.evaluations.set(self.evaluations.get() + 1);
        assert!(self.evaluations.get() < 100_000, "the evaluation does not end");
        let (statuses, callees) = self.functions[function];
        let own =
            statuses.iter().fold(Set::bottom(), |set, code| set.join(&Set::one(Value::Status(*code), AT)));
        let result = callees.iter().fold(own, |set, callee| set.join(&self.call(*callee).result));
        Summary { result, outs: Vec::new() }
    }
}

/// What a function gives, such as `404 410 ..`, and the number of evaluations.
fn given(functions: &[Edges], first: usize) -> (String, usize) {
    let graph = Graph { functions, summaries: Summaries::default(), evaluations: Cell::new(0) };
    let shown = |value: &Value| match value {
        Value::Status(code) => code.to_string(),
        _ => "..".to_owned(),
    };
    let mut shown: Vec<_> = graph.call(first).result.values().map(shown).collect();
    shown.sort_by_key(|text| text.starts_with('.'));
    (shown.join(" "), graph.evaluations.get())
}

#[track_caller]
fn assert_given(functions: &[Edges], expected: &str) {
    for first in 0..functions.len() {
        assert_eq!(given(functions, first).0, expected, "from {first}");
    }
}

#[test]
fn a_call_inside_of_a_cycle_waits_for_its_head() {
    // The second calls itself and the first, before anything of the first is known.
    assert_given(&[(&[404], &[1]), (&[], &[1, 0])], "404");
    assert_given(&[(&[404], &[1]), (&[], &[2, 0]), (&[410], &[2, 1])], "404 410");
    // Two cycles through one function, each with a status of its own.
    assert_given(&[(&[404], &[1, 2]), (&[], &[1, 0]), (&[409], &[2, 0])], "404 409");
}

#[test]
fn a_cycle_that_never_comes_back_gives_something_unknown() {
    assert_given(&[(&[], &[0])], "..");
    assert_given(&[(&[], &[1]), (&[], &[0])], "..");
    assert_given(&[(&[], &[1]), (&[], &[2, 1]), (&[], &[2, 0])], "..");
    // A cycle inside that comes back only by the one around it.
    assert_eq!(given(&[(&[404], &[1]), (&[], &[1])], 0).0, "404 ..");
}

#[test]
fn the_work_of_cycles_is_bounded() {
    // Each calls itself, the next and the first.
    const CALLEES: [[usize; 3]; 12] = {
        let mut callees = [[0; 3]; 12];
        let mut i = 0;
        while i < 12 {
            callees[i] = [i, (i + 1) % 12, 0];
            i += 1;
        }
        callees
    };
    let endless: Vec<Edges> = CALLEES.iter().map(|callees| (&[] as &[u16], &callees[..])).collect();
    let (shown, steps) = given(&endless, 0);
    assert_eq!(shown, "..");
    assert!(steps <= 2 * 12 * MAX_ROUNDS, "{steps}");
    let ended: Vec<Edges> = CALLEES.iter().map(|callees| (&[404u16] as &[u16], &callees[..])).collect();
    let (shown, steps) = given(&ended, 0);
    assert_eq!(shown, "404");
    assert!(steps <= 2 * 12 * MAX_ROUNDS, "{steps}");
}

#[test]
fn what_a_bound_cut_short_is_evaluated_once_for_a_handler() {
    // Each calls itself and the next: cycles in a chain, none of which comes back.
    const CHAIN: [[usize; 2]; 40] = {
        let mut callees = [[0; 2]; 40];
        let mut i = 0;
        while i < 40 {
            callees[i] = [i, if i < 39 { i + 1 } else { i }];
            i += 1;
        }
        callees
    };
    let cycles: Vec<Edges> = CHAIN.iter().map(|callees| (&[] as &[u16], &callees[..])).collect();
    let (shown, steps) = given(&cycles, 0);
    assert_eq!(shown, "..");
    assert!(steps <= 40 * MAX_ROUNDS, "{steps}");
}

#[test]
fn calls_beyond_the_bound_on_their_depth_are_evaluated_once() {
    // Each calls the next twice.
    const DEEP: [[usize; 2]; 300] = {
        let mut callees = [[0; 2]; 300];
        let mut i = 0;
        while i < 300 {
            callees[i] = if i < 299 { [i + 1, i + 1] } else { [i - 1, i - 1] };
            i += 1;
        }
        callees
    };
    let deep: Vec<Edges> = DEEP.iter().map(|callees| (&[409u16] as &[u16], &callees[..])).collect();
    let (shown, steps) = given(&deep, 0);
    assert_eq!(shown, "409 ..");
    assert!(steps <= 2 * MAX_CALL_DEPTH, "{steps}");
}
