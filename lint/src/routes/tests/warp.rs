//! Services on warp.

use super::{Index, assert_routes, read};

#[test]
fn filters() {
    assert_routes(
        r#"
        use warp::{Filter, Rejection, Reply, path};
        async fn list(db: Db) {}
        async fn create(id: u64) {}
        async fn remove() {}
        fn with_db(db: Db) -> impl Filter<Extract = (Db,), Error = Infallible> + Clone {
            warp::any().map(move || db.clone())
        }
        fn auth() -> impl Filter<Extract = (), Error = Rejection> { warp::header("x").and_then(check).untuple_one() }
        async fn check(x: String) {}
        fn todos(db: Db) -> impl Filter<Extract = impl Reply, Error = Rejection> + Clone {
            todos_list(db.clone()).or(todos_create(db))
        }
        fn todos_list(db: Db) -> impl Filter {
            warp::path!("todos").and(warp::get()).and(auth()).and(with_db(db)).and_then(list)
        }
        fn todos_create(db: Db) -> impl Filter {
            warp::path!("todos" / u64 / ..)
                .and(path("x")).and(warp::path::end())
                .and(warp::post()).and(warp::body::json())
                .and_then(create).map(|reply| warp::reply::with_header(reply, "a", "b"))
        }
        fn prefixed(path: Vec<String>) -> impl Filter {
            dynamic(path).and(warp::get()).and(warp::query::<Page>()).and_then(shown)
        }
        async fn shown() {}
        async fn main() {
            let hello = warp::path("hello").and(warp::path::param::<String>()).map(|name: String| name);
            let either = warp::path("e").and(warp::put().or(warp::delete()).unify()).then(remove);
            let root = warp::path::end().and(warp::get()).map(|| "root");
            let api = warp::path("api").and(todos(db)).with(warp::cors());
            warp::serve(api.or(hello).or(either).or(root).recover(rejected)).run(([127, 0, 0, 1], 3030)).await;
        }
        "#,
        &[
            "GET /api/todos app::list",
            "POST /api/todos/{u64}/x app::create",
            "DELETE /e app::remove",
            "PUT /e app::remove",
            "GET ? app::shown",
            "* /hello/{param} app::|name: String| name",
            "GET / app::|| \"root\"",
        ],
    );
}

#[test]
fn answers_that_are_changed() {
    let index = Index::of_files(&[(
        "src/main.rs",
        r#"
        use warp::{Filter, reply};
        async fn kept() -> Result<impl warp::Reply, warp::Rejection> { Ok(reply::json(&1)) }
        async fn changed() -> Result<impl warp::Reply, warp::Rejection> { Ok(reply::json(&1)) }
        fn main() {
            let kept = warp::path("a").and_then(kept).map(|reply| reply::with_header(reply, "a", "b"));
            let changed = warp::path("b").and_then(changed).map(|reply| reply::with_status(reply, CREATED));
            warp::serve(kept.or(changed)).run(([127, 0, 0, 1], 3030)).await;
        }
        "#,
    )]);
    let changed: Vec<_> = read(&index).handlers.iter().map(|found| found.changed).collect();
    assert_eq!(changed, [false, true]);
}

#[test]
fn what_is_served_needs_no_path() {
    assert_routes(
        r#"
        use warp::Filter;
        fn stamped() -> impl Filter<Extract = (u64,)> { warp::any().map(|| 1) }
        async fn main() {
            let routes = warp::any().and(stamped()).map(|_stamp| "Hello, World!");
            warp::serve(routes).run(([127, 0, 0, 1], 3030)).await;
        }
        "#,
        &["- - app::|_stamp| \"Hello, World!\""],
    );
}

#[test]
fn the_first_asynchronous_function_handles() {
    assert_routes(
        r#"
        use warp::{Filter, Rejection, Reply, reply::Response};
        async fn shelf(name: String) -> Result<String, Absent> {}
        fn parsed(name: String) -> u64 {}
        async fn load(id: u64) -> Result<Todo, Rejection> {}
        fn answer<T>(given: Result<T, Absent>, pretty: bool) -> Response {}
        fn pretty() -> impl Filter<Extract = (bool,), Error = Rejection> + Clone { warp::header("x").map(|v| v) }
        pub fn routes() -> impl Filter<Extract = (impl Reply,), Error = Rejection> + Clone {
            let shelf = warp::path!("shelves" / String).and(warp::get()).then(shelf).and(pretty()).map(answer).boxed();
            // A function that is not asynchronous makes an argument of the next one.
            let load = warp::path!("todos" / String).and(warp::get()).map(parsed).and_then(load);
            shelf.or(load)
        }
        "#,
        &["GET /shelves/{String} app::shelf", "GET /todos/{String} app::load"],
    );
}

#[test]
fn closures_that_take_from_the_request() {
    assert_routes(
        r#"
        use warp::{Filter, Rejection, get, path, put};
        async fn index() {}
        async fn show(list: Id, tag: Tag) {}
        async fn rename(list: Id, name: String) {}
        fn list() -> impl Filter { path!("lists" / String).and_then(async |list: String| read(&list)) }
        fn tag() -> impl Filter { warp::header::headers_cloned().map(move |headers| Tag::of(headers)) }
        fn content() -> impl Filter { warp::body::bytes().and_then(async |bytes| parse(bytes)) }
        async fn main() {
            let all = || path!("lists");
            let index = get().and(all()).then(index);
            let show = get().and(list()).and(tag()).then(show);
            let rename = put().and(list()).and(content()).then(rename);
            warp::serve(index.or(show).or(rename)).run(([127, 0, 0, 1], 3030)).await;
        }
        "#,
        &["GET /lists app::index", "GET /lists/{String} app::show", "PUT /lists/{String} app::rename"],
    );
}
