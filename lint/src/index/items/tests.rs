//! That the items of a file are those that syn finds in it.

use std::path::Path;

use syn::spanned::Spanned;

use super::{Raw, Shape, split};
use crate::{index::tokens::lex, workspace::rust_files};

/// An item: its name, and where it starts and ends.
type Told = (String, usize, usize);

fn ours(items: &[Raw]) -> Vec<Told> {
    let mut told = Vec::new();
    for item in items {
        told.push((item.name.to_string(), item.start as usize, item.end as usize));
        match &item.shape {
            Shape::Trait(inside) | Shape::Impl(_, inside) => told.extend(ours(inside)),
            Shape::Module(module) => told.extend(ours(module.body.as_deref().unwrap_or_default())),
            _ => {}
        }
    }
    told
}

fn theirs(items: &[syn::Item]) -> Vec<Told> {
    items.iter().flat_map(theirs_of).collect()
}

fn theirs_of(item: &syn::Item) -> Vec<Told> {
    use syn::Item as I;
    let range = item.span().byte_range();
    let (name, inside) = match item {
        I::Fn(item) => (Some(&item.sig.ident), Vec::new()),
        I::Struct(item) => (Some(&item.ident), Vec::new()),
        I::Enum(item) => (Some(&item.ident), Vec::new()),
        I::Union(item) => (Some(&item.ident), Vec::new()),
        I::Type(item) => (Some(&item.ident), Vec::new()),
        I::Const(item) => (Some(&item.ident), Vec::new()),
        I::Static(item) => (Some(&item.ident), Vec::new()),
        I::TraitAlias(item) => (Some(&item.ident), Vec::new()),
        I::ExternCrate(item) => {
            (Some(item.rename.as_ref().map_or(&item.ident, |(_, name)| name)), Vec::new())
        }
        // The items in it are read, since it leaves them as they are.
        I::Macro(item) if item.mac.path.is_ident("thread_local") => {
            let inside = syn::parse2::<syn::File>(item.mac.tokens.clone()).unwrap();
            (None, theirs(&inside.items))
        }
        I::Macro(item) => (item.ident.as_ref(), Vec::new()),
        I::Mod(item) => {
            (Some(&item.ident), item.content.iter().flat_map(|(_, items)| theirs(items)).collect())
        }
        I::Impl(item) => (None, item.items.iter().filter_map(member_of_impl).collect()),
        I::Trait(item) => (Some(&item.ident), item.items.iter().filter_map(member_of_trait).collect()),
        I::Use(_) | I::ForeignMod(_) => (None, Vec::new()),
        _ => return Vec::new(),
    };
    let name = name.map(plain).unwrap_or_default();
    std::iter::once((name, range.start, range.end)).chain(inside).collect()
}

fn plain(name: &syn::Ident) -> String {
    let name = name.to_string();
    name.strip_prefix("r#").unwrap_or(&name).to_owned()
}

fn member_of_impl(item: &syn::ImplItem) -> Option<Told> {
    let name = match item {
        syn::ImplItem::Fn(item) => plain(&item.sig.ident),
        syn::ImplItem::Const(item) => plain(&item.ident),
        syn::ImplItem::Type(item) => plain(&item.ident),
        syn::ImplItem::Macro(_) => String::new(),
        _ => return None,
    };
    let range = item.span().byte_range();
    Some((name, range.start, range.end))
}

fn member_of_trait(item: &syn::TraitItem) -> Option<Told> {
    let name = match item {
        syn::TraitItem::Fn(item) => plain(&item.sig.ident),
        syn::TraitItem::Const(item) => plain(&item.ident),
        syn::TraitItem::Type(item) => plain(&item.ident),
        syn::TraitItem::Macro(_) => String::new(),
        _ => return None,
    };
    let range = item.span().byte_range();
    Some((name, range.start, range.end))
}

#[test]
fn every_file_of_this_workspace_is_split_as_syn_splits_it() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap();
    let mut compared = 0;
    for file in rust_files(root) {
        let text = std::fs::read_to_string(&file).unwrap();
        let Ok(parsed) = syn::parse_file(&text) else { continue };
        let expected = theirs(&parsed.items);
        proc_macro2::extra::invalidate_current_thread_spans();
        let content = split(&lex(&text).unwrap());
        assert_eq!(ours(&content.items), expected, "{}", file.display());
        compared += 1;
    }
    assert!(compared > 100, "{compared}");
}

#[track_caller]
fn names(text: &str) -> Vec<String> {
    let content = split(&lex(text).unwrap());
    ours(&content.items).into_iter().map(|(name, ..)| name).collect()
}

#[test]
fn items_in_macros_that_keep_them_are_items() {
    assert_eq!(
        names("cfg_if! { if #[cfg(a)] { fn a() {} } else if #[cfg(b)] { fn b() {} } else { fn c() {} } }"),
        ["", "a", "b", "c"]
    );
    assert_eq!(names("std::cfg_select! { unix => { fn a() {} } _ => { fn b() {} } }"), ["", "a", "b"]);
    assert_eq!(names("cfg_rt! { pub mod a; fn b() {} }"), ["", "a", "b"]);
    assert_eq!(
        names("pin_project_lite::pin_project! { #[must_use] pub struct A<T> { #[pin] a: T } }"),
        ["", "A"]
    );
    assert_eq!(names("bitflags::bitflags! { struct A: u8 { const B = 1; } }"), ["", "A"]);
    assert_eq!(names("lazy! { fn a() {} }"), [""]);
}

#[test]
fn what_is_broken_does_not_hide_the_rest() {
    assert_eq!(
        names("fn a() {} 1 + ; struct B { fn c() {} ??? } enum D {} #[x] fn e() {}"),
        ["a", "B", "D", "e"]
    );
    assert_eq!(
        names("fn a(x: <) { } fn b() {} mod c { %% fn d() {} } fn e<T { } fn f() {}"),
        ["a", "b", "c", "d", "e", "f"]
    );
    assert_eq!(names("use a::b fn f() {} const X: u8 = 1 pub fn g() {} fn"), ["", "f", "X", "g"]);
    assert_eq!(
        names("a::b! { fn x() {} } ::c::d!(e); f::g h! macro_rules! i { () => {} } j! k {}"),
        ["", "", "i", ""]
    );
    assert_eq!(names("pub pub fn f() {} struct"), ["f"]);
}
