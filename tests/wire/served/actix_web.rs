//! actix-web 4.

use actix_web::{App, HttpServer, rt::System, web};
use responds::serve;

use super::{assert_served, documents};

#[test]
fn documents_are_served() {
    let (tell, told) = std::sync::mpsc::channel();
    std::thread::spawn(move || {
        System::new().block_on(async move {
            let documents = documents();
            let server = HttpServer::new(move || {
                App::new()
                    .route("/todos", web::get().to(async || "[]"))
                    .service(web::scope("/internal").service(serve::actix_web(documents)))
                    .service(serve::actix_web(documents))
            });
            let server = server.workers(1).disable_signals().bind(("127.0.0.1", 0)).unwrap();
            tell.send(server.addrs()[0]).unwrap();
            server.run().await.unwrap();
        });
    });
    let server = told.recv().unwrap();
    let refused = (405, &["GET", "HEAD"][..]);
    assert_served(server, "", refused);
    assert_served(server, "/internal", refused);
}
