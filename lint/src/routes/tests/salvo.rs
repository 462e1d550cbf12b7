//! Services on salvo.

use super::assert_routes;

#[test]
fn routers() {
    assert_routes(
        r#"
        use salvo::prelude::*;
        use salvo::routing::filters;
        #[handler]
        async fn list() {}
        #[endpoint(status_codes(201))]
        async fn create() {}
        #[handler]
        async fn auth(ctrl: &mut FlowCtrl) {}
        struct Show;
        #[handler]
        impl Show { async fn handle(&self) {} }
        fn users() -> Router { Router::with_path("/users/").get(list).push(Router::with_path("{id}").goal(Show)) }
        #[tokio::main]
        async fn main() {
            let mut root = Router::new().hoop(auth).get(list);
            root = root.push(
                Router::with_path("api")
                    .hoop(auth)
                    .push(users())
                    .push(Router::new().path("a/b").path("c").filter(filters::post()).goal(create))
                    .then(|router| if true { router.push(Router::with_path("{**rest}").put(list)) } else { router }),
            );
            let service = Service::new(root).catcher(Catcher::default());
            Server::new(acceptor).serve(service).await;
        }
        "#,
        // Segments are joined, whatever slashes are around them.
        &[
            "GET / app::list",
            "GET /api/users app::list",
            "PUT /api/{**rest} app::list",
            "POST /api/a/b/c app::create",
            "* /api/users/{id} app::handle",
        ],
    );
}
