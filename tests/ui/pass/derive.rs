//! Types that derive what they send.
#![deny(warnings)]

use responds::Responds;

#[derive(Debug, thiserror::Error, Responds)]
pub enum TodoError {
    /// No such list.
    #[status(404)]
    #[error("no list {0}")]
    List(u64),
    #[deprecated]
    #[status(409)]
    #[error("taken")]
    Taken { by: String },
    #[status(401, header("WWW-Authenticate" = "Bearer"))]
    #[error("log in")]
    Login,
    #[status(429)]
    #[error("slow down")]
    Slow {
        #[header("Retry-After")]
        after: Option<u64>,
    },
    #[status(500, detail, description(en = "broken", ko = "고장"))]
    #[error("broken")]
    Broken(#[source] std::io::Error),
    #[status(custom(499, "Client Closed Request"))]
    #[error("closed")]
    Closed,
    #[status(transparent)]
    #[error(transparent)]
    Nested(#[from] Nested),
}

#[derive(Debug, thiserror::Error, Responds)]
#[error("nested")]
#[status(503)]
pub struct Nested;

#[derive(Debug, Responds)]
#[status(404)]
pub struct Generic<'a, T>(pub &'a T)
where
    T: Clone;

impl<T: Clone> std::fmt::Display for Generic<'_, T> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str("generic")
    }
}

#[derive(Responds)]
pub enum Outcome<T> {
    #[status(201)]
    Made(#[header("Location")] String, #[body] T),
    #[status(204)]
    Same,
}

const _: () = {
    use responds::framework::Any;
    let sends = <TodoError as Responds<Any>>::SENDS;
    assert!(sends.is_closed() && sends.has(503) && !sends.has(502));
};
