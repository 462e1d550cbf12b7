//! Handlers in a block are handed the entries, and nothing else changes.

use quote::quote;

use super::*;

/// Asserts the result of adding `404` to a block; `@` in `handed` is replaced by the tokens that are added.
#[track_caller]
fn assert_handed(block: &str, handed: &str) {
    let shared = Block::read(&block.parse().unwrap()).unwrap().hand_down(&quote!(404));
    let expected: TokenStream = handed
        .replace("@trait", "__around(1 [] trait 404)")
        .replace("@1", "__around(1 [] 404)")
        .replace("@2", "__around(2 [] 404)")
        .replace('@', "__around(0 [] 404)")
        .parse()
        .unwrap();
    assert_eq!(shared.tokens.to_string(), expected.to_string());
}

#[test]
fn what_is_called_responds_takes_it() {
    assert_handed(
        "impl Api { #[responds(200)] #[get] fn a() {} #[responds] fn b() {} #[responds::responds(200,)] fn c() {} fn d() {} }",
        "impl Api { #[responds(200, @)] #[get] fn a() {} #[responds(@)] fn b() {} #[responds::responds(200, @)] fn c() {} fn d() {} }",
    );
}

#[test]
fn through_cfg_attr() {
    assert_handed(
        "impl Api { #[cfg_attr(any(responds, x), must_use, responds(200), cfg_attr(y, responds))] fn a() {} }",
        "impl Api { #[cfg_attr(any(responds, x), must_use, responds(200, @), cfg_attr(y, responds(@)))] fn a() {} }",
    );
}

#[test]
fn modules_and_what_is_in_them() {
    assert_handed(
        "#[x] pub(crate) mod api {
            #![allow(dead_code)]
            use a::{b, c};
            const N: usize = { 1 };
            #[responds(200)] pub const fn a() { #[responds(200)] fn inside() {} }
            mod deeper { #[responds] fn b() {} impl Api<{ N }> { #[responds] fn c() {} } }
            #[responds(..Auth)] mod own { #[responds] fn d() {} }
            trait Handlers { #[responds] fn e(); }
            struct S { #[responds] field: u8 }
        }",
        "#[x] pub(crate) mod api {
            #![allow(dead_code)]
            use a::{b, c};
            const N: usize = { 1 };
            #[responds(200, @1)] pub const fn a() { #[responds(200)] fn inside() {} }
            mod deeper { #[responds(@2)] fn b() {} impl Api<{ N }> { #[responds(@2)] fn c() {} } }
            #[responds(..Auth, @1)] mod own { #[responds] fn d() {} }
            trait Handlers { #[responds(@trait)] fn e(); }
            struct S { #[responds] field: u8 }
        }",
    );
}

#[test]
fn generic_parameters_of_an_impl() {
    let head = |text: &str| generics(&text.parse::<TokenStream>().unwrap().into_iter().collect::<Vec<_>>());
    assert_eq!(
        head("unsafe impl<'a, S: Store<Out = u8>, F: Fn(u8) -> u8, const N: usize> Api<S> for X"),
        ["S", "F", "N"]
    );
    assert_eq!(head("trait Api<S>: Send"), ["S"]);
    assert!(head("impl Api<S>").is_empty());
}

#[test]
fn a_trait_and_its_implementation_are_told_from_an_impl() {
    let of_trait =
        |text: &str| is_of_trait(&text.parse::<TokenStream>().unwrap().into_iter().collect::<Vec<_>>());
    for head in ["impl Api for Todos", "unsafe impl<S> Api<S> for &S where S: Copy", "pub trait Api<S>: Send"]
    {
        assert!(of_trait(head), "{head}");
    }
    for head in ["impl Todos", "impl<F: for<'a> Fn(&'a u8)> Todos<F>", "impl<S> Todos<S> where for<> S: Copy"]
    {
        assert!(!of_trait(head), "{head}");
    }
}

#[test]
fn what_is_no_block() {
    for item in [
        "fn f() {}",
        "const F: fn() = f;",
        "struct S { a: u8 }",
        "trait T { fn f(); }",
        "mod m;",
        "pub fn m() -> impl X {}",
        "",
    ] {
        assert!(Block::read(&item.parse().unwrap()).is_none(), "{item}");
    }
}

#[test]
fn nobody_takes_it() {
    let taken = |item: &str| Block::read(&item.parse().unwrap()).unwrap().hand_down(&quote!(404)).taken;
    assert!(!taken("impl Api { fn a() { x!() } const N: u8 = 1; }"));
    assert!(taken("impl Api { handlers! {} }"));
    assert!(taken("mod api { mod deeper { #[responds] fn a() {} } }"));
}
