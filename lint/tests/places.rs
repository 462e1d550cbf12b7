//! The place of an expression is the same if its ends are walked to or its tokens are printed: tested here,
//! where spans have byte ranges.
#![allow(clippy::unwrap_used, reason = "what does not parse fails its test")]

use responds_syntax::{Place, place::Ends};
use syn::Expr;

#[track_caller]
fn assert_place(code: &str, is_walked: bool) {
    let expression: Expr = syn::parse_str(code).unwrap();
    let shown = |place: Place| (place.start.byte_range(), place.end.byte_range(), place.mark.byte_range());
    assert_eq!(shown(Place::between(&expression)), shown(Place::of(&expression)), "{code}");
    assert_eq!(expression.first().and(expression.last()).is_some(), is_walked, "{code}");
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
    ] {
        assert_place(code, code != "-1 .abs()");
    }
}

#[test]
fn what_is_not_walked_is_printed() {
    for code in
        ["a + b", "if a { b } else { c }", "|a| a", "<A as B>::c", "!a", "[1, 2]", "return a", "a as u8"]
    {
        assert_place(code, false);
    }
    assert_place("(|a| a)(b)", true);
}
