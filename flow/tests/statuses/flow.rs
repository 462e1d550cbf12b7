//! Branches, loops, closures and early returns.

use super::*;

#[test]
fn constants_and_tuples() {
    closed(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                StatusCode::NO_CONTENT
            }
        ),
        &[204],
    );
    closed(
        "axum",
        quote!(
            async fn f() -> impl IntoResponse {
                http::StatusCode::ACCEPTED
            }
        ),
        &[202],
    );
    closed(
        "axum",
        quote!(
            async fn f() -> (StatusCode, &'static str) {
                (StatusCode::CREATED, "x")
            }
        ),
        &[201],
    );
    closed(
        "axum",
        quote!(
            async fn f() {}
        ),
        &[200],
    );
}

#[test]
fn branches() {
    closed(
        "axum",
        quote!(
            async fn f(n: u8) -> StatusCode {
                if n == 0 {
                    StatusCode::OK
                } else if n == 1 {
                    StatusCode::NOT_FOUND
                } else {
                    StatusCode::GONE
                }
            }
        ),
        &[200, 404, 410],
    );
    closed(
        "axum",
        quote!(
            async fn f(n: u8) -> impl IntoResponse {
                match n {
                    0 => StatusCode::OK,
                    1 if n > 0 => StatusCode::CONFLICT,
                    _ => return StatusCode::GONE,
                }
            }
        ),
        &[200, 409, 410],
    );
    closed(
        "axum",
        quote!(
            async fn f(n: u8) -> Result<StatusCode, StatusCode> {
                Ok(match n {
                    0 => StatusCode::OK,
                    _ => {
                        if n > 1 {
                            StatusCode::CREATED
                        } else {
                            StatusCode::ACCEPTED
                        }
                    }
                })
            }
        ),
        &[200, 201, 202],
    );
}

#[test]
fn bindings() {
    closed(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                let status = StatusCode::OK;
                status
            }
        ),
        &[200],
    );
    closed(
        "axum",
        quote!(
            async fn f(n: u8) -> impl IntoResponse {
                let status = if n > 0 { StatusCode::OK } else { StatusCode::CREATED };
                (status, "x")
            }
        ),
        &[200, 201],
    );
    closed(
        "axum",
        quote!(
            async fn f(id: Option<u8>) -> StatusCode {
                let Some(id) = id else { return StatusCode::NOT_FOUND };
                StatusCode::OK
            }
        ),
        &[200, 404],
    );
}

#[test]
fn a_binding_that_is_changed_holds_what_it_was_given_last() {
    closed(
        "axum",
        quote!(
            async fn f(n: u8) -> StatusCode {
                let mut s = StatusCode::INTERNAL_SERVER_ERROR;
                if n > 0 {
                    s = StatusCode::OK;
                }
                s
            }
        ),
        &[200, 500],
    );
    closed(
        "axum",
        quote!(
            async fn f(n: u8) -> StatusCode {
                let mut s = StatusCode::INTERNAL_SERVER_ERROR;
                s = StatusCode::OK;
                match n {
                    0 => s = StatusCode::ACCEPTED,
                    1 => {}
                    _ => (s, _) = (StatusCode::CREATED, 1),
                }
                s
            }
        ),
        &[200, 201, 202],
    );
}

#[test]
fn a_binding_that_is_shadowed_says_nothing() {
    open(
        "axum",
        quote!(
            async fn f(n: u8) -> StatusCode {
                let s = StatusCode::OK;
                let s = pick(n);
                s
            }
        ),
        &[],
    );
    open(
        "axum",
        quote!(
            async fn f() -> Response {
                let mut response = StatusCode::OK.into_response();
                *response.status_mut() = pick();
                response
            }
        ),
        &[],
    );
    open(
        "axum",
        quote!(
            async fn f(s: StatusCode) -> StatusCode {
                s
            }
        ),
        &[],
    );
    open(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                for s in all() {
                    return s;
                }
                StatusCode::OK
            }
        ),
        &[200],
    );
}

#[test]
fn early_returns() {
    closed(
        "axum",
        quote!(
            async fn f(n: u8) -> StatusCode {
                if n == 0 {
                    return StatusCode::BAD_REQUEST;
                }
                while n > 1 {
                    if n == 7 {
                        return StatusCode::CONFLICT;
                    }
                }
                loop {
                    if n == 3 { break StatusCode::GONE } else { break StatusCode::OK }
                }
            }
        ),
        &[200, 400, 409, 410],
    );
}

#[test]
fn question_marks_where_the_error_is_a_status() {
    closed(
        "axum",
        quote!(
            async fn f(id: Option<u8>) -> Result<StatusCode, StatusCode> {
                let id = id.ok_or(StatusCode::NOT_FOUND)?;
                let id = load(id).map_err(|_| StatusCode::BAD_GATEWAY)?;
                save(id).ok_or_else(|| StatusCode::CONFLICT)?;
                Ok(StatusCode::OK)
            }
        ),
        &[200, 404, 409, 502],
    );
    closed(
        "axum",
        quote!(
            async fn f(id: Option<u8>) -> Result<StatusCode, (StatusCode, String)> {
                let id = id.ok_or((StatusCode::NOT_FOUND, "no".to_string()))?;
                Ok(StatusCode::OK)
            }
        ),
        &[200, 404],
    );
}

