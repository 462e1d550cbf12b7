#!/usr/bin/env bash
# What attributes cost a build: milliseconds of processor time per handler in `cargo check`.
#
#     benches/handlers.sh [VARIANT..]        HANDLERS=1000 ROUNDS=5
#
# Generates one crate per variant, all with the same handlers, and checks them in turns: from nothing, and
# incrementally after an edit of one handler. Prints medians, less that of the handlers without an attribute.
set -euo pipefail

repository=$(cd "$(dirname "$0")/.." && pwd)
variants=("${@:-bare noop responds utoipa instrument}")
read -ra variants <<<"${variants[*]}"
handlers=${HANDLERS:-1000}
rounds=${ROUNDS:-5}
work=${CARGO_TARGET_DIR:-$repository/target}/handlers
export CARGO_TARGET_DIR=$work/target

attribute() { # variant
    case $1 in
        bare) ;;
        noop) echo '#[noop::noop(200, 404, 409)]' ;;
        responds) echo '#[responds::responds(200, 404, 409)]' ;;
        described) echo '#[responds::responds(200(description = "the item"), 404(description = "no such item"), 409(description = "the name is taken"))]' ;;
        utoipa) echo '#[utoipa::path(put, path = "/items/{id}", responses((status = 200, description = "the item", body = Item), (status = 404, description = "no such item"), (status = 409, description = "the name is taken")))]' ;;
        instrument) echo '#[tracing::instrument(skip_all)]' ;;
        *) echo "no variant is called \`$1\`" >&2; exit 2 ;;
    esac
}

handler() { # number, attribute
    cat <<RUST

/// Renames an item.
$2
pub async fn rename_$1(
    State(items): State<Items>,
    Path(id): Path<u64>,
    Json(wanted): Json<Rename>,
) -> Result<Json<Item>, ItemError> {
    let name = wanted.name.trim().to_owned();
    let old = items.find(id).await?;
    if old.name == name {
        return Ok(Json(old));
    }
    if items.is_taken(&name).await {
        return Err(ItemError::Taken);
    }
    let item = Item { id, name };
    items.save(&item).await?;
    Ok(Json(item))
}
RUST
}

model() {
    cat <<'RUST'
use axum::{Json, extract::{Path, State}, http::StatusCode, response::{IntoResponse, Response}};
use responds::{Responds, verify::{Answer, Sends}};

#[derive(Clone)]
pub struct Items;

#[derive(serde::Deserialize)]
pub struct Rename {
    pub name: String,
}

#[derive(Clone, serde::Serialize, utoipa::ToSchema)]
pub struct Item {
    pub id: u64,
    pub name: String,
}

pub enum ItemError {
    Missing,
    Taken,
}

impl IntoResponse for ItemError {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Taken => StatusCode::CONFLICT.into_response(),
        }
    }
}

impl<F> Responds<F> for ItemError {
    const SENDS: Sends = Sends::Answers(&[
        Answer::new(404, "ItemError::Missing"),
        Answer::new(409, "ItemError::Taken"),
    ]);
}

impl Items {
    pub async fn find(&self, id: u64) -> Result<Item, ItemError> {
        if id == 0 { Err(ItemError::Missing) } else { Ok(Item { id, name: String::new() }) }
    }

    pub async fn is_taken(&self, name: &str) -> bool {
        name.is_empty()
    }

    pub async fn save(&self, item: &Item) -> Result<(), ItemError> {
        if item.name.is_empty() { Err(ItemError::Taken) } else { Ok(()) }
    }
}
RUST
}

manifest() { # variant
    cat <<TOML
[package]
name = "$1"
edition = "2024"

[dependencies]
axum = "0.8"
noop = { path = "../macro" }
responds = { path = "$repository", features = ["axum"] }
serde = { version = "1", features = ["derive"] }
tracing = "0.1"
utoipa = "6"
TOML
}

generate() {
    mkdir -p "$work/macro/src"
    printf '[workspace]\nmembers = ["macro"%s]\nresolver = "3"\n' "$(printf ', "crate-%s"' "${variants[@]}")" >"$work/Cargo.toml"
    cp "$repository/Cargo.lock" "$work/Cargo.lock"
    printf '[package]\nname = "noop"\nedition = "2024"\n[lib]\nproc-macro = true\n' >"$work/macro/Cargo.toml"
    cat >"$work/macro/src/lib.rs" <<'RUST'
use proc_macro::TokenStream;

#[proc_macro_attribute]
pub fn noop(_: TokenStream, item: TokenStream) -> TokenStream {
    item
}
RUST
    for variant in "${variants[@]}"; do
        mkdir -p "$work/crate-$variant/src"
        manifest "crate-$variant" >"$work/crate-$variant/Cargo.toml"
        written=$(attribute "$variant")
        { model; for ((i = 0; i < handlers; i++)); do handler "$i" "$written"; done; } >"$work/crate-$variant/src/lib.rs"
    done
}

# Adds a line to the handler in the middle.
edit() { # variant
    sed -i "/^pub async fn rename_$((handlers / 2))(/,/^}/ s/^    let old/    let _ = $RANDOM;\n&/" "$work/crate-$1/src/lib.rs"
}

# The processor time of a check, in milliseconds.
check() { # variant, incremental
    local TIMEFORMAT='%U %S'
    { time CARGO_INCREMENTAL=$2 cargo check -q --offline --manifest-path "$work/Cargo.toml" -p "crate-$1" >&2; } 2>&1 |
        awk '{ last = $0 } /^(error|warning)/ { print > "/dev/stderr" } END { split(last, t, " "); print (t[1] + t[2]) * 1000 }'
}

median() { # file
    sort -n "$1" | awk '{ all[NR] = $1 } END { print (all[int((NR + 1) / 2)] + all[int(NR / 2) + 1]) / 2 }'
}

generate
rm -f "$work"/*.times
for variant in "${variants[@]}"; do
    check "$variant" 0 >/dev/null
    check "$variant" 1 >/dev/null
done
for ((round = 0; round < rounds; round++)); do
    for variant in "${variants[@]}"; do
        edit "$variant"
        check "$variant" 0 >>"$work/$variant-clean.times"
        edit "$variant"
        check "$variant" 1 >>"$work/$variant-edit.times"
    done
done

printf '%-12s %14s %14s   ms of processor time per handler, medians of %d\n' '' 'from nothing' 'after an edit' "$rounds"
for variant in "${variants[@]}"; do
    printf '%-12s' "$variant"
    for kind in clean edit; do
        total=$(median "$work/$variant-$kind.times")
        base=$([[ $variant == bare || ! -e $work/bare-$kind.times ]] && echo 0 || median "$work/bare-$kind.times")
        awk -v total="$total" -v base="$base" -v handlers="$handlers" 'BEGIN { printf " %14.3f", (total - base) / handlers }'
    done
    echo
done
