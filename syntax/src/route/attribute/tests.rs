//! Routing attributes of each framework, those of others, and garbage.

use responds_facts::frameworks;
use syn::parse_quote;

use super::*;

fn route(framework: &str, meta: &Meta) -> Option<Route> {
    of_framework(frameworks::by_name(framework).unwrap(), meta)
}

#[track_caller]
fn assert_route(framework: &str, meta: &Meta, methods: &[&str], path: &str) {
    let route = route(framework, meta).unwrap();
    assert_eq!(route.methods, methods);
    assert_eq!(route.path.as_deref(), Some(path));
}

mod axum {
    use super::*;

    #[test]
    fn debug_handler_names_axum() {
        assert_eq!(route("axum", &parse_quote!(debug_handler)), Some(Route::default()));
        assert_eq!(route("axum", &parse_quote!(axum::debug_handler(state = S))), Some(Route::default()));
        assert_eq!(route("axum", &parse_quote!(other::debug_handler)), None);
        assert_eq!(route("axum", &parse_quote!(get("/x"))), None);
    }
}

#[test]
fn an_attribute_that_names_its_crate_needs_no_mark() {
    assert_route("rocket", &parse_quote!(rocket::route("/", method = "PROPFIND")), &["PROPFIND"], "/");
    assert_eq!(route("rocket", &parse_quote!(route("/", method = "PROPFIND"))), None);
    assert_eq!(route("actix_web", &parse_quote!(rocket::route("/", method = "PROPFIND"))), None);
}

#[test]
fn a_layer_around_the_handler_is_noted() {
    let layers = |meta: &Meta| route("actix_web", meta).unwrap().layers;
    assert_eq!(layers(&parse_quote!(get("/x", wrap = "Logger::default()"))), ["Logger::default()"]);
    assert_eq!(layers(&parse_quote!(get("/x", wrap = "A", guard = "g", wrap = "B"))), ["A", "B"]);
    assert!(layers(&parse_quote!(get("/x", guard = "fn_guard"))).is_empty());
}

mod actix_web {
    use super::*;

    #[test]
    fn methods_and_paths() {
        assert_route("actix_web", &parse_quote!(get("/x/{id}")), &["GET"], "/x/{id}");
        assert_route("actix_web", &parse_quote!(actix_web::delete("/x")), &["DELETE"], "/x");
        assert_route("actix_web", &parse_quote!(::actix_web::post("/x")), &["POST"], "/x");
        assert_route(
            "actix_web",
            &parse_quote!(get("/x", name = "n", guard = "g", wrap = "W::new(a, b)")),
            &["GET"],
            "/x",
        );
        assert_route("actix_web", &parse_quote!(get(r"/x/{tail:.*}")), &["GET"], "/x/{tail:.*}");
        assert_route("actix_web", &parse_quote!(query("/x")), &["QUERY"], "/x");
    }

    #[test]
    fn several_methods() {
        assert_route(
            "actix_web",
            &parse_quote!(route("/x", method = "GET", method = "POST")),
            &["GET", "POST"],
            "/x",
        );
        assert_route("actix_web", &parse_quote!(actix_web::route("/x", method = "PURGE")), &["PURGE"], "/x");
        assert_eq!(route("actix_web", &parse_quote!(routes)), Some(Route::default()));
        assert_eq!(route("actix_web", &parse_quote!(actix_web::routes)), Some(Route::default()));
    }

    #[test]
    fn what_others_wrote() {
        for meta in [
            parse_quote!(get("/x/<id>")),
            parse_quote!(get("/x?<q>")),
            parse_quote!(post("/x", data = "<d>")),
            parse_quote!(get("/x", rank = 2)),
            parse_quote!(rocket::get("/x")),
            parse_quote!(route(GET, uri = "/x")),
            parse_quote!(axum::routes),
        ] {
            assert_eq!(route("actix_web", &meta), None);
        }
    }

    #[test]
    fn garbage() {
        for meta in [
            parse_quote!(get),
            parse_quote!(get = "/x"),
            parse_quote!(get()),
            parse_quote!(get(PATH)),
            parse_quote!(get(, = "x" =)),
            parse_quote!(get("/x" "/y")),
            parse_quote!(derive(Debug)),
        ] {
            assert_eq!(route("actix_web", &meta), None);
        }
    }
}

mod rocket {
    use super::*;

    #[test]
    fn methods_and_paths() {
        assert_route("rocket", &parse_quote!(get("/x/<id>?<q>&<r..>")), &["GET"], "/x/<id>");
        assert_route("rocket", &parse_quote!(post("/x", format = "json", data = "<d>")), &["POST"], "/x");
        assert_route("rocket", &parse_quote!(rocket::put("/x/<path..>", rank = -2)), &["PUT"], "/x/<path..>");
        assert_route("rocket", &parse_quote!(patch("/")), &["PATCH"], "/");
    }

