//! A service as large as one likes: modules of handlers, their errors, types and storage, as people write them.

use std::{fmt::Write, fs, path::Path};

/// The number of modules in one folder.
const SIBLINGS: usize = 40;

/// The share of handlers in a service.
#[derive(Clone, Copy)]
pub(super) enum Density {
    /// An endpoint per about 100 lines. Of 30 published services three have more; all together have one per 556.
    Usual,
    /// One per 22: nothing but handlers, their types and storage.
    Dense,
}

impl Density {
    /// The number of resources in one module, and the number of pieces of other code for each.
    const fn counts(self) -> (usize, usize) {
        match self {
            Self::Usual => (1, 4),
            Self::Dense => (4, 0),
        }
    }
}

/// Writes a service with about so many lines; gives how many there are.
pub(super) fn write(folder: &Path, density: Density, lines: usize) -> usize {
    let source = folder.join("src");
    fs::create_dir_all(&source).unwrap();
    let manifest = "[package]\nname = \"service\"\nversion = \"0.1.0\"\nedition = \"2024\"\n\n[dependencies]\naxum = \"0.8\"\nserde = \"1\"\n";
    fs::write(folder.join("Cargo.toml"), manifest).unwrap();
    let (mut written, mut root) = (0, String::from("pub mod error;\n"));
    fs::write(source.join("error.rs"), ERROR).unwrap();
    for area in 0.. {
        if written >= lines {
            break;
        }
        writeln!(root, "pub mod area_{area};").unwrap();
        written += write_area(&source, density, area);
    }
    fs::write(source.join("lib.rs"), root).unwrap();
    written
}

fn write_area(source: &Path, density: Density, area: usize) -> usize {
    let (resources, others) = density.counts();
    let folder = source.join(format!("area_{area}"));
    fs::create_dir_all(&folder).unwrap();
    let mut written = 0;
    let mut module = String::new();
    for sibling in 0..SIBLINGS {
        let resources = (0..resources).fold(String::from(HEAD), |text, at| text + &named(RESOURCE, at));
        let others = (0..others).fold(String::from(OTHER_HEAD), |text, at| text + &named(OTHER, at));
        for (name, text) in [("part", resources), ("plan", others)] {
            writeln!(module, "pub mod {name}_{sibling};").unwrap();
            written += text.lines().count();
            fs::write(folder.join(format!("{name}_{sibling}.rs")), text).unwrap();
        }
    }
    fs::write(folder.join("mod.rs"), module).unwrap();
    written
}

fn named(text: &str, at: usize) -> String {
    text.replace("Thing", &format!("Thing{at}")).replace("thing", &format!("thing_{at}"))
}

const ERROR: &str = r"//! Errors that every part shares.

use axum::{http::StatusCode, response::{IntoResponse, Response}};

#[derive(Debug)]
pub enum StoreError {
    Missing,
    Duplicate(String),
    Broken { reason: String },
}

impl IntoResponse for StoreError {
    fn into_response(self) -> Response {
        match self {
            Self::Missing => StatusCode::NOT_FOUND.into_response(),
            Self::Duplicate(name) => (StatusCode::CONFLICT, name).into_response(),
            Self::Broken { reason } => (StatusCode::INTERNAL_SERVER_ERROR, reason).into_response(),
        }
    }
}
";

const HEAD: &str = r"//! One part of the service.

use std::{collections::HashMap, sync::Arc};

use axum::{
    Json, Router,
    extract::{Path, Query, State},
    http::{StatusCode, header},
    response::{IntoResponse, Redirect},
    routing::{delete, get, post},
};
use serde::{Deserialize, Serialize};

use crate::error::StoreError;

";

const RESOURCE: &str = r#"/// What a thing is, as clients see it.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Thing {
    /// Its number.
    pub id: u64,
    pub name: String,
    #[serde(default)]
    pub tags: Vec<String>,
}

#[derive(Debug, Deserialize)]
pub struct ThingFilter {
    pub name: Option<String>,
    pub limit: Option<usize>,
}

/// The store of the things.
#[derive(Default)]
pub struct ThingStore {
    things: HashMap<u64, Thing>,
}

impl ThingStore {
    pub fn find(&self, id: u64) -> Result<Thing, StoreError> {
        self.things.get(&id).cloned().ok_or(StoreError::Missing)
    }

    pub fn insert(&mut self, thing: Thing) -> Result<u64, StoreError> {
        if self.things.values().any(|other| other.name == thing.name) {
            return Err(StoreError::Duplicate(thing.name));
        }
        let id = self.things.len() as u64 + 1;
        self.things.insert(id, Thing { id, ..thing });
        Ok(id)
    }
}

pub fn thing_routes() -> Router<Arc<ThingStore>> {
    Router::new()
        .route("/thing", get(list_thing).post(create_thing))
        .route("/thing/{id}", get(read_thing).delete(remove_thing))
        .route("/thing/{id}/old", get(moved_thing))
}

