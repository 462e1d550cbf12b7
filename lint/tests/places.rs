//! The place of code is the same if its ends are walked to or its tokens are printed: tested here, where spans have byte
//! ranges.
#![allow(clippy::unwrap_used, reason = "what does not parse fails its test")]

use responds_syntax::{Place, place::Ends};
use syn::{Expr, Pat, Type, parse::Parser};

#[track_caller]
fn assert_place(code: &str, is_walked: bool) {
    assert_ends(&syn::parse_str::<Expr>(code).unwrap(), code, is_walked);
}

#[track_caller]
fn assert_ends(node: &impl Ends, code: &str, is_walked: bool) {
    let shown = |place: Place| (place.start.byte_range(), place.end.byte_range(), place.mark.byte_range());
    assert_eq!(shown(Place::between(node)), shown(Place::of(node)), "{code}");
    assert_eq!(node.first().and(node.last()).is_some(), is_walked, "{code}");
}

#[test]
fn the_ends_are_those_of_the_printed_tokens() {
    for code in [
        "a",
        "::a::b::<C>",
        "a::<B>::c",
        "f(1, 2)",
        "a.b(c)?.d.0.e::<F>(g).await",
        "&mut a.b",
        "(a, b)",
        "(a)",
        "()",
        "A { b: 1 }",
        "a::B::C { .. }",
        "\"text\"",
        "-1 .abs()",
        "vec![1]",
        "json!({})",
        "quote! { a }",
        "a + b.c(d)?",
        "a = b[1]",
        "a == !b",
        "if a { b } else if c { d } else { e }",
        "if let Some(a) = b { c }",
        "match a { _ => b }",
        "return",
        "return a.await",
        "{ a }",
        "a[0] + 1",
    ] {
        assert_place(code, code != "-1 .abs()");
    }
}

#[test]
fn the_ends_of_patterns() {
    for code in ["a", "mut a", "Some(a)", "A::B { c, .. }", "(a, b)", "_", "A::B", "404"] {
        assert_ends(&Pat::parse_single.parse_str(code).unwrap(), code, true);
    }
    for code in ["ref a", "a @ 1..=2", "&a", "[a, ..]", "<A as B>::C(d)"] {
        assert_ends(&Pat::parse_single.parse_str(code).unwrap(), code, false);
    }
}

#[test]
fn the_ends_of_types() {
    for code in ["a::B<C>", "(A, B)", "()"] {
        assert_ends(&syn::parse_str::<Type>(code).unwrap(), code, true);
    }
    for code in ["&A", "<A as B>::C", "impl A", "[u8; 4]", "dyn Fn(A) -> B"] {
        assert_ends(&syn::parse_str::<Type>(code).unwrap(), code, false);
    }
}

#[test]
fn what_is_not_walked_is_printed() {
    for code in ["|a| a", "<A as B>::c", "!a", "[1, 2]", "a as u8", "#[b] a + c", "'a: { b }", "loop {}"] {
        assert_place(code, false);
    }
    assert_place("(|a| a)(b)", true);
}
