//! actix-web 4.

use actix_web::{App, HttpServer, rt::System, web};

use super::{Failure, Success, assert_answers, outcome};

async fn handle(name: web::Path<String>) -> Result<Success, Failure> {
    outcome(&name)
}

#[test]
fn answers() {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        System::new().block_on(async move {
            let server = HttpServer::new(|| App::new().route("/derive/{name}", web::get().to(handle)));
            let server = server.workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
            tell.send(server.addrs()[0]).unwrap();
            server.run().await.unwrap();
        });
    });
    assert_answers(told.recv().unwrap());
}
