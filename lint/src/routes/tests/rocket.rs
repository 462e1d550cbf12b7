//! Services on rocket.

use super::{assert_files, assert_routes};

#[test]
fn mounts() {
    assert_files(
        &[
            (
                "src/main.rs",
                r#"
                #[macro_use] extern crate rocket;
                mod users;
                #[get("/")]
                fn index() {}
                #[get("/nowhere")]
                fn nowhere() {}
                #[catch(404)]
                fn lost() {}
                #[launch]
                fn rocket() -> _ {
                    rocket::build()
                        .mount("/", routes![index])
                        .mount("/api/", rocket::routes![index, users::list,])
                        .mount("/v2", users::routes())
                        .attach(users::stage())
                        .register("/", catchers![lost])
                }
                "#,
            ),
            (
                "src/users.rs",
                r#"
                use rocket::{fairing::AdHoc, Route, routes};
                #[get("/users?<page>")]
                pub fn list(page: Option<u8>) {}
                #[rocket::post("/users", data = "<user>")]
                pub fn create(user: String) {}
                pub fn routes() -> Vec<Route> {
                    let mut all = routes![list];
                    all.extend(routes![create]);
                    all
                }
                pub fn stage() -> AdHoc {
                    AdHoc::on_ignite("users", |rocket| async { rocket.mount("/staged", routes![list]) })
                }
                "#,
            ),
        ],
        // Empty segments are dropped, as the routes of the built rocket tell.
        &[
            "GET / app::index",
            "GET /api app::index",
            "GET /nowhere app::nowhere",
            "GET /api/users app::users::list",
            "GET /staged/users app::users::list",
            "GET /v2/users app::users::list",
            "POST /v2/users app::users::create",
        ],
    );
}

#[test]
fn bases_in_constants() {
    assert_routes(
        r#"
        use rocket::{get, routes, Rocket, Build};
        pub const BASE: &str = "/api//v1";
        #[get("/x")]
        fn x() {}
        pub fn mount(rocket: Rocket<Build>, base: &str) -> Rocket<Build> {
            rocket.mount(BASE, routes![x])
        }
        "#,
        &["GET /api/v1/x app::x"],
    );
}
