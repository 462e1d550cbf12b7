//! Impls of response traits, and the responses of each variant.

use super::*;

#[track_caller]
fn read(framework: &'static str, declaration: &str, item: &str) -> Answering {
    let frameworks: &'static [&'static str] = match framework {
        "axum" => &["axum"],
        "actix_web" => &["actix_web"],
        "poem" => &["poem"],
        "rocket" => &["rocket"],
        "salvo" => &["salvo"],
        "warp" => &["warp"],
        _ => &[],
    };
    let settings = Settings { frameworks, ..Settings::DEFAULT };
    Answering::read(&declaration.parse().unwrap(), &item.parse().unwrap(), &settings).unwrap()
}

/// The variants with their codes; `..` behind those that may become anything.
#[track_caller]
fn becomes(framework: &'static str, item: &str, expected: &[&str]) {
    let answering = read(framework, "", item);
    let shown = answering.variants.iter().map(|variant| {
        let codes = variant.statuses.iter().map(|(code, _)| code.to_string());
        let rest = (!variant.closed).then(|| "..".to_owned());
        [variant.from.clone()].into_iter().chain(codes).chain(rest).collect::<Vec<_>>().join(" ")
    });
    assert_eq!(shown.collect::<Vec<_>>(), expected);
}

#[test]
fn each_variant_has_its_arm() {
    let item = "impl IntoResponse for AppError {
        fn into_response(self) -> Response {
            let (status, text) = match &self {
                Self::Missing => (StatusCode::NOT_FOUND, \"missing\"),
                AppError::Taken { .. } | AppError::Busy(_) => (StatusCode::CONFLICT, \"taken\"),
                _ => (StatusCode::INTERNAL_SERVER_ERROR, \"failed\"),
            };
            (status, Json(text)).into_response()
        }
    }";
    becomes(
        "axum",
        item,
        &["AppError::Missing 404", "AppError::Taken 409", "AppError::Busy 409", "AppError 500"],
    );
}

#[test]
fn what_cannot_be_told_is_an_unknown_rest() {
    let item = "impl IntoResponse for AppError {
        fn into_response(self) -> Response {
            match self {
                Self::Missing => StatusCode::NOT_FOUND.into_response(),
                Self::Store(error) => error.into_response(),
                Self::Code(code) => StatusCode::from_u16(code).unwrap().into_response(),
            }
        }
    }";
    becomes("axum", item, &["AppError::Missing 404", "AppError::Store ..", "AppError::Code .."]);
}

#[test]
fn what_is_inside_of_a_variant_may_decide() {
    let item = "impl IntoResponse for AppError {
        fn into_response(self) -> Response {
            match self {
                Self::Store(Store::Missing) => StatusCode::NOT_FOUND.into_response(),
                Self::Store(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
                Self::Limit(n) if n > 3 => StatusCode::TOO_MANY_REQUESTS.into_response(),
                Self::Limit(_) => StatusCode::BAD_REQUEST.into_response(),
            }
        }
    }";
    becomes("axum", item, &["AppError::Store 404 500", "AppError::Limit 400 429"]);
}

#[test]
fn a_struct_is_one_whole() {
    let item = "impl IntoResponse for Missing { fn into_response(self) -> Response { StatusCode::NOT_FOUND.into_response() } }";
    becomes("axum", item, &["Missing 404"]);
}

#[test]
fn frameworks_have_their_own_traits() {
    becomes(
        "actix_web",
        "impl ResponseError for AppError { fn status_code(&self) -> StatusCode { match self {
            Self::Missing => StatusCode::NOT_FOUND, Self::Taken => StatusCode::CONFLICT } } }",
        &["AppError::Missing 404", "AppError::Taken 409"],
    );
    becomes(
        "actix_web",
        "impl ResponseError for AppError {
            fn status_code(&self) -> StatusCode { match *self { Self::Missing => StatusCode::NOT_FOUND } }
            fn error_response(&self) -> HttpResponse { HttpResponse::build(self.status_code()).json(self) } }",
        &["AppError::Missing 404"],
    );
    becomes("actix_web", "impl ResponseError for AppError {}", &["AppError 500"]);
    becomes(
        "poem",
        "impl ResponseError for AppError { fn status(&self) -> StatusCode { StatusCode::NOT_FOUND } }",
        &["AppError 404"],
    );
}

#[test]
fn the_list_is_compared_with_the_body() {
    let item = "impl IntoResponse for AppError { fn into_response(self) -> Response { match self {
        Self::Missing => StatusCode::NOT_FOUND.into_response(), Self::Taken => StatusCode::CONFLICT.into_response() } } }";
    let found = |declaration: &str| {
        let findings = read("axum", declaration, item).judgement.findings;
        findings.iter().map(|finding| (finding.rule.id, finding.code)).collect::<Vec<_>>()
    };
    assert_eq!(found("404, 409"), []);
    assert_eq!(found("404"), [("undeclared_status", Some(409))]);
    assert_eq!(found("404, 409, 410"), [("unreturned_status", Some(410))]);
}

#[test]
fn other_impls_are_none() {
    let none = |item: &str| {
        Answering::read(&TokenStream::new(), &item.parse().unwrap(), &Settings::DEFAULT).is_none()
    };
    assert!(none("impl Api { fn into_response(self) {} }"));
    assert!(none("impl Display for AppError { fn fmt(&self) {} }"));
    assert!(none("fn show() {}"));
}

#[test]
fn a_trait_of_several_frameworks_is_asked_for() {
    let item = "impl IntoResponse for AppError { fn into_response(self) -> Response { todo!() } }";
    let mut mistakes = read("", "", item).judgement.mistakes.into_iter();
    assert!(mistakes.next().unwrap().to_string().contains("several frameworks"));
    assert!(read("", "framework = axum", item).judgement.mistakes.is_empty());
    let item = item.replace("IntoResponse for", "axum::response::IntoResponse for");
    assert_eq!(read("", "", &item).framework.unwrap().name, "axum");
}