    #[test]
    fn every_age_of_route() {
        assert_route("rocket", &parse_quote!(route(GET, uri = "/x?<q>")), &["GET"], "/x");
        assert_route("rocket", &parse_quote!(rocket::route(OPTIONS, path = "/x")), &["OPTIONS"], "/x");
        assert_route("rocket", &parse_quote!(route("/x", method = GET)), &["GET"], "/x");
    }

    #[test]
    fn what_others_wrote() {
        for meta in [
            parse_quote!(get("/x/{id}")),
            parse_quote!(actix_web::get("/x")),
            parse_quote!(route("/x", method = "GET")),
            parse_quote!(get("/x", guard = "g")),
        ] {
            assert_eq!(route("rocket", &meta), None);
        }
    }

    #[test]
    fn garbage() {
        for meta in
            [parse_quote!(get), parse_quote!(route()), parse_quote!(post(,)), parse_quote!(route(GET))]
        {
            assert_eq!(route("rocket", &meta), None);
        }
    }
}

mod poem {
    use super::*;

    #[test]
    fn openapi_operations() {
        assert_route("poem", &parse_quote!(oai(path = "/x/:id", method = "get")), &["GET"], "/x/:id");
        assert_route(
            "poem",
            &parse_quote!(oai(method = "post", path = "/x", tag = "Tags::A")),
            &["POST"],
            "/x",
        );
        assert_route(
            "poem",
            &parse_quote!(oai(path = "/x", method = "get", method = "head")),
            &["GET", "HEAD"],
            "/x",
        );
        let noisy =
            parse_quote!(oai(path = "/x", method = "get", hidden, response_header(name = "A", type = "B")));
        assert_route("poem", &noisy, &["GET"], "/x");
    }

    #[test]
    fn handlers() {
        assert_eq!(route("poem", &parse_quote!(handler)), Some(Route::default()));
        assert_eq!(route("poem", &parse_quote!(poem::handler)), Some(Route::default()));
        assert_eq!(route("poem", &parse_quote!(salvo::handler)), None);
    }

    #[test]
    fn garbage() {
        for meta in [
            parse_quote!(oai),
            parse_quote!(oai(status = 404)),
            parse_quote!(oai(path = PATH)),
            parse_quote!(oai(path)),
            parse_quote!(oai = "x"),
            parse_quote!(get("/x")),
        ] {
            assert_eq!(route("poem", &meta), None);
        }
    }
}

mod salvo {
    use super::*;

    #[test]
    fn attributes_that_name_salvo() {
        for meta in [
            parse_quote!(handler),
            parse_quote!(endpoint),
            parse_quote!(salvo::oapi::endpoint(tags("todos"), status_codes(201, 409))),
            parse_quote!(endpoint(responses((status_code = 400, description = "wrong")))),
        ] {
            assert_eq!(route("salvo", &meta), Some(Route::default()));
        }
    }

    #[test]
    fn what_others_wrote() {
        for meta in [
            parse_quote!(endpoint { method = GET, path = "/x" }),
            parse_quote!(poem::handler),
            parse_quote!(get("/x")),
        ] {
            assert_eq!(route("salvo", &meta), None);
        }
    }
}

mod dropshot {
    use super::*;

    #[test]
    fn endpoints_and_channels() {
        assert_route(
            "dropshot",
            &parse_quote!(endpoint { method = GET, path = "/x/{id}" }),
            &["GET"],
            "/x/{id}",
        );
        let noisy = parse_quote!(endpoint { path = "/x", method = PUT, versions = "1.0.0".."2.0.0", tags = ["a", "b"] });
        assert_route("dropshot", &noisy, &["PUT"], "/x");
        assert_route(
            "dropshot",
            &parse_quote!(dropshot::endpoint { method = DELETE, path = "/x", }),
            &["DELETE"],
            "/x",
        );
        assert_route(
            "dropshot",
            &parse_quote!(channel { protocol = WEBSOCKETS, path = "/x" }),
            &["GET"],
            "/x",
        );
    }

    #[test]
    fn garbage() {
        for meta in [
            parse_quote!(endpoint),
            parse_quote!(endpoint {}),
            parse_quote!(endpoint { method = GET }),
            parse_quote!(endpoint { method = GET, path = PATH }),
            parse_quote!(channel { path = "/x" }),
            parse_quote!(salvo::endpoint { method = GET, path = "/x" }),
        ] {
            assert_eq!(route("dropshot", &meta), None);
        }
    }
}
