//! The statuses that types declare by deriving `Responds`.
#![allow(dead_code, missing_docs, reason = "what a type says is looked at, nothing is sent")]

use responds::{
    Responds,
    framework::Axum,
    verify::{Answer, Content, Sends},
};

/// Every response of a type, in order.
fn answers<T: Responds<Axum>>() -> Vec<Answer> {
    fn collect(sends: &Sends, answers: &mut Vec<Answer>) {
        match sends {
            Sends::Open => panic!("open"),
            Sends::Answers(own) => answers.extend_from_slice(own),
            Sends::Both(one, other) => {
                collect(one, answers);
                collect(other, answers);
            }
        }
    }
    let mut answers = Vec::new();
    collect(&T::SENDS, &mut answers);
    answers
}

/// The code and the origin of every response.
fn sources<T: Responds<Axum>>() -> Vec<(u16, &'static str)> {
    answers::<T>().iter().map(|answer| (answer.code, answer.from)).collect()
}

#[derive(Debug, thiserror::Error, Responds)]
enum TodoError {
    /// No such list.
    #[status(404)]
    #[error("no list {0}")]
    List(u64),
    /// No such owner,
    /// as far as the caller may know.
    ///
    /// The rest is for readers of the code.
    #[status(NOT_FOUND, description(ko = "소유자 없음"))]
    #[error("no owner")]
    Owner,
    #[status(401, header("WWW-Authenticate" = "Bearer"))]
    #[error("log in")]
    Login,
    #[status(custom(499, "Client Closed Request"))]
    #[error("closed")]
    Closed,
    #[status(transparent)]
    #[error(transparent)]
    Store(#[from] StoreError),
}

#[derive(Debug, thiserror::Error, Responds)]
#[error("the store at {host} is down")]
#[status(503, header("Cache-Control" = "no-store"))]
struct StoreError {
    host: String,
    #[header("Retry-After")]
    after: u32,
}

#[test]
fn each_variant_is_an_answer() {
    assert_eq!(
        sources::<TodoError>(),
        [
            (404, "TodoError::List"),
            (404, "TodoError::Owner"),
            (401, "TodoError::Login"),
            (499, "TodoError::Closed"),
            (503, "StoreError"),
        ]
    );
}

#[test]
fn an_answer_says_what_is_written_on_its_variant() {
    let answers = answers::<TodoError>();
    assert_eq!(answers[0].description.plain, Some("No such list."));
    assert_eq!(answers[1].description.plain, Some("No such owner, as far as the caller may know."));
    assert_eq!(answers[1].description.ko, Some("소유자 없음"));
    assert_eq!(answers[2].fields, ["WWW-Authenticate"]);
    assert_eq!(answers[4].fields, ["Cache-Control", "Retry-After"]);
    assert!(answers.iter().all(|answer| answer.content == Content::Present));
    assert!(answers.iter().all(|answer| answer.content_type == Some("application/problem+json")));
}

#[derive(Responds)]
#[status(201, content_type = "application/json")]
struct Created<T>(#[header("Location")] String, #[body] T);

#[derive(Responds)]
enum Change<'a, T, E: std::fmt::Display = String>
where
    T: 'a,
{
    #[status(transparent)]
    Made(Created<T>),
    #[status(204)]
    Same,
    #[status(409)]
    Other(&'a T, #[header("ETag")] Option<E>),
}

#[derive(Debug, Responds)]
enum Never {}

impl std::fmt::Display for Never {
    fn fmt(&self, _: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match *self {}
    }
}

#[test]
fn successes_generics_and_lifetimes() {
    assert_eq!(
        sources::<Change<'static, u8>>(),
        [(204, "Change::Same"), (409, "Change::Other"), (201, "Created")]
    );
    let answers = answers::<Change<'static, u8>>();
    assert_eq!((answers[0].content, answers[0].content_type), (Content::Empty, None));
    assert_eq!((answers[2].content, answers[2].content_type), (Content::Present, Some("application/json")));
    // A field that may be absent is not promised.
    assert_eq!(answers[1].fields, [""; 0]);
    assert!(sources::<Never>().is_empty());
}

#[test]
fn the_two_halves_of_a_result() {
    assert_eq!(sources::<Result<Created<u8>, StoreError>>(), [(201, "Created"), (503, "StoreError")]);
}
