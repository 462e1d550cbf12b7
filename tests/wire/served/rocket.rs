//! rocket 0.5.

use responds::serve;
use rocket::{Config, config::LogLevel, fairing::AdHoc, get, routes};

use super::{assert_served, documents};

#[get("/todos")]
fn todos() -> &'static str {
    "[]"
}

#[test]
fn documents_are_served() {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let liftoff = AdHoc::on_liftoff("address", move |rocket| {
            tell.send((rocket.config().address, rocket.config().port).into()).unwrap();
            Box::pin(async {})
        });
        let config = Config { port: 0, workers: 1, log_level: LogLevel::Off, ..Config::default() };
        let service = rocket::custom(config)
            .mount("/", routes![todos])
            .mount("/", serve::rocket(documents()))
            .mount("/internal", serve::rocket(documents()));
        rocket::execute(service.attach(liftoff).launch()).unwrap();
    });
    let server = told.recv().unwrap();
    assert_served(server, "", (404, &[]));
    assert_served(server, "/internal", (404, &[]));
}
