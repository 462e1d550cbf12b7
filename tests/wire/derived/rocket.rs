//! rocket 0.5.

use rocket::{Config, config::LogLevel, fairing::AdHoc, get, routes};

use super::{Failure, Success, assert_answers, outcome};

#[get("/derive/<name>")]
fn handle(name: &str) -> Result<Success, Failure> {
    outcome(name)
}

#[test]
fn answers() {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let liftoff = AdHoc::on_liftoff("address", move |rocket| {
            tell.send((rocket.config().address, rocket.config().port).into()).unwrap();
            Box::pin(async {})
        });
        let config = Config { port: 0, workers: 1, log_level: LogLevel::Off, ..Config::default() };
        let service = rocket::custom(config).mount("/", routes![handle]).attach(liftoff);
        rocket::execute(service.launch()).unwrap();
    });
    assert_answers(told.recv().unwrap());
}
