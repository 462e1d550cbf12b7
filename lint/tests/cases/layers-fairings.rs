//! rocket: a fairing that sees responses may set a status (410 by a type, 202 by a closure); one that sees requests cannot
//! answer, and that of a database, which a derive writes, changes nothing. 409 is never sent.
//!
//! dependencies: rocket = "0.5"; rocket_db_pools = "0.2"; utoipa = "6"
//!
//! ```text
//! METHOD  PATH  HANDLER     DECLARED         RETURNED
//! GET     /a    service::a  200 202 409 410  200 [202 410]
//! GET     /b    service::b  200 409          200
//! unreturned_status a 409 at 38
//! unreturned_status b 409 at 42
//! ```

use rocket::{Build, Data, Request, Response, Rocket, fairing::{AdHoc, Fairing, Info, Kind}, get, http::{Header, Status}, routes};
use rocket_db_pools::Database;

#[derive(Database)]
#[database("pool")]
struct Db(rocket_db_pools::sqlx::PgPool);

struct Cors;

#[rocket::async_trait]
impl Fairing for Cors {
    fn info(&self) -> Info {
        Info { name: "cors", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        response.set_header(Header::new("Access-Control-Allow-Origin", "*"));
        if request.uri().path() == "/gone" {
            response.set_status(Status::Gone);
        }
    }
}

struct Counter;

#[rocket::async_trait]
impl Fairing for Counter {
    fn info(&self) -> Info {
        Info { name: "counter", kind: Kind::Request }
    }

    async fn on_request(&self, request: &mut Request<'_>, _: &mut Data<'_>) {
        request.set_uri(rocket::uri!("/"));
    }
}

#[utoipa::path(responses((status = 200), (status = 202), (status = 409), (status = 410)))]
#[get("/a")]
fn a() -> &'static str { "a" }

#[utoipa::path(responses((status = 200), (status = 409)))]
#[get("/b")]
fn b() -> &'static str { "b" }

pub fn one() -> Rocket<Build> {
    rocket::build()
        .attach(Cors)
        .attach(Db::init())
        .mount("/", routes![a])
        .attach(AdHoc::on_response("late", |request, response| {
            Box::pin(async move {
                if request.uri().path() == "/late" {
                    response.set_status(Status::Accepted);
                }
            })
        }))
}

pub fn two() -> Rocket<Build> {
    rocket::build().attach(Counter).attach(Db::init()).attach(AdHoc::on_ignite("routes", |rocket| async {
        rocket.mount("/", routes![b])
    }))
}
