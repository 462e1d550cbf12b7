//! actix-web 3.

#[path = "../wire/actix_web/extractors.rs"]
mod extractors;

use std::{net::SocketAddr, sync::LazyLock};

use actix_web::{App, HttpServer, Scope, rt::System};

use self::extractors::UNPROVOKED;
use crate::{
    extractors::{assert_optional, assert_rejections},
    facts,
};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        System::new("older").block_on(async move {
            let server =
                HttpServer::new(|| App::new().configure(extractors::routes)).workers(1).disable_signals();
            let server = server.bind(("127.0.0.1", 0)).unwrap();
            tell.send(server.addrs()[0]).unwrap();
            server.run().await.unwrap();
        });
    });
    told.recv().unwrap()
});

/// The extractors that came with version 4.
const ABSENT: &[&str] = &["ThinData", "Method", "Uri", "PeerAddr", "ConnectionInfo", "Header"];

fn newer(scope: Scope) -> Scope {
    scope
}

fn newer_optional(scope: Scope) -> Scope {
    scope
}

fn given(scope: Scope) -> Scope {
    scope
}

#[test]
fn rejections() {
    let facts = facts("actix_web", "3.3.3", ABSENT);
    // A form of another media type is rejected as any other.
    let attempts = extractors::attempts(400);
    assert_rejections(&facts, *SERVER, &attempts, UNPROVOKED);
    assert_optional(&facts, *SERVER, &attempts);
}
