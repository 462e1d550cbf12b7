# What contributors run. `just` alone lists it.

default:
    @just --list

# What CI runs, in order; `.ci/run` installs what the steps need.
ci: format lints documentation no-std examples machine-code tests

# The form of the code.
format:
    cargo fmt --all -- --check

# Clippy, pedantic.
lints:
    cargo clippy --workspace --all-targets --all-features -- -D warnings

# The documentation of the libraries.
documentation:
    RUSTDOCFLAGS="-D warnings" cargo doc --workspace --no-deps --all-features --lib --examples

# The example services: under the strictest profile in the compiler, and under the linter.
examples:
    RESPONDS_PROFILE=strict cargo check --workspace --bins
    cargo run -p cargo-responds -- check $(ls examples | grep -- -todo$ | sed s/^/-p/) -D warnings

# `responds-core` for a target that has no standard library.
no-std target="thumbv7em-none-eabi":
    rustup target add {{target}}
    cargo check -p responds-core --target {{target}}

# That a service on axum serves its documents on WebAssembly, where that target can be installed.
wasm:
    .ci/wasm

# The tests.
tests *arguments:
    cargo test --workspace {{arguments}}

# The facts about earlier versions of frameworks, over sockets: builds those versions.
older:
    cargo test --manifest-path tests/older/Cargo.toml

# The facts about layers of crates around the frameworks, over sockets: builds those crates.
layers:
    cargo test --manifest-path tests/layers/Cargo.toml

# Each feature of the published libraries by itself, none, and all.
features:
    command -v cargo-hack >/dev/null || cargo install --locked cargo-hack
    cargo hack check --each-feature --no-dev-deps -p responds -p responds-core -p responds-macros

# The packages as the registry will have them, used by a service outside of the workspace.
packages:
    .ci/packages

# The recipe of `docs/ci.md` that builds from a repository.
recipe:
    .ci/recipe

# The archive of a release for this machine.
archive:
    .ci/archive

# Licences, advisories and duplicate versions of what is depended on.
deny:
    command -v cargo-deny >/dev/null || cargo install --locked cargo-deny
    cargo deny check licenses bans sources

# Feeds one target, or each, with what nobody would write: `just fuzz body 1800`.
fuzz target="all" seconds="60":
    .ci/fuzz {{target}} {{seconds}}

# The catalogue and the rules under miri, which sees undefined behaviour.
miri:
    rustup component add miri rust-src --toolchain nightly
    cargo +nightly miri test -p responds-core --lib

# Start the example service, on axum or another framework: `just run rocket`.
run framework="axum":
    cargo run -p {{framework}}-todo

# The linter over this repository or another one: `just check --manifest-path ../service/Cargo.toml`.
check *arguments:
    cargo run -p cargo-responds -- check {{arguments}}

# Write everything that is generated anew: rule pages, UI output, snapshots.
bless:
    BLESS=1 cargo test -p responds-core --test pages
    UPDATE_EXPECT=1 cargo test -p responds-macros
    UPDATE_EXPECT=1 TRYCMD=overwrite cargo test -p cargo-responds
    BLESS=1 cargo test -p cargo-responds --test page
    TRYBUILD=overwrite cargo test -p responds --test ui

# The page in a real browser, with pictures in `target/tmp/page/shots`: installs Chromium and two packages of npm.
page:
    cargo test -p cargo-responds --test page
    lint/tests/page/run --pictures

# The pictures of README and the guide, taken anew in Chromium, which is installed if missing.
pictures:
    docs/pictures/take

# That typed answers and annotated handlers compile to the machine code of what they stand for.
machine-code:
    benches/machine_code

# What the attribute costs a build, beside others: `just cost bare noop responds utoipa`.
cost *variants:
    benches/handlers.sh {{variants}}

# What editors show: drives rust-analyzer over a service; Debian and Ubuntu have it as a package.
editor *arguments:
    tests/editor/install
    tests/editor/editor.py {{arguments}}

# How long rust-analyzer takes from an edit to diagnostics: `just latency identity responds`.
latency *variants:
    benches/editor.py {{variants}}

# How long the linter takes beside a bare parse of the same files: `just scale 100000 1000000`.
scale *lines:
    cargo bench -p cargo-responds --bench scale -- {{lines}}

# All measurements, written to `benches/RESULTS.md`.
bench:
    benches/results

# The linter over every crate in cargo's registry cache and over hostile trees: no crash, at most 2 s and 500 MB each.
torture *arguments:
    cargo build --release -p cargo-responds
    benches/torture {{arguments}}

# The OpenAPI documents of the example services, under three validators and beside the running services.
openapi length="full":
    .ci/openapi {{length}}
