//! rocket 0.5.

use std::net::SocketAddr;

use rocket::{
    Config, Request,
    config::LogLevel,
    fairing::AdHoc,
    http::Status,
    response::{self, Responder},
};

use super::{answers, assert_in_step, assert_sent};

/// The response of this name.
struct Answer<'a>(&'a str);

macro_rules! respond {
    ($($name:ident)*) => {
        impl<'r> Responder<'r, 'static> for Answer<'r> {
            fn respond_to(self, request: &'r Request<'_>) -> response::Result<'static> {
                match self.0 {
                    $(stringify!($name) => answers::$name().respond_to(request),)*
                    _ => Err(Status::NotFound),
                }
            }
        }
    };
}
answers::names!(respond);

#[rocket::get("/<name>")]
fn answer(name: &str) -> Answer<'_> {
    Answer(name)
}

/// The failure of the content comes first, and does not have the status of the reply.
#[rocket::get("/fails/absent")]
fn absent() -> responds::Reply<201, Option<String>> {
    responds::Reply::new(None)
}

fn serve() -> SocketAddr {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        let liftoff = AdHoc::on_liftoff("address", move |rocket| {
            tell.send((rocket.config().address, rocket.config().port).into()).unwrap();
            Box::pin(async {})
        });
        let config = Config {
            address: [127, 0, 0, 1].into(),
            port: 0,
            workers: 1,
            log_level: LogLevel::Off,
            ..Config::default()
        };
        let service = rocket::custom(config).mount("/", rocket::routes![answer, absent]).attach(liftoff);
        rocket::execute(service.launch()).unwrap();
    });
    told.recv().unwrap()
}

#[test]
fn what_is_said_is_sent() {
    let server = serve();
    assert_sent(server);
    assert_in_step(server);
    let request = b"GET /fails/absent HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";
    assert_eq!(crate::client::send(server, request).code, 500, "content that fails is no reply");
}
