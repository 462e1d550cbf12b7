# What contributors run. `just` alone lists it.

default:
    @just --list

# What CI runs.
ci:
    .ci/run

# Start the example service, on axum or another framework: `just run rocket`.
run framework="axum":
    cargo run -p {{framework}}-todo

# The linter over this repository or another one: `just check --manifest-path ../service/Cargo.toml`.
check *arguments:
    cargo run -p cargo-responds -- check {{arguments}}

# The tests.
test:
    cargo test --workspace

# Write everything that is generated anew: rule pages, UI output, snapshots.
bless:
    BLESS=1 cargo test -p responds-core --test pages
    UPDATE_EXPECT=1 cargo test -p responds-macros
    UPDATE_EXPECT=1 TRYCMD=overwrite cargo test -p cargo-responds
    TRYBUILD=overwrite cargo test -p responds --test ui

# That typed answers and annotated handlers compile to the machine code of what they stand for.
machine-code:
    benches/machine_code

# What the attribute costs a build, beside others: `just cost bare noop responds utoipa`.
cost *variants:
    benches/handlers.sh {{variants}}

# How long the linter takes beside a bare parse of the same files: `just scale 100000 1000000`.
scale *lines:
    cargo bench -p cargo-responds --bench scale -- {{lines}}

# Licences, advisories and duplicate versions of what is depended on.
deny:
    command -v cargo-deny >/dev/null || cargo install --locked cargo-deny
    cargo deny check licenses bans sources
