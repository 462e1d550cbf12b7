//! Code that looks like routes and is not, and code that goes round in circles.

use super::{Index, assert_files, assert_routes, steps};

#[test]
fn what_is_no_router() {
    assert_routes(
        r#"
        use std::collections::HashMap;
        use axum::Router;
        fn list() {}
        fn key() -> &'static str { "" }
        struct Planner;
        impl Planner { fn route(self, from: &str, by: fn()) -> Self { self } }
        pub fn plan(map: HashMap<&str, u8>, unknown: Unknown) {
            Planner.route("/x", list).route("/y", list);
            map.get("key");
            map.get(key());
            unknown.get(list).post(list);
            unknown.route("/x", list);
            let _: Option<Router> = None;
        }
        "#,
        &[],
    );
}

#[test]
fn shadowed_names() {
    assert_files(
        &[
            (
                "src/lib.rs",
                r#"
                mod a; mod b;
                use axum::{Router, routing::{get, post}};
                pub fn router() -> Router {
                    let get = post;
                    Router::new().route("/a", post(a::list)).route("/x", get(b::list))
                }
                mod own {
                    use super::a;
                    fn get<T>(_: T) {}
                    pub fn router() -> axum::Router { axum::Router::new().route("/own", get(a::list)) }
                }
                "#,
            ),
            ("src/a.rs", "pub async fn list() {}"),
            ("src/b.rs", "pub async fn list() {}"),
        ],
        &["POST /a app::a::list"],
    );
}

#[test]
fn tests_do_not_route() {
    assert_routes(
        r#"
        use axum::{Router, routing::get};
        pub async fn list() {}
        pub async fn named() {}
        pub fn router() -> Router { Router::new().route("/x", get(list)) }
        #[cfg(test)]
        mod tests {
            use super::*;
            async fn only_here() {}
            #[test]
            fn works() { Router::new().nest("/test", router()).route("/named", get(named)).route("/y", get(only_here)); }
        }
        "#,
        &["GET /x app::list"],
    );
}

#[test]
fn circles() {
    assert_routes(
        r#"
        use axum::{Router, routing::get};
        async fn list() {}
        fn alone(n: u8) -> Router { if n == 0 { Router::new() } else { alone(n - 1).route("/alone", get(list)) } }
        fn ping(n: u8) -> Router { pong(n).route("/ping", get(list)) }
        fn pong(n: u8) -> Router { if n == 0 { Router::new() } else { ping(n - 1).route("/pong", get(list)) } }
        "#,
        &["GET /alone app::list", "GET /ping app::list", "GET /pong app::list"],
    );
}

#[test]
fn methods_of_unknown_things() {
    assert_routes(
        r#"
        use axum::{Router, routing::get};
        async fn a() {}
        async fn b() {}
        async fn c() {}
        struct A; struct B; struct C;
        impl A { fn router(&self) -> Router { Router::new().route("/a", get(a)) } }
        impl B { fn router(&self) -> Router { Router::new().route("/b", get(b)) } }
        impl C { fn alone(&self) -> Router { Router::new().route("/c", get(c)) } }
        pub fn app(unknown: &dyn Module, known: A) -> Router {
            Router::new().nest("/x", unknown.router()).nest("/y", unknown.alone()).nest("/z", known.router())
        }
        "#,
        &["GET /z/a app::a", "GET ? app::b", "GET /y/c app::c"],
    );
}

#[test]
fn deep_and_long_chains() {
    let route = r#".route("/x", get(list))"#;
    let head = "use axum::{Router, routing::get}; async fn list() {} fn app() -> Router { Router::new()";
    assert_routes(&format!("{head}{} }}", route.repeat(60)), &["GET /x app::list"]);
    // Routers that nest too deeply are not read.
    let deep = format!("{head}{}{} }}", ".nest(\"/y\", Router::new()".repeat(3000), ")".repeat(3000));
    assert_routes(&deep, &[]);
}

#[test]
fn routes_are_not_lost() {
    assert_routes(
        r#"
        use axum::{Router, routing::get};
        async fn list() {}
        fn build() -> Result<Router, Error> { Ok(Router::new().route("/x", get(list))) }
        struct App { router: Router }
        pub async fn serve(addresses: &[Address]) {
            let app = match build() { Ok(app) => app, Err(error) => panic!("{error}") };
            let server = addresses.iter().map(|address| address.port()).try_fold(app, |app, port| app.bind(port))?;
            let kept = App { router: Router::new().nest("/api", server.quiet()) };
            if let Err(error) = axum::serve(listener, kept.router).await { log(error) }
        }
        "#,
        &["GET /api/x app::list"],
    );
}

