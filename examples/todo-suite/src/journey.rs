//! Requests that provoke every declared response, and the check that nothing else ever comes.

use std::collections::{BTreeMap, BTreeSet};

use responds::docs::Endpoint;
use responds_syntax::declaration::Response as DeclaredResponse;
use todo_api::{
    BODY_LIMIT,
    endpoint::{allowed, fits},
};

use crate::{
    Service,
    binary::Running,
    client::{Request, Response},
    declared::Declared,
    name,
};

/// A running service, and a log of the statuses that its handlers sent.
struct Journey {
    running: Running,
    handlers: BTreeMap<String, Declared>,
    endpoints: &'static [Endpoint<'static>],
    /// The media type of failures.
    failures: &'static str,
    seen: BTreeSet<(String, u16)>,
}

impl Journey {
    fn start(service: Service) -> Self {
        let Service { endpoints, failures, .. } = service;
        let (running, handlers) = (service.start(), service.handlers());
        Self { running, handlers, endpoints, failures, seen: BTreeSet::new() }
    }

    /// Sends a request, and holds the response against what its handler declares.
    #[track_caller]
    fn expect(&mut self, status: u16, request: &Request) -> Response {
        let response = request.send(self.running.address);
        assert_eq!(response.status, status, "{request}\n{response:#?}");
        let name = self.handler(request);
        // Some frameworks leave no handler the say where no endpoint is.
        if let Some(declared) = self.handlers.get(&name) {
            assert!(declared.codes.contains(&status), "`{name}` sent {status}, which it does not declare");
            let declared = declared.judgement.declaration.responses.iter();
            let same = declared.filter(|declared| declared.key.code() == Some(status));
            same.for_each(|declared| assert_kept(declared, &response));
            self.assert_well_formed(&response);
            self.seen.insert((name, status));
        } else {
            assert!(name.starts_with("fallback::"), "`{name}` declares nothing");
        }
        response
    }

    /// Holds every response of the service to the same rules.
    #[track_caller]
    fn assert_well_formed(&self, response: &Response) {
        match response.status {
            204 | 304 => {
                assert_eq!(response.content, "", "{response:#?}");
                assert_eq!(response.field("Content-Length"), None, "{response:#?}");
            }
            400.. => {
                assert_eq!(response.media_type(), Some(self.failures), "{response:#?}");
                assert_eq!(response.json()["status"], response.status);
            }
            _ => {}
        }
    }

