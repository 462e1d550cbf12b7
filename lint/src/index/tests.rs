//! The meanings of names, rule by rule.

mod blocks;
mod conditions;
mod crates;
mod expansion;
mod globs;
mod macros;
mod robustness;

use super::{
    Index,
    Space::{Types, Values},
};

#[track_caller]
fn assert_names(files: &[(&str, &str)], told: &[(&str, &str, super::Space, &str)]) {
    let index = Index::of_files(files);
    for (from, path, space, expected) in told {
        assert_eq!(index.shown(from, path, *space), *expected, "`{path}` in `{from}`");
    }
}

#[test]
fn paths_and_modules() {
    assert_names(
        &[
            (
                "src/lib.rs",
                "mod api; pub mod store { pub struct Row; pub mod deep { pub fn f() {} } } struct Row;",
            ),
            ("src/api.rs", "pub mod inner; use super::store; use crate::store::Row as Stored; fn list() {}"),
            ("src/api/inner.rs", "use self::leaf::Leaf; mod leaf { pub struct Leaf(u8); }"),
        ],
        &[
            ("app::api", "list", Values, "app::api::list"),
            ("app::api", "store::Row", Types, "app::store::Row"),
            ("app::api", "Stored", Values, "app::store::Row"),
            ("app::api", "super::Row", Types, "app::Row"),
            ("app::api", "crate::store::deep::f", Values, "app::store::deep::f"),
            ("app::api", "crate::store::deep", Types, "mod app::store::deep"),
            ("app::api::inner", "Leaf", Values, "app::api::inner::leaf::Leaf"),
            ("app::api::inner", "super::super::Row", Types, "app::Row"),
            ("app::api::inner", "list", Values, "unknown"),
            ("app", "api::inner", Types, "mod app::api::inner"),
        ],
    );
}

#[test]
fn imports_from_outside() {
    assert_names(
        &[(
            "src/lib.rs",
            "use axum::{self, http::{StatusCode as S, header}, Json, extract::*}; use std::fmt::Result as R;\n\
             extern crate actix_web as actix; mod m { use super::S; pub use axum; }",
        )],
        &[
            ("app", "S::NOT_FOUND", Values, "outside axum::http::StatusCode::NOT_FOUND"),
            ("app", "R", Types, "outside std::fmt::Result"),
            ("app", "actix::web::Json", Types, "outside actix_web::web::Json"),
            ("app", "Ok", Values, "outside std::result::Result::Ok"),
        ],
    );
}

#[test]
fn variants_aliases_and_associated_items() {
    assert_names(
        &[(
            "src/lib.rs",
            "mod error { pub enum ApiError { NotFound, #[a] Gone(u8), Other { a: u8 } } pub type Alias = ApiError; }\n\
             mod a { use crate::error::ApiError::*; } mod b { use crate::error::ApiError::{self as E, Gone as G}; }\n\
             mod c { use crate::error::*; }",
        )],
        &[
            ("app::a", "NotFound", Values, "app::error::ApiError + NotFound"),
            ("app::a", "Other", Types, "app::error::ApiError + Other"),
            ("app::a", "Missing", Values, "unknown"),
            ("app::b", "G", Values, "app::error::ApiError + Gone"),
            ("app::b", "E::Gone", Values, "app::error::ApiError + Gone"),
            ("app::c", "ApiError::new", Values, "app::error::ApiError + new"),
            ("app::c", "Alias::Gone", Values, "app::error::Alias + Gone"),
        ],
    );
}

#[test]
fn own_items_come_before_imports_and_imports_before_globs() {
    assert_names(
        &[(
            "src/lib.rs",
            "mod a { pub struct Row; pub fn f() {} pub struct Result; use std::fmt::Error; }\n\
             mod b { pub struct Row; pub struct Only; }\n\
             mod m { use super::a::*; use super::b::Row; } mod n { use super::a::*; struct Row; }\n\
             mod o { use super::a::*; use super::b::*; } mod p { use super::n::*; }",
        )],
        &[
            ("app::m", "Row", Types, "app::b::Row"),
            ("app::m", "f", Values, "app::a::f"),
            ("app::n", "Row", Types, "app::n::Row"),
            ("app::o", "Only", Types, "app::b::Only"),
            // Two globs that bring the same name are alternatives of a condition.
            ("app::o", "Row", Types, "app::a::Row | app::b::Row"),
            // A glob does not import private names: neither items nor imports.
            ("app::p", "Row", Types, "unknown"),
            ("app::p", "f", Values, "unknown"),
            ("app::m", "Error", Types, "unknown"),
            ("app::m", "Result", Types, "app::a::Result"),
            ("app::p", "Result", Types, "outside std::result::Result"),
        ],
    );
}

