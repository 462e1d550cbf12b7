"""The scratch package in which rust-analyzer meets the attribute."""
import pathlib
import shutil

ROOT = pathlib.Path(__file__).resolve().parents[2]
TARGET = ROOT / "target" / "editor"

MANIFEST = """[package]
name = "service"
version = "0.0.0"
edition = "2024"

[lib]
path = "src/lib.rs"

[dependencies]
axum = { version = "0.8", default-features = false, features = ["json"] }
responds = { path = "%s", features = ["axum"] }
%s
[workspace]
"""


def package(name, source, dependencies=""):
    """Writes a package with this source; its dependencies have the versions of the repository."""
    folder = TARGET / name
    (folder / "src").mkdir(parents=True, exist_ok=True)
    (folder / "Cargo.toml").write_text(MANIFEST % (ROOT, dependencies))
    (folder / "src" / "lib.rs").write_text(source)
    shutil.copy(ROOT / "Cargo.lock", folder / "Cargo.lock")
    return folder
