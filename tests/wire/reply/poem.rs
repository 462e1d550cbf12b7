//! poem 3.

use poem::{IntoResponse as _, Request, Response, endpoint};

use super::{answers, assert_in_step, assert_sent};
use crate::poem::serve;

macro_rules! respond {
    ($($name:ident)*) => {
        async fn respond(request: Request) -> Response {
            match request.uri().path().trim_start_matches('/') {
                $(stringify!($name) => respond!(@ $name),)*
                _ => poem::http::StatusCode::NOT_FOUND.into_response(),
            }
        }
    };
    (@ part) => { either(answers::part()) };
    (@ beyond) => { either(answers::beyond()) };
    (@ $name:ident) => { answers::$name().into_response() };
}
answers::names!(respond);

/// poem has the error of a `Result` made into one of its own.
fn either<T: poem::IntoResponse, E: poem::IntoResponse>(answer: Result<T, E>) -> Response {
    answer.map_or_else(poem::IntoResponse::into_response, poem::IntoResponse::into_response)
}

#[test]
fn what_is_said_is_sent() {
    let server = serve(|| endpoint::make(respond));
    assert_sent(server);
    assert_in_step(server);
}
