#!/usr/bin/env python3
"""Drives rust-analyzer over a service and holds what editors show: `just editor`.

    editor.py [--short]

With `--short` fewer places are completed, nothing is renamed, and the command for editors is not run.
"""
import json
import os
import pathlib
import subprocess
import sys

sys.dont_write_bytecode = True

from lsp import Document, Server
from service import ROOT, TARGET, package

SOURCE = (pathlib.Path(__file__).parent / "service.rs").read_text()
SHORT = "--short" in sys.argv[1:]

# The word, what stands in front of it where it occurs more than once, and what its hover says.
HOVERS = [
    ("404", "#[status(", "Not Found"),
    ("CONFLICT", "#[status(", "Conflict"),
    ("401", "#[rejects(", "Unauthorized"),
    ("429", "Limits = ", "Too Many Requests"),
    ("201", "#[responds(", "Created"),
    ("body", "201(", "type of the content"),
    ("Todo>>, headers", "Json<Vec<", "Todo"),
    ("headers", "", "names of the header fields"),
    ("description", "\"Location\"), ", "when the response is sent"),
    ("BAD_REQUEST", "", "Bad Request"),
    ("custom", "", "not registered, and meant"),
    ("5xx", "", "every server error status"),
    ("TodoError,\n    ..Limits", "", "TodoError"),
    ("Limits,\n", "..", "Limits"),
    ("elsewhere", "..Limits,\n    ", "a layer or an extractor"),
    ("never", "", "could send"),
    ("reason", "never(409, ", "why this is so"),
    ("allow", "", "turns a rule off"),
    ("unreturned_status", "", "provably never sent"),
    ("4xx", "unreturned_status(", "every client error status"),
    ("method", "", "methods that the handler serves"),
    ("POST", "", "RFC 9110"),
    ("framework", "", "framework that the handler is written for"),
    ("axum,\n)]", "", "axum"),
    ("default", "", "not declared otherwise"),
    ("strict", "", "cannot be told is an error"),
    ("204", "impl Api", "No Content"),
    ("create(", "fn ", "201 Created"),
    ("responds(200", "", "Declares every status"),
]

# An attribute with the cursor, and what is offered there.
COMPLETIONS = [
    ("#[responds(¦)]", ["NOT_FOUND", "elsewhere", "never", "default", "strict", "custom", "allow", "method"]),
    ("#[responds(200, ¦)]", ["NOT_FOUND", "elsewhere"]),
    ("#[responds(200, els¦)]", ["elsewhere"]),
    ("#[responds(200, NOT¦, strict)]", ["NOT_FOUND", "NOT_MODIFIED"]),
    ("#[responds(200(¦))]", ["body", "headers", "content_type", "description"]),
    ("#[responds(200(des¦))]", ["description"]),
    ("#[responds(200(body = ¦))]", ["Todo", "TodoError", "Json"]),
    ("#[responds(200, ..¦)]", ["TodoError", "Limits"]),
    ("#[responds(200, allow(¦))]", ["undeclared_status", "unreturned_status", "reason"]),
    ("#[responds(200, allow(undecl¦))]", ["undeclared_status", "undeclared_variant"]),
    ("#[responds(200, elsewhere(¦))]", ["UNAUTHORIZED"]),
    ("#[responds(200, method = ¦)]", ["GET", "POST"]),
    ("#[responds(200, framework = ¦)]", ["axum", "actix_web"]),
]

# Bodies and attributes that do not parse, and a word that is shown all the same.
HALF_TYPED = [
    ("    StatusCode::OK\n", "    let x = ;\n    StatusCode::OK\n", "default"),
    ("    StatusCode::OK\n", "    if \n", "default"),
    ("#[responds(200, default, strict)]", "#[responds(200, default, )]", "default"),
    ("#[responds(200, default, strict)]", "#[responds(200, default, 404(body = ))]", "default"),
    ("#[responds(200, default, strict)]", "#[responds(200 default)]", "200"),
]


def offset(text, word, before):
    """Where a word stands: the first time behind what stands in front of it."""
    start = text.index(before + word) if before and before + word in text else text.index(word, text.index(before))
    return start + (len(before) if text.startswith(before + word, start) else 0) + 1


def hovers(document, failures):
    for word, before, expected in HOVERS:
        shown = document.hover(offset(SOURCE, word, before))
        if expected not in shown:
            failures.append(f"hover on `{word.splitlines()[0]}` lacks {expected!r}: {shown[:120]!r}")