    /// Makes a list, and says where it is.
    #[track_caller]
    fn list(&mut self, name: &str) -> String {
        let request = Request::new("POST", "/lists").json(format!(r#"{{"name":"{name}"}}"#));
        self.expect(201, &request).field("Location").expect("it has an address").to_owned()
    }

    /// Makes a to-do, and says where it is.
    #[track_caller]
    fn todo(&mut self, list: &str, title: &str) -> String {
        let request = Request::new("POST", format!("{list}/todos")).json(format!(r#"{{"title":"{title}"}}"#));
        self.expect(201, &request).field("Location").expect("it has an address").to_owned()
    }

    /// Sends what is no such content: 400, 413, 415, 422.
    #[track_caller]
    fn refuse_content(&mut self, request: impl Fn() -> Request) {
        self.expect(400, &request().json("{"));
        self.expect(413, &request().json(" ".repeat(BODY_LIMIT + 1)));
        self.expect(415, &request().text("name"));
        self.expect(422, &request().json(r#"{"unknown":1}"#));
    }

    /// The handler that a request reaches.
    fn handler(&self, request: &Request) -> String {
        let path = request.target.split('?').next().unwrap_or_default();
        let mut on_path = self.endpoints.iter().filter(|endpoint| fits(endpoint, path)).peekable();
        if on_path.peek().is_none() {
            return "fallback::not_found".to_owned();
        }
        let same = on_path.find(|endpoint| endpoint.method == Some(request.method));
        same.map_or_else(|| "fallback::method_not_allowed".to_owned(), name)
    }

    /// Changes something with no condition, and with one that fails: 428, 412.
    #[track_caller]
    fn refuse_condition(&mut self, request: impl Fn() -> Request) {
        self.expect(428, &request());
        self.expect(412, &request().field("If-Match", r#""0""#));
    }

    fn home(&mut self) {
        let response = self.expect(307, &Request::new("GET", "/"));
        assert_eq!(response.field("Location"), Some("/lists"));
    }

    fn nowhere(&mut self) {
        self.expect(404, &Request::new("GET", "/nowhere"));
        let response = self.expect(405, &Request::new("DELETE", "/lists"));
        // Some frameworks serve HEAD wherever they serve GET, and list it.
        let allow = response.list("Allow").into_iter().filter(|method| *method != "HEAD");
        let allow = allow.collect::<Vec<_>>().join(", ");
        assert_eq!(Some(allow), allowed(self.endpoints, "/lists"));
    }

    fn lists_index(&mut self) {
        let response = self.expect(200, &Request::new("GET", "/lists"));
        assert_eq!((response.content.as_str(), response.field("Link")), ("[]", None));
        let second = ["one", "two", "three"].map(|name| self.list(name))[1].clone();

        let page = self.expect(200, &Request::new("GET", "/lists?limit=2"));
        assert_eq!(page.json().as_array().map(Vec::len), Some(2));
        let next = page.field("Link").expect("there is more").to_owned();
        assert_eq!(next, format!("<?after={}&limit=2>; rel=\"next\"", second.trim_start_matches("/lists/")));

        let target = next.trim_start_matches('<').split('>').next().unwrap_or_default();
        let rest = self.expect(200, &Request::new("GET", format!("/lists{target}")));
        assert_eq!(rest.json()[0]["name"], "three");
        assert_eq!(rest.field("Link"), None);

        self.expect(400, &Request::new("GET", "/lists?limit=0"));
    }

    fn lists_create(&mut self) {
        let groceries = || Request::new("POST", "/lists").json(r#"{"name":" groceries "}"#);
        let created = self.expect(201, &groceries());
        assert_eq!((&created.json()["name"], created.field("ETag")), (&"groceries".into(), Some(r#""1""#)));
        self.expect(409, &groceries());
        self.expect(422, &Request::new("POST", "/lists").json(r#"{"name":" "}"#));
        self.refuse_content(|| Request::new("POST", "/lists"));
    }

    fn lists_show(&mut self) {
        let list = self.list("to show");
        self.show(&list);
        self.expect(404, &Request::new("GET", "/lists/0"));
        self.expect(400, &Request::new("GET", "/lists/first"));
    }

    /// Gets something, and again with the tag that came with it.
    #[track_caller]
    fn show(&mut self, target: &str) {
        let shown = self.expect(200, &Request::new("GET", target));
        let tag = shown.field("ETag").expect("it has a tag").to_owned();
        let again = |tag: &str| Request::new("GET", target).field("If-None-Match", tag);
        let unchanged = self.expect(304, &again(&tag));
        assert_eq!(unchanged.field("ETag"), Some(tag.as_str()));
        self.expect(304, &again(&format!("W/{tag}")));
        self.expect(200, &again(r#""0""#));
    }

    fn lists_rename(&mut self) {
        let list = self.list("to rename");
        self.list("other");
        let request = || Request::new("PUT", list.as_str());
        let named = |name: &str| request().field("If-Match", "*").json(format!(r#"{{"name":"{name}"}}"#));
        let renamed = self.expect(200, &named("renamed"));
        assert_eq!((&renamed.json()["name"], renamed.field("ETag")), (&"renamed".into(), Some(r#""2""#)));
        self.expect(200, &named("renamed"));
        self.expect(409, &named("other"));
        self.refuse_condition(|| request().json(r#"{"name":"late"}"#));
        self.refuse_content(|| request().field("If-Match", "*"));
        let at = |path: &str| {
            Request::new("PUT", path.to_owned()).field("If-Match", "*").json(r#"{"name":"lost"}"#)
        };
        self.expect(404, &at("/lists/0"));
        self.expect(400, &at("/lists/first"));
    }

    fn lists_remove(&mut self) {
        let list = self.list("to remove");
        let todo = self.todo(&list, "remove me first");
        let request = |target: &str| Request::new("DELETE", target.to_owned());
        self.expect(409, &request(&list).field("If-Match", "*"));
        self.expect(204, &request(&todo).field("If-Match", "*"));
        self.refuse_condition(|| request(&list));
        self.expect(204, &request(&list).field("If-Match", r#""1""#));
        self.expect(404, &request(&list).field("If-Match", "*"));
        self.expect(400, &request("/lists/first").field("If-Match", "*"));
    }

    fn todos_index(&mut self) {
        let list = self.list("to fill");
        let open = self.todo(&list, "open");
        let done = self.todo(&list, "done");
        self.expect(200, &Request::new("PATCH", done).field("If-Match", "*").json(r#"{"done":true}"#));
        self.todo(&list, "open too");

        let page = self.expect(200, &Request::new("GET", format!("{list}/todos?done=false&limit=1")));
        assert_eq!(page.json().as_array().map(Vec::len), Some(1));
        let after = open.rsplit('/').next().unwrap_or_default();
        let next = format!("<?after={after}&limit=1&done=false>; rel=\"next\"");
        assert_eq!(page.field("Link"), Some(next.as_str()));

        self.expect(404, &Request::new("GET", "/lists/0/todos"));
        self.expect(400, &Request::new("GET", format!("{list}/todos?done=perhaps")));
    }

    fn todos_create(&mut self) {
        let list = self.list("to add to");
        let todo = self.todo(&list, "milk");
        let shown = self.expect(200, &Request::new("GET", todo)).json();
        assert_eq!((&shown["title"], &shown["done"]), (&"milk".into(), &false.into()));
        self.refuse_content(|| Request::new("POST", format!("{list}/todos")));
        self.expect(404, &Request::new("POST", "/lists/0/todos").json(r#"{"title":"lost"}"#));
        self.expect(400, &Request::new("POST", "/lists/first/todos").json(r#"{"title":"lost"}"#));
    }

    fn todos_show(&mut self) {
        let list = self.list("to look into");
        let todo = self.todo(&list, "show me");
        self.show(&todo);
        self.expect(404, &Request::new("GET", format!("{list}/todos/0")));
        self.expect(404, &Request::new("GET", "/lists/0/todos/0"));
        self.expect(400, &Request::new("GET", format!("{list}/todos/first")));
    }

    fn todos_change(&mut self) {
        let list = self.list("to change");
        let todo = self.todo(&list, "before");
        for (method, done) in [("PATCH", true), ("PUT", false)] {
            let request = || Request::new(method, todo.as_str());
            let before = self.expect(200, &Request::new("GET", todo.as_str()));
            let tag = before.field("ETag").expect("it has a tag").to_owned();
            self.expect(200, &request().field("If-Match", "*").json(r#"{"title":"before","done":true}"#));
            // Somebody else was faster.
            self.expect(412, &request().field("If-Match", tag).json(r#"{"title":"after"}"#));
            let after =
                self.expect(200, &request().field("If-Match", "*").json(r#"{"title":"after"}"#)).json();
            assert_eq!((&after["title"], &after["done"]), (&"after".into(), &done.into()));

            self.refuse_condition(|| request().json(r#"{"title":"late"}"#));
            self.refuse_content(|| request().field("If-Match", "*"));
            let at = |id: &str| {
                let request = Request::new(method, format!("{list}/todos/{id}")).field("If-Match", "*");
                request.json(r#"{"title":"lost"}"#)
            };
            self.expect(404, &at("0"));
            self.expect(400, &at("first"));
        }
    }

    fn todos_remove(&mut self) {
        let list = self.list("to empty");
        let todo = self.todo(&list, "remove me");
        let request = |target: &str| Request::new("DELETE", target.to_owned());
        self.refuse_condition(|| request(&todo));
        self.expect(204, &request(&todo).field("If-Match", r#""1""#));
        self.expect(404, &request(&todo).field("If-Match", "*"));
        self.expect(400, &request(&format!("{list}/todos/first")).field("If-Match", "*"));
    }
}

impl Service {
    /// Every declared response is provoked, and no other ever comes.
    pub fn what_is_declared_is_sent_and_nothing_else(self) {
        let mut journey = Journey::start(self);
        let legs: &[fn(&mut Journey)] = &[
            // First, while nothing is stored yet.
            Journey::lists_index,
            Journey::home,
            Journey::nowhere,
            Journey::lists_create,
            Journey::lists_show,
            Journey::lists_rename,
            Journey::lists_remove,
            Journey::todos_index,
            Journey::todos_create,
            Journey::todos_show,
            Journey::todos_change,
            Journey::todos_remove,
        ];
        for leg in legs {
            leg(&mut journey);
        }
        let declared = |(name, handler): (&String, &Declared)| {
            handler.codes.iter().map(|code| (name.clone(), *code)).collect::<Vec<_>>()
        };
        let declared: BTreeSet<_> = journey.handlers.iter().flat_map(declared).collect();
        let unprovoked: Vec<_> = declared.difference(&journey.seen).collect();
        assert!(unprovoked.is_empty(), "declared, but never seen: {unprovoked:#?}");
    }
}

/// A declaration's header fields and media type are promises.
#[track_caller]
fn assert_kept(declared: &DeclaredResponse, response: &Response) {
    let details = &declared.details;
    for name in details.headers.iter().flat_map(|headers| &headers.0) {
        assert!(response.field(name).is_some(), "`{name}` is declared: {response:#?}");
    }
    if let Some(media_type) = &details.content_type {
        assert_eq!(response.media_type(), Some(media_type.0.as_str()), "{response:#?}");
    }
    if details.body.is_some() {
        assert_eq!(response.media_type(), Some("application/json"), "{response:#?}");
    }
}
