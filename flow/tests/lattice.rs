//! Sets of values are a join-semilattice, and choosing is monotone.

use std::rc::Rc;

use responds_core::contract::Content;
use responds_flow::{
    certainty::Certainty,
    domain::{BodyId, Entry, Made, Node, Origin, Set, Trace, Value},
    ty::Ty,
};

const fn at(body: u64) -> Origin {
    Origin { body: BodyId(body), node: Node::Function }
}

fn set(value: Value, certainty: Certainty, body: u64) -> Set {
    Set::from_entry(Entry { value, certainty, trace: Trace::at(at(body)) })
}

/// Sets of no, one and several values, flat and nested, with every certainty.
fn sets() -> Vec<Set> {
    let certain = |value, body| set(value, Certainty::Certain, body);
    let possible = |value, body| set(value, Certainty::Possible, body);
    let statuses = certain(Value::Status(200), 1).join(&possible(Value::Status(404), 2));
    vec![
        Set::bottom(),
        certain(Value::Status(200), 1),
        possible(Value::Status(200), 0),
        possible(Value::Status(404), 3),
        certain(Value::unknown(), 1),
        certain(Value::Unit, 2),
        certain(Value::None, 2),
        statuses.clone(),
        statuses.clone().wrap(Value::Ok, at(4)),
        statuses.clone().wrap(Value::Err, at(4)),
        possible(Value::Status(409), 5).wrap(Value::Err, at(5)).join(&statuses),
        statuses.wrap(Value::Some, at(6)).wrap(Value::Ok, at(6)),
    ]
}

#[test]
fn joining_is_commutative_associative_and_idempotent() {
    let sets = sets();
    for a in &sets {
        assert_eq!(a.join(a), *a);
        assert_eq!(a.join(&Set::bottom()), *a);
        for b in &sets {
            assert_eq!(a.join(b), b.join(a));
            assert!(a.is_within(&a.join(b)), "{a:?} is not within its join with {b:?}");
            for c in &sets {
                assert_eq!(a.join(b).join(c), a.join(&b.join(c)));
            }
        }
    }
}

#[test]
fn choosing_is_certain_only_of_what_all_candidates_have() {
    let sets = sets();
    for a in &sets {
        assert_eq!(Set::choose(std::slice::from_ref(a)), *a);
        for b in &sets {
            let (one, other) = (Set::choose(&[a.clone(), b.clone()]), Set::choose(&[b.clone(), a.clone()]));
            assert_eq!(one, other);
            assert!(one.is_within(&a.join(b)));
            for c in sets.iter().filter(|c| b.is_within(c)) {
                let more = Set::choose(&[a.clone(), c.clone()]);
                let values = |set: &Set| set.values().cloned().collect::<Vec<_>>();
                assert!(values(&more).len() >= values(&one).len(), "{a:?} {b:?} {c:?}");
            }
        }
    }
}

/// An error with a field.
fn error(field: Value, body: u64) -> Set {
    let ty = Ty::new(syn::parse_quote!(::a::Error));
    let fields = vec![("0".into(), set(field, Certainty::Certain, body))];
    let made = Made { ty, variant: Some("Inner".into()), fields };
    set(Value::Made(Rc::new(made)), Certainty::Certain, body).wrap(Value::Err, at(body))
}

#[test]
fn candidates_that_differ_in_content_agree() {
    let certain = |set: &Set| {
        let inner = |value: &Value| match value {
            Value::Err(inner) => inner.entries().iter().any(|entry| entry.certainty == Certainty::Certain),
            _ => false,
        };
        set.values().any(inner)
    };
    let text = |text: &str| error(Value::Text(text.into()), 1);
    assert!(certain(&Set::choose(&[text("a"), text("b")])));
    assert!(certain(&Set::choose(&[text("a"), error(Value::Content(Content::Unknown), 2)])));
    let status = |code| error(Value::Status(code), 1);
    assert!(certain(&Set::choose(&[status(404), status(404)])));
    assert!(!certain(&Set::choose(&[status(404), status(409)])));
}
