//! Items in the bodies of functions.

use super::{
    super::{
        Index,
        Space::{Types, Values},
    },
    assert_names,
};

#[test]
fn a_body_sees_what_is_in_it_and_what_is_around_it() {
    assert_names(
        &[(
            "src/lib.rs",
            "mod api {
                 use super::shared; pub struct Fault; fn list() {}
                 pub fn router() {
                     let x = match 1 { _ => { 2 } };
                     use axum::Json;
                     const LIMIT: u8 = 1;
                     #[get(\"/\")] pub async fn list() {}
                     struct Own; impl Own { fn show() {} }
                     mod deep { pub async fn wipe() {} fn up() { use super::list; fn inner() {} } }
                     if true { fn hidden() {} }
                     enum Kind { One }
                 }
             }
             pub mod shared { pub fn help() {} } pub struct Fault;",
        )],
        &[
            ("app::api::router", "list", Values, "app::api::router::list"),
            ("app::api::router", "self::list", Values, "app::api::list"),
            ("app::api::router", "Own", Types, "app::api::router::Own"),
            ("app::api::router", "Kind::One", Values, "app::api::router::Kind + One"),
            ("app::api::router", "deep::wipe", Values, "app::api::router::deep::wipe"),
            ("app::api::router", "Fault", Types, "app::api::Fault"),
            ("app::api::router", "super::Fault", Types, "app::Fault"),
            ("app::api::router", "shared::help", Values, "app::shared::help"),
            ("app::api::router", "Json", Types, "outside axum::Json"),
            ("app::api::router", "LIMIT", Values, "app::api::router::LIMIT"),
            ("app::api::router", "hidden", Values, "unknown"),
            ("app::api::router::deep::up", "inner", Values, "app::api::router::deep::up::inner"),
            ("app::api", "list", Values, "app::api::list"),
            ("app::api", "Own", Types, "unknown"),
            ("app::api", "deep", Types, "outside deep"),
        ],
    );
}

#[test]
fn bodies_without_items_are_no_modules() {
    let index = Index::of_files(&[(
        "src/lib.rs",
        "fn a() { use std::fmt; const X: u8 = 1; let f: fn(u8) = g; vec![1]; println!(\"fn b() {}\"); match x { y => fn_(), } }
         fn b<F: Fn() -> fn()>() -> impl Fn() { move || { let _ = \"struct A;\"; } }
         impl A { fn c(&self) { type X = u8; loop { break; } } } #[cfg(test)] fn t() { fn inner() {} }",
    )]);
    let modules: Vec<_> = index.modules().map(|module| index.module(module).path.as_str()).collect();
    assert_eq!(modules, ["app", "app::t"]);
    assert!(index.item(index.item_named("inner")).test);
    let a = index.item_named("a");
    assert_eq!(index.scope_of(a), index.item(a).module);
    assert_ne!(index.scope_of(index.item_named("t")), index.item(a).module);
}

#[test]
fn impls_in_bodies_belong_to_their_types() {
    let index = Index::of_files(&[(
        "src/lib.rs",
        "pub struct Shared; fn f() { struct Own; impl Own { fn one(&self) {} } impl Clone for Shared { fn clone(&self) -> Self { Shared } } }",
    )]);
    assert_eq!(index.impls_of(index.item_named("Own")).len(), 1);
    assert_eq!(index.impls_of(index.item_named("Shared")).len(), 1);
    assert_eq!(index.methods_named("one").len(), 1);
}

#[test]
fn globs_of_a_body_count_beside_those_around_it() {
    assert_names(
        &[(
            "src/lib.rs",
            "use tokio::*; fn f() { use axum::*; fn own() {} } mod m { fn g() { use actix_web::*; fn own() {} } }",
        )],
        &[
            ("app::f", "Router", Types, "outside axum::Router"),
            ("app::m::g", "Whatever", Types, "outside actix_web::Whatever"),
        ],
    );
}