#[test]
fn functions_that_call_deep() {
    // As deep as is parsed, in as many functions as are followed, on a thread of a test.
    let function = |n: usize| {
        let (open, close) = (".nest(\"/y\", Router::new()".repeat(18), ")".repeat(18));
        format!(
            "fn f{n}() -> Router {{ Router::new(){open}.merge(f{}()).route(\"/x\", get(list)){close} }}\n",
            n + 1
        )
    };
    let functions: String = (0..60).map(function).collect();
    let code = format!(
        "use axum::{{Router, routing::get}}; async fn list() {{}} fn f60() -> Router {{ Router::new() }} {functions}"
    );
    let index = crate::index::Index::of_files(&[("src/lib.rs", &code)]);
    assert!(super::shown(&index).contains(&format!("GET {}/x app::list", "/y".repeat(18))));
}

#[test]
fn conditions_do_not_multiply() {
    let conditions =
        "if config.x { app = app.route(\"/x\", get(list)) } else { app = app.nest(\"/y\", one()) }";
    let code = format!(
        "use axum::{{Router, routing::get}}; async fn list() {{}}
         fn one() -> Router {{ Router::new().route(\"/z\", get(list)) }}
         fn app() -> Router {{ let mut app = Router::new(); {} app }}",
        conditions.repeat(200),
    );
    assert_routes(&code, &["GET /x app::list", "GET /y/z app::list"]);
}

#[test]
fn a_thousand_routes_in_one_chain() {
    let many = |one: &dyn Fn(usize) -> String| (0..1000).map(one).collect::<Vec<_>>().concat();
    let handlers = many(&|i| format!("async fn h{i}() {{}}\n"));
    let chain = many(&|i| format!(".route(\"/{i}\", get(h{i}))"));
    let code = |chain: &str| {
        format!(
            "use axum::{{Router, routing::get}};\n{handlers}pub fn app() -> Router {{ Router::new(){chain} }}"
        )
    };
    assert_eq!(super::shown(&Index::of_files(&[("src/lib.rs", &code(&chain))])).len(), 1000);
    // A much longer chain was generated: it is skipped, and nothing breaks.
    let longer = chain.repeat(20);
    assert_eq!(super::shown(&Index::of_files(&[("src/lib.rs", &code(&longer))])), Vec::<String>::new());
}

#[test]
fn loops_in_loops_take_no_time() {
    let inner = r#"app = app.route("/x", get(list));"#.to_owned();
    let body = (0..25).fold(inner, |inner, _| format!(r#"for path in ["/a", "/b", "/c"] {{ {inner} }}"#));
    let code = format!(
        "use axum::{{Router, routing::get}}; async fn list() {{}} fn app() -> Router {{ let mut app = Router::new(); {body} app }}"
    );
    assert_routes(&code, &["GET /x app::list"]);
}

#[test]
fn a_type_that_has_the_name_of_a_router_is_none() {
    // A search through all hosts with this method would visit each through each other one.
    let hosts = (0..12).map(|at| {
        format!(
            "pub struct H{at}<H>(H); impl<H: Host> Host for H{at}<H> {{ fn open(&self) -> Resource<u8> {{ self.0.open() }} }}"
        )
    });
    let hosts: Vec<_> = hosts.collect();
    assert_routes(
        &format!(
            "use axum::{{Router, routing::get}}; pub struct Resource<T>(T);
             pub trait Host {{ fn open(&self) -> Resource<u8>; }} {}
             async fn show() {{}} pub fn routes() -> Router {{ Router::new().route(\"/show\", get(show)) }}",
            hosts.concat()
        ),
        &["GET /show app::show"],
    );
}

/// Some decorators of one trait, each of which calls its inner one, whose type is not seen.
fn decorators(count: usize, declared: &str, body: &str) -> String {
    let decorator = |at: usize| {
        format!("pub struct D{at}<T>(T); impl<T: Ask> Ask for D{at}<T> {{ {declared} {{ {body} }} }}\n")
    };
    let many: String = (0..count).map(decorator).collect();
    format!(
        "use axum::{{Router, routing::get}};
        pub struct Resource<T> {{ of: T }}
        async fn show() {{}}
        pub trait Ask {{ {declared}; }}
        {many}
        pub fn routes() -> Router {{ Router::new().route(\"/show\", get(show)) }}"
    )
}

#[test]
fn decorators_do_not_multiply() {
    let declared = "fn mount(&self, at: &str, router: Router) -> Router";
    let code = |count| decorators(count, declared, r#"self.0.mount(at, router.route("/x", get(show)))"#);
    let (few, many) = (steps(&code(8)), steps(&code(16)));
    assert!(many <= 5 * few, "{few} steps, then {many}");
    let (few, many) = (steps(&code(64)), steps(&code(128)));
    assert!(many <= 3 * few, "{few} steps, then {many}");
}

#[test]
fn a_type_that_only_shares_a_name_makes_no_router() {
    let code = decorators(12, "fn open(&self) -> Resource<u8>", "let mut inner = self.0.open(); inner");
    assert!(steps(&code) <= 24, "{}", steps(&code));
    assert_routes(&code, &["GET /show app::show"]);
}

#[test]
fn calls_in_calls_do_not_multiply() {
    let call = |at: usize| format!("fn f{at}(r: Router) -> Router {{ f{0}(f{0}(r)) }}\n", at + 1);
    let code = |count: usize| {
        let calls: String = (0..count).map(call).collect();
        format!(
            "use axum::{{Router, routing::get}};
            async fn show() {{}}
            {calls}
            fn f{count}(r: Router) -> Router {{ r.route(\"/show\", get(show)) }}
            pub fn routes() -> Router {{ f0(Router::new()) }}"
        )
    };
    let (few, many) = (steps(&code(32)), steps(&code(64)));
    assert!(many <= 3 * few, "{few} steps, then {many}");
    assert_routes(&code(16), &["GET /show app::show"]);
}

/// Some functions, each of which makes its router with that of the next one.
fn chain(count: usize, with_next: &dyn Fn(usize) -> String) -> String {
    let function = |at: usize| {
        format!(
            "async fn h{at}() {{}} fn f{at}() -> Router {{ Router::new().route(\"/x\", get(h{at})){} }}\n",
            with_next(at + 1)
        )
    };
    let functions: String = (0..count).map(function).collect();
    format!("use axum::{{Router, routing::get}};\n{functions}fn f{count}() -> Router {{ Router::new() }}")
}

#[test]
fn routers_in_routers_are_read_to_the_end() {
    let code = |count| chain(count, &|next| format!(".nest(\"/a\", f{next}())"));
    let routes = super::shown(&Index::of_files(&[("src/lib.rs", &code(400))]));
    let expected: Vec<_> = (0..400).map(|at| format!("GET {}/x app::h{at}", "/a".repeat(at))).collect();
    assert_eq!(routes, expected);
    let (few, many) = (steps(&code(150)), steps(&code(300)));
    assert!(many <= 3 * few, "{few} steps, then {many}");
    assert!(many <= 2 * 301, "{many} steps");
}

#[test]
fn functions_that_are_given_a_router_are_followed_deep() {
    let given = |count: usize| {
        let function = |at: usize| {
            let next = at + 1;
            format!(
                "async fn h{at}() {{}} fn f{at}(r: Router) -> Router {{ f{next}(r.route(\"/{at}\", get(h{at}))) }}\n"
            )
        };
        let functions: String = (0..count).map(function).collect();
        format!(
            "use axum::{{Router, routing::get}};\n{functions}fn f{count}(r: Router) -> Router {{ r }}
             pub fn app() -> Router {{ Router::new().nest(\"/app\", f0(Router::new())) }}"
        )
    };
    let index = Index::of_files(&[("src/lib.rs", &given(60))]);
    let expected: Vec<_> = (0..60).map(|at| format!("GET /app/{at} app::h{at}")).collect();
    assert_eq!(super::shown(&index), expected);
    // Deeper, no path is guessed, and no handler is lost.
    let index = Index::of_files(&[("src/lib.rs", &given(150))]);
    let routes = super::shown(&index);
    assert_eq!(routes.len(), 150);
    assert_eq!(routes[0], "GET /app/0 app::h0");
    assert_eq!(routes[149], "GET ? app::h149");
    assert_eq!(limits(&index), ["f63 Calls", "f127 Calls"]);
}

#[test]
fn a_router_that_is_nested_twice_does_not_multiply() {
    let code = |count| chain(count, &|next| format!(".nest(\"/a\", f{next}()).nest(\"/b\", f{next}())"));
    let index = Index::of_files(&[("src/lib.rs", &code(50))]);
    let routes = super::shown(&index);
    for at in 0..50 {
        let handler = format!("app::h{at}");
        let own = routes.iter().filter(|route| route.ends_with(&format!(" {handler}"))).count();
        assert_eq!(own, 64.min(1 << at.min(20)), "{handler}");
    }
    let limits = limits(&index);
    assert_eq!((limits.len(), limits[0].as_str()), (43, "h7 Routes"));
    let (few, many) = (steps(&code(20)), steps(&code(40)));
    assert!(many <= 3 * few, "{few} steps, then {many}");
}

#[test]
fn lists_and_texts_that_double_do_not_multiply() {
    let list = |at: usize| format!("fn f{at}() -> Vec<Router> {{ vec![f{0}(), f{0}()] }}\n", at + 1);
    let lists: String = (0..50).map(list).collect();
    let texts = "let path = format!(\"{}{}\", path, path); ".repeat(50);
    assert_routes(
        &format!(
            "use axum::{{Router, routing::get}}; async fn list() {{}} async fn deep() {{}}
             {lists} fn f50() -> Vec<Router> {{ vec![Router::new().route(\"/x\", get(list))] }}
             fn long() -> Router {{ let path = \"/a\"; {texts} Router::new().route(&path, get(deep)) }}"
        ),
        &["GET /x app::list", "GET ? app::deep"],
    );
}

/// The bounds that are hit, with the functions where they are.
fn limits(index: &Index) -> Vec<String> {
    let pool = rayon::ThreadPoolBuilder::new().num_threads(1).stack_size(super::STACK).build().unwrap();
    let limited = pool.install(|| super::read(index).limited);
    limited.iter().map(|limited| format!("{} {:?}", index.item(limited.item).name, limited.bound)).collect()
}
