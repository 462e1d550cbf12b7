//! Small services on every framework, and code that only looks like one.

mod actix_web;
mod adversarial;
mod attributes;
mod axum;
mod layers;
mod poem;
mod rocket;
mod salvo;
mod unfound;
mod warp;

use super::{Found, Target, read};
use crate::{index::Index, program::STACK};

/// Every route, as `GET /todos app::api::list`; `*` where the method is any or not known, `?` where the path is
/// not, `- -` where neither is.
fn shown(index: &Index) -> Vec<String> {
    let mut lines = Vec::new();
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).build().unwrap();
    for found in pool.install(|| read(index).handlers) {
        let name = name(index, &found);
        if found.routes.is_empty() {
            lines.push(format!("- - {name}"));
        }
        for route in &found.routes {
            let method = route.method.as_deref().unwrap_or("*");
            lines.push(format!("{method} {} {name}", route.path.as_deref().unwrap_or("?")));
        }
    }
    lines
}

/// The path of a function; for a closure, that of the module with the start of its text.
fn name(index: &Index, found: &Found) -> String {
    match found.target {
        Target::Function(item) => {
            let item = index.item(item);
            format!("{}::{}", index.module(item.module).path, item.name)
        }
        Target::Closure(expression) => {
            let text = index.sources().text(expression.site);
            format!("{}::{}", index.module(expression.module).path, text.lines().next().unwrap_or_default())
        }
    }
}

/// Returns the number of functions that are evaluated to find the routes.
fn steps(code: &str) -> usize {
    let index = Index::of_files(&[("src/lib.rs", code)]);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(STACK).build().unwrap();
    pool.install(|| read(&index).steps)
}

#[track_caller]
fn assert_files(files: &[(&str, &str)], expected: &[&str]) {
    assert_eq!(shown(&Index::of_files(files)), expected);
}

#[track_caller]
fn assert_routes(code: &str, expected: &[&str]) {
    assert_files(&[("src/lib.rs", code)], expected);
}
