//! Services that grow in one way each, which once took exponential time: routers in routers, matches in chains, calls of
//! calls, functions that call each other.

use std::{fs, path::Path};

/// A way in which a service grows.
#[derive(Clone, Copy)]
pub(super) enum Growth {
    /// Each router has the next one in it twice.
    Routers,
    /// Each router has a route of its own, and the next one in it once.
    Nested,
    /// One body matches one value after the other, and fails by each.
    Matches,
    /// Each function calls the next one twice.
    Calls,
    /// Each function calls itself, the next one and the first.
    Cycles,
}

/// All of them, by name.
pub(super) static ALL: &[(&str, Growth)] = &[
    ("routers", Growth::Routers),
    ("nested", Growth::Nested),
    ("matches", Growth::Matches),
    ("calls", Growth::Calls),
    ("cycles", Growth::Cycles),
];

const HEAD: &str = "use axum::{Router, http::StatusCode, routing::get};\n";

/// Writes a service of a size.
pub(super) fn write(folder: &Path, growth: Growth, size: usize) {
    let functions: Vec<String> = (0..size).map(|at| function(growth, at, size)).collect();
    let first = match growth {
        Growth::Routers | Growth::Nested => "async fn first() -> StatusCode { StatusCode::OK }\n",
        Growth::Matches => "async fn first() -> Result<(), StatusCode> {\n",
        Growth::Calls | Growth::Cycles => "async fn first(code: u16) -> StatusCode { f0(code) }\n",
    };
    let end = match growth {
        Growth::Matches => "    Ok(())\n}\n",
        Growth::Routers | Growth::Nested | Growth::Calls | Growth::Cycles => "",
    };
    let routes = match growth {
        Growth::Routers | Growth::Nested => "pub fn routes() -> Router { r0() }\n",
        _ => "pub fn routes() -> Router { Router::new().route(\"/\", get(first)) }\n",
    };
    let manifest = "[package]\nname = \"service\"\nedition = \"2024\"\n\n[dependencies]\naxum = \"0.8\"\n";
    fs::create_dir_all(folder.join("src")).unwrap();
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    fs::write(folder.join("src/lib.rs"), [HEAD, first, &functions.concat(), end, routes].concat()).unwrap();
}

fn function(growth: Growth, at: usize, size: usize) -> String {
    let next = if at + 1 < size { at + 1 } else { at };
    let is_last = next == at;
    match growth {
        Growth::Routers | Growth::Nested if is_last => {
            format!("fn r{at}() -> Router {{ Router::new().route(\"/\", get(first)) }}\n")
        }
        Growth::Routers => {
            format!(
                "fn r{at}() -> Router {{ Router::new().nest(\"/a\", r{next}()).nest(\"/b\", r{next}()) }}\n"
            )
        }
        Growth::Nested => format!(
            "async fn h{at}() -> StatusCode {{ StatusCode::OK }}\n\
             fn r{at}() -> Router {{ Router::new().route(\"/{at}\", get(h{at})).nest(\"/a\", r{next}()) }}\n"
        ),
        Growth::Matches => format!(
            "    let v{at} = match load({at}) {{ Ok(v) => Some(v), Err(e) if e.is_late() => None, \
             Err(_) => return Err(StatusCode::CONFLICT) }};\n"
        ),
        Growth::Calls if is_last => format!("fn f{at}(_: u16) -> StatusCode {{ StatusCode::GONE }}\n"),
        Growth::Calls => format!(
            "fn f{at}(code: u16) -> StatusCode {{ if code > {at} {{ f{next}({at}) }} else {{ f{next}(code) }} }}\n"
        ),
        Growth::Cycles => format!(
            "fn f{at}(code: u16) -> StatusCode {{ if code > {at} {{ return StatusCode::GONE; }}\n    \
             match code {{ 1 => f{at}(code), 2 => f0(code), _ => f{next}(code) }} }}\n"
        ),
    }
}