#[test]
fn question_marks_where_from_may_change_the_error() {
    open(
        "axum",
        quote!(
            async fn f(id: Option<u8>) -> Result<StatusCode, AppError> {
                let id = id.ok_or(StatusCode::NOT_FOUND)?;
                Ok(StatusCode::OK)
            }
        ),
        &[200],
    );
    open(
        "axum",
        quote!(
            async fn f(id: Option<u8>) -> Result<StatusCode, AppError> {
                Err(StatusCode::NOT_FOUND.into())
            }
        ),
        &[],
    );
    open(
        "axum",
        quote!(
            async fn f() -> Result<StatusCode, StatusCode> {
                load()?;
                Ok(StatusCode::OK)
            }
        ),
        &[200],
    );
}

#[test]
fn question_marks_behind_a_builder() {
    for framework in ["axum", "dropshot"] {
        open(
            framework,
            quote!(
                async fn f() -> Result<Response<Body>, Failure> {
                    Ok(Response::builder().status(StatusCode::ACCEPTED).body(body)?)
                }
            ),
            &[202],
        );
    }
}

#[test]
fn futures_that_are_mapped() {
    open(
        "warp",
        quote!(
            async fn f() -> Result<impl Reply, Rejection> {
                store.remove(&name).map_ok(|_| warp::reply::json(&"gone")).map_err(warp::reject::custom).await
            }
        ),
        &[200],
    );
}

#[test]
fn options_and_results_in_return_position() {
    closed(
        "axum",
        quote!(
            async fn f(id: u8) -> Result<Json<Todo>, StatusCode> {
                get(id).map(Json).ok_or(StatusCode::NOT_FOUND)
            }
        ),
        &[200, 404],
    );
    closed(
        "axum",
        quote!(
            async fn f(id: u8) -> Result<impl IntoResponse, StatusCode> {
                get(id).await.map(|todo| (StatusCode::CREATED, Json(todo))).map_err(|_| StatusCode::CONFLICT)
            }
        ),
        &[201, 409],
    );
    closed(
        "axum",
        quote!(
            async fn f(id: u8) -> Response {
                get(id)
                    .map_or_else(|| StatusCode::NOT_FOUND.into_response(), |todo| Json(todo).into_response())
            }
        ),
        &[200, 404],
    );
    closed(
        "rocket",
        quote!(
            fn f(id: u8) -> Option<Json<Todo>> {
                get(id).map(Json)
            }
        ),
        &[200, 404],
    );
    let seen = seen(
        "rocket",
        &quote!(
            fn f(id: u8) -> Option<Json<Todo>> {
                get(id)
            }
        ),
    );
    assert!(seen.responses.iter().any(|response| response.code == 404 && !response.certain));
}

#[test]
fn what_is_there_in_tests_alone() {
    closed(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                #[cfg(test)]
                return StatusCode::IM_A_TEAPOT;
                #[cfg(test)]
                let code = StatusCode::GONE;
                match x {
                    #[cfg(test)]
                    1 => StatusCode::CONFLICT,
                    _ => StatusCode::OK,
                }
            }
        ),
        &[200],
    );
}

#[test]
fn variables_that_cfg_chooses() {
    closed(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                #[cfg(feature = "a")]
                let code = StatusCode::OK;
                #[cfg(not(feature = "a"))]
                let code = StatusCode::CREATED;
                code
            }
        ),
        // The build decides between them.
        &[],
    );
}