/// All things that fit.
async fn list_thing(
    State(store): State<Arc<ThingStore>>,
    Query(filter): Query<ThingFilter>,
) -> Result<Json<Vec<Thing>>, StatusCode> {
    let limit = filter.limit.unwrap_or(50);
    if limit > 1_000 {
        return Err(StatusCode::UNPROCESSABLE_ENTITY);
    }
    let mut found: Vec<Thing> = store
        .things
        .values()
        .filter(|thing| filter.name.as_ref().is_none_or(|name| thing.name.contains(name)))
        .cloned()
        .collect();
    found.sort_by(|a, b| a.name.cmp(&b.name));
    found.truncate(limit);
    Ok(Json(found))
}

/// One thing.
async fn read_thing(
    State(store): State<Arc<ThingStore>>,
    Path(id): Path<u64>,
) -> Result<impl IntoResponse, StoreError> {
    let thing = store.find(id)?;
    let tag = format!("\"{}-{}\"", thing.id, thing.name.len());
    Ok(([(header::ETAG, tag)], Json(thing)))
}

/// A new thing.
async fn create_thing(
    State(store): State<Arc<ThingStore>>,
    Json(thing): Json<Thing>,
) -> Result<(StatusCode, Json<Thing>), StoreError> {
    match store.find(thing.id) {
        Ok(other) if other.name == thing.name => Ok((StatusCode::OK, Json(other))),
        Ok(other) => Err(StoreError::Duplicate(other.name)),
        Err(StoreError::Missing) => Ok((StatusCode::CREATED, Json(thing))),
        Err(error) => Err(error),
    }
}

async fn remove_thing(State(store): State<Arc<ThingStore>>, Path(id): Path<u64>) -> impl IntoResponse {
    if store.find(id).is_err() {
        return StatusCode::NOT_FOUND;
    }
    // Nothing is ever thrown away.
    StatusCode::NO_CONTENT
}

async fn moved_thing(Path(id): Path<u64>) -> Redirect {
    Redirect::permanent(&format!("/thing/{id}"))
}

"#;

const OTHER_HEAD: &str = r"//! What the service is about, apart from HTTP.

use std::{collections::BTreeMap, fmt};

";

const OTHER: &str = r#"/// How a thing is priced.
#[derive(Clone, Debug, PartialEq)]
pub enum ThingTariff {
    Flat { cents: u64 },
    PerUnit { cents: u64, free: u64 },
    Steps(Vec<(u64, u64)>),
}

/// Why a thing cannot be planned.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ThingPlanError {
    Empty,
    TooMany { wanted: usize, most: usize },
    Unknown(String),
}

impl fmt::Display for ThingPlanError {
    fn fmt(&self, to: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Empty => write!(to, "nothing is planned"),
            Self::TooMany { wanted, most } => write!(to, "{wanted} are wanted, and {most} are there"),
            Self::Unknown(name) => write!(to, "nobody knows `{name}`"),
        }
    }
}

impl std::error::Error for ThingPlanError {}

impl ThingTariff {
    /// The price of this many units, in cents.
    pub fn price(&self, units: u64) -> u64 {
        match self {
            Self::Flat { cents } => *cents,
            Self::PerUnit { cents, free } => units.saturating_sub(*free) * cents,
            Self::Steps(steps) => {
                let mut left = units;
                let mut total = 0;
                for (size, cents) in steps {
                    let taken = left.min(*size);
                    total += taken * cents;
                    left -= taken;
                    if left == 0 {
                        break;
                    }
                }
                total
            }
        }
    }
}

/// The plan, by day.
#[derive(Clone, Debug, Default)]
pub struct ThingPlan {
    days: BTreeMap<u32, Vec<(String, u64)>>,
}

impl ThingPlan {
    /// Plans units of something for a day.
    pub fn add(&mut self, day: u32, name: &str, units: u64) -> Result<(), ThingPlanError> {
        if units == 0 {
            return Err(ThingPlanError::Empty);
        }
        let entries = self.days.entry(day).or_default();
        if entries.len() >= 16 {
            return Err(ThingPlanError::TooMany { wanted: entries.len() + 1, most: 16 });
        }
        match entries.iter_mut().find(|(known, _)| known == name) {
            Some((_, planned)) => *planned += units,
            None => entries.push((name.to_owned(), units)),
        }
        Ok(())
    }

    /// The total costs, by name.
    pub fn total(&self, tariffs: &BTreeMap<String, ThingTariff>) -> Result<BTreeMap<&str, u64>, ThingPlanError> {
        let mut total = BTreeMap::new();
        for (name, units) in self.days.values().flatten() {
            let tariff = tariffs.get(name).ok_or_else(|| ThingPlanError::Unknown(name.clone()))?;
            *total.entry(name.as_str()).or_insert(0) += tariff.price(*units);
        }
        Ok(total)
    }

    /// The busiest day, if anything is planned at all.
    pub fn busiest(&self) -> Option<(u32, u64)> {
        let sums = self.days.iter().map(|(day, entries)| (*day, entries.iter().map(|(_, units)| units).sum()));
        sums.max_by_key(|(_, units): &(u32, u64)| *units)
    }
}

"#;
