#!/usr/bin/env python3
"""How long rust-analyzer takes from an edit to diagnostics, in a file with many annotated handlers.

    benches/editor.py [VARIANT ..]        HANDLERS=100 ROUNDS=11

Variants are `bare`, `identity` (a macro that gives its item back) and `responds`; each edits a body, an attribute or, where
there is none, a doc comment. Prints medians in milliseconds. Needs rust-analyzer: `just editor` installs it.
"""
import os
import pathlib
import statistics
import sys

sys.dont_write_bytecode = True
import time

sys.path.insert(0, str(pathlib.Path(__file__).resolve().parents[1] / "tests" / "editor"))

from lsp import Document, Server
from service import TARGET, package

HANDLERS, ROUNDS = int(os.environ.get("HANDLERS", 100)), int(os.environ.get("ROUNDS", 11))
ATTRIBUTES = {
    "bare": "",
    "identity": "#[identity::identity(200, 404, 409)]",
    "responds": "#[responds::responds(200, 404, 409)]",
}
IDENTITY = """[package]
name = "identity"
version = "0.0.0"
edition = "2024"

[lib]
path = "lib.rs"
proc-macro = true

[workspace]
"""
HEAD = """#![allow(unused)]
use axum::{Json, extract::Path, http::StatusCode};

fn find(id: u64) -> Result<u64, StatusCode> {
    if id == 0 { Err(StatusCode::NOT_FOUND) } else { Ok(id) }
}
"""
HANDLER = """
/// Renames an item.
%s
pub async fn rename_%d(Path(id): Path<u64>, Json(name): Json<String>) -> Result<Json<u64>, StatusCode> {
    let item = find(id)?;
    if name.is_empty() {
        return Err(StatusCode::CONFLICT);
    }
    Ok(Json(item))
}
"""


def identity():
    folder = TARGET / "identity"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "Cargo.toml").write_text(IDENTITY)
    (folder / "lib.rs").write_text(
        "use proc_macro::TokenStream;\n\n#[proc_macro_attribute]\n"
        "pub fn identity(_: TokenStream, item: TokenStream) -> TokenStream {\n    item\n}\n"
    )
    return 'identity = { path = "%s" }\n' % folder


def median(document, edits):
    """The median time until diagnostics after each of several edits."""
    times = []
    for text in edits:
        start = time.perf_counter()
        document.change(text)
        document.native()
        times.append((time.perf_counter() - start) * 1000)
    return statistics.median(times[1:])


def measure(variant):
    source = HEAD + "".join(HANDLER % (ATTRIBUTES[variant], number) for number in range(HANDLERS))
    folder = package(variant, source, identity())
    server = Server(folder, TARGET / "target")
    server.wait()
    document = Document(server, folder / "src" / "lib.rs")
    document.native()
    middle = f"rename_{HANDLERS // 2}("
    at = source.index(middle)
    line = source.rindex("/// Renames", 0, at)
    body = source.index("let item", at)
    rounds = range(ROUNDS + 1)
    shown = {"body": median(document, [f"{source[:body]}let _n = {n};\n    {source[body:]}" for n in rounds])}
    shown["doc"] = median(document, [f"{source[:line]}/// Round {n}.\n{source[line:]}" for n in rounds])
    if ATTRIBUTES[variant]:
        codes = source.index("200, 404", line)
        shown["attribute"] = median(document, [f"{source[:codes]}{500 + n % 2}, {source[codes:]}" for n in rounds])
    server.stop()
    return shown


def main():
    for variant in sys.argv[1:] or ATTRIBUTES:
        shown = ", ".join(f"{edit} {milliseconds:.0f} ms" for edit, milliseconds in measure(variant).items())
        print(f"{variant}: {shown}", flush=True)


if __name__ == "__main__":
    main()
