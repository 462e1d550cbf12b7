//! Known values, which decide the conditions on them.

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
fn a_status_that_is_set_in_place() {
    closed(
        "axum",
        quote!(
            async fn f() -> Response {
                let mut response = Json("").into_response();
                let status = response.status_mut();
                *status = StatusCode::CREATED;
                response
            }
        ),
        &[201],
    );
    closed(
        "poem",
        quote!(
            fn f() -> Response {
                let mut response = "".into_response();
                response.set_status(StatusCode::GONE);
                response
            }
        ),
        &[410],
    );
    closed(
        "actix_web",
        quote!(
            async fn f() -> HttpResponse {
                let mut response = HttpResponse::Ok().finish();
                response.head_mut().status = StatusCode::GONE;
                response
            }
        ),
        &[410],
    );
    open(
        "axum",
        quote!(
            async fn f() -> Response {
                let mut response = Json("").into_response();
                response.mark_status(7);
                response
            }
        ),
        &[],
    );
}

#[test]
fn failures_of_elements() {
    closed(
        "axum",
        quote!(
            async fn f(Json(ids): Json<Vec<u32>>) -> Result<String, StatusCode> {
                let names = ids
                    .iter()
                    .map(|id| if *id > 9 { Err(StatusCode::NOT_FOUND) } else { Ok(id.to_string()) })
                    .collect::<Result<Vec<_>, StatusCode>>()?;
                Ok(names.concat())
            }
        ),
        &[200, 404],
    );
    closed(
        "axum",
        quote!(
            async fn f(Json(ids): Json<Vec<u32>>) -> Result<(), StatusCode> {
                ids.iter().try_for_each(|id| if *id > 9 { Err(StatusCode::NOT_FOUND) } else { Ok(()) })
            }
        ),
        &[200, 404],
    );
    closed(
        "axum",
        quote!(
            async fn f(Json(ids): Json<Vec<u32>>) -> Result<String, StatusCode> {
                let all =
                    ids.iter().map(|id| check(*id).map_err(|_| StatusCode::NOT_FOUND)).collect::<Vec<_>>();
                Ok(all.len().to_string())
            }
        ),
        &[200],
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

#[test]
fn an_element_that_is_assigned() {
    closed(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                let mut index = [0; 3];
                index[first()] = second();
                match index[third()] {
                    0 => StatusCode::NOT_FOUND,
                    place => StatusCode::OK,
                }
            }
        ),
        &[200, 404],
    );
    closed(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                let mut codes = [StatusCode::OK, StatusCode::OK];
                codes[1] = StatusCode::GONE;
                codes[0]
            }
        ),
        &[200, 410],
    );
    closed(
        "axum",
        quote!(
            async fn f() -> StatusCode {
                let mut counts = [0; 3];
                counts[first()] += 1;
                if counts[0] == 1 { StatusCode::OK } else { StatusCode::CONFLICT }
            }
        ),
        &[200, 409],
    );
}
