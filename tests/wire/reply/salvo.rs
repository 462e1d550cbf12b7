//! salvo 1.

use salvo::{Depot, Request, Response, Router, Writer as _, handler};

use super::{answers, assert_in_step, assert_sent};
use crate::salvo::serve;

macro_rules! respond {
    ($($name:ident)*) => {
        #[handler]
        async fn respond(request: &mut Request, depot: &mut Depot, response: &mut Response) {
            match request.uri().path().trim_start_matches('/') {
                $(stringify!($name) => answers::$name().write(request, depot, response).await,)*
                _ => {}
            }
        }
    };
}
answers::names!(respond);

#[test]
fn what_is_said_is_sent() {
    let server = serve(|| Router::with_path("{name}").goal(respond));
    assert_sent(server);
    assert_in_step(server);
}
