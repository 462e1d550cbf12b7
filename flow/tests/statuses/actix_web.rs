//! Idioms of actix-web.

use super::*;

#[test]
fn builders() {
    closed(
        "actix_web",
        quote!(
            async fn f() -> HttpResponse {
                HttpResponse::Created().json(todo)
            }
        ),
        &[201],
    );
    closed(
        "actix_web",
        quote!(
            async fn f() -> impl Responder {
                HttpResponse::build(StatusCode::ACCEPTED).finish()
            }
        ),
        &[202],
    );
    closed(
        "actix_web",
        quote!(
            async fn f() -> HttpResponse {
                HttpResponse::new(StatusCode::GONE)
            }
        ),
        &[410],
    );
    closed(
        "actix_web",
        quote!(
            async fn f() -> HttpResponse {
                HttpResponse::Ok().status(StatusCode::CREATED).body("x")
            }
        ),
        &[201],
    );
    closed(
        "actix_web",
        quote!(
            async fn f() -> impl Responder {
                (Json(x), StatusCode::CREATED)
            }
        ),
        &[201],
    );
    closed(
        "actix_web",
        quote!(
            async fn f() -> impl Responder {
                Redirect::to("/x").permanent()
            }
        ),
        &[308],
    );
    closed(
        "actix_web",
        quote!(
            async fn f() -> Result<HttpResponse, Error> {
                if bad() {
                    return Err(ErrorNotFound("no"));
                }
                load().map_err(ErrorBadGateway)?;
                Ok(HttpResponse::Ok().finish())
            }
        ),
        &[200, 404, 502],
    );
}

#[test]
fn errors_around_responses() {
    let response = |argument: proc_macro2::TokenStream| {
        quote!(
            async fn f(id: web::Path<u8>) -> Result<HttpResponse, Error> {
                if *id == 0 {
                    return Err(InternalError::from_response("gone", #argument).into());
                }
                Ok(HttpResponse::Ok().finish())
            }
        )
    };
    closed("actix_web", response(quote!(HttpResponse::Gone().into())), &[200, 410]);
    closed("actix_web", response(quote!(HttpResponse::Gone().finish())), &[200, 410]);
    closed("actix_web", response(quote!(HttpResponse::build(StatusCode::GONE).json(1).into())), &[200, 410]);
}

#[test]
fn types() {
    closed(
        "actix_web",
        quote!(
            async fn f() -> Result<(), Infallible> {
                Ok(())
            }
        ),
        &[204],
    );
    closed(
        "actix_web",
        quote!(
            async fn f() -> Option<web::Json<Todo>> {
                None
            }
        ),
        &[404],
    );
}
