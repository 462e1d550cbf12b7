//! actix-web 4.

use std::net::SocketAddr;

use actix_web::{App, HttpServer, rt::System, web};

use super::{answers, assert_in_step, assert_sent};

macro_rules! service {
    ($($name:ident)*) => {
        App::new()$(.route(concat!("/", stringify!($name)), web::get().to(async |request: actix_web::HttpRequest| service!(@ $name request))))*
    };
    (@ part $request:ident) => { either(answers::part(), &$request) };
    (@ beyond $request:ident) => { either(answers::beyond(), &$request) };
    (@ $name:ident $request:ident) => {{
        let _ = $request;
        answers::$name()
    }};
}

/// actix-web has the error of a `Result` made into one of its own.
fn either<T: actix_web::Responder, E: actix_web::Responder>(
    answer: Result<T, E>,
    request: &actix_web::HttpRequest,
) -> actix_web::HttpResponse {
    match answer {
        Ok(answer) => answer.respond_to(request).map_into_boxed_body(),
        Err(answer) => answer.respond_to(request).map_into_boxed_body(),
    }
}

fn serve() -> SocketAddr {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        System::new().block_on(async move {
            let server = HttpServer::new(|| answers::names!(service)).workers(1).disable_signals();
            let server = server.bind(("127.0.0.1", 0)).unwrap();
            tell.send(server.addrs()[0]).unwrap();
            server.run().await.unwrap();
        });
    });
    told.recv().unwrap()
}

#[test]
fn what_is_said_is_sent() {
    let server = serve();
    assert_sent(server);
    assert_in_step(server);
}