def completions(document, failures):
    line = "#[responds(200, default, strict)]"
    for attribute, expected in COMPLETIONS[::3] if SHORT else COMPLETIONS:
        text = SOURCE.replace(line, attribute)
        at = text.index("¦")
        document.change(text.replace("¦", ""))
        offered = document.completions(at)
        if missing := [label for label in expected if label not in offered]:
            failures.append(f"{attribute} does not offer {missing}; it offers {len(offered)}: {sorted(offered)[:12]}")
    document.change(SOURCE)


def half_typed(document, failures):
    for whole, broken, word in HALF_TYPED:
        text = SOURCE.replace(whole, broken)
        document.change(text)
        at = text.index("responds(200") + len("responds(") if word == "200" else text.rindex(word)
        if not document.hover(at + 1):
            failures.append(f"{broken!r}: no hover on `{word}`")
    document.change(SOURCE)


def navigation(document, failures):
    if not any("catalogue" in place for place in document.definitions(offset(SOURCE, "201", "#[responds("))):
        failures.append("`201` leads nowhere")
    renamed = document.rename(offset(SOURCE, "Todo;", "struct "), "Task")
    if len(renamed) != 2:
        failures.append(f"renaming `Todo` changes {len(renamed)} places, not 2: {renamed}")


# The compiler warns of the first handler, and only the linter finds what the second one sends.
TOLD = """use axum::{Json, extract::Path, http::StatusCode};
use responds::responds;

fn check(id: u8) -> Result<(), StatusCode> {
    if id == 0 { Err(StatusCode::FORBIDDEN) } else { Ok(()) }
}

#[responds(200, 404)]
pub async fn show() -> Json<u8> {
    Json(1)
}

#[responds(200)]
pub async fn guarded(Path(id): Path<u8>) -> Result<Json<u8>, StatusCode> {
    check(id)?;
    Ok(Json(id))
}
"""


def messages(folder):
    """What `cargo responds editor` tells of a package."""
    binary = os.environ.get("CARGO_RESPONDS", ROOT / "target" / "debug" / "cargo-responds")
    environment = dict(os.environ, CARGO_TARGET_DIR=str(TARGET / "target"))
    done = subprocess.run(
        [binary, "responds", "editor"], cwd=folder, env=environment, capture_output=True, text=True, check=False,
    )
    lines = [json.loads(line) for line in done.stdout.splitlines() if line.startswith("{")]
    return [line["message"] for line in lines if line["reason"] == "compiler-message"]


def command(failures):
    """The messages of the command are its own, told once, and its quick fixes make code that checks."""
    folder = package("told", TOLD)
    told = messages(folder)
    codes = [(message["code"] or {}).get("code") for message in told]
    if "deprecated" in codes:
        failures.append("a warning of the attribute is told as a deprecation")
    own = [message for message, code in zip(told, codes) if (code or "").startswith("responds::")]
    found = sorted((message["code"]["code"], message["spans"][0]["line_start"]) for message in own)
    expected = [("responds::undeclared_status", 15), ("responds::unreturned_status", 8)]
    if found != expected:
        failures.append(f"the command tells {found}, not {expected}")
    fixes = {}
    for message in own:
        for child in message["children"]:
            for span in child["spans"]:
                if span["suggestion_applicability"] == "MachineApplicable":
                    fixes[span["byte_start"], span["byte_end"]] = span["suggested_replacement"]
    text = TOLD.encode()
    for (start, end), replacement in sorted(fixes.items(), reverse=True):
        text = text[:start] + replacement.encode() + text[end:]
    (folder / "src" / "lib.rs").write_bytes(text)
    if left := messages(folder):
        failures.append(f"after {len(fixes)} quick fixes it tells {[message['message'] for message in left]}")


def main():
    failures = []
    server = Server(package("shown", SOURCE), TARGET / "target")
    try:
        server.wait()
        document = Document(server, TARGET / "shown" / "src" / "lib.rs")
        if natives := document.native():
            failures.append(f"native diagnostics: {natives}")
        hovers(document, failures)
        completions(document, failures)
        half_typed(document, failures)
        if not SHORT:
            navigation(document, failures)
    finally:
        server.stop()
    if not SHORT:
        command(failures)
    for failure in failures:
        print(failure)
    print(f"{len(failures)} failed")
    return bool(failures)


if __name__ == "__main__":
    sys.exit(main())