#[test]
fn visibility_reaches_as_far_as_it_says() {
    assert_names(
        &[(
            "src/lib.rs",
            "mod a { pub mod b { pub(super) struct Up; pub(crate) struct All; pub(in crate::a) struct In; struct Own;\n\
             mod c { use super::*; } } use b::*; mod d { use super::b::*; } } mod e { use crate::a::b::*; }",
        )],
        &[
            ("app::a", "Up", Types, "app::a::b::Up"),
            ("app::a::d", "In", Types, "app::a::b::In"),
            ("app::a::b::c", "Own", Types, "app::a::b::Own"),
            ("app::e", "All", Types, "app::a::b::All"),
            ("app::e", "Up", Types, "unknown"),
            ("app::e", "In", Types, "unknown"),
            ("app::a", "Own", Types, "unknown"),
        ],
    );
}

#[test]
fn reexports_are_followed_and_rings_are_cut() {
    assert_names(
        &[(
            "src/lib.rs",
            "mod a { pub use super::b::*; pub use super::c::Deep as Shown; pub use self::x as y; pub use self::y as x; }\n\
             mod b { pub use super::a::*; pub struct Row; } mod c { pub use inner::Deep; mod inner { pub struct Deep; } }\n\
             pub use a::Shown; mod d { use crate::Shown; use crate::a::{self, nothing::*}; }",
        )],
        &[
            ("app::d", "Shown", Types, "app::c::inner::Deep"),
            ("app::d", "a::Row", Types, "app::b::Row"),
            ("app::a", "x", Values, "unknown"),
            ("app::a", "Nothing", Types, "unknown"),
        ],
    );
}

#[test]
fn conditions_are_united_and_tests_come_last() {
    assert_names(
        &[
            (
                "src/lib.rs",
                "#[cfg(unix)] mod imp; #[cfg(windows)] #[path = \"win.rs\"] mod imp;\n\
                 #[cfg_attr(a, path = \"one.rs\")] #[cfg_attr(b, path = \"two.rs\")] mod choice;\n\
                 #[cfg(a)] fn f() {} #[cfg(not(a))] fn f() {}\n\
                 #[cfg(test)] use mock::now; #[cfg(not(test))] use real::now;\n\
                 mod real { pub fn now() {} } #[cfg(test)] mod mock { pub fn now() {} pub fn only() {} }\n\
                 cfg_if::cfg_if! { if #[cfg(a)] { mod chosen; fn g() {} } else { fn g() {} } }\n\
                 cfg_select! { unix => { fn h() {} } _ => { fn h() {} } }",
            ),
            ("src/imp.rs", "pub fn unix() {}"),
            ("src/win.rs", "pub fn windows() {}"),
            ("src/one.rs", "pub fn go() {}"),
            ("src/two.rs", "pub fn go() {}"),
            ("src/chosen.rs", "pub struct Chosen;"),
        ],
        &[
            ("app", "imp::unix", Values, "app::imp::unix"),
            ("app", "imp::windows", Values, "app::imp::windows"),
            ("app", "imp", Types, "mod app::imp"),
            ("app", "choice::go", Values, "app::choice::go | app::choice::go"),
            ("app", "f", Values, "app::f | app::f"),
            ("app", "now", Values, "app::real::now"),
            ("app", "mock::only", Values, "app::mock::only"),
            ("app", "g", Values, "app::g | app::g"),
            ("app", "h", Values, "app::h | app::h"),
            ("app", "chosen::Chosen", Types, "app::chosen::Chosen"),
        ],
    );
}

#[test]
fn what_only_a_glob_from_outside_may_bring_is_not_told() {
    assert_names(
        &[(
            "src/lib.rs",
            "mod a { use axum::extract::*; } mod b { use axum::*; use sqlx::*; } mod c { use sqlx::*; }\n\
             mod d { pub use axum::*; pub use sqlx::*; }",
        )],
        &[
            ("app::a", "Path", Types, "outside axum::extract::Path"),
            ("app::a", "Result", Types, "outside std::result::Result"),
            ("app::b", "Json", Types, "outside axum::Json"),
            ("app::c", "Json", Types, "unknown"),
            ("app", "c::Pool", Types, "unknown"),
            ("app", "d::Json", Types, "outside axum::Json"),
            ("app", "d::Pool", Types, "unknown"),
        ],
    );
}

