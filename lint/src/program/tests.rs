//! Small workspaces, and the evidence for their handlers.

mod axum;
mod calls;
mod conversions;
mod frameworks;
mod hostile;
mod names;

use std::{collections::BTreeSet, rc::Rc, thread};

use responds_flow::Engine;
use responds_syntax::{
    Seen,
    frameworks::{ALL, Candidates},
};

use super::{Resolver, STACK, Tables};
use crate::Index;

/// The evidence of a handler as text: `201 409? 500?`, possible statuses with `?`; `..` at the end of an open set.
fn told(seen: &Seen) -> String {
    let certain: BTreeSet<u16> =
        seen.responses.iter().filter(|response| response.certain).map(|response| response.code).collect();
    let possible: BTreeSet<u16> = seen.responses.iter().map(|response| response.code).collect();
    let shown =
        possible.iter().map(|code| format!("{code}{}", if certain.contains(code) { "" } else { "?" }));
    let open = (!seen.is_closed()).then(|| "..".to_owned());
    shown.chain(open).collect::<Vec<_>>().join(" ")
}

/// Asserts the evidence for the handlers of these files.
#[track_caller]
fn assert_files(framework: &str, files: &[(&str, &str)], expected: &[(&str, &str)]) {
    let index = Index::of_files(files);
    let tables = Tables::of(&index);
    let framework = ALL.iter().find(|known| known.name == framework).unwrap();
    let read = |name: &str| {
        let program = Rc::new(Resolver::new(&index, &tables));
        let engine = Engine::new(program.clone());
        let item = index.item_named(name);
        let (_, seen) = program.function(&engine, item, &Rc::new(Candidates::of(framework))).unwrap();
        (
            told(&seen),
            format!(
                "{:?}",
                seen.opaque
                    .iter()
                    .map(|opaque| opaque.ty.as_ref().map(|ty| quote::quote!(#ty).to_string()))
                    .collect::<Vec<_>>()
            ),
        )
    };
    let (read, index, tables) = (&read, &index, &tables);
    let seen = thread::scope(|scope| {
        let work = move || {
            // In one engine, in either order, as in one of its own.
            let program = Rc::new(Resolver::new(index, tables));
            let engine = Engine::new(program.clone());
            let candidates = Rc::new(Candidates::of(framework));
            let shared =
                |name: &str| told(&program.function(&engine, index.item_named(name), &candidates).unwrap().1);
            let first: Vec<_> = expected.iter().map(|(name, _)| shared(name)).collect();
            let program = Rc::new(Resolver::new(index, tables));
            let engine = Engine::new(program.clone());
            let shared =
                |name: &str| told(&program.function(&engine, index.item_named(name), &candidates).unwrap().1);
            let mut last: Vec<_> = expected.iter().rev().map(|(name, _)| shared(name)).collect();
            last.reverse();
            let alone: Vec<_> = expected.iter().map(|(name, _)| read(name)).collect();
            let plain: Vec<_> = alone.iter().map(|(told, _)| told.clone()).collect();
            assert_eq!((&first, &last), (&plain, &plain), "the order matters");
            alone
        };
        thread::Builder::new()
            .stack_size(STACK)
            .spawn_scoped(scope, work)
            .unwrap()
            .join()
            .unwrap_or_else(|panic| std::panic::resume_unwind(panic))
    });
    for ((name, wanted), (told, opaque)) in expected.iter().zip(seen) {
        assert_eq!(told, *wanted, "{name}, opaque: {opaque}");
    }
}

/// The same for one file, that of a program.
#[track_caller]
fn assert_seen(framework: &str, file: &str, expected: &[(&str, &str)]) {
    assert_files(framework, &[("src/main.rs", file)], expected);
}
