//! The fairings of crates around rocket.

use std::{convert::Infallible, net::SocketAddr, sync::LazyLock};

use rocket::{Config, config::LogLevel, fairing::AdHoc, figment::Figment, http::Status};
use rocket_db_pools::{Database, Pool};
use rocket_dyn_templates::Template;

use crate::{attempt::Attempt, framework, rows::assert_rows};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let liftoff = AdHoc::on_liftoff("address", move |rocket| {
            tell.send((rocket.config().address, rocket.config().port).into()).unwrap();
            Box::pin(async {})
        });
        let service = rocket::custom(config()).mount("/layer", rocket::routes![handle]);
        let service = service.attach(Template::fairing()).attach(Kept::init()).attach(liftoff);
        rocket::execute(service.launch()).unwrap();
    });
    told.recv().unwrap()
});

/// The configuration; there are no templates in the folder.
fn config() -> Figment {
    let config = Config {
        address: [127, 0, 0, 1].into(),
        port: 0,
        workers: 1,
        log_level: LogLevel::Off,
        ..Config::default()
    };
    Figment::from(config).merge(("template_dir", concat!(env!("CARGO_MANIFEST_DIR"), "/axum")))
}

#[derive(Database)]
#[database("kept")]
struct Kept(Nothing);

/// A pool of nothing.
struct Nothing;

#[rocket::async_trait]
impl Pool for Nothing {
    type Connection = ();
    type Error = Infallible;

    async fn init(_: &Figment) -> Result<Self, Infallible> {
        Ok(Self)
    }

    async fn get(&self) -> Result<(), Infallible> {
        Ok(())
    }

    async fn close(&self) {}
}

#[rocket::get("/<_..>?<failed>")]
fn handle(failed: Option<&str>) -> Status {
    if failed.is_some() { Status::Conflict } else { Status::Accepted }
}

const ROWS: [&str; 2] = ["layer/rocket_dyn_templates::Template", "layer/rocket_db_pools::Database"];

#[test]
fn rows() {
    let attempts =
        ROWS.into_iter().flat_map(|row| [Attempt::get(row, 202, ""), Attempt::get(row, 409, "?failed=1")]);
    let elsewhere = include_str!("../wire/rocket/layers.rs");
    assert_rows(framework("rocket"), *SERVER, &attempts.collect::<Vec<_>>(), &[], elsewhere);
}
