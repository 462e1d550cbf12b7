//! What bodies are seen to return, idiom by idiom: what counts, and what must not.
#![allow(
    clippy::needless_pass_by_value,
    clippy::unwrap_used,
    reason = "handlers are quoted in place, and one that does not parse fails its test"
)]

use proc_macro2::TokenStream;
use quote::quote;
use responds_core::contract::Content;
use responds_flow::see;
use responds_syntax::{Declaration, Handler, Seen, candidates};

/// What is seen of a handler, written for a framework.
fn seen(framework: &str, item: &TokenStream) -> Seen {
    let framework: TokenStream = framework.parse().unwrap();
    let (declaration, mistakes) = Declaration::parse(quote!(default, framework = #framework));
    assert!(mistakes.is_empty());
    let handler = Handler::parse(item).unwrap();
    see(&handler, &candidates::select(&declaration, &handler, item, &[]))
}

/// The codes that are certainly sent, in order, each once.
fn certain(seen: &Seen) -> Vec<u16> {
    let mut codes: Vec<_> =
        seen.responses.iter().filter(|response| response.certain).map(|response| response.code).collect();
    codes.sort_unstable();
    codes.dedup();
    codes
}

/// A handler certainly sends these, and all it returns is known.
#[track_caller]
fn closed(framework: &str, item: TokenStream, codes: &[u16]) -> Seen {
    let seen = seen(framework, &item);
    assert_eq!(certain(&seen), codes, "{:#?}", seen.responses);
    assert!(seen.is_closed(), "open: {:?}", seen.opaque);
    seen
}

/// A handler certainly sends these, and may return what is not seen.
#[track_caller]
fn open(framework: &str, item: TokenStream, codes: &[u16]) -> Seen {
    let seen = seen(framework, &item);
    assert_eq!(certain(&seen), codes, "{:#?}", seen.responses);
    assert!(!seen.is_closed());
    seen
}

mod known_values {
    use super::*;

    #[test]
    fn a_tuple_taken_apart() {
        closed(
            "axum",
            quote!(
                async fn f(found: bool) -> (StatusCode, &'static str) {
                    let (status, text) =
                        if found { (StatusCode::OK, "here") } else { (StatusCode::NOT_FOUND, "gone") };
                    (status, text)
                }
            ),
            &[200, 404],
        );
    }

    #[test]
    fn an_arm_that_the_value_cannot_reach() {
        closed(
            "axum",
            quote!(
                async fn f() -> StatusCode {
                    let found: Result<(), StatusCode> = Err(StatusCode::GONE);
                    match found {
                        Ok(()) => StatusCode::OK,
                        Err(status) => status,
                    }
                }
            ),
            &[410],
        );
    }

    #[test]
    fn a_status_that_is_matched_on() {
        closed(
            "axum",
            quote!(
                async fn f(gone: bool) -> StatusCode {
                    let status = if gone { StatusCode::GONE } else { StatusCode::NOT_FOUND };
                    if let StatusCode::OK = status {
                        return StatusCode::ACCEPTED;
                    }
                    status
                }
            ),
            &[404, 410],
        );
    }

    #[test]
    fn a_comparison_narrows() {
        closed(
            "axum",
            quote!(
                async fn f(x: bool) -> StatusCode {
                    let status = if x { StatusCode::OK } else { StatusCode::GONE };
                    if status == StatusCode::GONE {
                        return StatusCode::NOT_FOUND;
                    }
                    status
                }
            ),
            &[200, 404],
        );
        closed(
            "axum",
            quote!(
                async fn f(x: bool) -> Result<(), StatusCode> {
                    let found: Result<(), StatusCode> =
                        if x { Err(StatusCode::GONE) } else { Err(StatusCode::CONFLICT) };
                    match found {
                        Err(status) if status == StatusCode::GONE => Ok(()),
                        other => other,
                    }
                }
            ),
            &[200, 409],
        );
    }

    #[test]
    fn what_does_not_fit_is_not_bound() {
        closed(
            "axum",
            quote!(
                async fn f(x: bool) -> StatusCode {
                    let pair = if x { (1, StatusCode::OK) } else { (2, StatusCode::GONE) };
                    match pair {
                        (1, status) => status,
                        _ => StatusCode::ACCEPTED,
                    }
                }
            ),
            &[200, 202],
        );
    }

    #[test]
    fn a_status_that_is_set_later() {
        closed(
            "axum",
            quote!(
                async fn f() -> Response {
                    let mut response = Json("").into_response();
                    *response.status_mut() = StatusCode::CREATED;
                    response
                }
            ),
            &[201],
        );
        closed(
            "axum",
            quote!(
                async fn f(gone: bool) -> Response {
                    let mut response = Json("").into_response();
                    if gone {
                        *response.status_mut() = StatusCode::GONE;
                    }
                    response
                }
            ),
            &[200, 410],
        );
        open(
            "axum",
            quote!(
                async fn f(other: StatusCode) -> Response {
                    let mut response = Json("").into_response();
                    *response.status_mut() = other;
                    response
                }
            ),
            &[],
        );
    }

    #[test]
    fn what_runs_on_another_thread() {
        open(
            "actix_web",
            quote!(
                async fn f() -> Result<HttpResponse, StoreError> {
                    let found = web::block(|| Ok(HttpResponse::Created().finish())).await?;
                    found
                }
            ),
            &[201],
        );
    }

    #[test]
    fn an_argument_that_is_sent_back() {
        closed(
            "axum",
            quote!(
                async fn f(Json(todo): Json<Todo>, text: String) -> Result<String, StatusCode> {
                    if text.is_empty() { Err(StatusCode::CONFLICT) } else { Ok(text) }
                }
            ),
            &[200, 409],
        );
    }
}

mod flow {
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
                    store
                        .remove(&name)
                        .map_ok(|_| warp::reply::json(&"gone"))
                        .map_err(warp::reject::custom)
                        .await
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
                    get(id)
                        .await
                        .map(|todo| (StatusCode::CREATED, Json(todo)))
                        .map_err(|_| StatusCode::CONFLICT)
                }
            ),
            &[201, 409],
        );
        closed(
            "axum",
            quote!(
                async fn f(id: u8) -> Response {
                    get(id).map_or_else(
                        || StatusCode::NOT_FOUND.into_response(),
                        |todo| Json(todo).into_response(),
                    )
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
            // Which of them a build decides.
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
        let item =
            quote!(fn f() -> HttpResponse { let mut answer = HttpResponse::Ok(); #body answer.finish() });
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
            // Which of them a build decides.
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
}

mod no_response {
    use super::*;

    #[test]
    fn compared_matched_and_logged() {
        closed(
            "axum",
            quote!(
                async fn f() -> StatusCode {
                    let res = client.get(url).await;
                    if res.status() == StatusCode::NOT_FOUND {
                        log(StatusCode::GONE);
                    }
                    match res.status() {
                        StatusCode::CONFLICT => {}
                        StatusCode::OK | StatusCode::CREATED => {}
                        _ => {}
                    }
                    tracing::warn!(status = %StatusCode::BAD_GATEWAY, "x");
                    assert_eq!(res.status(), StatusCode::IM_A_TEAPOT);
                    StatusCode::OK
                }
            ),
            &[200],
        );
    }

    #[test]
    fn closures_and_blocks_that_are_not_the_answer() {
        closed(
            "axum",
            quote!(
                async fn f() -> StatusCode {
                    let pick = |n: u8| {
                        if n > 0 {
                            return StatusCode::CONFLICT;
                        }
                        StatusCode::GONE
                    };
                    tokio::spawn(async move {
                        if bad() {
                            return StatusCode::BAD_REQUEST;
                        }
                        StatusCode::NOT_FOUND
                    });
                    list.iter().map(|x| StatusCode::ACCEPTED).count();
                    fn inner() -> StatusCode {
                        return StatusCode::LOCKED;
                    }
                    StatusCode::OK
                }
            ),
            &[200],
        );
    }

    #[test]
    fn sent_upstream() {
        open(
            "axum",
            quote!(
                async fn f() -> Response {
                    let mock = Response::builder().status(StatusCode::BAD_GATEWAY).body(Body::empty());
                    upstream(mock, StatusCode::CONFLICT, Err(StatusCode::GONE)).await
                }
            ),
            &[],
        );
    }

    #[test]
    fn types_that_are_not_statuses() {
        open(
            "axum",
            quote!(
                async fn f() -> Page {
                    Page::NOT_FOUND
                }
            ),
            &[],
        );
        open(
            "axum",
            quote!(
                async fn f() -> Result<Json<Order>, AppError> {
                    Err(AppError::Json(e))
                }
            ),
            &[],
        );
    }
}

mod content_and_fields {
    use super::*;

    #[test]
    fn content_is_provably_there_or_not() {
        let content = |item: TokenStream| seen("axum", &item).responses[0].content;
        assert_eq!(
            content(quote!(
                fn f() -> R {
                    (StatusCode::NO_CONTENT, Json(x))
                }
            )),
            Content::Present
        );
        assert_eq!(
            content(quote!(
                fn f() -> R {
                    (StatusCode::NO_CONTENT, "text")
                }
            )),
            Content::Present
        );
        assert_eq!(
            content(quote!(
                fn f() -> R {
                    (StatusCode::NO_CONTENT, "")
                }
            )),
            Content::Empty
        );
        assert_eq!(
            content(quote!(
                fn f() -> R {
                    (StatusCode::NO_CONTENT, ())
                }
            )),
            Content::Empty
        );
        assert_eq!(
            content(quote!(
                fn f() -> R {
                    (StatusCode::NO_CONTENT, Body::empty())
                }
            )),
            Content::Empty
        );
        assert_eq!(
            content(quote!(
                fn f() -> R {
                    (StatusCode::NO_CONTENT, body)
                }
            )),
            Content::Unknown
        );
        assert_eq!(
            content(quote!(
                fn f() -> R {
                    (StatusCode::NO_CONTENT, format!("{x}"))
                }
            )),
            Content::Unknown
        );
        assert_eq!(
            content(quote!(
                fn f() -> R {
                    StatusCode::NO_CONTENT
                }
            )),
            Content::Empty
        );
        let none = quote!(
            fn f() -> R {
                Response::builder().status(StatusCode::NO_CONTENT).body(Body::empty()).unwrap()
            }
        );
        assert_eq!(content(none), Content::Empty);
        let some = quote!(
            fn f() -> R {
                Response::builder().status(StatusCode::NO_CONTENT).body(Body::from("x")).unwrap()
            }
        );
        assert_eq!(content(some), Content::Present);
    }

    #[track_caller]
    fn fields(framework: &str, item: TokenStream) -> (Vec<String>, bool) {
        let seen = seen(framework, &item);
        let response = &seen.responses[0];
        let own = response.fields.iter().filter(|name| *name != "content-type").cloned().collect();
        (own, response.fields_closed)
    }

    #[test]
    fn fields_alone_are_a_response() {
        let item = quote!(
            fn f() -> Result<impl IntoResponse, E> {
                Ok([(header::CONTENT_LENGTH, "7")])
            }
        );
        let seen = seen("axum", &item);
        let response = &seen.responses[0];
        assert_eq!((response.code, response.certain, response.content), (200, true, Content::Empty));
        assert_eq!(response.fields, ["content-length"]);
        // Only axum takes it for one.
        assert_eq!(super::seen("poem", &item).responses.len(), 0);
    }

    #[test]
    fn what_is_made_a_string_is_text() {
        let item = quote!(
            fn f(e: Oops) -> R {
                (map, e.to_string()).into_response()
            }
        );
        assert_eq!(seen("axum", &item).responses.len(), 0);
        let item = quote!(
            fn f(e: Oops) -> impl IntoResponse {
                e.to_string()
            }
        );
        assert_eq!(certain(&seen("axum", &item)), [200]);
    }

    #[test]
    fn fields_that_are_not_seen() {
        let item = quote!(
            fn f(jar: HeaderMap) -> R {
                let mut map = HeaderMap::new();
                map.insert(header::LOCATION, to);
                match x {
                    1 => (map, "x").into_response(),
                    2 => (StatusCode::CREATED, map, "x").into_response(),
                    3 => (AppendHeaders(all), (StatusCode::ACCEPTED, "x")).into_response(),
                    4 => (jar, ()).into_response(),
                    // It may be a status.
                    _ => (first, "x").into_response(),
                }
            }
        );
        let seen = seen("axum", &item);
        let answers: Vec<_> =
            seen.responses.iter().map(|response| (response.code, response.fields_closed)).collect();
        assert_eq!(answers, [(200, false), (200, true), (201, true), (202, false)]);
        assert_eq!(seen.opaque.len(), 1);
        assert_eq!(
            fields(
                "axum",
                quote!(
                    fn f() -> R {
                        (AppendHeaders([("x-id", id)]), "x")
                    }
                )
            ),
            (vec!["x-id".to_owned()], true)
        );
    }

    #[test]
    fn fields_beside_the_status() {
        let named = |name: &str| (vec![name.to_owned()], true);
        assert_eq!(
            fields(
                "axum",
                quote!(
                    fn f() -> R {
                        (StatusCode::CREATED, [(header::LOCATION, "/x")], Json(x))
                    }
                )
            ),
            named("location")
        );
        assert_eq!(
            fields(
                "axum",
                quote!(
                    fn f() -> R {
                        (StatusCode::CREATED, [("x-id", id)], Json(x))
                    }
                )
            ),
            named("x-id")
        );
        assert!(
            !fields(
                "axum",
                quote!(
                    fn f() -> R {
                        (StatusCode::CREATED, headers, Json(x))
                    }
                )
            )
            .1
        );
        assert_eq!(
            fields(
                "axum",
                quote!(
                    fn f() -> R {
                        Response::builder().status(401).header(WWW_AUTHENTICATE, "Basic").body(b).unwrap()
                    }
                )
            )
            .0,
            ["www-authenticate"]
        );
        assert_eq!(
            fields(
                "actix_web",
                quote!(
                    fn f() -> R {
                        HttpResponse::Created().insert_header((header::LOCATION, "/")).finish()
                    }
                )
            ),
            named("location")
        );
        assert_eq!(
            fields(
                "actix_web",
                quote!(
                    fn f() -> R {
                        HttpResponse::Created().insert_header(("Location", u)).json(x)
                    }
                )
            ),
            named("location")
        );
        assert_eq!(
            fields(
                "poem",
                quote!(
                    fn f() -> R {
                        x.with_status(StatusCode::CREATED).with_header("etag", "1")
                    }
                )
            )
            .0,
            ["etag"]
        );
        assert!(
            fields(
                "axum",
                quote!(
                    fn f() -> R {
                        let mut r = (StatusCode::CREATED, Json(x)).into_response();
                        r
                    }
                )
            )
            .1
        );
    }
}

mod actix_web {
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
}

mod rocket {
    use super::*;

    #[test]
    fn responders() {
        closed(
            "rocket",
            quote!(
                fn f() -> status::Created<Json<T>> {
                    status::Created::new("/x").body(Json(t))
                }
            ),
            &[201],
        );
        closed(
            "rocket",
            quote!(
                fn f() -> status::Custom<&'static str> {
                    status::Custom(Status::ImATeapot, "x")
                }
            ),
            &[418],
        );
        closed(
            "rocket",
            quote!(
                fn f() -> (Status, &'static str) {
                    (Status::NotFound, "x")
                }
            ),
            &[404],
        );
        closed(
            "rocket",
            quote!(
                fn f() -> Result<Json<T>, status::NotFound<String>> {
                    Err(status::NotFound(x))
                }
            ),
            &[404],
        );
        closed(
            "rocket",
            quote!(
                fn f() -> status::NoContent {
                    status::NoContent
                }
            ),
            &[204],
        );
        closed(
            "rocket",
            quote!(
                fn f() -> Redirect {
                    Redirect::found(uri!(x))
                }
            ),
            &[302],
        );
        closed(
            "rocket",
            quote!(
                fn f() -> Status {
                    Status::NotFound
                }
            ),
            &[404],
        );
    }

    /// What is taken by a handler with this route, and what its arguments reject with.
    fn taken(route: TokenStream, argument: TokenStream) -> (bool, bool, Vec<u16>) {
        let seen = seen("rocket", &quote!(#[#route] fn f(#argument) -> &'static str { "x" }));
        let rejected = seen.rejections.iter().flat_map(|rejecting| rejecting.statuses.iter()).collect();
        (seen.taken.anything, seen.taken.content, rejected)
    }

    #[test]
    fn text_is_the_content_or_a_parameter_as_the_route_says() {
        for text in [quote!(text: String), quote!(text: &str)] {
            let route = quote!(post("/x/<id>", data = "<text>"));
            assert_eq!(taken(route, text.clone()), (false, true, vec![400]));
            assert_eq!(taken(quote!(get("/x/<text>?<n>")), text.clone()), (false, false, vec![]));
            assert_eq!(taken(quote!(get("/x/<id>?<text>")), text.clone()), (false, false, vec![422]));
            // Without a parameter in it the attribute may be another framework's.
            assert_eq!(taken(quote!(get("/x")), text), (true, false, vec![]));
        }
        let optional = taken(quote!(get("/x?<text>")), quote!(text: Option<&str>));
        assert_eq!(optional, (false, false, vec![]));
        let own = taken(quote!(post("/x", data = "<new>")), quote!(new: NewTodo));
        assert_eq!(own, (true, true, vec![]));
    }

    #[test]
    fn a_bare_status_that_rocket_refuses_is_not_seen() {
        open(
            "rocket",
            quote!(
                fn f() -> Status {
                    Status::SeeOther
                }
            ),
            &[],
        );
    }
}

mod poem {
    use super::*;

    #[test]
    fn responses() {
        closed(
            "poem",
            quote!(
                async fn f() -> impl IntoResponse {
                    "x".with_status(StatusCode::CREATED)
                }
            ),
            &[201],
        );
        closed(
            "poem",
            quote!(
                async fn f() -> Response {
                    Response::builder().status(StatusCode::GONE).finish()
                }
            ),
            &[410],
        );
        closed(
            "poem",
            quote!(
                async fn f() -> Result<Json<T>, Error> {
                    Err(Error::from_status(StatusCode::CONFLICT))
                }
            ),
            &[409],
        );
        closed(
            "poem",
            quote!(
                async fn f() -> Result<Json<T>, Error> {
                    load().map_err(error::NotFound)?;
                    Ok(Json(t))
                }
            ),
            &[200, 404],
        );
        closed(
            "poem",
            quote!(
                async fn f() -> Result<Json<T>, Error> {
                    load().ok_or(NotFoundError)?;
                    Ok(Json(t))
                }
            ),
            &[200, 404],
        );
        // Many an error of users is called so.
        open(
            "poem",
            quote!(
                async fn f() -> Result<Json<T>, Error> {
                    load().map_err(NotFound)?;
                    Ok(Json(t))
                }
            ),
            &[200],
        );
    }
}

mod salvo {
    use super::*;

    #[test]
    fn writers() {
        closed(
            "salvo",
            quote!(
                async fn f(id: PathParam<u8>) -> Result<Json<T>, StatusError> {
                    let t = load().ok_or_else(StatusError::not_found)?;
                    if t.locked {
                        return Err(StatusError::locked().brief("x"));
                    }
                    save().map_err(|error| StatusError::internal_server_error().cause(error))?;
                    Ok(Json(t))
                }
            ),
            &[200, 404, 423, 500],
        );
        closed(
            "salvo",
            quote!(
                async fn f() -> impl Writer {
                    Text::Html("x")
                }
            ),
            &[200],
        );
        closed(
            "salvo",
            quote!(
                async fn f() -> Redirect {
                    Redirect::found("/x")
                }
            ),
            &[302],
        );
    }

    #[test]
    fn what_is_returned_keeps_the_status_that_was_written() {
        closed(
            "salvo",
            quote!(
                async fn f(res: &mut Response) -> Json<T> {
                    res.status_code(StatusCode::CREATED);
                    Json(t)
                }
            ),
            &[201],
        );
    }
}

mod dropshot {
    use super::*;

    #[test]
    fn endpoints() {
        closed(
            "dropshot",
            quote!(
                async fn f(rqctx: RequestContext<C>) -> Result<HttpResponseCreated<T>, HttpError> {
                    if taken() {
                        return Err(HttpError::for_bad_request(None, "x".to_string()));
                    }
                    let t = load().ok_or_else(|| HttpError::for_not_found(None, "x".to_string()))?;
                    save(&t).map_err(|error| HttpError::for_internal_error(error.to_string()))?;
                    Ok(HttpResponseCreated(t))
                }
            ),
            &[201, 400, 404, 500],
        );
    }

    #[test]
    fn statuses_of_errors() {
        closed(
            "dropshot",
            quote!(
                async fn f(rqctx: RequestContext<C>) -> Result<HttpResponseDeleted, HttpError> {
                    Err(HttpError::for_client_error(None, ClientErrorStatusCode::CONFLICT, "x".to_string()))
                }
            ),
            &[409],
        );
    }
}

mod warp {
    use super::*;

    #[test]
    fn replies() {
        closed(
            "warp",
            quote!(
                async fn f() -> Result<impl warp::Reply, Infallible> {
                    if taken() {
                        return Ok(warp::reply::with_status("taken", StatusCode::CONFLICT).into_response());
                    }
                    Ok(warp::reply::json(&t).into_response())
                }
            ),
            &[200, 409],
        );
        closed(
            "warp",
            quote!(
                fn f() -> impl Reply {
                    StatusCode::NO_CONTENT
                }
            ),
            &[204],
        );
    }

    #[test]
    fn a_reply_keeps_what_it_had() {
        let seen = closed(
            "warp",
            quote!(
                fn f() -> impl Reply {
                    let made = reply::with_header(reply::json(&t), header::LOCATION, "/x");
                    reply::with_status(made, StatusCode::CREATED)
                }
            ),
            &[201],
        );
        assert_eq!(seen.responses[0].content, Content::Present);
        assert_eq!(seen.responses[0].fields, ["content-type", "location"]);
    }

    #[test]
    fn rejections_are_decided_elsewhere() {
        open(
            "warp",
            quote!(
                async fn f() -> Result<impl Reply, Rejection> {
                    load().map_err(warp::reject::custom)?;
                    Err(warp::reject::not_found())
                }
            ),
            &[],
        );
    }
}

mod several_frameworks {
    use super::*;

    fn seen_on_any(item: &TokenStream) -> Seen {
        let (declaration, _) = Declaration::parse(quote!(default));
        let handler = Handler::parse(item).unwrap();
        see(&handler, &candidates::select(&declaration, &handler, item, &["axum", "poem", "rocket"]))
    }

    #[test]
    fn what_several_have_alike_is_known() {
        let item = quote!(
            async fn f() -> Result<Json<T>, Redirect> {
                load().ok_or(Redirect::permanent("/x"))?;
                Ok(Json(t))
            }
        );
        assert_eq!(certain(&seen_on_any(&item)), [200]);
        let item = quote!(
            fn f() -> Redirect {
                Redirect::permanent("/x")
            }
        );
        assert_eq!(certain(&seen_on_any(&item)), [308]);
    }

    #[test]
    fn what_one_has_alone_may_be_the_crates_own() {
        for item in [
            quote!(
                async fn f() -> File {
                    file
                }
            ),
            quote!(
                async fn f() -> impl IntoResponse {
                    Custom(StatusCode::CONFLICT, "x")
                }
            ),
            quote!(
                async fn f() -> Result<Json<T>, Error> {
                    Err(Error::new("x", StatusCode::CONFLICT))
                }
            ),
        ] {
            let seen = seen_on_any(&item);
            assert_eq!(certain(&seen), [0; 0]);
            assert!(!seen.is_closed());
        }
    }
}

mod unread {
    use super::*;

    #[track_caller]
    fn opaque(item: TokenStream, count: usize) {
        assert_eq!(seen("axum", &item).opaque.len(), count);
    }

    #[test]
    fn what_cannot_be_read_is_opaque() {
        opaque(
            quote!(
                async fn f() -> StatusCode {
                    bail!(a);
                    StatusCode::OK
                }
            ),
            1,
        );
        opaque(
            quote!(
                async fn f() -> StatusCode {
                    info!("{}", load()?);
                    StatusCode::OK
                }
            ),
            1,
        );
        opaque(quote!(async fn f() -> StatusCode { = = }), 1);
        opaque(
            quote!(
                async fn f() -> StatusCode;
            ),
            0,
        );
        opaque(
            quote!(
                async fn f() -> StatusCode {
                    StatusCode::OK
                }
            ),
            0,
        );
    }
}

mod written {
    use super::*;

    #[test]
    fn what_the_response_is_where_the_handler_leaves() {
        closed(
            "salvo",
            quote!(
                async fn f(req: &mut Request, res: &mut Response) -> Result<(), StatusError> {
                    if req.uri().path().is_empty() {
                        res.status_code(StatusCode::BAD_REQUEST);
                        return Ok(());
                    }
                    match find(req) {
                        Some(found) => res.render(Json(found)),
                        None => {
                            res.render(StatusError::not_found().brief("none"));
                        }
                    }
                    Ok(())
                }
            ),
            &[200, 400, 404],
        );
        closed(
            "salvo",
            quote!(
                async fn f(res: &mut Response) {
                    res.render("hello");
                }
            ),
            &[200],
        );
        closed(
            "salvo",
            quote!(
                async fn f(res: &mut Response) {
                    res.status_code(StatusCode::CREATED).render("made");
                }
            ),
            &[201],
        );
        closed(
            "salvo",
            quote!(
                async fn f(res: &mut Response) {
                    res.render(Redirect::found("/"));
                }
            ),
            &[302],
        );
    }

    #[test]
    fn what_cannot_be_seen() {
        open(
            "salvo",
            quote!(
                async fn f(res: &mut Response) {
                    res.render(anything());
                }
            ),
            &[],
        );
        open(
            "salvo",
            quote!(
                async fn f(res: &mut Response) {
                    helper(res);
                }
            ),
            &[],
        );
        open(
            "salvo",
            quote!(
                async fn f(res: &mut Response) {
                    res.anything();
                }
            ),
            &[],
        );
        open(
            "salvo",
            quote!(
                async fn f(&mut Response { code, .. }: &mut Response) {
                    *code = None;
                }
            ),
            &[],
        );
    }

    #[test]
    fn what_stands_behind_the_response() {
        closed(
            "salvo",
            quote!(
                async fn f(found: Option<u8>, res: &mut Response) {
                    let Some(found) = found else {
                        res.status_code(StatusCode::BAD_REQUEST);
                        return res.render(Text::Html("no"));
                    };
                    res.headers_mut().insert(CONTENT_TYPE, kind());
                    res.write_body(found).ok();
                }
            ),
            &[200, 400],
        );
    }

    #[test]
    fn what_is_set_in_a_loop_may_be_set() {
        closed(
            "salvo",
            quote!(
                async fn f(all: Vec<u8>, res: &mut Response) {
                    for one in all {
                        res.status_code(StatusCode::ACCEPTED);
                    }
                }
            ),
            &[200, 202],
        );
    }
}
