//! The fairings of rocket, and the traits of a service's own types. Those of other crates are in `tests/layers`.

use std::{net::SocketAddr, sync::LazyLock};

use rocket::{
    Build, Data, Request, Response, Rocket,
    data::{self, FromData},
    fairing::{AdHoc, Fairing, Info, Kind},
    http::Status,
    request::{FromRequest, Outcome},
    response::{self, Responder},
    shield::Shield,
};

use super::serve;
use crate::{attempt::Attempt, rows::assert_rows, table::framework};

static SERVER: LazyLock<SocketAddr> = LazyLock::new(|| serve(service));

/// A fairing concerns every route, so that each one says by the path which it is.
fn service(rocket: Rocket<Build>) -> Rocket<Build> {
    let writes = AdHoc::on_response("writes", |request, response| {
        Box::pin(async move {
            if is_own(request) && !request.uri().path().starts_with("/trait") {
                response.set_status(Status::ImATeapot);
            }
        })
    });
    let routes = rocket::routes![handle, responder, guarded, taken];
    let rocket = rocket.attach(writes).attach(AdHoc::on_request("reads", |_, _| Box::pin(async {})));
    let rocket = rocket.attach(Shield::default()).attach(Own).mount("/", routes);
    // Another route comes later than the fairings.
    rocket.mount("/later", rocket::routes![later]).register("/", rocket::catchers![caught])
}

fn is_own(request: &Request<'_>) -> bool {
    request.uri().query().is_some_and(|query| query == "own")
}

#[rocket::get("/<_..>?<failed>", rank = 9)]
fn handle(failed: Option<&str>) -> Status {
    if failed.is_some() { Status::Conflict } else { Status::Accepted }
}

#[rocket::get("/attach")]
fn later() -> Status {
    Status::Accepted
}

#[rocket::get("/responder/Responder::respond_to")]
fn responder() -> Own {
    Own
}

#[rocket::get("/taking/FromRequest::from_request")]
fn guarded(_own: Own) -> Status {
    Status::Accepted
}

#[rocket::post("/taking/FromData::from_data", data = "<_own>")]
fn taken(_own: Own) -> Status {
    Status::Accepted
}

/// A catcher keeps the status that it catches.
#[rocket::catch(default)]
fn caught(_: Status, _: &Request<'_>) -> &'static str {
    "caught"
}

/// A fairing, a response and an extractor of a service.
struct Own;

#[rocket::async_trait]
impl Fairing for Own {
    fn info(&self) -> Info {
        Info { name: "own", kind: Kind::Response }
    }

    async fn on_response<'r>(&self, request: &'r Request<'_>, response: &mut Response<'r>) {
        if is_own(request) && request.uri().path().starts_with("/trait") {
            response.set_status(Status::ImATeapot);
        }
    }
}

impl<'r> Responder<'r, 'static> for Own {
    fn respond_to(self, _: &'r Request<'_>) -> response::Result<'static> {
        Response::build().status(Status::ImATeapot).ok()
    }
}

#[rocket::async_trait]
impl<'r> FromRequest<'r> for Own {
    type Error = ();

    async fn from_request(request: &'r Request<'_>) -> Outcome<Self, ()> {
        let refused = request.headers().contains("refused");
        if refused { Outcome::Error((Status::ImATeapot, ())) } else { Outcome::Success(Self) }
    }
}

#[rocket::async_trait]
impl<'r> FromData<'r> for Own {
    type Error = ();

    async fn from_data(request: &'r Request<'_>, _: Data<'r>) -> data::Outcome<'r, Self> {
        let refused = request.headers().contains("refused");
        if refused { data::Outcome::Error((Status::ImATeapot, ())) } else { data::Outcome::Success(Self) }
    }
}

fn attempts() -> Vec<Attempt> {
    let mut attempts = vec![
        Attempt::get("later/attach", 418, "?own"),
        Attempt::get("responder/Responder::respond_to", 418, ""),
        Attempt::get("taking/FromRequest::from_request", 202, ""),
        Attempt::get("taking/FromRequest::from_request", 418, "").field("refused", "1"),
        Attempt::post("taking/FromData::from_data", 202, "", ""),
        Attempt::post("taking/FromData::from_data", 418, "", "").field("refused", "1"),
    ];
    for row in ["layer/rocket::AdHoc", "layer/rocket::Shield", "method/register"] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 409, "?failed=1")]);
    }
    for row in ["layer/rocket::AdHoc::on_response", "trait/Fairing", "method/attach"] {
        attempts.extend([Attempt::get(row, 202, ""), Attempt::get(row, 418, "?own")]);
    }
    attempts
}

#[test]
fn rows() {
    let elsewhere = include_str!("../../layers/rocket.rs");
    assert_rows(framework("rocket"), *SERVER, &attempts(), &[], elsewhere);
}