#[test]
fn impls_belong_to_the_type_that_their_module_knows() {
    let index = Index::of_files(&[(
        "src/lib.rs",
        "mod a { pub struct Error; impl Error { fn new() {} const X: u8 = 1; } }\n\
         mod b { pub struct Error; type Same = super::a::Error; impl From<Same> for Error { fn from() {} }\n\
         impl<'a, T: Into<u8> + for<'b> Fn(&'b T) -> u8> axum::response::IntoResponse for &'a mut Same where T: Copy { fn into_response() {} } }\n\
         impl<T> Show for T { fn show() {} } impl Show for (u8, a::Error) {} trait Show { fn show(); type Out; }\n\
         impl !Send for dyn Show {} impl Show for Box<dyn Fn() -> u8> {}",
    )]);
    let error = |module| {
        let items = &index.module(index.module_at(module)).items;
        items.iter().copied().find(|item| index.item(*item).name == "Error").unwrap()
    };
    let headers = |items: &[super::ItemId]| {
        let headers = items.iter().map(|item| {
            let header = index.implementation(*item).unwrap();
            let of =
                header.trait_path.as_ref().map(|path| path.segments.join("::") + " for ").unwrap_or_default();
            format!("{of}{}", header.self_type.text)
        });
        headers.collect::<Vec<_>>()
    };
    assert_eq!(
        headers(index.impls_of(error("app::a"))),
        ["Error", "axum::response::IntoResponse for &'a mut Same"]
    );
    assert_eq!(headers(index.impls_of(error("app::b"))), ["From for Error"]);
    assert_eq!(headers(index.impls_of(index.item_named("Show"))), ["Send for dyn Show"]);
    assert_eq!(
        headers(index.impls_of_trait("Show")),
        ["Show for T", "Show for (u8, a::Error)", "Show for Box<dyn Fn() -> u8>"]
    );
    let generics = &index.implementation(index.impls_of_trait("IntoResponse")[0]).unwrap().generics;
    assert_eq!(generics.join(" "), "T");
    assert_eq!(index.methods_named("show").len(), 2);
    let members = index.members(index.impls_of(error("app::a"))[0]);
    assert_eq!(
        members.iter().map(|item| index.text(*item)).collect::<Vec<_>>(),
        ["fn new() {}", "const X: u8 = 1;"]
    );
}

#[test]
fn imports_of_a_function_come_before_those_of_its_module() {
    let index = Index::of_files(&[(
        "src/lib.rs",
        "use axum::http::StatusCode as S; mod e { pub enum E { A, B } pub enum F { A } } use e::F::*;",
    )]);
    let locals = [("S", "salvo::http::StatusCode"), ("*", "crate::e::E")];
    let locals = locals.map(|(name, path)| (name.to_owned(), path.split("::").map(str::to_owned).collect()));
    let resolve = |path: &str| {
        let path: Vec<_> = path.split("::").collect();
        index.resolve_with(index.module_at("app"), &locals, &path, Values)
    };
    let outside = ["salvo", "http", "StatusCode", "OK"].map(str::to_owned).to_vec();
    assert_eq!(resolve("S::OK"), super::Resolved::Outside(outside));
    assert_eq!(resolve("A"), super::Resolved::Items(vec![index.item_named("E")], vec!["A".to_owned()]));
    assert_eq!(resolve("e::F::A"), super::Resolved::Items(vec![index.item_named("F")], vec!["A".to_owned()]));
}

#[test]
fn what_belongs_to_tests_says_so() {
    let index = Index::of_files(&[
        (
            "src/lib.rs",
            "#[test] fn a() {} #[tokio::test] async fn b() {} #[cfg(all(test, unix))] fn c() {} #[cfg(not(test))] fn d() {}\n\
             #[cfg(any(test, unix))] fn e() {} #[cfg(test)] mod f { fn g() {} impl H { fn i() {} } } mod j; fn k() {}",
        ),
        ("src/j.rs", "#![cfg(test)] fn l() {}"),
    ]);
    let told = |test| {
        let items = index.items().map(|item| index.item(item)).filter(|item| item.test == test);
        items.map(|item| item.name.as_str()).filter(|name| !name.is_empty()).collect::<String>()
    };
    assert_eq!((told(true).as_str(), told(false).as_str()), ("abcfgil", "dekj"));
}

#[test]
fn threads_share_an_index() {
    fn assert_shared<T: Send + Sync>(_: &T) {}
    let index = Index::of_files(&[("src/lib.rs", "mod a { pub struct A; } use a::A as B;")]);
    assert_shared(&index);
    let told = std::thread::scope(|scope| {
        let threads = [(); 4].map(|()| scope.spawn(|| index.shown("app", "B", Types)));
        threads.map(|thread| thread.join().unwrap())
    });
    assert_eq!(told, ["app::a::A"; 4]);
}