#[test]
fn builders_that_are_changed() {
    let ok = quote!(let mut answer = HttpResponse::Ok(););
    let gone = |change: TokenStream, codes: &[u16]| {
        closed("actix_web", quote!(fn f() -> HttpResponse { #ok #change answer.finish() }), codes);
    };
    gone(quote!(answer.status(StatusCode::GONE);), &[410]);
    gone(quote!(answer.insert_header(("a", "b")).status(StatusCode::GONE);), &[410]);
    gone(
        quote!(if x {
            answer.status(StatusCode::GONE);
        }),
        &[200, 410],
    );
    gone(
        quote!(match x {
            1 => {
                answer.status(StatusCode::GONE);
            }
            _ => {}
        }),
        &[200, 410],
    );
    gone(
        quote!(for _ in 0..3 {
            answer.status(StatusCode::GONE);
        }),
        &[200, 410],
    );
    gone(
        quote!(for _ in 0..3 {
            if x {
                return answer.finish();
            }
            answer.status(StatusCode::GONE);
        }),
        &[200, 410],
    );
    gone(quote!(let mut set = || { answer.status(StatusCode::GONE); }; set();), &[410]);
    gone(quote!(all.iter().for_each(|_| { answer.status(StatusCode::GONE); });), &[200, 410]);
    gone(quote!(let mut answer = answer; answer.status(StatusCode::GONE);), &[410]);
    gone(quote!(answer.clone().status(StatusCode::GONE);), &[200]);
}

#[test]
fn loops_in_loops_take_no_time() {
    let gone = quote!(answer.status(StatusCode::GONE););
    let body = (0..18).fold(gone, |inner, _| quote!(for _ in all { #inner }));
    let item = quote!(fn f() -> HttpResponse { let mut answer = HttpResponse::Ok(); #body answer.finish() });
    closed("actix_web", item, &[200, 410]);
}

#[test]
fn what_is_inside_may_be_exchanged() {
    let open = |body: TokenStream| {
        let seen = seen("axum", &quote!(async fn f() -> StatusCode { #body }));
        assert!(!seen.is_closed(), "{body}");
        assert_eq!(certain(&seen), [] as [u16; 0], "{body}");
    };
    open(quote!(let mut code = Some(StatusCode::OK); code.replace(x); code.unwrap()));
    open(quote!(let mut code = Some(StatusCode::OK); code.take(); code.unwrap_or(x)));
    open(
        quote!(let mut code = Some(StatusCode::OK); if let Some(c) = code.as_mut() { *c = x; } code.unwrap()),
    );
    open(
        quote!(let mut code = Some(StatusCode::OK); if let Some(ref mut c) = code { *c = x; } code.unwrap()),
    );
    open(
        quote!(let mut code = Some(StatusCode::OK); match code { Some(ref mut c) => *c = x, _ => {} } code.unwrap()),
    );
    open(quote!(let mut pair = (StatusCode::OK, 1); let (ref mut code, _) = pair; *code = x; pair.0));
}

#[test]
fn content_that_belongs_to_one_of_several_statuses() {
    let seen = seen(
        "axum",
        &quote!(
            async fn f() -> impl IntoResponse {
                let (status, text) = match x {
                    0 => (StatusCode::NO_CONTENT, ""),
                    _ => (StatusCode::CONFLICT, "taken"),
                };
                (status, text)
            }
        ),
    );
    assert_eq!(certain(&seen), [204, 409]);
    assert!(seen.responses.iter().all(|response| response.content == Content::Unknown));
}

#[test]
fn alternatives_of_cfg() {
    closed(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                #[cfg(feature = "a")]
                {
                    StatusCode::OK
                }
                #[cfg(not(feature = "a"))]
                {
                    StatusCode::CREATED
                }
            }
        ),
        // The build decides between them.
        &[],
    );
    closed(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                #[cfg(feature = "a")]
                return StatusCode::OK;
                #[cfg(not(feature = "a"))]
                StatusCode::CREATED
            }
        ),
        &[],
    );
}

#[test]
fn futures() {
    closed(
        "axum",
        quote!(
            fn f() -> impl Future<Output = StatusCode> {
                async move { StatusCode::OK }
            }
        ),
        &[200],
    );
    closed(
        "axum",
        quote!(
            fn f() -> Pin<Box<dyn Future<Output = Result<StatusCode, StatusCode>> + Send>> {
                Box::pin(async move {
                    if bad() {
                        return Err(StatusCode::CONFLICT);
                    }
                    let x = get().ok_or(StatusCode::NOT_FOUND)?;
                    Ok(StatusCode::OK)
                })
            }
        ),
        &[200, 404, 409],
    );
}

#[test]
fn stubs_and_unknown_macros_leave_it_open() {
    open(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                todo!()
            }
        ),
        &[],
    );
    open(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                check!(a);
                StatusCode::OK
            }
        ),
        &[200],
    );
    open(
        "axum",
        quote!(
            async fn f() -> Result<StatusCode, StatusCode> {
                info!("{}", load()?);
                Ok(StatusCode::OK)
            }
        ),
        &[200],
    );
    closed(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                info!("x");
                StatusCode::OK
            }
        ),
        &[200],
    );
    closed(
        "axum",
        quote!(
            async fn f(n: u8) -> StatusCode {
                if n > 1 {
                    panic!("x")
                }
                StatusCode::OK
            }
        ),
        &[200],
    );
}

/// A future or a closure that never ends is not the end of the handler that hands it to other code.
#[test]
fn what_never_ends_elsewhere() {
    closed(
        "axum",
        quote!(
            async fn f() -> Result<&'static str, StatusCode> {
                if bad() {
                    return Err(StatusCode::BAD_REQUEST);
                }
                tokio::spawn(async {
                    loop {
                        tick().await;
                    }
                });
                tokio::task::spawn_blocking(|| loop {});
                let text = std::env::var("X").unwrap_or_else(|_| panic!());
                Ok("started")
            }
        ),
        &[200, 400],
    );
    closed(
        "axum",
        quote!(
            async fn f() -> Result<&'static str, StatusCode> {
                if bad() {
                    return Err(StatusCode::BAD_REQUEST);
                }
                async {
                    loop {
                        tick().await;
                    }
                }
                .await;
                Ok("never")
            }
        ),
        &[400],
    );
}
